// The programme's quarter: learning, fit, coreness, effectiveness, esprit, coverage, adoption (domain 12.3 steps 4-8 with
// design 11.3, 11.4). Reads and writes the packed state only.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import type { ParameterValues } from './parameters.ts';
import {
  type Drivers,
  effectiveness,
  formalizationPenalty,
  nextEsprit,
  payProactiveness,
  resources,
  topManagement,
} from './rules/effectiveness.ts';
import { complementarity, fitOf, shapeDistance } from './rules/fit.ts';
import { learningPace, nextMaturity, need } from './rules/learning.ts';
import { PURPOSE_BIT } from './purposes.ts';

/** Budget of the quarter's year after funding pole, head-office cut and a squeeze, EUR M a year. */
export function workingBudget(C: Compiled, s: Float64Array): number {
  const { L } = C;
  if (s[L.started] === 0 || s[L.stopped] === 1) return 0;
  const squeeze = s[L.squeezeLeft] > 0 ? C.p.squeezeFactor : 1;
  const split = s[L.splitFunding] === 1 ? C.p.splitFundingFactor : 1;
  return s[L.mandateB] * s[L.input_budget_factor] * s[L.headOfficeCut] * squeeze * split;
}

/** `support` of the committee as it stands (`supportOf`), here and below. */
export function stepAdoption(C: Compiled, s: Float64Array, budget: number, support: number): void {
  const { L, p } = C;
  const target =
    s[L.started] === 1 && budget > 0 ? clip(p.adoptionBase + p.adoptionSlope * support, 0, 1) : p.adoptionIdle;
  s[L.adoption] += p.adoptionRate * (target - s[L.adoption]);
  s[L.disruption] *= p.disruptionDecay;
}

export function stepLearning(C: Compiled, s: Float64Array, budget: number): void {
  const { L, p } = C;
  const { maturity, spend } = L;
  const gate = p.gateFloor + (1 - p.gateFloor) * s[L.adoption];
  const reach = s[L.input_reach];
  const rate = s[L.input_maturity_rate];
  const asked = s[L.askedB];
  const scale = asked > 0 ? budget / asked : 0;
  for (let e = 0; e < 8; e++) {
    const first = s[maturity + 3 * e];
    const own = s[C.elementInput[e]];
    const boost = e < 2 ? s[L.consultantFactor] : 1;
    const pace = learningPace(p, budget, rate * own * boost);
    const follower = need(p, first);
    let mean = 0;
    for (let k = 0; k < 3; k++) {
      const at = 3 * e + k;
      const needed = k === 0 ? 1 : follower;
      const next = nextMaturity(p, s[maturity + at], s[spend + at] * scale, budget, gate, needed, reach, pace);
      s[maturity + at] = next;
      mean += next / 3;
    }
    s[L.elements + e] = mean;
  }
}

/** Writes the fit to the nearest ideal shape, 0-1. */
function stepFit(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { shapes } = C.world;
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < shapes.length; k++)
    best = Math.min(best, shapeDistance(s, shapes[k].profile, C.framingWeights, L.elements));
  let fit = shapes.length > 0 ? fitOf(p.fitLambda, best) : 1;
  fit *= 1 - p.participationPull * s[L.designPull];
  if (s[L.purpose] >= 0 && (s[L.kpiMask] & PURPOSE_BIT[s[L.purpose]]) === 0) fit *= p.purposeMismatch;
  s[L.fit] = fit;
}

/** Proactiveness of the account teams: analysis and plans, kept as far as pay and KPIs let them plan ahead. */
function proactivenessNow(C: Compiled, s: Float64Array): number {
  const { L, p } = C;
  const at = L.elements;
  const onlyFinancial = s[L.kpiMask] >> 6 !== 0 && (s[L.kpiMask] & 63) === 0;
  return (
    (p.proactivenessAnalysis * (s[at + 1] + s[at + 6]) + p.proactivenessPlans * s[at + 2]) *
    payProactiveness(p, s[L.input_variable_pay], s[L.input_pay_horizon]) *
    s[L.input_proactiveness] *
    (onlyFinancial ? p.onlyFinancialProactiveness : 1)
  );
}

/** The determinants of effectiveness as they stand, 0-1 each; outcomes of practices, model and people, never bought. */
export function driversNow(C: Compiled, s: Float64Array, support: number, out: Drivers): Drivers {
  const { L, p } = C;
  const at = L.elements;
  out.esprit = s[L.esprit];
  out.resources = resources(p, s[at + 4], s[L.adoption], s[L.maturity + 13]);
  out.proactiveness = proactivenessNow(C, s);
  out.intensity = (s[at + 2] + s[at + 3]) / 2;
  out.topManagement = topManagement(p, s[L.tmi], support);
  out.teams = s[at + 7] * s[L.team];
  return out;
}

export function stepEffectiveness(C: Compiled, s: Float64Array, budget: number, support: number): void {
  const { L, p } = C;
  const at = L.elements;
  const adoption = s[L.adoption];
  stepFit(C, s);
  const bonus = complementarity(p.complementarity, s, C.pairs, at);
  const top = topManagement(p, s[L.tmi], support);
  const consultants = s[L.consultantFactor] > 1 ? -p.consultantEsprit : 0;
  const extra = s[L.input_esprit_target] + consultants + p.espritTeamPay * (s[L.input_team_pay] - p.usualTeamPay);
  s[L.esprit] = nextEsprit(p, s[L.esprit], s[L.team], adoption, top, s[L.disruption], extra);
  const form = s[L.input_formalization];
  s[L.form] = form;
  s[L.complementarity] = bonus;
  const penalty = formalizationPenalty(p, form, s[L.climate] === 2 ? p.turbulentForm : 0);
  if (s[L.started] === 0 || budget <= 0) {
    s[L.effectiveness] = p.effectivenessBefore;
    return;
  }
  const drivers = driversNow(C, s, support, C.scratch.drivers);
  s[L.effectiveness] = effectiveness(p, drivers, penalty, bonus, s[L.fit], adoption);
}

/** Attention that an account of a tier takes: A 0, B 1, C 2. */
export const tierUnits = (p: ParameterValues, tier: number): number =>
  tier === 0 ? p.tierUnitsA : tier === 1 ? p.tierUnitsB : p.tierUnitsC;

/** Share of the listed accounts' needs that the money covers, 0-1. */
export function stepCoverage(C: Compiled, s: Float64Array, budget: number): void {
  const { L, p } = C;
  let units = 0;
  for (let a = 0; a < L.accounts; a++) if (s[L.account_key + a] === 1) units += tierUnits(p, s[L.account_tier + a]);
  const cap = s[L.input_coverage_per_eur_m] * budget;
  s[L.coverage] = s[L.started] === 1 && budget > 0 ? Math.min(1, cap / Math.max(1, units)) : 1;
}

export function meanMaturity(C: Compiled, s: Float64Array): number {
  let sum = 0;
  for (let e = 0; e < 8; e++) sum += s[C.L.elements + e];
  return sum / 8;
}

/** Mean maturity of one element's three practices. */
export function meanElement(s: Float64Array, maturity: number, element: number): number {
  const at = maturity + 3 * element;
  return (s[at] + s[at + 1] + s[at + 2]) / 3;
}
