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
    expect(view.seats.filter(({ speaking }) => speaking)).toHaveLength(1);
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

  test('splits a hundred votes into yes and no, the surest yes first', () => {
    const { arithmetic } = committeeView(heard());
    expect(arithmetic.yes + arithmetic.no).toBe(100);
    const firstNo = arithmetic.parts.findIndex(({ yes }) => !yes);
    if (firstNo >= 0) expect(arithmetic.parts.slice(firstNo).every(({ yes }) => !yes)).toBe(true);
  });

  test('minutes the mandate and tells for every ballot what it was made of', () => {
    const view = committeeView(moving(heard(), 'call-vote'));
    expect(view.stage).toBe('minuted');
    expect(view.mandate?.minutes.length).toBeGreaterThan(1);
    expect(view.ballots).toHaveLength(13);
    for (const ballot of view.ballots) {
      const [sum, needs] = ballot.sum.split('; needs above ').map((part) =>
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
