// One quarter of all accounts, in the order of domain 12.3 steps 9-15: effort, quality and its shocks, expectations,
// satisfaction, trust, commitment, relationship, price, renewal, lots, revenue and contribution. Each rule runs down the
// column of accounts before the next begins; accounts do not touch each other, so the order between them does not matter.
import { logisticColumn } from '../base/columns.ts';
import { clip, quarterRoot } from '../base/det-math.ts';
import { EVEN_LUCK, uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { LUCK, type LuckSeeds } from './luck.ts';
import { copyRow, luckRow } from './luck-rows.ts';
import { stepMoney } from './money-step.ts';
import { stepPrices } from './price-step.ts';
import { TIER_EFFORT } from './programme-step.ts';
import { moveStage, STAGE, STAGE_SHARE, stepRelationships } from './relationship-step.ts';
import {
  keyEffort,
  nextCommitment,
  nextExpectation,
  nextSatisfaction,
  nextTrust,
  quality,
  rankLogit,
  renewalLogit,
  shareOfRank,
} from './rules/customers.ts';
import { countBits, findLosers, moveLots, readLots } from './rules/lots.ts';
import { SUM } from './scratch.ts';
import { nextStrike, readyShocks } from './shocks.ts';
import { happen, type Trace } from './trace.ts';

/** Reads the lots of all accounts as words; they stay true while quarters are played on the same state. */
export function readHeld(C: Compiled, s: Float64Array): void {
  const { held } = C.scratch;
  for (let a = 0; a < C.L.accounts; a++) held[a] = readLots(s, C.L.lots + a * 16);
}

/** Effort that reaches each account. */
function stepEffort(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { held } = C.scratch;
  const omega = s[L.effectiveness];
  const coverage = s[L.coverage];
  const common = s[L.input_delivery_slope];
  const everywhere = scopeIsFull(C, s);
  for (let a = 0; a < L.accounts; a++) {
    if (s[L.account_key + a] !== 1) {
      s[L.account_effort + a] = p.deliveryBase * omega;
      s[L.account_erosion + a] += p.erosion;
      continue;
    }
    const slope = s[L.account_target + a] === STAGE.ITG ? Math.max(1.1, common) : common;
    const tier = TIER_EFFORT[s[L.account_tier + a]];
    const inside = everywhere ? (held[a] === 0 ? 0 : 1) : insideOf(C, s, a, held[a]);
    s[L.account_effort + a] = keyEffort(p, omega, coverage, s[L.account_g + a], slope, tier, inside);
  }
}

function scopeIsFull({ L }: Compiled, s: Float64Array): boolean {
  for (let g = 0; g < L.groups; g++) if (s[L.scopeGroup + g] !== 1) return false;
  for (let k = 0; k < L.clusters; k++) if (s[L.scopeCluster + k] !== 1) return false;
  return true;
}

/** Share 0-1 of the held lots, given as a word, that are inside the scope. */
function insideOf(C: Compiled, s: Float64Array, a: number, held: number): number {
  const { L, lotGroup, lotCluster } = C;
  if (held === 0) return 0;
  let inside = 0;
  for (let lot = 0; lot < 16; lot++) {
    if (((held >> lot) & 1) === 0) continue;
    const i = a * 16 + lot;
    if (s[L.scopeGroup + lotGroup[i]] === 1 && s[L.scopeCluster + lotCluster[i]] === 1) inside++;
  }
  return inside / countBits(held);
}

/** Perceived quality before staff shocks, and revenue before them. */
function stepQuality(C: Compiled, s: Float64Array, luck: LuckSeeds): void {
  const { L, p } = C;
  const { before, serviceLuck } = C.scratch;
  const noise = serviceLuck.numbers;
  const row = luckRow(serviceLuck, luck.accounts, s[L.t]);
  const { accounts, account_V: V, account_w: w, account_p: price, account_key: isKey, account_Q: Q } = L;
  const { account_erosion: erosion, account_effort: effort } = L;
  const disruption = s[L.disruption];
  const supply = s[L.supplyLeft] > 0 ? s[L.supplySize] : 0;
  for (let a = 0; a < accounts; a++) {
    before[a] = s[V + a] * s[w + a] * s[price + a];
    const q = quality(p, s[erosion + a], s[effort + a], disruption, s[isKey + a] === 1, noise[row + a]);
    s[Q + a] = supply > 0 ? q - supply : q;
  }
}

/** Account managers and customer executives who leave. */
function stepStaff(trace: Trace | null, C: Compiled, s: Float64Array, luck: LuckSeeds): void {
  const { L, p } = C;
  const { shocked, nextManager, nextExecutive, phaseManager, phaseExecutive } = C.scratch;
  const { accounts, account_V: V, account_w: w, account_p: price } = L;
  const t = s[L.t];
  for (let a = 0; a < accounts; a++) {
    const manager = t === nextManager[a];
    const executive = t === nextExecutive[a];
    if (manager) {
      nextManager[a] = nextStrike(phaseManager[a], t + 1, p.managerLeaves);
      if (s[L.account_key + a] !== 0) managerLeaves(trace, C, s, a);
    }
    shocked[a] = s[V + a] * s[w + a] * s[price + a];
    if (executive) {
      nextExecutive[a] = nextStrike(phaseExecutive[a], t + 1, p.executiveChange);
      executiveLeaves(trace, C, s, luck.accounts, a);
    }
  }
}

function managerLeaves(trace: Trace | null, C: Compiled, s: Float64Array, a: number): void {
  const { L, p } = C;
  const team = p.managerCover * s[L.elements + 7] * s[L.team];
  const cover = clip(team + (s[L.maturity + 10] >= 0.4 ? p.managerKnowledge : 0), 0, 0.95);
  const loss = p.managerLoss * (1 - cover);
  s[L.account_managerT + a] = s[L.t];
  s[L.account_T + a] = Math.max(0, s[L.account_T + a] - p.managerTrust);
  happen(trace, 'manager_left', C.world.accounts[a].id, loss);
  if (loss <= 0) return;
  C.scratch.sums[SUM.managersLeft]++;
  s[L.account_Q + a] -= p.managerQuality;
  s[L.account_w + a] *= 1 - loss;
}

function executiveLeaves(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L, p } = C;
  const stage = s[L.account_stage + a];
  const contacts = stage >= STAGE.COO && stage <= STAGE.ITG ? p.contactsProtect : 1;
  s[L.account_T + a] = Math.max(0, s[L.account_T + a] - p.executiveTrust * contacts);
  if (s[L.account_key + a] === 1) happen(trace, 'executive_left', C.world.accounts[a].id);
  if (stage === STAGE.ITG)
    moveStage(trace, C, s, a, uniform(seed, s[L.t], a, LUCK.breach) < p.integratedBreak ? 'break' : 'breach');
}

/** Expectations and satisfaction follow quality. */
function stepSatisfaction(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { accounts, account_Q: Q, account_X: X, account_S: S } = L;
  for (let a = 0; a < accounts; a++) {
    const q = s[Q + a];
    const expected = nextExpectation(p, s[X + a], q);
    s[X + a] = expected;
    s[S + a] = nextSatisfaction(p, s[S + a], q, expected);
  }
}

/** Trust and calculative commitment. */
function stepTrust(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const paid = p.payTrust * s[L.input_pay_horizon] * Math.max(0, s[L.input_variable_pay] - 0.25);
  const everyKey = s[L.input_trust_per_quarter] - paid;
  const { accounts, account_key, account_effort, account_stage, account_T, account_S, account_C, account_g } = L;
  for (let a = 0; a < accounts; a++) {
    const key = s[account_key + a] === 1;
    const effort = s[account_effort + a];
    const stage = s[account_stage + a];
    const trust = nextTrust(p, s[account_T + a], s[account_S + a], effort, key);
    s[account_T + a] = key ? clip(trust + (everyKey + sponsored(C, s, a)), 0, 1) : trust;
    const bond = stage <= STAGE.ITG ? stage : 0;
    s[account_C + a] = nextCommitment(p, s[account_C + a], effort, s[account_g + a], key, bond);
  }
}

/** What a sponsor adds to an account's trust: one who believes helps, one who does not harms (design 11.9). */
function sponsored(C: Compiled, s: Float64Array, a: number): number {
  const { L, p } = C;
  const sponsor = s[L.account_sponsor + a];
  if (sponsor < 0) return 0;
  const x = s[L.person_x + sponsor];
  return x > 0.2 ? p.sponsorTrust : x < -0.2 ? -p.sponsorTrust : 0;
}

/** Relationships move, competitors improve, customers ask for one price. */
function stepRelations(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const { oldPrice } = C.scratch;
  const { accounts, account_rival1: rival1, account_rival2: rival2, account_p: price } = L;
  stepRelationships(trace, C, s, seed);
  for (let a = 0; a < accounts; a++) {
    s[rival1 + a] += p.competitorDrift;
    s[rival2 + a] += p.competitorDrift;
    oldPrice[a] = s[price + a];
  }
  stepPrices(trace, C, s, seed);
}

/** Competitors attack contracts: logits off the renewal of this quarter. */
function stepAttacks(trace: Trace | null, C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { attack, nextContract, phaseContract } = C.scratch;
  const t = s[L.t];
  attack.fill(0);
  for (let a = 0; a < L.accounts; a++) {
    if (t !== nextContract[a]) continue;
    nextContract[a] = nextStrike(phaseContract[a], t + 1, p.contractChance);
    const stage = s[L.account_stage + a];
    s[L.account_shockT + a] = t;
    if (s[L.account_key + a] === 1) happen(trace, 'contract_attack', C.world.accounts[a].id);
    attack[a] = p.contractShock * (stage === STAGE.INT || stage === STAGE.ITG ? 0.5 : 1);
  }
}

/** Chance a year that a lot is renewed, and what share the customer would give us. */
function stepStanding(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { attack, odds, wanted, kept } = C.scratch;
  const { accounts: n, account_S: S, account_T: T, account_C: commitment } = L;
  const { account_rival1: rival1, account_rival2: rival2 } = L;
  // Logits of renewal, of the first competitor standing before us, of the second: one column, one after the other.
  for (let a = 0; a < n; a++) {
    const satisfaction = s[S + a];
    odds[a] = renewalLogit(p, satisfaction, s[T + a], s[commitment + a], attack[a]);
    odds[n + a] = rankLogit(p, satisfaction, s[rival1 + a]);
    odds[2 * n + a] = rankLogit(p, satisfaction, s[rival2 + a]);
  }
  logisticColumn(odds, 3 * n);
  const { account_renewal: renewal, account_bonus: bonus, account_stage: stage, account_effort: effort } = L;
  for (let a = 0; a < n; a++) {
    s[renewal + a] = odds[a];
    kept[a] = quarterRoot(odds[a]);
    const factor = s[bonus + a] * STAGE_SHARE[s[stage + a]];
    wanted[a] = shareOfRank(p, 1 + odds[n + a] + odds[2 * n + a], s[effort + a], factor);
  }
}

/** Lots are lost and won. */
function stepLots(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p, scratch } = C;
  const { trades, held, heldBefore, oldShare, inNew, startLuck } = scratch;
  const { accounts, account_w: w, account_stage: stage, account_key: key } = L;
  const t = s[L.t];
  copyRow(scratch.lotLostLuck, seed, t, scratch.lostLuck);
  copyRow(scratch.lotWonLuck, seed, t, scratch.wonLuck);
  const newByKey = p.crossKey + s[L.effectiveness];
  for (let a = 0; a < accounts; a++) {
    oldShare[a] = s[w + a];
    heldBefore[a] = held[a];
    trades[a] = s[stage + a] === STAGE.LOST ? 0 : 1;
    inNew[a] = s[key + a] === 1 ? newByKey : p.crossOther;
  }
  findLosers(scratch, accounts);
  for (let a = 0; a < accounts; a++) if (trades[a] === 2) startLuck[a] = uniform(seed, t, a, LUCK.lotStart);
  moveLots(scratch, accounts, p.sharePull, p.crossBought, seed === EVEN_LUCK);
  if (trace !== null) tellLots(trace, C, s);
}

function tellLots(trace: Trace, C: Compiled, s: Float64Array): void {
  const { L, world } = C;
  const { trades, lotsLost, lotsWon } = C.scratch;
  for (let a = 0; a < L.accounts; a++) {
    if (trades[a] === 0 || s[L.account_key + a] !== 1) continue;
    if (lotsLost[a] > 0) happen(trace, 'lots_lost', world.accounts[a].id, lotsLost[a]);
    if (lotsWon[a] > 0) happen(trace, 'lots_won', world.accounts[a].id, lotsWon[a]);
  }
}

/** What happened to accounts, told account by account, from the given entry on. */
function tellByAccount(trace: Trace, C: Compiled, from: number): void {
  const told = trace.happenings.splice(from);
  const at = (subject: string): number => C.accountIndex.get(subject) ?? -1;
  trace.happenings.push(...told.sort((x, y) => at(x.subject) - at(y.subject)));
}

/** Runs all accounts for a quarter; the scratch's sums are filled. */
export function stepAccounts(trace: Trace | null, C: Compiled, s: Float64Array, luck: LuckSeeds): void {
  const { sums } = C.scratch;
  sums.fill(0);
  readyShocks(C, luck, s[C.L.t]);
  const from = trace?.happenings.length ?? 0;
  stepEffort(C, s);
  stepQuality(C, s, luck);
  stepStaff(trace, C, s, luck);
  stepSatisfaction(C, s);
  stepTrust(C, s);
  stepRelations(trace, C, s, luck.accounts);
  stepAttacks(trace, C, s);
  stepStanding(C, s);
  stepLots(trace, C, s, luck.accounts);
  stepMoney(C, s);
  if (trace) tellByAccount(trace, C, from);
  s[C.L.managerLeft] = sums[SUM.managersLeft] > 0 ? 1 : 0;
}
