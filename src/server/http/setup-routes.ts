// That there is a class server, and how an instructor gets in: the one-time set-up link, the password, a second
// instructor's link.
import type { FastifyInstance } from 'fastify';
import { refusal } from '../../base/refusal.ts';
import {
  type ClassServerInfo,
  type LoginRequest,
  loginShape,
  type PassRequest,
  passShape,
  type SetupRequest,
  setupShape,
} from '../../classroom/http-messages.ts';
import { PROTOCOL } from '../../classroom/messages.ts';
import { leaderOf, logIn, openSession, PASS_COOKIE, putCookie, SESSION_COOKIE, setUp } from '../access/instructors.ts';
import { tokenHash } from '../access/secrets.ts';
import type { Doors } from '../doors.ts';
import { bodyOf, refuse, waitRefusal } from './refuse.ts';

const SETUP_USED = refusal(
  'access/setup-used',
  'This set-up link was used or replaced. Log in with the password, or start the server again for a new link.',
);

export function setupRoutes(app: FastifyInstance, doors: Doors): void {
  const { store, limits, now, rules } = doors;

  app.get('/api/class-server', async (request): Promise<ClassServerInfo> => {
    const [count, leader] = await Promise.all([store.instructorCount(), leaderOf(store, request.cookies, now())]);
    return {
      classServer: true,
      protocol: PROTOCOL,
      rules,
      needsSetup: count === 0,
      instructor: leader !== null && leader.as === 'lead',
      serverTime: now(),
    };
  });

  app.post('/api/setup', async (request, reply) => {
    const body = bodyOf<SetupRequest>(reply, setupShape, request.body);
    if (body === null) return reply;
    const wait = limits.byPassword.waitMs(request.ip, now());
    if (wait > 0) return refuse(reply, waitRefusal(wait));
    const instructorId = await setUp(store, body.token, body.password);
    if (instructorId === null) {
      limits.byPassword.failed(request.ip, now());
      return refuse(reply, SETUP_USED);
    }
    await openSession(store, request, reply, instructorId, now());
    return { ok: true };
  });

  app.post('/api/login', async (request, reply) => {
    const body = bodyOf<LoginRequest>(reply, loginShape, request.body);
    if (body === null) return reply;
    const wait = limits.byPassword.waitMs(request.ip, now());
    if (wait > 0) return refuse(reply, waitRefusal(wait));
    // Counted before the password is worked out: tries sent at once must not all slip through.
    limits.byPassword.failed(request.ip, now());
    const instructorId = await logIn(store, body.password);
    if (instructorId === null) {
      return refuse(reply, refusal('access/wrong-password', 'That is not the password. Check for capital letters.'));
    }
    limits.byPassword.passed(request.ip);
    await openSession(store, request, reply, instructorId, now());
    return { ok: true };
  });

  app.post('/api/logout', async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await store.endSession(tokenHash(token));
    reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(PASS_COOKIE, { path: '/' });
    return { ok: true };
  });

  app.post('/api/pass', async (request, reply) => {
    const body = bodyOf<PassRequest>(reply, passShape, request.body);
    if (body === null) return reply;
    const access = await store.accessByToken(tokenHash(body.token));
    if (access === null || access.scope !== 'console') {
      return refuse(reply, refusal('access/not-yours', 'This link opens no class any more. Ask for a new one.'));
    }
    putCookie(request, reply, PASS_COOKIE, body.token);
    return { classId: access.classId };
  });
}
