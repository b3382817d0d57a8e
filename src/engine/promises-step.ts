// Promises (design 11.12): kind, parameter, hearers, made, due, and a check over the state only. Kept, late or broken is
// the engine's word; hearers remember, and those they talk to remember a part. Successors inherit them.
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import { PROMISE_SLOTS } from './layout.ts';
import { KPI_IDS } from './kpis.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import type { PromiseNumbers } from './year-numbers.ts';
import { PROMISE_KINDS } from './cards.ts';
import type { PromiseKind } from './world.ts';

const F = { kind: 0, subject: 1, level: 2, hearers: 3, made: 4, due: 5, status: 6, mark: 7 } as const;
/** status: 0 open, 1 late, 2 kept, 3 kept late, 4 broken. */
export const PROMISE_STATUS = ['open', 'late', 'kept', 'kept_late', 'broken'] as const;
const OPEN_AT_MOST = 6;

/** The id behind a stored subject; of a seat, who sits there now: successors inherit promises. */
export function subjectName(C: Compiled, s: Float64Array, kind: PromiseKind, code: number): string {
  if (code < 0) return '';
  switch (kind) {
    case 'account_local':
      return C.world.accounts[code].id;
    case 'practice_level':
      return C.practiceIds[code];
    case 'pilots_in_cluster':
      return C.world.clusters[code].id;
    case 'visit':
    case 'working_group':
      return occupant(C, s, code).id;
    case 'figure':
      return KPI_IDS[code];
    case 'budget_cap':
    case 'local_credit':
    case 'price_floor':
    case 'training_share':
      return '';
  }
}

export const promiseAt = (C: Compiled, slot: number): number => C.L.promise + slot * 8;

/** A slot nobody uses, or that of the promise settled longest ago; -1 while six are open (design 11.12). */
function freeSlot(C: Compiled, s: Float64Array): number {
  let open = 0;
  let oldest = -1;
  for (let i = 0; i < PROMISE_SLOTS; i++) {
    const at = promiseAt(C, i);
    if (s[at + F.kind] === 0) return open >= OPEN_AT_MOST ? -1 : i;
    if (s[at + F.status] <= 1) open++;
    else if (oldest < 0 || s[at + F.due] < s[promiseAt(C, oldest) + F.due]) oldest = i;
  }
  return open >= OPEN_AT_MOST ? -1 : oldest;
}

/** Broken promises of one kind that are still remembered. */
export function brokenPromises(C: Compiled, s: Float64Array, kind: PromiseKind): number {
  let broken = 0;
  for (let i = 0; i < PROMISE_SLOTS; i++) {
    const at = promiseAt(C, i);
    if (s[at + F.kind] === PROMISE_KINDS.indexOf(kind) + 1 && s[at + F.status] === 4) broken++;
  }
  return broken;
}

/** Promises neither kept nor broken yet. */
export function openPromises(C: Compiled, s: Float64Array): number {
  let open = 0;
  for (let i = 0; i < PROMISE_SLOTS; i++) {
    const at = promiseAt(C, i);
    if (s[at + F.kind] !== 0 && s[at + F.status] <= 1) open++;
  }
  return open;
}

/** What was so when the promise was made and must not count as keeping it: grants so far, the last meeting. */
function markOf(C: Compiled, s: Float64Array, kind: PromiseKind, subject: number): number {
  if (subject >= 0 && kind === 'visit') return s[C.L.person_lastMet + subject];
  if (subject >= 0 && kind === 'working_group') return s[C.L.person_lastWorkshop + subject];
  return s[C.L.lowestGrants];
}

/** Writes a promise into a free slot. Returns false while six are open. */
export function makePromise(trace: Trace | null, C: Compiled, s: Float64Array, promise: PromiseNumbers): boolean {
  return writePromise(trace, C, s, promise.kind, promise.subject, promise.level, promise.dueIn, promise.hearers);
}

/** The same from its parts: index of PROMISE_KINDS, subject's index or -1, level, quarters to go, bits of the hearers. */
export function writePromise(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  kind: number,
  subject: number,
  level: number,
  dueIn: number,
  hearers: number,
): boolean {
  const free = freeSlot(C, s);
  if (free < 0) return false;
  const at = promiseAt(C, free);
  s[at + F.kind] = kind + 1;
  s[at + F.subject] = subject;
  s[at + F.level] = level;
  s[at + F.hearers] = hearers;
  s[at + F.made] = s[C.L.t];
  s[at + F.due] = s[C.L.t] + dueIn;
  s[at + F.status] = 0;
  s[at + F.mark] = markOf(C, s, PROMISE_KINDS[kind], subject);
  happen(trace, 'promise_made', PROMISE_KINDS[kind]);
  return true;
}

/** True when the same promise to the same seats was made in this quarter already: the lobby writes the sheet's. */
export function madeNow(C: Compiled, s: Float64Array, promise: PromiseNumbers): boolean {
  for (let slot = 0; slot < PROMISE_SLOTS; slot++) {
    const at = promiseAt(C, slot);
    if (s[at + F.kind] !== promise.kind + 1 || s[at + F.made] !== s[C.L.t]) continue;
    if (
      s[at + F.subject] === promise.subject &&
      s[at + F.level] === promise.level &&
      s[at + F.hearers] === promise.hearers
    )
      return true;
  }
  return false;
}

/** Whether a promise holds now; the quarter's KPI row stands in `kpis` from `row` on. */
function holds(C: Compiled, s: Float64Array, at: number, kpis: Float64Array, row: number): boolean {
  const { L } = C;
  const kind = PROMISE_KINDS[s[at + F.kind] - 1];
  const subject = s[at + F.subject];
  const level = s[at + F.level];
  switch (kind) {
    case 'budget_cap':
      return s[L.mandateB] <= level + 1e-9;
    case 'account_local':
      return subject < 0 || s[L.account_key + subject] === 0 || s[L.account_tier + subject] === 2;
    case 'local_credit':
      return s[L.doubleCredit] === 1;
    case 'price_floor':
      return s[L.lowestGrants] <= s[at + F.mark];
    case 'practice_level':
      return subject >= 0 && s[L.maturity + subject] >= level;
    case 'pilots_in_cluster': {
      let n = 0;
      for (let a = 0; a < L.accounts; a++) if (s[L.account_key + a] === 1 && C.tables.homeCluster[a] === subject) n++;
      return n >= level;
    }
    case 'figure':
      return subject >= 0 && kpis[row + subject] >= level;
    case 'training_share': {
      let training = 0;
      let all = 0;
      for (let k = 0; k < 24; k++) {
        all += s[L.spend + k];
        if (k >= 21) training += s[L.spend + k];
      }
      return all > 0 && training >= level * all - 1e-9;
    }
    case 'visit':
      return subject >= 0 && s[L.person_lastMet + subject] > s[at + F.mark];
    case 'working_group':
      return subject >= 0 && s[L.person_lastWorkshop + subject] > s[at + F.mark];
  }
}

function remember(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  at: number,
  kind: string,
  anchor: number,
  trust: number,
  cause: 'promise_kept' | 'promise_late' | 'promise_broken',
): void {
  const { L, p } = C;
  const n = L.people;
  const mask = s[at + F.hearers];
  for (let i = 0; i < n; i++) {
    if ((mask & (1 << i)) !== 0) {
      moveAnchor(trace, C, s, i, cause, kind, anchor, trust);
      if (cause === 'promise_broken') s[L.person_brokenMemory + i] += p.brokenSeverity;
      continue;
    }
    if (cause !== 'promise_broken') continue;
    let heard = false;
    for (let j = 0; j < n; j++) if ((mask & (1 << j)) !== 0 && C.tie[i * n + j] === 1) heard = true;
    if (heard) moveAnchor(trace, C, s, i, 'promise_heard', kind, anchor * p.promiseHeard, trust * p.promiseHeard);
  }
}

const FIGURE = PROMISE_KINDS.indexOf('figure') + 1;

/** True when the coming check holds a promised figure against the quarter's KPI row. */
export function figureIsDue(C: Compiled, s: Float64Array): boolean {
  for (let slot = 0; slot < PROMISE_SLOTS; slot++) {
    const at = promiseAt(C, slot);
    if (s[at + F.kind] === 0) return false;
    if (s[at + F.kind] === FIGURE && s[at + F.status] <= 1 && s[C.L.t] + 1 >= s[at + F.due]) return true;
  }
  return false;
}

/** Checks what is due at the end of a quarter, whose KPI row stands in `kpis` from `row` on. */
export function stepPromises(trace: Trace | null, C: Compiled, s: Float64Array, kpis: Float64Array, row: number): void {
  const { L, p } = C;
  for (let i = 0; i < L.people; i++)
    s[L.person_brokenMemory + i] = Math.max(0, s[L.person_brokenMemory + i] - C.p.brokenFading);
  for (let slot = 0; slot < PROMISE_SLOTS; slot++) {
    const at = promiseAt(C, slot);
    // Slots are filled from the first on and never emptied.
    if (s[at + F.kind] === 0) break;
    if (s[at + F.status] > 1) continue;
    const kind = PROMISE_KINDS[s[at + F.kind] - 1];
    const now = s[L.t] + 1;
    if (now < s[at + F.due]) continue;
    const kept = holds(C, s, at, kpis, row);
    if (kept && s[at + F.status] === 0) {
      s[at + F.status] = 2;
      s[L.kept]++;
      s[L.confidence] = Math.min(1, s[L.confidence] + p.confidenceUp);
      remember(trace, C, s, at, kind, p.keptAnchor, p.keptTrust, 'promise_kept');
      happen(trace, 'promise_kept', kind);
    } else if (kept) {
      s[at + F.status] = 3;
      remember(trace, C, s, at, kind, 0, -p.keptTrust, 'promise_late');
      happen(trace, 'promise_late', kind);
    } else if (now >= s[at + F.due] + p.promiseGrace) {
      s[at + F.status] = 4;
      s[L.broken]++;
      s[L.confidence] = Math.max(0, s[L.confidence] - p.confidenceDown);
      remember(trace, C, s, at, kind, -p.brokenAnchor, -p.brokenTrust, 'promise_broken');
      happen(trace, 'promise_broken', kind);
    } else {
      s[at + F.status] = 1;
    }
  }
}
