// One slot of the people: meetings move anchors, the launch shocks, evidence pulls, peers and conviction move stances.
// Friedkin-Johnsen with soft bounded confidence (domain 7.3, design 11.1, 11.2). The lobby slot runs with meetings only.
import { clip, expInside } from '../base/det-math.ts';
import { uniform } from '../base/random-stream.ts';
import { stanceWord } from './charts.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import { LUCK } from './luck.ts';
import { copyRow } from './luck-rows.ts';
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

/** Concessions that change the structure itself: only these move the immovable (design 11.1). */
export const STRUCTURAL: readonly Concession[] = ['carve_out', 'local_veto'];

/** Share of tied pairs among the first `count` people met in a slot; .5 (neutral) for fewer than two. */
export function closureOf(C: Compiled, met: ArrayLike<number>, count: number = met.length): number {
  const n = C.L.people;
  if (count < 2) return 0.5;
  let tied = 0;
  let pairs = 0;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
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

/** How divergent the change is that people speak of: as designed until the committee has decided, as given afterwards. */
const divergenceIn = (C: Compiled, s: Float64Array, slot: number): number =>
  slot === 0 ? s[C.L.input_divergence] : s[C.L.mandateDelta];

/** The planned meetings of a slot, one after the other in the order of seats. */
function meet(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, time: number, slot: number): void {
  const { L, p } = C;
  const n = L.people;
  const { met } = C.scratch;
  const first = L.meetTactic + slot * n;
  let count = 0;
  for (let i = 0; i < n; i++) if (s[first + i] > 0) met[count++] = i;
  if (count === 0) return;
  C.scratch.network = brokerage(p, closureOf(C, met, count), divergenceIn(C, s, slot));
  for (let k = 0; k < count; k++) {
    meetOne(trace, C, s, slot, met[k]);
    const tactic = s[first + met[k]] - 1;
    if (tactic === NEGOTIATION) bargain(trace, C, s, slot, met[k]);
    if (tactic === MANIPULATION) deceive(trace, C, s, seed, time, met[k]);
  }
}

/** A meeting with the person in a seat, and what it does to that person; the scratch holds the slot's brokerage. */
function meetOne(trace: Trace | null, C: Compiled, s: Float64Array, slot: number, i: number): void {
  const { L, p } = C;
  const { network } = C.scratch;
  const n = L.people;
  const tactic = s[L.meetTactic + slot * n + i] - 1;
  const points = s[L.meetPoints + slot * n + i];
  const much = intensity(p, points);
  const reason = s[L.person_reason + i];
  const divergence = divergenceIn(C, s, slot);
  // The lobby lies half-way between the last quarter and the next.
  const when = s[L.t] + (slot === 0 ? 0.5 : 1);
  let effect = meetingEffect(
    p,
    C.tacticEffects,
    tactic,
    reason,
    points,
    s[L.person_tau + i],
    s[L.person_x + i],
    divergence,
    network,
  );
  let trust = 0;
  if (tactic === EDUCATION || tactic === PARTICIPATION) trust = p.meetingTrust * much;
  if (tactic === PARTICIPATION) {
    s[L.person_pendingAnchor + i] += p.participationLag * effect;
    effect *= 1 - p.participationLag;
    s[L.person_lastWorkshop + i] = when;
    const pull = p.participationPull * (1 - s[L.designPull]) * p.participationPullMeeting;
    s[L.designPull] = Math.min(p.participationPullMost, s[L.designPull] + pull);
  }
  if (tactic === FACILITATION) s[L.facilitationCost] += p.facilitationEurM * points;
  if (tactic === COERCION) {
    C.scratch.push[i] += p.coercionPush * much;
    trust -= p.coercionTrust * much;
    s[L.coercion] += points;
  }
  moveAnchor(trace, C, s, i, tactic === COERCION ? 'coercion' : 'meeting', TACTIC_IDS[tactic], effect, trust);
  s[L.person_lastMet + i] = when;
  s[L.person_pointsYear + i] += points;
}

/** What a negotiation costs, what is granted in it, and what those who lose power make of it: others want the same. */
function bargain(trace: Trace | null, C: Compiled, s: Float64Array, slot: number, i: number): void {
  const { L, p } = C;
  const n = L.people;
  const much = intensity(p, s[L.meetPoints + slot * n + i]);
  s[L.concessionCost] += p.concessionEurM * much * (1 + p.concessionRise * s[L.concessionMemory]);
  s[L.concessionMemory] += much;
  const offer = s[L.meetOffer + slot * n + i];
  if (offer > 0) grant(trace, C, s, i, CONCESSIONS[offer - 1]);
  const envy = -p.precedent * much;
  const { id } = occupant(C, s, i);
  for (let j = 0; j < n; j++) {
    if (j !== i && s[L.person_reason + j] === 3) moveAnchor(trace, C, s, j, 'precedent', id, envy);
  }
}

/** Somebody who was manipulated may find out, and tells those who trust him or her. */
function deceive(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, time: number, i: number): void {
  const { L, p } = C;
  const n = L.people;
  if (uniform(seed, time, i, LUCK.found) >= p.detection) return;
  moveAnchor(trace, C, s, i, 'manipulation_found', '', -p.detectionAnchor, -p.detectionTrust);
  happen(trace, 'manipulation_found', occupant(C, s, i).id);
  for (let j = 0; j < n; j++)
    if (C.tie[i * n + j] === 1)
      moveAnchor(trace, C, s, j, 'manipulation_found', occupant(C, s, i).id, 0, -p.detectionNeighbour);
}

/** What the launch costs those it touches, and what the committee has seen of it, once a quarter. */
function shockAndEvidence(trace: Trace | null, C: Compiled, s: Float64Array): void {
  const { L, p, tables, scratch } = C;
  if (s[L.started] === 0) return;
  const { people, person_reason: reason, person_stake: stake, person_occupant: who, person_s: stubbornness } = L;
  let stakes = 0;
  let losers = 0;
  for (let i = 0; i < people; i++) {
    if (s[reason + i] !== 3) continue;
    losers++;
    stakes += s[stake + i];
  }
  const mean = losers > 0 ? stakes / losers : 0;
  const sinceLaunch = s[L.t] - s[L.launchT];
  const quiet = s[L.t] - s[L.kpiChangedT] < p.kpiQuietQuarters && s[L.t] > 1 ? 0 : 1;
  const name = readEvidence(C, s);
  const relational = scratch.evidence[0] * quiet;
  const financial = scratch.evidence[1] * quiet;
  const divergence = s[L.mandateDelta];
  const adoption = s[L.adoption];
  const doubleCredit = s[L.doubleCredit] === 1;
  for (let i = 0; i < people; i++) {
    const person = s[who + i];
    if (!outsideScope(C, s, i)) {
      const factor = mean > 0 ? s[stake + i] / mean : 1;
      const shock = divergenceShock(p, s[reason + i] === 3, factor, divergence, adoption, sinceLaunch);
      moveAnchor(trace, C, s, i, 'divergence', '', -shock);
    }
    const pull = evidencePull(p, s[stubbornness + i], tables.financialWeight[person], relational, financial);
    moveAnchor(trace, C, s, i, 'evidence', name, pull);
    if (doubleCredit && tables.leadsCountry[person] === 1)
      moveAnchor(trace, C, s, i, 'double_credit', '', p.doubleCreditAnchor / 4);
  }
}

/** True when a head's group or country is outside the programme's scope. */
export function outsideScope(C: Compiled, s: Float64Array, seat: number): boolean {
  const { L, tables } = C;
  const person = s[L.person_occupant + seat];
  const group = tables.personGroup[person];
  if (group >= 0) return s[L.scopeGroup + group] === 0;
  const cluster = tables.personCluster[person];
  return cluster >= 0 && s[L.scopeCluster + cluster] === 0;
}

/** Writes what the committee sees as proof, by the KPI set chosen (design 11.7), and names the set. */
function readEvidence(C: Compiled, s: Float64Array): string {
  const { p } = C;
  const { evidence } = C.scratch;
  const rel = s[C.L.rel];
  const fin = s[C.L.fin];
  const mask = s[C.L.kpiMask];
  const relational = (mask & 63) !== 0;
  const financial = mask >> 6 !== 0;
  if (relational && !financial) {
    evidence[0] = rel;
    evidence[1] = p.evidenceOneSided * rel;
    return 'relational';
  }
  if (financial && !relational) {
    evidence[0] = p.evidenceOneSided * fin;
    evidence[1] = fin;
    return 'financial';
  }
  evidence[0] = p.evidenceMixedRelational * rel;
  evidence[1] = p.evidenceMixedFinancial * fin + p.evidenceMixedBoth * rel;
  return 'mixed';
}

/**
 * Writes how far each seat still hears each other one, less the further apart they stand, to the scratch's `hears`,
 * row by row; everybody hears itself.
 */
function hearing(C: Compiled, s: Float64Array): void {
  const { hears } = C.scratch;
  const { people: n, person_x: stance } = C.L;
  const { damping } = C.p;
  for (let i = 1; i < n; i++) {
    const x = s[stance + i];
    for (let j = 0; j < i; j++) {
      // Stances lie between -1 and 1, far inside what the exponential takes.
      const gap = x - s[stance + j];
      const heard = expInside((-gap * gap) / damping);
      hears[i * n + j] = heard;
      hears[j * n + i] = heard;
    }
  }
}

/** Writes what the peers of each seat say on average to the scratch's `next`: each by influence and by how far heard. */
function listen(C: Compiled, s: Float64Array): void {
  const { influence } = C;
  const { hears, next } = C.scratch;
  const { people, person_x: stance } = C.L;
  for (let i = 0, k = 0; i < people; i++) {
    let weight = 0;
    let sum = 0;
    for (let j = 0; j < people; j++, k++) {
      const heard = influence[k] * hears[k];
      weight += heard;
      sum += heard * s[stance + j];
    }
    next[i] = sum / weight;
  }
}

/** Peers, conviction and mood move everybody at once. The scratch's `push`: compliance forced in this slot, by seat. */
function settle(trace: Trace | null, C: Compiled, s: Float64Array, seed: number, time: number): void {
  const { L, p, scratch } = C;
  const { push, next, pull } = scratch;
  const { people, person_x: stance, person_s: stubbornness, person_b: anchor, person_word: word } = L;
  hearing(C, s);
  copyRow(scratch.moodLuck, seed, time, pull);
  listen(C, s);
  for (let i = 0; i < people; i++) {
    const x = s[stance + i];
    const stubborn = s[stubbornness + i];
    const peers = (1 - stubborn) * p.peerPull * (next[i] - x);
    const conviction = (stubborn + p.anchorPull * (1 - stubborn)) * (s[anchor + i] - x);
    const mood = p.stanceNoise * pull[i];
    next[i] = clip(x + peers + conviction + push[i] + mood, -1, 1);
    if (trace !== null) tellMoves(trace, C, s, i, peers, conviction);
  }
  for (let i = 0; i < people; i++) {
    s[stance + i] = next[i];
    s[word + i] = stanceWord(s[word + i], next[i]);
  }
}

/** Enters why a stance moves in this slot, with the peer who pulls most. */
function tellMoves(trace: Trace, C: Compiled, s: Float64Array, i: number, peers: number, conviction: number): void {
  const { L, influence } = C;
  const n = L.people;
  const { push, next, hears } = C.scratch;
  const x = s[L.person_x + i];
  let strongest = 0;
  let whom = -1;
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const pull = influence[i * n + j] * hears[i * n + j] * Math.abs(x - s[L.person_x + j]);
    if (pull > strongest) {
      strongest = pull;
      whom = j;
    }
  }
  enter(trace, C, s, i, 'peers', whom >= 0 ? occupant(C, s, whom).id : '', peers, 0, 0);
  enter(trace, C, s, i, 'conviction', '', conviction, 0, 0);
  enter(trace, C, s, i, 'coercion', '', push[i], 0, 0);
  // What the edge of the scale takes away is entered with the mood, so that the entries add up.
  enter(trace, C, s, i, 'mood', '', next[i] - x - peers - conviction - push[i], 0, 0);
}

/**
 * Runs one slot: 0 the lobby, with meetings only; 1-4 the quarters, with the launch's shock and the evidence. `time` is
 * the slot's key of luck, unique in a game.
 */
export function runPeople(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  seed: number,
  time: number,
  slot: number,
): void {
  const { L } = C;
  const { push } = C.scratch;
  const { people, person_pendingAnchor: pending } = L;
  for (let i = 0; i < people; i++) {
    push[i] = 0;
    const due = s[pending + i];
    if (due === 0) continue;
    s[pending + i] = 0;
    moveAnchor(trace, C, s, i, 'meeting', 'participation', due);
  }
  meet(trace, C, s, seed, time, slot);
  if (slot > 0) shockAndEvidence(trace, C, s);
  settle(trace, C, s, seed, time);
}

/** The slot of those forced past: no meetings, only compliance of everyone who said No (`yes` 0). */
export function runForced(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  seed: number,
  time: number,
  yes: Uint8Array,
): void {
  const { push } = C.scratch;
  for (let i = 0; i < C.L.people; i++) push[i] = yes[i] === 0 ? C.p.coercionPush : 0;
  settle(trace, C, s, seed, time);
}

/** Power-weighted stance of the committee, -1..1. */
export function supportOf(C: Compiled, s: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < C.L.people; i++) sum += C.power[i] * s[C.L.person_x + i];
  return sum;
}

/** Resistance index 0-100: power times opposition (domain 7.3). */
export function resistanceOf(C: Compiled, s: Float64Array): number {
  let resistance = 0;
  for (let i = 0; i < C.L.people; i++) resistance += C.power[i] * Math.max(0, -s[C.L.person_x + i]);
  return 100 * resistance;
}

/** Polarisation 0-1: spread of the stances around the committee's (domain 7.3). */
export function polarisationOf(C: Compiled, s: Float64Array): number {
  const mean = supportOf(C, s);
  let spread = 0;
  for (let i = 0; i < C.L.people; i++) {
    const x = s[C.L.person_x + i];
    spread += C.power[i] * (x - mean) * (x - mean);
  }
  return Math.sqrt(spread);
}
