// Who may lead: the instructor, by a password set through a one-time link and a session cookie afterwards; a second
// instructor, by a link for one class. Cookies are HttpOnly and SameSite=Lax; the store keeps hashes only.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ClassStore } from '../store/store-port.ts';
import { isPassword, keepPassword } from './passwords.ts';
import { newId, newToken, tokenHash } from './secrets.ts';

export const SESSION_COOKIE = 'excom_session';
export const PASS_COOKIE = 'excom_pass';
const LOGIN = 'instructor';
const SETUP = 'setup-link';
const DAY_MS = 86_400_000;
const SESSION_DAYS = 30;

/** Who leads: by password, every class; by a link, that class. */
export type Leader = { instructorId: string; as: 'lead' | 'second'; classId: string | null };

/** The token of a fresh set-up link while nobody has set a password; null afterwards. Older links open nothing. */
export async function offerSetup(store: ClassStore): Promise<string | null> {
  if ((await store.instructorCount()) > 0) return null;
  const token = newToken();
  await store.putSetting(SETUP, tokenHash(token));
  return token;
}

/** The new instructor's id, or null where the link is not the one that was printed last, or was used. */
export async function setUp(store: ClassStore, token: string, password: string): Promise<string | null> {
  const hash = tokenHash(token);
  if ((await store.setting(SETUP)) !== hash || (await store.instructorCount()) > 0) return null;
  const passwordHash = await keepPassword(password);
  // Taken in one step: of two who press at once, one sets the password.
  if ((await store.takeSetting(SETUP)) !== hash) return null;
  const instructorId = newId();
  const added = await store.addInstructor({ instructorId, login: LOGIN, passwordHash });
  return added.ok ? instructorId : null;
}

/** The instructor's id where the password is right. */
export async function logIn(store: ClassStore, password: string): Promise<string | null> {
  const known = await store.instructorByLogin(LOGIN);
  return (await isPassword(password, known?.passwordHash ?? null)) ? known!.instructorId : null;
}

export async function openSession(
  store: ClassStore,
  request: FastifyRequest,
  reply: FastifyReply,
  instructorId: string,
  now: number,
): Promise<void> {
  const token = newToken();
  await store.addSession({ tokenHash: tokenHash(token), instructorId, expiresAt: now + SESSION_DAYS * DAY_MS });
  putCookie(request, reply, SESSION_COOKIE, token);
}

export function putCookie(request: FastifyRequest, reply: FastifyReply, name: string, value: string): void {
  reply.setCookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    path: '/',
    maxAge: (SESSION_DAYS * DAY_MS) / 1000,
  });
}

/** Who the cookies of a request or a handshake belong to, or null. */
export async function leaderOf(
  store: ClassStore,
  cookies: Readonly<Record<string, string | undefined>>,
  now: number,
): Promise<Leader | null> {
  const session = cookies[SESSION_COOKIE];
  if (session !== undefined) {
    const found = await store.sessionByToken(tokenHash(session), now);
    if (found !== null) return { instructorId: found.instructorId, as: 'lead', classId: null };
  }
  const pass = cookies[PASS_COOKIE];
  if (pass === undefined) return null;
  const access = await store.accessByToken(tokenHash(pass));
  if (access === null || access.scope !== 'console') return null;
  return { instructorId: access.holder, as: 'second', classId: access.classId };
}

/** Whether a leader may lead this class. */
export function mayLead(leader: Leader | null, classId: string): leader is Leader {
  return leader !== null && (leader.classId === null || leader.classId === classId);
}
