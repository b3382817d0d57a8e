// What just happened, and the J-curve note: in words of the state, with the quarter, and silent before there is anything.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Game } from '../../src/referee/index.ts';
import { justHappenedView } from '../../src/views/just-happened-view.ts';
import { J_CURVE_NOTE, jCurveDue, jCurveView } from '../../src/views/j-curve-view.ts';
import { smallWorld } from '../kit/small-world.ts';
import { playedTo, playedUntil, untouched } from '../kit/views/played-game.ts';

const CURVE = { curve: [0, -6, -11, -7, 3, 17, 31], lines: ['It dips.'] };
const drawn = () => {
  const { papers } = smallWorld();
  return { papers: { ...papers, jCurve: { ...papers.jCurve, ...CURVE } } };
};

describe('what just happened', () => {
  it('says so before anything did', () => {
    const view = justHappenedView(playedTo('planning'));
    expect(view.last).toBeNull();
    expect(view.nothing).toMatch(/Nothing has been played yet/);
  });

  it('tells the last step first, with its quarter', () => {
    const game = playedUntil(playedTo('playing'), ({ state }) => state.quarter === 2);
    const view = justHappenedView(game);
    expect(view.last?.when).toBe('Year 1, quarter 2');
    expect(view.earlier.map(({ when }) => when)).toEqual([
      'Year 1, quarter 1',
      'Year 1, the vote',
      'Year 1, before the vote',
    ]);
  });

  it('names who moved, by how much and why, the largest first, and only what the ledger holds', () => {
    const game = playedUntil(playedTo('playing'), ({ state }) => state.quarter === 2);
    for (const step of [justHappenedView(game).last!, ...justHappenedView(game).earlier]) {
      const report = game.reports.find(({ year, step: kind, quarter }) => step.id === `${year}-${kind}-${quarter}`)!;
      for (const { person, text, why, change } of step.movements) {
        expect(why).not.toBe('');
        expect(text).toMatch(/^[+−]\d+ in (stance|pull|trust)/);
        expect(text.startsWith('+')).toBe(change > 0);
        expect(report.ledger.some((entry) => entry.person === person.id)).toBe(true);
      }
    }
    const vote = justHappenedView(game).earlier.find(({ when }) => when === 'Year 1, the vote');
    expect(vote?.what).toMatch(/\d+ of 100 said yes\.$/);
  });

  it('keeps to a few steps however long the game', () => {
    const game = playedTo('reviewing', 3);
    const view = justHappenedView(game);
    expect(view.last?.when).toBe('Year 2, closing the books');
    expect(view.earlier.length).toBeLessThanOrEqual(5);
  });
});

describe('the J-curve note', () => {
  let early: Game;
  let half: Game;
  beforeAll(() => {
    early = playedTo('playing', 1, drawn());
    half = playedUntil(early, ({ state }) => state.quarter === 2);
  });

  it('is due before year 1 ends: half-way at the latest, and at the first quarter below doing nothing', () => {
    expect(jCurveDue(early, untouched(early), [])).toBe(false);
    expect(jCurveDue(half, untouched(half), [])).toBe(true);
    expect(jCurveDue(playedTo('playing', 2, drawn()), [], [])).toBe(false);
    const first = playedUntil(early, ({ state }) => state.quarter === 1);
    const richer = untouched(first).map((report) =>
      report.kpis === null ? report : { ...report, kpis: report.kpis.map((value) => value + 10) },
    );
    const poorer = untouched(first).map((report) =>
      report.kpis === null ? report : { ...report, kpis: report.kpis.map((value) => value - 10) },
    );
    expect(jCurveDue(first, richer, [])).toBe(true);
    expect(jCurveDue(first, poorer, [])).toBe(false);
  });

  it('is acknowledged once', () => {
    expect(jCurveDue(half, untouched(half), [J_CURVE_NOTE])).toBe(false);
  });

  it('draws the published line and the team’s own quarters on the same axes', () => {
    const view = jCurveView(half, untouched(half));
    expect(view.curve).toHaveLength(7);
    expect(view.own.map(({ year }) => year)).toEqual([0.25, 0.5]);
    expect(view.soFar).toMatch(/after 2 quarters\.$/);
    expect(view.spoken).toMatch(/lowest in year 2 at −11\u00a0%, above doing nothing from year 4, 31\u00a0% in year 6/);
  });

  it('has no line of its own before the first quarter', () => {
    const view = jCurveView(early, untouched(early));
    expect(view.own).toEqual([]);
    expect(view.soFar).toMatch(/starts when the first quarter has been played/);
  });
});
