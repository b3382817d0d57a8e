// The meeting as a team sees it: the objection being heard, the arithmetic of the room, and ballots that explain themselves.
import { describe, expect, test } from 'vitest';
import { committeeView, meetingPlace } from '../../src/views/committee-view.ts';
import { moving, playedTo, taking } from '../kit/views/played-game.ts';

const heard = () => moving(playedTo('committee', 2), 'next-objection', 'next-objection');

describe('the committee', () => {
  test('shows no objection before the meeting has opened, and one at a time afterwards', () => {
    const open = playedTo('committee', 2);
    expect(committeeView(open)).toMatchObject({ stage: 'gathering', objection: null, mandate: null });
    const view = committeeView(heard());
    expect(view.objection?.number).toBe(1);
    expect(view.objection?.id).toBe(view.objections[0]?.id);
    expect(view.remaining).toBe(view.objections.length - 1);
    expect(view.room.seats.filter(({ speaking }) => speaking).map(({ id }) => id)).toEqual([view.objection?.person]);
  });

  test('notes the chosen answer and the reply of the speaker', () => {
    const game = heard();
    const card = committeeView(game).objection;
    expect(card?.reply).toBe('');
    const defer = card?.answers.find(({ kind }) => kind === 'defer');
    const answered = taking(game, [{ kind: 'answer-objection', objection: card?.id ?? '', answer: defer?.id ?? '' }]);
    const after = committeeView(answered).objection;
    expect(after?.answers.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([defer?.id]);
    expect(after?.reply).toBe('That settles it.');
  });

  test('shares a hundred among the seats, and keeps their order through the whole meeting', () => {
    const open = playedTo('committee', 2);
    const before = committeeView(open).room.seats;
    expect(before.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const after = committeeView(moving(heard(), 'call-vote')).room.seats;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const rank = { championing: 0, supportive: 1, undecided: 2, sceptical: 3, opposed: 4, yes: 9, no: 9, waiting: 9 };
    const ranks = before.map(({ state }) => rank[state]);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('lays the paper on the table when the meeting opens, and a promise when it is given', () => {
    const open = playedTo('committee', 2);
    expect(committeeView(open).room.sheet).toBe('');
    expect(committeeView(heard()).room.sheet).toMatch(/^.+ for \d+ accounts, €\d/);
  });

  test('tells of every open answer what it is worth, and of the given one what it did', () => {
    const game = heard();
    const card = committeeView(game).objection;
    for (const { closed, sum } of card?.answers ?? []) if (closed === '') expect(sum).toMatch(/\.$/);
    expect(card?.outcome).toBe('');
    const first = card?.answers.find(({ closed }) => closed === '');
    const answered = taking(game, [{ kind: 'answer-objection', objection: card?.id ?? '', answer: first?.id ?? '' }]);
    const after = committeeView(answered).objection;
    expect(after?.outcome).toMatch(/: a (yes|no)/);
    expect(after?.reply).not.toBe('');
  });

  test('announces what an answer may do: what it then does is one of those', () => {
    let given = 0;
    for (const year of [2, 3, 4]) {
      const game = moving(playedTo('committee', year), 'next-objection', 'next-objection');
      const card = committeeView(game).objection;
      for (const answer of card?.answers ?? []) {
        if (answer.closed !== '') continue;
        const after = committeeView(
          taking(game, [{ kind: 'answer-objection', objection: card?.id ?? '', answer: answer.id }]),
        ).objection;
        const announced = [...answer.sum.matchAll(/(?:Moves|Costs) \S+ ([\d.]+)|reason, ([\d.]+)|costs (\d+) if/g)].map(
          ([, sum, missed, lost]) => Number(sum ?? missed ?? lost),
        );
        const did = Number(/^(?:Moved|Cost) \S+ ([\d.]+)/.exec(after?.outcome ?? '')?.[1] ?? 0);
        const near = announced.map((one) => Math.abs(one - did));
        expect(Math.min(...near, did), `${answer.sum} / ${after?.outcome}`).toBeLessThanOrEqual(1);
        if (after?.outcome.includes('missed') === true) expect(answer.sum).toContain('misses the reason');
        given += 1;
      }
    }
    expect(given).toBeGreaterThan(2);
  });

  test('minutes what was counted, though a forced mandate moves stances at once', () => {
    const game = taking(heard(), [{ kind: 'force-mandate', force: true }]);
    const room = committeeView(game).room.seats.map(({ id }) => id);
    const voted = moving(game, 'call-vote');
    const view = committeeView(voted);
    expect(view.room.seats.map(({ id }) => id)).toEqual(room);
    // What the vote brought about is no reason for how it went.
    expect(view.ballots.map(({ why }) => why)).not.toContain('you went past the last no');
    const cast = voted.reports.findLast(({ step }) => step === 'vote')?.mandate?.ballots ?? [];
    for (const { person, stance, threshold, yes } of cast)
      expect(view.ballots.find((line) => line.person === person)?.turned).toBe(yes !== stance > threshold);
  });

  test('minutes the mandate and tells for every ballot what it was made of', () => {
    const view = committeeView(moving(heard(), 'call-vote'));
    expect(view.stage).toBe('minuted');
    expect(view.mandate?.grants.map(({ label }) => label)).toEqual(['Budget a year', 'Key accounts', 'Power moved']);
    for (const { asked, granted, cut } of view.mandate?.grants ?? []) expect(cut).toBe(asked !== granted);
    const yes = view.ballots.reduce((sum, ballot) => sum + (ballot.yes ? ballot.weight : 0), 0);
    expect(view.mandate?.count).toBe(`${yes} of 100 said yes.`);
    for (const { why } of view.ballots) expect(why).not.toBe('');
    expect(view.ballots).toHaveLength(13);
    for (const ballot of view.ballots) {
      const [sum, needs] = ballot.sum.split('; needs above\u00a0').map((part) =>
        Number(
          part
            .replace(/^.*[ :]/, '')
            .replace('−', '-')
            .replace('+', ''),
        ),
      );
      expect(Number(sum) > Number(needs)).toBe(ballot.yes);
    }
    const weights = view.ballots.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  });

  test('takes a snapshot it cannot read for a meeting that has not begun', () => {
    for (const broken of [null, 5, {}, { value: 'elsewhere', context: null }])
      expect(meetingPlace(broken)).toEqual({ stage: 'gathering', index: 0 });
  });
});
