// A new author's first minute: every starting point checks clean under any name and plays to its end, and a folder that
// holds something is left alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { starts } from '../../src/cli/new-command.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { excom } from '../kit/run-excom.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'excom-new-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

describe('a new scenario', () => {
  it('can begin in one of seven industries', () => {
    expect(starts()).toEqual([
      'agricultural',
      'eco-retail',
      'forestry',
      'industrial',
      'packaged-goods',
      'telecom',
      'wellness',
    ]);
  });

  it.each(starts())('from %s checks clean but for the name of its author and plays to the end', async (start) => {
    const folder = join(FOLDER, `my-${start}`);
    expect(await excom('new', folder, '--from', start)).toMatchObject({ code: 0, err: '' });
    const { code, out } = await excom('check', folder, '--json');
    const said = 'The author is still called "Your name".';
    expect(JSON.parse(out)).toMatchObject({ ok: true, diagnostics: [{ code: 'W415', message: said }] });
    expect(JSON.parse(out).diagnostics).toHaveLength(1);
    expect(code).toBe(0);
    const world = compileScenarioFolder(folder);
    expect([world.accounts.length, world.people.length, world.events.length]).toEqual([3, 4, 1]);
    const { state } = playPolicy(compileWorld(world, { listen: false }), world.policies[0], 5);
    expect(state.phase).toBe('over');
    // One page: the source says one sentence, and each account, person and the event says where it comes from.
    const text = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
    expect(text).toContain('file: 001_4c8dea086b838c23.txt');
    expect(text.split('\n').length).toBeLessThan(210);
  });

  it('is not written over something, nor under a name that is none', async () => {
    const taken = join(FOLDER, 'my-telecom');
    expect(await excom('new', taken)).toMatchObject({ code: 2, err: expect.stringContaining('is not empty') });
    expect(await excom('new', join(FOLDER, 'My Orchard'))).toMatchObject({ code: 2 });
    expect(await excom('new', join(FOLDER, 'orchard'), '--from', 'mars')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no starting point "mars"'),
    });
    writeFileSync(join(FOLDER, 'file'), '');
    expect(await excom('new', join(FOLDER, 'file/orchard'))).toMatchObject({ code: 2 });
  });
});
