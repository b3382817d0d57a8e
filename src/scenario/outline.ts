// The schema as data: every section and field with its meaning, kind, limits and default. Editors' schemas, the reference
// and the formatter are made from it, so they cannot say anything that the checker does not hold.
import type * as z from 'zod';
import { definition, isTransform, wrapped } from './schema-walk.ts';

export type Shape =
  | { kind: 'text'; pattern: string }
  | { kind: 'number' | 'whole'; low: number; high: number }
  | { kind: 'yes_no' | 'condition' }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'list'; of: Outline; least: number; most: number }
  | { kind: 'row'; of: readonly Outline[] }
  | { kind: 'map'; of: Outline; keys: readonly string[] | 'ids' | 'any' }
  | { kind: 'group'; fields: Readonly<Record<string, Outline>> };

/** A field, as an author needs to know it. */
export interface Outline {
  about: string;
  required: boolean;
  /** What holds when it is left out; undefined where there is nothing to say. */
  byDefault: string | number | boolean | undefined;
  /** May be given in short, as a bare text or, for a list, as its only entry. */
  short: boolean;
  shape: Shape;
}

/** The outline of a schema. */
export function outlineOf(schema: z.core.$ZodType): Outline {
  const found: Outline = {
    about: '',
    required: true,
    byDefault: undefined,
    short: false,
    shape: { kind: 'yes_no' },
  };
  let condition = false;
  let inner = schema;
  // Defaults, options and transformations wrap one schema; the first description from outside is the one that was meant.
  for (;;) {
    const def = definition(inner);
    const meta = (inner as z.ZodType).meta();
    if (found.about === '') found.about = meta?.description ?? '';
    condition ||= meta?.['condition'] === true;
    if (def.type === 'default') {
      found.required = false;
      found.byDefault = simple(def.defaultValue);
    }
    if (def.type === 'optional' || def.type === 'nullable') found.required = false;
    if (def.type === 'pipe' && def.in !== undefined && isTransform(def.in)) found.short = true;
    const next = wrapped(def);
    if (next === undefined) break;
    inner = next;
  }
  found.shape = condition ? { kind: 'condition' } : shapeOf(inner);
  return condition ? { ...found, short: false, required: false, byDefault: undefined } : found;
}

function simple(value: unknown): string | number | boolean | undefined {
  const plain = typeof value === 'function' ? (value as () => unknown)() : value;
  if (typeof plain === 'number' || typeof plain === 'boolean') return plain;
  return typeof plain === 'string' && plain !== '' ? plain : undefined;
}

function shapeOf(schema: z.core.$ZodType): Shape {
  const def = definition(schema);
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  switch (def.type) {
    case 'string':
      return { kind: 'text', pattern: checks.find(({ pattern }) => pattern !== undefined)?.pattern?.source ?? '' };
    case 'number': {
      const limit = (name: string) => checks.find(({ check }) => check === name)?.value;
      const kind = def.format === undefined ? 'number' : 'whole';
      return { kind, low: limit('greater_than') ?? -Infinity, high: limit('less_than') ?? Infinity };
    }
    case 'boolean':
      return { kind: 'yes_no' };
    case 'enum':
      return { kind: 'word', words: Object.values(def.entries ?? {}) };
    case 'array': {
      const exact = checks.find(({ length }) => length !== undefined)?.length;
      const least = checks.find(({ minimum }) => minimum !== undefined)?.minimum;
      const most = checks.find(({ maximum }) => maximum !== undefined)?.maximum;
      return { kind: 'list', of: outlineOf(def.element!), least: exact ?? least ?? 0, most: exact ?? most ?? Infinity };
    }
    case 'tuple':
      return { kind: 'row', of: (def.items ?? []).map(outlineOf) };
    case 'record': {
      const keys = shapeOf(def.keyType!);
      const names = keys.kind === 'word' ? keys.words : keys.kind === 'text' && keys.pattern !== '' ? 'ids' : 'any';
      return { kind: 'map', of: outlineOf(def.valueType!), keys: names };
    }
    case 'object':
      return { kind: 'group', fields: fieldsOf(def.shape ?? {}) };
    default:
      throw new Error(`The outline knows no "${def.type}".`);
  }
}

function fieldsOf(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, Outline> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, outlineOf(field)]));
}

/** Every field below an outline, with its path as a pattern: `people.*.lines.opposed.*.text`. */
export function walkOutline(
  outline: Outline,
  see: (path: readonly string[], outline: Outline) => void,
  path: readonly string[] = [],
): void {
  see(path, outline);
  const { shape } = outline;
  if (shape.kind === 'group')
    for (const [name, field] of Object.entries(shape.fields)) walkOutline(field, see, [...path, name]);
  if (shape.kind === 'list' || shape.kind === 'map') walkOutline(shape.of, see, [...path, '*']);
  if (shape.kind === 'row') for (const item of shape.of) walkOutline(item, see, [...path, '*']);
}
