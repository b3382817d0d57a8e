// The two steps of a year that come before its quarters: the lobby, in which poles newly chosen act and meetings run, and
// the vote, in which objections are answered, the mandate is given and the year is fixed by it. Both change the packed
// state they are given. Sources: design 11.2, 11.5, 11.6.
import { fullStance, meets } from './answers.ts';
import type { Compiled } from './compiled.ts';
import { applyEffects } from './events-step.ts';
import { askedAccounts, fixDesign, fixMeetings, fixYear } from './fix-year.ts';
import { writeInputs } from './inputs.ts';
import type { LuckSeeds } from './luck.ts';
import { findWaiting } from './network.ts';
import { raise } from './objections.ts';
import { grant, outsideScope, runForced, runPeople } from './people-step.ts';
import { madeNow, makePromise, writePromise } from './promises-step.ts';
import { slotTime } from './quarter-step.ts';
import type { Reader } from './readers.ts';
import { buyFinding, INTERVIEWS } from './research-step.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import { answerTo, castVotes, CONDITIONAL, FORCED, giveAnswers, giveMandate, REFUSED } from './vote.ts';
import { PROMISE_KINDS } from './cards.ts';
import { answerPromise, type PeopleNumbers, type YearNumbers } from './year-numbers.ts';

/** A frozen vote: code of the mandate's kind, and Yes by seat. */
export interface FrozenVote {
  kind: number;
  yes: readonly boolean[];
}

/** Buys the year's findings from the given one on: they are bought while the year is drafted, before the lobby runs. */
export function runResearch(
  C: Compiled,
  s: Float64Array,
  luck: LuckSeeds,
  numbers: YearNumbers,
  year: number,
  from: number,
): void {
  const { research } = numbers;
  for (let k = from; k < research.length; k++)
    buyFinding(C, s, luck.people, year, research[k].finding, research[k].seats);
}

/** The lobby slot: dilemma poles newly chosen act, meetings run, stances settle once. Opens the committee. */
export function runLobby(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  luck: LuckSeeds,
  numbers: YearNumbers,
  year: number,
): void {
  const { L } = C;
  const { people, money } = numbers;
  choosePoles(trace, C, s, numbers, year);
  // Before the meetings of the lobby, so that a visit promised in the draft can be paid there.
  givePromises(trace, C, s, people, people.drafted);
  thankInterviewed(trace, C, s, numbers);
  const waiting = findWaiting(C, s, luck.people, year);
  confirmReadings(C, s, people);
  fixMeetings(C, s, people);
  if (money.askedEurM > 0 || people.meetsInLobby) runPeople(trace, C, s, luck.people, slotTime(s[L.t], 0), 0);
  // Before anything was tried there is nobody to turn away.
  if (money.askedEurM > 0 || s[L.started] === 1) openDoor(trace, C, s, people, waiting);
}

/** Scope and inputs of the design; poles that are new this year act at once. */
function choosePoles(trace: Trace | null, C: Compiled, s: Float64Array, numbers: YearNumbers, year: number): void {
  const { L, world } = C;
  const { design } = numbers;
  const before = C.scratch.poles;
  for (let d = 0; d < L.dilemmas; d++) before[d] = s[L.pole + d];
  fixDesign(C, s, design);
  for (let d = 0; d < L.dilemmas; d++) {
    const pole = design.poles[d];
    if (design.answered[d] === 0 || pole === 0 || pole === before[d]) continue;
    // A changed mind costs the teams some of their spirit (design 11.11).
    if (s[L.poleYear + d] > 0) s[L.esprit] = Math.max(0, s[L.esprit] - C.p.poleChangeEsprit);
    s[L.poleYear + d] = year;
    const dilemma = world.dilemmas[d];
    applyEffects(trace, C, s, (pole === 1 ? dilemma.a : dilemma.b).effects, 'dilemma', dilemma.id);
  }
}

/** Interviews took place while the year was drafted; that one was asked counts from here. */
function thankInterviewed(trace: Trace | null, C: Compiled, s: Float64Array, { research }: YearNumbers): void {
  for (let k = 0; k < research.length; k++) {
    if (research[k].finding !== INTERVIEWS) continue;
    const { seats } = research[k];
    for (let j = 0; j < seats.length; j++) moveAnchor(trace, C, s, seats[j], 'interview', '', 0, C.p.interviewTrust);
  }
}

/** Visitors at the door: who was received says why they came, who was not remembers. */
function openDoor(trace: Trace | null, C: Compiled, s: Float64Array, people: PeopleNumbers, count: number): void {
  const { L, p, tables } = C;
  const { waiting } = C.scratch;
  for (let k = 0; k < count; k++) {
    const i = waiting[k];
    const person = s[L.person_occupant + i];
    // Met before the vote is received, whatever the door.
    if (s[L.person_lastMet + i] > s[L.t]) continue;
    if (people.received[person] === 0) {
      moveAnchor(trace, C, s, i, 'not_received', '', -p.turnedAwayAnchor, -p.turnedAwayTrust);
      continue;
    }
    moveAnchor(trace, C, s, i, 'meeting', 'received', 0, p.visitTrust);
    if (s[L.person_known + i] > 0) continue;
    s[L.person_known + i] = 1;
    s[L.person_knownReason + i] = tables.saidReason[person];
  }
}

/** Readings confirm each other: with three right ones among those not yet known, all right ones are known. */
function confirmReadings(C: Compiled, s: Float64Array, people: PeopleNumbers): void {
  const { L, p } = C;
  let right = 0;
  for (let i = 0; i < L.people; i++) if (readRight(C, s, people, i)) right++;
  if (right < p.readingsToConfirm) return;
  for (let i = 0; i < L.people; i++) {
    if (!readRight(C, s, people, i)) continue;
    s[L.person_known + i] = 2;
    s[L.person_knownReason + i] = s[L.person_reason + i];
  }
}

function readRight({ L }: Compiled, s: Float64Array, { readings }: PeopleNumbers, i: number): boolean {
  const read = readings[s[L.person_occupant + i]];
  return read >= 0 && s[L.person_known + i] < 2 && read === s[L.person_reason + i];
}

/** Writes the first `count` promises of the year, those that are not written yet. */
function givePromises(trace: Trace | null, C: Compiled, s: Float64Array, people: PeopleNumbers, count: number): void {
  for (let k = 0; k < count; k++) if (!madeNow(C, s, people.promises[k])) makePromise(trace, C, s, people.promises[k]);
}

/** Raises the objections against the year's ask as it stands now, to the scratch (objections.ts). */
export function raiseNow(
  C: Compiled,
  conditions: readonly (Reader | null)[],
  s: Float64Array,
  seed: number,
  numbers: YearNumbers,
  year: number,
): void {
  const { inputs, terms } = C.scratch;
  // Not the inputs of the state: what was granted in the lobby counts already.
  writeInputs(C, s, numbers.design, inputs, 0);
  terms.divergence = inputs[C.inputIndex.divergence];
  terms.budget = numbers.money.askedEurM;
  terms.coveragePerEurM = inputs[C.inputIndex.coverage_per_eur_m];
  terms.countriesPay = inputs[C.inputIndex.budget_factor] < 1;
  raise(C, conditions, s, seed, year, numbers, terms);
}

/** What the answers given concede in the plan. */
function concede(C: Compiled): void {
  const { conceded, raised } = C.scratch;
  conceded.corridor = false;
  conceded.financial = false;
  conceded.fewer = 0;
  conceded.training = 0;
  for (let k = 0; k < raised.count; k++) {
    const answer = answerTo(C, k);
    if (answer === null || answer.kind !== 'concede') continue;
    if (answer.concession === 'corridor') conceded.corridor = true;
    if (answer.concession === 'financial_kpi') conceded.financial = true;
    if (answer.concession === 'fewer_accounts') conceded.fewer++;
    if (answer.concession === 'training_share') conceded.training++;
  }
}

/**
 * Holds the vote: objections raised and answered, ballots, concessions and the mandate stand in the scratch. Changes
 * nothing in the state. `frozen`: the vote falls so, whatever the stances.
 */
export function holdVote(
  C: Compiled,
  conditions: readonly (Reader | null)[],
  s: Float64Array,
  luck: LuckSeeds,
  numbers: YearNumbers,
  year: number,
  frozen: FrozenVote | null,
): void {
  const { L } = C;
  const { vote, conceded, yes } = C.scratch;
  const { people } = numbers;
  raiseNow(C, conditions, s, luck.people, numbers, year);
  giveAnswers(C, s, people.answers);
  castVotes(C, s, numbers);
  concede(C);
  if (frozen !== null) for (let i = 0; i < L.people; i++) yes[i] = frozen.yes[i] === true ? 1 : 0;
  vote.yes = 0;
  for (let i = 0; i < L.people; i++) vote.yes += yes[i] === 1 ? C.power[i] : 0;
  vote.asked = numbers.money.askedEurM;
  vote.askedAccounts = askedAccounts(C.p, numbers.accounts, conceded.fewer);
  vote.divergence = s[L.input_divergence];
  giveMandate(C, s, vote, people.force, frozen === null ? -1 : frozen.kind);
  vote.right = -1;
  if (people.prediction === null) return;
  vote.right = 0;
  for (let i = 0; i < L.people; i++) if (yes[i] === people.prediction[s[L.person_occupant + i]]) vote.right++;
}

/** What an answer does besides moving the vote. */
function answerActs(trace: Trace | null, C: Compiled, s: Float64Array, numbers: YearNumbers, k: number): void {
  const { L, p } = C;
  const answer = answerTo(C, k);
  if (answer === null) return;
  const seat = C.scratch.raised.seat[k];
  if (!meets(C, s, seat, answer) && fullStance(C, s, numbers.accounts, seat, answer) > 0)
    moveAnchor(trace, C, s, seat, 'answer', 'misread', 0, -p.misreadTrust);
  if (answer.kind === 'defer') s[L.person_deferred + seat]++;
  else s[L.person_deferred + seat] = 0;
  if (answer.kind === 'overrule') {
    s[L.coercion]++;
    moveAnchor(trace, C, s, seat, 'overruled', '', 0, -p.coercionTrust);
  }
  if (answer.kind === 'concede' && answer.concession !== null) grant(trace, C, s, seat, answer.concession);
  if (answer.kind === 'promise') {
    const promise = answerPromise(C, answer);
    if (promise !== null)
      writePromise(trace, C, s, promise.kind, promise.subject, promise.level, promise.dueIn, 1 << seat);
  }
}

/** The price of going past a refusal: one point of coercion on each No, then what it costs with them and the chair. */
function force(trace: Trace | null, C: Compiled, s: Float64Array, luck: LuckSeeds): void {
  const { L, p } = C;
  const { yes } = C.scratch;
  let against = 0;
  for (let i = 0; i < L.people; i++) {
    if (yes[i] === 1) continue;
    against++;
    moveAnchor(trace, C, s, i, 'forced', '', -p.coercedAnchor - p.forcedAnchor, -p.coercionTrust - p.forcedTrust);
  }
  s[L.coercion] += against;
  s[L.confidence] = Math.max(0, s[L.confidence] - p.confidenceForced);
  runForced(trace, C, s, luck.people, 1000 + s[L.t], yes);
}

/** A conditional mandate is paid with a promise to one of the two strongest objectors, unless one was made in the room. */
function condition(trace: Trace | null, C: Compiled, s: Float64Array, people: PeopleNumbers): void {
  const { L, p, power } = C;
  const { yes } = C.scratch;
  let first = -1;
  let second = -1;
  for (let i = 0; i < L.people; i++) {
    if (yes[i] === 1 || outsideScope(C, s, i)) continue;
    if (first < 0 || power[i] > power[first]) {
      second = first;
      first = i;
    } else if (second < 0 || power[i] > power[second]) second = i;
  }
  if (first < 0 || isPromised(C, s, people, first) || (second >= 0 && isPromised(C, s, people, second))) return;
  writePromise(trace, C, s, PROMISE_KINDS.indexOf('visit'), first, 0, p.conditionalVisitQuarters, 1 << first);
}

function isPromised({ L }: Compiled, s: Float64Array, people: PeopleNumbers, seat: number): boolean {
  return people.promisedTo[s[L.person_occupant + seat]] === 1;
}

/** Enacts the vote that stands in the scratch: answers act, the mandate is minuted and the year is fixed by it. */
export function enactVote(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  luck: LuckSeeds,
  numbers: YearNumbers,
  year: number,
): void {
  const { L, p } = C;
  const { vote, raised, effects, threshold, yes } = C.scratch;
  if (vote.right >= 0) s[L.predictedRight + year - 1] = vote.right + 1;
  // Heard is used, answered or not: next year somebody who has another line takes it.
  for (let k = 0; k < raised.count; k++) s[L.objectionYear + raised.objection[k]] = year;
  for (let k = 0; k < raised.count; k++) answerActs(trace, C, s, numbers, k);
  givePromises(trace, C, s, numbers.people, numbers.people.promises.length);
  for (let i = 0; i < L.people; i++) {
    s[L.person_answer + i] = effects[i];
    s[L.person_votedYes + i] = yes[i];
    s[L.person_threshold + i] = threshold[i];
    if (effects[i] !== 0) moveAnchor(trace, C, s, i, 'answer', '', effects[i] * p.answerLasting);
  }
  if (vote.kind === REFUSED)
    for (let i = 0; i < L.people; i++) if (yes[i] === 0) moveAnchor(trace, C, s, i, 'refusal', '', -p.refusalAnchor);
  if (vote.kind === FORCED) force(trace, C, s, luck);
  if (vote.kind === CONDITIONAL) condition(trace, C, s, numbers.people);
  if (s[L.confidence] < p.confidenceCut && vote.budget > 0)
    happen(trace, 'confidence_cut', '', 1 - p.confidenceCutSize);
  fixYear(trace, C, s, numbers, vote, C.scratch.conceded, year);
}
