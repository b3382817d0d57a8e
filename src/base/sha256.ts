/**
 * SHA-256 of a text, synchronous and without platform services (the browser's own digest is asynchronous).
 * Source: FIPS 180-4; text is encoded as UTF-8, a lone surrogate as U+FFFD like TextEncoder does.
 * Checked against published vectors and node:crypto in test/base.
 * Leaves out: binary input, streaming, texts of 512 MiB and more.
 */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
// biome-ignore format: eight to a line
const ROUND = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** First 32 bits of the fractional parts of the square roots of the first 8 primes. */
// biome-ignore format: eight to a line
const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

const state = new Int32Array(8);
const schedule = new Int32Array(64);

/** The SHA-256 digest of the UTF-8 form of a text, as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  const message = paddedUtf8(text);
  state.set(INITIAL);
  for (let offset = 0; offset < message.length; offset += 64) compress(message, offset);
  let out = '';
  for (const word of state) out += (word >>> 0).toString(16).padStart(8, '0');
  return out;
}

/** The UTF-8 bytes of a text with the padding of SHA-256: a one bit, zeros, the length in bits. */
function paddedUtf8(text: string): Uint8Array {
  // A code unit takes at most three bytes; the end is cut to whole blocks below.
  const bytes = new Uint8Array(text.length * 3 + 72);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    else if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    if (point < 0x80) {
      bytes[n++] = point;
      continue;
    }
    if (point < 0x800) {
      bytes[n++] = 0xc0 | (point >> 6);
    } else if (point < 0x10000) {
      bytes[n++] = 0xe0 | (point >> 12);
      bytes[n++] = 0x80 | ((point >> 6) & 63);
    } else {
      bytes[n++] = 0xf0 | (point >> 18);
      bytes[n++] = 0x80 | ((point >> 12) & 63);
      bytes[n++] = 0x80 | ((point >> 6) & 63);
    }
    bytes[n++] = 0x80 | (point & 63);
  }
  bytes[n] = 0x80;
  const total = Math.floor((n + 72) / 64) * 64;
  const bits = n * 8;
  for (let i = 0; i < 4; i++) bytes[total - 1 - i] = bits >>> (8 * i);
  return bytes.subarray(0, total);
}

/** Takes one block of 64 bytes into the state. */
function compress(message: Uint8Array, offset: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i++) {
    const j = offset + i * 4;
    w[i] = (message[j] << 24) | (message[j + 1] << 16) | (message[j + 2] << 8) | message[j + 3];
  }
  for (let i = 16; i < 64; i++) {
    const early = w[i - 15];
    const late = w[i - 2];
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const next = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] += next[i];
}

function rotate(word: number, count: number): number {
  return (word >>> count) | (word << (32 - count));
}
