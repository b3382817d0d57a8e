// The reference, the schemas for editors, and their committed copies: complete, and never older than the checker.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docsCommand, shippedReference } from '../../src/cli/docs-command.ts';
import { schemaFiles } from '../../src/cli/schema-command.ts';
import { idsOf, jsonSchema } from '../../src/scenario/authoring.ts';
import { outlineOf, walkOutline } from '../../src/scenario/outline.ts';
import { PLACES } from '../../src/scenario/references.ts';
import { scenario } from '../../src/scenario/schema/scenario.ts';
import { texts } from '../../src/scenario/schema/texts.ts';
import { CARRIED, SECTIONS } from '../../src/scenario/sections.ts';
import { foundIn } from '../../src/views/reference-text.ts';
import { ENTRY, minimalFiles } from '../kit/scenario/minimal.ts';

const read = (path: string): string => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
const reference = shippedReference();

describe('every field', () => {
  test.each([
    ['scenario', scenario],
    ['texts', texts],
  ] as const)('of a %s is described for its author, in a sentence', (_, schema) => {
    const missing: string[] = [];
    walkOutline(outlineOf(schema), (path, { about }) => {
      // An entry is described by the map or list that it stands in.
      if (path.at(-1) !== '*' && !/^[A-Z].*[.:]$/.test(about)) missing.push(`${path.join('.')}: "${about}"`);
    });
    expect(missing).toEqual([]);
  });

  test('that names something else says what', () => {
    const known = new Set<string>();
    walkOutline(outlineOf(scenario), (path) => known.add(path.join('.')));
    expect(PLACES.map(([pattern]) => pattern).filter((pattern) => !known.has(pattern))).toEqual([]);
  });
});

describe('the committed copy', () => {
  // After a change of the rules: npm run excom -- docs, and: npm run excom -- schema
  test('of the reference is what excom docs writes', async () => {
    let printed = '';
    await docsCommand.run(['--print'], { out: (text) => void (printed = text), err: () => {} });
    expect(`${printed}\n`).toBe(read('REFERENCE.md'));
  });

  test.each(schemaFiles())('of %s is what excom schema writes', (name, text) => {
    expect(text).toBe(read(`schema/${name}`));
  });
});

describe('the reference', () => {
  test('has every section of a scenario', () => {
    const names = [...reference.head.map(({ path }) => path), ...reference.sections.map(({ name }) => name)];
    expect(
      [...Object.keys(SECTIONS), ...CARRIED, 'extends', 'remove', 'adjust'].filter((n) => !names.includes(n)),
    ).toEqual([]);
  });

  test('says of a field what it takes, its limits, its default, and how it looks', () => {
    const people = reference.sections.find(({ name }) => name === 'people');
    const field = (path: string) => people?.fields.find((one) => one.path === path);
    expect(field('*.trust')).toEqual({
      path: '*.trust',
      about: 'Trust in the player at the start, 0 to 1.',
      kind: 'number',
      bounds: '0 to 1',
      byDefault: '0.5',
      required: false,
      example: expect.stringMatching(/^0?\.?\d+/),
    });
    expect(field('*.ties')?.kind).toBe('list of ids of people');
    expect(field('*.cluster')?.kind).toBe('id of clusters');
  });

  test('has the variables of conditions by the kind of thing they belong to', () => {
    const paths = reference.variables.map(({ path }) => path);
    expect(paths).toContain('person.<person>.stance');
    expect(paths).toContain('chose.<event>.<choice>');
    expect(reference.variables.find(({ path }) => path === 'resistance')?.range).toBe('0 to 100');
  });

  test('can be narrowed to some words', () => {
    expect(foundIn(reference, '  ')).toBe(reference);
    const { sections, codes, variables } = foundIn(reference, 'e203');
    expect([sections.length, codes.map(({ code }) => code), variables.length]).toEqual([0, ['E203'], 0]);
    expect(foundIn(reference, 'people trust').sections.map(({ name }) => name)).toEqual(['people']);
  });
});

describe('a schema for editors', () => {
  test('of one scenario knows its ids', () => {
    const text = JSON.stringify(jsonSchema('scenario', idsOf(minimalFiles(), ENTRY)));
    expect(text).toContain('"enum":["alder","birch","cedar","dogwood","elm","fir"]');
  });

  test('asks of a scenario for its head and leaves sections to the files it extends', () => {
    expect(jsonSchema('scenario')).toMatchObject({
      required: ['format', 'id', 'version', 'title', 'language', 'disclaimer', 'authors', 'licence'],
    });
    expect(Object.keys((jsonSchema('pack') as { properties: object }).properties)).not.toContain('licence');
  });
});
