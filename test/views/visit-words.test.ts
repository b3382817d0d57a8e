// What is said of a promised visit at the meeting against what becomes of it: the year's meetings are fixed by then.
import { expect, test } from 'vitest';
import type { Meeting } from '../../src/engine/decisions/decision.ts';
import type { Game } from '../../src/referee/index.ts';
import { answerWorthView } from '../../src/views/answer-view.ts';
import { committeeView } from '../../src/views/committee-view.ts';
import { visitWords } from '../../src/views/visit-words.ts';
import { moving, playedTo, playedUntil, taking } from '../kit/views/played-game.ts';

/** Every vote is a yes with conditions. */
const CONDITIONAL = { parameters: { passPower: 0.999, conditionalPower: 0.001 } };

/** The minutes of the first year's vote, whose meetings after the lobby are these. */
function voted(meetings: readonly Omit<Meeting, 'points'>[] = []): Game {
  const lobby = playedTo('lobbying', 1, CONDITIONAL);
  const off = lobby.state.sheet.meetings.map(
    (meeting) => ({ kind: 'meet-stakeholder', ...meeting, points: 0 }) as const,
  );
  const on = meetings.map((meeting) => ({ kind: 'meet-stakeholder', ...meeting, points: 1 }) as const);
  return moving(taking(lobby, [...off, ...on]), 'continue', 'next-objection', 'call-vote');
}

const askedOf = (game: Game) => {
  const [promise] = game.engine.promises(game.state);
  if (promise === undefined) throw new Error('A conditional mandate asks for a promise.');
  return promise;
};
const saidIn = (game: Game) => committeeView(game).mandate?.conditions.join(' ') ?? '';
/** What the promise of this slot is at the end of the year. */
function endOf(game: Game): string {
  const { slot } = askedOf(game);
  const end = playedUntil(game, ({ state }) => state.quarter === 4);
  return end.engine.promises(end.state).find((one) => one.slot === slot)?.status ?? '';
}

test.each([
  [1, 'kept', 'in Q1, which keeps it.'],
  [2, 'kept', 'in Q2, which keeps it.'],
  [3, 'kept_late', 'in Q3: late.'],
  [4, 'kept_late', 'in Q4: late.'],
] as const)('a visit asked for by the vote, with a meeting in quarter %i, is %s', (slot, becomes, words) => {
  const person = askedOf(voted()).subject;
  const game = voted([{ slot, person, tactic: 'education' }]);
  expect(askedOf(game).subject).toBe(person);
  expect(saidIn(game)).toContain(words);
  expect(endOf(game)).toBe(becomes);
});

test('a visit asked for by the vote, with no meeting planned, is broken, and the minutes say that it must be', () => {
  const game = voted();
  expect(saidIn(game)).toMatch(
    /^.+ said no and asks for a visit; it stands among your promises\. The year’s meetings are fixed, and in none do you meet \S+: it cannot be kept\.$/,
  );
  expect(endOf(game)).toBe('broken');
});

test('where nothing more was asked for, the minutes do not say that something was', () => {
  const person = askedOf(voted()).subject;
  const lobby = playedTo('lobbying', 1, CONDITIONAL);
  const promise = { kind: 'budget_cap', subject: '', level: 8, dueIn: 4 } as const;
  const game = moving(
    taking(lobby, [{ kind: 'make-promise', promise, hearers: [person] }]),
    'continue',
    'next-objection',
    'call-vote',
  );
  expect(game.engine.promises(game.state)).toHaveLength(1);
  expect(saidIn(game)).toBe('No further promise was asked for.');
});

test('a seat in a working group is kept by involving, not by any meeting; other promises need nobody met', () => {
  const person = askedOf(voted()).subject;
  const met = voted([{ slot: 1, person, tactic: 'education' }]);
  const seat = { kind: 'working_group', subject: person, level: 0, dueIn: 2 } as const;
  expect(visitWords(met, seat)?.becomes).toBe('broken');
  expect(visitWords(voted([{ slot: 1, person, tactic: 'participation' }]), seat)?.becomes).toBe('kept');
  expect(visitWords(met, { ...seat, dueIn: 4 })?.becomes).toBe('late');
  expect(visitWords(met, { ...seat, dueIn: 6 })).toEqual({ becomes: 'open', sentence: '' });
  expect(visitWords(met, { ...seat, kind: 'price_floor', subject: '' })).toBeNull();
});

test('an answer that promises a visit says before it is given whether the calendar keeps it', () => {
  const heard = (meetings: readonly Pick<Meeting, 'person'>[]) => {
    const lobby = playedTo('lobbying', 1, CONDITIONAL);
    const plan = meetings.map(({ person }) => {
      return { kind: 'meet-stakeholder', slot: 2, person, tactic: 'education', points: 1 } as const;
    });
    const off = lobby.state.sheet.meetings.map((one) => ({ kind: 'meet-stakeholder', ...one, points: 0 }) as const);
    return moving(taking(lobby, [...off, ...plan]), 'continue', 'next-objection');
  };
  const worth = (game: Game) => {
    const raised = game.engine.objections(game.state)[0]!;
    const spec = game.engine.world.objections.flatMap(({ answers }) => answers).find(({ kind }) => kind === 'promise')!;
    const promise = { kind: 'visit', subject: raised.person, level: 0, dueIn: 2 } as const;
    return { person: raised.person, ...answerWorthView(game, raised, { ...spec, promise }) };
  };
  const without = worth(heard([]));
  expect([without.mark, without.standing]).toEqual(['▽', expect.stringMatching(/it cannot be kept\.$/)]);
  const planned = worth(heard([without]));
  expect([planned.person, planned.mark, planned.standing]).toEqual([
    without.person,
    '✓',
    expect.stringMatching(/^You meet \S+ in Q2, which keeps it\.$/),
  ]);
});
