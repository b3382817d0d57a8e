// No event decides a game: each choice of each card alone, in a world that holds nothing else to happen by chance.
import { describe, expect, it } from 'vitest';
import { weighEvents } from '../../src/analysis/index.ts';
import { realEngine } from './real-engine.ts';

const { world } = realEngine();
/** Percent of the last year's lift (design 11.13). */
const MOST = 8;

describe('an event alone', () => {
  it('moves the last year by no more than 8 % of what the programme brings, whatever is chosen', {
    timeout: 60_000,
  }, () => {
    const weights = weighEvents(world, { seeds: 3, firstSeed: 9000 });
    const choices = world.events.flatMap((event) => event.choices.map(({ id }) => `${event.id} ${id}`));
    expect(weights.map(({ event, choice }) => `${event} ${choice}`).toSorted()).toEqual(choices.toSorted());
    expect(weights.filter(({ came }) => came === 0)).toEqual([]);
    // Three games show which cards may be heavy; more games say whether they are.
    const heavy = weights.filter(({ percent }) => Math.abs(percent) > MOST * 0.75).map(({ event }) => event);
    const again = weighEvents(world, { seeds: 16, firstSeed: 9000, events: heavy });
    expect(again.filter(({ percent }) => Math.abs(percent) > MOST)).toEqual([]);
  });

  it('would be seen if a card took the money of a year', () => {
    const [card] = world.events;
    const ruin = {
      ...card!,
      id: 'ruin',
      when: null,
      scripted: { year: world.years, quarter: 1 },
      choices: [
        { ...card!.choices[0]!, id: 'pay', opens: null, effects: [{ on: 'money' as const, of: '', add: -20 }] },
      ],
    };
    const [weight] = weighEvents({ ...world, events: [ruin] }, { seeds: 2, firstSeed: 9000 });
    expect(weight).toMatchObject({ event: 'ruin', choice: 'pay', came: 2 });
    expect(weight!.percent).toBeLessThan(-MOST);
  });
});
