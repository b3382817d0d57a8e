/**
 * Outcome of an operation that may fail for a reason the caller has to handle: a value or an error, never both.
 * Leaves out: chaining helpers (map, andThen); callers test `ok` and return early.
 */

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The successful outcome with its value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The failed outcome with its reason. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
