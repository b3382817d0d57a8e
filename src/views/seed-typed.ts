// The luck of a game as somebody types it: a number, or nothing to have one drawn.

/** A seed is a word of 32 bits. */
const LARGEST = 0xffff_ffff;

export interface SeedTyped {
  /** Null: one is drawn. */
  seed: number | null;
  /** Why this is no seed; empty where it is one, or nothing was typed. */
  problem: string;
}

export function seedTyped(typed: string): SeedTyped {
  const text = typed.trim();
  if (text === '') return { seed: null, problem: '' };
  const seed = Number(text);
  return Number.isInteger(seed) && seed >= 0 && seed <= LARGEST
    ? { seed, problem: '' }
    : { seed: null, problem: `A seed is a whole number from 0 to ${LARGEST}. Leave it empty to draw one.` };
}
