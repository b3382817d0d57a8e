// The engine's public door: `compileWorld(world)` gives everything other layers may ask (engine.ts). Pure: states go in,
// states come out; memory kept between calls is only what a world or a seed determines.
import { hashFloats } from '../base/hash.ts';
import { refusal } from '../base/refusal.ts';
import { readHeld } from './account-step.ts';
import { raiseNow } from './committee-step.ts';
import { compileRules, occupant } from './compiled.ts';
import { compileExpr } from './conditions.ts';
import { type Decision, EXPECTATION_KPIS } from './decisions/decision.ts';
import type { DecisionContext } from './decisions/decision-rule.ts';
import { ruleFor } from './decisions/registry.ts';
import { applyToSheet, nextYearSheet, openingSheet } from './decisions/sheet.ts';
import type { Engine, StepResult } from './engine.ts';
import { accountSigns } from './account-signs.ts';
import { layCard } from './events-step.ts';
import { accountFacts, hiddenTruth, personFacts, programmeFacts, promiseFacts } from './facts.ts';
import type { GameState, Mandate, RaisedObjection } from './game-state.ts';
import { imagine } from './imagine.ts';
import { readInput, resolveInputs } from './inputs.ts';
import { oneSeed } from './luck.ts';
import { outlook } from './milestones.ts';
import { findWaiting, quietResistance, visibleLinks } from './network.ts';
import { readRaised } from './objections.ts';
import { openNumbers } from './opening.ts';
import { planOf } from './plan-of.ts';
import { createReader, type Reader } from './readers.ts';
import { createReplayer } from './replay.ts';
import { RULES_VERSION } from './rules-version.ts';
import { buyFinding, FINDING_POINTS } from './research-step.ts';
import { closeStep, type Conditions, lobbyStep, type Listening, quarterStep, voteStep } from './steps.ts';
import { castVotes, giveAnswers, MANDATE_KINDS, readBallots } from './vote.ts';
import { type YearFacts, writeFacts } from './year-end.ts';
import { keurToEurM, sheetNumbers } from './year-numbers.ts';
import { FINDING_IDS, type Expr, type World } from './world.ts';

export { RULES_VERSION } from './rules-version.ts';

const POINTS_A_SLOT = 4;

/** Makes a world playable. `listen: false` leaves out ledgers, happenings and hashes: for batches of games. */
export function compileWorld(world: World, options: { listen?: boolean } = {}): Engine {
  const C = compileRules(world);
  const { L } = C;
  const listening: Listening = { trace: options.listen !== false };
  const conditionOf = (expr: Expr | null): Reader | null => (expr === null ? null : compileExpr(C, expr));
  const conditions: Conditions = {
    events: world.events.map((e) => conditionOf(e.when)),
    choices: world.events.map((e) => e.choices.map((c) => conditionOf(c.needs))),
    objections: world.objections.map((o) => conditionOf(o.when)),
  };
  const replayer = createReplayer(C, conditions);
  const compiledExpr = new WeakMap<Expr, Reader>();
  const readers = new Map<string, Reader>();

  const evaluate = (state: GameState, expr: Expr): number => {
    let reader = compiledExpr.get(expr);
    if (!reader) {
      reader = compileExpr(C, expr);
      compiledExpr.set(expr, reader);
    }
    return reader(state.numbers);
  };

  // In a meeting nothing that an objection rests on can change, so one computation serves all its questions.
  const raisedIn = new WeakMap<Float64Array, RaisedObjection[]>();
  const objections = (state: GameState): RaisedObjection[] => {
    if (state.phase !== 'committee') return computeObjections(state);
    let raised = raisedIn.get(state.numbers);
    if (!raised) {
      raised = computeObjections(state);
      raisedIn.set(state.numbers, raised);
    }
    return raised;
  };
  const computeObjections = (state: GameState): RaisedObjection[] => {
    readHeld(C, state.numbers);
    raiseNow(C, conditions.objections, state.numbers, state.seed, sheetNumbers(C, state.sheet), state.year);
    return readRaised(C, state.numbers);
  };

  function openGame(seed: number, years: number = world.years): GameState {
    return {
      seed: seed >>> 0,
      years,
      year: 1,
      phase: 'drafting',
      quarter: 0,
      sheet: openingSheet(world),
      numbers: openNumbers(C, seed >>> 0),
    };
  }

  function openYear(state: GameState): GameState {
    if (state.phase !== 'reveal') throw new Error('A year opens only after the last one was revealed.');
    if (state.year >= state.years) return { ...state, phase: 'over' };
    const year = state.year + 1;
    const numbers = state.numbers.slice();
    numbers[L.closed] = 0;
    const lost = world.accounts.flatMap((a, i) => (numbers[L.account_stage + i] === 6 ? [a.id] : []));
    const sitting = new Set(C.seats.map((_, i) => occupant(C, numbers, i).id));
    const gone = world.people.flatMap((p) => (p.seat === 'member' && !sitting.has(p.id) ? [p.id] : []));
    return {
      ...state,
      year,
      phase: 'drafting',
      quarter: 0,
      sheet: nextYearSheet(state.sheet, { accounts: lost, people: gone }),
      numbers,
    };
  }

  const pendingEvent = (state: GameState): string | null => {
    const e = state.numbers[L.pending];
    if (state.phase !== 'quarters' || e < 0) return null;
    const { id } = world.events[e];
    return state.sheet.eventAnswers[id] === undefined ? id : null;
  };

  const cardOf = ({ numbers }: GameState): string | null => world.events[numbers[L.pending]]?.id ?? null;

  const pointsLeft = (state: GameState, slot: number): number => {
    let used = 0;
    for (const m of state.sheet.meetings) if (m.slot === slot) used += m.points;
    if (slot === 0) for (const r of state.sheet.research) used += FINDING_POINTS[r.finding];
    return POINTS_A_SLOT - used;
  };

  const mandateOf = (state: GameState): Mandate => {
    const s = state.numbers;
    const right = s[L.predictedRight + state.year - 1];
    return {
      predictedRight: right > 0 ? right - 1 : null,
      kind: MANDATE_KINDS[s[L.mandateKind]],
      year: state.year,
      yes: s[L.mandateYes],
      askedEurM: s[L.askedB],
      budgetEurM: s[L.mandateB],
      askedAccounts: s[L.askedN],
      accounts: s[L.mandateN],
      divergence: s[L.mandateDelta],
      ballots: C.seats.map((_, i) => ({
        person: occupant(C, s, i).id,
        power: C.power[i],
        stance: s[L.person_x + i],
        answers: s[L.person_answer + i],
        threshold: s[L.person_threshold + i],
        yes: s[L.person_votedYes + i] === 1,
      })),
    };
  };

  const engine: Engine = {
    world,
    rules: RULES_VERSION,
    openGame,
    openYear,
    checkDecision(state, decision) {
      if (state.phase === 'over') return refusal('phase/over', 'The game is over. Start a new one to decide again.');
      return (
        ruleFor(decision.kind).check as (ctx: DecisionContext, d: Decision) => ReturnType<Engine['checkDecision']>
      )({ world, state, engine }, decision);
    },
    applyDecision(state, decision) {
      const sheet = applyToSheet(state.sheet, decision, { world, state, engine });
      if (decision.kind !== 'buy-research' && decision.kind !== 'lay-event') return { ...state, sheet };
      const numbers = state.numbers.slice();
      if (decision.kind === 'lay-event') {
        layCard(null, C, numbers, C.eventIndex.get(decision.event)!);
        return { ...state, sheet, numbers };
      }
      buyFinding(
        C,
        numbers,
        state.seed,
        state.year,
        FINDING_IDS.indexOf(decision.finding),
        decision.people.flatMap((id) => C.seatOf.get(id) ?? []),
      );
      return { ...state, sheet, numbers };
    },
    isFinal: (decision) => ruleFor(decision.kind).final,
    dueStep(state) {
      switch (state.phase) {
        case 'drafting':
          return 'lobby';
        case 'committee':
          return 'vote';
        case 'quarters':
          return state.quarter < 4 ? 'quarter' : 'close';
        case 'reveal':
          return 'next-year';
        case 'over':
          return null;
      }
    },
    resolveStep(state): StepResult {
      switch (engine.dueStep(state)) {
        case 'lobby':
          return lobbyStep(C, state, listening);
        case 'vote':
          return voteStep(C, conditions, state, listening);
        case 'quarter':
          return quarterStep(C, conditions, state, listening);
        case 'close':
          writeFacts(C, state.numbers, replayer.baselineNet(oneSeed(state.seed), state.years, state.year));
          return closeStep(C, state, listening);
        case 'next-year':
        case null:
          throw new Error('No step is due: open the next year, or the game is over.');
      }
    },
    planOf: (game) => planOf(engine, cardOf, game),
    replay: replayer.replay,
    imagine: (state, draw) => imagine(C, state, draw),
    pendingEvent,
    cardFor: cardOf,
    cardSeen({ numbers }, event) {
      const e = C.eventIndex.get(event);
      return e !== undefined && numbers[L.eventSeen + e] > 0;
    },
    correctionOpen: (state) =>
      state.phase === 'quarters' &&
      state.quarter === 2 &&
      state.sheet.correction === null &&
      state.numbers[L.mandateB] > 0,
    dilemmasThisYear: (state) => world.dilemmas.filter((d) => d.years.includes(state.year)).map((d) => d.id),
    objections,
    ballots(state) {
      const numbers = sheetNumbers(C, state.sheet);
      C.scratch.raised.count = 0;
      if (state.phase === 'committee') {
        readHeld(C, state.numbers);
        raiseNow(C, conditions.objections, state.numbers, state.seed, numbers, state.year);
        giveAnswers(C, state.numbers, numbers.people.answers);
      }
      castVotes(C, state.numbers, numbers);
      return readBallots(C, state.numbers);
    },
    mandateOf,
    promises: (state) => promiseFacts(C, state.numbers),
    account: (state, id) => accountFacts(C, state, id),
    accountSigns: (state, id) => accountSigns(C, state, id),
    person: (state, id) => personFacts(C, state, id),
    committee: (state) => C.seats.map((_, i) => occupant(C, state.numbers, i).id),
    programme: (state) => programmeFacts(C, state.numbers),
    outlook: (state, quarters) => outlook(C, state.numbers, state.sheet, quarters),
    visitors(state) {
      const raised = computeObjections(state);
      const count = findWaiting(C, state.numbers, state.seed, state.year);
      return Array.from(C.scratch.waiting.subarray(0, count), (i) => {
        const person = occupant(C, state.numbers, i).id;
        return { person, driver: raised.find((o) => o.person === person)?.driver ?? null };
      });
    },
    links: (state) => visibleLinks(C, state.numbers),
    signals: (state) => quietResistance(C, state.numbers),
    findings: (state) =>
      FINDING_IDS.flatMap((finding, f) => {
        const year = state.numbers[L.finding + f];
        const mask = state.numbers[L.findingPeople + f];
        const people = C.seats.flatMap((_, i) => ((mask & (1 << i)) !== 0 ? [occupant(C, state.numbers, i).id] : []));
        return year > 0 ? [{ finding, year, people }] : [];
      }),
    pointsLeft,
    askedEurM: (state) => keurToEurM(state.sheet.keur),
    input: (state, input) =>
      state.phase === 'drafting' || state.phase === 'committee'
        ? resolveInputs(C, state.numbers, state.sheet)[C.inputIndex[input]]
        : readInput(C, state.numbers, input),
    evaluate,
    variable(state, path) {
      let reader = readers.get(path);
      if (!reader) {
        reader = createReader(C, path);
        readers.set(path, reader);
      }
      return reader(state.numbers);
    },
    yearFacts: (state, year) => {
      if (year < 1 || year > state.year || (year === state.year && state.phase !== 'reveal' && state.phase !== 'over'))
        return null;
      const at = L.yearFacts + (year - 1) * EXPECTATION_KPIS.length;
      return Object.fromEntries(EXPECTATION_KPIS.map((kpi, k) => [kpi, state.numbers[at + k]])) as YearFacts;
    },
    stateHash: (state) => hashFloats(state.numbers),
    truth: (state) => hiddenTruth(C, state.numbers),
  };
  return engine;
}
