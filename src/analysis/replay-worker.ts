// What a worker of a pool does with its messages, whatever the platform: knows one world and one batch, plays pieces.
import { compileWorld } from '../engine/index.ts';
import type { Engine } from '../engine/engine.ts';
import { type Batch, doUnits } from './batch.ts';
import type { FromReplayWorker, ToReplayWorker } from './worker-pool.ts';

/** Answers messages. `now`: the platform's clock, ms; only for the size of pieces, never for a figure. */
export function createReplayWorker(
  say: (message: FromReplayWorker) => void,
  now: () => number,
): (message: ToReplayWorker) => void {
  let engine: Engine | null = null;
  let known: { id: number; batch: Batch } | null = null;
  return (message) => {
    if (message.type === 'open') engine = compileWorld(message.world, { listen: false });
    else if (message.type === 'batch') known = { id: message.id, batch: message.batch };
    else if (engine !== null && known !== null && known.id === message.id) {
      const { id, first, end } = message;
      const start = now();
      try {
        const numbers = doUnits(engine, known.batch, first, end);
        say({ type: 'played', id, first, end, numbers, ms: now() - start });
      } catch (failure) {
        say({ type: 'failed', id, reason: failure instanceof Error ? failure.message : String(failure) });
      }
    }
  };
}
