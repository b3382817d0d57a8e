// Games played through the normal door and kept as a record would keep them: decisions, steps, KPI rows, last state.
import type { Engine } from '../../src/engine/engine.ts';
import type { GameState, StepKind } from '../../src/engine/game-state.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import type { RecordedGame } from '../../src/engine/plan.ts';
import { playRandomGame } from '../property/random-team.ts';

export interface RecordedPlay {
  game: Required<RecordedGame>;
  /** KPI rows of all quarters, one after the other. */
  rows: Float64Array;
  /** The state before each step, and the last one. */
  states: GameState[];
  end: GameState;
}

/** A whole game of random legal decisions, recorded. */
export function recordRandomGame(engine: Engine, seed: number, tries = 8, years = 6): RecordedPlay {
  const entries: { year: number; slot: number; decision: RecordedGame['entries'][number]['decision'] }[] = [];
  const steps: { step: StepKind; entries: number }[] = [];
  const states: GameState[] = [];
  const rows = new Float64Array(years * 4 * KPI_IDS.length);
  let row = 0;
  const end = playRandomGame(engine, seed, tries, years, {
    drawn(state, decision, legal) {
      const slot = state.phase === 'quarters' ? Math.min(state.quarter + 1, 4) : state.phase === 'reveal' ? 5 : 0;
      if (legal) entries.push({ year: state.year, slot, decision });
    },
    stepped(before, _after, report) {
      states.push(before);
      steps.push({ step: report.step, entries: entries.length });
      if (report.kpis) rows.set(report.kpis, KPI_IDS.length * row++);
    },
  });
  return { game: { seed: end.seed, years, entries, steps }, rows, states, end };
}
