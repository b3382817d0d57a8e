// A case as the title page offers it: its name, how long it is, and one sentence.

export interface CaseCard {
  id: string;
  /** "Luxury platform: the clients who never complain": name and sentence, parted by the colon. */
  title: string;
  years: number;
  /** How long a class takes; null when the author does not say. */
  minutes: number | null;
}

export interface OfferedCase {
  id: string;
  name: string;
  line: string;
  /** "Three years, about 60 minutes". */
  length: string;
}

const YEARS = ['', 'One year', 'Two years', 'Three years', 'Four years', 'Five years', 'Six years'];

/** The card in words. */
export function offeredCase({ id, title, years, minutes }: CaseCard): OfferedCase {
  const colon = title.indexOf(':');
  const line = colon < 0 ? '' : title.slice(colon + 1).trim();
  return {
    id,
    name: colon < 0 ? title : title.slice(0, colon),
    line: line === '' ? '' : `${line.replace(/^./, (first) => first.toUpperCase())}.`,
    length: `${YEARS[years] ?? `${years} years`}${minutes === null ? '' : `, about ${minutes} minutes`}`,
  };
}
