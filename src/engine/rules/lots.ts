// Contract lots: an account is a grid of four business groups by four countries (design 11.10). Lots are lost and won by
// systematic sampling, one uniform per account running along its lots and on from quarter to quarter: what a quarter did
// not bring to a whole lot counts in the next. This keeps the mean and cuts luck: over a game an account loses and wins
// within one lot of what its service deserves. Share of wallet = depth x lots held. Leaves out lots of different size.
// While a quarter runs, the lots of an account are one word of sixteen bits, group-major.
import type { ParameterValues } from '../parameters.ts';

/**
 * Columns over accounts that a quarter's moves read and write, one after the other in one array, so that a loop works on
 * a single one: each name says where its column begins.
 */
export interface LotColumns {
  numbers: Float64Array;
  /** Lots held, one bit each. */
  held: Int32Array;
  /** 1 for the accounts that trade, 0 for the lost. */
  trades: number;
  /** From 0 to 1: where losing goes on counting, with which lot it begins, where winning goes on counting. */
  lostLuck: number;
  startLuck: number;
  wonLuck: number;
  /** Share of wallet before the quarter; chance that a lot survives it; attainable share. */
  oldShare: number;
  kept: number;
  wanted: number;
  /** Factor on winning a lot in a group that is not bought yet. */
  inNew: number;
  // What came of it; the lots held before, as a word
  heldBefore: number;
  lotsLost: number;
  lotsWon: number;
  /** How far losing and winning counted on, in lots and parts of one. */
  expectedLost: number;
  expectedWon: number;
  shareLost: number;
  shareWon: number;
  share: number;
}

/** Number of bits set in a word of sixteen. */
export function countBits(word: number): number {
  let v = word - ((word >> 1) & 0x5555);
  v = (v & 0x3333) + ((v >> 2) & 0x3333);
  v = (v + (v >> 4)) & 0x0f0f;
  return (v + (v >> 8)) & 0x1f;
}

/** Place of the lowest bit set in a word that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** The sixteen lots at `at` as a word. */
export function readLots(s: Float64Array, at: number): number {
  let word = 0;
  for (let i = 0; i < 16; i++) word |= s[at + i]! << i;
  return word;
}

/** Writes what differs between two words to the sixteen lots at `at`. */
export function changeLots(s: Float64Array, at: number, before: number, after: number): void {
  for (let rest = before ^ after; rest !== 0; rest &= rest - 1) {
    const lot = lowestBit(rest);
    s[at + lot] = (after >> lot) & 1;
  }
}

export function countHeld(s: Float64Array, at: number): number {
  let held = 0;
  for (let i = 0; i < 16; i++) held += s[at + i]!;
  return held;
}

/** Groups of which at least one lot is held. */
export function groupsOf(word: number): number {
  return (
    ((word & 15) !== 0 ? 1 : 0) +
    ((word & 240) !== 0 ? 1 : 0) +
    ((word & 3840) !== 0 ? 1 : 0) +
    (word >> 12 !== 0 ? 1 : 0)
  );
}

export function countGroups(s: Float64Array, at: number): number {
  return groupsOf(readLots(s, at));
}

/** All lots of the groups of which at least one is in the word. */
const inBoughtGroups = (word: number): number => ((word | (word >> 1) | (word >> 2) | (word >> 3)) & 0x1111) * 15;

/** The k-th lot (from 0) of a word, counted upwards from lot `start` and round. */
function turned(word: number, start: number): number {
  return ((word >>> start) | (word << (16 - start))) & 0xffff;
}

/**
 * The word after losses: the luck runs along the lots held, from lot `start` round, and takes one at each whole number it
 * passes. A run that cannot reach the next whole number takes none.
 */
function afterLosses(word: number, luck: number, churn: number, start: number): number {
  let left = word;
  let sum = luck;
  for (let rest = turned(word, start); rest !== 0; rest &= rest - 1) {
    sum += churn;
    if (sum < 1) continue;
    sum -= 1;
    left &= ~(1 << ((start + lowestBit(rest)) & 15));
  }
  return left;
}

/** The word after wins: the luck runs along the free lots and wins one at each whole number it passes. */
function afterWins(word: number, luck: number, ifBought: number, ifNew: number): number {
  let next = word;
  let run = luck;
  for (let rest = ~word & 0xffff; rest !== 0; rest &= rest - 1) {
    const lot = lowestBit(rest);
    run += (next & (15 << (lot & 12))) !== 0 ? ifBought : ifNew;
    if (run < 1) continue;
    run -= 1;
    next |= 1 << lot;
  }
  return next;
}

/** The lots that a run of luck is expected to win on the way from one word to another, in their order. */
function expectedWins(word: number, after: number, ifBought: number, ifNew: number): number {
  let next = word;
  let expected = 0;
  for (let rest = ~word & 0xffff; rest !== 0; rest &= rest - 1) {
    const lot = lowestBit(rest);
    expected += (next & (15 << (lot & 12))) !== 0 ? ifBought : ifNew;
    next |= after & (1 << lot);
  }
  return expected;
}

/** Below this a sum of sixteen roundings surely stays under one. */
const SURELY_BELOW_ONE = 1 - 1e-9;

/**
 * Moves the lots of the accounts marked in `c.trades` for a quarter and writes what came of it into the columns. Most
 * quarters nothing moves, which is seen at a glance. `even`: the share moves by what is expected, so that whole lots make
 * no noise where luck is switched off.
 */
export function moveLots(p: ParameterValues, c: LotColumns, count: number, even: boolean): void {
  const { sharePull: pull, crossBought: inBought, shareMost: most, shareLeast: least, lotDepthLeast: shallow } = p;
  const { numbers: n, held, trades, lostLuck, startLuck, wonLuck, oldShare, kept, wanted, inNew } = c;
  const { heldBefore, lotsLost, lotsWon, expectedLost, expectedWon, shareLost, shareWon, share } = c;
  for (let a = 0; a < count; a++) {
    n[expectedLost + a] = 0;
    n[expectedWon + a] = 0;
    if (n[trades + a] === 0) continue;
    const before = held[a]!;
    const had = n[oldShare + a]!;
    const lots = countBits(before);
    const span = Math.max(1, lots);
    const churn = 1 - n[kept + a]!;
    let word = before;
    let lost = 0;
    let left = even ? had * n[kept + a]! : had;
    // Only for those who may lose a lot it matters where losses would begin.
    if (n[lostLuck + a]! + lots * churn > SURELY_BELOW_ONE) {
      word = afterLosses(before, n[lostLuck + a]!, churn, Math.floor(n[startLuck + a]! * 16));
      lost = lots - countBits(word);
      if (!even) left = Math.max(0, had - (had / span) * lost);
    }
    const gap = pull * Math.max(0, n[wanted + a]! - left);
    const toLots = Math.min(gap, had * churn);
    let won = 0;
    let gained = 0;
    if (toLots > 0) {
      const depth = had / span;
      const free = 16 - lots + lost;
      const chance = free > 0 ? Math.min(1, toLots / Math.max(shallow, depth) / free) : 0;
      const ifBought = chance * inBought;
      const ifNew = chance * n[inNew + a]!;
      const remaining = word;
      const beside = countBits(inBoughtGroups(remaining) & ~remaining);
      let expected = beside * ifBought + (free - beside) * ifNew;
      if (n[wonLuck + a]! + expected > SURELY_BELOW_ONE) {
        word = afterWins(remaining, n[wonLuck + a]!, ifBought, ifNew);
        won = countBits(word) - countBits(remaining);
        if (won > 0) expected = expectedWins(remaining, word, ifBought, ifNew);
      }
      n[expectedWon + a] = expected;
      gained = (even ? expected : won) * depth;
    }
    const next = left + gained + (gap - toLots);
    n[heldBefore + a] = before;
    held[a] = word;
    n[lotsLost + a] = lost;
    n[expectedLost + a] = lots * churn;
    n[lotsWon + a] = won;
    n[shareLost + a] = left - had;
    n[shareWon + a] = gained;
    // An account without any lot starts again with what it tries to win.
    n[share + a] = Math.min(most, Math.max(least, word === 0 ? next + toLots : next));
  }
}
