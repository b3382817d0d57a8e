// One seat of a class on this device: the page as the server last sent it, the outbox of what it has not confirmed, who is
// there, and the state of the line. It resolves nothing: what is sent changes the page only when the server says so.
import { createActor } from 'xstate';
import type { Refusal } from '../../base/refusal.ts';
import { refusal } from '../../base/refusal.ts';
import type { SeatCommand } from '../../classroom/class-command.ts';
import type { PresenceNote, StudyHandAsked, TeamStudy } from '../../classroom/messages.ts';
import { seatMachine } from '../../classroom/seat-machine.ts';
import { DECISION_TOPICS } from '../../views/decision-words.ts';
import type { SeatPage } from '../../views/seat-page.ts';
import type { Send } from '../../views/ui-event.ts';
import type { SeatNotes } from './seat-notes.ts';
import type { Answered, ClassWire, LineState, WireListener } from './class-wire.ts';
import { openOutbox, type Outbox, type OutboxStore, type Parcel, type ParcelState } from './outbox.ts';

/** What becomes of a change, in the three states that are shown, and the two in which it goes nowhere. */
export type Writing = 'idle' | 'drafting' | 'sending' | 'confirmed' | 'offline';

export interface SeatView {
  page: SeatPage | null;
  /** The number of the log that the page shows. */
  seq: number;
  line: LineState;
  writing: Writing;
  waiting: readonly (Parcel & { state: ParcelState })[];
  /** False where this browser cannot keep what waits. */
  kept: boolean;
  /** Commands that the server did not take, newest first, until they are read. */
  refused: readonly { key: string; words: string; code: string; message: string }[];
  presence: PresenceNote['seats'];
  /** The server's clock minus this device's, in milliseconds. */
  clockOffset: number;
  /** Why the class can only be looked at; null while it can be played. */
  readOnly: string | null;
  /** Why this device is no longer let in; null while it is. */
  gone: Refusal | null;
  /** The build of the server, where it is another than this page's: the page stands still until it is loaded again. */
  renewed: string | null;
  /** A field is half typed, whatever the line does. */
  drafting: boolean;
  /** Hints given and notes read at this seat. */
  notes: readonly string[];
  /** Changes are put up for the team to take instead of being written at once. */
  proposing: boolean;
}

export interface SeatStoreParts {
  seat: string;
  openWire: (
    lastSeq: () => number,
    hears: WireListener,
  ) => {
    command: (key: string, command: unknown) => Promise<Answered>;
    focus: (field: string | null) => void;
    study: ClassWire['study'];
    close: () => void;
  };
  outbox: OutboxStore;
  notes: SeatNotes;
  newKey: () => string;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** The page is older than the server: everything is kept by then. */
  reload: () => void;
  /** The same without being asked, once for each build of the server: where it gives out the old page again, no circle. */
  reloadByItself: (build: string) => void;
}

export interface SeatStore {
  view: () => SeatView;
  subscribe: (onChange: () => void) => () => void;
  /** What the panels of the game ask for, as commands of this seat. */
  send: Send;
  /** What only a class has. */
  post: (command: SeatCommand, words: string) => Refusal | null;
  recall: (key: string) => void;
  read: (key: string) => void;
  propose: (on: boolean) => void;
  /** The field this device is on; null for none. */
  focus: (field: string | null) => void;
  /** Loads the page again once everything is written down. */
  loadAgain: () => void;
  draft: (begun: boolean) => void;
  /** How far a study of the team is, and what is to be done about it; nothing is kept of it here. */
  study: (study: TeamStudy, hand?: StudyHandAsked) => ReturnType<ClassWire['study']>;
  close: () => void;
}

const NOT_ALONE = refusal(
  'seat/not-in-class',
  'That belongs to a game played alone. In a class the instructor keeps the record.',
);
const OFFLINE = refusal(
  'seat/offline',
  'There is no connection. What you write is kept here; going on needs the class.',
);

/** Steps that mean something only now: not to be carried out minutes later, when the line is back. */
const ONLY_NOW: readonly SeatCommand['type'][] = ['move', 'commit', 'reopen', 'undo', 'take-seat'];

/** Steps that mean the next one when they are sent twice: on a slow line an impatient second press is no second wish. */
const STEPS: readonly SeatCommand['type'][] = ['move', 'commit', 'reopen'];
/** A page that shows a step comes right after its answer; where none comes the next press counts again. */
const STEP_SHOWN_MS = 3000;

export function openSeatStore(parts: SeatStoreParts): SeatStore {
  const machine = createActor(seatMachine).start();
  const listeners = new Set<() => void>();
  let lastSeq = 0;
  /** The step whose page has not come yet: its key, and its number of the log once that is known. */
  let step: { key: string; seq: number | null } | null = null;
  /** Whether the last command that was settled was taken. */
  let taken = true;
  let view: SeatView = {
    page: null,
    seq: 0,
    line: 'connecting',
    writing: 'idle',
    waiting: [],
    kept: true,
    refused: [],
    presence: [],
    clockOffset: 0,
    readOnly: null,
    gone: null,
    renewed: null,
    drafting: false,
    notes: parts.notes.read(),
    proposing: false,
  };

  const writingNow = (): Writing => {
    const { value } = machine.getSnapshot();
    if (value === 'offline') return 'offline';
    const writing = typeof value === 'object' && 'seated' in value ? (value.seated as Writing) : 'idle';
    // Settled, but not taken: nothing may say that it was.
    return writing === 'confirmed' && !taken ? 'idle' : writing;
  };
  const show = (change: Partial<SeatView>) => {
    view = { ...view, ...change, writing: writingNow() };
    for (const listener of listeners) listener();
  };

  const outbox: Outbox = openOutbox({
    seat: parts.seat,
    store: parts.outbox,
    newKey: parts.newKey,
    send: (key, command) => wire.command(key, command),
    wait: parts.wait,
    hears: {
      changed: () => show({ waiting: outbox.waiting(), kept: outbox.kept() }),
      confirmed: ({ key }, seq) => {
        taken = true;
        if (step?.key === key) stepStored(seq);
        machine.send({ type: 'command.settled' });
      },
      refused: (parcel, { code, message }) => {
        taken = false;
        if (step?.key === parcel.key) step = null;
        machine.send({ type: 'command.settled' });
        // A team-mate was quicker: what was wanted is done.
        if (code === 'move/done') return;
        show({ refused: [{ key: parcel.key, words: parcel.words, code, message }, ...view.refused].slice(0, 5) });
      },
    },
  });

  const wire = parts.openWire(() => lastSeq, {
    line: (line) => {
      machine.send({ type: line === 'online' ? 'line.back' : 'line.lost' });
      outbox.line(line === 'online');
      show({ line });
    },
    welcome: ({ serverTime, readOnly }) => {
      machine.send({ type: 'joined' });
      show({ clockOffset: serverTime - parts.now(), readOnly, renewed: null });
    },
    view: (seq, page) => {
      lastSeq = seq;
      if (step !== null && step.seq !== null && seq >= step.seq) step = null;
      show({ page: page as SeatPage, seq });
    },
    presence: ({ seats }) => show({ presence: seats }),
    clock: ({ serverTime }) => show({ clockOffset: serverTime - parts.now() }),
    renewed: (renewed) => {
      show({ renewed });
      loadIfRenewed();
    },
    gone: (gone) => {
      machine.send({ type: 'seat.revoked', problem: gone.message });
      show({ gone });
    },
  });
  // What an earlier page or another tab of this seat has left.
  void outbox.restore().then((left) => {
    for (let count = 0; count < left; count++) machine.send({ type: 'command.sent' });
    show({});
  });

  /** Nobody is interrupted in a half-typed field, and nothing that only this page holds is thrown away. */
  const loadIfRenewed = () => {
    if (view.renewed === null || view.drafting) return;
    void outbox.settled().then(() => {
      const kept = outbox.kept() || outbox.waiting().length === 0;
      if (view.renewed !== null && !view.drafting && kept) parts.reloadByItself(view.renewed);
    });
  };

  const stepStored = (seq: number) => {
    if (step === null || lastSeq >= seq) {
      step = null;
      return;
    }
    const stored = { ...step, seq };
    step = stored;
    void parts.wait(STEP_SHOWN_MS).then(() => {
      if (step === stored) step = null;
    });
  };

  const post: SeatStore['post'] = (command, words) => {
    if (view.gone !== null) return view.gone;
    if (view.readOnly !== null) return refusal('seat/read-only', view.readOnly);
    if (view.line !== 'online' && ONLY_NOW.includes(command.type)) return OFFLINE;
    const isStep = STEPS.includes(command.type);
    if (isStep && step !== null) return null;
    machine.send({ type: 'command.sent' });
    const key = outbox.post(command, words);
    if (isStep) step = { key, seq: null };
    return null;
  };

  const send: Send = (event) => {
    const { page } = view;
    switch (event.type) {
      case 'decide': {
        const words = DECISION_TOPICS[event.decision.kind];
        return view.proposing
          ? post({ type: 'propose', decision: event.decision, note: '' }, `Proposal: ${words}`)
          : post({ type: 'decide', decision: event.decision, seen: lastSeq }, words);
      }
      case 'advance': {
        const { type } = event.advance;
        const asked = type === 'back' ? page?.frame.backStep : type === 'continue' ? page?.frame.step : 'move';
        // The vote is called by the seat rule, like everything that a team is ready for.
        if (asked === 'commit' || type === 'call-vote') return post({ type: 'commit' }, 'Ready');
        if (asked === 'reopen') return post({ type: 'reopen' }, 'Reopen the sheet');
        return post({ type: 'move', move: type, seen: lastSeq }, 'On');
      }
      case 'undo': {
        const last = page?.sheet.undo ?? null;
        if (last === null) return refusal('undo/nothing', 'There is nothing on the sheet to take back.');
        return post({ type: 'undo', of: last.seq }, `Take back: ${last.what}`);
      }
      case 'note':
        parts.notes.add(event.id);
        show({ notes: parts.notes.read() });
        return null;
      default:
        return NOT_ALONE;
    }
  };

  return {
    view: () => view,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    send,
    post,
    recall(key) {
      if (outbox.recall(key)) machine.send({ type: 'command.settled' });
      if (step?.key === key) step = null;
      show({});
    },
    read: (key) => show({ refused: view.refused.filter((one) => one.key !== key) }),
    propose: (proposing) => show({ proposing }),
    focus: (field) => wire.focus(field),
    study: (study, hand) => wire.study(hand === undefined ? { study } : { study, hand }),
    loadAgain: () => void outbox.settled().then(parts.reload),
    draft(begun) {
      machine.send({ type: begun ? 'draft.begun' : 'draft.dropped' });
      show({ drafting: begun });
      loadIfRenewed();
    },
    close() {
      wire.close();
      machine.stop();
    },
  };
}
