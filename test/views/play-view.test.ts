// The year in play as a team sees it: four quarters, the card that stops it, the one correction, and happenings in words.
import { describe, expect, test } from 'vitest';
import { happeningLines } from '../../src/views/happening-words.ts';
import { playView } from '../../src/views/play-view.ts';
import { moving, playedTo, playedUntil, taking } from '../kit/views/played-game.ts';

describe('the year in play', () => {
  test('names the next quarter on its button and marks what was played', () => {
    const game = playedTo('playing');
    expect(playView(game).next?.label).toBe('Play quarter 1');
    const after = playView(moving(game, 'play-quarter'));
    expect(after.quarters.map(({ state }) => state)).toEqual(['played', 'next', 'ahead', 'ahead']);
    expect(after.quarters[0]?.numbers.length).toBeGreaterThan(5);
  });

  test('stops at a card: its choices tell size and direction, and letting it pass is always one', () => {
    const game = playedUntil(playedTo('playing'), ({ engine, state }) => engine.pendingEvent(state) !== null);
    const view = playView(game);
    expect(view.next).toBeNull();
    expect(view.headline).toBe('Late goods');
    expect(view.event?.accounts).toEqual(['Alder Works']);
    expect(view.event?.choices.map(({ id }) => id)).toEqual(['fly', 'wait', 'do_nothing']);
    expect(view.event?.choices[0]?.stakes).toEqual([
      { whom: 'Alder Works', size: 'small', boxes: 1, up: true, text: 'more content' },
      { whom: 'the region', size: 'small', boxes: 1, up: false, text: 'costs money' },
    ]);
    expect(view.event?.choices[1]?.stakes[0]).toMatchObject({ size: 'medium', up: false });
    const answered = playView(taking(game, [{ kind: 'answer-event', event: 'late_goods', choice: 'fly' }]));
    expect(answered.event).toBeNull();
    expect(answered.outcomes).toEqual([
      { title: 'Late goods', label: 'Choose fly', outcome: 'It is done.', quarter: game.state.quarter + 1 },
    ]);
  });

  test('offers the correction after the second quarter, once', () => {
    const game = playedUntil(playedTo('playing'), ({ engine, state }) => engine.correctionOpen(state));
    const desk = playView(game).correction;
    expect(desk?.kinds[0]?.value).toBe('none');
    expect(desk?.listed.length).toBe(playView(game).accounts.length);
    const settled = taking(game, [{ kind: 'correct-course', correction: { kind: 'none' } }]);
    expect(playView(settled).correction).toBeNull();
    expect(playView(settled).next?.label).toBe('Play quarter 3');
  });

  test('tells happenings with names and leaves out what only keeps the books', () => {
    const { world } = playedTo('lobbying').engine;
    const at = { year: 1, quarter: 2, amount: 3 };
    const lines = happeningLines(world, [
      { kind: 'stage_up', subject: 'alder', ...at },
      { kind: 'lots_lost', subject: 'birch', ...at },
      { kind: 'event_drawn', subject: 'late_goods', ...at },
      { kind: 'correction', subject: 'none', ...at },
    ]);
    expect(lines.map(({ text, tone }) => [text, tone])).toEqual([
      ['Alder Works came closer: interdependent.', 'for'],
      ['Birch Works took 3 lots elsewhere.', 'against'],
    ]);
  });
});
