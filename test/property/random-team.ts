// A team that decides by chance, for property tests: it draws decisions of every kind over the names of its world, legal
// or not, keeps what the engine allows and plays on. The same number gives the same team, decision for decision.
import { uniform } from '../../src/base/random-stream.ts';
import {
  type Correction,
  type Decision,
  EXPECTATION_KPIS,
  KPI_CHOICES,
  PURPOSES,
} from '../../src/engine/decisions/decision.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { GameState, StepReport } from '../../src/engine/game-state.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import { CONCESSIONS, FINDING_IDS, type PromiseTemplate, REASONS, TACTIC_IDS } from '../../src/engine/world.ts';

export interface Dice {
  /** A whole number from 0 to `sides` - 1. */
  roll(sides: number): number;
  pick<T>(list: readonly T[]): T;
  /** Each entry with chance 1 in `most`. */
  some<T>(list: readonly T[], most: number): T[];
}

export function diceOf(seed: number): Dice {
  let count = 0;
  const roll = (sides: number): number => Math.floor(uniform(seed, 0x7ea4, count++, 11) * sides);
  return {
    roll,
    pick: (list) => list[roll(list.length)]!,
    some: (list, most) => list.filter(() => roll(most) === 0),
  };
}

function randomPromise(engine: Engine, dice: Dice): PromiseTemplate {
  const { world } = engine;
  const dueIn = 1 + dice.roll(8);
  const practice = dice.pick(dice.pick(world.elements).practices).id;
  return dice.pick<() => PromiseTemplate>([
    () => ({ kind: 'budget_cap', subject: '', level: dice.roll(9), dueIn }),
    () => ({ kind: 'account_local', subject: dice.pick(world.accounts).id, level: 0, dueIn }),
    () => ({ kind: 'local_credit', subject: '', level: 0, dueIn }),
    () => ({ kind: 'price_floor', subject: '', level: 0, dueIn }),
    () => ({ kind: 'practice_level', subject: practice, level: dice.roll(11) / 10, dueIn }),
    () => ({ kind: 'pilots_in_cluster', subject: dice.pick(world.clusters).id, level: 1 + dice.roll(3), dueIn }),
    () => ({ kind: 'figure', subject: dice.pick(KPI_IDS), level: dice.roll(100) - 20, dueIn }),
    () => ({ kind: 'training_share', subject: '', level: dice.roll(4) / 10, dueIn }),
    () => ({ kind: 'visit', subject: dice.pick(world.people).id, level: 0, dueIn }),
    () => ({ kind: 'working_group', subject: dice.pick(world.people).id, level: 0, dueIn }),
  ])();
}

function randomCorrection(engine: Engine, dice: Dice): Correction {
  const { world } = engine;
  const practice = (): string => dice.pick(dice.pick(world.elements).practices).id;
  const account = dice.pick(world.accounts).id;
  return dice.pick<() => Correction>([
    () => ({ kind: 'none' }),
    () => ({ kind: 'move_budget', from: practice(), to: practice(), keur: dice.roll(1200) - 100 }),
    () => ({ kind: 'drop_account', account }),
    () => ({ kind: 'add_account', account, tier: dice.pick(['A', 'B', 'C'] as const) }),
    () => ({ kind: 'swap_slots', first: dice.pick([3, 4] as const), second: dice.pick([3, 4] as const) }),
    () => ({ kind: 'pause_practice', practice: practice() }),
    () => ({ kind: 'stop_programme' }),
  ])();
}

/** A decision of a random kind over the names of this world: often legal, sometimes not. */
export function randomDecision(engine: Engine, state: GameState, dice: Dice): Decision {
  const { world } = engine;
  const account = (): string => dice.pick(world.accounts).id;
  const person = (): string => dice.pick(world.people).id;
  const member = (): string => dice.pick(engine.committee(state));
  const practices = world.elements.flatMap((e) => e.practices.map((p) => p.id));
  const spread = dice.pick([40, 150, 400, 900]);
  const raised = state.phase === 'committee' ? engine.objections(state) : [];
  const objection = raised.length > 0 ? dice.pick(raised).objection : dice.pick(world.objections).id;
  const answers = world.objections.find((o) => o.id === objection)!.answers;
  const event = engine.pendingEvent(state) ?? dice.pick(world.events).id;
  const choices = world.events.find((e) => e.id === event)!.choices.map((c) => c.id);
  const makers: Record<Exclude<Decision['kind'], 'lay-event'>, () => Decision> = {
    'choose-model': () => ({
      kind: 'choose-model',
      model: dice.pick(world.models).id,
      groups: dice.roll(3) > 0 ? world.groups.map((g) => g.id) : dice.some(world.groups, 2).map((g) => g.id),
      clusters: dice.roll(3) > 0 ? world.clusters.map((c) => c.id) : dice.some(world.clusters, 2).map((c) => c.id),
    }),
    'name-purpose': () => ({ kind: 'name-purpose', purpose: dice.pick(PURPOSES) }),
    'select-accounts': () => ({
      kind: 'select-accounts',
      accounts: dice
        .some(world.accounts, dice.pick([1, 2, 4]))
        .map(({ id }) => ({ account: id, tier: dice.pick(['A', 'B', 'C'] as const) })),
    }),
    'assign-sponsors': () => ({
      kind: 'assign-sponsors',
      sponsors: dice
        .some(state.sheet.accounts.length > 0 ? state.sheet.accounts.map((a) => a.account) : [account()], 2)
        .map((id) => ({ account: id, person: dice.roll(4) > 0 ? member() : person() })),
    }),
    'set-relationship-target': () => ({
      kind: 'set-relationship-target',
      account: account(),
      target: dice.pick(['BAS', 'COO', 'INT', 'ITG', null] as const),
    }),
    'set-price-policy': () => ({
      kind: 'set-price-policy',
      policy: dice.pick(['corridor', 'lowest', 'refuse'] as const),
    }),
    'choose-kpis': () => ({ kind: 'choose-kpis', kpis: dice.some(KPI_CHOICES, 2) }),
    'fund-programme': () => ({
      kind: 'fund-programme',
      keur: Object.fromEntries(dice.some(practices, dice.pick([1, 2, 4])).map((id) => [id, dice.roll(spread)])),
    }),
    'set-incentives': () => ({
      kind: 'set-incentives',
      variable: dice.roll(11) / 10,
      team: dice.roll(11) / 10,
      horizon: dice.roll(11) / 10,
      doubleCredit: dice.roll(3) === 0,
    }),
    'buy-research': () => ({
      kind: 'buy-research',
      finding: dice.pick(FINDING_IDS),
      people: dice.roll(2) === 0 ? [] : dice.some(engine.committee(state), 6),
    }),
    'hire-consultants': () => ({ kind: 'hire-consultants', days: dice.pick([0, 50, 80, 130] as const) }),
    'answer-dilemma': () => ({
      kind: 'answer-dilemma',
      dilemma: dice.pick(world.dilemmas).id,
      pole: dice.pick(['a', 'b'] as const),
    }),
    'receive-visitor': () => ({ kind: 'receive-visitor', person: member(), receive: dice.roll(4) > 0 }),
    'read-reason': () => ({ kind: 'read-reason', person: member(), reason: dice.pick([...REASONS, null]) }),
    'predict-vote': () => ({ kind: 'predict-vote', yes: dice.some(engine.committee(state), 5) }),
    'meet-stakeholder': () => {
      const tactic = dice.pick(TACTIC_IDS);
      const meeting = {
        kind: 'meet-stakeholder',
        slot: dice.pick([0, 1, 2, 3, 4] as const),
        person: dice.roll(8) > 0 ? member() : person(),
        tactic,
        points: dice.pick([0, 1, 2] as const),
      } as const;
      return tactic === 'negotiation' && dice.roll(2) === 0 ? { ...meeting, offer: dice.pick(CONCESSIONS) } : meeting;
    },
    'state-expectation': () => ({
      kind: 'state-expectation',
      reason: dice.pick(['', 'Because we think so.']),
      expectations: dice.some(EXPECTATION_KPIS, 2).map((kpi) => {
        const low = dice.roll(100) - 30;
        return { kpi, low, likely: low + dice.roll(20), high: low + 10 + dice.roll(30) };
      }),
    }),
    'answer-objection': () => ({ kind: 'answer-objection', objection, answer: dice.pick(answers).id }),
    'force-mandate': () => ({ kind: 'force-mandate', force: dice.roll(2) === 0 }),
    'make-promise': () => ({
      kind: 'make-promise',
      promise: randomPromise(engine, dice),
      hearers: dice.some(engine.committee(state), 8),
    }),
    'answer-event': () => ({ kind: 'answer-event', event, choice: dice.pick(['do_nothing', ...choices]) }),
    'correct-course': () => ({ kind: 'correct-course', correction: randomCorrection(engine, dice) }),
    'write-reflection': () => ({ kind: 'write-reflection', text: `Thought ${dice.roll(100)}.` }),
  };
  return makers[dice.pick(Object.keys(makers) as (keyof typeof makers)[])]();
}

export interface Watch {
  /** Called with each drawn decision and the engine's word on it, before it is applied. */
  drawn?(state: GameState, decision: Decision, legal: boolean): void;
  /** Called with each step: state before, after, its report. */
  stepped?(before: GameState, after: GameState, report: StepReport): void;
}

/** Plays a whole game of random decisions, `tries` drawn before each step, and returns the last state. */
export function playRandomGame(engine: Engine, seed: number, tries: number, years = 6, watch: Watch = {}): GameState {
  const dice = diceOf(seed);
  let state = engine.openGame(dice.roll(1e6), years);
  while (state.phase !== 'over') {
    // Drafting has most to decide.
    const draws = state.phase === 'drafting' ? 4 * tries : tries;
    for (let i = 0; i < draws; i++) {
      const decision = randomDecision(engine, state, dice);
      const legal = engine.checkDecision(state, decision) === null;
      watch.drawn?.(state, decision, legal);
      if (legal) state = engine.applyDecision(state, decision);
    }
    if (engine.dueStep(state) === 'next-year') {
      state = engine.openYear(state);
      continue;
    }
    const { state: after, report } = engine.resolveStep(state);
    watch.stepped?.(state, after, report);
    state = after;
  }
  return state;
}
