// A zip's entries, read from its directory with caps set before anything is inflated: a bomb costs what the caps allow,
// whatever sizes it claims. Pure: bytes in, names and bytes out.
import { Inflate } from 'fflate';

export const MOST_ZIP_BYTES = 4 * 1024 * 1024;
const MOST_ENTRIES = 200;
/** One file may be this large once inflated; a scenario file has at most 512 kB, a picture 300 kB. */
const MOST_FILE_BYTES = 1024 * 1024;
const MOST_INFLATED = 8 * 1024 * 1024;
/** Pushed to the inflater at a time: a kilobyte can become at most a megabyte. */
const STEP = 1024;

export interface ZipEntry {
  /** As written in the archive; not yet judged. */
  name: string;
  bytes: Uint8Array;
}
export type ZipProblem = 'damaged' | 'too_large' | 'locked' | 'link';
export type Unzipped = { ok: true; entries: ZipEntry[] } | { ok: false; problem: ZipProblem; name: string };

/** True when the bytes begin as a zip does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Inflates the entries whose name `wanted` accepts; the others are listed with no bytes. Never throws. */
export function unzip(zip: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  try {
    return readEntries(zip, wanted);
  } catch (error) {
    return error instanceof Refused
      ? { ok: false, problem: error.problem, name: error.entry }
      : { ok: false, problem: 'damaged', name: '' };
  }
}

/** Thrown inside this file only. */
class Refused extends Error {
  readonly problem: ZipProblem;
  readonly entry: string;
  constructor(problem: ZipProblem, entry: string) {
    super(problem);
    this.problem = problem;
    this.entry = entry;
  }
}

function readEntries(zip: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  if (zip.length > MOST_ZIP_BYTES) throw new Refused('too_large', '');
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Refused('too_large', '');
  let at = view.getUint32(end + 16, true);
  let left = MOST_INFLATED;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refused('damaged', '');
    const nameLength = view.getUint16(at + 28, true);
    const name = latinOrUtf8(zip.subarray(at + 46, at + 46 + nameLength));
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) !== 0) throw new Refused('locked', name);
    // The upper half holds Unix modes where a Unix wrote the archive; 0xa000 is a symbolic link.
    if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000) throw new Refused('link', name);
    const size = view.getUint32(at + 24, true);
    if (name.endsWith('/') || !wanted(name)) entries.push({ name, bytes: new Uint8Array(0) });
    else {
      if (size > Math.min(MOST_FILE_BYTES, left)) throw new Refused('too_large', name);
      const method = view.getUint16(at + 10, true);
      const packed = content(zip, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true), name);
      const bytes = method === 0 ? packed : method === 8 ? inflate(packed, size, name) : undefined;
      if (bytes === undefined || bytes.length !== size) throw new Refused('damaged', name);
      left -= bytes.length;
      entries.push({ name, bytes });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

/** The offset of the record that ends the directory; it may be followed by a comment of at most 64 kB. */
function directoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Refused('damaged', '');
}

function content(zip: Uint8Array, view: DataView, at: number, length: number, name: string): Uint8Array {
  if (view.getUint32(at, true) !== 0x04034b50) throw new Refused('damaged', name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > zip.length) throw new Refused('damaged', name);
  return zip.subarray(start, start + length);
}

/** The inflated bytes; stops as soon as there are more than the archive said there would be. */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Refused('too_large', name);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (filled !== size) throw new Refused('damaged', name);
  return out;
}

function latinOrUtf8(bytes: Uint8Array): string {
  return textOf(bytes) ?? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The bytes as UTF-8, or undefined where they are not. */
export function textOf(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let units: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++]!;
    const more = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    if (more < 0 || i + more > bytes.length) return undefined;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let k = 0; k < more; k++) {
      const next = bytes[i++]!;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    // Too long a form, half of a pair, or beyond the last character.
    if ((more === 2 && point < 0x800) || (more === 3 && (point < 0x10000 || point > 0x10ffff))) return undefined;
    if (point >= 0xd800 && point <= 0xdfff) return undefined;
    if (point >= 0x10000) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    if (units.length > 8000) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}
