// Chosen or dropped files as texts, or with the reason why one has none. Pictures, archives and very large files are not
// even read.
import type { OfferedFile } from '../../views/ui-event.ts';

/** A whole game is some 40 kB; the reader refuses more than this. */
const MOST_BYTES = 8_000_000;
const NO_RECORD = /^(image|video|audio|font)\/|\/(pdf|zip|gzip|x-tar|vnd\.)/;
const CHOOSE = 'Choose the .json file that the game saved.';

async function readFile(file: File): Promise<OfferedFile> {
  const { name } = file;
  if (NO_RECORD.test(file.type)) return { name, problem: `This is no game record but another kind of file. ${CHOOSE}` };
  if (file.size > MOST_BYTES) return { name, problem: `This file is too large to be a game record. ${CHOOSE}` };
  if (file.size === 0) return { name, problem: `This file is empty. ${CHOOSE}` };
  try {
    return { name, text: await file.text() };
  } catch {
    return { name, problem: `This cannot be read; it may be a folder. ${CHOOSE}` };
  }
}

/** All of them, in their order. */
export function readFiles(files: Iterable<File>): Promise<OfferedFile[]> {
  return Promise.all([...files].map(readFile));
}
