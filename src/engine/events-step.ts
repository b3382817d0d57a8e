// Event cards: drawn at the end of a step for the next quarter, at most one a quarter, none twice in a game; scripted
// ones and those that follow from an earlier choice come first. Answers act on a closed list of variables (design 11.13).
import { clip } from '../base/det-math.ts';
import { uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import type { Reader } from './readers.ts';
import { LUCK } from './luck.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import type { EffectSpec } from './world.ts';
import { makePromise } from './promises-step.ts';

const LET_PASS = 99;

/** Conditions of the events of a world, null where there is none. */
export type EventConditions = readonly (Reader | null)[];

/**
 * Draws the card for the quarter about to be played (`t` in the state); sets `pending` to its index or -1. A card given
 * (index, -1 for none) lies open instead of a drawn one.
 */
export function drawEvent(
  trace: Trace | null,
  C: Compiled,
  conditions: EventConditions,
  s: Float64Array,
  seed: number,
  given: number | null = null,
): void {
  const { L, world } = C;
  const t = s[L.t];
  if (given !== null) {
    lay(trace, C, s, given);
    return;
  }
  const open = (e: number): boolean => s[L.eventSeen + e] === 0;
  const holds = (e: number): boolean => conditions[e] === null || conditions[e](s) !== 0;
  let chosen = -1;
  world.events.forEach((event, e) => {
    if (chosen < 0 && open(e) && event.scripted && (event.scripted.year - 1) * 4 + event.scripted.quarter - 1 === t)
      chosen = e;
  });
  world.events.forEach((event, e) => {
    const due = open(e) && s[L.eventDue + e] > 0 && s[L.eventDue + e] <= t + 1;
    // A card that only follows may have become untrue since; others come early because of the choice.
    if (chosen < 0 && due && (!event.onlyByLink || holds(e))) chosen = e;
  });
  if (chosen < 0) {
    let best = 1;
    world.events.forEach((event, e) => {
      if (!open(e) || event.scripted || event.onlyByLink || event.chance <= 0) return;
      const score = uniform(seed, t, e, LUCK.event) / event.chance;
      if (score < best && holds(e)) {
        best = score;
        chosen = e;
      }
    });
  }
  lay(trace, C, s, chosen);
}

/** The card lies open; -1 for none. */
function lay(trace: Trace | null, C: Compiled, s: Float64Array, card: number): void {
  const { L, world } = C;
  s[L.pending] = card;
  if (card < 0) return;
  s[L.eventSeen + card] = s[L.t] + 1;
  happen(trace, 'event_drawn', world.events[card].id);
}

function seatsOf(C: Compiled, of: string): number[] {
  if (of === 'countries') return C.countries;
  if (of === 'groups') return C.groupHeads;
  if (of === 'committee') return C.seats.map((_, i) => i);
  const seat = C.seatOf.get(of);
  return seat === undefined || seat < 0 ? [] : [seat];
}

function accountsOf(C: Compiled, s: Float64Array, of: string): number[] {
  const all = C.world.accounts.map((_, a) => a).filter((a) => s[C.L.account_stage + a] !== 6);
  if (of === 'all_accounts') return all;
  if (of === 'all_key') return all.filter((a) => s[C.L.account_key + a] === 1);
  const a = C.accountIndex.get(of);
  return a === undefined || s[C.L.account_stage + a] === 6 ? [] : [a];
}

/** Applies effects at once. `cause` and `detail` go to the ledger. */
export function applyEffects(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  effects: readonly EffectSpec[],
  cause: 'event' | 'dilemma',
  detail: string,
): void {
  const { L } = C;
  for (const { on, of, add } of effects) {
    switch (on) {
      case 'satisfaction':
        for (const a of accountsOf(C, s, of)) s[L.account_S + a] = clip(s[L.account_S + a] + add, 0, 100);
        break;
      case 'trust':
        for (const a of accountsOf(C, s, of)) s[L.account_T + a] = clip(s[L.account_T + a] + add, 0, 1);
        break;
      case 'anchor':
        for (const i of seatsOf(C, of)) moveAnchor(trace, C, s, i, cause, detail, add);
        break;
      case 'person_trust':
        for (const i of seatsOf(C, of)) moveAnchor(trace, C, s, i, cause, detail, 0, add);
        break;
      case 'esprit':
        s[L.esprit] = clip(s[L.esprit] + add, 0, 1);
        break;
      case 'money':
        s[L.eventMoney] += add;
        break;
      case 'gauge': {
        const g = C.gaugeIndex.get(of);
        if (g === undefined) break;
        s[L.gauge + g] = clip(s[L.gauge + g] + add, C.world.gauges[g].min, C.world.gauges[g].max);
        break;
      }
    }
  }
}

/** Applies the answer to the pending card at the start of its quarter. Unanswered counts as let pass. */
export function answerEvent(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  answers: Readonly<Record<string, string>>,
): void {
  const { L, world } = C;
  const e = s[L.pending];
  if (e < 0) return;
  s[L.pending] = -1;
  const event = world.events[e];
  const choice = event.choices.findIndex((c) => c.id === answers[event.id]);
  happen(trace, 'event_answered', event.id, choice + 1);
  if (choice < 0) {
    s[L.eventChoice + e] = LET_PASS;
    for (const id of event.involves)
      for (const i of seatsOf(C, id)) moveAnchor(trace, C, s, i, 'event', event.id, -C.p.letPassAnchor);
    return;
  }
  const chosen = event.choices[choice];
  s[L.eventChoice + e] = choice + 1;
  applyEffects(trace, C, s, chosen.effects, 'event', event.id);
  if (chosen.opens) {
    const hearers = event.involves.flatMap((id) => seatsOf(C, id));
    makePromise(trace, C, s, chosen.opens, hearers);
  }
  if (chosen.then) {
    const next = C.eventIndex.get(chosen.then.event);
    if (next !== undefined) s[L.eventDue + next] = s[L.t] + 1 + chosen.then.inQuarters;
  }
}
