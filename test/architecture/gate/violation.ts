/** One broken rule at one file. `file` is relative to the scanned tree, with forward slashes. */
export type Violation = { rule: string; file: string; message: string };

/** One line per violation, for a failing test's message. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map(({ rule, file, message }) => `${file}: ${message} [${rule}]`);
}
