/**
 * The end of a chain of cases that the compiler has proved complete.
 * Leaves out: recovery; a value that arrives here came past the type checker, for instance from a stored file.
 */

/**
 * Marks a branch as unreachable; `what` names the set of cases, such as 'order kind'.
 * Throws a TypeError naming the value if it is reached after all.
 */
export function assertNever(x: never, what: string): never {
  const shown = typeof x === 'object' ? 'object' : String(x);
  throw new TypeError(`Unexpected ${what}: ${shown}`);
}
