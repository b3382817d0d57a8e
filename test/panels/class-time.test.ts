// The class's clock in words and as a bar, and where the names of the dots on the wall stand.
import { describe, expect, test } from 'vitest';
import { agoWords, goneOf, leftOf, leftWords } from '../../src/panels/kit/class-time.ts';
import { heightsOf, tagsOf } from '../../src/panels/projector/dot-rows.ts';

describe('the time of a gate', () => {
  const clock = { openedAt: 0, endsAt: 480_000, stoppedAt: null };

  test('counts down, and counts up with a plus once it is over', () => {
    expect(leftWords(200_000)).toBe('3:20');
    expect(leftWords(0)).toBe('0:00');
    expect(leftWords(-40_000)).toBe('+0:40');
  });

  test('stands still while the class is stopped', () => {
    expect(leftOf({ ...clock, stoppedAt: 80_000 }, 300_000)).toBe(400_000);
    expect(goneOf({ ...clock, stoppedAt: 120_000 }, 900_000)).toBe(0.25);
  });

  test('never leaves its bar', () => {
    expect(goneOf(clock, -5000)).toBe(0);
    expect(goneOf(clock, 9_999_999)).toBe(1);
    expect(goneOf({ openedAt: 5, endsAt: 5, stoppedAt: null }, 5)).toBe(1);
  });

  test('says how long ago', () => {
    expect([20_000, 200_000, 7_300_000].map(agoWords)).toEqual(['just now', '3 min ago', '2 h ago']);
  });
});

describe('names above a line of dots', () => {
  test('rise where they would meet, and stay low where there is room', () => {
    expect(heightsOf([0.1, 0.5, 0.9].map((at) => ({ at, letters: 6 })))).toEqual([0, 0, 0]);
    expect(heightsOf([0.5, 0.5, 0.5].map((at) => ({ at, letters: 6 })))).toEqual([0, 1, 2]);
  });

  test('follow the place on the line, not the order in which they come', () => {
    expect(heightsOf([0.52, 0.1, 0.5].map((at) => ({ at, letters: 8 })))).toEqual([1, 0, 0]);
  });

  test('of teams on one point stand in one tag, and none covers another', () => {
    const all = ['Alpine', 'Baltic', 'Cedar', 'Delta'].map((team) => ({ at: 0.5, team }));
    expect(tagsOf(all)).toEqual([{ at: 0.5, name: 'Alpine, Baltic, Cedar, Delta', hangs: 'middle', row: 0 }]);
    expect(tagsOf([...all, { at: 0.5, team: 'Elbe' }])[0]?.name).toBe('Alpine, Baltic and 3 more');
    const long = ['Donaudampfschifffahrtsgesellschaftskapit', 'Lentokonesuihkuturbiinimoottoriapumekani'];
    expect(tagsOf(long.map((team) => ({ at: 0.5, team })))).toEqual([
      { at: 0.5, name: `${long[0]} and 1 more`, hangs: 'middle', row: 0 },
    ]);
  });

  test('do not reach over the figures at the ends of the line', () => {
    const teams = ['Alpine', 'Baltic', 'Cedar', 'Delta'];
    const hangs = (at: number) => tagsOf(teams.map((team) => ({ at, team })))[0]?.hangs;
    expect([0.05, 0.5, 0.95].map(hangs)).toEqual(['start', 'middle', 'end']);
    expect(tagsOf([{ at: 0.05, team: 'Alpine' }])[0]?.hangs).toBe('middle');
  });
});
