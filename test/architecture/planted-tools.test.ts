// Proves that oxlint and the compiler go red with our configuration. They run on a copy outside the repository, laid out
// like it, because the configuration speaks of src/engine and the repository's own copy is skipped.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOURCE_LINES } from './gate/name-and-size-rules.ts';
import { listFiles } from './gate/source-tree.ts';

const root = resolve(import.meta.dirname, '../..');
const planted = resolve(import.meta.dirname, 'planted-violations/tools');
const expected = listFiles(planted, 'src').flatMap((path) => {
  const rule = /^\/\/ expect: (\S+)/.exec(readFileSync(join(planted, path), 'utf8'))?.[1];
  return rule === undefined ? [] : [[path, rule] as const];
});
const ofCompiler = expected.filter(([, rule]) => rule.startsWith('TS'));
const ofLinter = [
  ...expected.filter(([, rule]) => !rule.startsWith('TS')),
  ['src/engine/too-long.ts', 'eslint(max-lines)'] as const,
];

const copy = mkdtempSync(join(tmpdir(), 'excom-planted-'));
let linter: [string, string][] = [];
let compiler: [string, string][] = [];

function run(binary: string, args: string[]): string {
  const { stdout, stderr, status } = spawnSync(join(root, 'node_modules/.bin', binary), args, {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, OXLINT_TSGOLINT_PATH: join(root, 'node_modules/.bin/tsgolint') },
  });
  expect(status, `${binary} must fail here\n${stdout}\n${stderr}`).not.toBe(0);
  return stdout;
}

beforeAll(() => {
  cpSync(planted, copy, { recursive: true });
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.pure.json'])
    cpSync(join(root, file), join(copy, file));
  // The linter's type-aware rules look for this name.
  writeFileSync(join(copy, 'tsconfig.json'), '{ "extends": "./tsconfig.pure.json", "include": ["src"] }');
  writeFileSync(join(copy, 'src/engine/too-long.ts'), 'export {};\n'.repeat(SOURCE_LINES + 1));

  const report = JSON.parse(run('oxlint', ['--type-aware', '--format', 'json'])) as {
    diagnostics: { code: string; filename: string }[];
  };
  linter = report.diagnostics.map(({ filename, code }) => [filename, code]);
  compiler = [
    ...run('tsc', ['-p', 'tsconfig.pure.json', '--pretty', 'false']).matchAll(/^(\S+)\(\d.*error (TS\d+)/gm),
  ].map(([, file, code]) => [file!, code!]);
}, 20_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(ofLinter)('oxlint: %s breaks %s', (path, rule) => {
  expect(linter).toContainEqual([path, rule]);
});

test.each(ofCompiler)('tsc: %s gives %s', (path, code) => {
  expect(compiler).toContainEqual([path, code]);
});

test('the plants of both tools were read', () => {
  expect(ofLinter.length).toBeGreaterThanOrEqual(9);
  expect(ofCompiler.length).toBeGreaterThanOrEqual(6);
});
