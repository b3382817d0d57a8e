// Games whose team wrote down what it expected, so that the results have something to compare: the reference policy
// plays, and before the vote of the last year two ranges are stated, of which one holds.
import { compileScenarioFolder } from '../../../src/cli/compile-scenario.ts';
import type { Expectation } from '../../../src/engine/decisions/decision.ts';
import { type GameRecord, toRecord } from '../../../src/referee/index.ts';
import { moving, playedTo, playedUntil, taking } from '../../kit/views/played-game.ts';

const known = new Map<number, GameRecord>();

const RANGES: Record<number, Expectation[]> = {
  1: [
    { kpi: 'csat_key', low: 65, likely: 67, high: 70 },
    { kpi: 'retention_key', low: 85, likely: 87, high: 90 },
  ],
  4: [
    { kpi: 'csat_key', low: 72, likely: 76, high: 80 },
    { kpi: 'retention_key', low: 91, likely: 93, high: 95 },
  ],
};

/** The results of year 1 or 4, with two ranges stated before the vote. */
export function statedResults(year: 1 | 4): GameRecord {
  let record = known.get(year);
  if (record === undefined) {
    const lobby = playedTo('lobbying', year, compileScenarioFolder('3m-emea'));
    const stated = taking(lobby, [
      { kind: 'state-expectation', reason: 'Few accounts, served by one team each.', expectations: RANGES[year] ?? [] },
    ]);
    const revealed = playedUntil(moving(stated, 'continue'), ({ beat }) => beat === 'revealing');
    record = toRecord(revealed);
    known.set(year, record);
  }
  return record;
}
