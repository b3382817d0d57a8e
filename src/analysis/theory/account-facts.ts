// F9, F10, F14, F15, F23: what being a key account does to a customer. A title without means raises the stakes and not
// the satisfaction; too many are as wrong as too few; size is a poor guide; and people carry sales away with them.
import { compileWorld } from '../../engine/index.ts';
import { median } from '../median.ts';
import { playPolicy } from '../play-policy.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { at, type Bench, endOf, NO_PROGRAMME, REFERENCE } from './bench.ts';
import { withModel } from './changed-worlds.ts';
import type { Fact } from './evidence.ts';
import { effect, netGain, signed } from './lifts.ts';

const BY_SIZE = 'size_first';
/** Games with ledgers, for what happens to single accounts. */
const WATCHED = 40;

/** Many key accounts, next to no money. */
const titleOnly = (bench: Bench, accounts: number, budgetEurM: number): ComputerPlayer => ({
  ...bench.policy(REFERENCE),
  years: [{ budgetEurM, accounts, practices: 'framing' }],
});

/** The reference money for another number of key accounts from year 3 on. */
const listing = (bench: Bench, accounts: number): ComputerPlayer => {
  const player = bench.policy(REFERENCE);
  const last = player.years[player.years.length - 1];
  return {
    ...player,
    years: player.years.map((year) => ({
      ...year,
      accounts: Math.max(1, Math.round((year.accounts * accounts) / last.accounts)),
    })),
  };
};

/** Shares of an account's sales lost with its manager, in the years asked for, over watched games. */
function managerLosses(bench: Bench, teams: number, from: number): number[] {
  const player = bench.policy(REFERENCE);
  const engine = compileWorld(
    withModel(bench.engine.world, player.model, () => ({ teams })),
    { listen: true },
  );
  return bench.seeds
    .slice(0, WATCHED)
    .flatMap((seed) =>
      playPolicy(engine, player, seed).reports.flatMap((report) =>
        report.year < from ? [] : report.happenings.filter(({ kind }) => kind === 'manager_left').map((h) => h.amount),
      ),
    );
}

export const accountFacts: readonly Fact[] = [
  {
    id: 'F9',
    sentence:
      'Designation with almost no resources ties customers a little closer, and neither pleases them nor wins their trust.',
    source: 'Ivens and Pardo 2007; domain 9',
    confidence: 'paper',
    policies: ['twelve key accounts for €0.20 M a year', NO_PROGRAMME],
    test(bench) {
      const poor = titleOnly(bench, 12, 0.2);
      const quarter = endOf(1);
      const [commitment, csat, trust] = (['commitment', 'csat', 'customerTrust'] as const).map((kpi) =>
        bench.against(poor, effect(kpi, quarter)),
      );
      return {
        holds: commitment > 0 && csat <= 0 && Math.abs(trust) <= 0.05,
        figure: `after year 1: commitment ${signed(100 * commitment, ' points')}, CSAT ${signed(csat, ' points')}, trust ${signed(100 * trust, ' points')}`,
      };
    },
  },
  {
    id: 'F10',
    sentence: 'Key accounts starved of resources are less satisfied than the other customers by year 3.',
    source: 'Sharma and Evanschitzky 2016; domain 9',
    confidence: 'paper',
    policies: ['twelve key accounts for €0.20 M a year'],
    test(bench) {
      const runs = bench.play(titleOnly(bench, 12, 0.2));
      const key = median(runs.map((run) => at(run, endOf(3), 'csatKey')));
      const others = median(
        runs.map((run) => {
          const n = bench.engine.world.accounts.length;
          const keys = at(run, endOf(3), 'keyAccounts');
          return keys === 0 || keys === n
            ? Number.NaN
            : (n * at(run, endOf(3), 'csat') - keys * at(run, endOf(3), 'csatKey')) / (n - keys);
        }),
      );
      return { holds: key < others, figure: `CSAT after year 3: key ${key.toFixed(1)}, others ${others.toFixed(1)}` };
    },
  },
  {
    id: 'F14',
    sentence: 'Too many key accounts earn less than the right few, and so do too few.',
    source: 'Boston Consulting Group 2010; domain 13',
    confidence: 'expert',
    policies: [REFERENCE, 'the reference with 2, 4, 14 and 20 key accounts'],
    test(bench) {
      const gains = [2, 4, 14, 20].map((accounts) => ({
        accounts,
        gain: bench.against(listing(bench, accounts), netGain),
      }));
      const right = bench.against(REFERENCE, netGain);
      return {
        holds: right > gains[0].gain && right > gains[gains.length - 1].gain,
        figure: `net of all years: ${gains.map(({ accounts, gain }) => `${accounts} ${signed(gain, ' M')}`).join(', ')}; 10 ${signed(right, ' M')}`,
      };
    },
  },
  {
    id: 'F15',
    sentence: 'Picking key accounts by size earns less than by potential and willingness.',
    source: 'Boston Consulting Group 2010; Storbacka 2012; domain 13',
    confidence: 'expert',
    policies: [REFERENCE, BY_SIZE],
    test(bench) {
      const [potential, size] = [REFERENCE, BY_SIZE].map((policy) => bench.against(policy, netGain));
      return {
        holds: potential > size,
        figure: `net of all years ${signed(potential, ' M')} against ${signed(size, ' M')}`,
      };
    },
  },
  {
    id: 'F23',
    sentence:
      'An account manager who leaves takes 13 to 18 % of the sales along; less than half of that where a team covers.',
    source: 'Shi et al. 2017; domain 9',
    confidence: 'paper',
    policies: ['the reference with no team, and with its own'],
    test(bench) {
      const teams = bench.engine.world.models.find(({ id }) => id === bench.policy(REFERENCE).model)?.teams ?? 0;
      const alone = 100 * median(managerLosses(bench, 0, 1).slice(0));
      const first = 100 * Math.max(0, ...managerLosses(bench, 0, 1));
      const covered = 100 * median(managerLosses(bench, teams, bench.engine.world.years));
      return {
        holds: first >= 13 && first <= 18 && covered < first / 2,
        figure: `of the sales: ${first.toFixed(1)} % uncovered (median without a team ${alone.toFixed(1)} %), ${covered.toFixed(1)} % covered by a team in the last year`,
      };
    },
  },
];
