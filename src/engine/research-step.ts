// What is known (design 11.8): estimate = truth + sd x z with z fixed per seed and account, so the same wrong picture
// stays until someone looks. Findings are kept for ever.
import { clip } from '../base/det-math.ts';
import { normal, uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import type { Known } from './game-state.ts';
import { LUCK } from './luck.ts';
import { meanElement } from './programme-step.ts';
import { type ParameterName, parameterOf } from './parameters.ts';
import { FINDING_IDS, type FindingId, type World } from './world.ts';

const PRICES: Record<FindingId, ParameterName> = {
  customer_survey: 'surveyEurM',
  price_audit: 'auditEurM',
  interviews: 'interviewsEurM',
  network_walk: 'walkEurM',
  benchmark: 'benchmarkEurM',
  published_cases: 'casesEurM',
};

/** Price of a finding in a world, EUR M. */
export const findingEurM = (world: Pick<World, 'parameters'>, finding: FindingId): number =>
  parameterOf(world, PRICES[finding]);

export const FINDING_POINTS: Record<FindingId, number> = {
  customer_survey: 0,
  price_audit: 0,
  interviews: 1,
  network_walk: 2,
  benchmark: 0,
  published_cases: 0,
};

const held = (C: Compiled, s: Float64Array, finding: FindingId): boolean =>
  s[C.L.finding + FINDING_IDS.indexOf(finding)] > 0;

/** True while the customer survey bought this year shows satisfaction as it is, without lag. */
export function surveyedThisYear(C: Compiled, s: Float64Array): boolean {
  const bought = s[C.L.finding + FINDING_IDS.indexOf('customer_survey')];
  return bought > 0 && bought === Math.floor(s[C.L.t] / 4) + 1;
}

/** What the team is told of one figure of an account: `sd` without a finding, `range` what it may be at all. */
interface Guess {
  truth: number;
  sd: number;
  purpose: number;
  range: readonly [low: number, high: number];
}

function estimate(C: Compiled, s: Float64Array, seed: number, a: number, { truth, sd, purpose, range }: Guess): Known {
  const spread = meanElement(s, C.L.maturity, 6) >= C.p.measuredFrom ? sd * C.p.seenMeasured : sd;
  return { value: clip(truth + spread * normal(seed, 0, a, purpose), range[0], range[1]), sd: spread };
}

/** A figure of an account, exact once the finding is held. */
function found(C: Compiled, s: Float64Array, seed: number, a: number, finding: FindingId, guess: Guess): Known {
  return held(C, s, finding) ? { value: guess.truth, sd: 0 } : estimate(C, s, seed, a, guess);
}

export function knownWillingness(C: Compiled, s: Float64Array, seed: number, a: number): Known {
  const { seenWillingness: sd, guessWillingnessLeast: least } = C.p;
  const guess: Guess = { truth: s[C.L.account_g + a], sd, purpose: LUCK.seen, range: [least, 1] };
  return found(C, s, seed, a, 'customer_survey', guess);
}
export function knownCentralisation(C: Compiled, s: Float64Array, seed: number, a: number): Known {
  const sd = C.p.seenCentralisation;
  const guess: Guess = { truth: s[C.L.account_c + a], sd, purpose: LUCK.seenCentral, range: [0, 1] };
  return found(C, s, seed, a, 'price_audit', guess);
}
export function knownDispersion(C: Compiled, s: Float64Array, seed: number, a: number): Known {
  const { seenDispersion: sd, guessDispersionLeast: least, guessDispersionMost: most } = C.p;
  const guess: Guess = { truth: s[C.L.account_d + a], sd, purpose: LUCK.seenDispersion, range: [least, most] };
  return found(C, s, seed, a, 'price_audit', guess);
}
export function knownWallet(C: Compiled, s: Float64Array, seed: number, a: number): Known {
  const V = s[C.L.account_V + a];
  const { seenWallet: sd, guessWalletLeast: least, guessWalletMost: most } = C.p;
  const guess: Guess = { truth: V, sd: sd * V, purpose: LUCK.seenWallet, range: [least * V, most * V] };
  return estimate(C, s, seed, a, guess);
}

/** Indexes of FINDING_IDS. */
export const INTERVIEWS = FINDING_IDS.indexOf('interviews');
const NETWORK_WALK = FINDING_IDS.indexOf('network_walk');

/**
 * Buys a finding (index of FINDING_IDS): what it reveals is set in the packed state at once. `seats` are the people asked
 * or walked with.
 */
export function buyFinding(
  C: Compiled,
  s: Float64Array,
  seed: number,
  year: number,
  finding: number,
  seats: readonly number[],
): void {
  const { L } = C;
  s[L.finding + finding] = year;
  for (let k = 0; k < seats.length; k++) s[L.findingPeople + finding] |= 1 << seats[k];
  s[L.researchCost] += C.p[PRICES[FINDING_IDS[finding]]];
  if (finding === INTERVIEWS) for (let k = 0; k < seats.length; k++) interview(C, s, seed, year, seats[k]);
  if (finding === NETWORK_WALK) for (let k = 0; k < seats.length; k++) s[L.person_tiesKnown + seats[k]] = 1;
}

/** The true reason, the likelier the more trust; otherwise what the person says, which is another. */
function interview(C: Compiled, s: Float64Array, seed: number, year: number, i: number): void {
  const { L, p } = C;
  if (s[L.person_known + i] >= 2) return;
  const honest = uniform(seed, year, i, LUCK.saidReason) < p.honestBase + (1 - p.honestBase) * s[L.person_tau + i];
  const said = C.tables.saidReason[s[L.person_occupant + i]];
  const truth = s[L.person_reason + i];
  s[L.person_known + i] = honest ? 2 : 1;
  s[L.person_knownReason + i] = honest ? truth : truth === said ? (truth + 1) % 4 : said;
}
