// The segmented account list: every customer with what the team knew of it, by the tier it was given, and those that
// stay as they are by size and readiness.
import { estimatePercent, potentialOf, revenueWords, satisfactionWords, STATE_WORDS } from './account-words.ts';
import { eurM } from '../base/euros.ts';
import { counted, decimal, estimateEurM } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';

const TIERS = {
  A: 'A: key accounts of the first rank',
  B: 'B: key accounts',
  C: 'C: key accounts in the making',
} as const;
/** Ready for a closer relationship, as far as is known. */
const READY = 0.5;
const SEGMENTS = ['large and ready', 'large, not ready', 'ready, smaller', 'neither large nor ready'] as const;

/** The list as it stood in this game. */
export function accountsPaper(game: SeenGame, draft: boolean): Paper {
  const { engine, state } = game;
  const world = worldOf(game);
  const tiers = new Map(state.sheet.accounts.map(({ account, tier }) => [account, tier]));
  const rows = world.accounts
    .map((spec) => ({ spec, facts: engine.account(state, spec.id) }))
    .sort((a, b) => b.facts.revenueEurM - a.facts.revenueEurM)
    .map(({ spec, facts }) => {
      const potential = potentialOf(facts);
      const sponsor = state.sheet.sponsors[spec.id];
      return {
        id: spec.id,
        revenue: facts.revenueEurM,
        potential: potential.value,
        willingness: facts.willingness.value,
        estimated: facts.willingness.sd > 0,
        cells: [
          spec.name,
          spec.home,
          revenueWords(facts),
          estimatePercent(facts.share),
          estimateEurM(potential.value, potential.sd),
          satisfactionWords(facts),
          estimatePercent(facts.willingness),
          facts.state === 'LOST' ? 'Lost' : STATE_WORDS[facts.state],
          sponsor === undefined ? '' : personName(world, sponsor),
        ],
      };
    });
  const middle = medianOf(rows.map(({ potential }) => potential));
  const segmentOf = (row: (typeof rows)[number]) =>
    SEGMENTS[(row.potential >= middle ? 0 : 2) + (row.willingness >= READY ? 0 : 1)]!;
  const columns = [
    { label: 'Customer' },
    { label: 'Home' },
    { label: 'Sales a year', figure: true },
    { label: 'Share', figure: true },
    { label: 'Potential', figure: true },
    { label: 'Satisfaction', figure: true },
    { label: 'Willing', figure: true },
    { label: 'Relationship' },
    { label: 'Sponsor' },
  ];
  const sponsored = Object.keys(state.sheet.sponsors).length > 0;
  // A column that nobody fills is left out.
  const cut = <T>(row: readonly T[]) => (sponsored ? [...row] : row.slice(0, -1));
  const cells = (of: typeof rows) => of.map((row) => cut(row.cells));
  const listed = rows.filter(({ id }) => tiers.has(id));
  const blocks: PaperBlock[] = [
    {
      kind: 'table',
      title: 'Customers by tier and segment',
      columns: cut(columns),
      groups: [
        ...(['A', 'B', 'C'] as const).map((tier) => ({
          label: TIERS[tier],
          rows: cells(rows.filter(({ id }) => tiers.get(id) === tier)),
        })),
        ...SEGMENTS.map((segment) => ({
          label: `Served as before: ${segment}`,
          rows: cells(rows.filter((row) => !tiers.has(row.id) && segmentOf(row) === segment)),
        })),
      ],
      note: `Large: potential of ${eurM(middle, 0)} or more, the middle of the list. Ready: willingness of ${decimal(100 * READY)} % or more. Share is our share of what the customer buys.${
        rows.some(({ estimated }) => estimated) ? ' Figures with ± are estimates.' : ''
      }`,
    },
  ];
  const share = listed.reduce((sum, row) => sum + row.revenue, 0) / rows.reduce((sum, row) => sum + row.revenue, 0);
  const headline =
    listed.length === 0
      ? `No key account is chosen among ${counted(rows.length, 'customer')}`
      : `${counted(listed.length, 'key account')} of ${rows.length} customers, with ${decimal(100 * share)} % of their sales`;
  return paperOf(game, 'accounts', { headline, blocks }, draft);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
