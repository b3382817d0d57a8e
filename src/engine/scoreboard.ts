// What a case may keep score in: figures read off the rows of the quarters played, beyond those a row holds itself. They
// are outputs only: nothing in the rules looks at them, so a case can choose its scoreboard without changing a game.
import { normalCdf } from '../base/det-normal.ts';
import { clip } from '../base/det-math.ts';
import { type KpiId, kpiIndex, type ScoreboardId } from './kpis.ts';
import { promoterDeviate } from './rules/customers.ts';

type Rows = readonly Float64Array[];
type Measure = (rows: Rows) => number;

const at = (row: Float64Array, id: KpiId): number => row[kpiIndex[id]];
const last =
  (id: KpiId): Measure =>
  (rows) =>
    at(rows[rows.length - 1], id);
const sum = (rows: Rows, id: KpiId): number => rows.reduce((total, row) => total + at(row, id), 0);

/** Effort of a customer who meets nobody's programme, and what takes from it and adds to it: our choice. */
const EFFORT = { base: 64, effectiveness: -40, disruption: 20, late: 80, onTime: 0.82 };

/**
 * Customer effort, 0-100, less is better: how much of the work of buying is left to the customer. Falls as the
 * programme reaches customers, rises with unsettled roles and late service. The measure is named by the case texts, its
 * formula is our choice.
 */
function effort(rows: Rows): number {
  const row = rows[rows.length - 1];
  const { base, effectiveness, disruption, late, onTime } = EFFORT;
  const lateness = Math.max(0, onTime - at(row, 'onTime'));
  const moved = effectiveness * at(row, 'effectiveness') + disruption * at(row, 'disruption') + late * lateness;
  return clip(base + moved, 0, 100);
}

/**
 * Advocates, 0-1: key customers who recommend us unasked. Promoters (9 or 10 of 10, domain 8) as far as they also trust
 * us; the second factor is our choice.
 */
function advocacy(rows: Rows): number {
  const row = rows[rows.length - 1];
  return normalCdf(promoterDeviate(at(row, 'csatKey'))) * clip(at(row, 'customerTrust'), 0, 1);
}

/** Revenue of the last four quarters on the four before, as a ratio; NaN until there are eight. All customers count: each
 * is a key customer or could be one, so a longer list is not mistaken for growth. */
function growth(rows: Rows): number {
  if (rows.length < 8) return Number.NaN;
  return sum(rows.slice(-4), 'revenue') / sum(rows.slice(-8, -4), 'revenue') - 1;
}

/**
 * Return on the programme, a ratio: contribution above the first quarter's rate, over all that was spent. It is what a
 * company can see, before against after; the debrief sets it against the same luck without a programme. NaN without cost.
 */
function programmeReturn(rows: Rows): number {
  const cost = sum(rows, 'cost');
  if (cost <= 0) return Number.NaN;
  return (sum(rows, 'contribution') - rows.length * at(rows[0], 'contribution')) / cost - 1;
}

const MEASURES: Record<ScoreboardId, Measure> = {
  revenue: last('revenue'),
  key_revenue: last('keyRevenue'),
  net: last('net'),
  csat: last('csatShown'),
  nps: last('npsKey'),
  retention: last('retentionKey'),
  churn: (rows) => 1 - last('retentionKey')(rows),
  clv: last('clvKey'),
  revenue_growth: growth,
  // What a lot that is held brings in a year.
  order_value: (rows) => (4 * last('revenue')(rows)) / Math.max(1, last('lots')(rows)),
  cross_sell: last('groupsBought'),
  effort,
  advocacy,
  programme_return: programmeReturn,
  support: last('support'),
  resistance: last('resistance'),
  adoption: last('adoption'),
};

/**
 * A figure of the scoreboard after the quarters played, whose rows are given from the first on. Money in EUR M (of the
 * quarter; order value and lifetime value as their names say), shares 0-1, scores in points. NaN while it cannot be known.
 */
export function scoreboardFigure(id: ScoreboardId, rows: Rows): number {
  return rows.length === 0 ? Number.NaN : MEASURES[id](rows);
}
