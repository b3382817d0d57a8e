// Price harmonisation: pan-European customers ask for one price, the more so the more centrally they buy (Arnold,
// Birkinshaw and Toulan; Narayandas et al.). Three answers, set as a policy: lowest, a corridor with a logic, refuse.
// Effects: domain 9. Leaves out single contracts and rebates.
import { uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { LUCK } from './luck.ts';
import { luckRow } from './luck-rows.ts';
import { moveStage, STAGE } from './relationship-step.ts';
import { happen, type Trace } from './trace.ts';

/** What became of an account's wish for one price, as the state numbers it. */
export const HARMONISED = ['no', 'corridor', 'lowest', 'refused'] as const;

export const CORRIDOR = 0;
export const LOWEST = 1;

/** Chance a quarter that a key account asks for one price. */
export function demandHazard(C: Compiled, s: Float64Array, a: number): number {
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
export function mayAsk(C: Compiled, s: Float64Array, a: number): boolean {
  const { L, p } = C;
  if (s[L.account_key + a] === 0 || s[L.account_stage + a] >= 5) return false;
  const harm = s[L.account_harm + a];
  return (
    harm === 0 ||
    (harm === 3 && s[L.t] - s[L.account_harmT + a] >= p.demandAgain && s[L.account_refusals + a] < p.refusalsBear)
  );
}

/** Key accounts ask for one price, and the policy answers. */
export function stepPrices(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L } = C;
  const { demandLuck } = C.scratch;
  const luck = demandLuck.numbers;
  const row = luckRow(demandLuck, seed, s[L.t]);
  for (let a = 0; a < L.accounts; a++)
    if (mayAsk(C, s, a) && luck[row + a] < demandHazard(C, s, a)) answerDemand(trace, C, s, seed, a);
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
