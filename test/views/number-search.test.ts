// Finding a number of the model by words.
import { expect, test } from 'vitest';
import { numbersFound } from '../../src/views/number-search.ts';

const number = (name: string, about: string, source = '') => ({
  name,
  about,
  source,
  value: 1,
  low: 0,
  high: 2,
  unit: 'per quarter',
  confidence: 'assumption',
});
const GROUPS = [
  {
    title: 'People',
    source: '',
    parameters: [number('meetingTrust', 'Trust won by a meeting'), number('mood', 'Mood')],
  },
  { title: 'Money', source: '', parameters: [number('unitCost', 'Cost of goods', 'Storbacka')] },
];
const names = (asked: string) =>
  numbersFound(GROUPS, asked).map(({ parameters }) => parameters.map(({ name }) => name));

test('a number is found by what it is, its name, its source and its group, whatever the case of the letters', () => {
  expect(names('TRUST')).toEqual([['meetingTrust']]);
  expect(names('unitc')).toEqual([['unitCost']]);
  expect(names('storbacka')).toEqual([['unitCost']]);
  expect(names('people')).toEqual([['meetingTrust', 'mood']]);
});

test('every word has to be there, and no word asks for all', () => {
  expect(names('people trust')).toEqual([['meetingTrust']]);
  expect(names('money trust')).toEqual([]);
  expect(numbersFound(GROUPS, '  ')).toBe(GROUPS);
});
