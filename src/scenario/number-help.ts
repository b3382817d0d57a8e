// What an author probably meant by something that is no number, or a number of another unit: 12 %, 0,24, EUR 42 million,
// a date, a minus sign out of a text. Said with what the field is and which numbers it takes; mended only where sure.
import type * as z from 'zod';
import { aboutAt, rangeAt } from './schema-walk.ts';

interface Meant {
  /** What to type. */
  say: string;
  /** What is put in its place by `--fix`; undefined for a guess. */
  put?: string;
}

/** Help for a value that stands where a number belongs. */
export function numberHelp(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
  value: string | number,
): { help: string | undefined; put: string | undefined } {
  const range = rangeAt(schema, path);
  const meant = typeof value === 'string' ? fromText(value, range) : fromUnit(value, range, aboutAt(schema, path));
  const about = aboutAt(schema, path).replace(/\.$/, '');
  const limits = range === undefined || /\d to -?\d/.test(about) ? '' : `; from ${range.low} to ${range.high}`;
  // What to type stands last, after what the field is.
  const help = [about === '' ? '' : `${about}${limits}.`, meant?.say ?? ''].filter(Boolean);
  return { help: help.length === 0 ? undefined : help.join(' '), put: meant?.put };
}

interface Range {
  low: number;
  high: number;
}

const within = (value: number, range: Range | undefined): boolean =>
  range === undefined || (value >= range.low && value <= range.high);

function fromText(text: string, range: Range | undefined): Meant | undefined {
  const plain = text
    .trim()
    .replace(/^[−–—]\s*/, '-')
    .replaceAll(/[“”"'\u00a0\u202f]/g, '');
  if (/^-?\d+(\.\d+)?$/.test(plain))
    return {
      say: plain === text ? 'Take the quotes away.' : `Write it with the keys of the keyboard:  ${plain}`,
      put: plain,
    };
  const percent = /^(-?\d+(?:[.,]\d+)?)\s*%$/.exec(plain)?.[1]?.replace(',', '.');
  if (percent !== undefined) {
    const put = String(Number(percent) / 100);
    // Of a hundred, or a share: where both fit, only the author knows.
    if (range !== undefined && range.high > 1) return { say: `Write it without the sign:  ${percent}  or  ${put}` };
    return within(Number(put), range) ? { say: `Write a share between 0 and 1:  ${put}`, put } : undefined;
  }
  // 1,200 may be a decimal or a thousand; the limits decide, or the author does.
  if (/^-?\d+,\d+$/.test(plain)) {
    const decimal = plain.replace(',', '.');
    if (!/^-?[1-9]\d{0,2},\d{3}$/.test(plain)) return { say: `Use a dot for decimals:  ${decimal}`, put: decimal };
    return { say: `Use a dot for decimals and nothing between thousands:  ${decimal}  or  ${plain.replace(',', '')}` };
  }
  const year = /^(\d{4})-\d{2}-\d{2}$/.exec(plain)?.[1];
  const figures = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  const only = year ?? (figures.length === 1 ? figures[0] : undefined);
  return only === undefined || !within(Number(only), range) ? undefined : { say: `Write only the number:  ${only}` };
}

/** A number that would fit in another unit: 31 for a share of 0.31, euros for millions of them. */
function fromUnit(value: number, range: Range | undefined, about: string): Meant | undefined {
  if (range === undefined) return undefined;
  const million = value / 1e6;
  if (/EUR M\b/.test(about) && (value > range.high || value < range.low) && within(million, range))
    return { say: `${value} is ${million} million, so write  ${million}` };
  if (Math.abs(range.high) <= 1 && Math.abs(value) <= 100 && within(value / 100, range))
    return { say: `If it is ${value} %, write  ${value / 100}` };
  return undefined;
}
