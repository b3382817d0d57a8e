// The roll of each class: tells devices and other processes who is there, a few times a second at most, and writes into
// the log when a seat was without any device for a minute, and when it is back: an absent seat never blocks its team.
import type { PresenceNote } from '../../classroom/messages.ts';
import type { ClassBrief } from '../classes/class-host.ts';
import type { Doors } from '../doors.ts';
import type { BusMessage } from '../store/store-port.ts';
import type { Presence } from './presence.ts';

const GATHER_MS = 250;
const ROUND_MS = 5_000;
const AWAY_MS = 60_000;

export interface RollCall {
  /** Somebody came, went or moved to another field. */
  changed(classId: string): void;
  /** Another process told who is there. */
  hear(message: BusMessage): void;
  close(): void;
}

export function createRollCall(parts: {
  doors: Pick<Doors, 'host' | 'store' | 'now'>;
  presence: Presence;
  tell: (classId: string, note: PresenceNote) => void;
  log: (error: unknown) => void;
}): RollCall {
  const { doors, presence, tell, log } = parts;
  const { host, store, now } = doors;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** When each seat was last seen, by class and seat. */
  const seen = new Map<string, Map<string, number>>();

  const mark = (classId: string, seat: string, type: 'mark-away' | 'mark-returned', at: number): void => {
    // The minute is part of the key: two processes that notice it at once write it once.
    const key = `${type}.${seat}.${Math.floor(at / AWAY_MS)}`;
    host.submit({ classId, key, actor: { kind: 'system' }, command: { type, seat }, at }).catch(log);
  };
  const look = (classId: string, brief: ClassBrief): void => {
    const at = now();
    const times = seen.get(classId) ?? new Map<string, number>();
    seen.set(classId, times);
    for (const { seatId, away, revoked } of brief.seats) {
      if (revoked) continue;
      if (presence.online(classId, seatId, at)) {
        times.set(seatId, at);
        if (away) mark(classId, seatId, 'mark-returned', at);
      } else {
        // A server that has just started gives everybody a minute to come back.
        const last = times.get(seatId) ?? at;
        times.set(seatId, last);
        if (!away && at - last > AWAY_MS) mark(classId, seatId, 'mark-away', at);
      }
    }
  };
  const round = async (classId: string): Promise<void> => {
    const brief = await host.brief(classId);
    if (brief === null || brief.readOnly !== null) return;
    if (!brief.closed) look(classId, brief);
    const teamOf = new Map(brief.seats.filter((seat) => !seat.revoked).map(({ seatId, teamId }) => [seatId, teamId]));
    tell(classId, presence.note(classId, teamOf, now()));
  };
  const soon = (classId: string, also: () => void): void => {
    if (timers.has(classId)) return;
    const timer = setTimeout(() => {
      timers.delete(classId);
      also();
      round(classId).catch(log);
    }, GATHER_MS);
    timers.set(classId, timer);
  };
  const changed = (classId: string): void => soon(classId, () => void store.publish(presence.tell(classId)).catch(log));
  const rounds = setInterval(() => {
    for (const classId of presence.classIds()) changed(classId);
  }, ROUND_MS);

  return {
    changed,
    hear(message) {
      if (presence.hear(message, now())) soon(message.classId, () => {});
    },
    close() {
      clearInterval(rounds);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
