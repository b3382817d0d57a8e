// One quarter of every account, in the order of domain 12.3 steps 9-15: effort, quality and its shocks, expectations,
// satisfaction, trust, commitment, relationship, price, renewal, lots, revenue and contribution. Sums go to `Totals`.
import { clip, quarterRoot } from '../base/det-math.ts';
import { EVEN_LUCK, normal, uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { readInput } from './inputs.ts';
import { LUCK } from './luck.ts';
import { stepPrice } from './price-step.ts';
import { meanMaturity, TIER_EFFORT } from './programme-step.ts';
import { moveStage, STAGE, STAGE_SHARE, stepRelationship } from './relationship-step.ts';
import {
  attainableShare,
  contribution,
  keyEffort,
  lifetimeValue,
  nextCommitment,
  nextExpectation,
  nextSatisfaction,
  nextTrust,
  quality,
  renewal,
} from './rules/customers.ts';
import { countHeld, moveLots } from './rules/lots.ts';
import { strikes } from './shocks.ts';
import { insideShare } from './stakes.ts';
import { happen, type Trace } from './trace.ts';

export const TOTALS = [
  'revenue',
  'keyRevenue',
  'contribution',
  'renewing',
  'weight',
  'renewingKey',
  'weightKey',
  'clv',
  'clvKey',
  'lots',
  'churned',
  'flowMarket',
  'flowLost',
  'flowWon',
  'flowDeeper',
  'flowPrice',
  'flowShock',
  'managersLeft',
] as const;
export type Totals = Record<(typeof TOTALS)[number], number>;

export function createTotals(): Totals {
  return Object.fromEntries(TOTALS.map((k) => [k, 0])) as Totals;
}

function managerLeaves(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): number {
  const { L, p } = C;
  const t = s[L.t];
  if (s[L.account_key + a] === 0 || !strikes(seed, t, a, LUCK.manager, p.managerLeaves)) return 0;
  const cover = clip(
    p.managerCover * s[L.elements + 7] * s[L.team] + (s[L.maturity + 10] >= 0.4 ? p.managerKnowledge : 0),
    0,
    0.95,
  );
  s[L.account_managerT + a] = t;
  s[L.account_T + a] = Math.max(0, s[L.account_T + a] - p.managerTrust);
  happen(trace, 'manager_left', C.world.accounts[a].id, p.managerLoss * (1 - cover));
  return p.managerLoss * (1 - cover);
}

function executiveLeaves(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L, p } = C;
  const t = s[L.t];
  if (!strikes(seed, t, a, LUCK.executive, p.executiveChange)) return;
  const stage = s[L.account_stage + a];
  const contacts = stage >= STAGE.COO && stage <= STAGE.ITG ? p.contactsProtect : 1;
  s[L.account_T + a] = Math.max(0, s[L.account_T + a] - p.executiveTrust * contacts);
  if (s[L.account_key + a] === 1) happen(trace, 'executive_left', C.world.accounts[a].id);
  if (stage === STAGE.ITG)
    moveStage(trace, C, s, a, uniform(seed, t, a, LUCK.breach) < p.integratedBreak ? 'break' : 'breach');
}

function attack(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): number {
  const { L, p } = C;
  if (!strikes(seed, s[L.t], a, LUCK.contract, p.contractChance)) return 0;
  const stage = s[L.account_stage + a];
  s[L.account_shockT + a] = s[L.t];
  if (s[L.account_key + a] === 1) happen(trace, 'contract_attack', C.world.accounts[a].id);
  return p.contractShock * (stage === STAGE.INT || stage === STAGE.ITG ? 0.5 : 1);
}

function stepOne(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  seed: number,
  a: number,
  maturity: number,
  totals: Totals,
): void {
  const { L, p } = C;
  const t = s[L.t];
  const key = s[L.account_key + a] === 1;
  const omega = s[L.effectiveness];
  const g = s[L.account_g + a];
  const slope =
    s[L.account_target + a] === STAGE.ITG
      ? Math.max(1.1, readInput(C, s, 'delivery_slope'))
      : readInput(C, s, 'delivery_slope');
  const tier = key ? TIER_EFFORT[s[L.account_tier + a]] : 1;
  const effort = key
    ? keyEffort(p, omega, s[L.coverage], g, slope, tier, insideShare(C, s, a))
    : p.deliveryBase * omega;
  s[L.account_effort + a] = effort;
  if (!key) s[L.account_erosion + a] += p.erosion;
  const before = s[L.account_V + a] * s[L.account_w + a] * s[L.account_p + a];
  let q = quality(p, s[L.account_erosion + a], effort, s[L.disruption], key, normal(seed, t, a, LUCK.service));
  if (s[L.supplyLeft] > 0) q -= s[L.supplySize];
  const loss = managerLeaves(trace, C, s, seed, a);
  if (loss > 0) {
    q -= p.managerQuality;
    s[L.account_w + a] *= 1 - loss;
    totals.managersLeft++;
  }
  const shocked = s[L.account_V + a] * s[L.account_w + a] * s[L.account_p + a];
  executiveLeaves(trace, C, s, seed, a);
  s[L.account_Q + a] = q;
  s[L.account_X + a] = nextExpectation(p, s[L.account_X + a], q);
  s[L.account_S + a] = nextSatisfaction(p, s[L.account_S + a], q, s[L.account_X + a]);
  const sponsor = s[L.account_sponsor + a];
  const stage = s[L.account_stage + a];
  s[L.account_T + a] = nextTrust(p, s[L.account_T + a], s[L.account_S + a], effort, key);
  if (key) {
    const variable = readInput(C, s, 'variable_pay');
    let extra =
      readInput(C, s, 'trust_per_quarter') - p.payTrust * readInput(C, s, 'pay_horizon') * Math.max(0, variable - 0.25);
    if (sponsor >= 0) {
      const x = s[L.person_x + sponsor];
      extra += x > 0.2 ? p.sponsorTrust : x < -0.2 ? -p.sponsorTrust : 0;
    }
    s[L.account_T + a] = clip(s[L.account_T + a] + extra, 0, 1);
  }
  s[L.account_C + a] = nextCommitment(p, s[L.account_C + a], effort, g, key, stage <= STAGE.ITG ? stage : 0);
  stepRelationship(trace, C, s, seed, a);
  s[L.account_rival1 + a] += p.competitorDrift;
  s[L.account_rival2 + a] += p.competitorDrift;
  const oldPrice = s[L.account_p + a];
  stepPrice(trace, C, s, seed, a);
  const r = renewal(p, s[L.account_S + a], s[L.account_T + a], s[L.account_C + a], attack(trace, C, s, seed, a));
  s[L.account_renewal + a] = r;
  const nowStage = s[L.account_stage + a];
  s[L.account_V + a] *= 1 + p.marketGrowth + s[L.account_growth + a] + s[L.market];
  const V = s[L.account_V + a];
  const shareBefore = s[L.account_w + a];
  totals.flowMarket += (V * shareBefore * oldPrice - shocked) / 4;
  if (nowStage === STAGE.LOST) {
    totals.flowLost -= (V * shareBefore * oldPrice) / 4;
    totals.churned += countHeld(s, L.lots + a * 16);
    s.fill(0, L.lots + a * 16, L.lots + a * 16 + 16);
    s[L.account_w + a] = 0;
    s[L.account_revenue + a] = 0;
    s[L.account_key + a] = 0;
    s[L.account_tier + a] = -1;
    s[L.account_sponsor + a] = -1;
    totals.flowShock += (shocked - before) / 4;
    return;
  }
  const w = attainableShare(
    p,
    s[L.account_S + a],
    s[L.account_rival1 + a],
    s[L.account_rival2 + a],
    effort,
    s[L.account_bonus + a] * STAGE_SHARE[nowStage],
  );
  const lots = moveLots(
    s,
    L.lots + a * 16,
    shareBefore,
    quarterRoot(r),
    w,
    p.sharePull,
    uniform(seed, t, a, LUCK.lotLost),
    uniform(seed, t, a, LUCK.lotStart),
    uniform(seed, t, a, LUCK.lotWon),
    p.crossBought,
    key ? p.crossKey + omega : p.crossOther,
    seed === EVEN_LUCK,
  );
  s[L.account_w + a] = lots.share;
  if (key && lots.lost > 0) happen(trace, 'lots_lost', C.world.accounts[a].id, lots.lost);
  if (key && lots.won > 0) happen(trace, 'lots_won', C.world.accounts[a].id, lots.won);
  totals.churned += lots.lost;
  totals.flowShock += (shocked - before) / 4;
  totals.flowLost += (V * lots.shareLost * oldPrice) / 4;
  totals.flowWon += (V * lots.shareWon * oldPrice) / 4;
  // What bounds cut off is entered as depth, so that the flows add up to the change of revenue.
  totals.flowDeeper += (V * (lots.share - shareBefore - lots.shareLost - lots.shareWon) * oldPrice) / 4;
  const price = s[L.account_p + a];
  totals.flowPrice += (V * lots.share * (price - oldPrice)) / 4;
  const R = (V * lots.share * price) / 4;
  const margin = contribution(p, R, price, key, maturity, nowStage <= STAGE.ITG ? nowStage : 0);
  s[L.account_revenue + a] = 4 * R;
  s[L.account_yearRevenue + a] += R;
  totals.revenue += R;
  totals.contribution += margin;
  const weight = V * lots.share;
  totals.renewing += r * weight;
  totals.weight += weight;
  const value = lifetimeValue(p, 4 * margin, r);
  totals.clv += value;
  totals.lots += countHeld(s, L.lots + a * 16);
  if (key) {
    totals.keyRevenue += R;
    totals.renewingKey += r * weight;
    totals.weightKey += weight;
    totals.clvKey += value;
  }
}

/** Runs all accounts for a quarter; `totals` is filled. */
export function stepAccounts(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, totals: Totals): void {
  const maturity = meanMaturity(C, s);
  for (let a = 0; a < C.L.accounts; a++) stepOne(trace, C, s, seed, a, maturity, totals);
  s[C.L.managerLeft] = totals.managersLeft > 0 ? 1 : 0;
}
