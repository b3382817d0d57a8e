// Event cards: drawn at the end of a step for the next quarter, at most one a quarter, none twice in a game; scripted
// ones and those that follow from an earlier choice come first. Answers act on a closed list of variables (design 11.13).
import { clip } from '../base/det-math.ts';
import { NO_CARD } from './card-luck.ts';
import type { Compiled } from './compiled.ts';
import { LET_PASS } from './layout.ts';
import type { Reader } from './readers.ts';
import { luckRow } from './luck-rows.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import type { EffectSpec } from './world.ts';
import { makePromise } from './promises-step.ts';
import { seatsFor } from './tables.ts';
import { choicePromises } from './year-numbers.ts';

/** Conditions of the events of a world, null where there is none. */
export type EventConditions = readonly (Reader | null)[];
/** The same of their choices, by event. */
export type ChoiceConditions = readonly (readonly (Reader | null)[])[];

/** Draws the card for the quarter about to be played (`t` in the state); sets `pending` to its index or -1. */
export function drawEvent(
  trace: Trace | null,
  C: Compiled,
  conditions: EventConditions,
  s: Float64Array,
  seed: number,
): void {
  let card = scriptedCard(C, s);
  if (card < 0) card = linkedCard(C, conditions, s);
  if (card < 0) card = chanceCard(C, conditions, s, seed);
  layCard(trace, C, s, card);
}

/** The first card scripted for this quarter, or -1. */
function scriptedCard(C: Compiled, s: Float64Array): number {
  const { L, tables } = C;
  const { scripted } = tables;
  const t = s[L.t];
  for (let k = 0; k < scripted.length; k++) {
    const e = scripted[k];
    if (tables.scriptedAt[e] === t && s[L.eventSeen + e] === 0) return e;
  }
  return -1;
}

/** The first card that is due by an earlier choice. One that only follows may have become untrue since. */
function linkedCard(C: Compiled, conditions: EventConditions, s: Float64Array): number {
  const { L, tables } = C;
  const t = s[L.t];
  for (let e = 0; e < L.events; e++) {
    const due = s[L.eventDue + e];
    if (due <= 0 || due > t + 1 || s[L.eventSeen + e] !== 0) continue;
    if (tables.onlyByLink[e] === 0 || holds(conditions, e, s)) return e;
  }
  return -1;
}

/** Of the cards that may come, the one whose luck is best against its chance, or -1. */
function chanceCard(C: Compiled, conditions: EventConditions, s: Float64Array, seed: number): number {
  const { eventSeen } = C.L;
  const { cardLuck } = C.scratch;
  const cards = cardLuck.numbers;
  for (let at = luckRow(cardLuck, seed, s[C.L.t]); cards[at] !== NO_CARD; at++) {
    const e = cards[at];
    if (s[eventSeen + e] === 0 && holds(conditions, e, s)) return e;
  }
  return -1;
}

function holds(conditions: EventConditions, e: number, s: Float64Array): boolean {
  const condition = conditions[e];
  return condition === null || condition(s) !== 0;
}

/** The card lies open; -1 for none. */
export function layCard(trace: Trace | null, C: Compiled, s: Float64Array, card: number): void {
  const { L, world } = C;
  s[L.pending] = card;
  if (card < 0) return;
  s[L.eventSeen + card] = s[L.t] + 1;
  happen(trace, 'event_drawn', world.events[card].id);
}

const ALL_ACCOUNTS = 'all_accounts';
const ALL_KEY = 'all_key';

/** Adds to a number of each account named, within bounds. Lost accounts feel nothing. */
function addToAccounts(C: Compiled, s: Float64Array, of: string, block: number, add: number, high: number): void {
  const { L } = C;
  const every = of === ALL_ACCOUNTS || of === ALL_KEY;
  const only = every ? -1 : (C.accountIndex.get(of) ?? L.accounts);
  const first = every ? 0 : only;
  const last = every ? L.accounts : Math.min(only + 1, L.accounts);
  for (let a = first; a < last; a++) {
    if (s[L.account_stage + a] === 6 || (of === ALL_KEY && s[L.account_key + a] !== 1)) continue;
    s[block + a] = clip(s[block + a] + add, 0, high);
  }
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
  for (let k = 0; k < effects.length; k++) {
    const { on, of, add } = effects[k];
    switch (on) {
      case 'satisfaction':
        addToAccounts(C, s, of, L.account_S, add, 100);
        break;
      case 'trust':
        addToAccounts(C, s, of, L.account_T, add, 1);
        break;
      case 'anchor':
        for (const i of seatsFor(C.tables, of)) moveAnchor(trace, C, s, i, cause, detail, add);
        break;
      case 'person_trust':
        for (const i of seatsFor(C.tables, of)) moveAnchor(trace, C, s, i, cause, detail, 0, add);
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

/**
 * The choice that answers the pending card: its index, -1 to let pass. A choice whose condition does not hold, which
 * happens only to a plan played on other luck, is not open and the card is let pass.
 */
export function openChoice(C: Compiled, needs: ChoiceConditions, s: Float64Array, choices: Int16Array): number {
  const e = s[C.L.pending];
  if (e < 0 || choices[e] < 0) return -1;
  const condition = needs[e][choices[e]];
  return condition !== null && condition(s) === 0 ? -1 : choices[e];
}

/** Applies a choice to the pending card at the start of its quarter; -1 lets it pass. */
export function answerEvent(trace: Trace | null, C: Compiled, s: Float64Array, choice: number): void {
  const { L, world } = C;
  const e = s[L.pending];
  if (e < 0) return;
  s[L.pending] = -1;
  const event = world.events[e];
  happen(trace, 'event_answered', event.id, choice + 1);
  if (choice < 0) {
    s[L.eventChoice + e] = LET_PASS;
    for (const id of event.involves)
      for (const i of seatsFor(C.tables, id)) moveAnchor(trace, C, s, i, 'event', event.id, -C.p.letPassAnchor);
    return;
  }
  const chosen = event.choices[choice];
  s[L.eventChoice + e] = choice + 1;
  applyEffects(trace, C, s, chosen.effects, 'event', event.id);
  const promise = choicePromises(C, event)[choice];
  if (promise) makePromise(trace, C, s, promise);
  if (chosen.then) {
    const next = C.eventIndex.get(chosen.then.event);
    if (next !== undefined) s[L.eventDue + next] = s[L.t] + 1 + chosen.then.inQuarters;
  }
}
