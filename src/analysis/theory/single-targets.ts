// A1: no one thing decides. Without any one tactic (the next best in its place), person, kind of answer or promises a
// competent team keeps at least half of what its work on people brought.
import { type RemovalKind, runAblation } from '../ablation.ts';
import type { Target } from './evidence.ts';

/** Games a row: enough for a median share. */
const GAMES = 60;
const JUDGED: readonly RemovalKind[] = ['tactic', 'person', 'answer', 'promises'];

export const singleTargets: readonly Target[] = [
  {
    id: 'A1',
    sentence:
      'No one tactic, person, kind of answer or promises decides: without any of them half of the gain remains.',
    source: 'our own choice: nothing decides alone; design 6',
    policies: ['reference answering as well as it can', 'no_lobby'],
    unit: '% of the gain lost',
    low: -100,
    high: 50,
    measure(bench) {
      const { rows } = runAblation(bench.engine, {
        seeds: Math.min(GAMES, bench.seeds.length),
        firstSeed: bench.seeds[0],
        players: ['competent'],
        kinds: JUDGED,
      });
      return Math.max(...rows.filter(({ removal }) => removal !== null).map(({ costPercent }) => costPercent));
    },
  },
];
