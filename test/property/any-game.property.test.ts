// Whatever a team decides within the rules, every figure of its games stays finite and inside its stated range.
// EXCOM_FUZZ sets the number of games, for a long run: EXCOM_FUZZ=10000 npx vitest run test/property/any-game
import { describe, expect, it } from 'vitest';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS, KPI_RANGES } from '../../src/engine/kpis.ts';
import { variableCatalogue } from '../../src/engine/variables.ts';
import { smallWorld } from '../kit/small-world.ts';
import { playRandomGame } from './random-team.ts';

const GAMES = Number(process.env.EXCOM_FUZZ ?? 200);
/** Milliseconds allowed, generous for a busy machine. */
const TIME = 60_000 + 100 * GAMES;

/** One game's KPIs out of range, in words. */
function outOfRange(kpis: Float64Array, where: string): string[] {
  return KPI_IDS.flatMap((id, i) => {
    const value = kpis[i]!;
    const { low, high } = KPI_RANGES[id];
    return Number.isFinite(value) && value >= low && value <= high ? [] : [`${where}: ${id} is ${value}`];
  });
}

describe('a game of any legal decisions', () => {
  it(
    `keeps every KPI finite and in its range, in ${GAMES} games`,
    () => {
      const engine = compileWorld(smallWorld(), { listen: false });
      const faults: string[] = [];
      let quarters = 0;
      for (let game = 0; game < GAMES; game++) {
        playRandomGame(engine, game, 8, 6, {
          stepped(before, _after, report) {
            if (!report.kpis) return;
            quarters++;
            faults.push(...outOfRange(report.kpis, `game ${game}, year ${before.year}, quarter ${report.quarter}`));
          },
        });
      }
      expect(faults.slice(0, 10)).toEqual([]);
      expect(quarters).toBe(24 * GAMES);
    },
    TIME,
  );

  it(
    'keeps every variable a condition can look at finite and inside the catalogue while a year is played',
    () => {
      const world = smallWorld();
      const engine = compileWorld(world, { listen: false });
      const catalogue = [...variableCatalogue(world).values()];
      const faults = new Set<string>();
      for (let game = 0; game < 40; game++) {
        playRandomGame(engine, 50_000 + game, 8, 6, {
          stepped(before) {
            // After the fourth quarter the clock shows the first of the next year, also past the last.
            if (before.quarter === 4) return;
            for (const v of catalogue) {
              const value = engine.variable(before, v.path);
              if (!Number.isFinite(value) || value < v.low || value > v.high) {
                faults.add(`${v.path} is ${value}`);
              }
              if (v.type === 'yes_no' && value !== 0 && value !== 1) faults.add(`${v.path} is ${value}, not yes or no`);
            }
          },
        });
      }
      expect([...faults].slice(0, 10)).toEqual([]);
    },
    TIME,
  );
});
