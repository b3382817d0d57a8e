// `excom check`: the shipped scenarios are fine; a broken one is refused with file and line.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    });
    const text = await excom('check', join(folder, '3m-emea'));
    expect(text.out).toContain('3m-emea/scenario.yaml, line');
  });
});
