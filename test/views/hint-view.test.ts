// Hints on the shipped scenario: each is given in a real game in which a team is stuck in its way, on its screen, and
// never twice in a game.
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/app/session.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Decision, Meeting } from '../../src/engine/decisions/decision.ts';
import { draftingDecisions, listDecisions } from '../../src/analysis/policy-decisions.ts';
import type { Game } from '../../src/referee/index.ts';
import { hintNote, type Stuck } from '../../src/views/hint-due.ts';
import { dueHint } from '../../src/views/hint-view.ts';
import { moving, taking } from '../kit/views/played-game.ts';

const SEED = 36;
const world = compileScenarioFolder('3m-emea');
const session = openSession(world);

const PAUSED: Stuck = { paused: true, refusedTwice: null };
const BUSY: Stuck = { paused: false, refusedTwice: null };
const refused = (code: string): Stuck => ({ paused: false, refusedTwice: code });

const opening = session.open(SEED);
const review = moving(opening, 'continue');
const design = moving(review, 'continue');
const plan = moving(design, 'continue');
const lobby = (...decisions: Decision[]) => moving(taking(plan, decisions), 'continue');

const practicesOf = (element: string) => world.elements.find(({ id }) => id === element)!.practices.map(({ id }) => id);
const fund = (keur: number, ...elements: string[]): Decision => ({
  kind: 'fund-programme',
  keur: Object.fromEntries(elements.flatMap(practicesOf).map((id) => [id, keur])),
});
const PILOT = fund(300, 'ats');
const meet = (person: string, tactic: Meeting['tactic'], slot: Meeting['slot'] = 0, points: 1 | 2 = 1): Decision => ({
  kind: 'meet-stakeholder',
  slot,
  person,
  tactic,
  points,
});
const list = (count: number): Decision => ({
  kind: 'select-accounts',
  accounts: world.accounts.slice(0, count).map(({ id }) => ({ account: id, tier: 'B' })),
});
const committee = (...decisions: Decision[]) => moving(lobby(...decisions), 'continue');

/** The year played to its end and the next one opened, with the reference team's plan. */
function secondYear(until: 'planning' | 'designing' | 'playing'): Game {
  const policy = world.policies.find(({ id }) => id === 'reference')!;
  const drafted = taking(plan, [
    ...draftingDecisions(plan.engine, plan.state, policy, SEED),
    ...listDecisions(plan.engine, plan.state, policy, SEED),
  ]);
  let game = moving(drafted, 'continue', 'continue', 'next-objection', 'call-vote', 'continue');
  const beats = until === 'playing' ? ['correcting'] : [until];
  for (let i = 0; i < 40; i++) {
    const { engine, state, beat } = game;
    if (beats.includes('correcting') && engine.correctionOpen(state) && engine.pendingEvent(state) === null)
      return game;
    if (game.state.year === 2 && game.beat === until) return game;
    const event = engine.pendingEvent(state);
    if (event !== null) game = taking(game, [{ kind: 'answer-event', event, choice: 'do_nothing' }]);
    else if (beat === 'playing') game = moving(game, 'play-quarter');
    else game = moving(game, 'continue');
  }
  throw new Error(`Year 2 does not come to ${until}.`);
}

const opponents = () =>
  opening.engine
    .committee(opening.state)
    .map((id) => opening.engine.person(opening.state, id))
    .sort((a, b) => a.stance - b.stance)
    .map(({ id }) => id);

/** A loser by an interview that told so: the first seed and person where one does. */
function toldLoser(): Game {
  for (let seed = 1; seed <= 30; seed++) {
    const start = moving(session.open(seed), 'continue');
    const people = start.engine.committee(start.state).slice(0, 3);
    const asked = taking(start, [{ kind: 'buy-research', finding: 'interviews', people }]);
    const loser = people.find((id) => asked.engine.person(asked.state, id).reason.reason === 'loss');
    if (loser !== undefined)
      return taking(moving(asked, 'continue', 'continue', 'continue'), [meet(loser, 'education')]);
  }
  throw new Error('No interview finds anybody who loses.');
}

function withSponsorInDoubt(): Game {
  const [account] = world.accounts;
  const [doubter] = opponents();
  return taking(design, [
    { kind: 'select-accounts', accounts: [{ account: account!.id, tier: 'A' }] },
    { kind: 'assign-sponsors', sponsors: [{ account: account!.id, person: doubter! }] },
  ]);
}

const promises = (count: number): Decision[] =>
  opponents()
    .slice(0, count)
    .map((person) => ({
      kind: 'make-promise',
      promise: { kind: 'visit', subject: person, level: 1, dueIn: 4 },
      hearers: [person],
    }));

/** How each hint comes about. A hint that is not here fails the test below. */
const SITUATIONS: Record<string, () => [Game, Stuck]> = {
  willingness_is_asked: () => [review, PAUSED],
  look_before: () => [review, PAUSED],
  one_at_a_time: () => [design, PAUSED],
  three_measures: () => [design, PAUSED],
  finance_cannot_read: () => [taking(design, [{ kind: 'choose-kpis', kpis: ['csat', 'nps', 'plan_quality'] }]), BUSY],
  a_year_after: () => [
    taking(design, [{ kind: 'choose-kpis', kpis: ['revenue_growth', 'share_of_wallet', 'clv'] }]),
    BUSY,
  ],
  worst_year_again: () => [secondYear('designing'), PAUSED],
  name_takes_a_day: () => [taking(plan, [list(12), PILOT]), BUSY],
  start_with_one: () => [plan, PAUSED],
  ask_for_a_pilot: () => [taking(plan, [fund(600, 'ats', 'sup')]), BUSY],
  near_the_last_one: () => [taking(secondYear('planning'), [fund(320, 'ats', 'sup', 'apm', 'oin')]), BUSY],
  no_owner: () => [taking(plan, [fund(60, 'ats', 'apm', 'sup')]), BUSY],
  who_reads: () => [taking(plan, [fund(300, 'sup')]), BUSY],
  drawn_in_pencil: () => [secondYear('planning'), PAUSED],
  has_understood: () => [toldLoser(), BUSY],
  force_later: () => [lobby(PILOT, meet(opponents()[0]!, 'coercion')), BUSY],
  noticed: () => [lobby(PILOT, meet(opponents()[0]!, 'manipulation')), BUSY],
  concession_echo: () => [
    lobby(
      PILOT,
      ...opponents()
        .slice(0, 3)
        .map((id) => meet(id, 'negotiation')),
    ),
    BUSY,
  ],
  one_key: () => [
    lobby(
      PILOT,
      ...opponents()
        .slice(0, 3)
        .map((id) => meet(id, 'education')),
    ),
    BUSY,
  ],
  second_coffee: () => [lobby(PILOT, meet(opponents()[0]!, 'participation', 0, 2)), BUSY],
  before_the_vote: () => [lobby(PILOT), PAUSED],
  opinions_and_no_talk: () => [lobby(PILOT), PAUSED],
  write_the_range: () => [lobby(PILOT), PAUSED],
  announced_to_all: () => [committee(PILOT), BUSY],
  the_dinner: () => [withSponsorInDoubt(), BUSY],
  answer_or_defer: () => [committee(PILOT), PAUSED],
  two_remembered: () => [lobby(PILOT, ...promises(5)), BUSY],
  one_thing_in_summer: () => [secondYear('playing'), PAUSED],
  four_at_a_time: () => [lobby(PILOT), refused('points/too-few')],
  fewer_names: () => [design, refused('accounts/too-many')],
  choose_then_pay: () => [plan, refused('pay/no-kpi')],
  her_backing: () => [committee(PILOT), refused('mandate/no-confidence')],
  two_numbers: () => [lobby(PILOT), refused('expectation/two-numbers')],
  same_answer_twice: () => [design, refused('decision/shape')],
};

/** Every hint that the situation gives, each noted as the page notes it. */
function givenIn(game: Game, stuck: Stuck): string[] {
  const notes: string[] = [];
  for (;;) {
    const due = dueHint(game, stuck, notes);
    if (due === null) return notes;
    expect(notes, `${due.id} comes twice`).not.toContain(hintNote(due.id));
    expect(due.text, due.id).not.toMatch(/[{}…]/);
    notes.push(hintNote(due.id));
  }
}

describe('hints', () => {
  it('are all tried here, and nothing else is', () => {
    expect(Object.keys(SITUATIONS).sort()).toEqual(world.papers.hints.map(({ id }) => id).sort());
  });

  it.each(world.papers.hints.map(({ id }) => id))(
    '%s is given where a team is stuck in its way, and not twice',
    (id) => {
      const [game, stuck] = SITUATIONS[id]!();
      expect(givenIn(game, stuck)).toContain(hintNote(id));
    },
  );

  it('are not given to a team that gets on', () => {
    for (const game of [opening, review, design, plan, lobby(PILOT)])
      expect(dueHint(game, BUSY, []), game.beat).toBeNull();
  });

  it('speak first of what was refused', () => {
    const game = lobby(fund(600, 'ats', 'sup'));
    expect(dueHint(game, BUSY, [])?.id).toBe('ask_for_a_pilot');
    expect(dueHint(game, refused('points/too-few'), [])?.id).toBe('four_at_a_time');
  });

  it('name the person they are about', () => {
    const notes = ['before_the_vote'].map(hintNote);
    const hint = dueHint(lobby(PILOT), PAUSED, notes);
    expect(hint?.id).toBe('opinions_and_no_talk');
    expect(hint?.text).toMatch(/opinions about [A-ZÉ]\S+ \S+, /u);
  });
});
