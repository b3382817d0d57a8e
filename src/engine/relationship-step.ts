// The relationship of one account as a state machine run from a table (domain 6): moves up are slow and need the
// conditions held for two quarters; moves down need one bad quarter. Palmer warns that such moves are harder than models
// imply: a full climb takes three years at least.
import { uniform } from '../base/random-stream.ts';
import { compileChart, relationshipChart } from './charts.ts';
import type { Compiled } from './compiled.ts';
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

/** True when the conditions for the next state up hold now. Only key accounts climb. */
export function mayClimb(C: Compiled, s: Float64Array, a: number): boolean {
  const { L } = C;
  if (s[L.account_key + a] !== 1) return false;
  const T = s[L.account_T + a];
  const S = s[L.account_S + a];
  const M = L.elements;
  switch (s[L.account_stage + a]) {
    case STAGE.EXP:
      return T >= CLIMB.EXP.trust;
    case STAGE.BAS:
      return s[M + 3] >= CLIMB.BAS.process && T >= CLIMB.BAS.trust && S >= CLIMB.BAS.satisfaction;
    case STAGE.COO:
      return (
        s[M + 2] >= CLIMB.COO.value &&
        s[M + 7] * s[L.team] >= CLIMB.COO.team &&
        T >= CLIMB.COO.trust &&
        S >= CLIMB.COO.satisfaction
      );
    case STAGE.INT:
      return (
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
  return own >= 0 ? own : s[C.L.input_stage_cap];
}

function climbChance(C: Compiled, s: Float64Array, a: number): number {
  return s[C.L.account_target + a] === STAGE.ITG ? 0.55 : s[C.L.input_climb_chance];
}

/** An account that turns away comes back with trust and satisfaction, or is lost after a year. */
function stepTurningAway(trace: Trace | null, C: Compiled, s: Float64Array, a: number): void {
  const { L } = C;
  if (s[L.account_T + a] >= 0.4 && s[L.account_S + a] >= 60) moveStage(trace, C, s, a, 'recover');
  else if (s[L.account_inStage + a] > 4) moveStage(trace, C, s, a, 'end');
}

/** An account whose conditions hold for two quarters may climb; one that is let down slips. */
function stepStanding(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L } = C;
  const stage = s[L.account_stage + a];
  const held = mayClimb(C, s, a) ? s[L.account_hold + a] + 1 : 0;
  s[L.account_hold + a] = held;
  if (held >= 2 && stage < ceiling(C, s, a) && uniform(seed, s[L.t], a, LUCK.climb) < climbChance(C, s, a)) {
    moveStage(trace, C, s, a, 'climb');
    return;
  }
  const S = s[L.account_S + a];
  if (stage === STAGE.BAS ? S < 58 : stage === STAGE.COO && (S < 60 || s[L.account_T + a] < 0.35))
    moveStage(trace, C, s, a, 'slip');
}

/** A quarter of every account's relationship. */
export function stepRelationships(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L } = C;
  const { accounts, account_stage: state, account_inStage: inStage, account_S: satisfaction, account_T: trust } = L;
  const { account_managerT: managerT, account_shockT: shockT, account_key: key } = L;
  const t = s[L.t];
  for (let a = 0; a < accounts; a++) {
    const stage = s[state + a];
    s[inStage + a]++;
    if (stage === STAGE.LOST) continue;
    if (stage === STAGE.DIS) {
      stepTurningAway(trace, C, s, a);
      continue;
    }
    const shaken = t - s[managerT + a] < 2 && t - s[shockT + a] < 2 && s[key + a] === 1;
    if (shaken || (s[trust + a] < 0.22 && s[satisfaction + a] < 55)) moveStage(trace, C, s, a, 'break');
    else stepStanding(trace, C, s, seed, a);
  }
}
