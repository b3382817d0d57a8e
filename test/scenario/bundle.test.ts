// What is handed over - folder, zip, single file - becomes the loader's map, and nothing leads out of it.
import { zipSync, strToU8, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBundle, openBundle } from '../../src/scenario/index.ts';
import type { OfferedPart } from '../../src/scenario/index.ts';
import { minimalFiles } from '../kit/scenario/minimal.ts';

const files = minimalFiles();
const part = (path: string, text: string | Uint8Array): OfferedPart => ({
  path,
  bytes: typeof text === 'string' ? strToU8(text) : text,
});
const own = [...files].filter(([path]) => path.startsWith('minimal/') || path === 'packs/elements.yaml');
const folder = own.map(([path, text]) => part(path, text));
const zipped = (extra: Zippable = {}, prefix = '') =>
  zipSync({ ...Object.fromEntries(own.map(([path, text]) => [prefix + path, strToU8(text)])), ...extra });
const asZip = (bytes: Uint8Array) => [part('minimal.zip', bytes)];
const NO_LIBRARY = new Map<string, string>();
const codes = (parts: readonly OfferedPart[], library: ReadonlyMap<string, string> = NO_LIBRARY) =>
  openBundle(parts, library).diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`);

/** The bytes with a field of the first entry of the directory changed. */
function patched(zip: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  let at = copy.length - 22;
  while (view.getUint32(at, true) !== 0x06054b50) at--;
  change(view, view.getUint32(at + 16, true));
  return copy;
}

describe('a scenario that is handed over', () => {
  test('is the same world as a folder, as a zip and as a zip of the folder around it', () => {
    const worlds = [folder, asZip(zipped()), asZip(zipped({}, 'download-main/'))].map((parts) =>
      checkBundle(parts, NO_LIBRARY),
    );
    expect(worlds.map(({ texts }) => texts)).toEqual([[], [], []]);
    expect(worlds[0]!.world?.id).toBe('minimal');
    expect(worlds[1]!.world).toEqual(worlds[0]!.world);
    expect(worlds[2]!.world).toEqual(worlds[0]!.world);
  });

  test('takes packs of the library that it does not bring along', () => {
    const library = new Map([['packs/elements.yaml', files.get('packs/elements.yaml')!]]);
    expect(checkBundle(folder.slice(0, 3), library).texts).toEqual([]);
    const other = [...folder.slice(0, 3), part('packs/elements.yaml', 'format: excom-pack/1\nid: elements\n')];
    expect(codes(other, library)).toEqual([
      'E126 packs/elements.yaml: "packs/elements.yaml" is the name of a pack that comes with the game, but says something else.',
    ]);
  });

  test('may be one file, whatever its name', () => {
    const single = checkBundle([part('my case.yaml', 'format: excom-scenario/1\nid: x1\n')], NO_LIBRARY);
    expect(single.diagnostics[0]).toMatchObject({ file: 'my case.yaml', code: 'E201' });
  });

  test('says what it did not read, and passes over the litter of systems', () => {
    const parts = [
      ...folder,
      part('minimal/notes.txt', 'x'),
      part('minimal/.DS_Store', 'x'),
      part('__MACOSX/a.yaml', 'x'),
    ];
    expect(codes(parts)).toEqual(['N503 minimal/notes.txt: This file is not part of a scenario and was not read.']);
  });

  test('says who wrote it and what may be done with it', () => {
    expect(checkBundle(folder, NO_LIBRARY).about).toMatchObject({
      licence: 'MIT',
      authors: [{ name: 'A. Tester', affiliation: '' }],
    });
  });
});

describe('nothing', () => {
  test('is said to be nothing', () => {
    expect(codes([])).toEqual(['E120 scenario.yaml: There is nothing here to read.']);
    expect(codes([part('a.yaml', 'x: 1'), part('b.yaml', 'x: 1')])).toEqual([
      'E120 a.yaml: There is no scenario.yaml here.',
    ]);
    expect(codes([part('x.png', new Uint8Array([0x89, 0x50]))])).toEqual([
      'E120 scenario.yaml: There is no scenario.yaml here.',
      'N503 x.png: This file is not part of a scenario and was not read.',
    ]);
  });
});

describe('a hostile bundle', () => {
  const NAMES = ['../evil.yaml', '/etc/passwd.yaml', 'a/../../b.yaml', 'C:\\x.yaml', '..\\x.yaml', 'a//b.yaml'];

  test.each(NAMES)('cannot lead out of its folder by the name %s', (name) => {
    const [found] = codes(asZip(zipped({ [name]: strToU8('x: 1') })));
    expect(found).toContain('This name leads out of the folder.');
    expect(codes([...folder, part(name, 'x: 1')])[0]).toContain('E123');
  });

  test('cannot hold a link', () => {
    const link = patched(zipped(), (view, at) => view.setUint32(at + 38, 0xa1ff0000, true));
    expect(codes(asZip(link))).toEqual(['E123 minimal/cards.yaml: This archive holds a link instead of a file.']);
  });

  test('cannot be a bomb, whether it admits it or lies about its size', () => {
    const bomb = { 'minimal/bomb.yaml': new Uint8Array(900_000_000 / 100) };
    expect(codes(asZip(zipped(bomb)))[0]).toContain('E122 minimal/bomb.yaml');
    const liar = patched(zipSync({ 'a.yaml': new Uint8Array(9_000_000) }), (view, at) =>
      view.setUint32(at + 24, 1000, true),
    );
    expect(codes(asZip(liar))).toEqual(['E122 a.yaml: This archive holds too much: at most 200 files and 8 MB.']);
    const many = zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}.yaml`, strToU8('x: 1')])));
    expect(codes(asZip(many))[0]).toContain('E122 minimal.zip');
    expect(codes(Array.from({ length: 201 }, (_, i) => part(`f${i}.yaml`, 'x: 1')))[0]).toBe(
      'E122 f0.yaml: This is more than a scenario: 201 files, at most 200.',
    );
    expect(codes(asZip(new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(4_200_000)])))[0]).toContain('E122');
  });

  test('cannot be locked or damaged', () => {
    const locked = patched(zipped(), (view, at) => view.setUint16(at + 8, 1, true));
    expect(codes(asZip(locked))).toEqual(['E121 minimal/cards.yaml: This archive is locked with a password.']);
    expect(codes(asZip(zipped().slice(0, 400)))).toEqual(['E121 minimal.zip: This archive cannot be read.']);
  });

  test('cannot hold two scenarios, or text that is not UTF-8', () => {
    const two = [...folder, part('other/scenario.yaml', 'x: 1')];
    expect(codes(two)).toEqual(['E125 other/scenario.yaml: There is more than one scenario here.']);
    // Windows writes é as one byte; the place is told, as in a folder.
    const latin = folder.map((one) =>
      one.path === 'minimal/people.yaml' ? { ...one, bytes: new Uint8Array([...one.bytes, 0x23, 0x20, 0xe9]) } : one,
    );
    expect(checkBundle(latin, new Map()).texts[0]).toMatch(
      /^error E124: A letter cannot be read here: the file is not saved as UTF-8[^\n]*\n {2}at people\.yaml, line \d+, column 3\n/,
    );
  });
});

test('a scenario with a translation is read in the language that was asked for', () => {
  const texts = part(
    'minimal/texts/it.yaml',
    'format: excom-texts/1\nof: minimal\nlanguage: it\ntexts:\n  title: "Un piccolo mondo"\n',
  );
  const [it, en] = ['it', undefined].map((language) =>
    checkBundle([...folder, texts], NO_LIBRARY, undefined, language),
  );
  expect(en!.languages).toEqual(['en', 'it']);
  expect(en!.world?.title).toBe('A small world');
  expect(it!.world?.title).toBe('Un piccolo mondo');
});
