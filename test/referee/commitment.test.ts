import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../../src/referee/commitment.ts';
import { decide, type Game, toRecord } from '../../src/referee/index.ts';
import { playedTo } from '../kit/views/played-game.ts';

describe('the commitment of a year', () => {
  const game: Game = playedTo('revealing', 2);

  it('is six plain characters for every closed year, the same from the game and from its record', () => {
    const found = commitmentsOf(game);
    expect(found.map(({ year }) => year)).toEqual([1, 2]);
    for (const { code } of found) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(commitmentsOf(toRecord(game))).toEqual(found);
  });

  it('stays what it was when the game goes on', () => {
    const after = decide(game, { kind: 'write-reflection', text: 'Ask Finance first.' });
    expect(after.ok && commitmentsOf(after.value)).toEqual(commitmentsOf(game));
    expect(commitmentsOf(playedTo('revealing', 1))).toEqual(commitmentsOf(game).slice(0, 1));
  });

  it('is another one for another decision, another luck or another figure, from that year on', () => {
    const [first, second] = commitmentsOf(game).map(({ code }) => code);
    const otherSeed = commitmentsOf({ ...game, header: { ...game.header, seed: 8 } });
    expect(otherSeed.map(({ code }) => code)).not.toContain(first);
    const inYearTwo = game.entries.findIndex(({ year }) => year === 2);
    const entries = game.entries.map((entry, i) =>
      i === inYearTwo ? { ...entry, decision: { kind: 'write-reflection' as const, text: 'x' } } : entry,
    );
    const otherDecision = commitmentsOf({ ...game, entries }).map(({ code }) => code);
    expect(otherDecision[0]).toBe(first);
    expect(otherDecision[1]).not.toBe(second);
    const steps = game.steps.map((step) => (step.year === 2 ? { ...step, hash: `${step.hash.slice(1)}0` } : step));
    expect(commitmentsOf({ ...game, steps })[1]!.code).not.toBe(second);
  });
});
