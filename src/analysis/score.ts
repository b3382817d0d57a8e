// The balanced card of a finished game (design 11.14): six numbers, each 30 points where doing nothing ends and 70 where
// the reference policy ends, straight in between and beyond, 0 to 100. It says how far a team came, never who is best.
import type { Engine } from '../engine/engine.ts';
import { type KpiId, kpiIndex } from '../engine/kpis.ts';
import { median } from './median.ts';
import { playPolicy } from './play-policy.ts';

const AT_NONE = 30;
const AT_REFERENCE = 70;

type Rows = readonly Float64Array[];

const sum = (rows: Rows, kpi: KpiId): number => rows.reduce((total, row) => total + row[kpiIndex[kpi]], 0);
const last = (rows: Rows, kpi: KpiId): number => rows[rows.length - 1][kpiIndex[kpi]];

interface Yardstick {
  kpi: 'key_growth' | 'retention' | 'net' | 'csat' | 'support' | 'change_cost';
  label: string;
  unit: string;
  weight: number;
  measure: (rows: Rows) => number;
}

/** What is scored. Every account is a key account or could be one, so growth is that of all of them. */
export const SCORED: readonly Yardstick[] = [
  {
    kpi: 'key_growth',
    label: 'Growth with pan-European accounts, first year to last',
    unit: '%',
    weight: 0.2,
    measure: (rows) => 100 * (sum(rows.slice(-4), 'revenue') / sum(rows.slice(0, 4), 'revenue') - 1),
  },
  {
    kpi: 'retention',
    label: 'Renewal by key accounts at the end',
    unit: '%',
    weight: 0.2,
    measure: (rows) => 100 * last(rows, 'retentionKey'),
  },
  {
    kpi: 'net',
    label: 'Net contribution of all years',
    unit: 'EUR M',
    weight: 0.2,
    measure: (rows) => sum(rows, 'net'),
  },
  {
    kpi: 'csat',
    label: 'Satisfaction of key accounts at the end',
    unit: 'points',
    weight: 0.15,
    measure: (rows) => last(rows, 'csatKey'),
  },
  {
    kpi: 'support',
    label: 'Support in the committee at the end',
    unit: 'index',
    weight: 0.15,
    measure: (rows) => last(rows, 'support'),
  },
  {
    // In people, not in money, which net contribution already counts: resistance carried through the years.
    kpi: 'change_cost',
    label: 'Resistance, mean of all quarters (less is better)',
    unit: 'points',
    weight: 0.1,
    measure: (rows) => sum(rows, 'resistance') / rows.length,
  },
];

/** Where doing nothing and the reference policy end: medians over seeds, by number scored. */
export interface ScoreAnchors {
  none: Record<string, number>;
  reference: Record<string, number>;
}

export interface ScoreLine {
  kpi: Yardstick['kpi'];
  label: string;
  unit: string;
  weight: number;
  value: number;
  none: number;
  reference: number;
  /** 0-100. */
  points: number;
}

function medians(engine: Engine, id: string, seeds: readonly number[]): Record<string, number> {
  const policy = engine.world.policies.find((p) => p.id === id);
  if (!policy) throw new RangeError(`The scenario has no policy "${id}". Add it to its policies.`);
  const games = seeds.map((seed) => playPolicy(engine, policy, seed).reports.flatMap(({ kpis }) => kpis ?? []));
  return Object.fromEntries(SCORED.map(({ kpi, measure }) => [kpi, median(games.map(measure))]));
}

/**
 * Plays both anchoring policies on the seeds: once per scenario, on an engine that does not listen. Throws RangeError
 * without seeds or when the scenario lacks `no_programme` or `reference`.
 */
export function scoreAnchors(engine: Engine, seeds: readonly number[]): ScoreAnchors {
  if (seeds.length === 0) throw new RangeError('Anchors need at least one seed.');
  return { none: medians(engine, 'no_programme', seeds), reference: medians(engine, 'reference', seeds) };
}

/**
 * The card of a game from its KPI rows, one a quarter, of the scenario's full length (run a shorter game off first), and
 * its weighted total, 0-100. A number in which both anchors agree gives 50 points to whoever meets them. `sameLuck`: the
 * rows of doing nothing on the game's own luck; a short game is held against it, for there luck is larger than the gap.
 */
export function scoreGame(anchors: ScoreAnchors, rows: Rows, sameLuck?: Rows): { lines: ScoreLine[]; total: number } {
  return scoreValues(
    sameLuck === undefined ? anchors : onThisLuck(anchors, sameLuck),
    SCORED.map(({ measure }) => measure(rows)),
  );
}

/** The anchors moved to where doing nothing ends on this luck; the way from there to the reference stays. */
function onThisLuck(anchors: ScoreAnchors, idle: Rows): ScoreAnchors {
  const none = Object.fromEntries(SCORED.map(({ kpi, measure }) => [kpi, measure(idle)]));
  const reference = SCORED.map(({ kpi }) => [kpi, none[kpi] + anchors.reference[kpi] - anchors.none[kpi]] as const);
  return { none, reference: Object.fromEntries(reference) };
}

/** The same from the six numbers themselves, in the order of `SCORED`. */
export function scoreValues(anchors: ScoreAnchors, values: ArrayLike<number>): { lines: ScoreLine[]; total: number } {
  const lines = SCORED.map(({ kpi, label, unit, weight }, k): ScoreLine => {
    const value = values[k];
    const none = anchors.none[kpi];
    const reference = anchors.reference[kpi];
    const gap = reference - none;
    const points = gap === 0 ? 50 : AT_NONE + ((AT_REFERENCE - AT_NONE) * (value - none)) / gap;
    return { kpi, label, unit, weight, value, none, reference, points: Math.max(0, Math.min(100, points)) };
  });
  return { lines, total: lines.reduce((total, { points, weight }) => total + points * weight, 0) };
}
