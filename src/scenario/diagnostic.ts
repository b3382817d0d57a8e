// What the loader says to an author: one diagnostic per mistake, with file, line and column, and never more than a
// reader can take in. Codes: E1xx the file, E2xx its content, E3xx conditions, W4xx design, N5xx notes.
import type { Code } from './codes.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One message to the author. Lines and columns count from 1. */
export interface Diagnostic {
  code: Code;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  message: string;
  /** Something to type or to do. */
  help?: string;
  /** The words in the file that the message is about. */
  excerpt?: string;
  /** What to write in place of a stretch of the file, offsets in its text, where that mends it. */
  fix?: Fix;
}

export interface Fix {
  start: number;
  end: number;
  text: string;
  /** The mended text says the same; otherwise it is a guess that an author should look at. */
  sure: boolean;
}

/** A stretch of one file, as offsets into its text. */
export interface Place {
  file: string;
  text: string;
  start: number;
  end: number;
}

export const MOST_DIAGNOSTICS = 40;
const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
/** Kept before sorting: more than shown, so that errors found late still come before early warnings. */
const MOST_KEPT = 300;
const LONGEST_EXCERPT = 80;

/** Collects diagnostics; the same one at the same place is kept once. */
export class Findings {
  private readonly kept = new Map<string, Diagnostic>();
  private errors = 0;

  /** Adds a finding; the severity follows from the code's letter. `put` mends it when it stands in the place. */
  add(code: Code, place: Place, message: string, help?: string, put?: string): void {
    const severity: Severity = code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'note';
    if (severity === 'error') this.errors++;
    const { line, column } = lineAndColumn(place.text, place.start);
    const key = `${code}|${place.file}|${line}|${column}|${message}`;
    if (this.kept.has(key) || this.full) return;
    const excerpt = place.text.slice(place.start, Math.min(place.end, place.start + LONGEST_EXCERPT)).split('\n')[0];
    this.kept.set(key, {
      code,
      severity,
      file: place.file,
      line,
      column,
      message,
      ...(help === undefined ? {} : { help }),
      ...(excerpt === undefined || excerpt === '' ? {} : { excerpt }),
      ...fixOf(place, help, put),
    });
  }

  /** Gives the finding added last a mend at another place than its own. */
  mend({ start, end }: Place, text: string): void {
    const last = [...this.kept.values()].at(-1);
    if (last !== undefined) last.fix = { start, end, text, sure: true };
  }

  /** True when a name that is not known was told to mean this one: it is not missed a second time. */
  suggested(name: string): boolean {
    return [...this.kept.values()].some(({ code, help }) => code === 'E203' && help === `Did you mean "${name}"?`);
  }

  /** True when there is more than anyone will read; the checks may stop looking for more. */
  get full(): boolean {
    return this.kept.size >= MOST_KEPT;
  }

  /** True when there are more errors than are shown: more of one kind need not be looked for. */
  get enough(): boolean {
    return this.errors > 4 * MOST_DIAGNOSTICS;
  }

  get failed(): boolean {
    return this.errors > 0;
  }

  /** Errors first, then by file, line and column; at most 40, the last of which says how many more there are. */
  sorted(): Diagnostic[] {
    const all = [...this.kept.values()].toSorted(compare);
    if (all.length <= MOST_DIAGNOSTICS) return all;
    const shown = all.slice(0, MOST_DIAGNOSTICS - 1);
    const more = `${this.full ? 'at least ' : ''}${all.length - shown.length}`;
    const { file, line, column } = shown.at(-1)!;
    const message = `These are the first ${shown.length} messages; ${more} more follow when they are mended.`;
    return [...shown, { code: 'N507', severity: 'note', file, line, column, message }];
  }
}

function compare(a: Diagnostic, b: Diagnostic): number {
  if (a.severity !== b.severity) return ORDER[a.severity] - ORDER[b.severity];
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const line = before.split('\n').length;
  return { line, column: before.length - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The mend that was given, or else the name that was probably meant, in the quotes of the one that was written. */
function fixOf(place: Place, help: string | undefined, put: string | undefined): { fix: Fix } | undefined {
  const { start, end } = place;
  if (put !== undefined) return { fix: { start, end, text: put, sure: true } };
  const meant = /^Did you mean "(.+)"\?$/.exec(help ?? '')?.[1];
  if (meant === undefined || end <= start) return undefined;
  const written = place.text.slice(start, end);
  const quote = /^(["']).*\1$/s.exec(written)?.[1] ?? '';
  return /^[\w.@/-]+$/.test(quote === '' ? written : written.slice(1, -1))
    ? { fix: { start, end, text: quote + meant + quote, sure: false } }
    : undefined;
}
