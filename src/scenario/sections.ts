// The sections of a scenario, how each is merged, and what one entry of it is called when a message speaks to an author.

export type Merge = 'once' | 'by_id' | 'append' | 'papers';

/** Merged by id: an id may come from one file only. `once`: one file gives the whole value. */
export const SECTIONS: Readonly<Record<string, Merge>> = {
  company: 'once',
  start_year: 'once',
  years: 'once',
  sources: 'by_id',
  parameters: 'by_id',
  groups: 'by_id',
  clusters: 'by_id',
  accounts: 'by_id',
  people: 'by_id',
  models: 'by_id',
  shapes: 'by_id',
  elements: 'by_id',
  pairs: 'append',
  dilemmas: 'by_id',
  events: 'by_id',
  objections: 'by_id',
  gauges: 'by_id',
  variation: 'by_id',
  policies: 'by_id',
  scoreboard: 'once',
  calibration: 'by_id',
  seats: 'by_id',
  news: 'by_id',
  letters: 'by_id',
  papers: 'papers',
};

/** Fields of the head that become part of the world. */
export const CARRIED = [
  'id',
  'version',
  'title',
  'language',
  'disclaimer',
  'authors',
  'licence',
  'based_on',
  'teaching',
] as const;
/** All fields of the head; they are never inherited. */
export const HEAD = ['format', ...CARRIED, 'extends', 'remove', 'adjust'] as const;

/** The maps inside `papers` that are merged by id. */
export const PAPER_MAPS = new Set(['phases', 'findings', 'headlines', 'hints', 'glossary', 'debrief']);

/** What one entry of a map is called. */
export const KINDS: Readonly<Record<string, string>> = {
  sources: 'source',
  parameters: 'parameter',
  groups: 'group',
  clusters: 'cluster',
  accounts: 'account',
  people: 'person',
  models: 'model',
  shapes: 'shape',
  elements: 'element',
  practices: 'practice',
  dilemmas: 'dilemma',
  events: 'event',
  choices: 'choice',
  objections: 'objection',
  answers: 'answer',
  gauges: 'gauge',
  policies: 'policy',
  calibration: 'calibration target',
  seats: 'seat',
  goals: 'goal',
  phases: 'phase',
  news: 'news item',
  letters: 'letter',
  findings: 'finding',
  headlines: 'headline',
  hints: 'hint',
  glossary: 'glossary entry',
  debrief: 'debrief question',
};

/** What an entry of a list is called; other lists have entries. */
const NUMBERED: Readonly<Record<string, string>> = {
  opposed: 'opposed line',
  sceptical: 'sceptical line',
  undecided: 'undecided line',
  supportive: 'supportive line',
  championing: 'championing line',
  effects: 'effect',
  variants: 'variant',
  pages: 'page',
  pairs: 'pair',
};

/** A path in words, inside out: `"text" of opposed line 2 of person "ada"`; '' for the file itself. */
export function inWords(path: readonly (string | number)[]): string {
  let words = '';
  let fields: string[] = [];
  const close = (): void => {
    if (fields.length > 0) words = `"${fields.join('.')}"${words === '' ? '' : ` of ${words}`}`;
    fields = [];
  };
  for (let i = 0; i < path.length; i++) {
    const step = path[i];
    const next = path[i + 1];
    const kind = KINDS[String(step)];
    if (kind !== undefined && typeof next === 'string') {
      fields = [];
      words = `${kind} "${next}"${words === '' ? '' : ` of ${words}`}`;
      i++;
    } else if (typeof step === 'number') {
      const list = fields.at(-1) ?? '';
      const word = NUMBERED[list];
      if (word === undefined) close();
      fields = [];
      words = `${word ?? 'entry'} ${step + 1}${words === '' ? '' : ` of ${words}`}`;
    } else fields.push(String(step));
  }
  close();
  return words;
}

/** The word with "a" or "an" before it. */
export function oneOf(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** First letter in upper case, for the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
