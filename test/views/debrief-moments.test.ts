// The moments of a game and the page to take home: what they say is so in the record, each question is asked once, and a
// game without a programme has none to show.
import { describe, expect, test } from 'vitest';
import { debriefView } from '../../src/views/debrief-view.ts';
import { momentsOf } from '../../src/views/moment-view.ts';
import { playedTo, untouched } from '../kit/views/played-game.ts';

const end = playedTo('debriefing');
const baseline = untouched(end);
const view = debriefView(end, baseline);

describe('the moments', () => {
  test('stand in the order of the game, at most four, each with a mark on its own chart', () => {
    expect(view.moments.length).toBeGreaterThan(0);
    expect(view.moments.length).toBeLessThanOrEqual(4);
    for (const { chart, mark } of view.moments) {
      expect(chart.xLabels[mark.at]).toBeDefined();
      expect(chart.series.map(({ kind }) => kind)).toEqual(['team', 'baseline']);
    }
    const places = view.moments.map(({ mark }) => mark.at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('ask no question twice, and only those the scenario has', () => {
    const asked = view.moments.flatMap(({ question }) => question ?? []);
    expect(new Set(asked).size).toBe(asked.length);
    for (const question of asked) expect(view.questions.some(({ id }) => id === question)).toBe(true);
  });

  test('name the quarter in which the programme was furthest behind doing nothing', () => {
    const dip = view.moments.find(({ id }) => id === 'dip');
    if (dip === undefined) return;
    const [team, other] = dip.chart.series.map(({ points }) => points);
    const gaps = team!.map((point, i) => (point ?? 0) - (other![i] ?? 0));
    expect(gaps[dip.mark.at]).toBe(Math.min(...gaps));
  });

  test('are found in a refused and forced vote with the change that followed', () => {
    const reports = end.reports.map((report) =>
      report.step === 'vote' && report.year === 1 && report.mandate !== null
        ? { ...report, mandate: { ...report.mandate, kind: 'forced' as const } }
        : report,
    );
    const forced = momentsOf({ ...end, reports }, baseline).find(({ id }) => id === 'forced 1');
    expect(forced?.headline).toMatch(/^You went ahead past their no\. A year later the room stood/);
    expect(forced?.place).toBe('Year 1, the vote');
  });
});

describe('the page to take home', () => {
  test('lists every vote with what was asked, and counts ranges that held', () => {
    expect(view.report.years.map(({ year }) => year)).toEqual(view.votes.map(({ year }) => year));
    const lines = view.stated.flatMap((year) => year.lines).filter(({ verdict }) => verdict !== 'open');
    const held = lines.filter(({ verdict }) => verdict === 'within').length;
    expect(view.report.ranges).toContain(`of ${lines.length} held`);
    expect(view.report.ranges.toLowerCase()).toMatch(held === 0 ? /^no / : /^\w+ of/);
  });
});
