// F19: which way of meeting people works. Meeting each for their own reason beats any one tactic used on everybody, with
// the same meetings.
import { TACTIC_IDS } from '../../engine/world.ts';
import { median } from '../median.ts';
import { at, type Bench, REFERENCE } from './bench.ts';
import type { Fact } from './evidence.ts';
import { netGain, signed } from './lifts.ts';

function outcome(bench: Bench, tactics: 'matched' | (typeof TACTIC_IDS)[number]): { support: number; net: number } {
  const player = { ...bench.policy(REFERENCE), tactics };
  return {
    support: median(bench.play(player).map((run) => at(run, run.rows.length - 1, 'support'))),
    net: bench.against(player, netGain),
  };
}

export const peopleFacts: readonly Fact[] = [
  {
    id: 'F19',
    sentence: 'Meeting each person for their own reason wins more support and money than any single tactic.',
    source: 'Kotter and Schlesinger 1979; domain 7.2',
    policies: [REFERENCE, ...TACTIC_IDS.map((tactic) => `reference with ${tactic} only`)],
    test(bench) {
      const matched = outcome(bench, 'matched');
      const single = TACTIC_IDS.map((tactic) => ({ tactic, ...outcome(bench, tactic) }));
      const show = ({ support, net }: { support: number; net: number }): string =>
        `${support.toFixed(2)} ${signed(net, ' M')}`;
      return {
        holds: single.every(({ support, net }) => matched.support > support && matched.net > net),
        figure: `support and six-year net: matched ${show(matched)}; ${single.map((s) => `${s.tactic} ${show(s)}`).join('; ')}`,
      };
    },
  },
];
