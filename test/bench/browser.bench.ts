// npm run bench:browser [-- --json] [--quick]: what the game's studies cost in Chromium, by whole rounds (A B C ... A B C
// ...), medians, on the way that the screens take: pool, desk of studies, their workers. Time is wall time, so it wants a
// machine that does nothing else; the load is said. Ends with 1 when a gate falls short.
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { median } from '../../src/analysis/median.ts';
import { cutBeforeLobby, playedRecord } from '../e2e/kit/records.ts';
import { findBrowser } from '../kit/tooling/find-browser.ts';
import { openSidePage } from '../kit/tooling/side-page.ts';
import type { Measures } from './bench-page/page.ts';
import { weighBootCode } from './boot-code.ts';
import { BROWSER_GATES, type BrowserFigures } from './browser-gates.ts';
import { judgeGates, verdictLine } from './judge-gates.ts';

const ARGUMENTS = process.argv.slice(2);
for (const given of ARGUMENTS) {
  if (given === '--json' || given === '--quick') continue;
  console.error(`There is no "${given}". Use: npm run bench:browser [-- --json] [--quick]`);
  process.exit(2);
}
const JSON_WANTED = ARGUMENTS.includes('--json');
const ROUNDS = ARGUMENTS.includes('--quick') ? 3 : 9;
const SEEDS = 1000;
/** Seeds of one worker against two: the shares of a whole analysis, in less time. */
const SCALING_SEEDS = 250;
const FAN = 500;
/** Before the first decision of a plan, ms. */
const READING = 1500;

const load = (): number => loadavg()[0] ?? Number.NaN;
const say = (line = ''): void => {
  if (!JSON_WANTED) console.log(line);
};

const record = playedRecord('reference', 7);
const [YEAR_1, YEAR_3] = [1, 3].map((year) => JSON.stringify(cutBeforeLobby(record, year, 'planning')));

/** Everything in a page of its own, cold; then by rounds in one page that has seen each once. */
async function measureIn(open: () => Promise<Page>) {
  const run = <M extends keyof Measures>(page: Page, name: M, ...given: Parameters<Measures[M]>) =>
    page.evaluate(([measure, args]) => (window.measures[measure] as (...args: unknown[]) => unknown)(...args), [
      name,
      given,
    ] as const) as Promise<Awaited<ReturnType<Measures[M]>>>;
  const cold = [];
  for (let round = 0; round < Math.min(3, ROUNDS); round++) {
    const page = await open();
    const fan = await run(page, 'fan', YEAR_1, FAN, false);
    await page.close();
    const readied = await open();
    await run(readied, 'ready', YEAR_1, READING);
    const readyFan = await run(readied, 'fan', YEAR_1, FAN, false);
    await readied.close();
    const other = await open();
    const causes = await run(other, 'causes', 'reference', 1);
    await other.close();
    cold.push({ fan, readyFan, causes });
  }
  const page = await open();
  const rounds = [];
  for (let round = -1; round < ROUNDS; round++) {
    const told = {
      luck: await run(page, 'luck', 2, SEEDS, false),
      coldLuck: await run(page, 'luck', 2, SEEDS, true),
      one: await run(page, 'luck', 1, SCALING_SEEDS, false),
      two: await run(page, 'luck', 2, SCALING_SEEDS, false),
      fan: await run(page, 'fan', YEAR_1, FAN, false),
      fanYear3: await run(page, 'fan', YEAR_3, FAN, false),
      hurried: await run(page, 'fan', YEAR_1, FAN, true),
      causes: await run(page, 'causes', 'reference', 100 + round),
    };
    // The first round is for the compiler alone.
    if (round >= 0) rounds.push(told);
  }
  return { cold, rounds };
}

const boot = await weighBootCode();
const before = load();
const site = await openSidePage(join(import.meta.dirname, 'bench-page'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
});
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  browser: `Chromium ${browser.version()}`,
};
let measured: Awaited<ReturnType<typeof measureIn>>;
try {
  measured = await measureIn(async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForSelector('body[data-ready]', { state: 'attached' });
    return page;
  });
} finally {
  await browser.close();
  await site.close();
}

const { cold, rounds } = measured;
const over = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
const years = Array.from({ length: rounds[0]!.causes.years.length }, (_, y) => over(({ causes }) => causes.years[y]!));
const figures: BrowserFigures = {
  firstPicture: over(({ luck }) => luck.first),
  luckComplete: over(({ luck }) => luck.complete),
  fan: over(({ fan }) => fan.complete),
  pageBlocked: Math.max(...rounds.flatMap(({ fan, hurried }) => [fan.blocked, hurried.blocked])),
  causesOfYear: Math.max(...years),
  secondWorker: over(({ one, two }) => one.complete / two.complete),
  bootEngine: boot.bootEngine,
};
const told = {
  'first picture, workers opened with the question, ms': over(({ coldLuck }) => coldLuck.first),
  'complete, workers opened with the question, ms': over(({ coldLuck }) => coldLuck.complete),
  'longest wait of the page during the analysis, ms': Math.max(...rounds.map(({ luck }) => luck.blocked)),
  'fan of year 3, ms': over(({ fanYear3 }) => fanYear3.complete),
  'fan 50 ms after a decision before, ms': over(({ hurried }) => hurried.complete),
  'first fan of a page, ms': median(cold.map(({ fan }) => fan.complete)),
  'first fan of a page, its workers ready, ms': median(cold.map(({ readyFan }) => readyFan.complete)),
  'longest wait of the page at its first fan, ms': Math.max(...cold.map(({ fan }) => fan.blocked)),
  'causes of year 1, first of a page, ms': median(cold.map(({ causes }) => causes.years[0]!)),
  'the same causes asked again, ms': over(({ causes }) => causes.again),
  'engine code with the first game, kB gzip': boot.gameEngine,
  'all scripts with the first game, kB gzip': boot.whole,
  ...Object.fromEntries(Object.entries(boot.workers).map(([name, kb]) => [`${name} whole, kB gzip`, kb])),
};
const verdicts = judgeGates(BROWSER_GATES, figures);
const loads = [before, load()];

if (JSON_WANTED) {
  console.log(JSON.stringify({ machine, loads, rounds: ROUNDS, figures, told, years, gates: verdicts }, null, 2));
} else {
  say(`${machine.cpu}, ${machine.cores} cores, ${machine.browser}; ${ROUNDS} rounds, medians`);
  say(`load of the machine before and after: ${loads.map((value) => value.toFixed(1)).join(', ')}`);
  say();
  for (const [what, value] of Object.entries(told)) say(`${what.padEnd(56)}${value.toFixed(1).padStart(9)}`);
  say(
    `${'causes of years 1 to 6, ms'.padEnd(56)}${years
      .map((ms) => ms.toFixed(0))
      .join(' ')
      .padStart(9)}`,
  );
  say();
  for (const verdict of verdicts) say(verdictLine(verdict));
}
if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
