// Amounts of money as everybody reads them: on screens and papers, in the terminal, in what is exported. The sign stands
// before the currency and the amount is tied to its unit, so that a line never ends between the two.
// No Intl: the same text on every machine.

const MINUS = '−';
const TIED = '\u00a0';

/** The digits of an amount without its sign, thousands set apart: 1159.4 as 1,159.4. */
function sized(value: number, digits: number): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(digits).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? apart : `${apart}.${rest}`;
}

const isNegative = (value: number, digits: number): boolean => value < 0 && Number(value.toFixed(digits)) !== 0;

/** EUR M as €12.3 M: what is earned, by customers, quarters and years. */
export function eurM(value: number, digits = 1): string {
  return `${isNegative(value, digits) ? MINUS : ''}€${sized(value, digits)}${TIED}M`;
}

/** As `eurM` with a sign, for changes. */
export function signedEurM(value: number, digits = 1): string {
  return `${isNegative(-value, digits) ? '+' : ''}${eurM(value, digits)}`;
}

/**
 * EUR M that are asked for, granted or charged, as €0.85 M or €0.845 M: they are set in whole thousands, and what was
 * granted never looks like another amount than was asked.
 */
export function budgetEurM(value: number): string {
  return eurM(value, Math.round(value * 1000) % 10 === 0 ? 2 : 3);
}

/** Whole thousands of euros: 450 as €450 k. */
export function keur(value: number): string {
  return `${isNegative(value, 0) ? MINUS : ''}€${sized(value, 0)}${TIED}k`;
}

/** The number of EUR M as it is printed: what is told of a difference is the difference of what stands there. */
export const printedEurM = (value: number, digits = 1): number => Number(value.toFixed(digits));
