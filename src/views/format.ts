// Numbers as players read them: one place for units, signs and digits, so that no panel rounds by itself; amounts of
// money are base/euros.ts.
// No Intl: views must give the same text on every machine.

import { eurM } from '../base/euros.ts';

const MINUS = '−';
/** Between a number and its unit: a line never ends there. */
const TIED = '\u00a0';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A number with a true minus sign and `digits` decimals; -0.0 is shown as 0.0. */
export function decimal(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** As `decimal`, with a plus sign before positive numbers. */
export function signed(value: number, digits = 0): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Thousands set apart: 1159 as 1,159. */
export function grouped(value: number): string {
  const digits = Math.abs(Math.round(value)).toString();
  const text = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && Math.round(value) !== 0 ? `${MINUS}${text}` : text;
}

/** A ratio as a percentage: 0.936 as 93.6 %. */
export function percent(ratio: number, digits = 1): string {
  return `${decimal(ratio * 100, digits)}${TIED}%`;
}

/** A change of a ratio in percentage points with its sign. */
export function signedPoints(ratio: number, digits = 1): string {
  return `${signed(ratio * 100, digits)}${TIED}pts`;
}

/** An estimate: the number alone when known exactly, else with its doubt. */
export function estimate(value: number, sd: number, digits = 0): string {
  return sd > 0 ? `${decimal(value, digits)} ± ${decimal(sd, digits)}` : decimal(value, digits);
}

/** An estimate of EUR M in whole millions: €12 M, or €12 ± 3 M. */
export function estimateEurM(value: number, sd: number): string {
  return sd >= 0.5 ? eurM(value, 0).replace(TIED, ` ± ${decimal(sd)}${TIED}`) : eurM(value, 0);
}

/** A text of a scenario, its numbers tied to their units. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=%|[Mk]\b)/g, `$1${TIED}`);
}

/** Words joined as in a sentence: a, b and c. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** Singular or plural with its number: 1 account, 2 accounts. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
