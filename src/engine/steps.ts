// The steps of a year: lobby, vote, four quarters, close. Each copies the packed state, works on the copy, and returns
// the new state with a report of what happened. No step reads a clock or draws luck by order of use.
import { hashFloats } from '../base/hash.ts';
import { answerWorth } from './answers.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import { FINANCIAL_KPIS, type YearSheet } from './decisions/decision.ts';
import { applyEffects, drawEvent, type EventConditions } from './events-step.ts';
import { askedEurM, fixDesign, fixMeetings, fixYear } from './fix-year.ts';
import type { GameState, Mandate, RaisedObjection, StepKind, StepReport } from './game-state.ts';
import { readInput } from './inputs.ts';
import type { RecordedVote } from './plan.ts';
import { INTERVIEW_TRUST } from './research-step.ts';
import { grant, outsideScope, runPeople } from './people-step.ts';
import { madeNow, makePromise } from './promises-step.ts';
import { slotTime, stepQuarter } from './quarter-step.ts';
import { createTrace, happen, moveAnchor, type Trace } from './trace.ts';
import { answerEffects, answersGiven, castBallots, mandateOfVote } from './vote.ts';
import { REASONS } from './world.ts';
import { waitingSeats } from './network.ts';
import { closeYear, turnYear, type YearFacts } from './year-end.ts';

export interface Listening {
  /** Write ledger and happenings; batch replays do without. */
  trace: boolean;
}

interface Stepped {
  state: GameState;
  report: StepReport;
}

function finish(
  state: GameState,
  numbers: Float64Array,
  changes: Partial<GameState>,
  step: StepKind,
  quarter: number,
  trace: Trace | null,
  kpis: Float64Array | null,
  mandate: Mandate | null,
): Stepped {
  const next: GameState = { ...state, ...changes, numbers };
  return {
    state: next,
    report: {
      year: state.year,
      step,
      quarter,
      ledger: trace?.ledger ?? [],
      happenings: trace?.happenings ?? [],
      kpis,
      mandate,
      hash: trace ? hashFloats(numbers) : '',
    },
  };
}

const tracing = (listen: Listening, year: number, slot: number): Trace | null =>
  listen.trace ? createTrace(year, slot) : null;

/** The lobby slot: dilemma poles newly chosen act, meetings run, stances settle once. Opens the committee. */
export function lobbyStep(C: Compiled, state: GameState, listen: Listening): Stepped {
  const s = state.numbers.slice();
  const { L } = C;
  const { sheet } = state;
  const trace = tracing(listen, state.year, 0);
  const before = s.slice(L.pole, L.pole + L.dilemmas);
  fixDesign(C, s, sheet);
  for (const d of C.world.dilemmas) {
    if (!sheet.dilemmaAnswered.includes(d.id)) continue;
    const pole = sheet.poles[d.id];
    if (!pole) continue;
    const index = C.dilemmaIndex.get(d.id)!;
    if (before[index] === s[L.pole + index]) continue;
    if (s[L.poleYear + index] > 0) {
      // A changed mind costs the teams some of their spirit (design 11.11).
      s[L.esprit] = Math.max(0, s[L.esprit] - C.p.poleChangeEsprit);
    }
    s[L.poleYear + index] = state.year;
    applyEffects(trace, C, s, d[pole].effects, 'dilemma', d.id);
  }
  // Before the meetings of the lobby, so that a visit promised in the draft can be paid there.
  givePromises(trace, C, s, sheet);
  // Interviews took place while the year was drafted; that one was asked counts from here.
  for (const { finding, people } of sheet.research) {
    if (finding !== 'interviews') continue;
    for (const id of people) moveAnchor(trace, C, s, C.seatOf.get(id)!, 'interview', '', 0, INTERVIEW_TRUST);
  }
  const waiting = waitingSeats(C, s, state.seed, state.year);
  confirmReadings(C, s, sheet);
  fixMeetings(C, s, sheet);
  const asked = askedEurM(sheet);
  const meets = sheet.meetings.some((m) => m.slot === 0);
  if (asked > 0 || meets) {
    runPeople(trace, C, s, {
      seed: state.seed,
      time: slotTime(s[L.t], 0),
      slot: 0,
      divergence: readInput(C, s, 'divergence'),
      full: false,
    });
  }
  openDoor(trace, C, s, state, waiting);
  return finish(state, s, { phase: 'committee' }, 'lobby', 0, trace, null, null);
}

/** Visitors at the door: who was received says why they came, who was not remembers. */
function openDoor(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  state: GameState,
  waiting: readonly number[],
): void {
  const { L, p } = C;
  // Before anything was tried there is nobody to turn away.
  if (askedEurM(state.sheet) <= 0 && s[L.started] === 0) return;
  for (const i of waiting) {
    const person = occupant(C, s, i);
    // Met before the vote is received, whatever the door.
    if (s[L.person_lastMet + i] > s[L.t]) continue;
    if (!state.sheet.received.includes(person.id)) {
      moveAnchor(trace, C, s, i, 'not_received', '', -p.turnedAwayAnchor, -p.turnedAwayTrust);
      continue;
    }
    moveAnchor(trace, C, s, i, 'meeting', 'received', 0, p.visitTrust);
    if (s[L.person_known + i] > 0) continue;
    s[L.person_known + i] = 1;
    s[L.person_knownReason + i] = REASONS.indexOf(person.reason);
  }
}

/** Readings confirm each other: with three right ones among those not yet known, all right ones are known. */
function confirmReadings(C: Compiled, s: Float64Array, sheet: YearSheet): void {
  const { L, p } = C;
  const right = Object.entries(sheet.readings).flatMap(([id, reason]) => {
    const i = C.seatOf.get(id);
    const open = i !== undefined && i >= 0 && occupant(C, s, i).id === id && s[L.person_known + i] < 2;
    return open && REASONS[s[L.person_reason + i]] === reason ? [i] : [];
  });
  if (right.length < p.readingsToConfirm) return;
  for (const i of right) {
    s[L.person_known + i] = 2;
    s[L.person_knownReason + i] = s[L.person_reason + i];
  }
}

/** Writes the promises of the sheet that are not written yet: those of the draft, then those made in the meeting. */
function givePromises(trace: Trace | null, C: Compiled, s: Float64Array, sheet: YearSheet): void {
  for (const { promise, hearers } of sheet.promises) {
    const seats = hearers.flatMap((id) => C.seatOf.get(id) ?? []);
    if (!madeNow(C, s, promise, seats)) makePromise(trace, C, s, promise, seats);
  }
}

/** The plan after the concessions given in the meeting. */
export function concededSheet(C: Compiled, raised: readonly RaisedObjection[], sheet: YearSheet): YearSheet {
  let next = sheet;
  for (const { answer } of answersGiven(C, raised, sheet)) {
    if (answer.kind !== 'concede') continue;
    switch (answer.concession) {
      case 'corridor':
        next = { ...next, pricePolicy: 'corridor' };
        break;
      case 'fewer_accounts':
        next = { ...next, accounts: next.accounts.slice(0, Math.max(1, next.accounts.length - 2)) };
        break;
      case 'training_share': {
        const total = Object.values(next.keur).reduce((sum, v) => sum + v, 0);
        const ids = C.practiceIds.slice(21, 24);
        const now = ids.reduce((sum, id) => sum + (next.keur[id] ?? 0), 0);
        const wanted = Math.ceil(total * 0.1);
        if (now >= wanted || total === 0) break;
        const keep = (total - wanted) / Math.max(1, total - now);
        const keur: Record<string, number> = {};
        for (const [id, v] of Object.entries(next.keur)) keur[id] = ids.includes(id) ? v : Math.round(v * keep);
        for (const id of ids) keur[id] = Math.round(wanted / 3);
        next = { ...next, keur };
        break;
      }
      case 'financial_kpi':
        if (!next.kpis.some((k) => FINANCIAL_KPIS.includes(k)))
          next = { ...next, kpis: [...next.kpis.slice(0, 4), 'net_contribution'] };
        break;
      case 'carve_out':
      case 'local_veto':
      case 'shared_credit':
      case 'split_funding':
      case 'escalation':
      case 'working_group':
      case null:
        break;
    }
  }
  return next;
}

/** The vote: answers act, the mandate is minuted and the year is fixed by it; the first card may be drawn. */
export function voteStep(
  C: Compiled,
  conditions: EventConditions,
  raised: readonly RaisedObjection[],
  state: GameState,
  listen: Listening,
  fate: RecordedVote | null = null,
  card: number | null = null,
): Stepped {
  const s = state.numbers.slice();
  const { L, p } = C;
  const trace = tracing(listen, state.year, 0);
  const given = answersGiven(C, raised, state.sheet);
  const effects = answerEffects(C, s, state.sheet, given);
  const sheet = concededSheet(C, raised, state.sheet);
  const asked = askedEurM(state.sheet);
  const divergence = readInput(C, s, 'divergence');
  const ballots = castBallots(C, s, state.sheet, asked, effects);
  if (fate) for (const [i, b] of ballots.entries()) b.yes = fate.yes[i] ?? b.yes;
  const predicted = state.sheet.prediction;
  const voted = mandateOfVote(
    C,
    s,
    state.year,
    ballots,
    asked,
    sheet.accounts.length,
    divergence,
    state.sheet.force,
    fate?.kind,
  );
  const right = predicted === null ? null : ballots.filter((b) => b.yes === predicted.includes(b.person)).length;
  const mandate: Mandate = { ...voted, predictedRight: right };
  if (right !== null) s[L.predictedRight + state.year - 1] = right + 1;
  // Heard is used, answered or not: next year somebody who has another line takes it.
  for (const { objection } of raised) s[L.objectionYear + C.objectionIndex.get(objection)!] = state.year;
  for (const { seat, answer } of given) {
    const worth = answerWorth(C, s, state.sheet, seat, answer);
    if (worth.trust !== 0) moveAnchor(trace, C, s, seat, 'answer', 'misread', 0, worth.trust);
    if (answer.kind === 'defer') s[L.person_deferred + seat]++;
    else s[L.person_deferred + seat] = 0;
    if (answer.kind === 'overrule') {
      s[L.coercion]++;
      moveAnchor(trace, C, s, seat, 'overruled', '', 0, -p.coercionTrust);
    }
    if (answer.kind === 'concede' && answer.concession) grant(trace, C, s, seat, answer.concession);
    if (answer.kind === 'promise' && answer.promise) makePromise(trace, C, s, answer.promise, [seat]);
  }
  givePromises(trace, C, s, state.sheet);
  for (let i = 0; i < L.people; i++) {
    s[L.person_answer + i] = effects[i];
    s[L.person_votedYes + i] = ballots[i].yes ? 1 : 0;
    s[L.person_threshold + i] = ballots[i].threshold;
    if (effects[i] !== 0) moveAnchor(trace, C, s, i, 'answer', '', effects[i] / 2);
  }
  if (mandate.kind === 'refused')
    ballots.forEach((b, i) => !b.yes && moveAnchor(trace, C, s, i, 'refusal', '', -p.refusalAnchor));
  if (mandate.kind === 'forced') {
    const no = ballots.flatMap((b, i) => (b.yes ? [] : [i]));
    // One point of coercion on each No, then the price of it.
    for (const i of no)
      moveAnchor(trace, C, s, i, 'forced', '', -p.coercedAnchor - p.forcedAnchor, -p.coercionTrust - p.forcedTrust);
    s[L.coercion] += no.length;
    s[L.confidence] = Math.max(0, s[L.confidence] - p.confidenceForced);
    runPeople(
      trace,
      C,
      s,
      { seed: state.seed, time: 1000 + s[L.t], slot: 0, divergence, full: false, quiet: true },
      no,
    );
  }
  if (mandate.kind === 'conditional') condition(trace, C, s, state, mandate);
  if (s[L.confidence] < p.confidenceCut && mandate.budgetEurM > 0)
    happen(trace, 'confidence_cut', '', 1 - p.confidenceCutSize);
  fixYear(trace, C, s, sheet, mandate);
  drawEvent(trace, C, conditions, s, state.seed, card);
  return finish(state, s, { phase: 'quarters', quarter: 0, sheet }, 'vote', 0, trace, null, mandate);
}

/** A conditional mandate is paid with a promise to one of the two strongest objectors, unless one was made in the room. */
function condition(trace: Trace | null, C: Compiled, s: Float64Array, state: GameState, mandate: Mandate): void {
  const strongest = mandate.ballots
    .map((b, i) => ({ b, i }))
    .filter(({ b, i }) => !b.yes && !outsideScope(C, s, i))
    .sort((x, y) => y.b.power - x.b.power)
    .slice(0, 2);
  const heard = (i: number): boolean => state.sheet.promises.some((x) => x.hearers.includes(occupant(C, s, i).id));
  if (strongest.length === 0 || strongest.some(({ i }) => heard(i))) return;
  const { i } = strongest[0];
  makePromise(trace, C, s, { kind: 'visit', subject: C.seats[i], level: 0, dueIn: 2 }, [i]);
}

export function quarterStep(
  C: Compiled,
  conditions: EventConditions,
  state: GameState,
  listen: Listening,
  card: number | null = null,
): Stepped {
  const s = state.numbers.slice();
  const quarter = state.quarter + 1;
  const trace = tracing(listen, state.year, quarter);
  const kpis = stepQuarter(trace, C, s, state.seed, state.sheet);
  if (quarter < 4) drawEvent(trace, C, conditions, s, state.seed, card);
  else s[C.L.pending] = -1;
  return finish(state, s, { quarter }, 'quarter', quarter, trace, kpis, null);
}

export function closeStep(C: Compiled, state: GameState, facts: YearFacts, listen: Listening): Stepped {
  const s = state.numbers.slice();
  const trace = tracing(listen, state.year, 4);
  closeYear(trace, C, s, state.sheet, facts, state.year);
  s[C.L.closed] = 1;
  if (state.year < C.world.years) turnYear(trace, C, s, state.year + 1);
  return finish(state, s, { phase: 'reveal' }, 'close', 0, trace, null, null);
}
