// JSON Schema (draft 7) for editors: completes fields, words and, for one scenario, its own ids. Only a comfort while
// typing; the checker knows more and has the last word.
import { fieldsOfHead } from './formats.ts';
import type { Format } from './formats.ts';
import { namesAt } from './names.ts';
import { outlineOf } from './outline.ts';
import type { Outline, Shape } from './outline.ts';
import { ID } from './schema/fields.ts';
import { scenario } from './schema/scenario.ts';
import { texts } from './schema/texts.ts';
import { placesInWords } from './text-places.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** The ids of one scenario by section, for a schema of its own. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** The schema of a format; with `ids` it also knows the names of one scenario. */
export function jsonSchema(format: Format, ids: Ids = new Map()): Json {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: `excom-${format}/1` };
  if (format === 'texts') return { ...head, ...asObject(node(outlineOf(texts), [], ids)) };
  const outline = outlineOf(scenario);
  const body = asObject(node(outline, [], ids));
  const own = fieldsOfHead(format);
  return {
    ...head,
    ...body,
    // A section may come from a file that is extended, so only the head is asked for here.
    required: own.required,
    properties: { ...own.properties, ...without(body['properties'], format === 'pack' ? own.notInPacks : []) },
  };
}

function asObject(json: Json): { readonly [key: string]: Json } {
  return json as { readonly [key: string]: Json };
}

function without(properties: Json | undefined, names: readonly string[]): { readonly [key: string]: Json } {
  const entries = Object.entries(asObject(properties ?? {})).filter(([name]) => !names.includes(name));
  return Object.fromEntries(entries);
}

function node({ about, byDefault, short, shape, required }: Outline, path: readonly string[], ids: Ids): Json {
  const inner = shapeOf(shape, path, ids, required);
  const description = [about, placesInWords(path.join('.'))].filter(Boolean).join(' ');
  const said = {
    ...(description === '' ? {} : { description }),
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
  if (!short) return { ...said, ...asObject(inner) };
  const field = shape.kind === 'group' && shape.fields['value'] !== undefined ? 'number' : 'string';
  return { ...said, anyOf: [{ type: field }, inner] };
}

function shapeOf(shape: Shape, path: readonly string[], ids: Ids, required: boolean): Json {
  switch (shape.kind) {
    case 'text': {
      const names = namesAt(path);
      const known = names?.sections.flatMap((section) => [...(ids.get(section) ?? [])]) ?? [];
      if (names !== undefined && known.length > 0) return { enum: [...names.words, ...known] };
      const pattern = shape.pattern === '' ? {} : { pattern: shape.pattern };
      return { type: required ? 'string' : ['string', 'null'], ...pattern, ...(required ? { minLength: 1 } : {}) };
    }
    case 'number':
    case 'whole': {
      const { low, high } = shape;
      return {
        type: shape.kind === 'whole' ? 'integer' : 'number',
        ...(low === -Infinity ? {} : { minimum: low }),
        ...(high === Infinity ? {} : { maximum: high }),
      };
    }
    case 'yes_no':
      return { type: 'boolean' };
    case 'condition':
      return { type: ['string', 'boolean', 'null'] };
    case 'word':
      return { enum: [...shape.words] };
    case 'list': {
      const { least, most } = shape;
      return {
        type: 'array',
        items: node(shape.of, [...path, '*'], ids),
        ...(least === 0 ? {} : { minItems: least }),
        ...(most === Infinity ? {} : { maxItems: most }),
      };
    }
    case 'row':
      return {
        type: 'array',
        items: shape.of.map((item) => node(item, [...path, '*'], ids)),
        minItems: shape.of.length,
        maxItems: shape.of.length,
      };
    case 'map': {
      const of = node(shape.of, [...path, '*'], ids);
      const { keys } = shape;
      if (keys === 'any') return { type: 'object', additionalProperties: of };
      if (keys === 'ids')
        return { type: 'object', patternProperties: { [ID.source]: of }, additionalProperties: false };
      return {
        type: 'object',
        properties: Object.fromEntries(keys.map((key) => [key, of])),
        additionalProperties: false,
      };
    }
    case 'group': {
      const fields = Object.entries(shape.fields);
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([name, field]) => [name, node(field, [...path, name], ids)])),
        required: fields.filter(([, field]) => field.required).map(([name]) => name),
        additionalProperties: false,
      };
    }
  }
}
