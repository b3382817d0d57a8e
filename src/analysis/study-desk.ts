// Where studies of games are asked for. One worker, one question at a time, short ones first; answers are kept by
// question, so that whoever comes back has the answer at once. A question that nobody waits for any more is dropped. The
// page and the class server ask alike; what a worker is, is the platform's matter.
import type { World } from '../engine/world.ts';

export type StudyState<T> =
  | { kind: 'working'; share: number }
  | { kind: 'done'; answer: T }
  | { kind: 'failed'; reason: string };

/** What a desk and its worker say to each other. Requests are numbered; an answer carries its number. */
export type ToStudyWorker<Request> = { type: 'open'; world: World } | { type: 'ask'; id: number; request: Request };

export type FromStudyWorker<Answer> =
  | { type: 'progress'; id: number; share: number }
  | { type: 'answer'; id: number; answer: Answer }
  | { type: 'failed'; id: number; reason: string };

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
  listeners: Set<(state: StudyState<Answer>) => void>;
}

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
      tell(
        answered,
        data.type === 'answer' ? { kind: 'done', answer: data.answer } : { kind: 'failed', reason: data.reason },
      );
      next();
    };
    opened.onerror = ({ message }) => {
      const lost = working;
      stop();
      if (lost !== null) tell(lost, { kind: 'failed', reason: message || 'The calculation stopped.' });
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
    try {
      worker ??= open();
      worker.postMessage({ type: 'ask', id: waiting.id, request: waiting.request });
    } catch {
      stop();
      tell(waiting, { kind: 'failed', reason: 'Nothing can be worked out in the background here.' });
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
        asked = { id: ++numbered, key, request, state: { kind: 'working', share: 0 }, listeners: new Set() };
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
    close: stop,
  };
}

/** The worker's side: answers what comes, one world at a time. `open` makes the world ready. */
export function studyAnswerer<Request, Answer>(
  open: (world: World) => (request: Request, progress: (share: number) => boolean) => Answer,
  say: (message: FromStudyWorker<Answer>) => void,
): (message: ToStudyWorker<Request>) => void {
  let answer: ReturnType<typeof open> | null = null;
  return (message) => {
    if (message.type === 'open') {
      answer = open(message.world);
      return;
    }
    const { id, request } = message;
    try {
      if (answer === null) throw new Error('The world has not arrived.');
      const progress = (share: number): boolean => {
        say({ type: 'progress', id, share });
        return true;
      };
      say({ type: 'answer', id, answer: answer(request, progress) });
    } catch (failure) {
      say({ type: 'failed', id, reason: failure instanceof Error ? failure.message : String(failure) });
    }
  };
}
