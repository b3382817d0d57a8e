// A person's stance as one of five shapes with its word; the shape leans on no colour.
import type { StanceWord } from '../../views/terms.ts';

const MARKS: Record<StanceWord, { mark: string; tone: string }> = {
  championing: { mark: '▲▲', tone: 'for' },
  supportive: { mark: '▲', tone: 'for' },
  undecided: { mark: '○', tone: 'quiet' },
  sceptical: { mark: '▽', tone: 'against' },
  opposed: { mark: '▼', tone: 'against' },
};

/** Shape and word of a stance. */
export function Stance(props: { word: StanceWord }) {
  const { mark, tone } = MARKS[props.word];
  return (
    <span class={`label ${tone}`}>
      <span aria-hidden="true">{mark} </span>
      {props.word}
    </span>
  );
}

/** The shape alone, beside a name; a reader hears the word. */
export function StanceMark(props: { word: StanceWord }) {
  const { mark, tone } = MARKS[props.word];
  return (
    <span class={`stance-mark ${tone}`}>
      <span aria-hidden="true">{mark}</span>
      <span class="visually-hidden">{props.word}</span>
    </span>
  );
}
