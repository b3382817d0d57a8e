// A thread of the pool in Node.
import { parentPort } from 'node:worker_threads';
import { createReplayWorker } from '../analysis/replay-worker.ts';
import type { ToReplayWorker } from '../analysis/worker-pool.ts';

const answer = createReplayWorker(
  (message) => {
    const move = message.type === 'played' ? [message.numbers.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(message, move);
  },
  () => performance.now(),
);
parentPort?.on('message', (message: ToReplayWorker) => answer(message));
