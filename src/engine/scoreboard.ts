// What a case may keep score in: figures read off the rows of the quarters played, beyond those a row holds itself. They
// are outputs only: nothing in the rules looks at them, so a case can choose its scoreboard without changing a game.
import { normalCdf } from '../base/det-normal.ts';
import { clip } from '../base/det-math.ts';
import { type KpiId, kpiIndex, type ScoreboardId } from './kpis.ts';
import { parameterOf } from './parameters.ts';
import { promoterDeviate } from './rules/customers.ts';
import type { World } from './world.ts';

type Rows = readonly Float64Array[];
type Numbers = Pick<World, 'parameters'>;
type Measure = (rows: Rows, world: Numbers) => number;

const at = (row: Float64Array, id: KpiId): number => row[kpiIndex[id]];
const last =
  (id: KpiId): Measure =>
  (rows) =>
    at(rows[rows.length - 1], id);
const sum = (rows: Rows, id: KpiId): number => rows.reduce((total, row) => total + at(row, id), 0);

/**
 * Customer effort, 0-100, less is better: how much of the work of buying is left to the customer. Falls as the
 * programme reaches customers, rises with unsettled roles and late service. The measure is named by the case texts, its
 * formula is our choice.
 */
function effort(rows: Rows, world: Numbers): number {
  const row = rows[rows.length - 1];
  const lateness = Math.max(0, parameterOf(world, 'onTimeBase') - at(row, 'onTime'));
  const moved =
    -parameterOf(world, 'effortEffectiveness') * at(row, 'effectiveness') +
    parameterOf(world, 'effortDisruption') * at(row, 'disruption') +
    parameterOf(world, 'effortLate') * lateness;
  return clip(parameterOf(world, 'effortBase') + moved, 0, 100);
}

/**
 * Advocates, 0-1: key customers who recommend us unasked. Promoters (9 or 10 of 10, domain 8) as far as they also trust
 * us; the second factor is our choice.
 */
function advocacy(rows: Rows, world: Numbers): number {
  const row = rows[rows.length - 1];
  const rating = { ratingBase: parameterOf(world, 'ratingBase'), ratingSpread: parameterOf(world, 'ratingSpread') };
  return normalCdf(promoterDeviate(rating, at(row, 'csatKey'))) * clip(at(row, 'customerTrust'), 0, 1);
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
  churn: (rows, world) => 1 - last('retentionKey')(rows, world),
  clv: last('clvKey'),
  revenue_growth: growth,
  // What a lot that is held brings in a year.
  order_value: (rows, world) => (4 * last('revenue')(rows, world)) / Math.max(1, last('lots')(rows, world)),
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
export function scoreboardFigure(id: ScoreboardId, rows: Rows, world: Numbers): number {
  return rows.length === 0 ? Number.NaN : MEASURES[id](rows, world);
}
