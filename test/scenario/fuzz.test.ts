// Random files, random archives, random conditions: everything is answered, nothing outside is touched. Long runs:
// EXCOM_FUZZ=5000 npx vitest run test/scenario/fuzz.test.ts
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { variableCatalogue } from '../../src/engine/variables.ts';
import { readCondition } from '../../src/scenario/condition.ts';
import { formatYaml } from '../../src/scenario/format-yaml.ts';
import { checkBundle, openBundle } from '../../src/scenario/index.ts';
import { alwaysHolds, canHold } from '../../src/scenario/reach.ts';
import { SECTIONS } from '../../src/scenario/sections.ts';
import { FUZZ } from '../kit/scenario/fuzz.ts';
import { loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';

const LIBRARY = new Map<string, string>();
const prototype = Object.getOwnPropertyNames(Object.prototype).join();
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype));

/** Never the fallback for a defect of ours, never more than forty, never a word of the machine. */
function answered(bytes: Uint8Array, path = 'x.yaml'): void {
  const { ok, world, diagnostics, texts } = checkBundle([{ path, bytes }], LIBRARY);
  expect(ok).toBe(world !== null);
  expect(ok || diagnostics.length > 0).toBe(true);
  expect(diagnostics.length).toBeLessThanOrEqual(40);
  expect(diagnostics.map(({ code }) => code)).not.toContain('E199');
  // oxlint-disable-next-line no-control-regex
  expect(texts.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
}

const name = fc.oneof(
  fc.constantFrom(...Object.keys(SECTIONS), 'name', 'when', 'source', 'effects', 'choices', '__proto__', 'constructor'),
  fc.string({ maxLength: 8 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.string({ maxLength: 20 }), fc.double(), fc.boolean(), fc.constant(null), fc.constant('team')),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('any')), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  ),
})).any;

describe('anything', { timeout: 600_000 }, () => {
  test('random bytes are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answered(bytes)),
      FUZZ,
    );
  });

  test('random YAML with the names of a scenario is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const head = 'format: excom-scenario/1\nid: random\nversion: 1.0.0\n';
        answered(strToU8(head + stringify(new Map(pairs))));
      }),
      FUZZ,
    );
  });

  test('a random value at any place of the small scenario is answered', () => {
    const lines = minimalFiles().get('minimal/cards.yaml')!.split('\n');
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), value, (index, put) => {
        const field = /^(\s*[\w-]+:)/.exec(lines[index]!)?.[1];
        fc.pre(field !== undefined);
        const line = `${field} ${JSON.stringify(put instanceof Map ? [...put] : put) ?? 'null'}`;
        const text = lines.with(index, line).join('\n');
        const { diagnostics } = loadMinimal(minimalFiles().set('minimal/cards.yaml', text));
        expect(diagnostics.map(({ code }) => code)).not.toContain('E199');
      }),
      FUZZ,
    );
  });

  test('random text is tidied to something that says the same, or left', () => {
    fc.assert(
      fc.property(value, (any) => {
        const tidy = formatYaml(stringify(new Map([['a', any]])));
        if (tidy !== undefined) expect(formatYaml(tidy)).toBe(tidy);
      }),
      FUZZ,
    );
  });
});

describe('an archive', { timeout: 600_000 }, () => {
  const zip = zipSync(
    Object.fromEntries(
      [...minimalFiles()].filter(([p]) => /^(minimal|packs\/elements)/.test(p)).map(([p, t]) => [p, strToU8(t)]),
    ),
  );

  test('broken at random is answered', () => {
    const cut = fc.record({ at: fc.nat({ max: zip.length - 1 }), put: fc.uint8Array({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), fc.nat({ max: zip.length }), (cuts, length) => {
        const bytes = zip.slice();
        for (const { at, put } of cuts) bytes.set(put.subarray(0, bytes.length - at), at);
        answered(bytes, 'x.zip');
        answered(zip.slice(0, length), 'x.zip');
      }),
      FUZZ,
    );
  });

  test('with random names puts nothing outside of its folder', () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'minimal',
      'packs',
      'texts',
      'C:',
      '__proto__',
      'scenario.yaml',
      'b.yaml',
    );
    const path = fc
      .tuple(fc.array(step, { minLength: 1, maxLength: 5 }), fc.constantFrom('/', '\\'))
      .map(([s, by]) => s.join(by));
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 6 }), (paths) => {
        const parts = paths.map((one) => ({ path: one, bytes: strToU8('x: 1') }));
        for (const known of openBundle(parts, LIBRARY).files.keys())
          if (openBundle(parts, LIBRARY).ok) expect(known).toMatch(/^(?!.*\.\.)[^/\\:][^\\:]*$/);
      }),
      FUZZ,
    );
  });
});

describe('a condition', { timeout: 600_000 }, () => {
  const loaded = loadMinimal();
  const catalogue = variableCatalogue(loaded.ok ? loaded.world : (undefined as never));
  const piece = fc.oneof(
    fc.constantFrom(...catalogue.keys()),
    fc.constantFrom(
      ' && ',
      ' || ',
      '!',
      '(',
      ')',
      ' < ',
      ' >= ',
      ' == ',
      ' + ',
      ' / ',
      ' ? ',
      ' : ',
      '-',
      '0',
      '2.5',
      '1e9',
      '"x"',
      '[',
      '{',
      '.',
      ' in ',
      'size(',
      '__proto__',
      'constructor',
    ),
  );

  test('of random pieces is read or refused with a place inside it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const read = readCondition(text, catalogue);
        if (read.ok) expect(canHold(read.expr, catalogue) || !alwaysHolds(read.expr, catalogue)).toBe(true);
        else expect(read.mistake.end).toBeLessThanOrEqual(text.length + 1);
      }),
      { ...FUZZ, numRuns: FUZZ.numRuns * 20 },
    );
  });

  test('nested as deeply as its length allows is judged', () => {
    const deep = 'year > 1 && ('.repeat(24) + 'started' + ')'.repeat(24);
    const denied = '!('.repeat(120) + 'started' + ')'.repeat(120);
    for (const text of [deep, denied]) {
      const read = readCondition(text, catalogue);
      if (read.ok) expect(canHold(read.expr, catalogue)).toBe(true);
    }
  });
});
