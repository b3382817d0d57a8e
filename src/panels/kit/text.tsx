// Small pieces of type: the headline that takes the focus when its screen opens, sections under a rule, changes with
// their sign, quotations, and the sentence that says why something was refused.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import { Words } from './words.tsx';

/** The screen's first heading. It is focused once it is on the page, so that a reader starts there. */
export function ScreenHead(props: { headline: string; lead?: ComponentChildren; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = props.focus ?? true;
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [focus]);
  return (
    <div class="screen-head">
      <h1 ref={heading} tabIndex={-1}>
        {props.headline}
      </h1>
      {props.lead === undefined ? null : (
        <p class="lead">{typeof props.lead === 'string' ? <Words text={props.lead} /> : props.lead}</p>
      )}
    </div>
  );
}

/** A part of a screen under a black rule; `aside` stands at the right of its title. */
export function Section(props: {
  title: string;
  aside?: ComponentChildren;
  part?: boolean;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <section class={props.part === true ? 'section part' : 'section'} aria-label={props.title}>
      <div class="section-head">
        <h2 {...(props.id === undefined ? {} : { id: props.id })}>{props.title}</h2>
        {props.aside === undefined ? null : <div class="small quiet">{props.aside}</div>}
      </div>
      {props.children}
    </section>
  );
}

/** A change with sign, shape and words. `good`: whether up helps the team, for the colour only. */
export function Change(props: { value: number; text: string; upIs?: 'for' | 'against' | 'neither' }) {
  const upIs = props.upIs ?? 'for';
  const up = props.value > 0;
  // What rounds to nought has not moved, whatever stands behind the last digit.
  const still = props.value === 0 || !/[1-9]/.test(props.text);
  const tone = still || upIs === 'neither' ? 'quiet' : up === (upIs === 'for') ? 'for' : 'against';
  return (
    <span class={`label ${tone}`}>
      <span aria-hidden="true">{still ? '●' : up ? '▲' : '▼'} </span>
      {props.text}
    </span>
  );
}

/** Direct speech. */
export function Quote(props: { text: string }) {
  return <q class="quote">{props.text}</q>;
}

/** Why something was refused, in ink with a square; read out when it appears. */
export function RefusalNote(props: { refusal: Refusal | null; id?: string }) {
  return (
    <div role="alert" {...(props.id === undefined ? {} : { id: props.id })}>
      {props.refusal === null ? null : (
        <p class="refusal">
          <span aria-hidden="true">■ </span>
          {props.refusal.message}
        </p>
      )}
    </div>
  );
}

/** A wide table that scrolls sideways by itself and can be reached by keyboard; a group, so that it is no landmark. */
export function TableScroll(props: { label: string; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="table-scroll" role="group" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}
