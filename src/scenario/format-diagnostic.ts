// Draws a diagnostic for a terminal or a page: the sentence, the place, two lines of the file with a caret line, help.
import type { Diagnostic } from './diagnostic.ts';

const WIDEST = 100;
/** Characters that would disturb the terminal or the order of the letters. */
// oxlint-disable-next-line no-control-regex
export const HIDDEN = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The diagnostic as plain text; `source` is the text of the file that it names, or undefined where it is not at hand. */
export function formatDiagnostic(diagnostic: Diagnostic, source: string | undefined): string {
  const { code, severity, file, line, column, help } = diagnostic;
  const message = diagnostic.message.replace(HIDDEN, '\ufffd');
  const out = [`${severity} ${code}: ${message}`, `  at ${file}, line ${line}, column ${column}`];
  const lines = source?.split(/\r?\n/) ?? [];
  const shown = lines[line - 1];
  if (shown !== undefined && shown.trim() !== '') {
    const width = String(line).length;
    // Long lines are cut around the place, so that the caret stays in view.
    const cut = Math.max(0, column - 1 - 60);
    const before = lines[line - 2];
    if (before !== undefined && before.slice(cut).trim() !== '')
      out.push(frame(String(line - 1).padStart(width), before, cut));
    out.push(frame(String(line), shown, cut));
    const marks = Math.max(1, Math.min(diagnostic.excerpt?.length ?? 1, WIDEST - (column - 1 - cut)));
    out.push(`${' '.repeat(width)} | ${' '.repeat(column - 1 - cut)}${'^'.repeat(marks)}`);
  }
  if (help !== undefined) out.push(`  help: ${help}`);
  return out.join('\n');
}

function frame(label: string, line: string, cut: number): string {
  // A tab is one column of the file; drawn as one blank, so that the caret below it stands right.
  return `${label} | ${line
    .slice(cut, cut + WIDEST)
    .replaceAll('\t', ' ')
    .replace(HIDDEN, '\ufffd')
    .trimEnd()}`;
}
