// The shape of a place, drawn: what it shows before the vote (five stances) and in it (yes, no, still to speak). A word
// for readers stands beside it wherever it is used.
import type { SeatState } from '../../views/room-view.ts';

const SHAPES: Record<SeatState, { path: string; solid: boolean; tone: 'for' | 'against' | 'quiet' }> = {
  championing: { path: 'M8 1 14 8H2ZM8 8 14 15H2Z', solid: true, tone: 'for' },
  supportive: { path: 'M8 2.500 14.500 14H1.500Z', solid: true, tone: 'for' },
  yes: { path: 'M8 2.500 14.500 14H1.500Z', solid: true, tone: 'for' },
  undecided: { path: 'M8 3A5 5 0 1 1 8 13A5 5 0 1 1 8 3Z', solid: false, tone: 'quiet' },
  waiting: { path: 'M4 8H12', solid: false, tone: 'quiet' },
  sceptical: { path: 'M8 13 14 2.500H2Z', solid: false, tone: 'against' },
  opposed: { path: 'M8 13.500 14.500 2H1.500Z', solid: true, tone: 'against' },
  no: { path: 'M8 13.500 14.500 2H1.500Z', solid: true, tone: 'against' },
};

export const toneOf = (state: SeatState) => SHAPES[state].tone;

/** The sign alone, silent to readers. */
export function SeatSign(props: { state: SeatState }) {
  const { path, solid, tone } = SHAPES[props.state];
  return (
    <svg
      class={`seat-sign ${tone}${solid ? ' solid' : ''}`}
      viewBox="0 0 16 16"
      width="13"
      height="13"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
