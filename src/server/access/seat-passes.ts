// Seats and how a device holds one: joining by code, coming back by token or recovery word, losing it to another device.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { JoinRequest, RecoverRequest, SeatPass } from '../../classroom/http-messages.ts';
import { readCode } from '../../classroom/words.ts';
import type { Doors } from '../doors.ts';
import type { ClassRow } from '../store/store-port.ts';
import { newRecoveryWord, newToken, recoveryHash, tokenHash } from './secrets.ts';

export const NO_CODE = refusal(
  'join/no-such-code',
  'No class has this code now. Check it on the screen: six letters and digits.',
);
const NOT_KNOWN = refusal(
  'join/not-known',
  'This name and word do not belong together in this class. Write both as you did when you joined, or ask your instructor.',
);

/** The topic on the bus by which every process lets go of a seat's older devices. */
export const LET_GO = 'seat-let-go';

/** A class by its code as people typed it. */
export async function classByTypedCode(doors: Doors, typed: string): Promise<ClassRow | null> {
  const code = readCode(typed);
  return code === null ? null : doors.store.classByCode(code);
}

/** Gives a seat out. Asked again with the same key it gives the same seat, with a new token and a new word. */
export async function joinClass(doors: Doors, row: ClassRow, request: JoinRequest): Promise<Result<SeatPass, Refusal>> {
  const { host, store, now } = doors;
  const brief = await host.brief(row.classId);
  if (brief === null) return err(NO_CODE);
  const taken = brief.seats.some(
    ({ name, revoked }) => !revoked && name.toLowerCase() === request.nickname.toLowerCase(),
  );
  const key = `join-${tokenHash(request.key).slice(0, 40)}`;
  const again = (await store.known(row.classId, [key])).has(key);
  // The name is half of what brings a lost seat back, so it is there once in a class.
  if (taken && !again) {
    return err(
      refusal('join/name-taken', 'Somebody in this class has this name. If it is you, come back with your word.'),
    );
  }
  const named = request.teamName === undefined ? {} : { teamName: request.teamName };
  const command = { type: 'join', name: request.nickname, team: request.team, ...named, role: request.role };
  const answer = await host.submit({
    classId: row.classId,
    key,
    actor: { kind: 'system' },
    command,
    at: now(),
  });
  if (answer.did === 'refuse') return err(answer.refusal);
  if (answer.did === 'retry') return err(refusal('join/again', 'The server could not write this down. Try again.'));
  const seatId = await seatOfJoin(doors, row.classId, key, answer.seq);
  return givePass(doors, row.classId, seatId, again);
}

/** Gives the seat of a name and a word to this device; the device that held it is let go. */
export async function recoverSeat(
  doors: Doors,
  row: ClassRow,
  request: RecoverRequest,
): Promise<Result<SeatPass, Refusal>> {
  const { classId } = row;
  const access = await doors.store.accessByRecovery(classId, recoveryHash(classId, request.nickname, request.word));
  if (access === null || access.scope !== 'seat') return err(NOT_KNOWN);
  return givePass(doors, classId, access.holder, true);
}

/** A new token and word for a seat. `takeOver`: whatever was given out before opens nothing any more. */
export async function givePass(
  doors: Doors,
  classId: string,
  seatId: string,
  takeOver: boolean,
): Promise<Result<SeatPass, Refusal>> {
  const { host, store, now } = doors;
  const brief = await host.brief(classId);
  const seat = brief?.seats.find((one) => one.seatId === seatId);
  if (seat === undefined || seat.revoked) return err(NOT_KNOWN);
  const token = newToken();
  const word = newRecoveryWord();
  if (takeOver) await store.revokeAccess(classId, seatId);
  await store.addAccess({
    tokenHash: tokenHash(token),
    classId,
    scope: 'seat',
    holder: seatId,
    recoveryHash: recoveryHash(classId, seat.name, word),
    createdAt: now(),
  });
  if (takeOver) await store.publish({ topic: LET_GO, classId, body: seatId });
  return ok({ classId, teamId: seat.teamId, seatId, role: seat.role, token, word });
}

/** The seat that a join made: it stands in the command's own events, whose last one carries the key. */
async function seatOfJoin(doors: Doors, classId: string, key: string, seq: number): Promise<string> {
  const events = await doors.store.read(classId, Math.max(0, seq - 6), 6);
  const joined = events.find((event) => event.kind === 'seat-joined' && event.key.split(/[#/]/)[0] === key);
  const seat = (joined?.payload as { seat?: unknown } | undefined)?.seat;
  if (typeof seat !== 'string') throw new Error(`The join ${key} left no seat in the log.`);
  return seat;
}
