// Fields for words. None cuts what is typed or pasted: a text that is too long stays as it is, says by how much, and goes
// nowhere until it fits.
import type { ComponentChildren, Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textRoom } from '../../views/text-room.ts';
import { useClosedSheet } from './closed-sheet.ts';

/** What a field says of the room in it, and what its control is told; `otherwise` stands while there is enough. */
function useRoom(text: string, most: number, otherwise?: ComponentChildren) {
  const id = useId();
  const { words, over } = textRoom(text, most);
  return {
    over,
    control: { 'aria-describedby': id, ...(over ? { 'aria-invalid': true } : {}) },
    note: (
      <span class="hint" id={id} role="status">
        {over ? `■ ${words}` : words === '' ? otherwise : words}
      </span>
    ),
  };
}

/** One line; goes up with every letter, for a button waits for it. Whoever sends it trims it first. */
export function LineField(props: {
  label: string;
  /** Keeps the label for readers only. */
  hideLabel?: boolean;
  value: string;
  /** Signs that fit. */
  most: number;
  /** Hidden as it is typed. */
  secret?: boolean;
  placeholder?: string;
  autoComplete?: string;
  control?: Ref<HTMLInputElement>;
  onInput: (value: string) => void;
  onEscape?: () => void;
}) {
  const room = useRoom(props.secret === true ? props.value : props.value.trim(), props.most);
  return (
    <div class="field">
      <label class="field">
        <span class={props.hideLabel === true ? 'visually-hidden' : 'label'}>{props.label}</span>
        <input
          {...(props.secret === true ? { type: 'password' as const } : { type: 'text' as const })}
          value={props.value}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
          {...(props.control === undefined ? {} : { ref: props.control })}
          {...room.control}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') props.onEscape?.();
          }}
        />
      </label>
      {room.note}
    </div>
  );
}

/** A sentence or a few; goes up when the field is left, or with every letter where a button waits for it (`live`). */
export function TextField(props: {
  label: string;
  live?: boolean;
  hint?: string;
  value: string;
  rows?: number;
  /** Signs that fit; without it, as many as somebody likes. */
  most?: number;
  onChange: (value: string) => void;
}) {
  const [draft, setDraft] = useState(props.value);
  const closed = useClosedSheet();
  const room = useRoom(draft, props.most ?? Number.POSITIVE_INFINITY, props.hint);
  /** What this field has shown or handed on last: what differs from it is written and not given away yet. */
  const known = useRef(props.value);
  useLayoutEffect(() => {
    // Somebody else of the team may have written: what is begun here stays.
    if (draft === known.current) setDraft(props.value);
    known.current = props.value;
  }, [props.value]);
  const hand = (text: string) => {
    known.current = text;
    props.onChange(text);
  };
  return (
    <div class="field">
      <label>
        <span class="label">{props.label}</span>
        <textarea
          rows={props.rows ?? 2}
          disabled={closed}
          value={draft}
          {...room.control}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            if (props.live === true) hand(event.currentTarget.value);
          }}
          onBlur={() => {
            if (draft !== props.value && !room.over) hand(draft);
          }}
        />
      </label>
      {room.note}
    </div>
  );
}
