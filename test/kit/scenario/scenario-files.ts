// Reads scenario folders from the disk into the map that the loader takes: paths relative to the given folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All YAML files below a folder, by path with forward slashes. */
export function scenarioFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = entry.replaceAll('\\', '/');
    if (path.endsWith('.yaml')) files.set(path, readFileSync(join(folder, entry), 'utf8'));
  }
  return files;
}
