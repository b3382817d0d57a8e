// The games whose hashes must be equal wherever they are played: random legal games, the reference, its replay on other
// luck, and the causes of its years. Runs in Node, in a page and in a worker.
import { hashFloats } from '../../../src/base/hash.ts';
import { CAUSES, createCauseStudy } from '../../../src/analysis/causes.ts';
import { playPolicy } from '../../../src/analysis/play-policy.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import { KPI_IDS } from '../../../src/engine/kpis.ts';
import type { World } from '../../../src/engine/world.ts';
import { playRandomGame } from '../../property/random-team.ts';

const RANDOM_GAMES = 12;
const TRACED = ['net', 'csat', 'support'] as const;

/** Hashes by name of game; equal words everywhere or the engine is not the same everywhere. */
export function goldenHashes(world: World): Record<string, string> {
  const engine = compileWorld(world);
  const hashes: Record<string, string> = {};
  for (let seed = 1; seed <= RANDOM_GAMES; seed++)
    hashes[`random ${seed}`] = engine.stateHash(playRandomGame(engine, seed, 6));
  const policy = world.policies.find(({ id }) => id === 'reference');
  if (policy === undefined) return hashes;
  const seed = 7;
  const { state, decisions } = playPolicy(engine, policy, seed);
  hashes['reference'] = engine.stateHash(state);
  const plan = engine.planOf({ seed, years: world.years, entries: decisions });
  const rows = new Float64Array(world.years * 4 * KPI_IDS.length);
  engine.replay(plan, seed, rows, { luckSeed: 12345 });
  hashes['reference on other luck'] = hashFloats(rows);
  const study = createCauseStudy(engine, plan);
  study.extend(plan, 2);
  hashes['causes of year 2'] = TRACED.map((kpi) => {
    const { causes } = study.between({ kpi }, { year: 1 }, { year: 2 });
    return CAUSES.map((cause) => causes[cause]).join(' ');
  }).join(' | ');
  return hashes;
}
