// Building blocks of the decisions' shapes, and the one place from which they take zod: its run-time code generation is
// switched off before the first shape is built, because the page's security policy forbids it.
import * as z from 'zod/mini';
import { CONCESSIONS, PROMISE_KINDS } from '../world.ts';

z.config({ jitless: true });

export { z };

/** An id as scenarios write them: snake_case, at most 64 characters. */
export const id = z.string().check(z.regex(/^[a-z][a-z0-9_]*$/), z.maxLength(64));

/** A finite number between two bounds; -0 is taken as 0, so that a game and its record hash alike. */
export const between = (low: number, high: number) =>
  z.number().check(
    z.minimum(low),
    z.maximum(high),
    z.overwrite((n) => n + 0),
  );

/** A list of at most `most` entries. */
export const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most));

export const text = (most: number) => z.string().check(z.maxLength(most));

export const tier = z.enum(['A', 'B', 'C']);

export const concession = z.enum(CONCESSIONS);

export const promise = z.strictObject({
  kind: z.enum(PROMISE_KINDS),
  // Empty where the kind is about nothing in particular; a KPI's name is in camel case.
  subject: z.string().check(z.regex(/^[a-zA-Z0-9_]*$/), z.maxLength(64)),
  level: between(-1e6, 1e6),
  dueIn: z.int(),
});

/** More than any scenario names; a bound on what a hostile record can make us read. */
export const MANY = 200;
