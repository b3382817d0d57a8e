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
import { moveStage, STAGE, stepRelationships } from './relationship-step.ts';
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
import { countBits, moveLots, readLots } from './rules/lots.ts';
import { SUM } from './scratch.ts';
import { nextStrike, readyShocks } from './shocks.ts';
import { fractionOf } from './spread-luck.ts';
import { happen, type Trace } from './trace.ts';

/** Reads the lots of all accounts as words; they stay true while quarters are played on the same state. */
export function readHeld(C: Compiled, s: Float64Array): void {
  const { held } = C.scratch.columns;
  for (let a = 0; a < C.L.accounts; a++) held[a] = readLots(s, C.L.lots + a * 16);
}

/** Effort that reaches each account. */
function stepEffort(C: Compiled, s: Float64Array): void {
  const { L, p, tierEffort } = C;
  const { held } = C.scratch.columns;
  const { accounts, account_key: isKey, account_effort: effort, account_erosion: erosion, account_g: g } = L;
  const { account_target: target, account_tier: tier } = L;
  const omega = s[L.effectiveness];
  const coverage = s[L.coverage];
  const common = s[L.input_delivery_slope];
  const integrated = Math.max(p.integratedSlope, common);
  const everywhere = scopeIsFull(C, s);
  for (let a = 0; a < accounts; a++) {
    if (s[isKey + a] !== 1) {
      s[effort + a] = p.deliveryBase * omega;
      s[erosion + a] += p.erosion;
      continue;
    }
    const slope = s[target + a] === STAGE.ITG ? integrated : common;
    const inside = everywhere ? (held[a] === 0 ? 0 : 1) : insideOf(C, s, a, held[a]);
    s[effort + a] = keyEffort(p, omega, coverage, s[g + a], slope, tierEffort[s[tier + a]], inside);
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

/** Perceived quality before staff shocks. */
function stepQuality(C: Compiled, s: Float64Array, luck: LuckSeeds): void {
  const { L, p } = C;
  const { serviceLuck } = C.scratch;
  const noise = serviceLuck.numbers;
  const row = luckRow(serviceLuck, luck.accounts, s[L.t]);
  const { accounts, account_key: isKey, account_Q: Q, account_erosion: erosion, account_effort: effort } = L;
  const disruption = s[L.disruption];
  const supply = s[L.supplyLeft] > 0 ? s[L.supplySize] : 0;
  for (let a = 0; a < accounts; a++) {
    const q = quality(p, s[erosion + a], s[effort + a], disruption, s[isKey + a] === 1, noise[row + a]);
    s[Q + a] = supply > 0 ? q - supply : q;
  }
}

/** Account managers and customer executives who leave. */
function stepStaff(trace: Trace | null, C: Compiled, s: Float64Array, luck: LuckSeeds): void {
  const { nextManager, nextExecutive } = C.scratch;
  const t = s[C.L.t];
  for (let a = 0; a < nextManager.length; a++)
    if (t === nextManager[a] || t === nextExecutive[a]) strikeStaff(trace, C, s, luck.accounts, a);
}

function strikeStaff(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L, p } = C;
  const { nextManager, nextExecutive, phaseManager, phaseExecutive } = C.scratch;
  const t = s[L.t];
  const manager = t === nextManager[a];
  const executive = t === nextExecutive[a];
  if (manager) {
    nextManager[a] = nextStrike(phaseManager[a], t + 1, p.managerLeaves);
    if (s[L.account_key + a] !== 0) managerLeaves(trace, C, s, a);
  }
  if (executive) {
    nextExecutive[a] = nextStrike(phaseExecutive[a], t + 1, p.executiveChange);
    executiveLeaves(trace, C, s, seed, a);
  }
}

function managerLeaves(trace: Trace | null, C: Compiled, s: Float64Array, a: number): void {
  const { L, p } = C;
  const team = p.managerCover * s[L.elements + 7] * s[L.team];
  const cover = clip(team + (s[L.maturity + 10] >= p.knowledgeFrom ? p.managerKnowledge : 0), 0, p.coverMost);
  const loss = p.managerLoss * (1 - cover);
  s[L.account_managerT + a] = s[L.t];
  s[L.account_T + a] = Math.max(0, s[L.account_T + a] - p.managerTrust);
  happen(trace, 'manager_left', C.world.accounts[a].id, loss);
  if (loss <= 0) return;
  const { sums } = C.scratch;
  const before = s[L.account_V + a] * s[L.account_w + a] * s[L.account_p + a];
  s[L.account_Q + a] -= p.managerQuality;
  s[L.account_w + a] *= 1 - loss;
  sums[SUM.managersLeft]++;
  sums[SUM.flowShock] += (s[L.account_V + a] * s[L.account_w + a] * s[L.account_p + a] - before) / 4;
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

/** Expectations and satisfaction follow quality; trust and calculative commitment follow them. The price is noted. */
function stepSatisfaction(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { numbers, oldPrice } = C.scratch.columns;
  const paid = p.payTrust * s[L.input_pay_horizon] * Math.max(0, s[L.input_variable_pay] - p.usualVariablePay);
  const everyKey = s[L.input_trust_per_quarter] - paid;
  const { accounts, account_Q: Q, account_X: X, account_S: S, account_key: isKey, account_effort: efforts } = L;
  const { account_stage: stages, account_T: T, account_C: commitment, account_g: g, account_p: price } = L;
  for (let a = 0; a < accounts; a++) {
    const q = s[Q + a];
    const expected = nextExpectation(p, s[X + a], q);
    const satisfaction = nextSatisfaction(p, s[S + a], q, expected);
    s[X + a] = expected;
    s[S + a] = satisfaction;
    const key = s[isKey + a] === 1;
    const effort = s[efforts + a];
    const stage = s[stages + a];
    const trust = nextTrust(p, s[T + a], satisfaction, effort, key);
    s[T + a] = key ? clip(trust + (everyKey + sponsored(C, s, a)), 0, 1) : trust;
    s[commitment + a] = nextCommitment(p, s[commitment + a], effort, s[g + a], key, stage <= STAGE.ITG ? stage : 0);
    numbers[oldPrice + a] = s[price + a];
  }
}

/** What a sponsor adds to an account's trust: one who believes helps, one who does not harms (design 11.9). */
function sponsored(C: Compiled, s: Float64Array, a: number): number {
  const { L, p } = C;
  const sponsor = s[L.account_sponsor + a];
  if (sponsor < 0) return 0;
  const x = s[L.person_x + sponsor];
  return x > p.sponsorStance ? p.sponsorTrust : x < -p.sponsorStance ? -p.sponsorTrust : 0;
}

/** A competitor attacks an account's contract: logits off the renewal of this quarter. */
function strikeContract(trace: Trace | null, C: Compiled, s: Float64Array, a: number): number {
  const { L, p } = C;
  const { nextContract, phaseContract } = C.scratch;
  const t = s[L.t];
  nextContract[a] = nextStrike(phaseContract[a], t + 1, p.contractChance);
  const stage = s[L.account_stage + a];
  s[L.account_shockT + a] = t;
  if (s[L.account_key + a] === 1) happen(trace, 'contract_attack', C.world.accounts[a].id);
  return p.contractShock * (stage === STAGE.INT || stage === STAGE.ITG ? p.contractShockClose : 1);
}

/** Competitors improve, and some attack a contract; chance a year that a lot is renewed, and that they stand before us. */
function stepStanding(trace: Trace | null, C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { nextContract } = C.scratch;
  const { numbers, odds } = C.scratch.columns;
  const t = s[L.t];
  const { accounts: n, account_S: S, account_T: T, account_C: commitment } = L;
  const { account_rival1: rival1, account_rival2: rival2, account_renewal: renewal } = L;
  // Logits of renewal, of the first competitor standing before us, of the second: one column, one after the other.
  const first = odds + n;
  const second = first + n;
  for (let a = 0; a < n; a++) {
    const satisfaction = s[S + a];
    const one = s[rival1 + a] + p.competitorDrift;
    const other = s[rival2 + a] + p.competitorDrift;
    s[rival1 + a] = one;
    s[rival2 + a] = other;
    const attack = t === nextContract[a] ? strikeContract(trace, C, s, a) : 0;
    numbers[odds + a] = renewalLogit(p, satisfaction, s[T + a], s[commitment + a], attack);
    numbers[first + a] = rankLogit(p, satisfaction, one);
    numbers[second + a] = rankLogit(p, satisfaction, other);
  }
  logisticColumn(numbers, 3 * n);
  for (let a = 0; a < n; a++) s[renewal + a] = numbers[odds + a];
}

/** Lots are lost and won. */
function stepLots(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p, scratch, stageShare } = C;
  const { columns } = scratch;
  const { numbers, odds, trades, oldShare, kept, wanted, inNew } = columns;
  const { accounts: n, account_w: w, account_stage: stages, account_key: key } = L;
  const { account_bonus: bonus, account_effort: effort, account_lossRun: lossRun, account_winRun: winRun } = L;
  const t = s[L.t];
  const { lotLostLuck, lotWonLuck } = scratch;
  const lostPhase = luckRow(lotLostLuck, seed, 0);
  const wonPhase = luckRow(lotWonLuck, seed, 0);
  copyRow(scratch.lotStartLuck, seed, t, numbers, columns.startLuck);
  const newByKey = p.crossKey + s[L.effectiveness];
  const first = odds + n;
  const second = first + n;
  for (let a = 0; a < n; a++) {
    const stage = s[stages + a];
    numbers[oldShare + a] = s[w + a];
    numbers[trades + a] = stage === STAGE.LOST ? 0 : 1;
    numbers[columns.lostLuck + a] = fractionOf(lotLostLuck.numbers[lostPhase + a] + s[lossRun + a]);
    numbers[columns.wonLuck + a] = fractionOf(lotWonLuck.numbers[wonPhase + a] + s[winRun + a]);
    numbers[inNew + a] = s[key + a] === 1 ? newByKey : p.crossOther;
    numbers[kept + a] = quarterRoot(numbers[odds + a]);
    const rank = 1 + numbers[first + a] + numbers[second + a];
    numbers[wanted + a] = shareOfRank(p, rank, s[effort + a], s[bonus + a] * stageShare[stage]);
  }
  moveLots(p, columns, n, seed === EVEN_LUCK);
  for (let a = 0; a < n; a++) {
    s[lossRun + a] += numbers[columns.expectedLost + a];
    s[winRun + a] += numbers[columns.expectedWon + a];
  }
  if (trace !== null) tellLots(trace, C, s);
}

function tellLots(trace: Trace, C: Compiled, s: Float64Array): void {
  const { L, world } = C;
  const { numbers, trades, lotsLost, lotsWon } = C.scratch.columns;
  for (let a = 0; a < L.accounts; a++) {
    if (numbers[trades + a] === 0 || s[L.account_key + a] !== 1) continue;
    const lost = numbers[lotsLost + a];
    const won = numbers[lotsWon + a];
    if (lost > 0) happen(trace, 'lots_lost', world.accounts[a].id, lost);
    if (won > 0) happen(trace, 'lots_won', world.accounts[a].id, won);
  }
}

/** What happened to accounts, told account by account, from the given entry on. */
function tellByAccount(trace: Trace, C: Compiled, from: number): void {
  const told = trace.happenings.splice(from);
  const at = (subject: string): number => C.accountIndex.get(subject) ?? -1;
  trace.happenings.push(...told.sort((x, y) => at(x.subject) - at(y.subject)));
}

/** Runs all accounts for a quarter; the scratch's sums are filled, those of why revenue changed only with `flows`. */
export function stepAccounts(trace: Trace | null, C: Compiled, s: Float64Array, luck: LuckSeeds, flows: boolean): void {
  const { sums } = C.scratch;
  for (let k = 0; k < sums.length; k++) sums[k] = 0;
  readyShocks(C, luck, s[C.L.t]);
  const from = trace?.happenings.length ?? 0;
  stepEffort(C, s);
  stepQuality(C, s, luck);
  stepStaff(trace, C, s, luck);
  stepSatisfaction(C, s);
  stepRelationships(trace, C, s, luck.accounts);
  stepPrices(trace, C, s, luck.accounts);
  stepStanding(trace, C, s);
  stepLots(trace, C, s, luck.accounts);
  stepMoney(C, s, flows);
  if (trace) tellByAccount(trace, C, from);
  s[C.L.managerLeft] = sums[SUM.managersLeft] > 0 ? 1 : 0;
}
