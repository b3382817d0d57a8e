/**
 * Hashes of texts and number arrays, the same on every platform: hashText and hashFloats for comparing states
 * quickly (64 bits, not safe against intent), sha256Hex for seals.
 * Source: two murmur-like 32-bit lanes that feed each other, own constants schedule, MurmurHash3 finalisers;
 * SHA-256 from sha256.ts.
 * Leaves out: streaming; every call hashes one complete input.
 */

export { sha256Hex } from './sha256.ts';

const lanes = new Int32Array(2);
const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);
cell[0] = 1;
/** Positions of the low and the high word of a double; they depend on the byte order of the machine. */
const HI = words[1] === 0x3ff00000 ? 1 : 0;
const LO = 1 - HI;

/**
 * 16 lower-case hex digits for a text.
 * Counts UTF-16 code units, so texts that differ only in Unicode normalisation have different hashes.
 */
export function hashText(text: string): string {
  start(0x54455854);
  for (let i = 0; i < text.length; i++) absorb(text.charCodeAt(i));
  return finish(text.length);
}

/**
 * 16 lower-case hex digits for a list of doubles, in their order.
 * -0 counts as 0 and every NaN as the same NaN; any other difference of one bit changes the hash.
 */
export function hashFloats(values: Float64Array): string {
  start(0x464c5453);
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (v !== v) {
      absorb(0);
      absorb(0x7ff80000);
      continue;
    }
    cell[0] = v === 0 ? 0 : v;
    absorb(words[LO]);
    absorb(words[HI]);
  }
  return finish(values.length);
}

/** Sets both lanes for one kind of input, so that a text and a list never share a starting point. */
function start(kind: number): void {
  lanes[0] = 0x243f6a88 ^ kind;
  lanes[1] = Math.imul(kind, 0x85a308d3);
}

/** Takes in one 32-bit word. */
function absorb(word: number): void {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  let x = lanes[0] ^ k;
  let y = lanes[1] ^ Math.imul(word ^ (word >>> 16), 0x2545f491);
  x = (((x << 13) | (x >>> 19)) + y) | 0;
  y = (((y << 17) | (y >>> 15)) + Math.imul(x, 0x9e3779b1)) | 0;
  lanes[0] = Math.imul(x, 5) + 0x6546b64;
  lanes[1] = y;
}

/** Closes the hash with the number of items and writes both lanes. */
function finish(length: number): string {
  absorb(length);
  let x = lanes[0];
  let y = lanes[1];
  x = (mix(x ^ length) + y) | 0;
  y = (mix(y) + x) | 0;
  x = (mix(x) ^ y) | 0;
  y = mix(y ^ x);
  return hex(x) + hex(y);
}

function mix(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
