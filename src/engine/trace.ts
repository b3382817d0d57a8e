// Where a step writes what happened, when somebody listens: ledger entries and happenings. Replays without a listener
// pass null and pay nothing for it.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import type { Happening, HappeningKind, LedgerCause, LedgerEntry } from './game-state.ts';

export interface Trace {
  ledger: LedgerEntry[];
  happenings: Happening[];
  year: number;
  slot: number;
}

export function createTrace(year: number, slot: number): Trace {
  return { ledger: [], happenings: [], year, slot };
}

/** Enters a change for the person in a seat; changes of nothing are left out. */
export function enter(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  seat: number,
  cause: LedgerCause,
  detail: string,
  stance: number,
  anchor: number,
  trust: number,
): void {
  if (!trace || (stance === 0 && anchor === 0 && trust === 0)) return;
  const person = C.world.people[s[C.L.person_occupant + seat]].id;
  trace.ledger.push({ person, year: trace.year, slot: trace.slot, cause, detail, stance, anchor, trust });
}

export function happen(trace: Trace | null, kind: HappeningKind, subject: string, amount = 0): void {
  trace?.happenings.push({ kind, year: trace.year, quarter: trace.slot, subject, amount });
}

/**
 * Moves a person's anchor and trust within their bounds and enters what was really moved. The anchor of an immovable
 * person stops at the ceiling (0) until a structural concession lifts it.
 */
export function moveAnchor(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  seat: number,
  cause: LedgerCause,
  detail: string,
  anchor: number,
  trust = 0,
): void {
  const { person_b, person_tau, person_ceiling } = C.L;
  const b = s[person_b + seat];
  const tau = s[person_tau + seat];
  s[person_b + seat] = clip(b + anchor, -1, Math.max(b, s[person_ceiling + seat]));
  if (trust !== 0) s[person_tau + seat] = clip(tau + trust, 0, 1);
  if (trace !== null) enter(trace, C, s, seat, cause, detail, 0, s[person_b + seat] - b, s[person_tau + seat] - tau);
}
