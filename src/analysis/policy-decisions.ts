// What a computer player decides in a year, from its policy as data (world.ts, PolicySpec). Competent ones use the
// hidden truth about people: they stand for a VP who asked around. Random ones draw from streams of their own.
import { uniform } from '../base/random-stream.ts';
import type { Decision, Expectation, KpiChoice, Meeting, PricePolicy, Slot } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';
import { mayAnswer, mayChoose, mayMeet, type Without } from './going-without.ts';
import {
  type AnswerKind,
  type FindingId,
  type PolicySpec,
  type PolicyYear,
  type Reason,
  TACTIC_IDS,
  type TacticId,
} from '../engine/world.ts';

const MATCHED: Record<Reason, TacticId> = {
  information: 'education',
  involvement: 'participation',
  adjustment: 'facilitation',
  loss: 'negotiation',
  distrust: 'participation',
};
const KPI_SETS: Record<'mixed' | 'relational' | 'financial', KpiChoice[]> = {
  mixed: ['csat', 'churn', 'plan_quality', 'revenue_growth', 'net_contribution'],
  relational: ['csat', 'nps', 'churn', 'relationship_stage'],
  financial: ['revenue_growth', 'share_of_wallet', 'net_contribution', 'clv'],
};
/** First practice of each element, framing elements and the account plan first: what a pilot starts with. */
const FRAMING = [0, 6, 12, 3, 9, 21];

/** A policy with what a file does not say: these fields serve comparisons of policies that differ by one thing. */
export interface ComputerPlayer extends PolicySpec {
  /** Weights of its own for the eight elements instead of a shape's profile. */
  weights?: readonly number[];
  /** Accounts in the order in which they are listed, whatever this game's customers are like: a recipe. */
  list?: readonly string[];
  /** How each person is met, whatever the reason this time: a recipe. */
  approach?: Readonly<Record<string, TacticId>>;
  /** Practices that get no money, counted 0-23; their share goes to the others. */
  skips?: readonly number[];
  /** What the player does without. */
  without?: Without;
  /** Whom to meet instead of those with most to win: those nearest to neither side, or those furthest against. */
  court?: 'fence' | 'resisters';
  /** Two numbers stated every year; the first is the public one. */
  states?: readonly Expectation[];
  /** The kind of answer given wherever an objection allows it, before the habit. */
  prefers?: AnswerKind;
  /** Choice by event id; a card not named is answered by the policy's habit. */
  choices?: Readonly<Record<string, string>>;
}

/** A random number of a policy's own, apart from the game's luck. */
export type Dice = (purpose: number) => number;

export function createDice(seed: number, year: number): Dice {
  return (purpose) => uniform(seed, year, purpose, 900);
}

function practicesOf(kind: PolicyYear['practices'], dice: Dice): number[] {
  const all = Array.from({ length: 24 }, (_, k) => k);
  switch (kind) {
    case 'framing':
      return FRAMING;
    case 'first_each':
      return all.filter((k) => k % 3 === 0);
    case 'two_each':
      return all.filter((k) => k % 3 < 2);
    case 'all':
      return all;
    case 'random':
      return all.filter((k) => dice(100 + k) < 0.6);
  }
}

function money(engine: Engine, policy: ComputerPlayer, year: PolicyYear, dice: Dice): Record<string, number> {
  const ids = engine.world.elements.flatMap((e) => e.practices.map((p) => p.id));
  const shape = engine.world.shapes.find((x) => x.id === policy.shape);
  const weight = (k: number): number => {
    if (policy.weights) return policy.weights[Math.floor(k / 3)];
    if (policy.shape === 'random') return 0.05 + dice(200 + k);
    return shape ? shape.profile[Math.floor(k / 3)] : 1;
  };
  const chosen = practicesOf(year.practices, dice).filter((k) => !policy.skips?.includes(k));
  const total = chosen.reduce((sum, k) => sum + weight(k), 0);
  const keur: Record<string, number> = {};
  if (total <= 0) return keur;
  let left = Math.round(year.budgetEurM * 1000);
  chosen.forEach((k, i) => {
    const amount =
      i === chosen.length - 1 ? left : Math.min(left, Math.round((year.budgetEurM * 1000 * weight(k)) / total));
    if (amount > 0) keur[ids[k]] = amount;
    left -= amount;
  });
  return keur;
}

function accounts(engine: Engine, state: GameState, policy: ComputerPlayer, count: number, dice: Dice): string[] {
  const worth = (id: string, i: number): number => {
    const facts = engine.account(state, id);
    if (facts.state === 'LOST') return -1;
    if (policy.list) return policy.list.includes(id) ? policy.list.length - policy.list.indexOf(id) : 0;
    if (policy.pick === 'random') return dice(300 + i);
    if (policy.pick === 'size') return facts.revenueEurM;
    return Math.sqrt(facts.wallet.value) * (0.1 + facts.willingness.value) * Math.sqrt(0.1 + facts.willingness.value);
  };
  return engine.world.accounts
    .map((a, i) => ({ id: a.id, worth: worth(a.id, i) }))
    .filter((a) => a.worth >= 0)
    .sort((x, y) => y.worth - x.worth)
    .slice(0, count)
    .map((a) => a.id);
}

/** What a matched player turns to when the fitting tactic is taken away: the next best that is open about itself. */
const NEXT_BEST: Record<Reason, TacticId> = {
  information: 'participation',
  involvement: 'education',
  adjustment: 'participation',
  loss: 'participation',
  distrust: 'education',
};

function tacticFor(policy: ComputerPlayer, reason: Reason, dice: Dice, key: number): TacticId {
  if (policy.tactics === 'matched') {
    return MATCHED[reason] === policy.without?.tactic ? NEXT_BEST[reason] : MATCHED[reason];
  }
  if (policy.tactics === 'random') return TACTIC_IDS[Math.floor(dice(400 + key) * TACTIC_IDS.length)];
  return policy.tactics === 'none' ? 'education' : policy.tactics;
}

/** Meetings of the year: in each slot the people with most power times distance from support, as far as foreseen. */
function meetings(engine: Engine, state: GameState, policy: ComputerPlayer, dice: Dice): Meeting[] {
  if (policy.tactics === 'none') return [];
  const truth = engine.truth(state).people;
  const people = engine.committee(state).map((id) => {
    const { power, stance } = engine.person(state, id);
    return { id, power, stance, ...truth[id] };
  });
  const open = people.filter(({ id }) => mayMeet(engine.world, policy.without, id));
  const gap = (z: (typeof people)[number]): number => {
    if (policy.court === 'fence') return -Math.abs(z.stance);
    if (policy.court === 'resisters') return -z.stance;
    return z.power * Math.max(0, (z.immovable ? 0.02 : 0.6) - z.anchor);
  };
  const plan: Meeting[] = [];
  for (let slot = 0; slot <= 4; slot++) {
    const points = engine.pointsLeft(state, slot);
    const order = open.toSorted((x, y) =>
      policy.tactics === 'random'
        ? dice(500 + slot * 40 + people.indexOf(x)) - dice(500 + slot * 40 + people.indexOf(y))
        : gap(y) - gap(x),
    );
    for (const person of order.slice(0, points)) {
      plan.push({
        slot: slot as Slot,
        person: person.id,
        tactic:
          policy.approach?.[person.id] ?? tacticFor(policy, person.reason, dice, slot * 40 + people.indexOf(person)),
        points: 1,
      });
      person.anchor += 0.05;
    }
  }
  return plan.filter(({ tactic }) => tactic !== policy.without?.tactic);
}

const pick = <T>(from: readonly T[], u: number): T => from[Math.min(from.length - 1, Math.floor(u * from.length))];

/** Decisions of the drafting beats, in the order a team would make them. */
export function draftingDecisions(engine: Engine, state: GameState, policy: ComputerPlayer, seed: number): Decision[] {
  const { world } = engine;
  const dice = createDice(seed, state.year);
  const spec = policy.years[Math.min(policy.years.length, state.year) - 1];
  const random = policy.pick === 'random' && policy.price === 'random';
  const year: PolicyYear = random
    ? {
        budgetEurM: Math.round((1 + 7 * dice(1)) * 10) / 10,
        accounts: Math.round(3 + 15 * dice(2)),
        practices: 'random',
      }
    : spec;
  const out: Decision[] = [];
  const standing = state.sheet;
  const model = random ? pick(world.models, dice(3)).id : policy.model;
  if (year.budgetEurM > 0 && standing.model !== model) {
    out.push({
      kind: 'choose-model',
      model,
      groups: world.groups.map((g) => g.id),
      clusters: world.clusters.map((c) => c.id),
    });
  }
  if (year.budgetEurM > 0 && (standing.incentives.variable !== 0.2 || random)) {
    const variable = random ? Math.round(dice(5) * 20) / 20 : 0.2;
    out.push({
      kind: 'set-incentives',
      variable: Math.min(0.25, variable),
      team: 0.2,
      horizon: 0.8,
      doubleCredit: false,
    });
  }
  const price: PricePolicy =
    policy.price === 'random' ? pick(['corridor', 'lowest', 'refuse'] as const, dice(6)) : policy.price;
  if (standing.pricePolicy !== price && year.budgetEurM > 0) out.push({ kind: 'set-price-policy', policy: price });
  const set = policy.kpis === 'random' ? pick(['mixed', 'relational', 'financial'] as const, dice(7)) : policy.kpis;
  if (year.budgetEurM > 0 && standing.kpis.join() !== KPI_SETS[set].join() && (!random || state.year === 1))
    out.push({ kind: 'choose-kpis', kpis: KPI_SETS[set] });
  out.push({ kind: 'fund-programme', keur: money(engine, policy, year, dice) });
  if (random && dice(8) < 0.3) out.push({ kind: 'hire-consultants', days: pick([50, 80, 130] as const, dice(9)) });
  for (const id of engine.dilemmasThisYear(state)) {
    const pole = random ? (dice(10 + id.length) < 0.5 ? 'a' : 'b') : policy.dilemmas[id];
    if (pole && !standing.poles[id]) out.push({ kind: 'answer-dilemma', dilemma: id, pole });
  }
  if (policy.states && year.budgetEurM > 0)
    out.push({ kind: 'state-expectation', reason: 'Our plan.', expectations: [...policy.states] });
  return out;
}

/** Research comes before everything that it informs. */
export function researchDecisions(state: GameState, policy: ComputerPlayer): Decision[] {
  if (policy.years[0].budgetEurM <= 0 || state.year > 1 || policy.without?.research) return [];
  return policy.research.map((finding: FindingId): Decision => ({ kind: 'buy-research', finding, people: [] }));
}

export function listDecisions(engine: Engine, state: GameState, policy: ComputerPlayer, seed: number): Decision[] {
  const dice = createDice(seed, state.year);
  const spec = policy.years[Math.min(policy.years.length, state.year) - 1];
  const random = policy.pick === 'random' && policy.price === 'random';
  let count = random ? Math.round(3 + 15 * dice(2)) : spec.accounts;
  const least = engine.input(state, 'accounts_min');
  const most = engine.input(state, 'accounts_max');
  if (count > 0 && least > 0) count = Math.max(count, least);
  if (most > 0) count = Math.min(count, most);
  const list = accounts(engine, state, policy, count, dice);
  return [{ kind: 'select-accounts', accounts: list.map((account) => ({ account, tier: 'B' })) }];
}

export function meetingDecisions(engine: Engine, state: GameState, policy: ComputerPlayer, seed: number): Decision[] {
  const planned = meetings(engine, state, policy, createDice(seed, state.year));
  // A player who meets people at all also opens the door to the two who wait first.
  const received =
    planned.length > 0 && !policy.without?.visitors
      ? engine
          .visitors(state)
          .filter(({ person }) => mayMeet(engine.world, policy.without, person))
          .slice(0, 2)
      : [];
  return [
    ...received.map(({ person }): Decision => ({ kind: 'receive-visitor', person, receive: true })),
    ...planned.map((m): Decision => ({ kind: 'meet-stakeholder', ...m })),
  ];
}

/** Answers in the committee and whether to force: 'best' takes the concession first, then the promise, then the figure. */
export function committeeDecisions(engine: Engine, state: GameState, policy: ComputerPlayer, seed: number): Decision[] {
  const dice = createDice(seed, state.year);
  const habit: AnswerKind[] =
    policy.answers === 'best'
      ? ['concede', 'promise', 'witness', 'figure', 'defer']
      : [policy.answers === 'overrule' ? 'overrule' : 'defer', 'defer'];
  const order = policy.prefers === undefined ? habit : [policy.prefers, ...habit];
  const out: Decision[] = engine.objections(state).flatMap((raised, i): Decision[] => {
    const spec = engine.world.objections.find((o) => o.id === raised.objection);
    if (!spec) return [];
    const ordered =
      policy.answers === 'random'
        ? [pick(spec.answers, dice(700 + i))]
        : order.flatMap((kind) => spec.answers.filter((a) => a.kind === kind));
    const given =
      ordered[0] === undefined || mayAnswer(policy.without, ordered[0].kind)
        ? ordered
        : spec.answers.filter(({ kind }) => kind === 'defer');
    const decisions = given.map(
      (answer): Decision => ({ kind: 'answer-objection', objection: raised.objection, answer: answer.id }),
    );
    // What was conceded once cannot be given again: the next best answer then.
    return decisions
      .filter((_, at) => at === 0 || policy.answers === 'best' || policy.prefers !== undefined)
      .filter((d) => engine.checkDecision(state, d) === null)
      .slice(0, 1);
  });
  if (policy.force && engine.programme(state).confidence >= 0.4) out.push({ kind: 'force-mandate', force: true });
  return out;
}

export function eventDecision(engine: Engine, state: GameState, policy: ComputerPlayer, seed: number): Decision | null {
  const id = engine.pendingEvent(state);
  const event = engine.world.events.find((e) => e.id === id);
  if (!event) return null;
  const named = policy.choices?.[event.id];
  if (named !== undefined) return { kind: 'answer-event', event: event.id, choice: named };
  const open = event.choices.filter(
    (c) => (c.needs === null || engine.evaluate(state, c.needs) !== 0) && mayChoose(policy.without, c),
  );
  if (policy.years.every((y) => y.budgetEurM === 0) || open.length === 0)
    return { kind: 'answer-event', event: event.id, choice: 'do_nothing' };
  const dice = createDice(seed, state.year * 10 + state.quarter);
  let choice = open[0];
  if (policy.events === 'random') choice = pick(open, dice(800));
  if (policy.events === 'careful') {
    // Least money lost, then most goodwill: what a careful manager can see on the card.
    const worth = (c: (typeof open)[number]): number =>
      c.effects.reduce(
        (sum, e) =>
          sum +
          (e.on === 'money'
            ? e.add
            : e.on === 'satisfaction'
              ? e.add * 0.06
              : e.on === 'esprit'
                ? 4 * e.add
                : 2 * e.add),
        0,
      );
    choice = [...open].sort((x, y) => worth(y) - worth(x))[0];
  }
  return { kind: 'answer-event', event: event.id, choice: choice.id };
}
