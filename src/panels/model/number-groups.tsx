// Every number of the model, group by group, each in a field: Enter plays the closed years with it, Escape takes back what
// was typed, or puts the model's own number back.
import { useId, useState } from 'preact/hooks';
import { typedNumber } from '../../views/sandbox-draft.ts';
import type { ModelGroup, ModelParameter } from '../../views/model-text.ts';
import './model.css';

const CONFIDENCE: Record<string, string> = {
  paper: 'study',
  case: 'the case',
  press: 'press',
  expert: 'expert',
  assumption: 'our choice',
};

/** The element of a number's field, so that the foot of the page can lead to it. */
export const fieldOf = (name: string): string => `number-${name}`;

type Change = (name: string, value: number | null) => void;

function Row(props: { parameter: ModelParameter; value: number | undefined; onChange: Change }) {
  const { parameter: p, value } = props;
  const note = useId();
  // What is being typed is kept here: the page may be drawn anew under it.
  const [typing, setTyping] = useState<{ text: string; refused: string } | null>(null);
  const standing = String(value ?? p.value);
  const refused = typing?.refused ?? '';
  const type = (text: string) => {
    const typed = typedNumber(text, p);
    if ('refused' in typed) setTyping({ text, refused: typed.refused });
    else {
      setTyping(null);
      props.onChange(p.name, typed.value);
    }
  };
  const key = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    // From the field itself: somebody may type and press Enter between two drawings.
    if (event.key === 'Enter') type(event.currentTarget.value);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (typing === null || typing.text === standing) props.onChange(p.name, null);
    setTyping(null);
  };
  const outside = value !== undefined && (value < p.low || value > p.high);
  return (
    <tr class={value === undefined ? undefined : 'changed'}>
      <th scope="row">
        {p.about}
        <span class="hint">{p.name}</span>
        <span id={note} class="hint" role="alert">
          {refused !== '' ? `■ ${refused} ${standing} stands.` : ''}
          {refused === '' && outside ? 'Outside the range that the sources allow.' : ''}
        </span>
      </th>
      <td class="num">
        <input
          id={fieldOf(p.name)}
          type="text"
          inputMode="decimal"
          aria-label={`${p.about}, ${p.unit}`}
          aria-invalid={refused !== ''}
          aria-describedby={note}
          data-standing={standing}
          value={typing?.text ?? standing}
          onInput={(event) => setTyping({ text: event.currentTarget.value, refused: '' })}
          onKeyDown={key}
          onBlur={(event) => type(event.currentTarget.value)}
        />
        {value === undefined ? null : (
          <button type="button" class="button plain put-back" onClick={() => props.onChange(p.name, null)}>
            Put back {p.value}
            <span class="visually-hidden">: {p.about}</span>
          </button>
        )}
      </td>
      <td class="num">
        {p.low} to {p.high}
      </td>
      <td>{p.unit}</td>
      <td>{CONFIDENCE[p.confidence] ?? p.confidence}</td>
      <td class="quiet">{p.source}</td>
    </tr>
  );
}

/** `found`: what a search has left of the group, opened for the reader. */
export function NumberGroup(props: {
  group: ModelGroup;
  found: boolean;
  changed: Readonly<Record<string, number>>;
  onChange: Change;
}) {
  const { title, parameters } = props.group;
  const own = parameters.filter(({ confidence }) => confidence === 'assumption').length;
  return (
    <details class="model-group" open={props.found}>
      <summary>
        {title}
        <span class="quiet small">
          {' '}
          {parameters.length} numbers, {own} our own choice
        </span>
      </summary>
      <div class="scroll-x">
        <table class="data">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" class="num">
                Value
              </th>
              <th scope="col" class="num">
                Range
              </th>
              <th scope="col">Unit</th>
              <th scope="col">Rests on</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <Row
                key={parameter.name}
                parameter={parameter}
                value={props.changed[parameter.name]}
                onChange={props.onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
