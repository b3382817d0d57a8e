// Records handed in by teams that played without a server, each played again: what became of it, and how its years
// compare with the codes that the teams read out. A replay shows that the figures follow from the decisions; that nobody
// tried it out before is not to be shown by any file, and the words do not say so.
import type { Refusal } from '../base/refusal.ts';
import { csvText } from './csv.ts';
import { counted, decimal } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { lastAndChange, quarterRows, series, yearSum } from './kpi-rows.ts';
import { SHOWN_WORDS } from './kpi-words.ts';

export interface YearCode {
  year: number;
  code: string;
}

/** What a replay has shown of one file; made where the engine is. */
export type CheckedRecord =
  | { kind: 'verified'; seed: number; years: number; codes: YearCode[]; figures: (number | null)[] }
  | { kind: 'refused'; refusal: Refusal };

export interface HandedIn {
  file: string;
  /** Null while it is being played again. */
  checked: CheckedRecord | null;
}

/** Columns of figures, in the order of `figuresOf`. */
export const VERIFY_FIGURES = [
  { label: 'Key-account revenue', unit: '€ M, last year', text: (v: number) => decimal(v, 1) },
  { label: 'Net contribution', unit: '€ M, all years', text: (v: number) => decimal(v, 1) },
  { label: 'Satisfaction', unit: 'of 100', text: SHOWN_WORDS.csatShown.text },
  { label: 'Business kept', unit: '', text: SHOWN_WORDS.retentionKey.text },
  { label: 'Support', unit: 'of ±100', text: SHOWN_WORDS.support.text },
] as const;

/** The figures of a replayed game; null before a year has been played. */
export function figuresOf(game: SeenGame): (number | null)[] {
  const rows = quarterRows(game);
  const net = series(rows, 'net');
  return [
    yearSum(series(rows, 'keyRevenue')),
    net.length < 4 ? null : net.reduce((sum, value) => sum + value, 0),
    lastAndChange(series(rows, 'csatShown')).last,
    lastAndChange(series(rows, 'retentionKey')).last,
    lastAndChange(series(rows, 'support')).last,
  ];
}

export type VerifyTone = 'working' | 'for' | 'against';

export interface VerifyRow {
  key: string;
  team: string;
  tone: VerifyTone;
  /** "Verified by replay", "Not verified: year 3 differs". */
  verdict: string;
  /** What to do, or what the codes say; empty where there is nothing to add. */
  aside: string;
  seed: string;
  codes: { year: number; code: string; noted: 'yes' | 'no' | 'unasked' }[];
  figures: string[];
}

export interface VerifyView {
  summary: string;
  /** More than one luck among the verified: said, because teams of one class meet the same. */
  warning: string;
  rows: VerifyRow[];
  working: boolean;
  csv: string;
}

/** Codes out of whatever was typed or pasted: six letters or digits each, in any order, in either case. */
export function notedCodes(typed: string): ReadonlySet<string> {
  return new Set(typed.toUpperCase().match(/(?<![0-9A-Z])[2-9A-HJKMNP-Z]{6}(?![0-9A-Z])/g) ?? []);
}

/** The table of what was handed in. `typed`: the codes that were noted in class, if any. */
export function verifyView(handedIn: readonly HandedIn[], typed: string): VerifyView {
  const noted = notedCodes(typed);
  const rows = handedIn.map((one, i) => rowOf(one, i, noted));
  const verified = handedIn.flatMap(({ checked }) => (checked?.kind === 'verified' ? [checked] : []));
  const working = handedIn.filter(({ checked }) => checked === null).length;
  const refused = handedIn.length - working - verified.length;
  const seeds = new Set(verified.map(({ seed }) => seed));
  const parts = [
    verified.length > 0 ? `${verified.length} verified by replay` : '',
    refused > 0 ? `${refused} not verified` : '',
    working > 0 ? `${working} being played again` : '',
  ].filter((part) => part !== '');
  return {
    summary: handedIn.length === 0 ? '' : `${counted(handedIn.length, 'record')}: ${parts.join(', ')}.`,
    warning:
      seeds.size > 1 ? `These records have ${seeds.size} different seeds: not all teams have met the same luck.` : '',
    rows,
    working: working > 0,
    csv: csvOf(handedIn, rows),
  };
}

function rowOf({ file, checked }: HandedIn, i: number, noted: ReadonlySet<string>): VerifyRow {
  const row = { key: `${i}-${file}`, team: file.replace(/\.json$/i, ''), seed: '', codes: [], figures: [], aside: '' };
  if (checked === null) return { ...row, tone: 'working', verdict: 'Being played again' };
  if (checked.kind === 'refused') {
    return {
      ...row,
      tone: 'against',
      verdict: `Not verified: ${reasonOf(checked.refusal)}`,
      aside: checked.refusal.message,
    };
  }
  const codes = checked.codes.map(({ year, code }) => ({
    year,
    code,
    noted: noted.size === 0 ? ('unasked' as const) : noted.has(code) ? ('yes' as const) : ('no' as const),
  }));
  return {
    ...row,
    tone: 'for',
    verdict: 'Verified by replay',
    aside: commitmentWords(codes),
    seed: String(checked.seed),
    codes,
    figures: checked.figures.map((value, at) => (value === null ? '–' : VERIFY_FIGURES[at]!.text(value))),
  };
}

const REASONS: Record<string, string> = {
  'record/altered': 'changed or cut',
  'record/other-scenario': 'another scenario',
  'record/other-rules': 'another version of the game',
  'record/illegal': 'a decision that was not allowed',
  'record/disordered': 'an order that no game has',
  'record/too-long': 'it took too long',
};

function reasonOf({ code, details }: Refusal): string {
  const year = details?.['year'];
  if (code === 'record/diverged' && year !== undefined) return `year ${year} differs`;
  return REASONS[code] ?? 'no record of a game';
}

function commitmentWords(codes: VerifyRow['codes']): string {
  if (codes.length === 0) return 'No year has been closed yet.';
  if (codes.every(({ noted }) => noted === 'unasked')) return '';
  const missing = codes.filter(({ noted }) => noted === 'no').map(({ year }) => String(year));
  if (missing.length === 0) return codes.length === 1 ? 'Matches commitment' : 'Matches commitment in every year';
  const which = missing.length === 1 ? `code of year ${missing[0]} is` : `codes of years ${missing.join(', ')} are`;
  return `The ${which} not among those noted: ask the team which record they read from.`;
}

function csvOf(handedIn: readonly HandedIn[], rows: readonly VerifyRow[]): string {
  const years = Math.max(0, ...rows.map(({ codes }) => codes.length));
  const yearsUp = Array.from({ length: years }, (_, i) => i + 1);
  const head = [
    'Record',
    'Verdict',
    'Commitment',
    'Seed',
    ...yearsUp.map((year) => `Code of year ${year}`),
    ...VERIFY_FIGURES.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`)),
  ];
  const lines = rows.map((row, i) => {
    const checked = handedIn[i]!.checked;
    const figures = checked?.kind === 'verified' ? checked.figures : VERIFY_FIGURES.map(() => null);
    return [
      row.team,
      row.verdict,
      row.tone === 'for' ? row.aside : '',
      row.seed,
      ...yearsUp.map((year) => row.codes.find((code) => code.year === year)?.code ?? ''),
      ...figures.map((value) => (value === null ? null : Math.round(value * 1000) / 1000)),
    ];
  });
  return csvText([head, ...lines]);
}
