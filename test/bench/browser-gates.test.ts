// The gates of the bench in the browser go red on figures that fall short, and what it weighs is what loads.
import { describe, expect, it } from 'vitest';
import { type Bundle, engineIn, loadedWith } from './boot-code.ts';
import { BROWSER_GATES, type BrowserFigures } from './browser-gates.ts';
import { judgeGates, verdictLine } from './judge-gates.ts';

const GOOD: BrowserFigures = {
  firstPicture: 90,
  luckComplete: 1400,
  fan: 180,
  pageBlocked: 20,
  causesOfYear: 40,
  secondWorker: 1.9,
  bootEngine: 12,
};

const red = (change: Partial<BrowserFigures>): string[] =>
  judgeGates(BROWSER_GATES, { ...GOOD, ...change })
    .filter(({ holds }) => !holds)
    .map(({ figure }) => figure);

describe('the gates of the bench in the browser', () => {
  it('hold for figures inside every bound', () => {
    expect(red({})).toEqual([]);
    expect(BROWSER_GATES.map(({ figure }) => figure).sort()).toEqual(Object.keys(GOOD).sort());
  });

  it.each([
    ['firstPicture', 100.1],
    ['luckComplete', 1501],
    ['fan', 200.1],
    ['pageBlocked', 50.1],
    ['causesOfYear', 50.1],
    ['secondWorker', 1.79],
    ['bootEngine', 25.1],
  ] as const)('go red when %s is %d', (figure, value) => {
    expect(red({ [figure]: value })).toEqual([figure]);
  });

  it('go red on a picture that never came', () => {
    expect(red({ firstPicture: Number.NaN })).toEqual(['firstPicture']);
  });

  it('say which bound is short, and by what', () => {
    const lines = judgeGates(BROWSER_GATES, { ...GOOD, secondWorker: 1.5 }).map(verdictLine);
    expect(lines.filter((line) => line.startsWith('SHORT'))).toEqual([
      'SHORT  2 workers against 1, times: 1.50 (at least 1.8)',
    ]);
  });
});

describe('the weight of what loads', () => {
  const part = (code: string, ...ids: string[]) => ({
    type: 'chunk',
    moduleIds: ids,
    modules: Object.fromEntries(ids.map((id) => [id, { code }])),
  });
  /** A page whose entry draws in a chunk with the engine at once, and another one later. */
  const bundle = {
    'main.js': { ...part('start();', '/g/src/app/main.tsx'), fileName: 'main.js', imports: ['kernel.js'] },
    'kernel.js': { ...part('const kernel = 1;', '/g/src/engine/kernel.ts'), fileName: 'kernel.js', imports: [] },
    'later.js': { ...part('const later = 1;', '/g/src/engine/later.ts'), fileName: 'later.js', imports: [] },
  } as unknown as Bundle;

  it('holds what an entry draws in at once, and not what comes later', () => {
    expect(loadedWith(bundle, /main\.tsx$/)).toEqual(['main.js', 'kernel.js']);
  });

  it('counts the modules of the engine alone', () => {
    expect(engineIn(bundle, ['main.js'])).toBe(engineIn(bundle, []));
    expect(engineIn(bundle, ['main.js', 'kernel.js'])).toBeGreaterThan(engineIn(bundle, []));
  });
});
