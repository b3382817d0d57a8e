// The three kinds of file and the fields at their head that are no section: what a file is, and what it is built on.

export type Format = 'scenario' | 'pack' | 'texts';
export const FORMATS: readonly Format[] = ['scenario', 'pack', 'texts'];

interface HeadField {
  about: string;
  kind: string;
  example: string;
  /** The field as JSON Schema has it. */
  schema: { readonly [key: string]: string | readonly string[] | { readonly [key: string]: string } };
}

/** The head fields that the compiled world does not carry. */
export const HEAD_FIELDS: Readonly<Record<string, HeadField>> = {
  format: {
    about: 'What the file is. Always its first line.',
    kind: 'one of: excom-scenario/1, excom-pack/1',
    example: 'excom-scenario/1',
    schema: {},
  },
  extends: {
    about:
      'What the file is built on: packs of the library with their version, and files beside it. They are read first, from left to right; each adds its entries, and none may be given twice.',
    kind: 'list of packs and files',
    example: '[ packs/practices-24@1, ./people.yaml ]',
    schema: { type: 'array', items: { type: 'string' } },
  },
  remove: {
    about:
      'Entries of what is extended that are dropped, by path; a file beside this one may then give them anew. events.* drops all of them.',
    kind: 'list of paths',
    example: '[ events.late_goods ]',
    schema: { type: 'array', items: { type: 'string' } },
  },
  adjust: {
    about: 'Values of what is extended that are changed or added, by path. A list is replaced as a whole.',
    kind: 'values by path',
    example: '{ people.ada.trust: 0.6 }',
    schema: { type: 'object' },
  },
};

/** Fields of the head that a pack does not have. */
const NOT_IN_PACKS = ['title', 'language', 'disclaimer', 'authors', 'licence', 'based_on', 'teaching'];

export function fieldsOfHead(format: Exclude<Format, 'texts'>) {
  const properties = Object.fromEntries(
    Object.entries(HEAD_FIELDS).map(([name, { about, schema }]) => [
      name,
      { description: about, ...(name === 'format' ? { enum: [`excom-${format}/1`] } : schema) },
    ]),
  );
  const required =
    format === 'pack'
      ? ['format', 'id', 'version']
      : ['format', 'id', 'version', 'title', 'language', 'disclaimer', 'authors', 'licence'];
  return { properties, required, notInPacks: NOT_IN_PACKS };
}
