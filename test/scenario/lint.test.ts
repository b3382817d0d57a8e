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
