// The engine's public door: `compileWorld(world)` gives everything other layers may ask (engine.ts). Pure: states go in,
// states come out; memory kept between calls is only what a world or a seed determines.
import { hashFloats } from '../base/hash.ts';
import { refusal } from '../base/refusal.ts';
import { compileRules, occupant } from './compiled.ts';
import { compileExpr } from './conditions.ts';
import { type Decision, EXPECTATION_KPIS } from './decisions/decision.ts';
import type { DecisionContext } from './decisions/decision-rule.ts';
import { ruleFor } from './decisions/registry.ts';
import { applyToSheet, nextYearSheet, openingSheet } from './decisions/sheet.ts';
import type { Engine, StepResult } from './engine.ts';
import { accountSigns } from './account-signs.ts';
import { accountFacts, hiddenTruth, personFacts, programmeFacts, promiseFacts } from './facts.ts';
import { askedEurM } from './fix-year.ts';
import type { GameState, Mandate, RaisedObjection } from './game-state.ts';
import { imagine } from './imagine.ts';
import { readInput, resolveInputs } from './inputs.ts';
import { kpiIndex } from './kpis.ts';
import { outlook } from './milestones.ts';
import { quietResistance, visibleLinks, waitingSeats } from './network.ts';
import { raiseObjections } from './objections.ts';
import { openNumbers } from './opening.ts';
import { planOf } from './plan-of.ts';
import { createReader, type Reader } from './readers.ts';
import { replayPlan } from './replay.ts';
import { buyFinding, FINDING_POINTS } from './research-step.ts';
import { closeStep, lobbyStep, quarterStep, voteStep, type Listening } from './steps.ts';
import { answerEffects, answersGiven, castBallots } from './vote.ts';
import { keyGrowth, type YearFacts } from './year-end.ts';
import { FINDING_IDS, type Expr, type World } from './world.ts';

/** Version of the rules: any change that moves a figure raises it, and old records are refused by name. */
export const RULES_VERSION = '1';
const POINTS_A_SLOT = 4;
const MANDATES = ['none', 'passed', 'conditional', 'refused', 'forced'] as const;

/** Makes a world playable. `listen: false` leaves out ledgers, happenings and hashes: for batches of games. */
export function compileWorld(world: World, options: { listen?: boolean } = {}): Engine {
  const C = compileRules(world);
  const { L } = C;
  const listening: Listening = { trace: options.listen !== false };
  const conditionOf = (expr: Expr | null): Reader | null => (expr === null ? null : compileExpr(C, expr));
  const eventConditions = world.events.map((e) => conditionOf(e.when));
  const objectionConditions = world.objections.map((o) => conditionOf(o.when));
  const compiledExpr = new WeakMap<Expr, Reader>();
  const readers = new Map<string, Reader>();
  const baselines = new Map<number, YearFacts[]>();

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
    const inputs = resolveInputs(C, state.numbers, state.sheet);
    return raiseObjections(C, objectionConditions, state.numbers, state.seed, state.year, {
      sheet: state.sheet,
      divergence: inputs[C.inputIndex.divergence],
      budget: askedEurM(state.sheet),
      coveragePerEurM: inputs[C.inputIndex.coverage_per_eur_m],
      countriesPay: inputs[C.inputIndex.budget_factor] < 1,
    });
  };

  /** Net by year of the world without a programme on this seed: what expectations are held against. */
  const baseline = (seed: number, years: number): YearFacts[] => {
    const known = baselines.get(seed);
    if (known && known.length >= years) return known;
    const facts: YearFacts[] = [];
    let state = openGame(seed, years);
    const quiet: Listening = { trace: false };
    const nothing: EventSilence = world.events.map(() => null);
    for (let year = 1; year <= years; year++) {
      state = lobbyStep(C, state, quiet).state;
      state = voteStep(C, nothing, [], { ...state }, quiet).state;
      let net = 0;
      for (let q = 0; q < 4; q++) {
        state.numbers[L.pending] = -1;
        const stepped = quarterStep(C, nothing, state, quiet);
        state = stepped.state;
        net += stepped.report.kpis![kpiIndex.net];
      }
      facts.push({ key_revenue_growth: 0, net_against_baseline: net, csat_key: 0, retention_key: 0 });
      state = openYear(closeStep(C, state, facts[year - 1], quiet).state);
    }
    baselines.set(seed, facts);
    return facts;
  };

  const yearFacts = (state: GameState): YearFacts => {
    const s = state.numbers;
    let csat = 0;
    let keys = 0;
    let renewing = 0;
    let weight = 0;
    for (let a = 0; a < L.accounts; a++) {
      if (s[L.account_key + a] === 0) continue;
      keys++;
      csat += s[L.account_S + a];
      renewing += s[L.account_renewal + a] * s[L.account_revenue + a];
      weight += s[L.account_revenue + a];
    }
    return {
      key_revenue_growth: 100 * keyGrowth(C, s),
      net_against_baseline: s[L.yearNet] - baseline(state.seed, state.years)[state.year - 1].net_against_baseline,
      csat_key: keys > 0 ? csat / keys : s[L.lastCsat],
      retention_key: weight > 0 ? (100 * renewing) / weight : 0,
    };
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
      kind: MANDATES[s[L.mandateKind]],
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
      if (decision.kind !== 'buy-research') return { ...state, sheet };
      const numbers = state.numbers.slice();
      buyFinding(
        C,
        numbers,
        state.seed,
        state.year,
        decision.finding,
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
          return voteStep(C, eventConditions, objections(state), state, listening);
        case 'quarter':
          return quarterStep(C, eventConditions, state, listening);
        case 'close':
          return closeStep(C, state, yearFacts(state), listening);
        case 'next-year':
        case null:
          throw new Error('No step is due: open the next year, or the game is over.');
      }
    },
    planOf: (game) => planOf(engine, cardOf, game),
    replay: (plan, seed, out, options) => {
      const doors = { C, conditions: eventConditions, openGame, openYear, objections: computeObjections, yearFacts };
      return replayPlan(doors, plan, seed, out, options);
    },
    imagine: (state, draw) => imagine(C, state, draw),
    pendingEvent,
    correctionOpen: (state) =>
      state.phase === 'quarters' &&
      state.quarter === 2 &&
      state.sheet.correction === null &&
      state.numbers[L.mandateB] > 0,
    dilemmasThisYear: (state) => world.dilemmas.filter((d) => d.years.includes(state.year)).map((d) => d.id),
    objections,
    ballots(state) {
      const s = state.numbers.slice();
      s.set(resolveInputs(C, s, state.sheet), L.input);
      const raised = state.phase === 'committee' ? objections(state) : [];
      const effects = answerEffects(C, s, state.sheet, answersGiven(C, raised, state.sheet));
      return castBallots(C, s, state.sheet, askedEurM(state.sheet), effects);
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
      return waitingSeats(C, state.numbers, state.seed, state.year).map((i) => {
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
    askedEurM: (state) => askedEurM(state.sheet),
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

type EventSilence = (Reader | null)[];
