// Where studies of games are asked for. One worker, one question at a time, short ones first; answers are kept by
// question, so that whoever comes back has the answer at once. A question that nobody waits for any more is dropped; one
// that is held keeps what was found so far, and goes on from there where its worker still stands. The page and the class
// server ask alike; what a worker is, is the platform's matter.
import type { World } from '../engine/world.ts';

export type StudyState<T> =
  /** `waits`: another question has the worker. */
  | { kind: 'working'; share: number; waits?: true }
  /** `answer`: of what was played by then; null where that tells nothing. */
  | { kind: 'stopped'; share: number; answer: T | null }
  | { kind: 'done'; answer: T }
  /** `fault`: the worker could not begin, or broke on the way. */
  | { kind: 'failed'; reason: string; fault: 'unopened' | 'broken' };

/** What a desk and its worker say to each other. Requests are numbered; an answer carries its number. */
export type ToStudyWorker<Request> =
  | { type: 'open'; world: World }
  /** Asked again by its number, a question that was held goes on. */
  | { type: 'ask'; id: number; request: Request }
  | { type: 'hold'; id: number };

export type FromStudyWorker<Answer> =
  | { type: 'progress'; id: number; share: number }
  | { type: 'held'; id: number; share: number; answer: Answer | null }
  | { type: 'answer'; id: number; answer: Answer }
  | { type: 'failed'; id: number; reason: string };

/** Why a worker was lost that said nothing: its code did not arrive, most often for want of a line. */
export const NOT_OPENED = 'Nothing can be worked out in the background here.';

/** As much of a worker as the desk needs. */
export interface StudyWorker<Request, Answer> {
  postMessage(message: ToStudyWorker<Request>): void;
  terminate(): void;
  onmessage: ((event: { data: FromStudyWorker<Answer> }) => void) | null;
  onerror: ((event: { message: string }) => void) | null;
}

export interface StudyDesk<Request, Answer> {
  /** Asks, or joins those who have asked; `listen` is called at once with what is known. Returns the way to stop. */
  ask(key: string, request: Request, listen: (state: StudyState<Answer>) => void): () => void;
  /** Stops a question where it stands, for those who listen to it all; the next one has its turn. */
  hold(key: string): void;
  /** Lets a question that was held go on, when it is its turn. */
  goOn(key: string): void;
  /** Stops the worker; the next question opens another one. */
  close(): void;
}

export interface DeskHabits<Request> {
  /** Kept answers; those that somebody still listens to are kept beyond it. */
  kept: number;
  /** Smaller goes first; equal ones in the order of asking. */
  rank: (request: Request) => number;
  /**
   * What becomes of a worker whose question nobody waits for any more: stopped where a new one costs less than what is
   * left, or left to finish.
   */
  abandoned: 'stop' | 'finish';
}

/** A fan a year and the rest once a year fit several games. */
const PAGE_HABITS: DeskHabits<unknown> = { kept: 60, rank: () => 0, abandoned: 'stop' };

interface Asked<Request, Answer> {
  id: number;
  key: string;
  request: Request;
  state: StudyState<Answer>;
  /** What was found when it was stopped last; null where that is nothing. */
  found: Answer | null;
  listeners: Set<(state: StudyState<Answer>) => void>;
}

function stateAfter<T>(said: Exclude<FromStudyWorker<T>, { type: 'progress' }>): StudyState<T> {
  if (said.type === 'answer') return { kind: 'done', answer: said.answer };
  if (said.type === 'held') return { kind: 'stopped', share: said.share, answer: said.answer };
  return failed(said.reason);
}

const failed = (reason: string): StudyState<never> =>
  reason === '' || reason === NOT_OPENED
    ? { kind: 'failed', reason: NOT_OPENED, fault: 'unopened' }
    : { kind: 'failed', reason, fault: 'broken' };

export function createStudyDesk<Request, Answer>(
  world: World,
  createWorker: () => StudyWorker<Request, Answer>,
  { kept, rank, abandoned }: DeskHabits<Request> = PAGE_HABITS,
): StudyDesk<Request, Answer> {
  type Question = Asked<Request, Answer>;
  const questions = new Map<string, Question>();
  let worker: StudyWorker<Request, Answer> | null = null;
  let working: Question | null = null;
  let numbered = 0;

  const tell = (asked: Question, state: Question['state']): void => {
    asked.state = state;
    for (const listener of asked.listeners) listener(state);
  };

  const queued = (share: number): StudyState<Answer> => ({
    kind: 'working',
    share,
    ...(working === null ? {} : { waits: true }),
  });

  const stop = (): void => {
    worker?.terminate();
    worker = null;
    working = null;
  };

  const open = (): StudyWorker<Request, Answer> => {
    const opened = createWorker();
    opened.onmessage = ({ data }) => {
      if (working === null || data.id !== working.id) return;
      if (data.type === 'progress') {
        tell(working, { kind: 'working', share: data.share });
        return;
      }
      const answered = working;
      working = null;
      if (data.type === 'held') answered.found = data.answer;
      tell(answered, stateAfter(data));
      next();
    };
    opened.onerror = ({ message }) => {
      const lost = working;
      stop();
      if (lost !== null) tell(lost, failed(message));
      next();
    };
    opened.postMessage({ type: 'open', world });
    return opened;
  };

  const next = (): void => {
    if (working !== null) return;
    let waiting: Question | null = null;
    for (const one of questions.values()) {
      if (one.state.kind !== 'working' || one.listeners.size === 0) continue;
      if (waiting === null || rank(one.request) < rank(waiting.request)) waiting = one;
    }
    if (waiting === null) return;
    working = waiting;
    if (waiting.state.kind === 'working' && waiting.state.waits) {
      tell(waiting, { kind: 'working', share: waiting.state.share });
    }
    try {
      worker ??= open();
      worker.postMessage({ type: 'ask', id: waiting.id, request: waiting.request });
    } catch {
      stop();
      tell(waiting, failed(''));
      next();
    }
  };

  const forget = (): void => {
    for (const [key, asked] of questions) {
      if (questions.size <= kept) return;
      if (asked.listeners.size === 0 && asked !== working) questions.delete(key);
    }
  };

  return {
    ask(key, request, listen) {
      let asked = questions.get(key);
      if (asked === undefined || asked.state.kind === 'failed') {
        asked = { id: ++numbered, key, request, state: queued(0), found: null, listeners: new Set() };
        questions.set(key, asked);
      }
      const joined = asked;
      joined.listeners.add(listen);
      forget();
      listen(joined.state);
      next();
      return () => {
        joined.listeners.delete(listen);
        if (joined.listeners.size > 0 || joined.state.kind !== 'working') return;
        if (questions.get(key) === joined) questions.delete(key);
        if (working === joined && abandoned === 'stop') {
          stop();
          next();
        }
      };
    },
    hold(key) {
      const asked = questions.get(key);
      if (asked?.state.kind !== 'working') return;
      if (asked === working) worker?.postMessage({ type: 'hold', id: asked.id });
      else tell(asked, { kind: 'stopped', share: asked.state.share, answer: asked.found });
    },
    goOn(key) {
      const asked = questions.get(key);
      if (asked?.state.kind !== 'stopped') return;
      tell(asked, queued(asked.state.share));
      next();
    },
    close: stop,
  };
}
