// The hash without words: it stays through every change of a text, and the games stay with it; anything else moves it.
import { expect, test } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileWorld } from '../../src/engine/index.ts';
import type { World } from '../../src/engine/world.ts';
import { textsFile } from '../../src/scenario/authoring.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { edited, ENTRY, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';
import { scenarioFiles } from '../kit/scenario/scenario-files.ts';

function loaded(files: ReadonlyMap<string, string>, entry = ENTRY, language?: string): World {
  const result = loadScenario(files, entry, undefined, language);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.world;
}

/** Where the games of three computer players end, on two seeds. */
function ends(world: World): string[] {
  const engine = compileWorld(world);
  const players = world.policies.filter(({ id }) => ['reference', 'full_ask', 'random'].includes(id));
  return players.flatMap((policy) =>
    [5, 6].map((seed) => engine.stateHash(playPolicy(engine, policy, seed, world.years).state)),
  );
}

test('a case of which every word is another one plays the same games', () => {
  const files = scenarioFiles('scenarios');
  const entry = '3m-emea/scenario.yaml';
  const asked = textsFile(files, entry, 'it')!;
  expect(asked.all).toBeGreaterThan(2000);
  const others = new Map(files).set(
    '3m-emea/texts/it.yaml',
    asked.text.replaceAll(/^( {2}[^#\n]+: )""$/gm, '$1"Parola."'),
  );
  const [original, replaced] = [loaded(files, entry), loaded(others, entry, 'it')];
  expect(replaced.events.map(({ title }) => title)).toEqual(original.events.map(() => 'Parola.'));
  expect(ends(replaced)).toEqual(ends(original));
});

const { hash, wordlessHash } = loaded(minimalFiles());

test.each([
  ['a practice', 'packs/elements.yaml', 'Practice apd1', 'Practice one'],
  ['the title', ENTRY, 'title: A small world', 'title: A larger world'],
  ['a remark of the author', ENTRY, '\ngauges:', '\n# Two of them are enough.\ngauges:'],
  ['the version', ENTRY, 'version: 1.0.0', 'version: 1.0.1'],
])('stays when %s is worded otherwise', (_, file, find, replacement) => {
  const world = loaded(edited(file, find, replacement));
  expect(world.hash).not.toBe(hash);
  expect(world.wordlessHash).toBe(wordlessHash);
});

test.each([
  ['a number', 'minimal/cards.yaml', '    chance: 0.15\n', '    chance: 0.16\n'],
  ['an effect', 'minimal/cards.yaml', '{ on: trust, of: birch, add: 0.03 }', '{ on: trust, of: alder, add: 0.03 }'],
  ['a parameter', ENTRY, 'parameters:', 'adjust: { elements.apd.opening: 0.3 }\nparameters:'],
  ['what is there at all', ENTRY, 'parameters:', 'remove: [ events.late_goods ]\nparameters:'],
])('changes with %s', (_, file, find, replacement) => {
  const result = loadMinimal(edited(file, find, replacement));
  expect(result.ok && result.world.wordlessHash).not.toBe(wordlessHash);
  expect(result.ok).toBe(true);
});

test('changes with the order in which things stand, on which luck hangs', () => {
  const files = minimalFiles();
  const swapped = (files.get(ENTRY) ?? '').replace(/^( {2}alder:\n(?: {4}.*\n)+)( {2}birch:\n(?: {4}.*\n)+)/m, '$2$1');
  expect(swapped).not.toBe(files.get(ENTRY));
  expect(loaded(files.set(ENTRY, swapped)).wordlessHash).not.toBe(wordlessHash);
});
