// Finds a Chromium for the browser tests; run as a program, it installs one where none is found and prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  ...(process.env['PATH'] ?? '').split(delimiter).filter((place) => place !== ''),
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/** The path of an installed Chromium, or undefined. CHROME_PATH goes first; a wrong CHROME_PATH is an error, not a hint. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist`);
  }
  const candidates = [...PLACES.flatMap((place) => NAMES.map((name) => join(place, name))), ...ELSEWHERE];
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path));
}

type Attempt = { name: string; steps: [command: string, args: string[]][] };

/** Ways to get a browser, most portable first. The last one needs root on a Debian-like system. */
function attempts(): Attempt[] {
  const list: Attempt[] = [{ name: "Playwright's installer", steps: [['playwright', ['install', 'chromium']]] }];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    list.push({
      name: 'apt-get install chromium',
      steps: [
        ['apt-get', ['-qq', 'update']],
        ['apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium', 'fonts-liberation']],
      ],
    });
  }
  return list;
}

function installBrowser(): string | undefined {
  for (const { name, steps } of attempts()) {
    console.error(`browser: none found, trying ${name}`);
    const done = steps.every(([command, args]) => {
      const run = spawnSync(command, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
        timeout: 300_000,
        shell: process.platform === 'win32',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
      });
      if (run.status !== 0) console.error(`browser: ${name} did not work: ${firstError(run.stderr ?? '')}`);
      return run.status === 0;
    });
    const found = done ? findBrowser() : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstError(text: string): string {
  const lines = text.trim().split('\n');
  return lines.find((line) => /error|^E:/i.test(line)) ?? lines.at(-1) ?? '';
}

if (import.meta.main) {
  const path = findBrowser() ?? installBrowser();
  if (path === undefined) {
    console.error(
      'browser: the browser tests need Chromium: install it ("apt-get install chromium", "npx playwright install chromium" ' +
        'or Chrome from google.com/chrome), or set CHROME_PATH to an existing one',
    );
    process.exitCode = 1;
  } else {
    console.log(path);
  }
}
