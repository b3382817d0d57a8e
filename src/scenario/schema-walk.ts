// Walks a zod schema along a path of the file, to know which fields or words could have stood there.
import type * as z from 'zod';

interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  valueType?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  in?: z.core.$ZodType;
  out?: z.core.$ZodType;
  entries?: Record<string, string>;
}

function definition(schema: z.core.$ZodType): Definition {
  let def = schema._zod.def as unknown as Definition;
  // Optional, default and nullable wrap one schema; a pipe joins a schema and a transformation, in either order.
  for (let i = 0; i < 20; i++) {
    if (def.innerType !== undefined) def = def.innerType._zod.def as unknown as Definition;
    else if (def.type === 'pipe' && def.in !== undefined && def.out !== undefined) {
      const inner = def.in._zod.def as unknown as Definition;
      def = inner.type === 'transform' ? (def.out._zod.def as unknown as Definition) : inner;
    } else break;
  }
  return def;
}

function at(schema: z.core.$ZodType, path: readonly (string | number)[]): Definition | undefined {
  let def: Definition | undefined = definition(schema);
  for (const step of path) {
    const next: z.core.$ZodType | undefined =
      def.shape !== undefined && Object.hasOwn(def.shape, step)
        ? def.shape[step]
        : (def.valueType ?? def.element ?? def.items?.[Number(step)]);
    if (next === undefined) return undefined;
    def = definition(next);
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
  return keys === undefined ? [] : Object.values(definition(keys).entries ?? {});
}
