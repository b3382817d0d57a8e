// Whether somebody may do what they ask of a class, and which events it makes: authorisation and rules in one pure
// place, for the server, the rehearsal, the tests and the chaos runs. Nothing is changed here: the events are appended
// to the log first, and folded after that.
import type { Result } from '../base/result.ts';
import type { Refusal } from '../base/refusal.ts';
import type { ClassCommand, InstructorCommand, SeatCommand } from './class-command.ts';
import type { ClassEventDraft } from './class-event.ts';
import type { ClassState } from './class-state.ts';
import { judgeInstructor } from './judge-instructor.ts';
import { judgeSeat } from './judge-seat.ts';
import { judgeSystem, type SystemCommand } from './judge-system.ts';
import { type Judged, no } from './refusals.ts';
import type { Actor } from './terms.ts';

const SYSTEM: ReadonlySet<ClassCommand['type']> = new Set<SystemCommand['type']>([
  'join',
  'join-instructor',
  'mark-away',
  'mark-returned',
]);

const INSTRUCTOR: ReadonlySet<ClassCommand['type']> = new Set<InstructorCommand['type']>([
  'next',
  'undo-advance',
  'pause',
  'resume',
  'freeze',
  'thaw',
  'show-answer',
  'extend',
  'commit-for',
  'trim-year',
  'add-year',
  'inject-event',
  'send-note',
  'show-screen',
  'ask-spotlight',
  'add-team',
  'rename-team',
  'merge-teams',
  'move-seat',
  'rename-seat',
  'revoke-seat',
  'readmit-seat',
  'set-rule',
  'set-join',
  'close',
]);

const isSystem = (command: ClassCommand): command is SystemCommand => SYSTEM.has(command.type);
const isInstructor = (command: ClassCommand): command is InstructorCommand => INSTRUCTOR.has(command.type);
const isSeat = (command: ClassCommand): command is SeatCommand => !isSystem(command) && !isInstructor(command);

/**
 * The events that a command makes, in order, to be appended all together or not at all; or a refusal with a code and a
 * sentence. An empty list: what was asked for holds already, nothing has to be logged. `now`: epoch milliseconds, to be
 * used as the events' `at`.
 */
export function judge(
  state: ClassState,
  actor: Actor,
  command: ClassCommand,
  now: number,
): Result<readonly ClassEventDraft[], Refusal> {
  if (state.gate === 'closed') return no('class/closed');
  switch (actor.kind) {
    case 'system':
      return isSystem(command) ? judgeSystem(state, command) : no('actor/not-allowed');
    case 'instructor':
      return isInstructor(command) ? asInstructor(state, actor.id, command, now) : no('actor/not-allowed');
    case 'seat': {
      const seat = state.seats[actor.seat];
      if (seat === undefined) return no('seat/unknown');
      if (seat.revoked) return no('seat/revoked');
      return isSeat(command) ? judgeSeat(state, seat, command) : no('actor/not-allowed');
    }
  }
}

function asInstructor(state: ClassState, id: string, command: InstructorCommand, now: number): Judged {
  const known = state.instructors[id];
  if (known === undefined) return no('instructor/unknown');
  if (known.as === 'viewer') return no('instructor/viewer');
  return command.type === 'close' && known.as !== 'lead'
    ? no('instructor/lead-only')
    : judgeInstructor(state, command, now);
}
