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
  news: 'by_id',
  letters: 'by_id',
  papers: 'papers',
};

/** Fields of the head; they are never inherited. */
export const HEAD = [
  'format',
  'id',
  'version',
  'title',
  'language',
  'disclaimer',
  'extends',
  'remove',
  'adjust',
] as const;

/** The maps inside `papers` that are merged by id. */
export const PAPER_MAPS = new Set(['findings', 'headlines', 'hints', 'glossary', 'debrief']);

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
  news: 'news item',
  letters: 'letter',
  findings: 'finding',
  headlines: 'headline',
  hints: 'hint',
  glossary: 'glossary entry',
  debrief: 'debrief question',
};

const NUMBERED: Readonly<Record<string, string>> = {
  lines: 'line',
  opposed: 'line',
  sceptical: 'line',
  undecided: 'line',
  supportive: 'line',
  championing: 'line',
  effects: 'effect',
  variants: 'variant',
  pages: 'page',
  years: 'year',
  profile: 'number',
  pairs: 'pair',
};

export interface Subject {
  /** `account "halden_motors"`, or '' at the top of the file. */
  owner: string;
  /** The fields below it, as the author writes them: `lines opposed`. */
  field: string;
}

/** Splits a path into the nearest thing with an id and the field inside it. */
export function subjectOf(path: readonly (string | number)[]): Subject {
  let owner = '';
  let fields: string[] = [];
  for (let i = 0; i < path.length; i++) {
    const step = path[i];
    const kind = KINDS[String(step)];
    const next = path[i + 1];
    if (kind !== undefined && typeof next === 'string' && !(step === 'findings' && path[i - 1] === undefined)) {
      owner = `${kind} "${next}"${owner === '' ? '' : ` of ${owner}`}`;
      fields = [];
      i++;
    } else if (typeof step === 'number') {
      const list = fields.at(-1) ?? '';
      const word = NUMBERED[list] ?? `entry of ${list}`;
      fields[Math.max(0, fields.length - 1)] = `${list === word ? '' : ''}${word} ${step + 1}`;
    } else fields.push(String(step));
  }
  return { owner, field: fields.join('.') };
}

/** First letter in upper case, for the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
