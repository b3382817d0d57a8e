// Payloads of older editions raised to the edition of this code when a log is read; the log itself is never rewritten.
// A step is pure and goes one edition up. There is one edition so far, so the table is empty: the first change of a
// payload adds its step here and raises EVENT_EDITION.
import { EVENT_EDITION } from './class-event.ts';

/** By kind and edition: what makes the payload of that edition one of the next. Kinds without a step did not change. */
export type Raisers = Readonly<Record<string, Readonly<Record<number, (payload: unknown) => unknown>>>>;

const RAISERS: Raisers = {};

/** The payload in the present edition. Throws RangeError for an edition newer than this code. */
export function raisePayload(
  kind: string,
  edition: number,
  payload: unknown,
  raisers: Raisers = RAISERS,
  present: number = EVENT_EDITION,
): unknown {
  if (edition > present) {
    throw new RangeError(`An event was written in edition ${edition}, and this server reads up to ${present}.`);
  }
  let raised = payload;
  for (let from = edition; from < present; from++) raised = raisers[kind]?.[from]?.(raised) ?? raised;
  return raised;
}
