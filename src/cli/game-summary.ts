// A game in a few lines: where it stands, and each year's figures, for `play` and `replay`.
import { KPI_IDS } from '../engine/kpis.ts';
import type { Game } from '../referee/index.ts';
import { type Figures, finalFigures } from './policy-figures.ts';

export interface GameSummary {
  scenario: string;
  seed: number;
  years: number;
  beat: string;
  decisions: number;
  steps: number;
  /** Hash of all figures after the last step. */
  hash: string;
  /** KPIs of the last quarter (money: the last four quarters). */
  kpis: Figures;
}

/** The summary of a game as plain data. */
export function summarise(game: Game): GameSummary {
  return {
    scenario: `${game.header.scenario.id}@${game.header.scenario.version}`,
    seed: game.header.seed,
    years: game.header.years,
    beat: game.beat,
    decisions: game.entries.length,
    steps: game.steps.length,
    hash: game.steps.at(-1)?.hash ?? game.engine.stateHash(game.state),
    kpis: finalFigures(game.reports),
  };
}

/** The summary of a game as text for a terminal. */
export function describeGame(game: Game): string {
  const { scenario, seed, beat, decisions, steps, hash, kpis } = summarise(game);
  const head = `${scenario}, seed ${seed}: year ${game.state.year}, ${beat}; ${decisions} decisions, ${steps} steps`;
  const rows = KPI_IDS.map((id) => `  ${id.padEnd(16)}${(kpis[id] ?? 0).toFixed(3).padStart(12)}`);
  return [head, `figures ${hash}`, ...rows].join('\n');
}
