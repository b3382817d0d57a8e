// `excom serve` as an operator starts it: what it prints, for this machine and for the room, and how it stops.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioSource, unplayable } from '../../src/cli/serve-command.ts';

/** Starts a server, waits until it has greeted, stops it by Ctrl+C; answers what it printed and its exit code. */
async function greeted(args: readonly string[]): Promise<{ printed: string; code: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'excom-serve-'));
  const child = spawn(process.execPath, ['src/cli/main.ts', 'serve', '--port', '0', '--data', folder, ...args]);
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  const until = Date.now() + 40_000;
  const ready = () =>
    /set the instructor's password:\n.*\n/.test(printed) && (args.length === 0 || printed.includes('▀\n'));
  while (!ready() && child.exitCode === null && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
  child.kill('SIGINT');
  const code = await ended;
  rmSync(folder, { recursive: true, force: true });
  return { printed, code };
}

test('a server prints where it is and how the instructor gets in, and stops in good order', async () => {
  const { printed, code } = await greeted([]);
  const [, url] = /ExCom is served on (http:\/\/127\.0\.0\.1:\d+\/)/.exec(printed) ?? [];
  expect(printed).toContain(`${url}#/console/setup/`);
  expect(printed).not.toContain('In this network');
  expect(printed).toContain('Stopping');
  expect(code).toBe(0);
});

const inNetwork = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ family, internal }) => family === 'IPv4' && !internal),
);

test.skipIf(!inNetwork)('--lan prints the address of the room, and as a QR code for its phones', async () => {
  const { printed } = await greeted(['--lan']);
  const [, address] = /In this network:\n {2}(http:\/\/\d+\.\d+\.\d+\.\d+:\d+\/)/.exec(printed) ?? [];
  expect(address).toBeDefined();
  const lines = printed.split('\n').filter((line) => /^[█▀▄ ]{20,}$/.test(line));
  // A square: two modules of a code stand in one line of letters.
  expect(lines.length * 2).toBeGreaterThanOrEqual(lines[0]?.length ?? 0);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});

test('cases come from a folder of them, or one case from its own folder; from neither none is served in silence', () => {
  expect(scenarioSource('scenarios/d2c-apparel').ids()).toEqual(['d2c-apparel']);
  expect(scenarioSource('scenarios/d2c-apparel').read('d2c-apparel')?.entry).toBe('d2c-apparel/scenario.yaml');
  expect(scenarioSource('scenarios').ids()).toContain('3m-emea');
  expect(unplayable(scenarioSource('scenarios/d2c-apparel'))).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'excom-cases-'));
  mkdirSync(join(folder, 'half-done'));
  writeFileSync(join(folder, 'half-done', 'scenario.yaml'), 'format: excom-scenario/1\nid: half-done\n');
  expect(unplayable(scenarioSource(folder))).toEqual([
    expect.stringMatching(/^The case "half-done" cannot be played yet, so no class can choose it\.[^]*E201/),
  ]);
  rmSync(folder, { recursive: true });
  expect(() => scenarioSource('src')).toThrow('There is no scenario at');
});
