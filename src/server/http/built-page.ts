// The built page as a class server gives it out: marked as coming from one, and with the build it is of, so that a page
// that was open while the server was renewed can tell. Read again whenever the file has changed: a build that arrives
// below a running server takes the old parts away, and only its own page knows where the new ones are.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVED_MARK } from '../../classroom/served-mark.ts';

export interface BuiltPage {
  folder: string;
  /** The page's HTML, and a short name that any change of a part changes. */
  read(): Promise<{ html: string; build: string }>;
}

/** Rejects where the folder has no page. */
export async function openBuiltPage(folder: string): Promise<BuiltPage> {
  const path = join(folder, 'index.html');
  const readNow = async () => {
    const { mtimeMs } = await stat(path);
    const text = await readFile(path, 'utf8');
    // Every part is named by its contents, and the page names the part that names the others.
    const build = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const html = text.replace('<head>', `<head><meta name="${SERVED_MARK}" content="${build}" />`);
    return { mtimeMs, html, build };
  };
  let held = await readNow();
  return {
    folder,
    async read() {
      try {
        if ((await stat(path)).mtimeMs !== held.mtimeMs) held = await readNow();
      } catch {
        // A build is being written: the last page until the next is there.
      }
      return held;
    },
  };
}
