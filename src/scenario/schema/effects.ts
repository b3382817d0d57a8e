// What poles and choices do: effects on closed lists of variables, changed inputs, promises.
import * as z from 'zod';
import { INPUT_IDS, PROMISE_KINDS } from '../../engine/world.ts';
import type { EffectSpec, EffectVariable, InputChange, InputId } from '../../engine/world.ts';
import { group, id, maybeSource, maybeText, number, whole, word } from './fields.ts';

const VARIABLES = ['satisfaction', 'trust', 'anchor', 'person_trust', 'esprit', 'money', 'gauge'] as const;

/** Small, medium, large (design 11.13). */
const SIZES: Readonly<Record<EffectVariable, readonly [number, number, number] | undefined>> = {
  satisfaction: [2, 4, 6],
  trust: [0.03, 0.06, 0.1],
  anchor: [0.04, 0.08, 0.15],
  person_trust: [0.03, 0.06, 0.1],
  esprit: [0.02, 0.05, 0.1],
  money: [0.2, 0.5, 1],
  gauge: undefined,
};
const WORDS = ['up small', 'up medium', 'up large', 'down small', 'down medium', 'down large'] as const;

const effect = z
  .strictObject({
    on: word('What changes.', VARIABLES),
    of: z
      .string()
      .default('')
      .describe('Whose: an account, a person, a gauge, all_key, all_accounts, countries, groups or committee.'),
    add: number('How much is added at once; money in EUR M, a cost is negative.', -1000, 1000).optional(),
    size: word('How much, in words: small, medium or large, up or down.', WORDS).optional(),
    source: maybeSource,
  })
  .transform((value, context): EffectSpec => {
    const { on, of, add, size } = value;
    if ((add === undefined) === (size === undefined))
      context.addIssue({
        code: 'custom',
        message: 'An effect needs either "add" or "size".',
        params: {
          help:
            add === undefined
              ? 'Write how much:  size: "up small"  (or medium, large, down), or a number after  add:'
              : 'Keep one of the two.',
        },
      });
    if (add !== undefined) return { on, of, add };
    const steps = SIZES[on];
    if (steps === undefined && size !== undefined)
      context.addIssue({ code: 'custom', message: 'An effect on a gauge needs "add": a gauge has no sizes.' });
    const [direction, magnitude] = (size ?? 'up small').split(' ');
    const step = steps?.[['small', 'medium', 'large'].indexOf(magnitude)] ?? 0;
    return { on, of, add: direction === 'down' ? -step : step };
  });

/** Effects at once, on things that exist. */
export const effects = z.array(effect).max(20).default([]).describe('What changes at once.');

const change = z.strictObject({
  add: number('Added to the input.', -100, 100).optional(),
  times: number('The input is multiplied by this.', 0, 100).optional(),
  set: number('The input is set to this.', -100, 100).optional(),
});

/** Inputs of the equations that a pole changes, by name. */
export const inputs = z
  .partialRecord(z.enum(INPUT_IDS), change)
  .default({})
  .transform((map, context): InputChange[] =>
    Object.entries(map).map(([input, value]) => {
      const given = (['add', 'times', 'set'] as const).filter((op) => value?.[op] !== undefined);
      if (given.length !== 1)
        context.addIssue({
          code: 'custom',
          message: `"${input}" needs one of "add", "times" or "set".`,
          path: [input],
        });
      const op = given[0] ?? 'add';
      return { input: input as InputId, op, value: value?.[op] ?? 0 };
    }),
  )
  .describe('Inputs of the rules that change while this pole holds.');

/** What is promised, about what, how much and by when. */
export const promise = group('A promise that this opens.', {
  kind: word('What is promised.', PROMISE_KINDS),
  subject: maybeText('The account, practice, cluster, KPI or person it is about.'),
  level: number('The number promised.', -1000, 1000).default(0),
  due_in: whole('Quarters from making to due.', 1, 24),
});

export const maybePromise = promise.nullable().default(null);

/** An event that follows later. */
export const link = group('An event that follows.', {
  event: id('The event that follows.'),
  in_quarters: whole('Quarters until it comes.', 0, 24),
});
