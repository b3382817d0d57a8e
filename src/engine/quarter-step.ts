// One quarter of the whole world, in the order of domain 12.3: costs, shocks, people, disruption and adoption, learning,
// effectiveness, coverage, accounts, money, KPIs, promises. Mutates the packed state it is given; the engine owns copies.
import { normalCdf, tanh } from '../base/det-math.ts';
import { normal } from '../base/random-stream.ts';
import { createTotals, stepAccounts, type Totals } from './account-step.ts';
import type { Compiled } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import { answerEvent } from './events-step.ts';
import { applyCorrection } from './fix-year.ts';
import { readInput } from './inputs.ts';
import { KPI_IDS, type KpiId, kpiIndex } from './kpis.ts';
import { LUCK } from './luck.ts';
import { marksOf, tellPassed } from './milestones.ts';
import { resistanceOf, runPeople, supportOf } from './people-step.ts';
import {
  meanElement,
  meanMaturity,
  stepAdoption,
  stepCoverage,
  stepEffectiveness,
  stepLearning,
  workingBudget,
} from './programme-step.ts';
import { promoterScore } from './rules/customers.ts';
import { countGroups } from './rules/lots.ts';
import { surveyedThisYear } from './research-step.ts';
import { stepHeadOffice, stepRegion } from './shocks.ts';
import { stepPromises } from './promises-step.ts';
import { moveAnchor, type Trace } from './trace.ts';

/** Time key of a people slot: five a year. */
export const slotTime = (t: number, slot: number): number => Math.floor(t / 4) * 5 + slot;

function yearly(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L } = C;
  stepHeadOffice(trace, C, s, seed);
  const perYear = readInput(C, s, 'anchor_per_year');
  if (perYear === 0 || s[L.started] === 0) return;
  for (let i = 0; i < L.people; i++) {
    moveAnchor(trace, C, s, i, 'dilemma', 'every_year', perYear * (s[L.person_reason + i] === 3 ? 1.5 : 0.8));
  }
}

/** Costs of the quarter besides the budget, EUR M; one-off research and facilitation are charged when due. */
function quarterCost(C: Compiled, s: Float64Array, budget: number, keyRevenue: number): number {
  const { L, p } = C;
  const running = s[L.started] === 1 && budget > 0 ? readInput(C, s, 'cost_eur_m') / 4 : 0;
  const credit = s[L.doubleCredit] === 1 ? p.doubleCreditCost * keyRevenue : 0;
  const oneOff = s[L.facilitationCost] + s[L.researchCost];
  s[L.facilitationCost] = 0;
  s[L.researchCost] = 0;
  s[L.concessionMemory] *= p.concessionMemory;
  s[L.designPull] *= 0.9;
  return Math.max(0, budget / 4 + s[L.concessionCost] / 4 + s[L.consultantCost] / 4 + running + credit + oneOff);
}

function shown(C: Compiled, s: Float64Array, seed: number, truth: number): number {
  const { L, p } = C;
  const survey = surveyedThisYear(C, s);
  const mature = meanElement(s, L.maturity, 6) >= 0.4;
  const chosen = (s[L.kpiMask] & 1) !== 0;
  const noise = survey ? 0 : p.surveyNoise * (mature ? 0.5 : 1) * (chosen ? 0.5 : 1);
  const lagged = mature || survey ? truth : s[L.shownCsat];
  s[L.shownCsat] = truth;
  return Math.max(0, Math.min(100, lagged + noise * normal(seed, s[L.t], 0, LUCK.survey)));
}

function kpiRow(C: Compiled, s: Float64Array, seed: number, totals: Totals, cost: number, out: Float64Array): void {
  const { L, p } = C;
  const n = L.accounts;
  const put = (id: KpiId, value: number): void => {
    out[kpiIndex[id]] = value;
  };
  let S = 0;
  let Skey = 0;
  let T = 0;
  let commitment = 0;
  let price = 0;
  let share = 0;
  let groups = 0;
  let keys = 0;
  let stage = 0;
  let nps = 0;
  let npsKey = 0;
  for (let a = 0; a < n; a++) {
    const sat = s[L.account_S + a];
    const score = promoterScore(normalCdf, sat);
    S += sat / n;
    nps += score / n;
    T += s[L.account_T + a] / n;
    commitment += s[L.account_C + a] / n;
    price += s[L.account_p + a] / n;
    share += s[L.account_w + a] / n;
    groups += countGroups(s, L.lots + a * 16) / n;
    if (s[L.account_key + a] === 1) {
      keys++;
      Skey += sat;
      npsKey += score;
      stage += Math.min(4, s[L.account_stage + a]) * (s[L.account_stage + a] >= 5 ? 0 : 1);
    }
  }
  const { resistance, polarisation } = resistanceOf(C, s);
  put('revenue', totals.revenue);
  put('keyRevenue', totals.keyRevenue);
  put('contribution', totals.contribution);
  put('cost', cost);
  put('net', totals.contribution - cost + s[L.eventMoney]);
  s[L.eventMoney] = 0;
  put('csat', S);
  put('csatKey', keys > 0 ? Skey / keys : S);
  put('csatShown', shown(C, s, seed, keys > 0 ? Skey / keys : S));
  put('nps', nps);
  put('npsKey', keys > 0 ? npsKey / keys : nps);
  put('retention', totals.weight > 0 ? totals.renewing / totals.weight : 0);
  put(
    'retentionKey',
    totals.weightKey > 0
      ? totals.renewingKey / totals.weightKey
      : totals.weight > 0
        ? totals.renewing / totals.weight
        : 0,
  );
  put('churnedLots', totals.churned);
  put('lots', totals.lots);
  put('shareOfWallet', share);
  const exact = meanElement(s, L.maturity, 6) >= 0.4;
  const noisy = exact ? share : share * (1 + p.shareNoise * 0.5 * normal(seed, s[L.t], 0, LUCK.shareSurvey));
  put('shareShown', Math.max(0, Math.min(1, noisy)));
  put('clv', totals.clv);
  put('clvKey', totals.clvKey);
  put('support', supportOf(C, s));
  put('confidence', s[L.confidence]);
  put('resistance', resistance);
  put('polarisation', polarisation);
  put('adoption', s[L.adoption]);
  put('effectiveness', s[L.effectiveness]);
  put('fit', s[L.fit]);
  put('esprit', s[L.esprit]);
  put('disruption', s[L.disruption]);
  put('maturity', meanMaturity(C, s));
  let tau = 0;
  let anchor = 0;
  for (let i = 0; i < L.people; i++) {
    tau += s[L.person_tau + i] / L.people;
    anchor += C.power[i] * s[L.person_b + i];
  }
  put('meanTrust', tau);
  put('meanAnchor', anchor);
  put('customerTrust', T);
  put('commitment', commitment);
  put('priceIndex', price);
  put('groupsBought', groups);
  put('concentration', concentration(C, s));
  put('keyAccounts', keys);
  put('coverage', s[L.coverage]);
  put(
    'onTime',
    Math.max(
      0,
      Math.min(
        1,
        0.82 +
          0.14 * meanElement(s, L.maturity, 4) -
          0.12 * s[L.disruption] -
          (s[L.supplyLeft] > 0 ? 0.02 * s[L.supplySize] : 0),
      ),
    ),
  );
  put('planQuality', Math.min(1, meanElement(s, L.maturity, 1)));
  put('stage', keys > 0 ? stage / keys : 1);
  for (const flow of ['flowMarket', 'flowLost', 'flowWon', 'flowDeeper', 'flowPrice', 'flowShock'] as const)
    put(flow, totals[flow]);
}

/** Share of key revenue that the three largest key accounts bring. */
function concentration(C: Compiled, s: Float64Array): number {
  const { L } = C;
  const revenues: number[] = [];
  for (let a = 0; a < L.accounts; a++) if (s[L.account_key + a] === 1) revenues.push(s[L.account_revenue + a]);
  const all = revenues.reduce((sum, r) => sum + r, 0);
  if (all <= 0) return 0;
  revenues.sort((x, y) => y - x);
  return Math.min(1, (revenues[0] + (revenues[1] ?? 0) + (revenues[2] ?? 0)) / all);
}

/** Plays the quarter due and returns its KPI row. */
export function stepQuarter(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  seed: number,
  sheet: YearSheet,
): Float64Array {
  const { L, p } = C;
  const t = s[L.t];
  const slot = (t % 4) + 1;
  if (slot === 1) yearly(trace, C, s, seed);
  if (slot === 3 && sheet.correction) applyCorrection(trace, C, s, sheet.correction);
  answerEvent(trace, C, s, sheet.eventAnswers);
  stepRegion(trace, C, s, seed);
  runPeople(trace, C, s, { seed, time: slotTime(t, slot), slot, divergence: s[L.mandateDelta], full: true });
  const budget = workingBudget(C, s);
  const before = trace === null ? null : marksOf(C, s);
  stepAdoption(C, s, budget);
  stepLearning(C, s, budget);
  if (before !== null) tellPassed(trace, C, before, s);
  stepEffectiveness(C, s, budget);
  stepCoverage(C, s, budget);
  const totals = createTotals();
  stepAccounts(trace, C, s, seed, totals);
  const cost = quarterCost(C, s, budget, totals.keyRevenue);
  const variable = readInput(C, s, 'variable_pay');
  if (s[L.started] === 1 && budget > 0) {
    totals.contribution +=
      totals.revenue * p.salesBoost * (Math.max(0, variable - 0.2) / 0.25) * (readInput(C, s, 'pay_horizon') / 0.8);
    totals.contribution += totals.revenue * readInput(C, s, 'sales_boost');
  }
  const row = new Float64Array(KPI_IDS.length);
  kpiRow(C, s, seed, totals, cost, row);
  s[L.spent] += cost;
  // Evidence for the next quarter's people: how satisfaction and revenue moved (design 11.7).
  const csat = row[kpiIndex.csat];
  s[L.rel] = s[L.started] === 1 ? tanh((csat - s[L.lastCsat]) / p.evidenceCsat) : 0;
  s[L.lastCsat] = csat;
  const early = s[L.started] === 1 && t - (s[L.launchYear] - 1) * 4 < 8 ? p.evidenceDoubt : 0;
  s[L.fin] =
    s[L.started] === 1 && s[L.lastRevenue] > 0
      ? tanh((totals.revenue / s[L.lastRevenue] - 1 - p.evidenceGrowth) / p.evidenceGrowthScale) - early
      : 0;
  s[L.lastRevenue] = totals.revenue;
  s[L.yearNet] = (slot === 1 ? 0 : s[L.yearNet]) + row[kpiIndex.net];
  s[L.netTotal] += row[kpiIndex.net];
  stepPromises(trace, C, s, row);
  s[L.t] = t + 1;
  return row;
}
