// Who works for the page's desk of studies. Futures are played by a few workers together that stay: a plan that changes
// with every figure asks for them again and again, and a worker that starts anew takes longer than they do. Everything
// else is asked of one worker of its own, opened with the first such question.
import { fansOf, type FutureBatch } from '../analysis/forecast.ts';
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import { type FromStudyWorker, NOT_OPENED, type StudyWorker, type ToStudyWorker } from '../analysis/study-desk.ts';
import type { PoolRun, WorkerPool } from '../analysis/worker-pool.ts';
import type { GameState } from '../engine/game-state.ts';
import type { World } from '../engine/world.ts';
import { openWorkerPool } from './worker-pool.ts';

type Answer = StudyAnswers[StudyName];
type Question = Extract<ToStudyWorker<StudyRequest>, { type: 'ask' }>;

/** More finish sooner by little, and each holds the world. */
const MOST_WORKERS = 2;
/** Futures that nobody waits for: about a fan, so that each worker knows the world and its code is warm. */
const WARMING = 128;

export interface StudyHands {
  /** A worker as the desk wants it: ended with the question that nobody waits for any more. */
  open(): StudyWorker<StudyRequest, Answer>;
  /** Makes the workers of futures ready before anybody asks. */
  warm(state: GameState): void;
  close(): void;
}

/** Futures that are being played, or that somebody has stopped and may let go on. */
interface Fan {
  batch: FutureBatch;
  run: PoolRun;
}

/** The hands for one world. */
export function studyHands(world: World): StudyHands {
  let pool: WorkerPool | null = null;
  let own: Worker | null = null;
  let asking: StudyWorker<StudyRequest, Answer> | null = null;
  let fan: Fan | null = null;
  /** By the number of their question. */
  const held = new Map<number, Fan>();
  const say = (data: FromStudyWorker<Answer>): void => asking?.onmessage?.({ data });

  const futures = (): WorkerPool =>
    (pool ??= openWorkerPool(world, Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency))));

  /** Workers that failed are not asked again; those that others have opened since are let be. */
  function closeFutures(used = pool): void {
    used?.close();
    if (used !== pool) return;
    pool = null;
    held.clear();
  }

  function begun(id: number, { state, kpis, draws }: StudyRequest & { study: 'fan' }): Fan {
    const batch: FutureBatch = { state, kpis, futures: draws };
    const run = futures().run(batch, (share) => {
      if (fan?.run === run) say({ type: 'progress', id, share });
    });
    return { batch, run };
  }

  function askFutures(id: number, request: StudyRequest & { study: 'fan' }): void {
    const asked = held.get(id) ?? begun(id, request);
    const used = pool;
    held.delete(id);
    fan = asked;
    asked.run.goOn();
    asked.run.numbers.then(
      (numbers) => {
        if (fan !== asked) return;
        fan = null;
        say({ type: 'answer', id, answer: fansOf(asked.batch, numbers) });
      },
      ({ message }: Error) => {
        if (fan !== asked) return;
        fan = null;
        closeFutures(used);
        say({ type: 'failed', id, reason: message });
      },
    );
  }

  function holdFutures(id: number, stopped: Fan): void {
    fan = null;
    held.set(id, stopped);
    const { share, known } = stopped.run.hold();
    say({ type: 'held', id, share, answer: known.length === 0 ? null : fansOf(stopped.batch, known) });
  }

  function openOwn(): Worker {
    const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromStudyWorker<Answer>>) => say(data));
    worker.addEventListener('error', ({ message }) => {
      // The next question of its kind opens another; futures that are being played go on.
      if (own !== worker) return;
      closeOwn();
      if (fan === null) asking?.onerror?.({ message: message || NOT_OPENED });
    });
    worker.postMessage({ type: 'open', world } satisfies ToStudyWorker<StudyRequest>);
    return worker;
  }

  function closeOwn(): void {
    own?.terminate();
    own = null;
  }

  return {
    open() {
      asking = {
        onmessage: null,
        onerror: null,
        postMessage(message) {
          if (message.type === 'open') return;
          if (message.type === 'hold') {
            if (fan === null) own?.postMessage(message);
            else holdFutures(message.id, fan);
            return;
          }
          const { id, request }: Question = message;
          if (request.study === 'fan') askFutures(id, request);
          else (own ??= openOwn()).postMessage(message);
        },
        terminate() {
          asking = null;
          const asked = fan;
          fan = null;
          // The desk asks one question at a time: if it was for futures, the other worker has nothing to stop.
          if (asked === null) closeOwn();
          else asked.run.cancel();
        },
      };
      return asking;
    },
    warm(state) {
      if (pool !== null) return;
      const warming = futures();
      warming.run({ state, kpis: ['net'], futures: WARMING }).numbers.catch(() => closeFutures(warming));
    },
    close() {
      closeFutures();
      closeOwn();
    },
  };
}
