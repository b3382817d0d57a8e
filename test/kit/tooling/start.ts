// Serves the built game; builds first when the build is missing or older than what it is made from.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const SOURCES = ['src', 'scenarios', 'assets', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Milliseconds of the newest change under a path; 0 where there is nothing. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8080' }, host: { type: 'string', default: '127.0.0.1' } },
});

if (newestChange('dist/index.html') <= Math.max(...SOURCES.map(newestChange))) {
  console.log('start: building');
  await build({ logLevel: 'warn' });
}
const port = Number(values.port);
try {
  await preview({ preview: { port, host: values.host, strictPort: true } });
  console.log(`ExCom is served on http://${values.host}:${port}/ (Ctrl+C stops it)`);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`start: ${why}; "npm start -- --port 8081" takes another port`);
  process.exitCode = 1;
}
