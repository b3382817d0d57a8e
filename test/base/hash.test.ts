/**
 * Known vectors and pinned values of the hashes, and their spread over similar inputs.
 * node:crypto serves as the second opinion on SHA-256.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFloats, hashText, sha256Hex } from '../../src/base/hash.ts';

describe('sha256Hex', () => {
  it('reproduces the published vectors', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256Hex('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('agrees with the platform at every length around the block borders', () => {
    for (let n = 0; n < 200; n++) {
      for (const letter of ['x', 'é', '€', '𝄞']) {
        const text = letter.repeat(n);
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }
    }
  });

  it('agrees with the platform on any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (words, broken) => {
        const text = broken ? `${words}\ud800${words}\udc00` : words;
        return sha256Hex(text) === createHash('sha256').update(new TextEncoder().encode(text)).digest('hex');
      }),
    );
  });
});

describe('hashText', () => {
  it('keeps the values that stored records contain', () => {
    expect([hashText(''), hashText('a'), hashText('ExCom'), hashText('Müller & Söhne')]).toEqual([
      '57b3923ea2dcbee2',
      '07e60586c8c4e9a1',
      'cca911c75281c318',
      '3b5eef64b021ef13',
    ]);
  });

  it('separates 200,000 numbered texts in the whole, and each half about as well as chance', () => {
    const whole = new Set<string>();
    const left = new Set<string>();
    const right = new Set<string>();
    for (let i = 0; i < 200_000; i++) {
      const hash = hashText(`key-${i}`);
      whole.add(hash);
      left.add(hash.slice(0, 8));
      right.add(hash.slice(8));
    }
    expect(whole.size).toBe(200_000);
    // Chance gives 4.7 collisions among 200,000 values of 32 bits.
    expect(left.size).toBeGreaterThan(199_980);
    expect(right.size).toBeGreaterThan(199_980);
  });

  it('writes 16 lower-case hex digits', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{16}$/.test(hashText(text))));
  });
});

describe('hashFloats', () => {
  it('keeps the values that stored records contain', () => {
    expect([hashFloats(new Float64Array(0)), hashFloats(Float64Array.of(1, -2.5, 1e-300, Infinity))]).toEqual([
      '7bfc7f29624e480d',
      '507458662a34862c',
    ]);
  });

  it('counts -0 as 0 and every NaN as the same', () => {
    expect(hashFloats(Float64Array.of(-0, 1))).toBe(hashFloats(Float64Array.of(0, 1)));
    const odd = new Float64Array(new Uint32Array([1, 0x7ff80001, 1, 0x7ff80001]).buffer, 0, 1);
    expect(hashFloats(odd)).toBe(hashFloats(Float64Array.of(Number.NaN)));
  });

  it('notices the last bit, the order and the number of values', () => {
    const hashes = [[1], [1 + Number.EPSILON], [1, 2], [2, 1], [1, 0], [0], [0, 0], []].map((list) =>
      hashFloats(Float64Array.from(list)),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('flips about half of its bits when one bit of the input flips', () => {
    let flipped = 0;
    const words = new Uint32Array(8);
    const values = new Float64Array(words.buffer);
    values.set([1, 2, 3, 4]);
    const before = BigInt(`0x${hashFloats(values)}`);
    for (let bit = 0; bit < 256; bit++) {
      const high = (bit >>> 5) % 2 === 1;
      // The exponent stays, so that no pattern becomes NaN or zero.
      const mask = 1 << (high ? bit % 20 : bit % 32);
      words[bit >>> 5] ^= mask;
      const difference = before ^ BigInt(`0x${hashFloats(values)}`);
      words[bit >>> 5] ^= mask;
      flipped += difference.toString(2).replaceAll('0', '').length;
    }
    expect(flipped / 256).toBeGreaterThan(30);
    expect(flipped / 256).toBeLessThan(34);
  });
});
