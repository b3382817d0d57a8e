// What is dropped or chosen as a scenario, as bytes with their paths: single files, archives, or whole folders walked
// through. Nothing is judged here; the check refuses what is no scenario.
import type { OfferedPart } from '../../views/ui-event.ts';

/** More than a scenario can have is not even read; the check says so. */
const MOST_FILES = 201;
const MOST_BYTES = 8_000_000;

async function partOf(file: File, path: string): Promise<OfferedPart> {
  // An oversized file is told by its first bytes as well: the check refuses it by its length.
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  return { path, bytes };
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** All entries of a folder: the browser gives them in batches and says that it is done with an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < MOST_FILES) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) break;
    all.push(...batch);
  }
  return all;
}

async function walk(entry: FileSystemEntry, parts: OfferedPart[]): Promise<void> {
  if (parts.length >= MOST_FILES) return;
  if (entry.isFile) {
    const path = entry.fullPath.replace(/^\//, '');
    parts.push(await partOf(await fileOf(entry as FileSystemFileEntry), path));
    return;
  }
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner, parts);
}

/** The parts in these files and folders, in their order; what cannot be read is left out. */
export async function readScenarioParts(
  files: readonly File[],
  folders: readonly FileSystemEntry[],
): Promise<OfferedPart[]> {
  const parts: OfferedPart[] = [];
  for (const folder of folders) await walk(folder, parts).catch(() => {});
  for (const file of files.slice(0, MOST_FILES)) {
    const read = await partOf(file, file.webkitRelativePath || file.name).catch(() => null);
    if (read !== null) parts.push(read);
  }
  return parts;
}
