// The frame around every beat: the folio line with year, beats, what was asked, undo and menu; the screen; the
// next step. Ctrl+Z and Ctrl+Y work wherever the typing is not in a field.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FrameView } from '../../views/frame-view.ts';
import type { SavingView } from '../../views/saving-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { TurnArrow, Wordmark } from '../kit/mark.tsx';
import './frame.css';
import { Standing } from './game-menu.tsx';

export interface FrameProps {
  view: FrameView;
  send: Send;
  saving: SavingView;
  /** Changes with the beat: a refusal of the last screen does not stay on the next. */
  screenKey: string;
  /** Changes when a refusal may not be true any more: in a class, with the line. */
  refusedUnder?: string;
  /** The menu's button, and what stands beside it. */
  menu: ComponentChildren;
  /** A line under the folio line: in a class, where the class is. */
  line?: ComponentChildren;
  /** A note above the screen. */
  above?: ComponentChildren;
  children: ComponentChildren;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, input[type="text"], input[type="number"], select');

function useUndoKeys(send: Send) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      send({ type: redo ? 'redo' : 'undo' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [send]);
}

export function FramePanel(props: FrameProps) {
  const { view, send } = props;
  useUndoKeys(send);
  return (
    <div class="frame">
      <a class="skip-link" href="#screen">
        Skip to the page
      </a>
      <Folio view={view} send={send} saving={props.saving} menu={props.menu} />
      {props.line}
      {props.saving.state === 'failed' ? (
        <p class="strip" role="alert">
          {props.saving.words}
        </p>
      ) : null}
      {props.saving.state === 'elsewhere' ? <OtherTab send={send} /> : null}
      <main id="screen" tabIndex={-1}>
        {view.phase === null ? null : <Phase phase={view.phase} />}
        {props.above}
        {props.children}
      </main>
      <NextStep key={props.screenKey} view={view} send={send} under={props.refusedUnder} />
    </div>
  );
}

/** What the method of the case asks at this beat, and what the beat leaves behind. */
function Phase({ phase }: { phase: NonNullable<FrameView['phase']> }) {
  return (
    <p class="phase-line small">
      <b>
        {phase.place}, {phase.title.toLowerCase()}.
      </b>{' '}
      {phase.questions[0]}{' '}
      <span class="phase-more">
        {phase.questions.slice(1).join(' ')} <span class="quiet">Leaves: {phase.paper.toLowerCase()}.</span>
      </span>
    </p>
  );
}

/** The one line on top: name and year, seven beats, where the team stands, and what can be done at any time. */
function Folio(props: Pick<FrameProps, 'view' | 'send' | 'saving' | 'menu'>) {
  const { view, send } = props;
  return (
    <header class="folio">
      <p class="folio-name">
        <Wordmark />
        <span>
          <span class="company">{view.company}, </span>
          <Place words={view.place.toLowerCase()} />
        </span>
      </p>
      <ol class="beats plain" aria-label="Beats of the year">
        {view.beats.map((beat) => (
          <li key={beat.id} class={beat.state} {...(beat.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            {beat.label}
          </li>
        ))}
      </ol>
      <div class="folio-end">
        <Standing view={view} />
        {props.saving.state === 'class' ? null : <SaveState saving={props.saving} />}
        <TurnButton label="Undo" on={view.canUndo} onClick={() => send({ type: 'undo' })} />
        <TurnButton label="Redo" forth on={view.canRedo} onClick={() => send({ type: 'redo' })} />
        {props.menu}
      </div>
    </header>
  );
}

/** "year 2 of 6"; on a phone the beat needs the room of the last words. */
function Place({ words }: { words: string }) {
  const [now, whole] = words.split(' of ');
  return (
    <>
      {now}
      {whole === undefined ? null : <span class="wide-only"> of {whole}</span>}
    </>
  );
}

const SAVE_MARKS: Record<SavingView['state'], string> = {
  saved: '✓',
  saving: '…',
  failed: '■',
  elsewhere: '■',
  practice: '■',
  class: '',
};

function SaveState({ saving }: { saving: SavingView }) {
  const { state, words } = saving;
  return (
    <p class={state === 'saved' || state === 'saving' ? 'save-state' : 'save-state not'} title={words}>
      <span aria-hidden="true">{SAVE_MARKS[state]}</span>
      <span class="visually-hidden">{words}</span>
    </p>
  );
}

function TurnButton(props: { label: string; forth?: boolean; on: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button icon"
      aria-label={props.label}
      title={props.label}
      disabled={!props.on}
      onClick={props.onClick}
    >
      <TurnArrow forth={props.forth ?? false} />
    </button>
  );
}

function OtherTab(props: { send: Send }) {
  return (
    <div class="strip" role="alert">
      <p>This game goes on in another tab. Nothing you do here changes it.</p>
      <button type="button" class="button compact" onClick={() => props.send({ type: 'take-back' })}>
        Bring it back here
      </button>
      <button type="button" class="button compact" onClick={() => props.send({ type: 'keep-copy' })}>
        Keep this as a copy
      </button>
    </div>
  );
}

function NextStep(props: { view: FrameView; send: Send; under: string | undefined }) {
  const { refusal, attempt, clear } = useAttempt(props.send);
  useEffect(clear, [props.under]);
  const { back, forward, waits } = props.view;
  if (back === null && forward === null && waits === undefined) return null;
  return (
    <ActionBar
      refusal={refusal}
      note={forward?.note ?? waits ?? ''}
      lightNote={forward !== null && forward.weighty !== true}
      back={
        back === null ? null : { label: back, onClick: () => attempt({ type: 'advance', advance: { type: 'back' } }) }
      }
      forward={
        forward === null
          ? null
          : {
              label: forward.label,
              onClick: () => attempt({ type: 'advance', advance: { type: 'continue' } }),
            }
      }
    />
  );
}
