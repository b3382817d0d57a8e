// Luck that is not service noise: the market, supply, head office, account managers and customer executives who leave,
// competitors' attacks (domain 12.5). Rare shocks of single accounts come by systematic sampling over time: each account
// has a phase drawn once, so that a game holds about the expected number and no decision reshuffles it (design 11.10).
import { normal, uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { readInput } from './inputs.ts';
import { LUCK } from './luck.ts';
import { meanElement } from './programme-step.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';

const GOLDEN = 0.6180339887498949;

/** True in the quarters in which a shock of this rate strikes an account: phases are spread evenly over the accounts. */
export function strikes(seed: number, t: number, account: number, purpose: number, rate: number): boolean {
  const phase = uniform(seed, 0, 0, purpose) + GOLDEN * account + 0.25 * uniform(seed, 0, account + 1, purpose);
  return Math.floor(phase + rate * (t + 1)) > Math.floor(phase + rate * t);
}

/** Market and supply of a quarter, and whether it was a bad one (design 11.11, D8). */
export function stepRegion(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const t = s[L.t];
  const market = p.marketNoise * normal(seed, t, 0, LUCK.market);
  s[L.market] = market;
  s[L.supplyNow] = 0;
  if (s[L.supplyLeft] > 0) s[L.supplyLeft]--;
  if (uniform(seed, t, 0, LUCK.supply) < p.supplyChance) {
    s[L.supplyLeft] = 2;
    s[L.supplySize] = s[L.maturity + 14] >= 0.4 || s[L.escalationGranted] === 1 ? p.supplyLossEscalated : p.supplyLoss;
    s[L.supplyNow] = 1;
    happen(trace, 'supply_disruption', '', s[L.supplySize]);
  }
  s[L.badQuarter] = market < p.badMarket ? 1 : 0;
  if (s[L.squeezeLeft] > 0) s[L.squeezeLeft]--;
  if (s[L.badQuarter] === 1 && s[L.started] === 1 && s[L.mandateB] > 0) {
    happen(trace, 'bad_quarter', '', market);
    if (readInput(C, s, 'cut_in_bad_quarter') > 0 && s[L.squeezeLeft] === 0) {
      s[L.squeezeLeft] = 4;
      for (let a = 0; a < L.accounts; a++)
        if (s[L.account_key + a] === 1) s[L.account_T + a] = Math.max(0, s[L.account_T + a] - C.p.squeezeTrust);
    }
    if (readInput(C, s, 'protect_budget') > 0) {
      C.world.people.forEach((person) => {
        const seat = C.seatOf.get(person.id);
        if (seat !== undefined && person.duties.includes('finance') && C.seats[seat] === person.id)
          moveAnchor(trace, C, s, seat, 'dilemma', 'protect_budget', -C.p.protectAnchor);
      });
    }
  }
}

/** Head office may cut central programmes, once a year at its start. */
export function stepHeadOffice(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  s[L.headOfficeCut] = 1;
  if (s[L.started] === 0 || s[L.mandateB] === 0) return;
  const financial = s[L.kpiMask] >> 6 !== 0;
  const exposure = financial ? (meanElement(s, L.maturity, 6) >= 0.5 ? 0.5 : 1) : s[L.kpiMask] === 0 ? 1 : 2;
  const chance = p.cutChance * exposure * readInput(C, s, 'cut_factor');
  const u = uniform(seed, s[L.t], 0, LUCK.cut);
  if (u < chance) {
    s[L.headOfficeCut] = p.cutSize;
    happen(trace, 'head_office_cut', '', 1 - p.cutSize);
  } else if (u < p.cutChance) {
    happen(trace, 'cut_averted', '');
  }
}
