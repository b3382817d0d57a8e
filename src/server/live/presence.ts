// Who is there, over all processes: each tells the others which seats, consoles and screens it serves; a process that
// says nothing for a while is gone. Soft state, never logged. A seat counts as online while any of its devices is.
import type { PresenceNote } from '../../classroom/messages.ts';
import type { BusMessage } from '../store/store-port.ts';

export const PRESENCE = 'presence';
/** A process is taken for gone when it has not told anything for so long. */
const SILENT_MS = 15_000;

type Told = { at: number; seats: Record<string, string | null>; screens: number; consoles: number };

interface Here {
  devices: Map<string, { seatId: string | null; role: 'seat' | 'console' | 'screen'; field: string | null }>;
}

export interface Presence {
  arrive(classId: string, device: string, role: 'seat' | 'console' | 'screen', seatId: string | null): void;
  leave(classId: string, device: string): void;
  focus(classId: string, device: string, field: string | null): void;
  /** How many devices of a seat this process serves. */
  devicesOf(classId: string, seatId: string): number;
  /** Whether any process serves a device of the seat. */
  online(classId: string, seatId: string, now: number): boolean;
  /** What this process tells the others about a class. */
  tell(classId: string): BusMessage;
  /** True where it was another process that told. */
  hear(message: BusMessage, now: number): boolean;
  note(classId: string, teamOf: ReadonlyMap<string, string>, now: number): PresenceNote;
  classIds(): string[];
  seatsHere(classId: string): Set<string>;
}

/** The note as one device may have it: fields of its own team only, of every team for a console. */
export function presenceFor(note: PresenceNote, to: { role: string; seatId?: string }): PresenceNote {
  if (to.role === 'console') return note;
  const team = note.seats.find(({ seatId }) => seatId === to.seatId)?.teamId;
  return {
    ...note,
    seats: note.seats.map((seat) => (seat.teamId === team ? seat : { ...seat, field: null })),
  };
}

export function createPresence(process: string): Presence {
  const here = new Map<string, Here>();
  const told = new Map<string, Map<string, Told>>();

  const own = (classId: string): Omit<Told, 'at'> => {
    const seats: Record<string, string | null> = {};
    let screens = 0;
    let consoles = 0;
    for (const { seatId, role, field } of here.get(classId)?.devices.values() ?? []) {
      if (seatId !== null) seats[seatId] = field ?? seats[seatId] ?? null;
      if (role === 'screen') screens += 1;
      if (role === 'console') consoles += 1;
    }
    return { seats, screens, consoles };
  };
  const everybody = (classId: string, now: number): Omit<Told, 'at'>[] => {
    const others = [...(told.get(classId)?.values() ?? [])].filter(({ at }) => now - at < SILENT_MS);
    return [own(classId), ...others];
  };

  return {
    arrive(classId, device, role, seatId) {
      const room = here.get(classId) ?? { devices: new Map() };
      here.set(classId, room);
      room.devices.set(device, { seatId, role, field: null });
    },
    leave(classId, device) {
      const room = here.get(classId);
      room?.devices.delete(device);
      if (room?.devices.size === 0) here.delete(classId);
    },
    focus(classId, device, field) {
      const known = here.get(classId)?.devices.get(device);
      if (known !== undefined) known.field = field;
    },
    devicesOf(classId, seatId) {
      return [...(here.get(classId)?.devices.values() ?? [])].filter((one) => one.seatId === seatId).length;
    },
    online: (classId, seatId, now) => everybody(classId, now).some(({ seats }) => Object.hasOwn(seats, seatId)),
    tell: (classId) => ({ topic: PRESENCE, classId, body: JSON.stringify({ process, ...own(classId) }) }),
    hear({ classId, body }, now) {
      const heard = JSON.parse(body) as Omit<Told, 'at'> & { process: string };
      if (heard.process === process) return false;
      const others = told.get(classId) ?? new Map<string, Told>();
      told.set(classId, others);
      others.set(heard.process, { at: now, seats: heard.seats, screens: heard.screens, consoles: heard.consoles });
      return true;
    },
    note(classId, teamOf, now) {
      const all = everybody(classId, now);
      const fields = new Map<string, string | null>();
      for (const { seats } of all) {
        for (const [seatId, field] of Object.entries(seats)) fields.set(seatId, field ?? fields.get(seatId) ?? null);
      }
      return {
        seats: [...teamOf].map(([seatId, teamId]) => ({
          seatId,
          teamId,
          online: fields.has(seatId),
          field: fields.get(seatId) ?? null,
        })),
        screens: all.reduce((sum, { screens }) => sum + screens, 0),
        consoles: all.reduce((sum, { consoles }) => sum + consoles, 0),
      };
    },
    classIds: () => [...here.keys()],
    seatsHere: (classId) => new Set(Object.keys(own(classId).seats)),
  };
}
