// The words that need explaining, and where they stand in a text: what panels turn into a word that can be pressed.
import { type SeenGame, worldOf } from './game-view.ts';

export interface Term {
  id: string;
  term: string;
  entry: string;
  /** Spellings by which it is found, lower case, longest first. */
  forms: readonly string[];
}

/** A stretch of a text: plain, or a word with its term. */
export type Stretch = { text: string; term: Term | null };

/** The scenario's glossary, ready to be looked for. */
export function glossaryTerms(game: SeenGame): Term[] {
  return worldOf(game).papers.glossary.map(({ id, term, entry, forms }) => ({
    id,
    term,
    entry,
    forms: formsOf(term, forms),
  }));
}

/** A term is found by its own name and plural, or by the spellings that the scenario gives instead. */
export function formsOf(term: string, forms: readonly string[]): string[] {
  const own = forms.length > 0 ? forms : [term, `${term}s`];
  return own.map((form) => form.toLowerCase()).sort((a, b) => b.length - a.length);
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The first place of one of the forms as a whole word, or null. */
function firstPlace(lower: string, forms: readonly string[]): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const form of forms) {
    for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1)) {
      if (isLetter(lower[at - 1]) || isLetter(lower[at + form.length])) continue;
      if (best === null || at < best.at || (at === best.at && form.length > best.length))
        best = { at, length: form.length };
      break;
    }
  }
  return best;
}

/** The text cut at its terms; each term at most once, at its first place, and never inside another. */
export function stretchesOf(text: string, terms: readonly Term[]): Stretch[] {
  const lower = text.toLowerCase();
  const found = terms
    .flatMap((term) => {
      const place = firstPlace(lower, term.forms);
      return place === null ? [] : [{ term, ...place }];
    })
    .sort((a, b) => a.at - b.at || b.length - a.length);
  const out: Stretch[] = [];
  let from = 0;
  for (const { term, at, length } of found) {
    if (at < from) continue;
    if (at > from) out.push({ text: text.slice(from, at), term: null });
    out.push({ text: text.slice(at, at + length), term });
    from = at + length;
  }
  if (from < text.length) out.push({ text: text.slice(from), term: null });
  return out;
}
