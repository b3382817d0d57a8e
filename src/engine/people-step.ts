// One slot of the people: meetings move anchors, the launch shocks, evidence pulls, peers and conviction move stances.
// Friedkin-Johnsen with soft bounded confidence (domain 7.3, design 11.1, 11.2). The lobby slot runs with meetings only.
import { clip, exp } from '../base/det-math.ts';
import { normal, uniform } from '../base/random-stream.ts';
import { stanceWord } from './charts.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import { LUCK } from './luck.ts';
import {
  brokerage,
  COERCION,
  divergenceShock,
  EDUCATION,
  evidencePull,
  FACILITATION,
  intensity,
  MANIPULATION,
  meetingEffect,
  NEGOTIATION,
  PARTICIPATION,
} from './rules/tactics.ts';
import { enter, happen, moveAnchor, type Trace } from './trace.ts';
import { CONCESSIONS, TACTIC_IDS, type Concession } from './world.ts';

export interface PeopleSlot {
  seed: number;
  /** Time key of luck: unique a slot. */
  time: number;
  /** 0 lobby, 1-4 quarters. */
  slot: number;
  divergence: number;
  /** Divergence shock and evidence act (quarters), or not (lobby). */
  full: boolean;
  /** Skip the planned meetings: used when a refusal is forced past. */
  quiet?: boolean;
}

export const offerCode = (offer: Concession | undefined): number => (offer ? CONCESSIONS.indexOf(offer) + 1 : 0);

/** Concessions that change the structure itself: only these move the immovable (design 11.1). */
export const STRUCTURAL: readonly Concession[] = ['carve_out', 'local_veto'];

/** Share of tied pairs among the people met in a slot; .5 (neutral) for fewer than two. */
export function closureOf(C: Compiled, met: readonly number[]): number {
  const n = C.L.people;
  if (met.length < 2) return 0.5;
  let tied = 0;
  let pairs = 0;
  for (let i = 0; i < met.length; i++)
    for (let j = i + 1; j < met.length; j++) {
      pairs++;
      tied += C.tie[met[i] * n + met[j]];
    }
  return tied / pairs;
}

/** Grants a concession to the person in a seat: the plan gives way a little, and an immovable person can be moved. */
export function grant(trace: Trace | null, C: Compiled, s: Float64Array, seat: number, what: Concession): void {
  const { L } = C;
  if (STRUCTURAL.includes(what) && s[L.person_conceded + seat] === 0) {
    s[L.person_conceded + seat] = 1;
    s[L.person_ceiling + seat] = 1;
    s[L.concReach] -= C.p.carveReach;
    if (what === 'carve_out') s[L.concDelta] -= C.p.carveDivergence;
  }
  if (what === 'shared_credit' && s[L.person_sharedCredit + seat] === 0) {
    s[L.person_sharedCredit + seat] = 1;
    s[L.concessionCost] += C.p.sharedCreditEurM;
  }
  if (what === 'working_group') s[L.person_pendingAnchor + seat] += C.p.workingGroupAnchor;
  if (what === 'escalation') s[L.escalationGranted] = 1;
  if (what === 'split_funding') s[L.splitFunding] = 1;
  s[L.person_concession + seat] |= 1 << CONCESSIONS.indexOf(what);
}

/** When a meeting of this slot took place: the lobby lies half-way between the last quarter and the next. */
const meetingTime = (C: Compiled, s: Float64Array, slot: PeopleSlot): number => s[C.L.t] + (slot.slot === 0 ? 0.5 : 1);

function meet(trace: Trace | null, C: Compiled, s: Float64Array, slot: PeopleSlot, push: Float64Array): void {
  const { L, p } = C;
  const n = L.people;
  const met: number[] = [];
  for (let i = 0; i < n; i++) if (s[L.meetTactic + slot.slot * n + i] > 0) met.push(i);
  if (met.length === 0) return;
  const network = brokerage(p, closureOf(C, met), slot.divergence);
  for (const i of met) {
    const tactic = s[L.meetTactic + slot.slot * n + i] - 1;
    const points = s[L.meetPoints + slot.slot * n + i];
    const much = intensity(p, points);
    const name = TACTIC_IDS[tactic];
    const reason = s[L.person_reason + i];
    let effect = meetingEffect(
      p,
      tactic,
      reason,
      points,
      s[L.person_tau + i],
      s[L.person_x + i],
      slot.divergence,
      network,
    );
    let trust = 0;
    if (tactic === EDUCATION || tactic === PARTICIPATION) trust = p.meetingTrust * much;
    if (tactic === PARTICIPATION) {
      s[L.person_pendingAnchor + i] += p.participationLag * effect;
      effect *= 1 - p.participationLag;
      s[L.person_lastWorkshop + i] = meetingTime(C, s, slot);
      s[L.designPull] = Math.min(0.3, s[L.designPull] + p.participationPull * (1 - s[L.designPull]) * 0.5);
    }
    if (tactic === FACILITATION) s[L.facilitationCost] += p.facilitationEurM * points;
    if (tactic === COERCION) {
      push[i] += p.coercionPush * much;
      trust -= p.coercionTrust * much;
      s[L.coercion] += points;
    }
    moveAnchor(trace, C, s, i, tactic === COERCION ? 'coercion' : 'meeting', name, effect, trust);
    if (tactic === NEGOTIATION) {
      s[L.concessionCost] += p.concessionEurM * much * (1 + p.concessionRise * s[L.concessionMemory]);
      s[L.concessionMemory] += much;
      const offer = s[L.meetOffer + slot.slot * n + i];
      if (offer > 0) grant(trace, C, s, i, CONCESSIONS[offer - 1]);
      for (let j = 0; j < n; j++) {
        if (j !== i && s[L.person_reason + j] === 3)
          moveAnchor(trace, C, s, j, 'precedent', occupant(C, s, i).id, -p.precedent * much);
      }
    }
    if (tactic === MANIPULATION && uniform(slot.seed, slot.time, i, LUCK.found) < p.detection) {
      moveAnchor(trace, C, s, i, 'manipulation_found', '', -p.detectionAnchor, -p.detectionTrust);
      happen(trace, 'manipulation_found', occupant(C, s, i).id);
      for (let j = 0; j < n; j++)
        if (C.tie[i * n + j] === 1)
          moveAnchor(trace, C, s, j, 'manipulation_found', occupant(C, s, i).id, 0, -p.detectionNeighbour);
    }
    s[L.person_lastMet + i] = meetingTime(C, s, slot);
    s[L.person_pointsYear + i] += points;
  }
}

function shockAndEvidence(trace: Trace | null, C: Compiled, s: Float64Array, slot: PeopleSlot): void {
  const { L, p } = C;
  if (s[L.started] === 0) return;
  let stakes = 0;
  let losers = 0;
  for (let i = 0; i < L.people; i++) {
    if (s[L.person_reason + i] !== 3) continue;
    losers++;
    stakes += s[L.person_stake + i];
  }
  const mean = losers > 0 ? stakes / losers : 0;
  const sinceLaunch = s[L.t] - s[L.launchT];
  const quiet = s[L.t] - s[L.kpiChangedT] < 2 && s[L.t] > 1 ? 0 : 1;
  const set = evidenceOf(C, s);
  for (let i = 0; i < L.people; i++) {
    const person = occupant(C, s, i);
    if (!outsideScope(C, s, i)) {
      const loses = s[L.person_reason + i] === 3;
      const factor = mean > 0 ? s[L.person_stake + i] / mean : 1;
      moveAnchor(
        trace,
        C,
        s,
        i,
        'divergence',
        '',
        -divergenceShock(p, loses, factor, slot.divergence, s[L.adoption], sinceLaunch),
      );
    }
    const pull = evidencePull(
      p,
      s[L.person_s + i],
      person.financialWeight,
      set.relational * quiet,
      set.financial * quiet,
    );
    moveAnchor(trace, C, s, i, 'evidence', set.name, pull);
    if (s[L.doubleCredit] === 1 && person.bloc === 'countries')
      moveAnchor(trace, C, s, i, 'double_credit', '', p.doubleCreditAnchor / 4);
  }
}

/** True when a head's group or country is outside the programme's scope. */
export function outsideScope(C: Compiled, s: Float64Array, seat: number): boolean {
  const person = occupant(C, s, seat);
  const { L } = C;
  if (person.group !== null) return s[L.scopeGroup + C.groupIndex.get(person.group)!] === 0;
  if (person.cluster !== null) return s[L.scopeCluster + C.clusterIndex.get(person.cluster)!] === 0;
  return false;
}

/** What the committee sees as proof, by the KPI set chosen (design 11.7). */
export function evidenceOf(C: Compiled, s: Float64Array): { name: string; relational: number; financial: number } {
  const rel = s[C.L.rel];
  const fin = s[C.L.fin];
  const mask = s[C.L.kpiMask];
  const relational = (mask & 63) !== 0;
  const financial = mask >> 6 !== 0;
  if (relational && !financial) return { name: 'relational', relational: rel, financial: 0.25 * rel };
  if (financial && !relational) return { name: 'financial', relational: 0.25 * fin, financial: fin };
  return { name: 'mixed', relational: 0.75 * rel, financial: 0.45 * fin + 0.24 * rel };
}

function settle(trace: Trace | null, C: Compiled, s: Float64Array, slot: PeopleSlot, push: Float64Array): void {
  const { L, p } = C;
  const n = L.people;
  const next = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x = s[L.person_x + i];
    let weight = 0;
    let sum = 0;
    let strongest = 0;
    let whom = -1;
    for (let j = 0; j < n; j++) {
      const gap = x - s[L.person_x + j];
      const w = C.influence[i * n + j] * exp((-gap * gap) / p.damping);
      weight += w;
      sum += w * s[L.person_x + j];
      const pull = w * Math.abs(gap);
      if (pull > strongest) {
        strongest = pull;
        whom = j;
      }
    }
    const stubborn = s[L.person_s + i];
    const peers = (1 - stubborn) * p.peerPull * (sum / weight - x);
    const conviction = (stubborn + p.anchorPull * (1 - stubborn)) * (s[L.person_b + i] - x);
    const mood = p.stanceNoise * normal(slot.seed, slot.time, i, LUCK.mood);
    const moved = clip(x + peers + conviction + push[i] + mood, -1, 1);
    next[i] = moved;
    if (trace) {
      enter(trace, C, s, i, 'peers', whom >= 0 ? occupant(C, s, whom).id : '', peers, 0, 0);
      enter(trace, C, s, i, 'conviction', '', conviction, 0, 0);
      enter(trace, C, s, i, 'coercion', '', push[i], 0, 0);
      // What the edge of the scale takes away is entered with the mood, so that the entries add up.
      enter(trace, C, s, i, 'mood', '', moved - x - peers - conviction - push[i], 0, 0);
    }
  }
  for (let i = 0; i < n; i++) {
    s[L.person_x + i] = next[i];
    s[L.person_word + i] = stanceWord(s[L.person_word + i], next[i]);
  }
}

/** Runs one slot. `push` may carry compliance forced in the same slot, by seat. */
export function runPeople(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  slot: PeopleSlot,
  forced: readonly number[] = [],
): void {
  const { L, p } = C;
  const push = new Float64Array(L.people);
  for (const i of forced) push[i] += p.coercionPush;
  for (let i = 0; i < L.people && !slot.quiet; i++) {
    const due = s[L.person_pendingAnchor + i];
    if (due !== 0) {
      s[L.person_pendingAnchor + i] = 0;
      moveAnchor(trace, C, s, i, 'meeting', 'participation', due);
    }
  }
  if (!slot.quiet) meet(trace, C, s, slot, push);
  if (slot.full) shockAndEvidence(trace, C, s, slot);
  settle(trace, C, s, slot, push);
}

/** Power-weighted stance of the committee, -1..1. */
export function supportOf(C: Compiled, s: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < C.L.people; i++) sum += C.power[i] * s[C.L.person_x + i];
  return sum;
}

/** Resistance index 0-100 and polarisation 0-1 (domain 7.3). */
export function resistanceOf(C: Compiled, s: Float64Array): { resistance: number; polarisation: number } {
  const mean = supportOf(C, s);
  let resistance = 0;
  let spread = 0;
  for (let i = 0; i < C.L.people; i++) {
    const x = s[C.L.person_x + i];
    resistance += C.power[i] * Math.max(0, -x);
    spread += C.power[i] * (x - mean) * (x - mean);
  }
  return { resistance: 100 * resistance, polarisation: Math.sqrt(spread) };
}
