// The frame around every beat: the folio line with year, beats, what was asked, undo and menu; the screen; the
// next step. Ctrl+Z and Ctrl+Y work wherever the typing is not in a field.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FrameView } from '../../views/frame-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { TurnArrow, Wordmark } from '../kit/mark.tsx';
import './frame.css';
import { GameMenu, Standing } from './game-menu.tsx';

export interface FrameProps {
  view: FrameView;
  send: Send;
  saving: 'saved' | 'failed' | 'contested';
  /** Changes with the beat: a refusal of the last screen does not stay on the next. */
  screenKey: string;
  /** Further lines of the menu. */
  menu?: ComponentChildren;
  /** A note above the screen. */
  above?: ComponentChildren;
  children: ComponentChildren;
}

const SAVING_WORDS = {
  saved: 'Saved in this browser',
  failed: 'Not saved: this browser stores nothing. Export the record (in the menu) to keep the game.',
  contested: 'Not saved: changed in another tab',
};

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
      {props.saving === 'failed' ? (
        <p class="strip" role="alert">
          {SAVING_WORDS.failed}
        </p>
      ) : null}
      {props.saving === 'contested' ? <OtherTab send={send} /> : null}
      <main id="screen" tabIndex={-1}>
        {props.above}
        {props.children}
      </main>
      <NextStep key={props.screenKey} view={view} send={send} />
    </div>
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
          {view.place.toLowerCase()}
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
        <p class={props.saving === 'saved' ? 'save-state' : 'save-state not'} title={SAVING_WORDS[props.saving]}>
          <span aria-hidden="true">{props.saving === 'saved' ? '✓' : '■'}</span>
          <span class="visually-hidden">{SAVING_WORDS[props.saving]}</span>
        </p>
        <TurnButton label="Undo" on={view.canUndo} onClick={() => send({ type: 'undo' })} />
        <TurnButton label="Redo" forth on={view.canRedo} onClick={() => send({ type: 'redo' })} />
        <GameMenu view={view} send={send} extra={props.menu} />
      </div>
    </header>
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
      <p>This game was changed in another tab. Only one of the two can be saved.</p>
      <button type="button" class="button compact" onClick={() => props.send({ type: 'take-other-tab' })}>
        Go on with the other tab’s game
      </button>
      <button type="button" class="button compact" onClick={() => props.send({ type: 'keep-this-tab' })}>
        Keep this tab’s game
      </button>
    </div>
  );
}

function NextStep(props: { view: FrameView; send: Send }) {
  const { refusal, attempt } = useAttempt(props.send);
  const { back, forward } = props.view;
  if (back === null && forward === null) return null;
  return (
    <ActionBar
      refusal={refusal}
      note={forward?.note ?? ''}
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
