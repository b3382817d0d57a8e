// Faces of the network: nobody covers anybody, heavier votes stand higher, stance stays in its column where there is room.
import { describe, expect, test } from 'vitest';
import { curveBetween, faceWidth, isFree, placePeople, type Standing } from '../../src/panels/people/place-people.ts';

const WEIGHTS = [11, 10, 9, 8, 6, 11, 8, 8, 7, 7, 7, 4, 4];
const room = (stanceOf: (i: number) => number): Standing[] =>
  WEIGHTS.map((weight, i) => {
    const stance = stanceOf(i);
    const column = [-0.5, -0.15, 0.15, 0.6].filter((edge) => stance >= edge).length;
    return { id: `p${i}`, weight, stance, column };
  });
const WIDE = { width: 850, height: 500, boxWidth: 92, boxHeight: 104 };
const PHONE = { width: 350, height: 280, boxWidth: 46, boxHeight: 60 };

describe('places in the network', () => {
  for (const [name, floor] of [
    ['a laptop', WIDE],
    ['a phone', PHONE],
  ] as const)
    test(`cover nobody on ${name}, also when all think alike`, () => {
      for (const people of [room((i) => (i - 6) / 7), room(() => 0.3), room((i) => (i % 2 === 0 ? -0.9 : 0.9))]) {
        const spots = [...placePeople(people, floor).values()];
        spots.forEach((a, i) =>
          spots.slice(i + 1).forEach((b) => {
            expect(Math.abs(a.x - b.x) >= floor.boxWidth || Math.abs(a.y - b.y) >= floor.boxHeight).toBe(true);
          }),
        );
        for (const { x, y } of spots) {
          expect(x).toBeGreaterThanOrEqual(floor.boxWidth / 2);
          expect(x).toBeLessThanOrEqual(floor.width - floor.boxWidth / 2);
          expect(y).toBeLessThanOrEqual(floor.height - floor.boxHeight / 2);
        }
      }
    });

  test('put a champion right of an opponent, and a heavy vote above a light one', () => {
    const spots = placePeople(
      [
        { id: 'heavy', weight: 11, stance: -0.7, column: 0 },
        { id: 'light', weight: 4, stance: 0.8, column: 4 },
      ],
      WIDE,
    );
    expect(spots.get('heavy')!.x).toBeLessThan(WIDE.width / 5);
    expect(spots.get('light')!.x).toBeGreaterThan((4 * WIDE.width) / 5);
    expect(spots.get('heavy')!.y).toBeLessThan(spots.get('light')!.y);
  });

  test('leave room for a note only where nobody stands', () => {
    const spots = [{ x: 100, y: 100 }];
    expect(isFree(spots, WIDE, 160, 20, 100, 60)).toBe(true);
    expect(isFree(spots, WIDE, 120, 60, 100, 60)).toBe(false);
  });

  test('fit their boxes whatever a vote weighs: three members weigh a third each', () => {
    for (const weights of [
      [34, 33, 33],
      [11, 10, 4],
      [90, 10],
    ])
      for (const weight of weights) {
        const wide = faceWidth(weight, Math.max(...weights));
        expect(wide).toBeGreaterThan(40);
        expect(wide * 1.25 + 20).toBeLessThanOrEqual(WIDE.boxHeight);
      }
    expect(faceWidth(11, 11)).toBeGreaterThan(faceWidth(4, 11));
  });

  test('draw a line from edge to edge', () => {
    expect(curveBetween({ x: 100, y: 100 }, { x: 400, y: 100 }, WIDE, 0)).toBe('M140.0 100.0Q250.0 100.0 360.0 100.0');
  });
});
