// What an author is told when a condition cannot be read. Most slips are words of other languages: and, or, not, =.
import type { ParseError } from '@marcbachmann/cel-js';

/** What is wrong with a condition; offsets count in its text. */
export interface Mistake {
  code: 'E301' | 'E302' | 'E303';
  start: number;
  end: number;
  message: string;
  help?: string;
  /** What mends it in place of the stretch, where that is sure. */
  put?: string;
}

const SLIPS: readonly [RegExp, string, string, put?: (slip: string) => string][] = [
  [/\band\b/i, '"and" is not understood here.', 'Write && instead.', () => '&&'],
  [/\bor\b/i, '"or" is not understood here.', 'Write || instead.', () => '||'],
  [/\bnot\b/i, '"not" is not understood here.', 'Write ! in front of what is denied.'],
  [
    /=>|=</,
    'This comparison is written the wrong way round.',
    'Write >= or <=.',
    (slip) => (slip === '=>' ? '>=' : '<='),
  ],
  [/(?<![=!<>])=(?!=)/, 'A single "=" is not understood here.', 'Write == to compare.', () => '=='],
  [/<>/, '"<>" is not understood here.', 'Write != for "is not".', () => '!='],
  [/\d,\d/, 'A number has a comma in it.', 'Write a dot for decimals, such as 1.5', (slip) => slip.replace(',', '.')],
  [/(?<!&)&(?!&)/, 'A single "&" is not understood here.', 'Write && for "and".', () => '&&'],
  [/(?<!\|)\|(?!\|)/, 'A single "|" is not understood here.', 'Write || for "or".', () => '||'],
];

/** The mistake behind a parser's refusal, at the place of the slip where it is a known one. */
export function syntaxMistake(text: string, error: ParseError): Mistake {
  if (text.trim() === '')
    return {
      code: 'E302',
      start: 0,
      end: 0,
      message: 'This condition is empty.',
      help: 'Write a condition, or leave the field out.',
    };
  for (const [pattern, message, help, mend] of SLIPS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const put = mend === undefined ? {} : { put: mend(found[0]) };
    return { code: 'E302', start: found.index, end: found.index + found[0].length, message, help, ...put };
  }
  const start = Math.min(error.range?.start ?? 0, text.length);
  if (text.slice(start).trim() === '') {
    const open = text.split('(').length - text.split(')').length;
    const message = open > 0 ? 'A bracket is opened and never closed.' : 'This condition stops too early.';
    const at = Math.max(0, text.trimEnd().length - 1);
    return {
      code: 'E302',
      start: at,
      end: at + 1,
      message,
      ...(open > 0 ? { help: 'Add ) where the group ends.' } : {}),
    };
  }
  const word = /^\w+|^\S/.exec(text.slice(start))?.[0] ?? ' ';
  const message = `"${word}" cannot stand here.`;
  return {
    code: 'E302',
    start,
    end: start + word.length,
    message,
    help: 'A condition looks like  year >= 2 && adoption < 0.5',
  };
}
