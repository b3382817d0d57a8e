// `excom check`: the shipped scenarios are fine; a broken one is refused with file and line.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excom } from '../kit/run-excom.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'excom-check-'));
  cpSync('scenarios', folder, { recursive: true });
  const path = join(folder, '3m-emea', 'scenario.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nno_such_section: 1\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('excom check', () => {
  it('finds the shipped scenarios fine, by folder, by file and by id', async () => {
    for (const path of ['scenarios', 'scenarios/3m-emea', 'scenarios/3m-emea/scenario.yaml', '3m-emea']) {
      const { code, out } = await excom('check', path, '--json');
      expect(JSON.parse(out)).toMatchObject({ ok: true });
      expect(code).toBe(0);
    }
  });

  it('says what is wrong where, with exit 1', async () => {
    const { code, out } = await excom('check', join(folder, '3m-emea'), '--json');
    expect(code).toBe(1);
    const { ok, diagnostics } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(diagnostics[0]).toEqual({
      code: expect.stringMatching(/^E\d+$/),
      severity: 'error',
      file: '3m-emea/scenario.yaml',
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.stringContaining('no_such_section'),
      help: expect.any(String),
      fix: null,
    });
    const text = await excom('check', join(folder, '3m-emea'));
    expect(text.out).toContain('3m-emea/scenario.yaml, line');
  });

  it('says how much there is to mend, and how a file ought to be called', async () => {
    const own = join(folder, 'near-miss');
    mkdirSync(own);
    writeFileSync(join(own, 'scenario.yaml.txt'), 'format: excom-scenario/1\n');
    expect((await excom('check', own)).err).toContain('Rename scenario.yaml.txt to scenario.yaml.');
    expect((await excom('check', join(own, 'nowhere'))).err).toContain('There is nothing at');
    writeFileSync(join(own, 'scenario.yaml'), 'format: excom-scenario/1\n');
    writeFileSync(join(own, 'old events.yaml'), 'events: {}\n');
    const { out } = await excom('check', own);
    expect(out).toMatch(/near-miss: cannot be played yet: \d+ mistakes, 1 note$/);
    expect(out).toContain('note N503: Nothing names this file in "extends", so it was not read.');
  });

  it('reads a zip and a single file as the page does', async () => {
    const entries = readdirSync(join(folder, '3m-emea')).filter((name) => name.endsWith('.yaml'));
    const zip = zipSync(
      Object.fromEntries(entries.map((name) => [`case/${name}`, readFileSync(`scenarios/3m-emea/${name}`)])),
    );
    writeFileSync(join(folder, 'case.zip'), zip);
    expect((await excom('check', join(folder, 'case.zip'))).code).toBe(0);
    writeFileSync(join(folder, 'one.yaml'), 'format: excom-scenario/1\n');
    const { code, out } = await excom('check', join(folder, 'one.yaml'));
    expect([code, out.split('\n')[0]]).toEqual([1, 'error E201: The scenario has no "id".']);
  });

  it('follows no link', async () => {
    symlinkSync('/etc/hostname', join(folder, '3m-emea', 'secret.yaml'));
    const { out } = await excom('check', join(folder, '3m-emea'), '--json');
    rmSync(join(folder, '3m-emea', 'secret.yaml'));
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({
      code: 'E128',
      file: '3m-emea/secret.yaml',
      message: 'This is a link to something elsewhere, and only files of the folder are read.',
    });
  });

  it('mends with --fix, shows what changed, and writes nothing on a dry run', async () => {
    const home = join(folder, 'minimal');
    cpSync('test/fixtures/scenarios/minimal', home, { recursive: true });
    cpSync('test/fixtures/scenarios/packs/elements.yaml', join(folder, 'packs', 'elements.yaml'));
    const path = join(home, 'scenario.yaml');
    const wrong = readFileSync(path, 'utf8').replace('share: 0.24', 'share: 0,24 # ours');
    writeFileSync(path, wrong);
    const dry = await excom('check', home, '--fix', '--dry-run');
    expect([dry.code, dry.out.includes('+     share: 0.24 # ours')]).toEqual([1, true]);
    expect(readFileSync(path, 'utf8')).toBe(wrong);
    const done = await excom('check', home, '--fix');
    expect([done.code, done.out.includes('mended minimal/scenario.yaml')]).toEqual([0, true]);
    expect(readFileSync(path, 'utf8')).toContain('share: 0.24 # ours');
    expect((await excom('check', home, '--fix')).out).not.toContain('mended');
  });
});
