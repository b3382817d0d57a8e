// `excom play`, `replay`, `simulate` and `theory`: whole games from the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { finalFigures, spread } from '../../src/cli/policy-figures.ts';
import { excom } from '../kit/run-excom.ts';

/** keyRevenue, sixYearNetEurM, no_programme: names that a program reads. */
const ENGINE_NAME = /\b[a-z]+(?:[A-Z]|_[a-z])\w*/;
const world = compileScenarioFolder('d2c-apparel');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'excom-games-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('excom play and replay', () => {
  it('writes a record that replays to the same figures', async () => {
    const file = join(folder, 'game.json');
    const played = await excom('play', '3m-emea', '--policy', 'reference', '--seed', '7', '--record', file, '--json');
    expect(played).toMatchObject({ code: 0, err: '' });
    const { policy, ...summary } = JSON.parse(played.out);
    expect(policy).toBe('reference');
    expect(summary).toMatchObject({ seed: 7, beat: 'debriefing', steps: 42 });
    const replayed = await excom('replay', file, '--json');
    expect(replayed.code).toBe(0);
    expect(JSON.parse(replayed.out)).toEqual({ ok: true, ...summary });
  });

  it('prints a game in the words of its case, with amounts as the screens have them', async () => {
    const { code, out } = await excom('play', 'd2c-apparel', '--policy', 'reference', '--seed', '3');
    expect(code).toBe(0);
    const [title, , ...rest] = out.split('\n');
    expect(title).toBe(world.title);
    const text = rest.join('\n');
    expect(text).not.toMatch(ENGINE_NAME);
    const years = text.match(/^Year \d .*$/gm) ?? [];
    expect(years).toHaveLength(world.years);
    for (const line of years) {
      expect(line).toMatch(/^Year \d +(passed|conditions|refused|forced) +€\d\.\d{2,3}\u00a0M +€\d/);
      expect(
        world.models.some(({ name }) => line.endsWith(`  ${name}`)),
        line,
      ).toBe(true);
    }
    // Whoever adds up finds all of it.
    const amount = (label: string) =>
      Number(new RegExp(`^${label} +([+−]?€[\\d.]+)\u00a0M$`, 'm').exec(text)?.[1]?.replace('−', '-').replace('€', ''));
    const earned = amount('Contribution of the customers') - amount('Programme cost') + amount('Letters answered');
    expect(Math.abs(earned - amount('Net contribution'))).toBeLessThan(0.02);
    expect(text).toContain(
      `${world.company.words?.groups.replace(/^./, (c) => c.toUpperCase())} that a customer buys from`,
    );
  });

  it('refuses an edited record with its reason and exit 1', async () => {
    const file = join(folder, 'edited.json');
    await excom('play', '3m-emea', '--policy', 'no_programme', '--record', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"seed":1', '"seed":2'));
    const text = await excom('replay', file);
    expect(text).toMatchObject({ code: 1, out: '' });
    expect(text.err).toContain('changed or cut');
    const json = await excom('replay', file, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, code: 'record/altered' });
  });
});

describe('excom simulate', () => {
  it('prints the spread of six-year net first, and the same twice', async () => {
    const args = ['simulate', '3m-emea', '--policy', 'reference', '--seeds', '3', '--first-seed', '5', '--json'];
    const { code, out } = await excom(...args);
    expect(code).toBe(0);
    const { policy, seeds, kpis } = JSON.parse(out);
    expect([policy, seeds, Object.keys(kpis)[0]]).toEqual(['reference', 3, 'sixYearNetEurM']);
    for (const { p10, p50, p90 } of Object.values<{ p10: number; p50: number; p90: number }>(kpis)) {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
    }
    expect((await excom(...args)).out).toBe(out);
  });

  it('finds no difference between no programme and itself', async () => {
    const { out } = await excom('simulate', '3m-emea', '--policy', 'no_programme', '--seeds', '2', '--json');
    expect(JSON.parse(out).kpis.sixYearNetEurM).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('prints a table for people', async () => {
    const { out } = await excom('simulate', '3m-emea', '--policy', 'reference', '--seeds', '1');
    expect(out).toMatch(/^reference, 1 game$/m);
    expect(out).toMatch(/^Net of all years against no programme +[+−]?€\d+\.\d\u00a0M/m);
    expect(out.replace(/^.*\n/, '')).not.toMatch(ENGINE_NAME);
  });

  it('prints what three teams lose without one thing at a time', async () => {
    const { code, out } = await excom('simulate', '3m-emea', '--ablate', '--seeds', '1', '--first-seed', '9000');
    expect(code).toBe(0);
    expect(out).toMatch(/^ +competent +naive +random +cost$/m);
    expect(out).toMatch(/^with everything( +-?\d+\.\d \/ -?\d\.\d\d){3}/m);
    expect(out.match(/^without .* -?\d+ %$/gm)).toHaveLength(27);
  });
});

describe('excom theory', () => {
  it('prints facts and targets, and its exit code says whether all hold', async () => {
    const { code, out } = await excom('theory', '3m-emea', '--seeds', '2', '--only', 'F4,F11,F24,T1,T7', '--json');
    const { facts, targets } = JSON.parse(out) as { facts: { holds: boolean }[]; targets: { holds: boolean }[] };
    for (const fact of facts)
      expect(fact).toEqual({ id: expect.any(String), holds: expect.any(Boolean), figure: expect.anything() });
    for (const target of targets) {
      expect(Object.keys(target)).toEqual(['id', 'value', 'low', 'high', 'holds']);
    }
    expect([facts.length, targets.length]).toEqual([3, 2]);
    expect(code).toBe([...facts, ...targets].every(({ holds }) => holds) ? 0 : 1);
  });

  it('says which facts and targets there are when asked for another', async () => {
    const { code, err } = await excom('theory', '3m-emea', '--only', 'F99');
    expect(code).toBe(2);
    expect(err).toContain('There is no fact or target "F99". There are F1, F2');
  });
});

describe('excom theory --sensitivity', () => {
  const asked = ['theory', '3m-emea', '--sensitivity', '--seeds', '1', '--first-seed', '216', '--only', 'F24,F27'];

  it('keeps every move that is done, goes on after an interruption, and writes a page of it', async () => {
    const keep = join(folder, 'moves.jsonl');
    const page = join(folder, 'page.md');
    const first = await excom(...asked, '--parameters', 'detection', '--keep', keep);
    expect(first.err).toMatch(/^50\.0 % done, about \d+ min left; detection$/m);
    const [head, down] = readFileSync(keep, 'utf8').split('\n');
    // Interrupted while the second move was being written; the first is marked, to see that it is not done again.
    writeFileSync(keep, `${head}\n${down!.replace('"fell":[]', '"fell":["F24"]')}\n{"parameter":"det`);
    const second = await excom(...asked, '--parameters', 'detection', '--keep', keep, '--page', page);
    expect(second.err).toContain('1 moves were done before.');
    expect(second.err.match(/% done/g)).toHaveLength(1);
    expect(second.code).toBe(1);
    expect(readFileSync(keep, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^\| F24 \| .* \| `detection` -20 % \|$/m);
    expect(text).toContain('On no single number moved, as far as they were measured, hang: F27.');
    expect(text).toMatch(/^Not moved yet, \d+ numbers: `maturityRate`, /m);
    const more = ['--parameters', 'discountRate', '--page', page, '--beside', keep];
    await excom(...asked, '--only', 'F27', ...more);
    expect(readFileSync(page, 'utf8')).toMatch(
      /^- 2 moves, `detection` to `detection`: .*\n- 2 moves, `discountRate` /m,
    );
    expect(readFileSync(page, 'utf8')).toMatch(/^\| F24 \| .* \| `detection` -20 % \|$/m);
    // Measured once more, F24 stands: then it is not said to fall.
    await excom(...asked, '--parameters', 'detection', '--page', page, '--beside', keep);
    expect(readFileSync(page, 'utf8')).toMatch(
      /^## Fell once, and stood when measured again\n(.*\n)*\| `detection` .* -20 %: F24 \|$/m,
    );
  });

  it('does not hold what was said of a fact before the scenario changed against one that was measured since', async () => {
    const earlier = join(folder, 'earlier.jsonl');
    const page = join(folder, 'since.md');
    const run = { scenario: 'before', rules: '1', seeds: 1, firstSeed: 216, confirm: 0, ids: ['F24', 'F27'] };
    const moved = { parameter: 'detection', factor: 0.8, fell: ['F24', 'F27'], doubted: [] };
    writeFileSync(earlier, `${JSON.stringify(run)}\n${JSON.stringify(moved)}\n`);
    const since = ['--only', 'F24', '--parameters', 'detection', '--page', page, '--beside', earlier];
    await excom(...asked, ...since);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain('before the scenario or its rules were last changed; measured: F27.');
    expect(text).toMatch(/^\| F27 \| .* \| `detection` -20 % \|$/m);
    expect(text).not.toMatch(/^\| F24 \|/m);
    expect(text).not.toContain('Fell once');
  });

  it('refuses a file with the moves of another run, a parameter that is none, and its options without it', async () => {
    const keep = join(folder, 'moves.jsonl');
    const other = await excom(...asked, '--seeds', '2', '--parameters', 'detection', '--keep', keep);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('moves of another scenario, of other rules, seeds or facts');
    expect((await excom(...asked, '--parameters', 'luck')).err).toContain('There is no parameter "luck"');
    expect((await excom('theory', '3m-emea', '--keep', keep)).err).toContain('--keep belongs to --sensitivity');
  });
});

describe('the figures of a game', () => {
  it('are percentiles between ranks', () => {
    expect(spread([4, 1, 3, 2, 5])).toEqual({ p10: 1.4, p50: 3, p90: 4.6 });
    expect(spread([7])).toEqual({ p10: 7, p50: 7, p90: 7 });
  });

  it('are zero before anything was played', () => {
    expect(new Set(Object.values(finalFigures([])))).toEqual(new Set([0]));
  });
});
