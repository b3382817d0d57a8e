// The time of the beat and the one big Next with what it does in words. When somebody would be carried along, or when it
// is asked for by the keyboard, it asks twice: the second press is the step.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsolePage } from '../../views/console-page.ts';
import { leftOf, leftWords } from '../kit/class-time.ts';
import { Arrow } from '../kit/mark.tsx';
import { RefusalNote } from '../kit/text.tsx';
import { FreezeButton } from './freeze-desk.tsx';
import type { Asking } from './use-ask.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type="radio"], [type="checkbox"]), select');

/** N for Next (twice), P for pause and going on; not while somebody types or a sheet lies open. */
function useConsoleKeys(keys: { next: (pressedAt: number) => void; pause: () => void; leave: () => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const key = event.key.toLowerCase();
      if (key === 'n') keys.next(event.timeStamp);
      else if (key === 'p') keys.pause();
      else if (key === 'escape') keys.leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function TimeLeft({ page, now }: { page: ConsolePage; now: number }) {
  const { clock, hold } = page;
  if (clock === null) return null;
  const left = leftOf(clock, now);
  const minutes = Math.round((clock.endsAt - clock.openedAt) / 60_000);
  return (
    <>
      <p class={left < 0 ? 'time-left over' : 'time-left'}>
        {leftWords(left)}
        <span class="visually-hidden">{left < 0 ? ' over' : ' left'}</span>
      </p>
      <p class="time-words">
        {hold === 'running'
          ? `${left < 0 ? `over the ${minutes} minutes` : `left of ${minutes} minutes`}. `
          : hold === 'paused'
            ? 'The class is paused. '
            : 'The class is frozen. '}
        {page.ready}
      </p>
    </>
  );
}

/** A second press as quick as this is a slip of the finger, not an answer to what was asked in between. */
const SLIP_MS = 500;
/** So long after a step no key is another step: a row of presses opens one gate. */
const REST_MS = 1200;

/**
 * Whether a key came too soon to be meant: keys repeat faster than anybody reads. What counts is when it was pressed, and
 * since when the question has stood on the screen; on a busy machine both are later than when it is heard.
 */
function useHaste(isArmed: boolean) {
  const askedAt = useRef(Number.POSITIVE_INFINITY);
  const steppedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    askedAt.current = isArmed ? performance.now() : Number.POSITIVE_INFINITY;
  }, [isArmed]);
  return {
    tooSoon: (pressedAt: number) =>
      pressedAt - steppedAt.current < REST_MS || (isArmed && pressedAt - askedAt.current < SLIP_MS),
    stepped: (pressedAt: number) => void (steppedAt.current = pressedAt),
  };
}

export function NextControl(props: { page: ConsolePage; now: number; asking: Asking }) {
  const { page, now, asking } = props;
  const { next, acts } = page;
  const [armed, setArmed] = useState<string | null>(null);
  const step = next?.label ?? null;
  const isArmed = armed !== null && armed === step;
  const haste = useHaste(isArmed);
  // A step that was taken, here or at another desk, is not asked about any more.
  useEffect(() => setArmed(null), [step, page.year]);
  const press = (pressedAt: number, byKey: boolean) => {
    if (next === null || next.closed !== '' || asking.busy || (byKey && haste.tooSoon(pressedAt))) return;
    if (!isArmed && (byKey || next.warning !== '')) {
      setArmed(next.label);
      return;
    }
    haste.stepped(pressedAt);
    setArmed(null);
    void asking.ask(next.command);
  };
  useConsoleKeys({
    next: (pressedAt) => press(pressedAt, true),
    pause: () => {
      if (acts.pause.closed === '' && !asking.busy) void asking.ask(acts.pause.command);
    },
    leave: () => setArmed(null),
  });
  const held = page.hold !== 'running';
  return (
    <section class="next-control" aria-label="Pace of the class">
      <p class="label now-words">Now: {page.place}</p>
      <TimeLeft page={page} now={now} />
      <div class="small-acts">
        {acts.more.closed === '' ? (
          <button
            type="button"
            class="button plain"
            disabled={asking.busy}
            onClick={() => asking.ask(acts.more.command)}
          >
            {acts.more.label}
          </button>
        ) : null}
        {acts.pause.closed === '' && page.hold !== 'frozen' ? (
          <button
            type="button"
            class={held ? 'button primary' : 'button plain'}
            aria-keyshortcuts="p"
            disabled={asking.busy}
            onClick={() => asking.ask(acts.pause.command)}
          >
            {acts.pause.label}
          </button>
        ) : null}
        <FreezeButton page={page} asking={asking} />
        <UndoButton page={page} asking={asking} />
      </div>
      <RefusalNote refusal={asking.refusal} />
      {page.gate === 'debriefing' && next === null ? (
        <p class="small quiet">
          The last step. When the room has talked, close the class under “The class”; what it leaves stays there.
        </p>
      ) : null}
      {next === null ? null : (
        <div class={isArmed ? 'next-step armed' : 'next-step'}>
          {isArmed ? (
            <p class="next-warning" role="alert">
              {next.warning === '' ? next.does : next.warning}
            </p>
          ) : null}
          <button
            type="button"
            class="button primary"
            aria-keyshortcuts="n"
            disabled={next.closed !== '' || asking.busy}
            onClick={(event) => {
              // The second half of a double click is no answer to what the first one asked.
              if (event.detail < 2) press(event.timeStamp, false);
            }}
          >
            {isArmed ? `Yes: ${next.label.slice(0, 1).toLowerCase()}${next.label.slice(1)}` : next.label}
            <Arrow />
          </button>
          {isArmed ? (
            <button type="button" class="button plain" onClick={() => setArmed(null)}>
              Not yet
            </button>
          ) : (
            <p class="small quiet next-does">
              {next.closed === '' ? next.does : next.closed} {next.closed === '' ? next.warning : ''}
            </p>
          )}
        </div>
      )}
      {next === null ? null : (
        <p class="small quiet key-words">
          Keys: <kbd>N</kbd> next, asks twice; <kbd>P</kbd> pause.
        </p>
      )}
    </section>
  );
}

function UndoButton({ page, asking }: { page: ConsolePage; asking: Asking }) {
  const { undo } = page.acts;
  const [sure, setSure] = useState(false);
  if (undo.closed !== '') return null;
  return sure ? (
    <span class="sure">
      <span class="small">Take back {page.undoes}? What teams did since is lost.</span>
      <button
        type="button"
        class="button compact"
        disabled={asking.busy}
        onClick={() => {
          setSure(false);
          void asking.ask(undo.command);
        }}
      >
        Take it back
      </button>
      <button type="button" class="button plain" onClick={() => setSure(false)}>
        Leave it
      </button>
    </span>
  ) : (
    <button type="button" class="button plain" disabled={asking.busy} onClick={() => setSure(true)}>
      {undo.label}
    </button>
  );
}
