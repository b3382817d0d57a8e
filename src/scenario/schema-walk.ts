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

function at(schema: z.core.$ZodType, path: readonly (string | number)[]): Definition | undefined {
  let def: Definition | undefined = innermost(schema);
  for (const step of path) {
    const next: z.core.$ZodType | undefined =
      def.shape !== undefined && Object.hasOwn(def.shape, step)
        ? def.shape[step]
        : (def.valueType ?? def.element ?? def.items?.[Number(step)]);
    if (next === undefined) return undefined;
    def = innermost(next);
  }
  return def;
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
