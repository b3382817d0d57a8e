// Whether somebody may do what they ask of a class, and which events it makes: authorisation and rules in one pure
// place, for the server, the rehearsal, the tests and the chaos runs. Nothing is changed here: the events are appended
// to the log first, and folded after that.
import { err, type Result } from '../base/result.ts';
import { type Refusal, refusal } from '../base/refusal.ts';
import type { ClassCommand } from './class-command.ts';
import type { ClassEventDraft } from './class-event.ts';
import type { ClassState } from './class-state.ts';
import type { Actor } from './terms.ts';

/**
 * The events that a command makes, in order, to be appended all together or not at all; or a refusal with a code and a
 * sentence. `now`: epoch milliseconds, to be used as the events' `at`.
 */
export function judge(
  state: ClassState,
  actor: Actor,
  command: ClassCommand,
  now: number,
): Result<readonly ClassEventDraft[], Refusal> {
  return err(refusal('class/not-built', `Not built yet: ${command.type} by ${actor.kind} at ${state.seq}, ${now}.`));
}
