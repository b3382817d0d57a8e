// The sandbox's changed numbers: typed, told, undone.
import { expect, test } from 'vitest';
import {
  changedNumbers,
  sandboxAfter,
  type SandboxDraft,
  type SandboxStep,
  typedNumber,
  undoneNext,
  UNCHANGED,
} from '../../src/views/sandbox-draft.ts';

const after = (...steps: SandboxStep[]): SandboxDraft => steps.reduce(sandboxAfter, UNCHANGED);
const change = (name: string, value: number | null): SandboxStep => ({ type: 'change', name, value });

test('every change can be undone, one after the other, and the number it was is known', () => {
  const draft = after(change('rate', 0.1), change('cost', 2), change('rate', 0.3));
  expect(draft.changed).toEqual({ cost: 2, rate: 0.3 });
  expect(undoneNext(draft)).toBe('rate');
  const once = sandboxAfter(draft, { type: 'undo' });
  expect(once.changed).toEqual({ rate: 0.1, cost: 2 });
  expect(undoneNext(once)).toBe('cost');
  const all = after(change('rate', 0.1), { type: 'undo' }, { type: 'undo' });
  expect([all.changed, undoneNext(all)]).toEqual([{}, null]);
});

test('putting everything back can be undone as well', () => {
  const reset = after(change('rate', 0.1), change('cost', 2), { type: 'reset' });
  expect(reset.changed).toEqual({});
  expect(sandboxAfter(reset, { type: 'undo' }).changed).toEqual({ rate: 0.1, cost: 2 });
});

test('a step that changes nothing leaves nothing to undo', () => {
  expect(after(change('rate', null), { type: 'reset' })).toEqual(UNCHANGED);
  const typedTwice = after(change('rate', 0.1), change('rate', 0.1));
  expect(typedTwice.before).toHaveLength(1);
});

test('a typed number is read with a comma or a point; the model’s own is no change', () => {
  const rate = { value: 0.25, low: 0.1, high: 0.5 };
  expect(typedNumber('0,3', rate)).toEqual({ value: 0.3 });
  expect(typedNumber(' 0.25', rate)).toEqual({ value: null });
  expect(typedNumber('', rate)).toEqual({ value: null });
  expect(typedNumber('much', rate)).toEqual({ refused: 'Type a number.' });
  expect(typedNumber('25', rate)).toEqual({ refused: 'Too far from 0.1 to 0.5 to mean anything.' });
});

test('changed numbers are told by what they are about, with what they were', () => {
  const own = { name: 'rate', value: 0.25, low: 0, high: 1, unit: '', source: '', confidence: '', about: 'Speed' };
  expect(changedNumbers({ rate: 0.1, gone: 3 }, [own])).toEqual([
    { name: 'rate', about: 'Speed', words: '0.25, now 0.1' },
  ]);
});
