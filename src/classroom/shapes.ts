// Building blocks of the classroom's shapes. Zod comes through the engine's one place, which has switched its run-time
// code generation off; what is read here comes from other devices or from an imported file, so every text has a bound.
import type { Decision } from '../engine/decisions/decision.ts';
import { parseDecision } from '../engine/decisions/registry.ts';
import { z } from '../engine/decisions/shapes.ts';
import type { Advance } from '../referee/game.ts';
import { PRESETS, SCREENS, SEAT_ROLES, SEAT_RULES } from './terms.ts';

export { z };

/** Ids made by us: teams `t1`, seats `s12`, instructors and classes by the server. */
export const ref = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** A sequence number of the log, from 0 (nothing seen yet). */
export const seq = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));

/** Ids as scenarios write them. */
export const scenarioName = z.string().check(z.regex(/^[a-z][a-z0-9_]*$/), z.maxLength(64));

const visible = (line: string): boolean => line.trim().length > 0;

/** One line that people typed: trimmed, not empty, no control characters, no change of writing direction. */
export const line = (most: number) =>
  z.string().check(
    z.overwrite((typed) => typed.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()),
    z.minLength(1),
    z.maxLength(most),
    z.refine(visible),
  );

/** Several lines that people typed; may be empty. */
export const paragraph = (most: number) =>
  z.string().check(
    z.overwrite((typed) => typed.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')),
    z.maxLength(most),
  );

/** Two letters, such as `it`. */
export const language = z.string().check(z.regex(/^[a-z]{2}$/));

/** As people want to be called; views/name-signs.ts says so while it is typed. */
export const personName = line(40);
export const teamName = line(40);
export const role = z.enum(SEAT_ROLES);
export const seatRule = z.enum(SEAT_RULES);
export const preset = z.enum(PRESETS);
export const screen = z.enum(SCREENS);

/** A decision in one of the engine's own shapes; a clean copy comes out. */
export const decision = z.pipe(
  z.unknown(),
  z.transform((value, ctx): Decision => {
    const parsed = parseDecision(value);
    if (parsed.ok) return parsed.value;
    ctx.issues.push({ code: 'custom', message: parsed.error.message, input: value });
    return z.NEVER;
  }),
);

const MOVES = ['continue', 'back', 'next-objection', 'call-vote', 'play-quarter'] as const satisfies Advance['type'][];
export const move = z.enum(MOVES);
