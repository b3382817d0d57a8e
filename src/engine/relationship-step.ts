// The relationship of one account as a state machine run from a table (domain 6): moves up are slow and need the
// conditions held for two quarters; moves down need one bad quarter. Palmer warns that such moves are harder than models
// imply: a full climb takes three years at least.
import { uniform } from '../base/random-stream.ts';
import { compileChart, relationshipChart } from './charts.ts';
import type { Compiled } from './compiled.ts';
import { readInput } from './inputs.ts';
import { LUCK } from './luck.ts';
import { happen, type Trace } from './trace.ts';

const { table, events } = compileChart(relationshipChart);
const EVENT = { climb: 0, slip: 1, breach: 2, break: 3, recover: 4, end: 5 } as const;
export const STAGE = { EXP: 0, BAS: 1, COO: 2, INT: 3, ITG: 4, DIS: 5, LOST: 6 } as const;
/** Factor on the attainable share by state (design 11.1). */
export const STAGE_SHARE: readonly number[] = [0.95, 1, 1.03, 1.08, 1.12, 0.7, 0];

/** What the next state up asks of an account, held for two quarters (domain 6); levels 0-1, satisfaction in points. */
export const CLIMB = {
  EXP: { trust: 0.35 },
  BAS: { process: 0.3, trust: 0.42, satisfaction: 66 },
  COO: { value: 0.4, team: 0.25, trust: 0.5, satisfaction: 70 },
  INT: { jointPlan: 0.4, trust: 0.62, commitment: 0.5, willingness: 0.6 },
} as const;

export type RelationshipEvent = keyof typeof EVENT;

/** Applies an event to an account's state; the same table builds the XState machine. */
export function moveStage(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  a: number,
  event: RelationshipEvent,
): void {
  const at = C.L.account_stage + a;
  const from = s[at];
  const to = table[from * events + EVENT[event]];
  if (to === from) return;
  s[at] = to;
  s[C.L.account_inStage + a] = 0;
  s[C.L.account_hold + a] = 0;
  const id = C.world.accounts[a].id;
  if (to === STAGE.LOST) happen(trace, 'account_lost', id);
  else if (to === STAGE.DIS) happen(trace, 'disintegrating', id);
  else happen(trace, event === 'climb' || event === 'recover' ? 'stage_up' : 'stage_down', id, to);
}

/** True when the conditions for the next state up hold now. */
export function mayClimb(C: Compiled, s: Float64Array, a: number): boolean {
  const { L } = C;
  const key = s[L.account_key + a] === 1;
  const T = s[L.account_T + a];
  const S = s[L.account_S + a];
  const M = (e: number): number => s[L.elements + e];
  switch (s[L.account_stage + a]) {
    case STAGE.EXP:
      return key && T >= CLIMB.EXP.trust;
    case STAGE.BAS:
      return key && M(3) >= CLIMB.BAS.process && T >= CLIMB.BAS.trust && S >= CLIMB.BAS.satisfaction;
    case STAGE.COO:
      return (
        key &&
        M(2) >= CLIMB.COO.value &&
        M(7) * s[L.team] >= CLIMB.COO.team &&
        T >= CLIMB.COO.trust &&
        S >= CLIMB.COO.satisfaction
      );
    case STAGE.INT:
      return (
        key &&
        s[L.maturity + 5] >= CLIMB.INT.jointPlan &&
        s[L.account_tier + a] === 0 &&
        T >= CLIMB.INT.trust &&
        s[L.account_C + a] >= CLIMB.INT.commitment &&
        s[L.account_g + a] >= CLIMB.INT.willingness
      );
    default:
      return false;
  }
}

/** Highest state this account may reach: its own target, or the programme's cap. */
function ceiling(C: Compiled, s: Float64Array, a: number): number {
  const own = s[C.L.account_target + a];
  return own >= 0 ? own : readInput(C, s, 'stage_cap');
}

function climbChance(C: Compiled, s: Float64Array, a: number): number {
  return s[C.L.account_target + a] === STAGE.ITG ? 0.55 : readInput(C, s, 'climb_chance');
}

/** A quarter of one account's relationship. */
export function stepRelationship(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L } = C;
  const t = s[L.t];
  const stage = s[L.account_stage + a];
  s[L.account_inStage + a]++;
  const S = s[L.account_S + a];
  const T = s[L.account_T + a];
  if (stage === STAGE.LOST) return;
  if (stage === STAGE.DIS) {
    if (T >= 0.4 && S >= 60) moveStage(trace, C, s, a, 'recover');
    else if (s[L.account_inStage + a] > 4) moveStage(trace, C, s, a, 'end');
    return;
  }
  const shaken = t - s[L.account_managerT + a] < 2 && t - s[L.account_shockT + a] < 2 && s[L.account_key + a] === 1;
  if ((T < 0.22 && S < 55) || shaken) {
    moveStage(trace, C, s, a, 'break');
    return;
  }
  s[L.account_hold + a] = mayClimb(C, s, a) ? s[L.account_hold + a] + 1 : 0;
  if (
    s[L.account_hold + a] >= 2 &&
    stage < ceiling(C, s, a) &&
    uniform(seed, t, a, LUCK.climb) < climbChance(C, s, a)
  ) {
    moveStage(trace, C, s, a, 'climb');
  } else if ((stage === STAGE.COO && (S < 60 || T < 0.35)) || (stage === STAGE.BAS && S < 58)) {
    moveStage(trace, C, s, a, 'slip');
  }
}
