// The world on the first day, drawn from the scenario's ranges by the class seed (design 11.14): customers, lots, reasons,
// the immovable, the climate. Everyone who plays one seed opens the same world.
import { clip, exp } from '../base/det-math.ts';
import { normal, uniform } from '../base/random-stream.ts';
import { openingWord } from './charts.ts';
import type { Compiled } from './compiled.ts';
import { LUCK } from './luck.ts';
import { REASONS } from './world.ts';

const HELD_AT_START = [0.75, 0.45, 0.3, 0.2];

function openAccounts(C: Compiled, s: Float64Array, seed: number): void {
  const { L, world } = C;
  const v = world.variation;
  let csat = 0;
  world.accounts.forEach((spec, a) => {
    const z = (purpose: number): number => normal(seed, 0, a, purpose);
    s[L.account_V + a] = spec.walletEurM * exp(v.walletLogSd * z(LUCK.wallet));
    s[L.account_w + a] = clip(spec.share + v.shareSd * z(LUCK.share), 0.08, 0.45);
    const S = clip(spec.satisfaction + v.satisfactionSd * z(LUCK.satisfaction), 40, 90);
    s[L.account_S + a] = S;
    s[L.account_S0 + a] = S;
    s[L.account_shownS + a] = S;
    s[L.account_X + a] = clip(spec.expectation + v.expectationSd * z(LUCK.expectation), 40, 95);
    s[L.account_T + a] = 0.4;
    s[L.account_C + a] = 0.35;
    s[L.account_p + a] = 1;
    s[L.account_d + a] = clip(spec.dispersion + v.dispersionSd * z(LUCK.dispersion), 0.02, 0.25);
    s[L.account_c + a] = clip(spec.centralisation + v.centralisationSd * z(LUCK.centralisation), 0, 1);
    s[L.account_g + a] = clip(spec.willingness + v.willingnessSd * z(LUCK.willingness), 0.1, 1);
    s[L.account_growth + a] = spec.growth / 4;
    s[L.account_rival1 + a] = v.competitorMean + v.competitorSd * z(LUCK.rival1);
    s[L.account_rival2 + a] = v.competitorMean + v.competitorSd * z(LUCK.rival2);
    s[L.account_stage + a] = 1;
    s[L.account_bonus + a] = 1;
    s[L.account_tier + a] = -1;
    s[L.account_target + a] = -1;
    s[L.account_sponsor + a] = -1;
    s[L.account_managerT + a] = -99;
    s[L.account_shockT + a] = -99;
    s[L.account_lowT + a] = -99;
    s[L.account_renewal + a] = 0.81;
    s[L.account_revenue + a] = s[L.account_V + a] * s[L.account_w + a];
    s[L.account_lastYearRevenue + a] = s[L.account_revenue + a];
    csat += S;
    let held = 0;
    for (let lot = 0; lot < 16; lot++) {
      const has = uniform(seed, lot, a, LUCK.lot) < HELD_AT_START[lot >> 2] ? 1 : 0;
      s[L.lots + a * 16 + lot] = has;
      held += has;
    }
    if (held === 0) s[L.lots + a * 16] = 1;
  });
  s[L.lastCsat] = csat / world.accounts.length;
  s[L.csatStart] = s[L.lastCsat];
  s[L.shownCsat] = s[L.lastCsat];
}

/** Indexes of the `count` smallest draws among candidates. */
function draw(candidates: number[], count: number, seed: number, purpose: number): number[] {
  return [...candidates].sort((i, j) => uniform(seed, 0, i, purpose) - uniform(seed, 0, j, purpose)).slice(0, count);
}

function openPeople(C: Compiled, s: Float64Array, seed: number): void {
  const { L, world } = C;
  const v = world.variation;
  C.seats.forEach((id, i) => {
    const spec = world.people[C.personIndex.get(id)!];
    s[L.person_x + i] = spec.stance;
    s[L.person_x0 + i] = spec.stance;
    s[L.person_b + i] = spec.stance;
    s[L.person_s + i] = spec.stubbornness;
    s[L.person_tau + i] = spec.trust;
    s[L.person_reason + i] = REASONS.indexOf(spec.reason);
    s[L.person_ceiling + i] = 1;
    s[L.person_occupant + i] = C.personIndex.get(id)!;
    s[L.person_word + i] = openingWord(spec.stance);
    s[L.person_lastMet + i] = -99;
    s[L.person_lastWorkshop + i] = -99;
    s[L.person_knownReason + i] = -1;
  });
  const pool = v.immovable.from.flatMap((id) => C.seatOf.get(id) ?? []);
  const immovable = draw(pool, v.immovable.count, seed, LUCK.immovable);
  for (const i of immovable) {
    s[L.person_ceiling + i] = 0;
    s[L.person_s + i] = Math.max(0.56, s[L.person_s + i]);
    s[L.person_reason + i] = 3;
  }
  const others = C.seats.map((_, i) => i).filter((i) => !immovable.includes(i));
  for (const i of draw(others, v.reasonsRedrawn, seed, LUCK.reason)) {
    s[L.person_reason + i] = Math.floor(uniform(seed, 0, i, LUCK.newReason) * 4);
  }
}

/** The packed state of a new game. */
export function openNumbers(C: Compiled, seed: number): Float64Array {
  const { L, p, world } = C;
  const s = new Float64Array(L.size);
  openAccounts(C, s, seed);
  openPeople(C, s, seed);
  s[L.adoption] = 0.1;
  s[L.esprit] = 0.3;
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
  world.elements.forEach((e, k) => {
    s[L.elements + k] = e.opening;
    for (let j = 0; j < 3; j++) s[L.maturity + 3 * k + j] = e.opening;
  });
  world.gauges.forEach((g, k) => (s[L.gauge + k] = g.start));
  for (let g = 0; g < L.groups; g++) s[L.scopeGroup + g] = 1;
  for (let k = 0; k < L.clusters; k++) s[L.scopeCluster + k] = 1;
  const c = world.variation.climates;
  const u = uniform(seed, 0, 0, LUCK.climate) * (c.calm + c.price_war + c.turbulent);
  s[L.climate] = u < c.calm ? 0 : u < c.calm + c.price_war ? 1 : 2;
  return s;
}
