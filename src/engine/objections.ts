// What the committee objects to: severities computed from interests and the state of the game, never a script
// (design 11.6). One objection a person, the five with most power times severity, each with a line of the person's own.
import { clip } from '../base/det-math.ts';
import { uniform } from '../base/random-stream.ts';
import { DRIVERS } from './cards.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import type { RaisedObjection } from './game-state.ts';
import { LUCK } from './luck.ts';
import { meanElement } from './programme-step.ts';
import type { Reader } from './readers.ts';
import type { Terms } from './scratch.ts';
import { writeStakes } from './stakes.ts';
import { DUTY } from './tables.ts';
import { sheetNumbers, type YearNumbers } from './year-numbers.ts';

const MOST = 5;

export interface Ask extends Terms {
  sheet: YearSheet;
}

/** Reads what is the same for everybody: measured practice (APM, ATS), the rise of the budget, the accounts it serves. */
function readStanding(C: Compiled, s: Float64Array, terms: Terms): void {
  const { L } = C;
  const { standing } = C.scratch;
  standing.apm = meanElement(s, L.maturity, 6);
  standing.ats = meanElement(s, L.maturity, 7);
  standing.rise = Math.max(0, terms.budget - s[L.mandateB]);
  standing.served = Math.max(0.1, terms.coveragePerEurM * terms.budget);
}

/** Writes the severities 0-1 of the eight drivers for the person in a seat to the scratch's `levels`. */
function writeSeverities(C: Compiled, s: Float64Array, year: YearNumbers, terms: Terms, seat: number): void {
  const { L, p, tables } = C;
  const { levels } = C.scratch;
  const stake = C.scratch.stakes[seat];
  const person = s[L.person_occupant + seat];
  const duties = tables.duties[person];
  const finance = (duties & DUTY.finance) !== 0;
  const { apm, ats, rise, served } = C.scratch.standing;
  const sinceMet = s[L.t] - (s[L.person_lastMet + seat] - 1);
  levels[0] = s[L.person_conceded + seat] === 1 ? 0 : (stake * terms.divergence) / p.objectionDivergence;
  levels[1] = year.accounts.pricePolicy === 1 ? (stake * C.scratch.standing.dispersion) / p.objectionDispersion : 0;
  levels[2] = finance || (terms.countriesPay && tables.leadsCountry[person] === 1) ? rise / p.objectionBudgetEurM : 0;
  const asked = year.accounts.count / served;
  levels[3] = (duties & (DUTY.supply | DUTY.hr)) !== 0 ? p.objectionCapacitySlope * (asked - p.objectionCapacity) : 0;
  levels[4] = finance ? (1 - apm / p.objectionMeasured) * (year.design.kpiMask >> 6 !== 0 ? 1 : p.objectionNoMoney) : 0;
  levels[5] =
    s[L.person_reason + seat] === 1 && sinceMet > p.objectionUnmet && year.people.interviewed[person] === 0 ? 1 : 0;
  levels[6] = (duties & DUTY.training) !== 0 ? 1 - ats / p.objectionTrained : 0;
  levels[7] = s[L.person_brokenMemory + seat];
  for (let d = 0; d < 8; d++) {
    const v = levels[d];
    levels[d] = clip(v + (v > 0 ? p.deferSeverity * s[L.person_deferred + seat] : 0), 0, 1);
  }
}

/** Severities 0-1 of the eight drivers for the person in a seat, in the order of DRIVERS. */
export function severities(
  C: Compiled,
  s: Float64Array,
  ask: Ask,
  seat: number,
  stake: number,
  dispersion: number,
): number[] {
  C.scratch.stakes[seat] = stake;
  readStanding(C, s, ask);
  C.scratch.standing.dispersion = dispersion;
  writeSeverities(C, s, sheetNumbers(C, ask.sheet), ask, seat);
  return [...C.scratch.levels];
}

/**
 * Writes the ask into the state, for what a line says is listed, priced or measured is what stands in the pack; what
 * stood there goes to the scratch's `unasked`, to be put back by `takeBack`.
 */
function writeAsked(C: Compiled, s: Float64Array, year: YearNumbers, terms: Terms, listed: number): void {
  const { L } = C;
  const { unasked, listed: accounts } = C.scratch;
  const n = L.accounts;
  for (let a = 0; a < n; a++) {
    unasked[a] = s[L.account_key + a];
    s[L.account_key + a] = 0;
  }
  unasked[n] = s[L.kpiMask];
  unasked[n + 1] = s[L.pricePolicy];
  unasked[n + 2] = s[L.mandateDelta];
  unasked[n + 3] = s[L.mandateB];
  for (let k = 0; k < listed; k++) s[L.account_key + accounts[k]] = 1;
  s[L.kpiMask] = year.design.kpiMask;
  s[L.pricePolicy] = year.accounts.pricePolicy;
  s[L.mandateDelta] = terms.divergence;
  s[L.mandateB] = terms.budget;
}

/** Takes the ask out of the state again. */
function takeBack(C: Compiled, s: Float64Array): void {
  const { L } = C;
  const { unasked } = C.scratch;
  const n = L.accounts;
  for (let a = 0; a < n; a++) s[L.account_key + a] = unasked[a];
  s[L.kpiMask] = unasked[n];
  s[L.pricePolicy] = unasked[n + 1];
  s[L.mandateDelta] = unasked[n + 2];
  s[L.mandateB] = unasked[n + 3];
}

/** Accounts of the list that the world knows, in the team's order, to the scratch's `listed`; returns how many. */
function writeListed(C: Compiled, year: YearNumbers): number {
  const { listed } = C.scratch;
  let count = 0;
  for (let k = 0; k < year.accounts.count; k++) {
    if (year.accounts.account[k] >= 0) listed[count++] = year.accounts.account[k];
  }
  return count;
}

/**
 * The line a person would use for a driver, or -1: one that was not used lately first; among equals the seed decides, so
 * that no game repeats a script.
 */
function lineFor(
  C: Compiled,
  conditions: readonly (Reader | null)[],
  s: Float64Array,
  seed: number,
  year: number,
  driver: number,
  person: number,
): number {
  const lines = C.tables.lines[driver * C.world.people.length + person];
  let chosen = -1;
  let usedLast = 0;
  for (let k = 0; k < lines.length; k++) {
    const o = lines[k];
    const used = s[C.L.objectionYear + o];
    if (chosen >= 0 && used > usedLast) continue;
    const condition = conditions[o];
    if (condition !== null && condition(s) === 0) continue;
    if (chosen >= 0 && used === usedLast && isLuckier(seed, year, chosen, o)) continue;
    chosen = o;
    usedLast = used;
  }
  return chosen;
}

/** Of two lines the seed lets the first one be said. */
function isLuckier(seed: number, year: number, first: number, second: number): boolean {
  return uniform(seed, year, first, LUCK.objection) <= uniform(seed, year, second, LUCK.objection);
}

/** Adds the objection of the person in a seat: the line of the severest driver that has one. */
function raiseOne(
  C: Compiled,
  conditions: readonly (Reader | null)[],
  s: Float64Array,
  seed: number,
  year: number,
  seat: number,
): void {
  const { levels, raised } = C.scratch;
  const person = s[C.L.person_occupant + seat];
  let tried = 0;
  for (;;) {
    let d = -1;
    for (let k = 0; k < 8; k++) if ((tried & (1 << k)) === 0 && (d < 0 || levels[k] > levels[d])) d = k;
    if (d < 0 || levels[d] < C.p.objectionLeast) return;
    tried |= 1 << d;
    const line = lineFor(C, conditions, s, seed, year, d, person);
    if (line < 0) continue;
    const at = raised.count++;
    raised.objection[at] = line;
    raised.seat[at] = seat;
    raised.driver[at] = d;
    raised.severity[at] = levels[d];
    raised.weight[at] = C.power[seat] * levels[d];
    return;
  }
}

/** Moves the k-th objection raised to place `to`, the others down by one. */
function moveUp(C: Compiled, from: number, to: number): void {
  const { objection, seat, driver, severity, weight } = C.scratch.raised;
  for (let k = from; k > to; k--) {
    swap(objection, k);
    swap(seat, k);
    swap(driver, k);
    swap(severity, k);
    swap(weight, k);
  }
}

function swap(list: Int32Array | Float64Array, k: number): void {
  const held = list[k];
  list[k] = list[k - 1];
  list[k - 1] = held;
}

/** Strongest first, each line once, five at most. */
function choose(C: Compiled): void {
  const { raised } = C.scratch;
  const all = raised.count;
  for (let k = 1; k < all; k++) {
    let to = k;
    while (to > 0 && raised.weight[to - 1] < raised.weight[k]) to--;
    moveUp(C, k, to);
  }
  raised.count = 0;
  for (let k = 0; k < all && raised.count < MOST; k++) {
    let said = false;
    for (let j = 0; j < raised.count; j++) if (raised.objection[j] === raised.objection[k]) said = true;
    if (said) continue;
    moveUp(C, k, raised.count);
    raised.count++;
  }
}

/**
 * Fills the scratch's `raised` with the objections against an ask, strongest first, unanswered. `conditions` are the
 * objections' own, held against the ask. Reads the scratch's lots (`readHeld`).
 */
export function raise(
  C: Compiled,
  conditions: readonly (Reader | null)[],
  s: Float64Array,
  seed: number,
  year: number,
  numbers: YearNumbers,
  terms: Terms,
): void {
  const { L, scratch } = C;
  const { raised, stakes } = scratch;
  raised.count = 0;
  raised.answer.fill(-1);
  if (terms.budget <= 0) return;
  const listed = writeListed(C, numbers);
  writeStakes(C, s, numbers.design, scratch.listed, listed, stakes, 0);
  let dispersion = 0;
  for (let k = 0; k < listed; k++) dispersion += s[L.account_d + scratch.listed[k]];
  readStanding(C, s, terms);
  scratch.standing.dispersion = listed > 0 ? dispersion / listed : 0;
  writeAsked(C, s, numbers, terms, listed);
  // The state may be one that screens hold: it is given back as it was, whatever happens.
  try {
    for (let i = 0; i < L.people; i++) {
      writeSeverities(C, s, numbers, terms, i);
      raiseOne(C, conditions, s, seed, year, i);
    }
  } finally {
    takeBack(C, s);
  }
  choose(C);
}

/** The objections that stand in the scratch, for the screens. */
export function readRaised(C: Compiled, s: Float64Array): RaisedObjection[] {
  const { raised } = C.scratch;
  return Array.from({ length: raised.count }, (_, k) => {
    const { id, line } = C.world.objections[raised.objection[k]];
    const driver = DRIVERS[raised.driver[k]];
    return { objection: id, person: occupant(C, s, raised.seat[k]).id, driver, severity: raised.severity[k], line };
  });
}
