// The files of a scenario as one text, the same for the same files: what a class keeps of its scenario.
import type { Files } from '../../scenario/index.ts';

export function packFiles(files: Files, entry: string): string {
  return JSON.stringify({ entry, files: [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)) });
}

export function unpackFiles(text: string): { files: Files; entry: string } {
  const packed = JSON.parse(text) as { entry: string; files: [string, string][] };
  return { files: new Map(packed.files), entry: packed.entry };
}
