// A scenario that was dropped on the page, as its player should see it before it is played: what it says of itself, that
// it cannot run code, and each message of the check in plain words with its line and what to do.
import { languageName } from '../base/languages.ts';
import type { Checked } from '../scenario/check.ts';
import { counted } from './format.ts';
import { type CaseCard, offeredCase } from './case-card.ts';

export interface OfferedMessage {
  severity: 'error' | 'warning' | 'note';
  /** "people.yaml, line 12, column 5". */
  where: string;
  words: string;
  help: string;
  code: string;
  /** The lines of the file around it, with a mark under the place. */
  excerpt: string;
}

export interface OfferedView {
  /** `checking`: the worker has not answered. */
  state: 'checking' | 'playable' | 'broken';
  headline: string;
  lead: string;
  facts: { label: string; value: string }[];
  /** The languages to choose from, where there is more than one, and the one it is read in. */
  languages: { id: string; name: string }[];
  language: string;
  messages: OfferedMessage[];
}

const LICENCES: Record<string, string> = {
  'all-rights-reserved': 'All rights reserved: ask its authors before you pass it on',
};

const NOTHING = { facts: [], languages: [], language: '', messages: [] };

/** While it is checked. */
export function checkingView(paths: readonly string[]): OfferedView {
  const [first] = paths;
  const name = paths.length === 1 && first !== undefined ? first : counted(paths.length, 'file');
  return { state: 'checking', headline: 'Checking the scenario', lead: `Reading ${name}.`, ...NOTHING };
}

/** What the check found; `language`: the one that was asked for, the scenario's own where none was. */
export function offeredView({ ok, about, diagnostics, texts, languages }: Checked, language?: string): OfferedView {
  const messages = diagnostics.map((one, i): OfferedMessage => {
    const { severity, file, line, column, message, help, code } = one;
    const excerpt = (texts[i] ?? '').split('\n').filter((text) => /^\s*\d*\s*\|/.test(text));
    return {
      severity,
      where: line > 0 ? `${file}, line ${line}, column ${column}` : file,
      words: message,
      help: help ?? '',
      code,
      excerpt: excerpt.join('\n'),
    };
  });
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const warnings = messages.filter(({ severity }) => severity === 'warning').length;
  if (!ok || about === null)
    return {
      state: 'broken',
      headline: about === null ? 'This cannot be played yet' : `${about.title} cannot be played yet`,
      lead: `${counted(errors, 'mistake')} to mend${warnings === 0 ? '' : `, and ${counted(warnings, 'thing')} to look at`}. Mend the file and drop it again.`,
      ...NOTHING,
      messages,
    };
  const { title, version, years, authors, licence, basedOn, teaching } = about;
  const card: CaseCard = { id: '', title, years, minutes: teaching?.minutes ?? null };
  const named = ({ name, affiliation }: (typeof authors)[number]) =>
    affiliation === '' ? name : `${name} (${affiliation})`;
  return {
    state: 'playable',
    headline: title,
    lead:
      warnings === 0
        ? 'Checked. A scenario is text and numbers: it cannot run anything on this machine.'
        : `Checked: it plays, with ${counted(warnings, 'thing')} its author should look at. It cannot run anything on this machine.`,
    facts: [
      { label: 'By', value: authors.map(named).join(', ') },
      { label: 'Licence', value: LICENCES[licence] ?? licence },
      { label: 'Version', value: version },
      { label: 'Length', value: offeredCase(card).length },
      ...(teaching === null ? [] : [{ label: 'For', value: teaching.audience }]),
      ...basedOn.map((work) => ({ label: 'Builds on', value: `${work.title}, ${work.author}. ${work.licence}` })),
    ],
    languages: languages.length < 2 ? [] : languages.map((id) => ({ id, name: languageName(id) })),
    language: language ?? about.language,
    messages,
  };
}
