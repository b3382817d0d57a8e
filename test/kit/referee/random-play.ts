// Plays games by chance, for property tests: draws decisions of every kind over the names of the world, legal or not,
// takes those that the engine allows and moves on in between. The same number gives the same game.
import { uniform } from '../../../src/base/random-stream.ts';
import { type Decision, EXPECTATION_KPIS, KPI_CHOICES, PURPOSES } from '../../../src/engine/decisions/decision.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { FINDING_IDS, TACTIC_IDS } from '../../../src/engine/world.ts';
import { type Advance, advance, decide, type Game, openGame, redo, undo } from '../../../src/referee/index.ts';

export interface Dice {
  /** A whole number from 0 to `sides` - 1. */
  roll(sides: number): number;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], most: number): T[];
}

export function diceOf(seed: number): Dice {
  let count = 0;
  const roll = (sides: number) => Math.floor(uniform(seed, 0xd1ce, count++, 7) * sides);
  return {
    roll,
    pick: (list) => list[roll(list.length)]!,
    some: (list, most) => list.filter(() => roll(list.length) < most),
  };
}

/** A decision of a random kind over the names of this world: often legal, sometimes not. */
export function randomDecision({ engine, state }: Game, dice: Dice): Decision {
  const { world } = engine;
  const account = dice.pick(world.accounts).id;
  const person = dice.pick(world.people).id;
  const practices = world.elements.flatMap((element) => element.practices.map((practice) => practice.id));
  const tier = dice.pick(['A', 'B', 'C'] as const);
  const promise = {
    kind: dice.pick(['budget_cap', 'account_local', 'figure', 'visit', 'working_group'] as const),
    subject: dice.pick(['', account, person]),
    level: dice.roll(5),
    dueIn: 1 + dice.roll(6),
  };
  const pending = engine.pendingEvent(state);
  if (pending !== null) {
    const choices = world.events.find((event) => event.id === pending)?.choices.map((choice) => choice.id) ?? [];
    return { kind: 'answer-event', event: pending, choice: dice.pick(['do_nothing', ...choices]) };
  }
  const objection = engine.objections(state)[0]?.objection ?? 'none';
  const answers = world.objections.find((one) => one.id === objection)?.answers ?? [];
  const makers: (() => Decision)[] = [
    () => ({
      kind: 'choose-model',
      model: dice.pick(world.models).id,
      groups: world.groups.map((group) => group.id),
      clusters: dice.some(world.clusters, 4).map((cluster) => cluster.id),
    }),
    () => ({ kind: 'name-purpose', purpose: dice.pick(PURPOSES) }),
    () => ({
      kind: 'select-accounts',
      accounts: dice.some(world.accounts, 4).map(({ id }) => ({ account: id, tier: dice.pick(['A', 'B', 'C']) })),
    }),
    () => ({ kind: 'assign-sponsors', sponsors: [{ account, person }] }),
    () => ({ kind: 'set-relationship-target', account, target: dice.pick(['BAS', 'COO', 'INT', 'ITG', null]) }),
    () => ({ kind: 'set-price-policy', policy: dice.pick(['corridor', 'lowest', 'refuse']) }),
    () => ({ kind: 'choose-kpis', kpis: dice.some(KPI_CHOICES, 4) }),
    () => ({
      kind: 'fund-programme',
      keur: Object.fromEntries(dice.some(practices, 8).map((id) => [id, 50 * dice.roll(9)])),
    }),
    () => ({
      kind: 'set-incentives',
      variable: 0.2,
      team: dice.roll(5) / 10,
      horizon: 1,
      doubleCredit: dice.roll(2) === 1,
    }),
    () => ({
      kind: 'buy-research',
      finding: dice.pick(FINDING_IDS),
      people: dice.some(engine.committee(state), 3),
    }),
    () => ({ kind: 'hire-consultants', days: dice.pick([0, 50, 80, 130]) }),
    () => ({ kind: 'answer-dilemma', dilemma: dice.pick(world.dilemmas).id, pole: dice.pick(['a', 'b']) }),
    () => ({
      kind: 'meet-stakeholder',
      slot: dice.pick([0, 1, 2, 3, 4]),
      person,
      tactic: dice.pick(TACTIC_IDS),
      points: dice.pick([0, 1, 2]),
    }),
    () => ({
      kind: 'state-expectation',
      reason: 'Because we think so.',
      expectations: dice.some(EXPECTATION_KPIS, 2).map((kpi) => ({ kpi, low: 0, likely: 1, high: 2 })),
    }),
    () => ({ kind: 'answer-objection', objection, answer: answers.length === 0 ? 'none' : dice.pick(answers).id }),
    () => ({ kind: 'force-mandate', force: dice.roll(2) === 1 }),
    () => ({ kind: 'make-promise', promise, hearers: [person] }),
    () => ({
      kind: 'correct-course',
      correction: dice.pick([
        { kind: 'none' },
        { kind: 'drop_account', account },
        { kind: 'add_account', account, tier },
        { kind: 'swap_slots', first: 3, second: 4 },
      ] as const),
    }),
    () => ({ kind: 'write-reflection', text: `Thought ${dice.roll(100)}.` }),
  ];
  return dice.pick(makers)();
}

const MOVES: readonly Advance[] = [
  { type: 'continue' },
  { type: 'continue' },
  { type: 'play-quarter' },
  { type: 'play-quarter' },
  { type: 'call-vote' },
  { type: 'next-objection' },
  { type: 'back' },
];

/** A game of random legal decisions, undone and made again now and then, moved on until `turns` are over or the game is. */
export function randomGame(engine: Engine, seed: number, turns: number, years = 2): Game {
  const dice = diceOf(seed);
  let game = openGame(engine, { seed: dice.roll(1000), years });
  for (let turn = 0; turn < turns && game.beat !== 'debriefing'; turn++) {
    const throwOf = dice.roll(10);
    const next =
      throwOf < 6
        ? decide(game, randomDecision(game, dice))
        : throwOf === 6
          ? dice.roll(2) === 0
            ? undo(game)
            : redo(game)
          : advance(game, dice.pick(MOVES));
    if (next.ok) game = next.value;
  }
  return game;
}
