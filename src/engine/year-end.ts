// Closing a year: expectations against what happened, the chair's confidence, the public number (design 11.12, 11.17),
// and the turn of the year: who leaves a seat, what is forgotten, what carries over.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import { type Expectation, type ExpectationKpi, EXPECTATION_KPIS, type YearSheet } from './decisions/decision.ts';
import { openingWord } from './charts.ts';
import { readInput } from './inputs.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import { REASONS } from './world.ts';

/**
 * Growth of the accounts that are key now on the same accounts a year before, as a ratio: like for like, so that a
 * longer list is not mistaken for growth. In mid-year the quarters played are compared with as much of last year.
 */
export function keyGrowth(C: Compiled, s: Float64Array): number {
  const { L } = C;
  let now = 0;
  let before = 0;
  for (let a = 0; a < L.accounts; a++) {
    if (s[L.account_key + a] === 0) continue;
    now += s[L.account_yearRevenue + a];
    before += s[L.account_lastYearRevenue + a];
  }
  const quarters = s[L.t] % 4 === 0 ? 4 : s[L.t] % 4;
  // Between two years, nothing of the new one is sold yet: last year's figure stands.
  if (now === 0 && s[L.t] >= 4) return s[L.yearFacts + (Math.floor(s[L.t] / 4) - 1) * 4] / 100;
  return before > 0 && now > 0 ? now / ((before * quarters) / 4) - 1 : 0;
}

/** What happened in a year, in the units of the expectations. */
export type YearFacts = Record<ExpectationKpi, number>;

/** Interval score: width of the range plus a penalty of 20 times each miss for a 90 % range; lower is better. */
export function intervalScore(low: number, high: number, actual: number): number {
  return high - low + 20 * Math.max(0, low - actual) + 20 * Math.max(0, actual - high);
}

/** Met when the outcome is at least the low end of the range: a pleasant surprise breaks no word. */
export function isMet(expectation: Expectation, actual: number): boolean {
  return actual >= expectation.low;
}

export function closeYear(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  sheet: YearSheet,
  facts: YearFacts,
  year: number,
): void {
  const { L, p } = C;
  EXPECTATION_KPIS.forEach((kpi, k) => {
    if (year <= 10) s[L.yearFacts + (year - 1) * 4 + k] = facts[kpi];
  });
  for (const e of sheet.expectations) {
    const met = isMet(e, facts[e.kpi]);
    s[L.confidence] = clip(s[L.confidence] + (met ? p.confidenceUp : -p.confidenceDown), 0, 1);
    happen(trace, met ? 'expectation_met' : 'expectation_missed', e.kpi, facts[e.kpi] - e.likely);
  }
  if (readInput(C, s, 'public_expectation') > 0 && s[L.started] === 1) {
    for (const e of sheet.expectations.slice(0, 1)) {
      const gap = clip((e.likely - facts[e.kpi]) / Math.max(0.02, Math.abs(e.likely)), 0, 1);
      for (let i = 0; i < L.people; i++)
        moveAnchor(trace, C, s, i, 'expectation_gap', e.kpi, -p.gapAnchor * gap, -p.gapTrust * gap);
    }
  }
}

/** The turn of the year: successors take their seats, meetings of the year are forgotten. */
export function turnYear(trace: Trace | null, C: Compiled, s: Float64Array, year: number): void {
  const { L, world } = C;
  for (let i = 0; i < L.people; i++) s[L.person_pointsYear + i] = 0;
  for (let a = 0; a < L.accounts; a++) {
    s[L.account_lastYearRevenue + a] = s[L.account_yearRevenue + a];
    s[L.account_yearRevenue + a] = 0;
  }
  s[L.consultantFactor] = 1;
  s[L.consultantCost] = 0;
  world.people.forEach((person, index) => {
    if (person.succeeds === null || person.succeeds.year !== year) return;
    const i = C.seatOf.get(person.id)!;
    const start = s[L.person_x0 + i];
    // Half-way back to where the seat began; promises stay, loyalty does not (design 11.12).
    const x = (s[L.person_x + i] + start) / 2;
    const b = (s[L.person_b + i] + start) / 2;
    s[L.person_occupant + i] = index;
    const trustMoved = person.trust - s[L.person_tau + i];
    trace?.ledger.push({
      person: person.id,
      year,
      slot: 0,
      cause: 'succession',
      detail: person.succeeds.person,
      stance: x - s[L.person_x + i],
      anchor: b - s[L.person_b + i],
      trust: trustMoved,
    });
    s[L.person_x + i] = x;
    s[L.person_b + i] = b;
    s[L.person_tau + i] = person.trust;
    s[L.person_s + i] = person.stubbornness;
    s[L.person_reason + i] = REASONS.indexOf(person.reason);
    s[L.person_known + i] = 0;
    s[L.person_knownReason + i] = -1;
    s[L.person_tiesKnown + i] = 0;
    s[L.person_lastMet + i] = -99;
    s[L.person_word + i] = openingWord(x);
    happen(trace, 'succession', person.id);
  });
}
