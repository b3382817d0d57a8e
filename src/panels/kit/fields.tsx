// Form controls with real labels. They are controlled: the value comes from the view, a change goes up at once.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import { useClosedSheet } from './closed-sheet.ts';
import { RefusalNote } from './text.tsx';

export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: ComponentChildren;
  /** What a reader says instead of a label that is only a sign. */
  spoken?: string;
  disabled?: boolean;
}

/** `looks`: a control that changes what is seen and decides nothing is used on a closed sheet too. */
const useClosed = (of: { disabled?: boolean; looks?: boolean }) =>
  (useClosedSheet() && of.looks !== true) || of.disabled === true;

/** A choice among a few; `segments` sets short labels side by side, otherwise each has a line and may have a hint. */
export function ChoiceGroup<T extends string>(props: {
  legend: string;
  hideLegend?: boolean;
  options: readonly Option<T>[];
  value: T | null;
  segments?: boolean;
  disabled?: boolean;
  looks?: boolean;
  onChange: (value: T) => void;
}) {
  const name = useId();
  const closed = useClosed(props);
  return (
    <fieldset class="choice-group" disabled={closed}>
      <legend class={props.hideLegend === true ? 'visually-hidden' : ''}>{props.legend}</legend>
      <div class={props.segments === true ? 'segments' : ''}>
        {props.options.map((option) => (
          <label key={option.value} class={props.segments === true ? '' : 'choice'}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              disabled={option.disabled ?? false}
              {...(option.spoken === undefined ? {} : { 'aria-label': option.spoken })}
              onChange={() => props.onChange(option.value)}
            />
            {props.segments === true ? option.label : <ChoiceText title={option.label} hint={option.hint} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceText(props: { title: string; hint?: ComponentChildren }) {
  return (
    <span>
      <span class="choice-title">{props.title}</span>
      {props.hint === undefined ? null : <span class="hint">{props.hint}</span>}
    </span>
  );
}

/** One thing that is on or off. */
export function CheckField(props: {
  label: string;
  hint?: ComponentChildren;
  checked: boolean;
  disabled?: boolean;
  looks?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const closed = useClosed(props);
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={closed}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <ChoiceText title={props.label} hint={props.hint} />
    </label>
  );
}

/** One of a list, from a menu. `hideLabel` keeps the label for readers only (in tables). */
export function SelectField<T extends string>(props: {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<T>[];
  value: T;
  disabled?: boolean;
  onChange: (value: T) => void;
}) {
  const closed = useClosed(props);
  return (
    <label class="field">
      <span class={props.hideLabel === true ? 'visually-hidden' : 'label'}>{props.label}</span>
      <select
        value={props.value}
        disabled={closed}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * A number typed by hand: goes up when the field is left or Enter is pressed, so that half a number is never a
 * decision. An empty or broken entry falls back to the last value. A number that is refused (`onChange` answers false)
 * stays as it was typed, marked as invalid, with `problem`'s sentence tied to it.
 */
export function NumberField(props: {
  label: string;
  hideLabel?: boolean;
  unit?: string;
  value: number;
  min: number;
  max: number;
  step: number;
  disabled?: boolean;
  problem?: Refusal | null;
  onChange: (value: number) => boolean | void;
}) {
  const [draft, setDraft] = useState(String(props.value));
  const [refused, setRefused] = useState(false);
  const noteId = useId();
  const closed = useClosed(props);
  // In a class the answer to what was typed comes later: until then the value it had can be typed again, and is meant.
  const asked = useRef<number | null>(null);
  // At once with the drawing: later it would overwrite what is being typed.
  useLayoutEffect(() => {
    setDraft(String(props.value));
    setRefused(false);
    asked.current = null;
  }, [props.value]);
  // From the field itself, not from the last drawing: somebody may type and press Enter between two frames.
  const commit = (typed: string) => {
    const value = Number(typed.replace(',', '.'));
    if (typed.trim() === '' || !Number.isFinite(value)) setDraft(String(props.value));
    const unchanged = value === props.value && (asked.current ?? value) === value;
    if (typed.trim() === '' || !Number.isFinite(value) || unchanged) return setRefused(false);
    const taken = props.onChange(value) !== false;
    asked.current = taken ? value : null;
    setRefused(!taken);
  };
  const problem = refused ? (props.problem ?? null) : null;
  return (
    <div class="field number-field">
      <label>
        <span class={props.hideLabel === true ? 'visually-hidden' : 'label'}>
          {props.label}
          {props.unit === undefined ? '' : `, ${props.unit}`}
        </span>
        <input
          type="number"
          inputMode="decimal"
          value={draft}
          min={props.min}
          max={props.max}
          step={props.step}
          disabled={closed}
          {...(problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': noteId })}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={(event) => commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(event.currentTarget.value);
          }}
        />
      </label>
      <RefusalNote refusal={problem} id={noteId} />
    </div>
  );
}
