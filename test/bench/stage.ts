// Measures the stage in a real browser, as figures and not as a test: processor time of an idle page with the map on it,
// and frames while the map moves, beside what the first trial of Phaser reached on a machine of this kind.
// Run: npm run bench:stage (software rendering; close other work first, the figures are of the whole browser).
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { openRecord } from '../e2e/kit/game-page.ts';
import { cutRecord, playedRecord } from '../e2e/kit/records.ts';
import { findBrowser } from '../kit/tooling/find-browser.ts';

const IDLE_MS = 10_000;
const MOVING_MS = 10_000;
/** Clock ticks of /proc a second. */
const TICKS = 100;
/** A map animating on 980 x 550, software WebGL: two sets of the trial, the lower first. */
const TRIAL = 'canvas 980 x 550: fps 16.8 to 26.0, median frame 33 to 50 ms, 95th percentile 67 to 83 ms';

/** Ticks used so far by a process and all that it started. */
function ticksOf(root: number): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
      } catch {
        return [];
      }
    });
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of stats)
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid);
        grown = true;
      }
  }
  return stats.filter(({ pid }) => family.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0);
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Percent of one core that the browser takes while `what` goes on. */
async function load(root: number, ms: number, what: () => Promise<unknown>): Promise<number> {
  const from = ticksOf(root);
  const start = performance.now();
  await Promise.all([rest(ms), what()]);
  return ((ticksOf(root) - from) / TICKS / ((performance.now() - start) / 1000)) * 100;
}

/** Times between frames while one account after the other is chosen in the list, ms. */
const framesWhileChoosing = (page: Page, ms: number) =>
  page.evaluate(async (wanted) => {
    const rows = [...document.querySelectorAll<HTMLButtonElement>('.twin-rows button')];
    const gaps: number[] = [];
    let last = performance.now();
    const end = last + wanted;
    let row = 0;
    const chooser = setInterval(() => rows[row++ % rows.length]?.click(), 400);
    await new Promise<void>((done) => {
      const frame = (now: number) => {
        gaps.push(now - last);
        last = now;
        if (now < end) requestAnimationFrame(frame);
        else done();
      };
      requestAnimationFrame(frame);
    });
    clearInterval(chooser);
    return gaps.slice(2);
  }, ms);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

spawnSync('vite', ['build', '--logLevel', 'warn', '--outDir', '.reports/bench-stage'], { stdio: 'inherit' });
const port = String(await freePort());
const args = ['preview', '--host', '127.0.0.1', '--port', port, '--strictPort', '--outDir', '.reports/bench-stage'];
const preview = spawn('vite', args, { stdio: 'ignore' });
const executablePath = findBrowser();
const server = await chromium.launchServer({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});

/** A laptop's map, and the map of a large screen: the trial's canvas lies between them. */
const SIZES = [
  { width: 1600, height: 720 },
  { width: 1920, height: 1080 },
];

async function measure(viewport: { width: number; height: number }): Promise<void> {
  const root = server.process().pid ?? 0;
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({
    baseURL: `http://127.0.0.1:${port}`,
    viewport,
    reducedMotion: 'no-preference',
  });
  await rest(2000);
  await openRecord(page, cutRecord(playedRecord('reference', 7), 0, 0, 'reviewing'));
  await page.locator('.stage-host[data-stage="asleep"]').waitFor({ timeout: 60_000 });
  await rest(6000);
  const canvas = await page.locator('.stage-host').boundingBox();
  const busy = loadavg()[0]?.toFixed(1) ?? '?';
  const idle = await load(root, IDLE_MS, () => rest(IDLE_MS));
  let gaps: number[] = [];
  const moving = await load(root, MOVING_MS, async () => {
    gaps = await framesWhileChoosing(page, MOVING_MS);
  });
  gaps.sort((a, b) => a - b);
  const at = (share: number) => gaps[Math.floor(share * (gaps.length - 1))]?.toFixed(0) ?? '?';
  const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
  console.log(`canvas ${canvas?.width.toFixed(0)} x ${canvas?.height.toFixed(0)}; load of the machine before: ${busy}`);
  console.log(`  idle page with the map asleep: ${idle.toFixed(1)} % of a core over ${IDLE_MS / 1000} s (at most 3)`);
  console.log(`  map in motion: fps ${(gaps.length / seconds).toFixed(1)}, median frame ${at(0.5)} ms,`);
  console.log(`  95th percentile ${at(0.95)} ms, worst ${at(1)} ms, ${moving.toFixed(0)} % of a core`);
  await browser.close();
}

try {
  for (const size of SIZES) await measure(size);
  console.log(`the trial, on its own: ${TRIAL}`);
} finally {
  await server.close();
  preview.kill();
}
