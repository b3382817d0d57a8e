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
  const { L, p } = C;
  if (s[L.account_key + a] !== 1) return false;
  const T = s[L.account_T + a];
  const S = s[L.account_S + a];
  const M = L.elements;
  switch (s[L.account_stage + a]) {
    case STAGE.EXP:
      return T >= p.climbExpTrust;
    case STAGE.BAS:
      return s[M + 3] >= p.climbBasProcess && T >= p.climbBasTrust && S >= p.climbBasSatisfaction;
    case STAGE.COO:
      return (
        s[M + 2] >= p.climbCooValue &&
        s[M + 7] * s[L.team] >= p.climbCooTeam &&
        T >= p.climbCooTrust &&
        S >= p.climbCooSatisfaction
      );
    case STAGE.INT:
      return (
        s[L.maturity + 5] >= p.climbIntPlan &&
        s[L.account_tier + a] === 0 &&
        T >= p.climbIntTrust &&
        s[L.account_C + a] >= p.climbIntCommitment &&
        s[L.account_g + a] >= p.climbIntWillingness
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
  return s[C.L.account_target + a] === STAGE.ITG ? C.p.climbMeant : s[C.L.input_climb_chance];
}

/** An account that turns away comes back with trust and satisfaction, or is lost after a year. */
function stepTurningAway(trace: Trace | null, C: Compiled, s: Float64Array, a: number): void {
  const { L, p } = C;
  if (s[L.account_T + a] >= p.recoverTrust && s[L.account_S + a] >= p.recoverSatisfaction)
    moveStage(trace, C, s, a, 'recover');
  else if (s[L.account_inStage + a] > p.partingQuarters) moveStage(trace, C, s, a, 'end');
}

/** An account whose conditions hold for two quarters may climb; one that is let down slips. */
function stepStanding(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, a: number): void {
  const { L, p } = C;
  const stage = s[L.account_stage + a];
  const held = mayClimb(C, s, a) ? s[L.account_hold + a] + 1 : 0;
  s[L.account_hold + a] = held;
  if (held >= p.climbHold && stage < ceiling(C, s, a) && uniform(seed, s[L.t], a, LUCK.climb) < climbChance(C, s, a)) {
    moveStage(trace, C, s, a, 'climb');
    return;
  }
  const S = s[L.account_S + a];
  if (
    stage === STAGE.BAS
      ? S < p.slipBasSatisfaction
      : stage === STAGE.COO && (S < p.slipCooSatisfaction || s[L.account_T + a] < p.slipCooTrust)
  )
    moveStage(trace, C, s, a, 'slip');
}

/** A quarter of every account's relationship. */
export function stepRelationships(trace: Trace | null, C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
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
    const shaken = t - s[managerT + a] < p.shakenQuarters && t - s[shockT + a] < p.shakenQuarters && s[key + a] === 1;
    if (shaken || (s[trust + a] < p.breakTrust && s[satisfaction + a] < p.breakSatisfaction))
      moveStage(trace, C, s, a, 'break');
    else stepStanding(trace, C, s, seed, a);
  }
}
