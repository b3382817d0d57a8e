// The briefing of the shipped case: short enough to be read, and nobody and nothing left out.
import { expect, test } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { openGame } from '../../src/referee/index.ts';
import { briefingView } from '../../src/views/briefing-view.ts';

const view = briefingView(openGame(compileWorld(compileScenarioFolder('3m-emea')), { seed: 7 }));

test('the mandate is told in at most 120 words', () => {
  const words = view.letter.join(' ').split(/\s+/).length;
  expect(words).toBeGreaterThan(60);
  expect(words).toBeLessThanOrEqual(120);
});

test('each of the seven numbers has its meaning, and each of the fourteen a line', () => {
  expect(view.numbers.map(({ meaning }) => meaning.length > 20)).toEqual(Array(7).fill(true));
  const cast = [...view.members, ...(view.chair === null ? [] : [view.chair])];
  expect(cast.map(({ line }) => line.length > 10)).toEqual(Array(14).fill(true));
});

test('a letter that ends without a name keeps its last words, and is signed by its sender', () => {
  const world = compileScenarioFolder('3m-emea');
  const { mandate } = world.papers;
  const papers = { ...world.papers, mandate: { ...mandate, letter: 'Do it.\n\nI will remember.' } };
  const unsigned = briefingView(openGame(compileWorld({ ...world, papers }), { seed: 7 }));
  expect(unsigned.letter).toEqual(['Do it.', 'I will remember.']);
  expect(unsigned.signature).toBe(view.from.name);
  expect(view.signature).toBe(view.from.name);
});

test('a game that is shorter than its case says so, in the headline and under the letter', () => {
  const engine = compileWorld(compileScenarioFolder('3m-emea'));
  const short = briefingView(openGame(engine, { seed: 7, years: 3 }));
  expect(short.headline).toBe('You have three years, and a committee');
  expect(short.horizon).toBe('The papers were written for six years. You play the first three.');
  expect([view.headline, view.horizon]).toEqual(['You have six years, and a committee', null]);
});
