// The kinds of field a scenario is made of. Each takes the sentence that tells an author what the field means; snake_case
// names of the file become the camelCase names of the compiled world, and maps by id become lists in file order.
import * as z from 'zod';

// Set before any schema is made: under the page's security policy zod must not generate code.
z.config({ jitless: true });

type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type CamelKeys<T> = { [K in keyof T as K extends string ? Camel<K> : K]: T[K] };
type Fields = Readonly<Record<string, z.core.$ZodType>>;
type Output<F extends Fields> = CamelKeys<z.output<z.ZodObject<F, z.core.$strict>>>;

/** The name of a scenario, which is also that of its folder. */
export const SCENARIO_ID = /^[a-z0-9][a-z0-9-]{1,39}$/;
export const ID = /^[a-z][a-z0-9_]{1,39}$/;

/** A text that must say something. */
export const text = (about: string) => z.string().min(1).describe(about);
/** A text that may be left out. */
export const maybeText = (about: string) => z.string().default('').describe(about);
/** A list of texts. */
export const texts = (about: string) => z.array(z.string().min(1)).default([]).describe(about);
/** A number between two limits, both allowed. */
export const number = (about: string, low: number, high: number) => z.number().min(low).max(high).describe(about);
/** A whole number between two limits. */
export const whole = (about: string, low: number, high: number) => z.int().min(low).max(high).describe(about);
/** A share or a degree, 0 to 1. */
export const share = (about: string) => number(about, 0, 1);
/** The id of something else in the scenario. */
export const id = (about: string) => z.string().regex(ID).describe(about);
/** The id of something else, or nothing. */
export const maybeId = (about: string) => z.string().regex(ID).nullable().default(null).describe(about);
/** Ids of other things. */
export const ids = (about: string) => z.array(z.string().regex(ID)).default([]).describe(about);
/** Where a figure or an effect comes from; left out, it is that of the thing around it, or nobody said. */
export const maybeSource = z.exactOptional(id('Where it comes from: an id of the section sources.'));
/** Yes or no, no when left out. */
export const flag = (about: string) => z.boolean().default(false).describe(about);
/** One word of a list. */
export const word = <const W extends readonly [string, ...string[]]>(about: string, words: W) =>
  z.enum(words).describe(about);

/** A condition, kept as text here: it is read when all names of the scenario are known. */
export const condition = (about: string) =>
  z
    .preprocess((value) => (typeof value === 'boolean' ? String(value) : value), z.string().nullable().default(null))
    .meta({ description: about, condition: true });

/** A group of fields; a field that is not listed is an error. */
export function group<F extends Fields>(about: string, fields: F) {
  return z
    .strictObject(fields)
    .transform((value) => camel(value) as Output<F>)
    .describe(about);
}

/** A map by id of groups of fields; becomes a list in file order. */
export function keyed<F extends Fields>(about: string, fields: F) {
  return z
    .record(z.string().regex(ID), z.strictObject(fields))
    .transform((map) =>
      Object.entries(map).map(([key, value]) => ({ id: key, ...(camel(value as object) as Output<F>) })),
    )
    .describe(about);
}

/** `wallet_eur_m` becomes `walletEurM`; fields that were left out stay out. */
export function camel(value: object): object {
  const out: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value))
    if (field !== undefined) out[key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())] = field;
  return out;
}
