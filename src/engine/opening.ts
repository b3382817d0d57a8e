// The world on the first day, drawn from the scenario's ranges by the class seed (design 11.14): customers, lots, reasons,
// the immovable, the climate. Everyone who plays one seed opens the same world.
import { fillNormals } from '../base/columns.ts';
import { exp } from '../base/det-math.ts';
import { fillUniforms, uniform } from '../base/random-stream.ts';
import { openingWord } from './charts.ts';
import type { Compiled } from './compiled.ts';
import { LUCK } from './luck.ts';
import { countHeld } from './rules/lots.ts';

/** Fills a block of accounts with what the file says plus luck of one purpose, within bounds. */
function vary(
  C: Compiled,
  s: Float64Array,
  seed: number,
  block: number,
  figures: Float64Array,
  sd: number,
  purpose: number,
  low: number,
  high: number,
): void {
  const { noise } = C.scratch;
  fillNormals(noise, figures.length, seed, 0, purpose);
  for (let a = 0; a < figures.length; a++) {
    const drawn = figures[a] + sd * noise[a];
    s[block + a] = drawn;
    if (drawn < low) s[block + a] = low;
    else if (drawn > high) s[block + a] = high;
  }
}

function openCustomers(C: Compiled, s: Float64Array, seed: number): void {
  const { L, p, world } = C;
  const v = world.variation;
  const n = L.accounts;
  const { noise } = C.scratch;
  const { opening } = C.tables;
  fillNormals(noise, n, seed, 0, LUCK.wallet);
  for (let a = 0; a < n; a++) s[L.account_V + a] = opening.walletEurM[a] * exp(v.walletLogSd * noise[a]);
  vary(C, s, seed, L.account_w, opening.share, v.shareSd, LUCK.share, p.openingShareLeast, p.openingShareMost);
  const { openingSatisfactionLeast: worst, openingSatisfactionMost: best } = p;
  vary(C, s, seed, L.account_S, opening.satisfaction, v.satisfactionSd, LUCK.satisfaction, worst, best);
  const { openingExpectationLeast: least, openingExpectationMost: most } = p;
  vary(C, s, seed, L.account_X, opening.expectation, v.expectationSd, LUCK.expectation, least, most);
  const { openingDispersionLeast: narrow, openingDispersionMost: wide } = p;
  vary(C, s, seed, L.account_d, opening.dispersion, v.dispersionSd, LUCK.dispersion, narrow, wide);
  vary(C, s, seed, L.account_c, opening.centralisation, v.centralisationSd, LUCK.centralisation, 0, 1);
  const { openingWillingnessLeast: loath } = p;
  vary(C, s, seed, L.account_g, opening.willingness, v.willingnessSd, LUCK.willingness, loath, 1);
  fillNormals(noise, n, seed, 0, LUCK.rival1);
  for (let a = 0; a < n; a++) s[L.account_rival1 + a] = v.competitorMean + v.competitorSd * noise[a];
  fillNormals(noise, n, seed, 0, LUCK.rival2);
  for (let a = 0; a < n; a++) s[L.account_rival2 + a] = v.competitorMean + v.competitorSd * noise[a];
}

function openAccounts(C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  openCustomers(C, s, seed);
  let csat = 0;
  for (let a = 0; a < L.accounts; a++) {
    const S = s[L.account_S + a];
    s[L.account_S0 + a] = S;
    s[L.account_shownS + a] = S;
    s[L.account_T + a] = p.openingTrust;
    s[L.account_C + a] = p.openingCommitment;
    s[L.account_p + a] = 1;
    s[L.account_growth + a] = C.tables.opening.growth[a] / 4;
    s[L.account_stage + a] = 1;
    s[L.account_bonus + a] = 1;
    s[L.account_tier + a] = -1;
    s[L.account_target + a] = -1;
    s[L.account_sponsor + a] = -1;
    s[L.account_managerT + a] = -99;
    s[L.account_shockT + a] = -99;
    s[L.account_lowT + a] = -99;
    s[L.account_renewal + a] = p.openingRenewal;
    s[L.account_revenue + a] = s[L.account_V + a] * s[L.account_w + a];
    s[L.account_lastYearRevenue + a] = s[L.account_revenue + a];
    csat += S;
  }
  s[L.lastCsat] = csat / L.accounts;
  s[L.csatStart] = s[L.lastCsat];
  s[L.shownCsat] = s[L.lastCsat];
}

/** Lots held at the start, by the account's own order of groups; nobody opens without any. */
function openLots(C: Compiled, s: Float64Array, seed: number): void {
  const { p } = C;
  const { lots, accounts } = C.L;
  const { noise } = C.scratch;
  const chances = [p.heldFirst, p.heldSecond, p.heldThird, p.heldFourth];
  for (let lot = 0; lot < 16; lot++) {
    const chance = chances[lot >> 2];
    fillUniforms(noise, accounts, seed, lot, LUCK.lot);
    for (let a = 0; a < accounts; a++) s[lots + a * 16 + lot] = noise[a] < chance ? 1 : 0;
  }
  for (let a = 0; a < accounts; a++) if (countHeld(s, lots + a * 16) === 0) s[lots + a * 16] = 1;
}

/** The candidate with the smallest luck, who then stands back; -1 when none is left. Candidates are marked 1. */
function drawOne(C: Compiled, luck: Float64Array): number {
  const { candidate } = C.scratch;
  let chosen = -1;
  for (let i = 0; i < C.L.people; i++) {
    if (candidate[i] === 1 && (chosen < 0 || luck[i] < luck[chosen])) chosen = i;
  }
  if (chosen >= 0) candidate[chosen] = 0;
  return chosen;
}

/** Some members turn out immovable, and some of the others resist for another reason than the file says. */
function drawHidden(C: Compiled, s: Float64Array, seed: number): void {
  const { L, p, world } = C;
  const { immovable, reasonsRedrawn } = world.variation;
  const { candidate, pull: luck } = C.scratch;
  candidate.fill(0);
  for (const id of immovable.from) {
    const seat = C.seatOf.get(id);
    if (seat !== undefined && seat >= 0) candidate[seat] = 1;
  }
  fillUniforms(luck, L.people, seed, 0, LUCK.immovable);
  for (let k = 0; k < immovable.count; k++) {
    const i = drawOne(C, luck);
    if (i < 0) break;
    s[L.person_ceiling + i] = 0;
    s[L.person_s + i] = Math.max(p.immovableStubbornness, s[L.person_s + i]);
    s[L.person_reason + i] = 3;
  }
  for (let i = 0; i < L.people; i++) candidate[i] = s[L.person_ceiling + i] === 0 ? 0 : 1;
  fillUniforms(luck, L.people, seed, 0, LUCK.reason);
  for (let k = 0; k < reasonsRedrawn; k++) {
    const i = drawOne(C, luck);
    if (i < 0) break;
    s[L.person_reason + i] = Math.floor(uniform(seed, 0, i, LUCK.newReason) * 4);
  }
}

function openPeople(C: Compiled, s: Float64Array, seed: number): void {
  const { L, world, tables } = C;
  for (let i = 0; i < L.people; i++) {
    const person = C.personIndex.get(C.seats[i])!;
    const spec = world.people[person];
    s[L.person_x + i] = spec.stance;
    s[L.person_x0 + i] = spec.stance;
    s[L.person_b + i] = spec.stance;
    s[L.person_s + i] = spec.stubbornness;
    s[L.person_tau + i] = spec.trust;
    s[L.person_reason + i] = tables.saidReason[person];
    s[L.person_ceiling + i] = 1;
    s[L.person_occupant + i] = person;
    s[L.person_word + i] = openingWord(spec.stance);
    s[L.person_lastMet + i] = -99;
    s[L.person_lastWorkshop + i] = -99;
    s[L.person_knownReason + i] = -1;
  }
  drawHidden(C, s, seed);
}

function openProgramme(C: Compiled, s: Float64Array): void {
  const { L, p, world } = C;
  s[L.adoption] = p.openingAdoption;
  s[L.esprit] = p.openingEsprit;
  s[L.launchT] = -99;
  s[L.kpiChangedT] = -99;
  s[L.headOfficeCut] = 1;
  s[L.consultantFactor] = 1;
  s[L.confidence] = p.confidenceStart;
  s[L.model] = C.modelIndex.get('non') ?? 0;
  s[L.pending] = -1;
  s[L.purpose] = -1;
  s[L.effectiveness] = p.effectivenessBefore;
  s[L.fit] = 1;
  s[L.coverage] = 1;
  for (let e = 0; e < 8; e++) {
    const { opening } = world.elements[e];
    s[L.elements + e] = opening;
    for (let j = 0; j < 3; j++) s[L.maturity + 3 * e + j] = opening;
  }
  for (let g = 0; g < L.gauges; g++) s[L.gauge + g] = world.gauges[g].start;
  for (let g = 0; g < L.groups; g++) s[L.scopeGroup + g] = 1;
  for (let k = 0; k < L.clusters; k++) s[L.scopeCluster + k] = 1;
}

/** Writes the packed state of a new game over `s`; that of the last seed is at hand. */
export function writeOpening(C: Compiled, s: Float64Array, seed: number): void {
  const { opened } = C.scratch;
  if (opened.seed !== seed) {
    drawOpening(C, opened.numbers, seed);
    opened.seed = seed;
  }
  s.set(opened.numbers);
}

function drawOpening(C: Compiled, s: Float64Array, seed: number): void {
  const { L, world } = C;
  s.fill(0);
  openAccounts(C, s, seed);
  openLots(C, s, seed);
  openPeople(C, s, seed);
  openProgramme(C, s);
  const c = world.variation.climates;
  const u = uniform(seed, 0, 0, LUCK.climate) * (c.calm + c.price_war + c.turbulent);
  s[L.climate] = u < c.calm ? 0 : u < c.calm + c.price_war ? 1 : 2;
}

/** The packed state of a new game. */
export function openNumbers(C: Compiled, seed: number): Float64Array {
  const s = new Float64Array(C.L.size);
  writeOpening(C, s, seed);
  return s;
}
