// A Web Worker of the pool of replays.
import { createReplayWorker } from '../analysis/replay-worker.ts';
import type { ToReplayWorker } from '../analysis/worker-pool.ts';

const answer = createReplayWorker(
  (message) => postMessage(message, { transfer: message.type === 'played' ? [message.numbers.buffer] : [] }),
  () => performance.now(),
);
addEventListener('message', ({ data }: MessageEvent<ToReplayWorker>) => answer(data));
