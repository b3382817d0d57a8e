// Answers that say no: a status for programs, a code and a sentence for whoever reads them. Nothing of the inside shows.
import type { FastifyReply } from 'fastify';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { type Read, readMessage } from '../../classroom/messages.ts';

const STATUS: Readonly<Record<string, number>> = {
  'message/shape': 400,
  'access/login-needed': 401,
  'access/wrong-password': 401,
  'access/setup-used': 403,
  'access/other-site': 403,
  'access/not-yours': 403,
  'class/unknown': 404,
  'join/no-such-code': 404,
  'join/not-known': 404,
  'join/closed': 403,
  'limit/wait': 429,
};

export function refuse(reply: FastifyReply, no: Refusal): FastifyReply {
  return reply.code(STATUS[no.code] ?? 409).send({ refused: no });
}

/** The body in its shape; where it is not, the answer is sent and null comes back. */
export function bodyOf<T>(reply: FastifyReply, shape: Parameters<typeof readMessage<T>>[0], body: unknown): T | null {
  const read: Read<T> = readMessage<T>(shape, body);
  if (read.ok) return read.value;
  void refuse(reply, read.refused);
  return null;
}

/** Too many failures: how long to wait, in words. */
export function waitRefusal(waitMs: number): Refusal {
  const seconds = Math.ceil(waitMs / 1000);
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return refusal('limit/wait', `Too many tries that were wrong. Wait ${wait} and try again, or ask your instructor.`, {
    seconds,
  });
}

export const LOGIN_NEEDED = refusal('access/login-needed', 'Log in as the instructor first.');
export const NOT_YOURS = refusal('access/not-yours', 'Your link is for another class.');
export const NO_CLASS = refusal('class/unknown', 'There is no such class on this server. It may have been deleted.');
