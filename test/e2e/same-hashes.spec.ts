// The same games give the same hashes everywhere: in Node, in a page and in a worker, in Chromium and in Firefox.
// A record made on one machine is therefore a record on every other.
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { findFirefox, readInFirefox } from './kit/firefox.ts';
import { goldenHashes } from './hash-page/golden-games.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(ROOT, '.reports/hash-page');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
const READ = 'document.body.dataset.hashes';

let server: Server;
let url: string;
let expected: Record<string, string>;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  const build = spawnSync('vite', ['build', '-c', 'test/e2e/hash-page/vite.config.ts', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) throw new Error(`The page of hashes was not built: ${build.stderr}`);
  server = createServer((request, response) => {
    const path = join(PAGE, new URL(request.url ?? '/', 'http://page').pathname.replace(/\/$/, '/index.html'));
    if (!path.startsWith(PAGE) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expected = goldenHashes(compileScenarioFolder(join(ROOT, 'scenarios/3m-emea')));
});

test.afterAll(async () => {
  await new Promise((closed) => server.close(closed));
});

test('Chromium plays the golden games as Node does, in the page and in a worker', async ({ page }) => {
  await page.goto(url);
  const told = await page.waitForFunction(() => document.body.dataset['hashes'], undefined, { timeout: 120_000 });
  expect(JSON.parse((await told.jsonValue()) ?? '')).toEqual({ page: expected, worker: expected });
});

test('Firefox plays them so too', async () => {
  const firefox = findFirefox();
  test.skip(
    firefox === undefined,
    'No Firefox is installed here ("apt-get install firefox-esr", or set FIREFOX_PATH).',
  );
  const told = await readInFirefox(firefox!, url, READ);
  expect(JSON.parse(told)).toEqual({ page: expected, worker: expected });
});
