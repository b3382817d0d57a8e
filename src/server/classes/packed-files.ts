// The files of a scenario as one text, the same for the same files: what a class keeps of its scenario. `language`: read
// with the texts of that translation; left out for the scenario's own.
import type { Files } from '../../scenario/index.ts';

export function packFiles(files: Files, entry: string, language?: string): string {
  const packed = { entry, files: [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  return JSON.stringify(language === undefined ? packed : { ...packed, language });
}

export function unpackFiles(text: string): { files: Files; entry: string; language?: string } {
  const { files, ...rest } = JSON.parse(text) as { entry: string; files: [string, string][]; language?: string };
  return { ...rest, files: new Map(files) };
}
