// The pool of replay workers in the page: Web Workers, as many as the machine has threads but one.
import {
  createWorkerPool,
  type FromReplayWorker,
  type ReplayWorker,
  type WorkerPool,
  workersFor,
} from '../analysis/worker-pool.ts';
import { NOT_OPENED } from '../analysis/study-desk.ts';
import type { World } from '../engine/world.ts';

function openWorker(): ReplayWorker {
  const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen(hear, fail) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromReplayWorker>) => hear(data));
      worker.addEventListener('error', ({ message }) => fail(message || NOT_OPENED));
    },
    stop: () => worker.terminate(),
  };
}

/** A pool for a world; `count` workers, all but one of the machine's threads if left out. */
export function openWorkerPool(world: World, count: number = workersFor(navigator.hardwareConcurrency)): WorkerPool {
  return createWorkerPool(world, count, openWorker);
}
