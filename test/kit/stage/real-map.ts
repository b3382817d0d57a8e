// The map of the shipped scenario as a team sees it: at the start, and after years of a computer player.
import { resolve } from 'node:path';
import { playPolicy } from '../../../src/analysis/index.ts';
import { compileScenarioFolder } from '../../../src/cli/compile-scenario.ts';
import type { GameState } from '../../../src/engine/game-state.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import type { SeenGame } from '../../../src/views/game-view.ts';
import { type MapView, mapView } from '../../../src/views/map-view.ts';

const engine = compileWorld(compileScenarioFolder(resolve(import.meta.dirname, '../../../scenarios/3m-emea')));

const seen = (state: GameState): SeenGame => ({
  engine,
  state,
  reports: [],
  beat: 'reviewing',
  canUndo: false,
  canRedo: false,
  entries: [],
});

/** The map after so many years of a policy of the scenario; 0 is the start. */
export function realMap(years: number, policy = 'reference', chosen: string | null = null): MapView {
  const seed = 7;
  if (years === 0) return mapView(seen(engine.openGame(seed)), chosen);
  const spec = engine.world.policies.find(({ id }) => id === policy);
  if (spec === undefined) throw new Error(`The scenario has no policy called ${policy}.`);
  return mapView(seen(playPolicy(engine, spec, seed, years).state), chosen);
}

/** About as wide as the page's type: enough to lay names out without a canvas. */
export const measure = (text: string, strong: boolean): number => text.length * (strong ? 7 : 6.2);
