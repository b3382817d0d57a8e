// The line under the folio line in a class: where the room is and for about how long, who of the team is there, and what
// has become of the last change. The clock is soft: nothing happens when it runs out.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GateView, Mate } from '../../views/seat-page.ts';
import './class-line.css';

export type WritingState = 'idle' | 'drafting' | 'sending' | 'confirmed' | 'offline';

const MINUTE = 60_000;

/** The share of the time that has gone, and what is left of it in words. */
function clockOf({ hold, gate, clock }: GateView, now: number): { share: number; words: string } | null {
  if (gate === 'gathering' || gate === 'closed' || gate === 'debriefing' || clock.endsAt <= clock.openedAt) return null;
  const at = clock.stoppedAt ?? now;
  const share = Math.min(1, Math.max(0, (at - clock.openedAt) / (clock.endsAt - clock.openedAt)));
  if (hold === 'paused') return { share, words: 'paused' };
  if (hold === 'frozen') return { share, words: 'stopped' };
  const left = Math.ceil((clock.endsAt - at) / MINUTE);
  return { share, words: left > 1 ? `about ${left} min` : left === 1 ? 'a minute' : 'time is up' };
}

const MARKS: Record<WritingState, string> = { idle: '', drafting: '○', sending: '…', confirmed: '✓', offline: '■' };

function writingWords(state: WritingState, waiting: number): string {
  switch (state) {
    case 'idle':
      return '';
    case 'drafting':
      return 'draft';
    case 'sending':
      return waiting > 1 ? `sending ${waiting}` : 'sending';
    case 'confirmed':
      return 'confirmed';
    case 'offline':
      return waiting === 0 ? 'offline' : `offline, ${waiting} kept`;
  }
}

export function WritingMark(props: { state: WritingState; waiting: number }) {
  const { state, waiting } = props;
  return (
    <p class={`writing ${state}`} role="status">
      <span aria-hidden="true">{MARKS[state]} </span>
      {writingWords(state, waiting)}
    </p>
  );
}

/** A seat as its initials: solid for you, an outline for who is there, dotted for who is not. */
export function SeatChip(props: { mate: Mate; online: boolean }) {
  const { mate, online } = props;
  const state = mate.you ? 'you' : online ? 'here' : 'away';
  return (
    <span class={`seat-chip ${state}`} title={`${mate.name}, ${mate.roleName}${online ? '' : ', not here'}`}>
      {mate.initials}
    </span>
  );
}

export function ClassLine(props: {
  gate: GateView;
  /** Epoch milliseconds by the server's clock. */
  now: () => number;
  mates: readonly Mate[];
  online: (id: string) => boolean;
  writing: WritingState;
  waiting: number;
  /** Buttons: the team's sheet, the private brief. */
  children?: ComponentChildren;
}) {
  const { gate, mates, online } = props;
  const [now, setNow] = useState(props.now);
  useEffect(() => {
    setNow(props.now());
    // Half a minute is near enough for a clock that is soft.
    const timer = setInterval(() => setNow(props.now()), 10_000);
    return () => clearInterval(timer);
  }, [gate.clock.openedAt, gate.clock.endsAt, gate.hold]);
  const clock = clockOf(gate, now);
  return (
    <section class="class-line" aria-label="The class">
      <p class="class-gate">
        <strong>{gate.name}</strong>
        <span class="class-now">
          {gate.now} {gate.next}
        </span>
      </p>
      {clock === null ? (
        <span class="class-clock" />
      ) : (
        <p class="class-clock">
          <span class="soft-bar" aria-hidden="true">
            <span style={{ width: `${100 * clock.share}%` }} />
          </span>
          {clock.words}
        </p>
      )}
      <WritingMark state={props.writing} waiting={props.waiting} />
      <span class="class-mates" aria-hidden="true">
        {mates.map((mate) => (
          <SeatChip key={mate.id} mate={mate} online={mate.you || online(mate.id)} />
        ))}
      </span>
      {props.children}
    </section>
  );
}
