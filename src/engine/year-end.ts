// Closing a year: expectations against what happened, the chair's confidence, the public number (design 11.12, 11.17),
// and the turn of the year: who leaves a seat, what is forgotten, what carries over.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import { type Expectation, type ExpectationKpi, EXPECTATION_KPIS } from './decisions/decision.ts';
import { openingWord } from './charts.ts';
import { HISTORY_YEARS } from './layout.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import type { PeopleNumbers } from './year-numbers.ts';

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
export function isMet(expectation: Pick<Expectation, 'low'>, actual: number): boolean {
  return actual >= expectation.low;
}

/** Writes what happened in the year to the scratch's `facts`, in the order of EXPECTATION_KPIS. */
export function writeFacts(C: Compiled, s: Float64Array, baselineNet: number): void {
  const { L } = C;
  const { facts } = C.scratch;
  let csat = 0;
  let keys = 0;
  let renewing = 0;
  let weight = 0;
  for (let a = 0; a < L.accounts; a++) {
    if (s[L.account_key + a] === 0) continue;
    keys++;
    csat += s[L.account_S + a];
    renewing += s[L.account_renewal + a] * s[L.account_revenue + a];
    weight += s[L.account_revenue + a];
  }
  facts[0] = 100 * keyGrowth(C, s);
  facts[1] = s[L.yearNet] - baselineNet;
  facts[2] = keys > 0 ? csat / keys : s[L.lastCsat];
  facts[3] = weight > 0 ? (100 * renewing) / weight : 0;
}

/** Closes a year whose facts stand in the scratch: what was expected, and what the chair and the committee make of it. */
function closeYear(trace: Trace | null, C: Compiled, s: Float64Array, people: PeopleNumbers, year: number): void {
  const { L, p } = C;
  const { facts } = C.scratch;
  const { expectations } = people;
  if (year <= HISTORY_YEARS) s.set(facts, L.yearFacts + (year - 1) * facts.length);
  for (let k = 0; k < expectations.length; k++) {
    const e = expectations[k];
    const met = isMet(e, facts[e.kpi]);
    s[L.confidence] = clip(s[L.confidence] + (met ? p.confidenceUp : -p.confidenceDown), 0, 1);
    happen(trace, met ? 'expectation_met' : 'expectation_missed', EXPECTATION_KPIS[e.kpi], facts[e.kpi] - e.likely);
  }
  // The first number is the one that was said in public.
  if (s[L.input_public_expectation] <= 0 || s[L.started] === 0 || expectations.length === 0) return;
  const e = expectations[0];
  const gap = clip((e.likely - facts[e.kpi]) / Math.max(0.02, Math.abs(e.likely)), 0, 1);
  for (let i = 0; i < L.people; i++)
    moveAnchor(trace, C, s, i, 'expectation_gap', EXPECTATION_KPIS[e.kpi], -p.gapAnchor * gap, -p.gapTrust * gap);
}

/** Closes the year, whose facts stand in the scratch, and turns it unless it is the scenario's last. */
export function runClose(trace: Trace | null, C: Compiled, s: Float64Array, people: PeopleNumbers, year: number): void {
  closeYear(trace, C, s, people, year);
  s[C.L.closed] = 1;
  if (year < C.world.years) turnYear(trace, C, s, year + 1);
}

/** A successor takes a seat: part of the way back to where it began; promises stay, loyalty does not (design 11.12). */
function succeed(trace: Trace | null, C: Compiled, s: Float64Array, index: number, i: number, year: number): void {
  const { L, p, tables } = C;
  const person = C.world.people[index];
  const start = s[L.person_x0 + i];
  const kept = p.successorKeeps;
  const x = kept * s[L.person_x + i] + (1 - kept) * start;
  const b = kept * s[L.person_b + i] + (1 - kept) * start;
  s[L.person_occupant + i] = index;
  trace?.ledger.push({
    person: person.id,
    year,
    slot: 0,
    cause: 'succession',
    detail: person.succeeds!.person,
    stance: x - s[L.person_x + i],
    anchor: b - s[L.person_b + i],
    trust: person.trust - s[L.person_tau + i],
  });
  s[L.person_x + i] = x;
  s[L.person_b + i] = b;
  s[L.person_tau + i] = person.trust;
  s[L.person_s + i] = person.stubbornness;
  s[L.person_reason + i] = tables.saidReason[index];
  s[L.person_known + i] = 0;
  s[L.person_knownReason + i] = -1;
  s[L.person_tiesKnown + i] = 0;
  s[L.person_lastMet + i] = -99;
  s[L.person_word + i] = openingWord(x);
  happen(trace, 'succession', person.id);
}

/** The turn of the year: successors take their seats, meetings of the year are forgotten. */
function turnYear(trace: Trace | null, C: Compiled, s: Float64Array, year: number): void {
  const { L } = C;
  const { successions } = C.tables;
  for (let i = 0; i < L.people; i++) s[L.person_pointsYear + i] = 0;
  for (let a = 0; a < L.accounts; a++) {
    s[L.account_lastYearRevenue + a] = s[L.account_yearRevenue + a];
    s[L.account_yearRevenue + a] = 0;
  }
  s[L.consultantFactor] = 1;
  s[L.consultantCost] = 0;
  for (let k = 0; k < successions.length; k++) {
    if (successions[k].year === year) succeed(trace, C, s, successions[k].person, successions[k].seat, year);
  }
}
