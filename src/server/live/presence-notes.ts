// What devices are told of who is there: one text for all devices of a team, written only when it says something new. A
// class where nobody comes or goes costs nothing, however many look on.
import type { PresenceNote } from '../../classroom/messages.ts';
import type { Caller } from './callers.ts';
import { presenceFor } from './presence.ts';

export interface NoteReader {
  readonly id: string;
  readonly caller: Caller;
}

export interface PresenceNotes {
  /** Somebody came who has heard nothing yet. */
  arrived(classId: string): void;
  /** Nobody is here any more. */
  left(classId: string): void;
  /** Tells `readers` the note, each as far as it concerns them; `send` gets the JSON text once for those who share it. */
  tell(
    classId: string,
    note: PresenceNote,
    readers: readonly NoteReader[],
    send: (ids: readonly string[], text: string) => void,
  ): void;
}

export function createPresenceNotes(): PresenceNotes {
  const told = new Map<string, Map<string, string>>();
  return {
    arrived: (classId) => void told.delete(classId),
    left: (classId) => void told.delete(classId),
    tell(classId, note, readers, send) {
      const teamOf = new Map(note.seats.map(({ seatId, teamId }) => [seatId, teamId]));
      const groups = new Map<string, NoteReader[]>();
      for (const reader of readers) {
        const { caller } = reader;
        const name = caller.role === 'seat' ? `team/${teamOf.get(caller.seatId) ?? ''}` : caller.role;
        groups.set(name, [...(groups.get(name) ?? []), reader]);
      }
      const before = told.get(classId);
      const now = new Map<string, string>();
      for (const [name, group] of groups) {
        const text = JSON.stringify(presenceFor(note, group[0]!.caller));
        now.set(name, text);
        const ids = group.map(({ id }) => id);
        if (before?.get(name) !== text) send(ids, text);
      }
      told.set(classId, now);
    },
  };
}
