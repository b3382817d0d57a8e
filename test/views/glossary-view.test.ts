// Words found in texts: whole words only, the longest spelling, each once, and nothing of the text is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf, stretchesOf, type Term } from '../../src/views/glossary-view.ts';

const term = (id: string, forms: string[] = []): Term => ({
  id,
  term: id,
  entry: 'What it means.',
  forms: formsOf(id, forms),
});
const TERMS = [
  term('lot'),
  term('key account', ['key account', 'key accounts']),
  term('account'),
  term('fit', ['fits together']),
];
const marked = (text: string) =>
  stretchesOf(text, TERMS).flatMap(({ text: part, term: found }) => (found ? [part] : []));

describe('words that are explained', () => {
  it('are found as whole words, in any case and in the plural', () => {
    expect(marked('Lots are won. A lotto is not.')).toEqual(['Lots']);
    expect(marked('The pilot lost a lot.')).toEqual(['lot']);
    expect(marked('slot, slots, pilot')).toEqual([]);
  });

  it('are found by the spellings a scenario gives in place of the name', () => {
    expect(marked('The plan fits together.')).toEqual(['fits together']);
    expect(marked('Twenty customers fit here.')).toEqual([]);
  });

  it('take the longest at a place, and each once', () => {
    expect(marked('Key accounts first, then another key account, then an account.')).toEqual([
      'Key accounts',
      'account',
    ]);
  });

  it('leave every text as it was', () => {
    const words = fc.constantFrom(
      'lot',
      'Lots',
      'key accounts',
      'account',
      ' ',
      ', ',
      'fits together',
      'pilot',
      'é',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const stretches = stretchesOf(text, TERMS);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        const ids = stretches.flatMap(({ term: found }) => (found ? [found.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
