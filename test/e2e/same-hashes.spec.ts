// The same games give the same hashes everywhere: in Node, in a page and in a worker, in Chromium and in Firefox.
// A record made on one machine is therefore a record on every other.
import { expect, test } from '@playwright/test';
import { join, resolve } from 'node:path';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { findFirefox, readInFirefox } from './kit/firefox.ts';
import { openSidePage, type SidePage } from '../kit/tooling/side-page.ts';
import { goldenHashes } from './hash-page/golden-games.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const READ = 'document.body.dataset.hashes';

let hashPage: SidePage;
let expected: Record<string, string>;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  hashPage = await openSidePage(join(import.meta.dirname, 'hash-page'));
  expected = goldenHashes(compileScenarioFolder(join(ROOT, 'scenarios/3m-emea')));
});

test.afterAll(async () => {
  await hashPage.close();
});

test('Chromium plays the golden games as Node does, in the page and in a worker', async ({ page }) => {
  await page.goto(hashPage.url);
  const told = await page.waitForFunction(() => document.body.dataset['hashes'], undefined, { timeout: 120_000 });
  expect(JSON.parse((await told.jsonValue()) ?? '')).toEqual({ page: expected, worker: expected });
});

test('Firefox plays them so too', async () => {
  const firefox = findFirefox();
  test.skip(
    firefox === undefined,
    'No Firefox is installed here ("apt-get install firefox-esr", or set FIREFOX_PATH).',
  );
  const told = await readInFirefox(firefox!, hashPage.url, READ);
  expect(JSON.parse(told)).toEqual({ page: expected, worker: expected });
});
