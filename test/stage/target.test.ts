// What a press on the canvas meets, and the one easing.
import { expect, test } from 'vitest';
import { ease } from '../../src/stage/ease.ts';
import { type Target, targetAt } from '../../src/stage/target.ts';

const disc = (id: string, x: number, y: number, radius: number): Target => ({
  x,
  y,
  radius,
  event: { type: 'choose-account', id },
});

test('the nearest within reach is meant, and of two under the finger the upper', () => {
  const targets = [disc('far', 100, 100, 10), disc('near', 130, 100, 10), disc('over', 134, 100, 10)];
  const at = (x: number, y: number) => targetAt(targets, x, y, 6)?.event.id;
  expect(at(100, 100)).toBe('far');
  expect(at(113, 100)).toBe('far');
  expect(at(132, 100)).toBe('over');
  expect(at(100, 120)).toBeUndefined();
});

test('a box is hit inside its sides', () => {
  const box: Target = { x: 50, y: 50, width: 40, height: 10, event: { type: 'choose-person', id: 'p' } };
  expect(targetAt([box], 69, 54, 0)?.event.id).toBe('p');
  expect(targetAt([box], 75, 50, 0)).toBeNull();
});

test('the easing starts at 0, ends at 1 and never turns back', () => {
  expect(ease(0)).toBe(0);
  expect(ease(1)).toBe(1);
  let last = 0;
  for (let i = 1; i <= 50; i++) {
    const now = ease(i / 50);
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  }
  expect(ease(0.5)).toBeGreaterThan(0.8);
});
