// Who works for the page's desk of studies. Futures are played by a few workers together that stay: a plan that changes
// with every figure asks for them again and again, and a worker that starts anew takes longer than they do. Everything
// else is asked of one worker of its own, opened with the first such question.
import { fansOf, type FutureBatch } from '../analysis/forecast.ts';
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import type { FromStudyWorker, StudyWorker, ToStudyWorker } from '../analysis/study-desk.ts';
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
  /** A worker as the desk wants it: stopped with the question that nobody waits for any more. */
  open(): StudyWorker<StudyRequest, Answer>;
  /** Makes the workers of futures ready before anybody asks. */
  warm(state: GameState): void;
  close(): void;
}

/** The hands for one world. */
export function studyHands(world: World): StudyHands {
  let pool: WorkerPool | null = null;
  let own: Worker | null = null;
  let asking: StudyWorker<StudyRequest, Answer> | null = null;
  let run: PoolRun | null = null;
  const say = (data: FromStudyWorker<Answer>): void => asking?.onmessage?.({ data });

  const futures = (): WorkerPool =>
    (pool ??= openWorkerPool(world, Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency))));

  function closeFutures(): void {
    pool?.close();
    pool = null;
  }

  function askFutures(id: number, { state, kpis, draws }: StudyRequest & { study: 'fan' }): void {
    const batch: FutureBatch = { state, kpis, futures: draws };
    const asked = futures().run(batch, (share) => {
      if (run === asked) say({ type: 'progress', id, share });
    });
    run = asked;
    asked.numbers.then(
      (numbers) => {
        if (run !== asked) return;
        run = null;
        say({ type: 'answer', id, answer: fansOf(batch, numbers) });
      },
      ({ message }: Error) => {
        if (run !== asked) return;
        run = null;
        // Workers that failed are not asked again.
        closeFutures();
        say({ type: 'failed', id, reason: message });
      },
    );
  }

  function openOwn(): Worker {
    const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromStudyWorker<Answer>>) => say(data));
    worker.addEventListener('error', ({ message }) => asking?.onerror?.({ message }));
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
          const { id, request }: Question = message;
          if (request.study === 'fan') askFutures(id, request);
          else (own ??= openOwn()).postMessage(message);
        },
        terminate() {
          asking = null;
          const asked = run;
          run = null;
          // The desk asks one question at a time: if it was for futures, the other worker has nothing to stop.
          if (asked === null) closeOwn();
          else asked.cancel();
        },
      };
      return asking;
    },
    warm(state) {
      if (pool === null)
        futures()
          .run({ state, kpis: ['net'], futures: WARMING })
          .numbers.catch(closeFutures);
    },
    close() {
      closeFutures();
      closeOwn();
    },
  };
}
