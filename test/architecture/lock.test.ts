// The lock must install anywhere: no registry's address, no path of a machine, every platform's packages named.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

type Locked = { version?: string; resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> };

const root = resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

test('the lock holds no addresses, links or paths', () => {
  const bound = Object.entries(packages).filter(
    ([, { resolved, link }]) => resolved !== undefined || link !== undefined,
  );
  expect(bound.map(([name]) => name)).toEqual([]);
});

test('the lock names every optional package: where one lacks, run "npm run lock"', () => {
  const wanted = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [place, name] as const),
  );
  const lacking = wanted.filter(
    ([place, name]) =>
      packages[`${place}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined,
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(lacking).toEqual([]);
});
