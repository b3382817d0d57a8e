// Keys for commands: UUIDs of version 7, so that they sort by the moment they were made, also within one millisecond.

const HEX = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** Makes keys. `now`: epoch milliseconds; `fill`: random bytes. A clock that is set back does not bring keys out of order. */
export function keyMaker(now: () => number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): () => string {
  let lastMs = 0;
  let count = 0;
  return () => {
    const ms = Math.max(now(), lastMs);
    // Twelve bits in a row within a millisecond; the next one is borrowed when they are used up.
    count = ms === lastMs ? count + 1 : 0;
    lastMs = count > 0xfff ? ms + 1 : ms;
    if (count > 0xfff) count = 0;
    const random = new Uint8Array(8);
    fill(random);
    random[0] = 0x80 | ((random[0] ?? 0) & 0x3f);
    const time = HEX(lastMs, 12);
    const rest = Array.from(random, (byte) => HEX(byte, 2)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${HEX(count, 3)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  };
}
