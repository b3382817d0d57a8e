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

interface Place {
  term: Term;
  at: number;
  length: number;
}

/** Every place of a term as a whole word. */
function placesOf(lower: string, term: Term): Place[] {
  return term.forms.flatMap((form) => {
    const places: Place[] = [];
    for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1))
      if (!isLetter(lower[at - 1]) && !isLetter(lower[at + form.length]))
        places.push({ term, at, length: form.length });
    return places;
  });
}

/** The text cut at its terms; each term at most once, at its first place, and never inside another. */
export function stretchesOf(text: string, terms: readonly Term[]): Stretch[] {
  const lower = text.toLowerCase();
  const places = terms.flatMap((term) => placesOf(lower, term)).sort((a, b) => a.at - b.at || b.length - a.length);
  const out: Stretch[] = [];
  const found = new Set<string>();
  let from = 0;
  let taken = 0;
  for (const { term, at, length } of places) {
    if (at < taken) continue;
    taken = at + length;
    if (found.has(term.id)) continue;
    found.add(term.id);
    if (at > from) out.push({ text: text.slice(from, at), term: null });
    out.push({ text: text.slice(at, taken), term });
    from = taken;
  }
  if (from < text.length) out.push({ text: text.slice(from), term: null });
  return out;
}
