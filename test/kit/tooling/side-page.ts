// A page beside the game, for what must be seen in a browser: built as the game is, from a folder of its own, and served
// from this machine.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { scenarioModule } from './scenario-module.ts';

const REPORTS = join(import.meta.dirname, '../../../.reports');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

const built = (folder: string): string => join(REPORTS, basename(folder));

/** How the page of a folder is built. */
const configOf = (folder: string): InlineConfig => ({
  configFile: false,
  root: folder,
  base: './',
  logLevel: 'error',
  plugins: [scenarioModule()],
  worker: { format: 'es' },
  build: { target: 'es2024', outDir: built(folder), emptyOutDir: true, modulePreload: { polyfill: false } },
});

export interface SidePage {
  url: string;
  close(): Promise<void>;
}

/** Builds the page of a folder into .reports and serves it on a free port. */
export async function openSidePage(folder: string): Promise<SidePage> {
  await build(configOf(folder));
  const root = built(folder);
  const server = createServer((request, response) => {
    const path = join(root, new URL(request.url ?? '/', 'http://page').pathname.replace(/\/$/, '/index.html'));
    if (!path.startsWith(root) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
