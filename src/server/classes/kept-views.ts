// The last view of every audience that is looking: what has changed since is all that has to be sent. Those who look at
// one class together are served together: what their views share (a team's screen) is made, compared and written once.
import { type Json, type JsonPatch, patchBetween } from '../../base/json-patch.ts';
import { refusal } from '../../base/refusal.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { LuckShare } from '../../views/compare-view.ts';
import type { Audience, ViewAnswer, ViewAsked } from './class-host.ts';
import { makeView } from './class-views.ts';
import type { ServerGround } from './server-checks.ts';

export interface KeptViews {
  /** Never throws. */
  make(classId: string, state: ClassState | null, asked: readonly ViewAsked[], luckShare: LuckShare): ViewAnswer[];
  drop(classId: string, audience: Audience): void;
  forget(classId: string): void;
}

/** Some kilobytes each beside what a team shares. The one used longest ago makes room, and costs one whole view. */
const MOST_KEPT = 4_000;

const EMPTY = refusal('class/empty', 'This class has no opening. Delete it and open a new one.');

type View = { readonly [part: string]: Json };
type Kept = { readonly seq: number; readonly view: View };

const nameOf = (classId: string, audience: Audience): string =>
  `${classId}/${audience.to === 'seat' ? audience.seatId : audience.to === 'mirror' ? audience.teamId : audience.to}`;

export function keepViews(ground: () => ServerGround): KeptViews {
  const kept = new Map<string, Kept>();

  const makeOne = (
    classId: string,
    state: ClassState,
    asked: ViewAsked,
    parts: Parts,
    luckShare: LuckShare,
  ): ViewAnswer => {
    const { audience, base, whole } = asked;
    const name = nameOf(classId, audience);
    const last = kept.get(name);
    const { seq } = state;
    if (last !== undefined && last.seq === seq) {
      const same = base === seq;
      return { seq, base: same ? base : null, patch: null, whole: whole || !same ? parts.text(last.view) : null };
    }
    const made = makeView(state, audience, ground(), luckShare);
    if (!made.ok) return { refused: made.error };
    const view = made.value as View;
    // A look over a shoulder is asked for once; there is nothing to go on from.
    if (audience.to !== 'mirror') {
      kept.delete(name);
      kept.set(name, { seq, view });
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    }
    if (last === undefined || last.seq !== base) return { seq, base: null, patch: null, whole: parts.text(view) };
    return { seq, base, patch: JSON.stringify(parts.patch(last.view, view)), whole: whole ? parts.text(view) : null };
  };

  return {
    make(classId, state, asked, luckShare) {
      if (state === null) return asked.map(() => ({ refused: EMPTY }));
      const parts = sharedParts();
      return asked.map((one) => {
        try {
          return makeOne(classId, state, one, parts, luckShare);
        } catch (error) {
          return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
        }
      });
    },
    drop: (classId, audience) => void kept.delete(nameOf(classId, audience)),
    forget(classId) {
      for (const name of kept.keys()) if (name.startsWith(`${classId}/`)) kept.delete(name);
    },
  };
}

interface Parts {
  patch(before: View, after: View): JsonPatch;
  text(view: View): string;
}

/** Views part by part: a part that several views hold as one object is compared and written once. */
function sharedParts(): Parts {
  const patches = new Map<Json, { from: Json; patch: JsonPatch | null }>();
  const texts = new Map<Json, string>();
  const partPatch = (from: Json, to: Json): JsonPatch | null => {
    if (typeof to !== 'object' || to === null) return patchBetween(from, to);
    const known = patches.get(to);
    if (known?.from === from) return known.patch;
    const patch = patchBetween(from, to);
    patches.set(to, { from, patch });
    return patch;
  };
  const partText = (part: Json): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const text = texts.get(part) ?? JSON.stringify(part);
    texts.set(part, text);
    return text;
  };
  return {
    patch(before, after) {
      const names = partsOf(after);
      if (names.join() !== partsOf(before).join()) return patchBetween(before, after) ?? { o: {} };
      const changed = names.flatMap((name): [string, JsonPatch][] => {
        const patch = partPatch(before[name]!, after[name]!);
        return patch === null ? [] : [[name, patch]];
      });
      return { o: Object.fromEntries(changed) };
    },
    text: (view) => {
      const parts = partsOf(view).map((name) => `${JSON.stringify(name)}:${partText(view[name]!)}`);
      return `{${parts.join(',')}}`;
    },
  };
}

const partsOf = (view: View): string[] => Object.keys(view).filter((name) => view[name] !== undefined);
