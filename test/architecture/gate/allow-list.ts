// Known exceptions. The list may only shrink: it starts empty, its ceiling is written here, and an entry that no
// longer matches a violation fails.
import { readFileSync } from 'node:fs';
import type { Violation } from './violation.ts';

export type Exception = { rule: string; file: string; reason: string };

/** Lower this with every entry removed. Raising it is a decision that needs its own commit and argument. */
export const CEILING = 0;

export function readAllowList(): Exception[] {
  return JSON.parse(readFileSync(new URL('../allow-list.json', import.meta.url), 'utf8')) as Exception[];
}

const matches = (exception: Exception, violation: Violation): boolean =>
  exception.rule === violation.rule && exception.file === violation.file;

/** The violations that no exception covers. */
export function withoutExceptions(violations: readonly Violation[], exceptions: readonly Exception[]): Violation[] {
  return violations.filter((violation) => !exceptions.some((exception) => matches(exception, violation)));
}

/** Exceptions that cover nothing any more. */
export function staleExceptions(violations: readonly Violation[], exceptions: readonly Exception[]): Exception[] {
  return exceptions.filter((exception) => !violations.some((violation) => matches(exception, violation)));
}
