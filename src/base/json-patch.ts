/**
 * What changed between two JSON values, as JSON: small where little changed. Object keys and list places are compared one
 * by one; anything else is replaced whole.
 * Source: the idea of RFC 7396 (JSON Merge Patch), with lists by place and with null as a value like any other.
 * Values that are the same object are taken for equal without a look inside. As in JSON a key without a value counts as
 * absent, so that objects may be compared as they are, before they become text.
 * Leaves out: moves within a list; an element put in front changes every place behind it.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * `v`: this value instead. `o`: these keys changed; `x`: these went. `l` and `n`: the list has this length now, and these
 * places changed or are new.
 */
export type JsonPatch =
  | { readonly v: Json }
  | { readonly o: { readonly [key: string]: JsonPatch }; readonly x?: readonly string[] }
  | { readonly n: number; readonly l: readonly (readonly [number, JsonPatch])[] };

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (value: { readonly [key: string]: Json | undefined }, key: string): boolean =>
  Object.hasOwn(value, key) && value[key] !== undefined;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The patch from one value to the other, or null where they are equal. */
export function patchBetween(before: Json, after: Json): JsonPatch | null {
  if (before === after) return null;
  if (isList(before) && isList(after)) return listPatch(before, after);
  if (isObject(before) && isObject(after)) return objectPatch(before, after);
  return { v: after };
}

function listPatch(before: readonly Json[], after: readonly Json[]): JsonPatch | null {
  const changed: [number, JsonPatch][] = [];
  for (let i = 0; i < after.length; i++) {
    const value = after[i] ?? null;
    const patch = i < before.length ? patchBetween(before[i] ?? null, value) : { v: value };
    if (patch !== null) changed.push([i, patch]);
  }
  return changed.length === 0 && before.length === after.length ? null : { n: after.length, l: changed };
}

function objectPatch(
  before: { readonly [key: string]: Json },
  after: { readonly [key: string]: Json },
): JsonPatch | null {
  const changed: [string, JsonPatch][] = [];
  let met = 0;
  for (const key of Object.keys(after)) {
    const value = after[key];
    if (value === undefined) continue;
    const was = before[key];
    // Most are the same, and what an object inherits is no JSON: only a difference has to be looked at closely.
    if (was !== value) {
      const there = has(before, key);
      const patch = there ? patchBetween(was!, value) : { v: value };
      if (patch !== null) changed.push([key, patch]);
      if (!there) continue;
    }
    met += 1;
  }
  const keys = Object.keys(before);
  const gone = keys.length === met ? [] : keys.filter((key) => has(before, key) && !has(after, key));
  if (changed.length === 0 && gone.length === 0) return null;
  // Entries make own keys of whatever they are called, __proto__ too.
  const o = Object.fromEntries(changed);
  return gone.length === 0 ? { o } : { o, x: gone };
}

/** The value after a patch; what did not change is shared. Throws TypeError where the patch is for another value. */
export function applyPatch(before: Json, patch: JsonPatch): Json {
  if ('v' in patch) return patch.v;
  if ('n' in patch) {
    if (!isList(before)) throw new TypeError('The patch is for a list.');
    const next: Json[] = before.slice(0, patch.n);
    for (const [i, change] of patch.l) next[i] = i < before.length ? applyPatch(before[i]!, change) : applyNew(change);
    return next;
  }
  if (!isObject(before)) throw new TypeError('The patch is for an object.');
  const next = new Map(Object.entries(before));
  for (const key of patch.x ?? []) next.delete(key);
  for (const [key, change] of Object.entries(patch.o)) {
    next.set(key, Object.hasOwn(before, key) ? applyPatch(before[key]!, change) : applyNew(change));
  }
  return Object.fromEntries(next);
}

function applyNew(patch: JsonPatch): Json {
  if ('v' in patch) return patch.v;
  throw new TypeError('The patch changes what is not there.');
}
