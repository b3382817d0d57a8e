// Reads zod's definitions, for which zod has no common type, and walks a schema along a path of the file: to know which
// fields or words could have stood there.
import type * as z from 'zod';

/** The parts of zod's definitions that are read here. */
export interface Definition {
  type: string;
  format?: string;
  shape?: Record<string, z.core.$ZodType>;
  valueType?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  in?: z.core.$ZodType;
  out?: z.core.$ZodType;
  entries?: Record<string, string>;
  defaultValue?: unknown;
  checks?: { _zod: { def: Check } }[];
}
interface Check {
  check: string;
  value?: number;
  minimum?: number;
  maximum?: number;
  length?: number;
  pattern?: RegExp;
}

export const definition = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** What a wrapping schema wraps, on the side that an author writes; undefined where nothing is wrapped. */
export function wrapped({ type, innerType, in: from, out }: Definition): z.core.$ZodType | undefined {
  if (innerType !== undefined) return innerType;
  // A pipe joins a schema and a transformation, in either order.
  if (type !== 'pipe' || from === undefined || out === undefined) return undefined;
  return isTransform(from) ? out : from;
}

export const isTransform = (schema: z.core.$ZodType): boolean => definition(schema).type === 'transform';

/** The definition within defaults, options and transformations. */
function innermost(schema: z.core.$ZodType): Definition {
  const def = definition(schema);
  const inner = wrapped(def);
  return inner === undefined ? def : innermost(inner);
}

function schemaAt(schema: z.core.$ZodType, path: readonly (string | number)[]): z.core.$ZodType | undefined {
  let found = schema;
  for (const step of path) {
    const def = innermost(found);
    const next: z.core.$ZodType | undefined =
      def.shape !== undefined && Object.hasOwn(def.shape, step)
        ? def.shape[step]
        : (def.valueType ?? def.element ?? def.items?.[Number(step)]);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

function at(schema: z.core.$ZodType, path: readonly (string | number)[]): Definition | undefined {
  const found = schemaAt(schema, path);
  return found === undefined ? undefined : innermost(found);
}

/** What the field at a path means, in the words of the reference; '' where it has none. */
export function aboutAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string {
  for (let inner = schemaAt(schema, path); inner !== undefined; inner = wrapped(definition(inner))) {
    const about = (inner as z.ZodType).meta()?.description;
    if (about !== undefined) return about;
  }
  return '';
}

/** The limits of the number at a path, both allowed; undefined where there are not two. */
export function rangeAt(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
): { low: number; high: number } | undefined {
  const checks = (at(schema, path)?.checks ?? []).map((check) => check._zod.def);
  const low = checks.find(({ check }) => check === 'greater_than')?.value;
  const high = checks.find(({ check }) => check === 'less_than')?.value;
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** Names of the fields that the group at a path may have. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  return Object.keys(at(schema, path)?.shape ?? {});
}

/** Keys that the map at a path may have, where they are a closed list. */
export function wordsAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  const keys = at(schema, path)?.keyType;
  return keys === undefined ? [] : Object.values(innermost(keys).entries ?? {});
}
