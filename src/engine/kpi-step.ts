// The KPI row that a quarter ends with (kpis.ts): means over accounts and people, the sums of the account step, and what
// the surveys show of it with noise and lag until measurement has matured (design 6.7). Definitions: domain 12.4.
import { curveAt } from '../base/curve.ts';
import type { Compiled } from './compiled.ts';
import { type KpiId, kpiIndex as K } from './kpis.ts';
import { luckOf } from './luck-rows.ts';
import { polarisationOf, resistanceOf, supportOf } from './people-step.ts';
import { meanElement, meanMaturity } from './programme-step.ts';
import { surveyedThisYear } from './research-step.ts';
import { STAGE } from './relationship-step.ts';
import { lifetimeValue } from './rules/customers.ts';
import { countBits, groupsOf } from './rules/lots.ts';
import { SUM } from './scratch.ts';

const ACCOUNTS = 1;
const PROMOTERS = 2;
const WORTH = 4;
const PROGRAMME = 8;
/** What `stepMoney` sums up only where somebody reads it. */
export const FLOWS = 16;
/**
 * KPIs that a row goes without where nobody reads them, part by part as they are worked out; the other ones, on which the
 * game itself goes on, stand in every row.
 */
const PARTS: readonly { part: number; ids: readonly KpiId[] }[] = [
  {
    part: ACCOUNTS,
    ids: [
      'shareOfWallet',
      'shareShown',
      'customerTrust',
      'commitment',
      'priceIndex',
      'groupsBought',
      'keyAccounts',
      'stage',
    ],
  },
  { part: PROMOTERS, ids: ['nps', 'npsKey'] },
  { part: WORTH, ids: ['retention', 'retentionKey', 'lots', 'clv', 'clvKey', 'concentration'] },
  {
    part: PROGRAMME,
    ids: [
      'support',
      'confidence',
      'resistance',
      'polarisation',
      'adoption',
      'effectiveness',
      'fit',
      'esprit',
      'disruption',
      'maturity',
      'meanTrust',
      'meanAnchor',
      'coverage',
      'onTime',
      'planQuality',
    ],
  },
  {
    part: FLOWS,
    ids: ['churnedLots', 'flowMarket', 'flowLost', 'flowWon', 'flowDeeper', 'flowPrice', 'flowShock'],
  },
];
export const WHOLE_ROW = ACCOUNTS | PROMOTERS | WORTH | PROGRAMME | FLOWS;

/** The parts of a row, a bit each, that have these KPIs in them. */
export function partsWith(kpis: readonly KpiId[]): number {
  let parts = 0;
  for (const { part, ids } of PARTS) if (ids.some((id) => kpis.includes(id))) parts |= part;
  return parts;
}

/** What the satisfaction survey shows of the truth. */
function shownCsat(C: Compiled, s: Float64Array, seed: number, truth: number): number {
  const { L, p } = C;
  const survey = surveyedThisYear(C, s);
  const mature = meanElement(s, L.maturity, 6) >= p.measuredFrom;
  const chosen = (s[L.kpiMask] & 1) !== 0;
  const noise = survey ? 0 : p.surveyNoise * (mature ? p.surveyNoiseMature : 1) * (chosen ? p.surveyNoiseChosen : 1);
  const lagged = mature || survey ? truth : s[L.shownCsat];
  s[L.shownCsat] = truth;
  return Math.max(0, Math.min(100, lagged + noise * luckOf(C.scratch.surveyLuck, seed, s[L.t])));
}

/** Net promoter scores: of all accounts and of key accounts. */
function promoterRow(C: Compiled, s: Float64Array, out: Float64Array, at: number): void {
  const { promoters } = C;
  const { accounts: n, account_S: S, account_key: isKey } = C.L;
  let all = 0;
  let key = 0;
  let keys = 0;
  for (let a = 0; a < n; a++) {
    const score = curveAt(promoters, s[S + a]);
    all += score / n;
    if (s[isKey + a] !== 1) continue;
    keys++;
    key += score;
  }
  out[at + K.nps] = all;
  out[at + K.npsKey] = keys > 0 ? key / keys : all;
}

/** Satisfaction, as it is and as the survey shows it. */
function satisfactionRow(C: Compiled, s: Float64Array, seed: number, out: Float64Array, at: number): void {
  const { accounts: n, account_S, account_key } = C.L;
  let all = 0;
  let key = 0;
  let keys = 0;
  for (let a = 0; a < n; a++) {
    const satisfaction = s[account_S + a];
    all += satisfaction / n;
    if (s[account_key + a] !== 1) continue;
    keys++;
    key += satisfaction;
  }
  const csatKey = keys > 0 ? key / keys : all;
  out[at + K.csat] = all;
  out[at + K.csatKey] = csatKey;
  out[at + K.csatShown] = shownCsat(C, s, seed, csatKey);
}

/** Means over accounts. */
function accountRow(C: Compiled, s: Float64Array, seed: number, out: Float64Array, at: number): void {
  const { L, p } = C;
  const { held } = C.scratch.columns;
  const { accounts: n, account_T, account_C, account_p, account_w, account_key, account_stage } = L;
  let T = 0;
  let commitment = 0;
  let price = 0;
  let share = 0;
  let groups = 0;
  let keys = 0;
  let stage = 0;
  for (let a = 0; a < n; a++) {
    T += s[account_T + a] / n;
    commitment += s[account_C + a] / n;
    price += s[account_p + a] / n;
    share += s[account_w + a] / n;
    groups += groupsOf(held[a]) / n;
    if (s[account_key + a] !== 1) continue;
    keys++;
    stage += Math.min(4, s[account_stage + a]) * (s[account_stage + a] >= 5 ? 0 : 1);
  }
  out[at + K.shareOfWallet] = share;
  const exact = meanElement(s, L.maturity, 6) >= p.measuredFrom;
  const luck = exact ? 0 : luckOf(C.scratch.shareSurveyLuck, seed, s[L.t]);
  const noisy = exact ? share : share * (1 + p.shareNoise * p.shareNoiseMean * luck);
  out[at + K.shareShown] = Math.max(0, Math.min(1, noisy));
  out[at + K.customerTrust] = T;
  out[at + K.commitment] = commitment;
  out[at + K.priceIndex] = price;
  out[at + K.groupsBought] = groups;
  out[at + K.keyAccounts] = keys;
  out[at + K.stage] = keys > 0 ? stage / keys : 1;
}

/** Share of key revenue that the three largest key accounts bring. */
function concentration(C: Compiled, s: Float64Array): number {
  const { L } = C;
  let all = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let a = 0; a < L.accounts; a++) {
    if (s[L.account_key + a] !== 1) continue;
    const revenue = s[L.account_revenue + a];
    all += revenue;
    if (revenue > first) {
      third = second;
      second = first;
      first = revenue;
    } else if (revenue > second) {
      third = second;
      second = revenue;
    } else if (revenue > third) third = revenue;
  }
  return all > 0 ? Math.min(1, (first + second + third) / all) : 0;
}

/** What the account step summed up. */
function moneyRow(C: Compiled, s: Float64Array, out: Float64Array, at: number): void {
  const { L } = C;
  const { sums } = C.scratch;
  out[at + K.revenue] = sums[SUM.revenue];
  out[at + K.keyRevenue] = sums[SUM.keyRevenue];
  out[at + K.contribution] = sums[SUM.contribution];
  out[at + K.cost] = sums[SUM.cost];
  out[at + K.net] = sums[SUM.contribution] - sums[SUM.cost] + s[L.eventMoney];
  s[L.eventMoney] = 0;
}

/** Why revenue changed, as the account step summed it up. */
function flowRow(C: Compiled, out: Float64Array, at: number): void {
  const { sums } = C.scratch;
  out[at + K.churnedLots] = sums[SUM.churned];
  out[at + K.flowMarket] = sums[SUM.flowMarket];
  out[at + K.flowLost] = sums[SUM.flowLost];
  out[at + K.flowWon] = sums[SUM.flowWon];
  out[at + K.flowDeeper] = sums[SUM.flowDeeper];
  out[at + K.flowPrice] = sums[SUM.flowPrice];
  out[at + K.flowShock] = sums[SUM.flowShock];
}

/** What the accounts are worth: lots held, renewals weighted by revenue at list price, lifetime values. */
function worthRow(C: Compiled, s: Float64Array, out: Float64Array, at: number): void {
  const { L, p } = C;
  const { held, numbers, margin } = C.scratch.columns;
  const { accounts: n, account_V: V, account_w: w, account_stage: stage, account_key: isKey } = L;
  const { account_renewal: renewal } = L;
  let renewing = 0;
  let weights = 0;
  let renewingKey = 0;
  let weightsKey = 0;
  let clv = 0;
  let clvKey = 0;
  let lots = 0;
  for (let a = 0; a < n; a++) {
    if (s[stage + a] === STAGE.LOST) continue;
    const weight = s[V + a] * s[w + a];
    const r = s[renewal + a];
    const value = lifetimeValue(p, 4 * numbers[margin + a], r);
    renewing += r * weight;
    weights += weight;
    clv += value;
    lots += countBits(held[a]);
    if (s[isKey + a] !== 1) continue;
    renewingKey += r * weight;
    weightsKey += weight;
    clvKey += value;
  }
  const retention = weights > 0 ? renewing / weights : 0;
  out[at + K.retention] = retention;
  out[at + K.retentionKey] = weightsKey > 0 ? renewingKey / weightsKey : retention;
  out[at + K.lots] = lots;
  out[at + K.clv] = clv;
  out[at + K.clvKey] = clvKey;
  out[at + K.concentration] = concentration(C, s);
}

/** Committee and programme. */
function programmeRow(C: Compiled, s: Float64Array, out: Float64Array, at: number): void {
  const { L, p } = C;
  out[at + K.support] = supportOf(C, s);
  out[at + K.confidence] = s[L.confidence];
  out[at + K.resistance] = resistanceOf(C, s);
  out[at + K.polarisation] = polarisationOf(C, s);
  out[at + K.adoption] = s[L.adoption];
  out[at + K.effectiveness] = s[L.effectiveness];
  out[at + K.fit] = s[L.fit];
  out[at + K.esprit] = s[L.esprit];
  out[at + K.disruption] = s[L.disruption];
  out[at + K.maturity] = meanMaturity(C, s);
  let tau = 0;
  let anchor = 0;
  for (let i = 0; i < L.people; i++) {
    tau += s[L.person_tau + i] / L.people;
    anchor += C.power[i] * s[L.person_b + i];
  }
  out[at + K.meanTrust] = tau;
  out[at + K.meanAnchor] = anchor;
  out[at + K.coverage] = s[L.coverage];
  const late = p.onTimeDisruption * s[L.disruption];
  const supply = s[L.supplyLeft] > 0 ? p.onTimeSupply * s[L.supplySize] : 0;
  const usual = p.onTimeBase + p.onTimeIntegration * meanElement(s, L.maturity, 4);
  out[at + K.onTime] = Math.max(0, Math.min(1, usual - late - supply));
  out[at + K.planQuality] = Math.min(1, meanElement(s, L.maturity, 1));
}

/**
 * Writes the quarter's row to `out` from `at` on, in the order of KPI_IDS, with the given parts (`partsWith`); reads the
 * scratch's sums, lots and margins.
 */
export function writeKpis(
  C: Compiled,
  s: Float64Array,
  seed: number,
  out: Float64Array,
  at: number,
  parts: number,
): void {
  satisfactionRow(C, s, seed, out, at);
  moneyRow(C, s, out, at);
  if ((parts & FLOWS) !== 0) flowRow(C, out, at);
  if ((parts & ACCOUNTS) !== 0) accountRow(C, s, seed, out, at);
  if ((parts & PROMOTERS) !== 0) promoterRow(C, s, out, at);
  if ((parts & WORTH) !== 0) worthRow(C, s, out, at);
  if ((parts & PROGRAMME) !== 0) programmeRow(C, s, out, at);
}
