// What is well written and would still disappoint; single cases are in fixtures/scenarios/broken.yaml.
import { describe, expect, test } from 'vitest';
import { ENTRY, edited, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';

const PEOPLE = 'minimal/people.yaml';
const said = (files: ReadonlyMap<string, string>) =>
  loadMinimal(files).diagnostics.map(({ code, message }) => `${code} ${message}`);

describe('a room', () => {
  test.each([
    ['0.2', 'for'],
    ['-0.2', 'against'],
  ])('in which everybody starts at %s is one-sided', (stance, side) => {
    const files = minimalFiles();
    files.set(PEOPLE, files.get(PEOPLE)!.replaceAll(/^ {4}stance: .*$/gm, `    stance: ${stance}`));
    expect(said(files)).toEqual([
      `W411 Every member starts ${side} the design, so the committee has nothing to settle.`,
    ]);
  });
});

test('braces around no name are left alone: players may read about a {} or a set {1, 2}', () => {
  const text = 'text: A country price list has reached a buyer.';
  expect(said(edited('minimal/cards.yaml', text, 'text: The list {} has {1, 2} in it.'))).toEqual([]);
});

describe('a choice', () => {
  const choices = (...effects: string[]) =>
    edited(
      'minimal/cards.yaml',
      'events:\n',
      `events:\n  talk:\n    title: Talk\n    text: Somebody talks.\n    source: team\n    choices:\n${effects
        .map((list, i) => `      c${i}: { label: L, outcome: O, effects: [ ${list} ] }\n`)
        .join('')}`,
    );

  test('that is worse in one thing and better in another is left alone', () => {
    expect(said(choices('{ on: money, add: -1 }, { on: esprit, add: 0.1 }', '{ on: money, add: -0.5 }'))).toEqual([]);
  });

  test('that moves a gauge is not judged, nor one for all against one for one', () => {
    expect(said(choices('{ on: gauge, of: mood_of_press, add: 5 }', '{ on: money, add: -1 }'))).toEqual([]);
    expect(said(choices('{ on: trust, of: all_key, add: 0.1 }', '{ on: trust, of: birch, add: 0.02 }'))).toEqual([]);
  });

  test('that does the same as another is left alone, since words differ', () => {
    expect(said(choices('{ on: money, add: -1 }', '{ on: money, add: -1 }'))).toEqual([]);
  });

  test('that is worse by what it leaves out is found', () => {
    expect(said(choices('{ on: esprit, add: 0.1 }', ''))).toEqual([
      'W409 Choice "c1" is never better than "c0": every effect is equal or worse.',
    ]);
  });
});

test('warnings wait for errors: what follows from a mistake is not told as well', () => {
  const files = edited(ENTRY, 'share: 0.24', 'share: 24');
  files.set(PEOPLE, files.get(PEOPLE)!.replaceAll(/^ {4}stance: .*$/gm, '    stance: 0.2'));
  expect(said(files)).toEqual(['E205 "share" of account "birch" is 24; it must be at most 1.']);
});

describe('an account on the map', () => {
  /** The fixture, every account at home in Germany, with a place for one of them. */
  const placed = (at: string, home = 'Germany') => {
    const files = edited(ENTRY, '    home: isles\n', `    home: isles\n    at: { city: A town, ${at} }\n`);
    return said(files.set(ENTRY, files.get(ENTRY)!.replaceAll(/^ {4}home: .*$/gm, `    home: ${home}`)));
  };

  test('is left alone where the map shows it: on the main sheet, in an inset, in a country', () => {
    expect(placed('lon: 8.7, lat: 50.1')).toEqual([]);
    expect(placed('lon: -21.9, lat: 64.1')).toEqual([]);
    expect(placed('lon: 28, lat: -26.2')).toEqual([]);
    expect(placed('lon: 54.4, lat: 24.5', 'Türkiye')).toEqual([]);
  });

  test('that stands on no sheet is told, with the way out that is most likely', () => {
    const helps = (files: ReadonlyMap<string, string>) => loadMinimal(files).diagnostics.map(({ help }) => help);
    const at = (lon: number, lat: number) =>
      edited(ENTRY, '    home: isles\n', `    home: isles\n    at: { city: A town, lon: ${lon}, lat: ${lat} }\n`);
    expect(placed('lon: 121.5, lat: 31.2')).toEqual([
      'W418 Account "birch" will be missing on the map: lon 121.5, lat 31.2 is beyond its edges.',
    ]);
    expect(placed('lon: 8.7, lat: 50.1', 'Germny')).toEqual([
      'W418 5 accounts without a place will be missing on the map, which has no country "Germny".',
    ]);
    expect(helps(at(52.5, 13.4))).toContain('Are they exchanged?  lon: 13.4, lat: 52.5');
  });
});

describe('a town of a cluster', () => {
  /** The fixture, every account at home in Germany, with a town for the cluster of the isles. */
  const loaded = (...towns: string[]) => {
    const cluster = `  isles: { name: Cluster isles, places: [ ${towns.map((town) => `{ country: A country, ${town} }`).join(', ')} ] }\n`;
    const files = edited(ENTRY, '  isles: { name: Cluster isles }\n', cluster);
    files.set(ENTRY, files.get(ENTRY)!.replaceAll(/^ {4}home: .*$/gm, '    home: Germany'));
    return loadMinimal(files).diagnostics.map(({ code, line, message, help }) => ({ code, line, message, help }));
  };

  test('is left alone where the map shows it', () => {
    expect(loaded('city: Dublin, lon: -6.3, lat: 53.3', 'city: Muscat, lon: 58.4, lat: 23.6')).toEqual([]);
  });

  test('beyond the map is told, town by town, with what is likely', () => {
    const line = minimalFiles().get(ENTRY)!.split('\n').indexOf('  isles: { name: Cluster isles }') + 1;
    expect(
      loaded(
        'city: Boston, lon: -71.1, lat: 42.4',
        'city: Dublin, lon: -6.3, lat: 53.3',
        'city: Cork, lon: 51.9, lat: -8.5',
      ),
    ).toEqual([
      {
        code: 'W419',
        line,
        message:
          '"Boston" of cluster "isles" is beyond the edges of the map, at lon -71.1, lat 42.4: lines to it lead off the map.',
        help: expect.stringMatching(
          /^The map shows .*: give another town of the cluster there, or leave this one out\.$/,
        ),
      },
      {
        code: 'W419',
        line,
        message:
          '"Cork" of cluster "isles" is beyond the edges of the map, at lon 51.9, lat -8.5: lines to it lead off the map.',
        help: 'Are they exchanged?  lon: -8.5, lat: 51.9',
      },
    ]);
  });
});
