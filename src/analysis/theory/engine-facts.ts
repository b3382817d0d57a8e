// F28, F29: what the engine owes every fact above. The same seed and decisions give the same world bit by bit, the order
// of unrelated decisions does not matter, and no legal game leaves the range of any number.
import type { Decision } from '../../engine/decisions/decision.ts';
import type { Engine } from '../../engine/engine.ts';
import { compileWorld } from '../../engine/index.ts';
import { KPI_IDS, KPI_RANGES, kpiIndex } from '../../engine/kpis.ts';
import { type PlayedGame, playPolicy } from '../play-policy.ts';
import { type Bench, REFERENCE } from './bench.ts';
import type { Fact } from './evidence.ts';
import { randomTeam, TEAMS } from './other-targets.ts';

const REPLAYED = 10;
const IN_COMMITTEE: readonly Decision['kind'][] = ['answer-objection', 'force-mandate'];

/** Replays decisions and returns the final hash, or the refusal of a decision that was legal before. */
function replay(
  engine: Engine,
  seed: number,
  decisions: PlayedGame['decisions'],
  order: (drafted: Decision[]) => Decision[],
): string {
  let state = engine.openGame(seed);
  let refused = '';
  const decide = (list: readonly Decision[]): void => {
    for (const decision of list) {
      const refusal = engine.checkDecision(state, decision);
      if (refusal) refused = refusal.code;
      else state = engine.applyDecision(state, decision);
    }
  };
  const resolve = (): void => {
    state = engine.resolveStep(state).state;
  };
  while (state.phase !== 'over' && refused === '') {
    const { year } = state;
    const then = (slot: number): Decision[] =>
      decisions.filter((d) => d.year === year && d.slot === slot).map((d) => d.decision);
    const opening = then(0);
    decide(order(opening.filter((d) => !IN_COMMITTEE.includes(d.kind))));
    resolve();
    decide(opening.filter((d) => IN_COMMITTEE.includes(d.kind)));
    resolve();
    for (let q = 1; q <= 4; q++) {
      decide(then(q));
      resolve();
    }
    resolve();
    state = engine.openYear(state);
  }
  return refused === '' ? engine.stateHash(state) : refused;
}

/** KPIs that left their range, as `id value`. */
function strays(rows: readonly Float64Array[]): string[] {
  return rows.flatMap((row) =>
    KPI_IDS.flatMap((id) => {
      const value = row[kpiIndex[id]];
      const { low, high } = KPI_RANGES[id];
      return value >= low && value <= high ? [] : [`${id} ${value}`];
    }),
  );
}

export const engineFacts: readonly Fact[] = [
  {
    id: 'F28',
    sentence: 'The same seed and decisions give the same world; the order of unrelated decisions changes nothing.',
    source: 'design 6',
    confidence: 'assumption',
    policies: [REFERENCE, 'random'],
    test(bench) {
      const other = compileWorld(bench.engine.world, { listen: false });
      let same = 0;
      let games = 0;
      for (const seed of bench.seeds.slice(0, REPLAYED)) {
        for (const id of [REFERENCE, 'random']) {
          const played = playPolicy(bench.engine, bench.policy(id), seed);
          const hash = bench.engine.stateHash(played.state);
          games += 2;
          if (replay(other, seed, played.decisions, (list) => list) === hash) same++;
          // Research first: it informs the rest and cannot be taken back. All else of a draft is written on one sheet.
          const turned = (list: Decision[]): Decision[] => [
            ...list.filter((d) => d.kind === 'buy-research'),
            ...list.filter((d) => d.kind !== 'buy-research').reverse(),
          ];
          if (replay(other, seed, played.decisions, turned) === hash) same++;
        }
      }
      return { holds: same === games, figure: `${same} of ${games} replays end in the same hash` };
    },
  },
  {
    id: 'F29',
    sentence: 'Whatever a team legally decides, every number stays within its range.',
    source: 'design 6',
    confidence: 'assumption',
    policies: [`random, ${TEAMS} games`],
    test(bench: Bench) {
      const left = new Set<string>();
      let numbers = 0;
      for (let k = 0; k < TEAMS; k++) {
        const { rows } = randomTeam(bench, k, bench.seeds[k % bench.seeds.length]);
        numbers += rows.length * KPI_IDS.length;
        for (const stray of strays(rows)) left.add(stray);
      }
      return {
        holds: left.size === 0,
        figure: left.size === 0 ? `${numbers} numbers of ${TEAMS} games in range` : [...left].slice(0, 5).join(', '),
      };
    },
  },
];
