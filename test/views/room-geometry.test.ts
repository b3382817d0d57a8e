// The boardroom's table: places as wide as their weight, faces that do not hide each other, all inside the frame, for
// any committee of five to fifteen and any size of screen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bustHeight,
  leftOfChair,
  MOST_OVERLAP,
  overlap,
  PAPER,
  roomPlan,
  type SeatIn,
  wordsBox,
} from '../../src/views/room-geometry.ts';
import { tableCurve } from '../../src/views/table-curve.ts';

/** The thirteen of the case, from for to against as in the drawn boardroom. */
const THIRTEEN = [4, 4, 9, 7, 7, 7, 8, 11, 6, 8, 10, 8, 11];
const DRAWN = { width: 1048, height: 690 };
const seatsOf = (weights: readonly number[], speaking = -1): SeatIn[] =>
  weights.map((weight, i) => ({
    id: `p${i}`,
    weight,
    lean: 1 - (2 * i) / Math.max(1, weights.length - 1),
    speaking: i === speaking,
  }));

const frames = fc.record({ width: fc.integer({ min: 700, max: 1600 }), height: fc.integer({ min: 420, max: 900 }) });
// Weights of one room differ at most as much as in the case: four to eleven.
const rooms = fc
  .array(fc.integer({ min: 4, max: 11 }), { minLength: 5, maxLength: 15 })
  .chain((weights) => fc.tuple(fc.constant(weights), fc.integer({ min: -1, max: weights.length - 1 })));

describe('the curve of the table', () => {
  test('is as long as its legs, its head and two quarter circles', () => {
    const curve = tableCurve({ left: 0, right: 400, top: 0, bottom: 300, rx: 100, ry: 100 });
    expect(curve.length).toBeCloseTo(2 * 200 + 200 + Math.PI * 100, 0);
    expect(curve.at(0)).toMatchObject({ x: 0, y: 300, nx: -1, ny: 0 });
    expect(curve.at(curve.length / 2)).toMatchObject({ y: 0, ny: -1 });
    expect(curve.at(curve.length)).toMatchObject({ x: 400, y: 300, nx: 1, ny: 0 });
  });

  test('goes inwards by the depth asked for', () => {
    const curve = tableCurve({ left: 0, right: 400, top: 0, bottom: 300, rx: 100, ry: 100 });
    expect(curve.inside(0, 40)).toEqual({ x: 40, y: 300 });
    expect(curve.inside(curve.length / 2, 40).y).toBeCloseTo(40, 6);
  });
});

describe('the places', () => {
  test('are as wide as their weight, and the chair keeps the middle of the head', () => {
    const plan = roomPlan(DRAWN, seatsOf(THIRTEEN));
    plan.seats.forEach(({ from, to }, i) => expect(to - from).toBeCloseTo(THIRTEEN[i]! * plan.perWeight, 6));
    expect(plan.gap.from + plan.gap.to).toBeCloseTo(plan.length, 6);
    expect(plan.chair.name.x).toBeCloseTo(DRAWN.width / 2, 3);
  });

  test('have room for every name, and no name or figure takes that of another, on a wall and on a small laptop', () => {
    const NAMES =
      'Solheim Roche Saarinen Bilyk Aldana El-Khoury Hartley Vandersteen Hrubý Benhaddou Zielny Morvan Kranz';
    const cast = NAMES.split(' ').map((name, i) => ({ letters: name.length, weight: THIRTEEN[i]! }));
    // A wall is 549 wide by its own large type; a laptop's room can be little more than its words need.
    for (const frame of [
      { width: 549, height: 400 },
      { width: 640, height: 430 },
      { width: 760, height: 470 },
    ]) {
      fc.assert(
        fc.property(fc.shuffledSubarray(cast, { minLength: cast.length }), (order) => {
          const asked = order.map(({ letters, weight }, i) => ({ ...seatsOf([weight])[0]!, id: `p${i}`, letters }));
          const { seats } = roomPlan(frame, asked);
          const lines = seats.flatMap(({ name, nameWidth }, i) => {
            const wide = asked[i]!.letters * 11 * 0.57;
            expect(nameWidth, `${asked[i]!.letters} letters`).toBeGreaterThan(wide - 0.5);
            return [
              { i, x: name.x, y: name.y - 9, width: wide },
              { i, x: name.x, y: name.y + 9, width: 34 },
            ];
          });
          for (const a of lines)
            for (const b of lines) {
              if (a.i >= b.i || Math.abs(a.y - b.y) > 13) continue;
              expect(Math.abs(a.x - b.x), `${a.i} and ${b.i}`).toBeGreaterThan((a.width + b.width) / 2);
            }
        }),
        { numRuns: 25 },
      );
    }
  });

  test('leave a column for words that no promise on the table reaches into, in the middle where there is room', () => {
    // The room of a laptop of 1366 by 768; every choice of places, for a tight one is rare.
    const plan = roomPlan({ width: 850, height: 530 }, seatsOf(THIRTEEN));
    const blocked = plan.seats.map(({ paper }) => ({
      x: paper.x - PAPER.width / 2,
      y: paper.y - PAPER.height / 2,
      ...PAPER,
    }));
    const broken: string[] = [];
    for (let choice = 0; choice < 2 ** THIRTEEN.length; choice++) {
      const laid = plan.seats.filter((_, i) => ((choice >> i) & 1) === 1).map(({ id }) => id);
      const words = wordsBox(plan, laid);
      const reached = blocked.some((paper, i) => ((choice >> i) & 1) === 1 && overlap(words, paper) !== 0);
      if (reached || words.width <= 150 || words.height <= 80) broken.push(laid.join(' '));
    }
    expect(broken).toEqual([]);
    expect(wordsBox(plan, [])).toEqual(plan.middle);
    const { x, width } = wordsBox(plan, ['p0']);
    expect(x + width / 2).toBeCloseTo(850 / 2, 6);
  });

  test('beside the table leave the longest name air on both sides', () => {
    const plan = roomPlan({ width: 850, height: 530 }, seatsOf(THIRTEEN));
    for (const { beside, nameWidth } of plan.seats) if (beside) expect(nameWidth).toBeLessThanOrEqual(plan.band - 22);
    // Nine letters at the size that names are written in.
    expect(Math.max(...plan.seats.map(({ nameWidth }) => nameWidth))).toBeGreaterThan(9 * 14 * 0.55);
  });

  test('of the thirteen part seven to six, with the bare end on the lighter side', () => {
    expect(leftOfChair(THIRTEEN)).toBe(7);
    const plan = roomPlan(DRAWN, seatsOf(THIRTEEN));
    expect(plan.seats.filter(({ side }) => side === 'left')).toHaveLength(7);
    expect(plan.seats[0]!.from).toBeGreaterThan(1);
    expect(plan.seats[12]!.to).toBeCloseTo(plan.length, 3);
  });

  test('have faces from 84 to 112 high by weight, and the speaker a sixth larger', () => {
    expect([0.04, 0.075, 0.11, 0.2].map(bustHeight)).toEqual([84, 98, 112, 112]);
    const still = roomPlan(DRAWN, seatsOf(THIRTEEN)).seats[7]!.box.height;
    expect(roomPlan(DRAWN, seatsOf(THIRTEEN, 7)).seats[7]!.box.height).toBeCloseTo(still * 1.16, 6);
  });

  test('bring who is for it nearer and push who is against it away, on both sides', () => {
    const leaning = (lean: number) =>
      roomPlan(
        DRAWN,
        THIRTEEN.map((weight, i) => ({ id: `p${i}`, weight, lean, speaking: false })),
      ).seats;
    const [first, last] = [0, 12];
    expect(leaning(1)[first]!.shift.x).toBeGreaterThan(0);
    expect(leaning(1)[last]!.shift.x).toBeLessThan(0);
    expect(leaning(-1)[first]!.shift.x).toBeLessThan(0);
    expect(leaning(1)[first]!.tilt).toBeCloseTo(6, 6);
    expect(leaning(1)[last]!.tilt).toBeCloseTo(-6, 6);
    expect(leaning(-1)[last]!.tilt).toBeCloseTo(6, 6);
    expect(leaning(0)[first]!.tilt).toBeCloseTo(0, 9);
  });

  test('of any committee stay proportional, in order and on the table', () => {
    fc.assert(
      fc.property(frames, rooms, (frame, [weights, speaking]) => {
        const plan = roomPlan(frame, seatsOf(weights, speaking));
        let at = -1e-6;
        plan.seats.forEach(({ from, to }, i) => {
          expect(from).toBeGreaterThanOrEqual(at - 1e-6);
          expect((to - from) / weights[i]!).toBeCloseTo(plan.perWeight, 6);
          at = to;
        });
        expect(at).toBeLessThanOrEqual(plan.length + 1e-6);
      }),
    );
  });

  test('of any committee show every face: inside the frame, at most a quarter hidden', () => {
    fc.assert(
      fc.property(frames, rooms, (frame, [weights, speaking]) => {
        const { seats, chair } = roomPlan(frame, seatsOf(weights, speaking));
        for (const { x, y, width, height } of [...seats.map(({ box }) => box), chair.box]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(frame.width + 1e-6);
          expect(y + height).toBeLessThanOrEqual(frame.height + 1e-6);
        }
        for (let i = 0; i < seats.length; i++)
          for (let j = 0; j < i; j++)
            expect(overlap(seats[i]!.box, seats[j]!.box)).toBeLessThanOrEqual(MOST_OVERLAP + 1e-9);
      }),
    );
  });

  test('leave room for words and for the paper between the legs', () => {
    fc.assert(
      fc.property(frames, rooms, (frame, [weights]) => {
        const { middle, sheet, band, scale } = roomPlan(frame, seatsOf(weights));
        expect(middle.width).toBeGreaterThan(150);
        expect(middle.height).toBeGreaterThan(90);
        expect(middle.y + middle.height).toBeLessThan(sheet.y);
        expect(sheet.x).toBeGreaterThan(128 * scale + band);
      }),
    );
  });
});
