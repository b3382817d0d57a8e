// Price harmonisation: pan-European customers ask for one price, the more so the more centrally they buy (Arnold,
// Birkinshaw and Toulan; Narayandas et al.). Three answers, set as a policy: lowest, a corridor with a logic, refuse.
// Effects: domain 9. Each account has a point at which it asks, spread evenly over the accounts: the chance of a quarter is
// that of its hazard, and about as many of a team's accounts ask as are expected to. Leaves out single contracts and rebates.
import { uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { LUCK } from './luck.ts';
import { luckRow } from './luck-rows.ts';
import { moveStage, STAGE } from './relationship-step.ts';
import { fractionOf, GOLDEN, phaseOf } from './spread-luck.ts';
import { happen, type Trace } from './trace.ts';

/** What became of an account's wish for one price, as the state numbers it. */
export const HARMONISED = ['no', 'corridor', 'lowest', 'refused'] as const;

export const CORRIDOR = 0;
export const LOWEST = 1;

/** Chance a quarter that a key account asks for one price. */
function demandHazard(C: Compiled, s: Float64Array, a: number): number {
  const { L, p } = C;
  const target = s[L.account_target + a];
  const base =
    target === STAGE.ITG
      ? p.priceHazardIntegrated
      : target === STAGE.COO
        ? p.priceHazardCooperative
        : s[C.L.input_price_hazard];
  const central = p.priceCentral + (s[L.climate] === 1 ? p.priceWar : 0);
  return base + central * s[L.account_c + a];
}

/** The account may ask: listed, not yet harmonised, or refused long ago. */
function mayAsk(C: Compiled, s: Float64Array, a: number): boolean {
  const { L, p } = C;
  if (s[L.account_key + a] === 0 || s[L.account_stage + a] >= 5) return false;
  const harm = s[L.account_harm + a];
  return (
    harm === 0 ||
    (harm === 3 && s[L.t] - s[L.account_harmT + a] >= p.demandAgain && s[L.account_refusals + a] < p.refusalsBear)
  );
}

/** Pressure after another quarter of a hazard: the chance, from 0 to 1, to have asked by then. */
const risen = (pressure: number, hazard: number): number => pressure + (1 - pressure) * hazard;

/** The pressure at which an account asks, given its phase; after a refusal it is another. */
const breakingPoint = (phase: number, refusals: number): number => fractionOf(phase + GOLDEN * refusals);

/** True when the account will ask within so many quarters, if its hazard stays what it is. */
export function willAsk(C: Compiled, s: Float64Array, seed: number, a: number, quarters: number): boolean {
  const { L } = C;
  if (!mayAsk(C, s, a)) return false;
  let pressure = s[L.account_pressure + a];
  for (let quarter = 0; quarter < quarters; quarter++) pressure = risen(pressure, demandHazard(C, s, a));
  return pressure > breakingPoint(phaseOf(seed, 0, a, LUCK.demand), s[L.account_refusals + a]);
}

/** Key accounts ask for one price when pressure has risen to where they break, and the policy answers. */
export function stepPrices(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L } = C;
  const { demandLuck } = C.scratch;
  const phases = demandLuck.numbers;
  const row = luckRow(demandLuck, seed, 0);
  const { account_pressure: pressures, account_refusals: refusals } = L;
  for (let a = 0; a < L.accounts; a++) {
    if (!mayAsk(C, s, a)) continue;
    const pressure = risen(s[pressures + a], demandHazard(C, s, a));
    const asks = pressure > breakingPoint(phases[row + a], s[refusals + a]);
    s[pressures + a] = asks ? 0 : pressure;
    if (asks) answerDemand(trace, C, s, seed, a);
  }
}

function answerDemand(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L, p } = C;
  const t = s[L.t];
  const id = C.world.accounts[a].id;
  const d = s[L.account_d + a];
  const policy = s[L.pricePolicy];
  const bonus = uniform(seed, t, a, LUCK.bonus) < p.bonusChance ? p.volumeBonus : 1;
  happen(trace, 'price_demand', id);
  s[L.account_harmT + a] = t;
  if (policy === LOWEST) {
    s[L.account_harm + a] = 2;
    s[L.account_lowT + a] = t;
    s[L.lowestGrants]++;
    s[L.account_p + a] *= 1 - p.lowestCut * d;
    s[L.account_S + a] = Math.min(100, s[L.account_S + a] + p.grantSatisfaction);
    s[L.account_bonus + a] = bonus;
    happen(trace, 'price_lowest', id, p.lowestCut * d);
  } else if (policy === CORRIDOR) {
    const logic = s[L.maturity + 8] >= p.priceLogic && s[L.maturity + 17] >= p.priceLogic;
    const cut = (logic ? p.corridorCut : p.corridorCutWeak) * d;
    s[L.account_harm + a] = 1;
    s[L.account_p + a] *= 1 - cut;
    s[L.account_bonus + a] = bonus;
    happen(trace, 'price_corridor', id, cut);
  } else {
    s[L.account_harm + a] = 3;
    s[L.account_refusals + a]++;
    s[L.account_S + a] -= p.refusalSatisfaction;
    s[L.account_T + a] = Math.max(0, s[L.account_T + a] - p.refusalTrust);
    s[L.account_bonus + a] = s[L.account_c + a] > p.centralBuyer ? p.refusalShareCentral : p.refusalShare;
    happen(trace, 'price_refused', id);
    if (s[L.account_refusals + a] >= p.refusalsBear) moveStage(trace, C, s, a, 'break');
  }
}
