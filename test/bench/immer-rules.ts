// The full rules under Immer: one `produce` a quarter on a nested state (region-rules.ts).
import { produce } from 'immer';
import type { Plan } from '../../src/engine/plan.ts';
import type { World } from '../../src/engine/world.ts';
import { createRegionRules } from './region-rules.ts';

/** The rules under Immer for a world: `play` fills the KPI rows of a plan on a seed, as `replay` does. */
export function createImmerRules(world: World): { play(plan: Plan, seed: number, out: Float64Array): void } {
  const rules = createRegionRules(world);
  return {
    play(plan, seed, out) {
      let region = rules.open(seed);
      for (let quarter = 0; quarter < plan.years * 4; quarter++)
        region = produce(region, (draft) => rules.quarter(draft, plan, seed, quarter, out));
    },
  };
}
