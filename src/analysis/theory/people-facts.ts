// F18-F22, F30: which way of meeting people works, whom to meet, and what a big promise costs. All comparisons spend the
// same action points; only the way, the people or the words differ.
import type { Expectation } from '../../engine/decisions/decision.ts';
import { TACTIC_IDS, type TacticId } from '../../engine/world.ts';
import { median } from '../median.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { at, type Bench, endOf, REFERENCE, type Run } from './bench.ts';
import { contactSets, gainOfPairs } from './contact-sets.ts';
import type { Fact } from './evidence.ts';
import { netGain, signed } from './lifts.ts';

const YEAR_3 = endOf(3);
const HALF_YEAR = 1;
const POINTS_BY_YEAR_3 = 60;
const OTHERS = TACTIC_IDS.filter((tactic) => tactic !== 'coercion');
const KOTTER = 'Kotter and Schlesinger 1979; domain 7.2';

const using = (bench: Bench, tactics: ComputerPlayer['tactics']): ComputerPlayer => ({
  ...bench.policy(REFERENCE),
  tactics,
});

const onlyBy = (tactics: readonly TacticId[]): string[] => tactics.map((tactic) => `reference with ${tactic} only`);

function later(bench: Bench, player: ComputerPlayer, kpi: 'support' | 'meanTrust', quarter?: number): number {
  return median(bench.play(player).map((run) => at(run, quarter ?? run.rows.length - 1, kpi)));
}

function outcome(bench: Bench, tactics: ComputerPlayer['tactics']): { support: number; net: number } {
  const player = using(bench, tactics);
  return { support: later(bench, player, 'support'), net: bench.against(player, netGain) };
}

/** Support won by year 3 over meeting nobody, in thousandths per action point. */
function perPoint(bench: Bench, tactics: ComputerPlayer['tactics'], court: 'fence' | 'resisters'): number {
  const alone = later(bench, bench.policy('no_lobby'), 'support', YEAR_3);
  const won = later(bench, { ...using(bench, tactics), court }, 'support', YEAR_3) - alone;
  return (1000 * won) / POINTS_BY_YEAR_3;
}

/** The reference with a public number: `growth` of key accounts in percent, the same every year. */
function promising(bench: Bench, pole: 'a' | 'b', growth: number): ComputerPlayer {
  const reference = bench.policy(REFERENCE);
  const states: Expectation[] = [
    { kpi: 'key_revenue_growth', low: growth - 2, likely: growth, high: growth + 2 },
    { kpi: 'csat_key', low: 55, likely: 65, high: 75 },
  ];
  return { ...reference, dilemmas: { ...reference.dilemmas, d1_case: pole }, states };
}

/** The games of two players on the same seeds, seed by seed. */
function pairsOf(bench: Bench, one: ComputerPlayer, other: ComputerPlayer): [Run, Run][] {
  const others = bench.play(other);
  return bench.play(one).map((run, k) => [run, others[k]]);
}

/** How far the key revenue of two games is apart after year 3, percent of the second. */
const revenueApart = (one: Run, other: Run): number =>
  100 * (at(one, YEAR_3, 'keyRevenue') / at(other, YEAR_3, 'keyRevenue') - 1);

export const peopleFacts: readonly Fact[] = [
  {
    id: 'F18',
    sentence: 'Coercion wins more support than any other tactic within half a year and has the least by year 3.',
    source: KOTTER,
    confidence: 'paper',
    policies: onlyBy(TACTIC_IDS),
    test(bench) {
      const [soon, late] = [HALF_YEAR, YEAR_3].map((quarter) => ({
        coercion: later(bench, using(bench, 'coercion'), 'support', quarter),
        others: OTHERS.map((tactic) => later(bench, using(bench, tactic), 'support', quarter)),
      }));
      const show = ({ coercion, others }: typeof soon): string =>
        `coercion ${coercion.toFixed(3)}, others ${others.map((v) => v.toFixed(3)).join(' ')}`;
      return {
        holds: soon.coercion > Math.max(...soon.others) && late.coercion < Math.min(...late.others),
        figure: `support after two quarters: ${show(soon)}; after year 3: ${show(late)}`,
      };
    },
  },
  {
    id: 'F19',
    sentence: 'Meeting each person for their own reason wins more support and money than any single tactic.',
    source: KOTTER,
    confidence: 'paper',
    policies: [REFERENCE, ...onlyBy(TACTIC_IDS)],
    test(bench) {
      const matched = outcome(bench, 'matched');
      const single = TACTIC_IDS.map((tactic) => ({ tactic, ...outcome(bench, tactic) }));
      const show = ({ support, net }: { support: number; net: number }): string =>
        `${support.toFixed(2)} ${signed(net, ' M')}`;
      return {
        holds: single.every(({ support, net }) => matched.support > support && matched.net > net),
        figure: `support and net of all years: matched ${show(matched)}; ${single.map((s) => `${s.tactic} ${show(s)}`).join('; ')}`,
      };
    },
  },
  {
    id: 'F20',
    sentence: 'Manipulation leaves less trust than any tactic other than coercion.',
    source: KOTTER,
    confidence: 'paper',
    policies: onlyBy(TACTIC_IDS),
    test(bench) {
      const trust = (tactic: TacticId): number => later(bench, using(bench, tactic), 'meanTrust');
      const manipulated = trust('manipulation');
      const others = OTHERS.filter((tactic) => tactic !== 'manipulation').map((tactic) => ({
        tactic,
        left: trust(tactic),
      }));
      return {
        holds: others.every(({ left }) => manipulated < left),
        figure: `mean trust at the end: manipulation ${manipulated.toFixed(2)}, coercion ${trust('coercion').toFixed(2)}, ${others.map(({ tactic, left }) => `${tactic} ${left.toFixed(2)}`).join(', ')}`,
      };
    },
  },
  {
    id: 'F21',
    sentence:
      'For a divergent change people met in unconnected pairs move more than the same people in connected pairs; for a mild change less.',
    source: 'Battilana and Casciaro 2012; domain 7.3',
    confidence: 'paper',
    policies: ['two pairs of members in one lobby: connected, or the same four unconnected'],
    test(bench) {
      const sets = contactSets(bench.engine);
      const [divergent, mild] = ['top', 'ccl'].map((model) => gainOfPairs(bench.engine, bench.seeds, sets, model));
      const show = ({ divergence, brokered, cohesive }: typeof divergent): string =>
        `divergence ${divergence.toFixed(2)}: unconnected ${brokered.toFixed(4)}, connected ${cohesive.toFixed(4)}`;
      return {
        holds:
          divergent.divergence > 0.5 &&
          mild.divergence < 0.3 &&
          divergent.brokered > divergent.cohesive &&
          mild.brokered < mild.cohesive,
        figure: `conviction won per meeting of ${sets.length} foursomes; ${show(divergent)}; ${show(mild)}`,
      };
    },
  },
  {
    id: 'F22',
    sentence:
      'Talking to those on the fence wins more support per action point than the same talks with hard resisters.',
    source: 'Battilana and Casciaro 2013; domain 7.1',
    confidence: 'paper',
    policies: [
      'reference meeting only the four nearest the fence, or the four furthest against, by one tactic',
      'no_lobby',
    ],
    test(bench) {
      // Bargaining is not courting, and it fits the reason of most hard resisters: shown, but not part of the fact.
      const courting: TacticId[] = ['education', 'participation', 'facilitation'];
      const both = (tactics: ComputerPlayer['tactics']): [number, number] => [
        perPoint(bench, tactics, 'fence'),
        perPoint(bench, tactics, 'resisters'),
      ];
      const show = (tactics: ComputerPlayer['tactics']): string =>
        `${tactics} ${both(tactics)
          .map((v) => v.toFixed(1))
          .join(' against ')}`;
      return {
        holds: courting.every((tactic) => both(tactic)[0] > both(tactic)[1]),
        figure: `support per 1000 points by year 3, fence against resisters: ${courting.map(show).join(', ')}; not judged: ${show('negotiation')}, ${show('matched')}`,
      };
    },
  },
  {
    id: 'F30',
    sentence: 'With the same programme, a public number that is missed leaves less trust than a small one that is met.',
    source: 'briefing material: set realistic expectations; domain 13',
    confidence: 'case',
    policies: ['reference that promises 20 % growth in public', 'reference that promises none'],
    test(bench) {
      // A promise that is missed costs some teams their next mandate, and then the programme is no longer the same: only
      // pairs of games of a seed that delivered the same are compared, and they must not be a few odd ones.
      const pairs = pairsOf(bench, promising(bench, 'a', 20), promising(bench, 'b', 0));
      const alike = pairs.filter(([much, little]) => Math.abs(revenueApart(much, little)) <= 5);
      const trust = [0, 1].map((who) => median(alike.map((pair) => at(pair[who], YEAR_3, 'meanTrust'))));
      return {
        holds: alike.length >= pairs.length / 4 && trust[0] < trust[1],
        figure: `mean trust after year 3: ${trust.map((v) => v.toFixed(3)).join(' against ')}, in the ${alike.length} of ${pairs.length} games in which key revenue was then within 5 %`,
      };
    },
  },
];
