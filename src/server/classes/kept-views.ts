// The last view of every audience that is looking, as text: what has changed since is all that has to be sent.
import { type Json, patchBetween } from '../../base/json-patch.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { Audience, MadeView, ViewAsked } from './class-host.ts';
import { makeView } from './class-views.ts';
import type { ServerGround } from './server-checks.ts';

export interface KeptViews {
  make(
    classId: string,
    state: ClassState | null,
    audience: Audience,
    asked: ViewAsked,
  ): MadeView | { refused: Refusal };
  drop(classId: string, audience: Audience): void;
  forget(classId: string): void;
}

/** Some tens of kilobytes each. The one used longest ago makes room, and costs its audience one whole view. */
const MOST_KEPT = 2_000;

const EMPTY = refusal('class/empty', 'This class has no opening. Delete it and open a new one.');

const nameOf = (classId: string, audience: Audience): string =>
  `${classId}/${audience.to === 'seat' ? audience.seatId : audience.to === 'mirror' ? audience.teamId : audience.to}`;

export function keepViews(ground: () => ServerGround): KeptViews {
  const kept = new Map<string, { seq: number; text: string }>();

  return {
    make(classId, state, audience, { base, whole }) {
      if (state === null) return { refused: EMPTY };
      const name = nameOf(classId, audience);
      const last = kept.get(name);
      const { seq } = state;
      if (last !== undefined && last.seq === seq) {
        const same = base === seq;
        return { seq, base: same ? base : null, patch: null, whole: whole || !same ? last.text : null };
      }
      const view = makeView(state, audience, ground());
      if (!view.ok) return { refused: view.error };
      const text = JSON.stringify(view.value);
      // A look over a shoulder is asked for once; there is nothing to go on from.
      if (audience.to !== 'mirror') {
        kept.delete(name);
        kept.set(name, { seq, text });
        if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
      }
      if (last === undefined || last.seq !== base) return { seq, base: null, patch: null, whole: text };
      const patch = patchBetween(JSON.parse(last.text) as Json, JSON.parse(text) as Json) ?? { o: {} };
      return { seq, base, patch: JSON.stringify(patch), whole: whole ? text : null };
    },
    drop: (classId, audience) => void kept.delete(nameOf(classId, audience)),
    forget(classId) {
      for (const name of kept.keys()) if (name.startsWith(`${classId}/`)) kept.delete(name);
    },
  };
}
