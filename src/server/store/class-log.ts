// One class as this process knows it: the state at the head of its log. Commands that arrive within a few milliseconds
// are judged one after the other and written as one group with one sync; only then are they answered. No process owns a
// class: when another one was faster, the log is read on and the commands are judged again (server design 2).
import type { Refusal } from '../../base/refusal.ts';
import type { Result } from '../../base/result.ts';
import { chainCommands } from './event-chain.ts';
import type {
  ClassRow,
  ClassStore,
  EventDraft,
  Head,
  JudgeAgain,
  JudgedCommand,
  Snapshot,
  StoredEvent,
} from './store-port.ts';

/** What the log means. `thaw` gives null for what it cannot use any more: then the log is folded from its start. */
export type LogMeaning<S> = {
  readonly open: (row: ClassRow) => S;
  readonly fold: (state: S, event: StoredEvent) => S;
  readonly freeze?: (state: S) => { readonly state: string; readonly stateHash: string } | null;
  readonly thaw?: (row: ClassRow, kept: Snapshot) => S | null;
};

/** Answers with drafts (none = nothing to log), or a refusal. Called again on a newer state where another process won. */
export type Judge<S> = (state: S) => Result<readonly EventDraft[], Refusal>;

/** `retry`: the store did not answer; whether it was written is unknown, and the same key will tell. */
export type Answer =
  | { readonly did: 'log'; readonly seq: number; readonly dup: boolean }
  | { readonly did: 'refuse'; readonly refusal: Refusal }
  | { readonly did: 'retry' };

export type ClassLog<S> = {
  readonly state: () => S;
  readonly head: () => Head;
  readonly submit: (key: string, judge: Judge<S>) => Promise<Answer>;
  /** Reads what other processes have written. */
  readonly catchUp: () => Promise<void>;
  /** Keeps the state as it is now, so that the next start reads only the tail. */
  readonly snapshot: () => Promise<void>;
  /** How many events the next start would fold. */
  readonly tail: () => number;
  /** Hears every event once, in order, after it is durable and folded. */
  readonly listen: (listener: (events: readonly StoredEvent[], state: S) => void) => () => void;
};

export type LogTiming = { readonly windowMs: number; readonly maxGroup: number };

type Waiting<S> = { key: string; judge: Judge<S>; answer: (answer: Answer) => void; fail: (error: unknown) => void };
type Judged<S> = {
  state: S;
  commands: JudgedCommand[];
  events: StoredEvent[];
  open: Waiting<S>[];
  still: [Waiting<S>, Answer][];
};

const TIMING: LogTiming = { windowMs: 3, maxGroup: 256 };
const MOST_TRIES = 50;

/** The log of a class, read to its head; null where the store has no such class. */
export async function openClassLog<S>(
  store: ClassStore,
  classId: string,
  meaning: LogMeaning<S>,
  { windowMs, maxGroup }: LogTiming = TIMING,
): Promise<ClassLog<S> | null> {
  const row = await store.classById(classId);
  if (row === null) return null;
  const listeners = new Set<(events: readonly StoredEvent[], state: S) => void>();
  let waiting: Waiting<S>[] = [];
  let turn: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let { state, head, kept } = await restore(store, row, meaning);

  const take = (events: readonly StoredEvent[], next: S): void => {
    if (events.length === 0) return;
    state = next;
    head = events.at(-1)!;
    for (const listener of listeners) listener(events, state);
  };
  const readOn = async (): Promise<void> => {
    const events = await store.read(classId, head.seq);
    take(events, events.reduce(meaning.fold, state));
  };
  /** One after the other: two groups in flight would judge on the same state. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };

  const writeGroup = async (group: readonly Waiting<S>[]): Promise<void> => {
    let open = [...group];
    for (let tries = 0; open.length > 0 && tries < MOST_TRIES; tries++) {
      // The same key twice in a group: the second hears what became of the first.
      const firsts = open.filter(({ key }, i) => open.findIndex((other) => other.key === key) === i);
      const rest = open.filter((each) => !firsts.includes(each));
      let judged = judgeAll(firsts, state, head, meaning.fold);
      if (judged.commands.length === 0) {
        // A refusal must not rest on a state that another process has left behind.
        const now = await store.head(classId);
        if (now === null) throw new Error(`The class ${classId} was deleted.`);
        if (now.seq !== head.seq) {
          await readOn();
          continue;
        }
      } else {
        const again: JudgeAgain = (missed, known) => {
          // A second try brings what the first one has brought.
          const fresh = missed.filter(({ seq }) => seq > head.seq);
          take(fresh, fresh.reduce(meaning.fold, state));
          judged = judgeAll(answerKnown(firsts, known), state, head, meaning.fold);
          return { commands: judged.commands, chained: judged.events };
        };
        const written = await store.append(classId, head.seq, judged.commands, judged.events, again);
        if (written.done === 'no-class') throw new Error(`The class ${classId} was deleted.`);
        if (written.done === 'appended') {
          take(written.events, judged.state);
          const seqs = new Map(written.events.map(({ key, seq }) => [key, seq]));
          for (const { key, answer } of judged.open) answer({ did: 'log', seq: seqs.get(key)!, dup: false });
        }
      }
      await answerRest(judged.still);
      open = rest;
    }
    for (const { answer } of open) answer({ did: 'retry' });
  };
  /** A command that changes nothing, or is refused, may be one sent again: then the first answer holds. */
  const answerRest = async (still: Judged<S>['still']): Promise<void> => {
    if (still.length === 0) return;
    const known = await store.known(
      classId,
      still.map(([{ key }]) => key),
    );
    for (const [{ key, answer }, otherwise] of still) {
      const seq = known.get(key);
      answer(seq === undefined ? otherwise : { did: 'log', seq, dup: true });
    }
  };

  const flush = (): void => {
    timer = null;
    const group = waiting.slice(0, maxGroup);
    waiting = waiting.slice(maxGroup);
    if (waiting.length > 0) timer = setTimeout(flush, 0);
    void inTurn(() => writeGroup(group)).catch(() => {
      for (const { answer } of group) answer({ did: 'retry' });
    });
  };

  return {
    state: () => state,
    head: () => ({ seq: head.seq, hash: head.hash }),
    submit: (key, judge) =>
      new Promise((answer, fail) => {
        waiting.push({ key, judge, answer, fail });
        timer ??= setTimeout(flush, windowMs);
      }),
    catchUp: () => inTurn(readOn),
    snapshot: () =>
      inTurn(async () => {
        const { seq } = head;
        const frozen = seq === kept ? null : (meaning.freeze?.(state) ?? null);
        if (frozen === null) return;
        await store.saveSnapshot(classId, { seq, rules: row.rules, ...frozen });
        kept = seq;
      }),
    tail: () => head.seq - kept,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state at the head: the latest snapshot of the same rules and the tail, or the whole log. */
async function restore<S>(
  store: ClassStore,
  row: ClassRow,
  { open, fold, thaw }: LogMeaning<S>,
): Promise<{ state: S; head: Head; kept: number }> {
  const kept = thaw === undefined ? null : await store.latestSnapshot(row.classId);
  // One that another process has made since the row was read would leave the head behind.
  const fits = kept !== null && kept.rules === row.rules && kept.seq <= row.head.seq;
  const thawed = fits ? thaw!(row, kept) : null;
  const after = thawed === null ? 0 : kept!.seq;
  const events = await store.read(row.classId, after);
  const state = events.reduce(fold, thawed ?? open(row));
  return { state, head: events.at(-1) ?? row.head, kept: after };
}

/**
 * Judges each command on the state that the ones before it leave. A command whose rules or events throw is the caller's
 * to hear of; it never reaches the log, and the others go on.
 */
function judgeAll<S>(open: readonly Waiting<S>[], from: S, head: Head, fold: LogMeaning<S>['fold']): Judged<S> {
  const judged: Judged<S> = { state: from, commands: [], events: [], open: [], still: [] };
  let last = head;
  for (const each of open) {
    try {
      const verdict = each.judge(judged.state);
      if (!verdict.ok) judged.still.push([each, { did: 'refuse', refusal: verdict.error }]);
      else if (verdict.value.length === 0) judged.still.push([each, { did: 'log', seq: last.seq, dup: false }]);
      else {
        const command = { key: each.key, drafts: verdict.value };
        const events = chainCommands(last, [command]);
        judged.state = events.reduce(fold, judged.state);
        judged.commands.push(command);
        judged.events.push(...events);
        judged.open.push(each);
        last = events.at(-1)!;
      }
    } catch (error) {
      each.fail(error);
    }
  }
  return judged;
}

function answerKnown<S>(open: readonly Waiting<S>[], known: ReadonlyMap<string, number>): Waiting<S>[] {
  return open.filter(({ key, answer }) => {
    const seq = known.get(key);
    if (seq !== undefined) answer({ did: 'log', seq, dup: true });
    return seq === undefined;
  });
}
