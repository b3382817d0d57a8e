// The texts of the 3M scenario fit their places, have a speaker, never repeat, and are enough.
import { describe, expect, it } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { spokenTexts } from '../kit/texts/scenario-texts.ts';

const world = compileScenarioFolder('3m-emea');
const texts = spokenTexts(world);
const people = new Map(world.people.map((person) => [person.id, person]));
const members = world.people.filter(({ seat }) => seat === 'member');

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;
const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the texts of the scenario', () => {
  it('are enough: 40 objections, 120 answers, 24 events', () => {
    expect(world.objections.length).toBeGreaterThanOrEqual(40);
    expect(world.objections.flatMap(({ answers }) => answers).length).toBeGreaterThanOrEqual(120);
    expect(world.events.length).toBeGreaterThanOrEqual(24);
    for (const { id, answers } of world.objections) expect(answers.length, id).toBeGreaterThanOrEqual(3);
    for (const { id, choices } of world.events) expect(choices.length, id).toBeGreaterThanOrEqual(3);
  });

  it('are said by people who exist, objections by members of the committee', () => {
    for (const { kind, place, speakers } of texts) {
      if (['line', 'reply', 'stance', 'reaction'].includes(kind)) expect(speakers, place).not.toHaveLength(0);
      for (const speaker of speakers) expect(people.has(speaker), `${place}: ${speaker}`).toBe(true);
    }
    for (const { id, speakers } of world.objections)
      for (const speaker of speakers) expect(people.get(speaker)?.seat, `${id}: ${speaker}`).toBe('member');
    for (const { id, involves } of world.events)
      for (const one of involves)
        expect(people.has(one) || world.accounts.some((a) => a.id === one), `${id}: ${one}`).toBe(true);
  });

  it('fit: 160 characters, labels 60, the text of an event 60 words', () => {
    const long = texts.filter(({ kind, text }) =>
      kind === 'event' ? wordsOf(text) > 60 : text.length > (kind === 'label' ? 60 : 160),
    );
    expect(long).toEqual([]);
    for (const { place, text } of texts) expect(text.trim(), place).not.toBe('');
  });

  it('keep the house style: straight apostrophes, no quotation marks, no dashes, no exclamation', () => {
    const odd = texts.filter(({ speakers, text }) =>
      speakers.includes('brigid_odowd') ? /[“”‘’"–—]/.test(text) : /[“”‘’"–—!]/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('repeat nothing, not even with other stops', () => {
    const seen = new Map<string, string>();
    const repeats: string[] = [];
    for (const { kind, place, text } of texts) {
      // A button that waives or overrules may say so in the same word; what people say may not.
      if (kind === 'label' && wordsOf(text) <= 3) continue;
      const earlier = seen.get(bare(text));
      if (earlier !== undefined) repeats.push(`${place} repeats ${earlier}: ${text}`);
      seen.set(bare(text), place);
    }
    expect(repeats).toEqual([]);
  });

  it('give every member a line for every stance that always holds', () => {
    for (const { id, lines } of members)
      for (const [stance, said] of Object.entries(lines))
        expect(
          said.some(({ when }) => when === null),
          `${id} ${stance}`,
        ).toBe(true);
  });

  it('give every member something to say when not asked and when a word was broken', () => {
    for (const driver of ['not_asked', 'broken_word'] as const) {
      for (const { id } of members) {
        const lines = world.objections.filter((one) => one.driver === driver && one.speakers.includes(id));
        expect(
          lines.some(({ when }) => when === null),
          `${id} ${driver}`,
        ).toBe(true);
      }
    }
  });

  it('let a witness speak only to others, at least one of whom is close', () => {
    const tied = (a: string, b: string) => people.get(a)?.ties.includes(b) || people.get(b)?.ties.includes(a);
    for (const { id, speakers, answers } of world.objections)
      for (const { witness } of answers) {
        if (witness === null) continue;
        expect(speakers, id).not.toContain(witness);
        expect(
          speakers.some((speaker) => tied(speaker, witness)),
          `${id}: ${witness}`,
        ).toBe(true);
      }
  });

  it('promise a visit or a seat only to the one who raised the point', () => {
    for (const { id, speakers, answers } of world.objections)
      for (const { promise } of answers)
        if (promise?.kind === 'visit' || promise?.kind === 'working_group')
          expect(speakers, id).toEqual([promise.subject]);
  });
});
