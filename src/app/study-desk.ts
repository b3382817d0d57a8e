// Where screens ask for studies of their game. One worker, one question at a time; answers are kept by question, so that
// a screen that comes back has its answer at once. A question that nobody waits for any more is dropped, and a worker
// that works on one is stopped: a new one costs less than what is left.
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import type { World } from '../engine/world.ts';
import type { FromWorker, ToWorker } from './study-messages.ts';

export type StudyState<T> =
  | { kind: 'working'; share: number }
  | { kind: 'done'; answer: T }
  | { kind: 'failed'; reason: string };

/** As much of a Worker as the desk needs. */
export interface StudyWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message: string }) => void) | null;
}

export interface StudyDesk {
  /** Asks, or joins those who have asked; `listen` is called at once with what is known. Returns the way to stop. */
  ask(key: string, request: StudyRequest, listen: (state: StudyState<StudyAnswers[StudyName]>) => void): () => void;
}

/** Answers kept; a fan a year and the rest once a year fit several games. */
const KEPT = 60;

interface Asked {
  id: number;
  key: string;
  request: StudyRequest;
  state: StudyState<StudyAnswers[StudyName]>;
  listeners: Set<(state: StudyState<StudyAnswers[StudyName]>) => void>;
}

export function createStudyDesk(world: World, createWorker: () => StudyWorker): StudyDesk {
  const questions = new Map<string, Asked>();
  let worker: StudyWorker | null = null;
  let working: Asked | null = null;
  let numbered = 0;

  const tell = (asked: Asked, state: Asked['state']): void => {
    asked.state = state;
    for (const listener of asked.listeners) listener(state);
  };

  const stop = (): void => {
    worker?.terminate();
    worker = null;
    working = null;
  };

  const open = (): StudyWorker => {
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
    const waiting = [...questions.values()].find((q) => q.state.kind === 'working' && q.listeners.size > 0);
    if (waiting === undefined) return;
    working = waiting;
    try {
      worker ??= open();
      worker.postMessage({ type: 'ask', id: waiting.id, request: waiting.request });
    } catch {
      stop();
      tell(waiting, { kind: 'failed', reason: 'This browser does not let the page calculate in the background.' });
      next();
    }
  };

  const forget = (): void => {
    for (const [key, asked] of questions) {
      if (questions.size <= KEPT) return;
      if (asked.listeners.size === 0 && asked !== working) questions.delete(key);
    }
  };

  return {
    ask(key, request, listen) {
      let asked = questions.get(key);
      if (asked === undefined || asked.state.kind === 'failed') {
        asked = { id: ++numbered, key, request, state: { kind: 'working', share: 0 }, listeners: new Set() };
        questions.set(key, asked);
        forget();
      }
      const joined = asked;
      joined.listeners.add(listen);
      listen(joined.state);
      next();
      return () => {
        joined.listeners.delete(listen);
        if (joined.listeners.size > 0 || joined.state.kind !== 'working') return;
        questions.delete(key);
        if (working === joined) {
          stop();
          next();
        }
      };
    },
  };
}
