// One quarter of the whole world, in the order of domain 12.3: costs, shocks, people, disruption and adoption, learning,
// effectiveness, coverage, accounts, money, KPIs, promises. Mutates the packed state it is given; the engine owns copies.
import { tanh } from '../base/det-math.ts';
import { stepAccounts } from './account-step.ts';
import type { Compiled } from './compiled.ts';
import { answerEvent, type ChoiceConditions, openChoice } from './events-step.ts';
import { applyCorrection } from './fix-year.ts';
import { FLOWS, WHOLE_ROW, writeKpis } from './kpi-step.ts';
import { kpiIndex } from './kpis.ts';
import type { LuckSeeds } from './luck.ts';
import { marksOf, tellPassed } from './milestones.ts';
import { runPeople, supportOf } from './people-step.ts';
import { stepAdoption, stepCoverage, stepEffectiveness, stepLearning, workingBudget } from './programme-step.ts';
import { figureIsDue, stepPromises } from './promises-step.ts';
import { SUM } from './scratch.ts';
import { stepHeadOffice, stepRegion } from './shocks.ts';
import { moveAnchor, type Trace } from './trace.ts';
import type { YearNumbers } from './year-numbers.ts';

/** Time key of a people slot: five a year. */
export const slotTime = (t: number, slot: number): number => Math.floor(t / 4) * 5 + slot;

function yearly(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  stepHeadOffice(trace, C, s, seed);
  const perYear = s[L.input_anchor_per_year];
  if (perYear === 0 || s[L.started] === 0) return;
  for (let i = 0; i < L.people; i++) {
    const share = s[L.person_reason + i] === 3 ? p.yearlyLosing : p.yearlyOther;
    moveAnchor(trace, C, s, i, 'dilemma', 'every_year', perYear * share);
  }
}

/** Sums up the costs of the quarter, EUR M; one-off research and facilitation are charged when due. */
function sumCost(C: Compiled, s: Float64Array, budget: number): void {
  const { L, p } = C;
  const { sums } = C.scratch;
  const running = s[L.started] === 1 && budget > 0 ? s[L.input_cost_eur_m] / 4 : 0;
  const credit = s[L.doubleCredit] === 1 ? p.doubleCreditCost * sums[SUM.keyRevenue] : 0;
  const oneOff = s[L.facilitationCost] + s[L.researchCost];
  s[L.facilitationCost] = 0;
  s[L.researchCost] = 0;
  s[L.concessionMemory] *= p.concessionMemory;
  s[L.designPull] *= p.participationMemory;
  const all = budget / 4 + s[L.concessionCost] / 4 + s[L.consultantCost] / 4 + running + credit + oneOff;
  sums[SUM.cost] = Math.max(0, all);
}

/** Short-term pay and the poles that push sales sell a little more now (design 11.10). */
function pushSales(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { sums } = C.scratch;
  const revenue = sums[SUM.revenue];
  const variable = s[L.input_variable_pay];
  const more = Math.max(0, variable - p.salesBoostFrom) / p.salesBoostSpan;
  sums[SUM.contribution] += revenue * p.salesBoost * more * (s[L.input_pay_horizon] / p.salesBoostHorizon);
  sums[SUM.contribution] += revenue * s[L.input_sales_boost];
}

/** Evidence for the next quarter's people: how satisfaction and revenue, in the row from `at` on, moved (design 11.7). */
function gatherEvidence(C: Compiled, s: Float64Array, out: Float64Array, at: number): void {
  const { L, p } = C;
  const csat = out[at + kpiIndex.csat];
  const revenue = out[at + kpiIndex.revenue];
  const t = s[L.t];
  s[L.rel] = s[L.started] === 1 ? tanh((csat - s[L.lastCsat]) / p.evidenceCsat) : 0;
  s[L.lastCsat] = csat;
  const early = s[L.started] === 1 && t - (s[L.launchYear] - 1) * 4 < p.evidenceDoubtQuarters ? p.evidenceDoubt : 0;
  s[L.fin] =
    s[L.started] === 1 && s[L.lastRevenue] > 0
      ? tanh((revenue / s[L.lastRevenue] - 1 - p.evidenceGrowth) / p.evidenceGrowthScale) - early
      : 0;
  s[L.lastRevenue] = revenue;
}

/**
 * Plays the quarter due and writes its KPI row to `out` from `at` on. `parts` of the row are enough for who reads it
 * (`partsWith`); where a promised figure falls due it is written whole.
 */
export function stepQuarter(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  luck: LuckSeeds,
  year: YearNumbers,
  needs: ChoiceConditions,
  out: Float64Array,
  at: number,
  parts: number = WHOLE_ROW,
): void {
  const { L } = C;
  const { sums } = C.scratch;
  const t = s[L.t];
  const slot = (t % 4) + 1;
  const choice = openChoice(C, needs, s, year.choices);
  if (slot === 1) yearly(trace, C, s, luck.market);
  if (slot === 3) for (let k = 0; k < year.corrections.length; k++) applyCorrection(trace, C, s, year.corrections[k]);
  answerEvent(trace, C, s, choice);
  stepRegion(trace, C, s, luck.market);
  runPeople(trace, C, s, luck.people, slotTime(t, slot), slot);
  const budget = workingBudget(C, s);
  const before = trace === null ? null : marksOf(C, s);
  const support = supportOf(C, s);
  stepAdoption(C, s, budget, support);
  stepLearning(C, s, budget);
  if (before !== null) tellPassed(trace, C, before, s);
  stepEffectiveness(C, s, budget, support);
  stepCoverage(C, s, budget);
  const row = parts === WHOLE_ROW || figureIsDue(C, s) ? WHOLE_ROW : parts;
  stepAccounts(trace, C, s, luck, (row & FLOWS) !== 0);
  sumCost(C, s, budget);
  if (s[L.started] === 1 && budget > 0) pushSales(C, s);
  writeKpis(C, s, luck.accounts, out, at, row);
  s[L.spent] += sums[SUM.cost];
  gatherEvidence(C, s, out, at);
  const net = out[at + kpiIndex.net];
  s[L.yearNet] = (slot === 1 ? 0 : s[L.yearNet]) + net;
  s[L.netTotal] += net;
  stepPromises(trace, C, s, out, at);
  s[L.t] = t + 1;
}
