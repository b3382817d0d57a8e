// The parts of a beat that would be too much on one page: a row of buttons, each with where its part stands, so that
// the whole of the beat is in sight while one part of it is open. The part that opens brings its own heading.
import './parts.css';

export interface Part<T extends string> {
  id: T;
  title: string;
  /** Where it stands: "7 accounts, 7.0 of 9.6 units". */
  status: string;
  /** Something here waits for the team; said in the status as well. */
  waits?: boolean;
}

export function PartNav<T extends string>(props: {
  label: string;
  parts: readonly Part<T>[];
  value: T;
  onChange: (id: T) => void;
}) {
  return (
    <nav class="part-nav" aria-label={props.label}>
      <ul class="plain">
        {props.parts.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              data-part={part.id}
              class={part.waits === true ? 'waits' : ''}
              {...(part.id === props.value ? { 'aria-current': 'page' as const } : {})}
              onClick={() => props.onChange(part.id)}
            >
              <strong>{part.title}</strong>
              <span class="visually-hidden">: </span>
              <span class="part-status">{part.status}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
