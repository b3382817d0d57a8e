// The frame around every beat: folio line with year, beats, standing numbers, undo and menu; the screen; the bar with
// the next step. Ctrl+Z and Ctrl+Y work wherever the typing is not in a field.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FrameView } from '../../views/frame-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import './frame.css';
import { GameMenu } from './game-menu.tsx';

export interface FrameProps {
  view: FrameView;
  send: Send;
  saving: 'saved' | 'failed' | 'contested';
  /** Changes with the beat: a refusal of the last screen does not stay on the next. */
  screenKey: string;
  /** Further tools of the folio line, before glossary and menu. */
  tools?: ComponentChildren;
  /** A note above the screen, and a line below it, near the next step. */
  above?: ComponentChildren;
  below?: ComponentChildren;
  children: ComponentChildren;
}

const SAVING_WORDS = {
  saved: 'Saved in this browser',
  failed: 'Not saved: this browser stores nothing. Export the record to keep the game.',
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
      <header>
        <div class="folio">
          <p class="folio-name">
            <span class="wordmark" aria-hidden="true">
              Ex<span>Com</span>
            </span>
            <span>
              {view.company}, {view.place.toLowerCase()}
            </span>
          </p>
          <ol class="beats plain" aria-label="Beats of the year">
            {view.beats.map((beat) => (
              <li
                key={beat.id}
                class={beat.state}
                {...(beat.state === 'now' ? { 'aria-current': 'step' as const } : {})}
              >
                {beat.label}
              </li>
            ))}
          </ol>
          <div class="folio-tools">
            <button
              type="button"
              class="button compact"
              disabled={!view.canUndo}
              onClick={() => send({ type: 'undo' })}
            >
              Undo
            </button>
            <button
              type="button"
              class="button compact"
              disabled={!view.canRedo}
              onClick={() => send({ type: 'redo' })}
            >
              Redo
            </button>
            {props.tools}
            <GameMenu view={view} send={send} />
          </div>
        </div>
        <dl class="standing">
          {view.numbers.map((number) => (
            <div key={number.label} title={number.hint}>
              <dt>{number.label}</dt>
              <dd>{number.value}</dd>
            </div>
          ))}
          <div class="save-state">
            <dt class="visually-hidden">Save</dt>
            <dd>{SAVING_WORDS[props.saving]}</dd>
          </div>
        </dl>
      </header>
      {props.saving === 'contested' ? <OtherTab send={send} /> : null}
      <main id="screen" tabIndex={-1}>
        {props.above}
        {props.children}
        {props.below}
      </main>
      <NextStep key={props.screenKey} view={view} send={send} />
    </div>
  );
}

function OtherTab(props: { send: Send }) {
  return (
    <div class="other-tab" role="alert">
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
