// The full rules in boardgame.io, in the style its documentation shows: a nested state, one move a quarter that changes the
// draft it is given, played through a client (region-rules.ts says what a move does).
import type { Plan } from '../../src/engine/plan.ts';
import type { World } from '../../src/engine/world.ts';
import { Client } from './boardgame-client.ts';
import { createRegionRules, type Region } from './region-rules.ts';

/** The rules in boardgame.io for a world: `play` fills the KPI rows of a plan on a seed, as `replay` does. */
export function createBoardgameRules(world: World): { play(plan: Plan, seed: number, out: Float64Array): void } {
  const rules = createRegionRules(world);
  let [seed, quarter] = [0, 0];
  let plan: Plan | null = null;
  let rows: Float64Array = new Float64Array(0);
  const game = {
    name: 'full-rules',
    setup: () => rules.open(seed),
    minPlayers: 1,
    maxPlayers: 1,
    moves: {
      quarter: ({ G }: { G: Region }) => {
        if (plan) rules.quarter(G, plan, seed, quarter, rows);
      },
    },
  };
  return {
    play(of, on, out) {
      [plan, seed, rows] = [of, on, out];
      const client = Client<Region, 'quarter'>({ game, numPlayers: 1, debug: false });
      client.start();
      for (quarter = 0; quarter < of.years * 4; quarter++) client.moves.quarter();
      client.stop();
    },
  };
}
