// Luck that is not service noise: the market, supply, head office, account managers and customer executives who leave,
// competitors' attacks (domain 12.5). Rare shocks of single accounts come by systematic sampling over time: each account
// has a phase drawn once, so that a game holds about the expected number and no decision reshuffles it (design 11.10).
import { uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { LUCK, type LuckSeeds } from './luck.ts';
import { luckOf } from './luck-rows.ts';
import { meanElement } from './programme-step.ts';
import { fillPhases } from './spread-luck.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';

/** A quarter that no game reaches. */
const NEVER = 1e6;

/**
 * Makes the shocks of single accounts ready for a quarter: phases for these seeds, and when each account is struck next.
 * Both are kept from one quarter to the next of the same game.
 */
export function readyShocks(C: Compiled, luck: LuckSeeds, t: number): void {
  const { phaseManager, phaseExecutive, phaseContract, nextManager, nextExecutive, nextContract, shocks } = C.scratch;
  const { firstManager, firstExecutive, firstContract } = C.scratch;
  const { p } = C;
  const n = C.L.accounts;
  const sameAccounts = shocks.accounts === luck.accounts;
  const sameMarket = shocks.market === luck.market;
  if (!sameAccounts) {
    fillPhases(phaseManager, n, luck.accounts, 0, LUCK.manager);
    fillPhases(phaseExecutive, n, luck.accounts, 0, LUCK.executive);
    fillNext(firstManager, phaseManager, 0, p.managerLeaves);
    fillNext(firstExecutive, phaseExecutive, 0, p.executiveChange);
  }
  if (!sameMarket) {
    fillPhases(phaseContract, n, luck.market, 0, LUCK.contract);
    fillNext(firstContract, phaseContract, 0, p.contractChance);
  }
  if (t === 0) {
    nextManager.set(firstManager);
    nextExecutive.set(firstExecutive);
    nextContract.set(firstContract);
  } else if (shocks.t !== t || !sameAccounts || !sameMarket) {
    fillNext(nextManager, phaseManager, t, p.managerLeaves);
    fillNext(nextExecutive, phaseExecutive, t, p.executiveChange);
    fillNext(nextContract, phaseContract, t, p.contractChance);
  }
  shocks.accounts = luck.accounts;
  shocks.market = luck.market;
  shocks.t = t + 1;
}

function fillNext(next: Int32Array, phases: Float64Array, t: number, rate: number): void {
  for (let a = 0; a < next.length; a++) next[a] = nextStrike(phases[a], t, rate);
}

/** True in the quarters in which a shock of this rate strikes an account of this phase. */
function strikes(phase: number, t: number, rate: number): boolean {
  return Math.floor(phase + rate * (t + 1)) > Math.floor(phase + rate * t);
}

/** The first quarter from t on in which a shock of this rate strikes an account of this phase; far off for no rate. */
export function nextStrike(phase: number, t: number, rate: number): number {
  if (rate <= 0) return NEVER;
  // Just before the next whole number is passed; rounding may be off by one either way, so it is tried.
  const now = phase + rate * t;
  const near = t + Math.floor((Math.floor(now) + 1 - now) / rate) - 1;
  for (let quarter = Math.max(t, near - 1); ; quarter++) if (strikes(phase, quarter, rate)) return quarter;
}

/** Market and supply of a quarter, and whether it was a bad one (design 11.11, D8). */
export function stepRegion(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const t = s[L.t];
  const market = p.marketNoise * luckOf(C.scratch.marketLuck, seed, t);
  s[L.market] = market;
  s[L.supplyNow] = 0;
  if (s[L.supplyLeft] > 0) s[L.supplyLeft]--;
  if (uniform(seed, t, 0, LUCK.supply) < p.supplyChance) {
    s[L.supplyLeft] = p.supplyQuarters;
    s[L.supplySize] =
      s[L.maturity + 14] >= p.escalationFrom || s[L.escalationGranted] === 1 ? p.supplyLossEscalated : p.supplyLoss;
    s[L.supplyNow] = 1;
    happen(trace, 'supply_disruption', '', s[L.supplySize]);
  }
  s[L.badQuarter] = market < p.badMarket ? 1 : 0;
  if (s[L.squeezeLeft] > 0) s[L.squeezeLeft]--;
  if (s[L.badQuarter] === 1 && s[L.started] === 1 && s[L.mandateB] > 0) {
    happen(trace, 'bad_quarter', '', market);
    if (s[C.L.input_cut_in_bad_quarter] > 0 && s[L.squeezeLeft] === 0) {
      s[L.squeezeLeft] = p.squeezeQuarters;
      for (let a = 0; a < L.accounts; a++)
        if (s[L.account_key + a] === 1) s[L.account_T + a] = Math.max(0, s[L.account_T + a] - C.p.squeezeTrust);
    }
    if (s[C.L.input_protect_budget] > 0) {
      for (const seat of C.tables.financeSeats)
        moveAnchor(trace, C, s, seat, 'dilemma', 'protect_budget', -C.p.protectAnchor);
    }
  }
}

/** Head office may cut central programmes, once a year at its start. */
export function stepHeadOffice(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  s[L.headOfficeCut] = 1;
  if (s[L.started] === 0 || s[L.mandateB] === 0) return;
  const financial = s[L.kpiMask] >> 6 !== 0;
  const shielded = financial && meanElement(s, L.maturity, 6) >= p.cutMeasured;
  const exposure = shielded ? p.cutShield : financial || s[L.kpiMask] === 0 ? 1 : p.cutBlind;
  const chance = p.cutChance * exposure * s[C.L.input_cut_factor];
  const u = uniform(seed, s[L.t], 0, LUCK.cut);
  if (u < chance) {
    s[L.headOfficeCut] = p.cutSize;
    happen(trace, 'head_office_cut', '', 1 - p.cutSize);
  } else if (u < p.cutChance) {
    happen(trace, 'cut_averted', '');
  }
}
