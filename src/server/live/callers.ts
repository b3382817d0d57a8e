// Who is on the other end of a socket. It is settled once, at the handshake, from a token or the instructor's cookie;
// class, team and seat of everything that follows come from here and from nowhere else.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { handshakeShape, readMessage, type Handshake } from '../../classroom/messages.ts';
import type { Actor } from '../../classroom/terms.ts';
import { leaderOf, mayLead } from '../access/instructors.ts';
import { tokenHash } from '../access/secrets.ts';
import type { Audience } from '../classes/class-host.ts';
import type { Doors } from '../doors.ts';

export type Caller =
  | { role: 'seat'; classId: string; seatId: string; hash: string }
  | { role: 'console'; classId: string; instructorId: string; as: 'lead' | 'second' }
  | { role: 'screen'; classId: string; hash: string };

/** How exactly it is known when a token was last used. */
const SEEN_MS = 60_000;

const NO_PASS = refusal(
  'access/no-pass',
  'This device holds no seat any more: it was given to another device, or the class was deleted. Join again with the code and your word.',
);
const NOT_LED = refusal('access/login-needed', 'Log in as the instructor of this class first.');

/** The caller of a handshake. `auth` and `cookies` are as they arrived. */
export async function callerOf(
  { store, now }: Doors,
  auth: unknown,
  cookies: Readonly<Record<string, string | undefined>>,
): Promise<Result<Caller, Refusal>> {
  const read = readMessage<Handshake>(handshakeShape, auth);
  if (!read.ok) return err(read.refused);
  const { token, classId } = read.value;
  if (token !== undefined) {
    const hash = tokenHash(token);
    const access = await store.accessByToken(hash);
    if (access === null || access.scope === 'console') return err(NO_PASS);
    const at = now();
    // Written now and then: a room that comes back at once must not wait for sixty syncs.
    if (at - (access.lastSeen ?? 0) > SEEN_MS) store.touchAccess(hash, at).catch(() => {});
    return ok(
      access.scope === 'seat'
        ? { role: 'seat', classId: access.classId, seatId: access.holder, hash }
        : { role: 'screen', classId: access.classId, hash },
    );
  }
  if (classId === undefined) return err(NO_PASS);
  const leader = await leaderOf(store, cookies, now());
  if (!mayLead(leader, classId)) return err(NOT_LED);
  return ok({ role: 'console', classId, instructorId: leader.instructorId, as: leader.as });
}

/** Null for a projector, which can only look. */
export function actorOf(caller: Caller): Actor | null {
  if (caller.role === 'seat') return { kind: 'seat', seat: caller.seatId };
  return caller.role === 'console' ? { kind: 'instructor', id: caller.instructorId } : null;
}

export function audienceOf(caller: Caller): Audience {
  return caller.role === 'seat' ? { to: 'seat', seatId: caller.seatId } : { to: caller.role };
}

/** The cookies of a header; later ones of the same name do not count. */
export function readCookies(header: string | undefined): Record<string, string | undefined> {
  const cookies: Record<string, string | undefined> = Object.create(null);
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && cookies[name] === undefined) cookies[name] = part.slice(at + 1).trim();
  }
  return cookies;
}
