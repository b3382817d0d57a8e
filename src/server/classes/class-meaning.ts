// What the log of a class means to this server: events raised to the present edition and folded by the classroom's rules;
// commands read by their shape, judged, and written as drafts.
import { canonicalJson } from '../../base/canonical-json.ts';
import { refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Refusal } from '../../base/refusal.ts';
import { classCommand, instructorCommand, seatCommand, type ClassCommand } from '../../classroom/class-command.ts';
import { type ClassEvent, type ClassEventDraft, EVENT_EDITION } from '../../classroom/class-event.ts';
import { type EngineOf, foldEvent } from '../../classroom/class-fold.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import { judge } from '../../classroom/judge.ts';
import { readMessage } from '../../classroom/messages.ts';
import { raisePayload } from '../../classroom/raise-event.ts';
import type { Actor } from '../../classroom/terms.ts';
import { freezeClass, thawClass } from './class-snapshot.ts';
import type { Judge, LogMeaning } from '../store/class-log.ts';
import type { EventDraft, Json, StoredEvent } from '../store/store-port.ts';

/** An event of the store as the classroom's rules know it. The log holds only what `judge` made. */
export function readEvent(event: StoredEvent): ClassEvent {
  const payload = raisePayload(event.kind, event.v, event.payload);
  const { seq, key, at, actor, kind } = event;
  return { seq, key, at, actor, kind, v: EVENT_EDITION, payload } as unknown as ClassEvent;
}

export function classMeaning(engineOf: EngineOf): LogMeaning<ClassState | null> {
  return {
    open: () => null,
    fold: (state, event) => foldEvent(state, readEvent(event), engineOf),
    freeze: freezeClass,
    thaw: ({ scenario }, { state, stateHash }) => thawClass(state, stateHash, engineOf(scenario)),
  };
}

/** The command in its shape, by who sends it: a seat cannot even say what is an instructor's to say. */
export function readCommand(actor: Actor, command: unknown): Result<ClassCommand, Refusal> {
  const shape = actor.kind === 'seat' ? seatCommand : actor.kind === 'instructor' ? instructorCommand : classCommand;
  const read = readMessage<ClassCommand>(shape, command);
  return read.ok ? ok(read.value) : err(refusal('command/shape', read.refused.message));
}

export function judgeBy(actor: Actor, command: ClassCommand, at: number): Judge<ClassState | null> {
  return (state) => {
    if (state === null) return err(refusal('class/empty', 'This class has no opening. Delete it and open a new one.'));
    const judged = judge(state, actor, command, at);
    return judged.ok ? ok(judged.value.map((draft) => toDraft(draft, actor, at))) : judged;
  };
}

/** A draft as the store takes it: a clean copy, so that nothing of the caller's stays in the state. */
export function toDraft({ kind, payload }: ClassEventDraft, actor: Actor, at: number): EventDraft {
  const plain = JSON.parse(canonicalJson({ actor, payload })) as { actor: Json; payload: Json };
  return { at, actor: plain.actor, kind, v: EVENT_EDITION, payload: plain.payload };
}
