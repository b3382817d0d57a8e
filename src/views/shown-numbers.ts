// The numbers that the year in play, the results and the dashboard show: the game's own eight, or the scoreboard that the
// case has chosen, in its order.
import type { ScoreboardId } from '../engine/kpis.ts';
import { scoreboardFigure } from '../engine/scoreboard.ts';
import type { World } from '../engine/world.ts';
import { caseWords } from './case-words.ts';
import { eurM, printedEurM, signedEurM } from '../base/euros.ts';
import { decimal, percent, signed, signedPoints } from './format.ts';
import { type KpiWords, kpiOf, rounded, SHOWN_KPIS, SHOWN_WORDS } from './kpi-words.ts';

type OwnKpi = (typeof SHOWN_KPIS)[number];

export interface ShownNumber extends KpiWords {
  id: string;
  /** The number whose causes are told for this one; null where none are known. */
  explainedBy: OwnKpi | null;
  /** After the quarters whose rows are given, from the first on; NaN while it cannot be known. */
  at: (rows: readonly Float64Array[]) => number;
}

type Words = KpiWords & { explainedBy?: OwnKpi };
const NOT_YET = 'not yet';
const known = (text: (value: number) => string) => (value: number) => (Number.isFinite(value) ? text(value) : NOT_YET);

const as = (own: OwnKpi): Words => ({ ...SHOWN_WORDS[own], explainedBy: own });
const share = (label: string, upIs: KpiWords['upIs'], explainedBy?: OwnKpi): Words => ({
  label,
  text: known((value) => percent(value)),
  change: (value) => signedPoints(value),
  upIs,
  printed: (value) => rounded(value, 1, 100),
  ...(explainedBy === undefined ? {} : { explainedBy }),
});
const score = (label: string, upIs: KpiWords['upIs'], digits = 0): Words => ({
  label,
  text: (value) => decimal(value, digits),
  change: (value) => signed(value, digits),
  upIs,
  printed: (value) => rounded(value, digits),
});

const SCOREBOARD: Record<ScoreboardId, Words> = {
  revenue: as('revenue'),
  key_revenue: as('keyRevenue'),
  net: as('net'),
  csat: { ...as('csatShown'), label: 'Satisfaction' },
  nps: { ...score('Promoter score', 'for'), text: (value) => signed(value) },
  retention: { ...as('retentionKey'), label: 'Retention' },
  churn: share('Churn in a year', 'against', 'retentionKey'),
  clv: {
    label: 'Customer lifetime value',
    text: (value) => eurM(value, 0),
    change: (value) => signedEurM(value, 0),
    upIs: 'for',
    printed: (value) => printedEurM(value, 0),
  },
  revenue_growth: share('Revenue growth on a year ago', 'for'),
  order_value: {
    label: 'Order value, a line of business a year',
    text: (value) => eurM(value, 2),
    change: (value) => signedEurM(value, 2),
    upIs: 'for',
    printed: (value) => printedEurM(value, 2),
  },
  cross_sell: score('Bought by each, of four', 'for', 1),
  effort: score('Customer effort, of 100', 'against'),
  advocacy: share('Advocates among key customers', 'for'),
  programme_return: share('Programme return, before against after', 'for'),
  support: as('support'),
  resistance: as('resistance'),
  adoption: as('adoption'),
};

/** The numbers of this case, in its order. */
export function shownNumbers(world: Pick<World, 'scoreboard' | 'company' | 'parameters'>): ShownNumber[] {
  if (world.scoreboard === undefined)
    return SHOWN_KPIS.map((id) => ({
      ...SHOWN_WORDS[id],
      id,
      explainedBy: id,
      at: (rows) => (rows.length === 0 ? Number.NaN : kpiOf(rows[rows.length - 1]!, id)),
    }));
  const { groups } = caseWords(world);
  return world.scoreboard.map((id) => {
    const { explainedBy = null, ...words } = SCOREBOARD[id];
    const label =
      id === 'cross_sell' ? `${groups.replace(/^./, (first) => first.toUpperCase())} bought, of four` : words.label;
    return { ...words, label, id, explainedBy, at: (rows) => scoreboardFigure(id, rows, world) };
  });
}
