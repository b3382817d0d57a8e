// The pool of replay workers in Node: threads, as many as the machine has but one.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  createWorkerPool,
  type FromReplayWorker,
  type ReplayWorker,
  type WorkerPool,
  workersFor,
} from '../analysis/worker-pool.ts';
import type { World } from '../engine/world.ts';

function openThread(): ReplayWorker {
  const thread = new Worker(new URL('./replay-thread.ts', import.meta.url));
  return {
    post: (message) => thread.postMessage(message),
    listen(hear, fail) {
      thread.on('message', (message: FromReplayWorker) => hear(message));
      thread.on('error', ({ message }) => fail(message));
    },
    stop: () => void thread.terminate(),
  };
}

/** A pool for a world; `count` threads, all but one of the machine's if left out. Close it, or the process stays. */
export function openThreadPool(world: World, count: number = workersFor(availableParallelism())): WorkerPool {
  return createWorkerPool(world, count, openThread);
}
