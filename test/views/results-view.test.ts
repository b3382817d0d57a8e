// Results and debrief: causes that add up, ranges against facts, a headline that is true, and what was hidden at the end.
import { describe, expect, test } from 'vitest';
import { debriefView } from '../../src/views/debrief-view.ts';
import { resultsView } from '../../src/views/results-view.ts';
import { moving, playedTo, taking, untouched } from '../kit/views/played-game.ts';

const TESTED_YEARS = [1, 3];

describe('the results of a year', () => {
  test.each(TESTED_YEARS)('explain the change of revenue in year %i by causes that add up', (year) => {
    const game = playedTo('revealing', year);
    const { waterfall, charts } = resultsView(game, untouched(game));
    expect(waterfall).not.toBeNull();
    if (waterfall === null) return;
    const causes = waterfall.causes.reduce((sum, { value }) => sum + value, 0);
    const printed = (value: number) => Math.round(10 * Number(value.toFixed(1)));
    expect(printed(waterfall.start.value) + printed(causes)).toBe(printed(waterfall.end.value));
    const revenue = charts.find(({ title }) => title === 'Revenue')?.series.find(({ id }) => id === 'team');
    expect(revenue?.points.at(-1)).toBeCloseTo(waterfall.end.value, 6);
    if (year > 1) expect(revenue?.points.at(-5)).toBeCloseTo(waterfall.start.value, 6);
  });

  test('set each path against the one without a programme, point by point', () => {
    const game = playedTo('revealing', 2);
    for (const chart of resultsView(game, untouched(game)).charts) {
      expect(chart.series.map(({ id }) => id)).toEqual(['team', 'baseline']);
      for (const { points } of chart.series) expect(points).toHaveLength(8);
      expect(chart.xLabels).toHaveLength(8);
    }
  });

  test('say of each path the difference of its two ends as they are labelled', () => {
    const game = playedTo('revealing', 2);
    for (const { finding, digits, series } of resultsView(game, untouched(game)).charts) {
      const [own = 0, other = 0] = series.map(({ points }) => Number((points.at(-1) ?? 0).toFixed(digits)));
      const gap = (own - other).toFixed(digits).replace('-', '−');
      expect(finding).toContain(Number((own - other).toFixed(digits)) === 0 ? 'No different' : gap);
    }
  });

  test('say in the headline which range held and which did not', () => {
    const game = playedTo('revealing');
    const { stated, headline, rangesSoFar } = resultsView(game, []);
    expect(stated?.reason).toBe('Few accounts, done well.');
    expect(stated?.lines.map(({ verdict }) => verdict)).toEqual(['within', 'below']);
    expect(headline).toBe('Satisfaction met your guess. Loyalty did not.');
    expect(rangesSoFar).toBe('1 of 2 ranges held so far.');
  });

  test('keep the sentence of reflection', () => {
    const game = taking(playedTo('revealing'), [{ kind: 'write-reflection', text: 'We asked too late.' }]);
    expect(resultsView(game, []).reflection).toBe('We asked too late.');
  });
});

describe('the debrief', () => {
  test('opens what was hidden, and lists every vote, promise and range of the game', { timeout: 30_000 }, () => {
    const end = moving(taking(playedTo('revealing', 6), [{ kind: 'write-reflection', text: 'Done.' }]), 'continue');
    const view = debriefView(end, untouched(end), [
      {
        kpi: 'csat',
        label: 'Satisfaction',
        unit: 'points',
        value: 70,
        none: 60,
        reference: 75,
        points: 60,
        weight: 0.5,
      },
      { kpi: 'net', label: 'Net', unit: 'EUR M', value: 5, none: 0, reference: 4, points: 80, weight: 0.5 },
    ]);
    expect(view.votes.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(view.stated).toHaveLength(6);
    expect(view.people).toHaveLength(13);
    for (const person of view.people) expect(person.reason).not.toBe('');
    expect(view.accounts).toHaveLength(6);
    expect(view.promises.length).toBe(end.engine.promises(end.state).length);
    expect(view.score?.total).toBe('70');
    expect(view.score?.lines.map(({ value }) => value)).toEqual(['70.0', '€5.0\u00a0M']);
    expect(view.reflections).toEqual([{ year: 6, text: 'Done.' }]);
    for (const chart of view.charts) expect(chart.xLabels).toHaveLength(24);
  });
});
