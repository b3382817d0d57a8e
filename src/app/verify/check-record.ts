// One handed-in record, played again by the engine's rules: what the verifying worker does with a text.
import { compileWorld } from '../../engine/index.ts';
import type { World } from '../../engine/world.ts';
import { commitmentsOf } from '../../referee/commitment.ts';
import { readRecord, replayRecord } from '../../referee/index.ts';
import { type CheckedRecord, figuresOf } from '../../views/verify-view.ts';

/** What plays records of this scenario again: codes and figures of the replayed game, or why it does not replay. */
export function openChecker(world: World): (text: string) => CheckedRecord {
  const engine = compileWorld(world);
  return (text) => {
    const record = readRecord(text);
    if (!record.ok) return { kind: 'refused', refusal: record.error };
    const game = replayRecord(engine, record.value);
    if (!game.ok) return { kind: 'refused', refusal: game.error };
    const { seed, years } = game.value.header;
    return { kind: 'verified', seed, years, codes: commitmentsOf(game.value), figures: figuresOf(game.value) };
  };
}
