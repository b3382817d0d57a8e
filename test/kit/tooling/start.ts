// Serves the built game and the classroom; builds first when the build is missing or older than what it is made from.
// Every option is `excom serve`'s.
import { readdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const SOURCES = ['src', 'scenarios', 'assets', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const asked = process.argv.slice(2);

/** Milliseconds of the newest change under a path; 0 where there is nothing. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

// With a page of their own, or only asking for help, nobody waits for a build.
const needed = !asked.some((word) => word === '--page' || word === '--help' || word === '-h');
if (needed && newestChange('dist/index.html') <= Math.max(...SOURCES.map(newestChange))) {
  console.log('start: building');
  // Only a build needs the builder: a server that starts again does not wait for it.
  const [{ build }, { precompress }] = await Promise.all([import('vite'), import('./precompress.ts')]);
  await build({ logLevel: 'warn' });
  await precompress('dist');
}
// As `excom` itself does it: a server that died is back in half the time.
const { directory } = enableCompileCache();
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
const { runExcom } = await import('../../../src/cli/main.ts');
const print = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);
process.exitCode = await runExcom(['serve', ...asked], { out: print(process.stdout), err: print(process.stderr) });
