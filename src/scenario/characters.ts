// What letters a file may be made of, judged before anything in it is understood: an editor may have saved it in another
// encoding than UTF-8, and pasted text brings characters that nobody sees.
import type { Findings, Place } from './diagnostic.ts';

/** Control characters, and the marks that reorder text on the screen. */
// oxlint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/;
/** What decoding puts in place of bytes that are no letter in UTF-8. */
const UNREADABLE = '\ufffd';
/** Blanks that are not the space bar's. */
const HARD_SPACE = /[\u00a0\u2000-\u200b\u202f\u3000]/;

type At = (start: number, end: number) => Place;

/** Adds an error for the first character that no scenario can hold (E114, E124); true when there is one. */
export function refusesCharacters(text: string, at: At, findings: Findings): boolean {
  const save = 'Open it in the editor, choose "Save as" or "Save with encoding", and take UTF-8.';
  const unreadable = text.indexOf(UNREADABLE);
  if (unreadable >= 0 && text.includes('\0')) {
    findings.add('E124', at(0, 0), 'This file is not saved as UTF-8, but perhaps as UTF-16 ("Unicode").', save);
    return true;
  }
  if (unreadable >= 0) {
    const message =
      'A letter cannot be read here: the file is not saved as UTF-8, but perhaps as Windows-1252 or "ANSI".';
    findings.add(
      'E124',
      at(unreadable, unreadable + 1),
      message,
      `${save} Then look whether the letter is there again.`,
    );
    return true;
  }
  const hidden = HIDDEN.exec(text);
  if (hidden === null) return false;
  const code = hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const place = at(hidden.index, hidden.index + 1);
  findings.add('E114', place, `There is a hidden character (U+${code}) here.`, 'Delete it.', '');
  return true;
}

/** Adds E114 where the line that the parser stumbled over has a hard space for a space; true when it has. */
export function foundHardSpace(text: string, offset: number, at: At, findings: Findings): boolean {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const stop = text.indexOf('\n', offset);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  const found = new RegExp(`^[^"'#]*?(?:^|[ :-])(?=${HARD_SPACE.source})`).exec(line);
  if (found === null) return false;
  const from = start + found[0].length;
  const blanks = new RegExp(`^(?:${HARD_SPACE.source})+`).exec(text.slice(from))![0];
  const message = 'The space here is a hard space, which is not read as one; it usually comes with a pasted text.';
  findings.add(
    'E114',
    at(from, from + blanks.length),
    message,
    'Type it with the space bar.',
    ' '.repeat(blanks.length),
  );
  return true;
}
