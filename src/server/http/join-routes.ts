// Joining a class and coming back to it. What is limited is failures, by address and for everybody together: a whole
// class shares one address, and whoever types the right code never waits.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type JoinLook,
  type JoinRequest,
  joinShape,
  type LookRequest,
  lookShape,
  type RecoverRequest,
  recoverShape,
} from '../../classroom/http-messages.ts';
import { classByTypedCode, joinClass, NO_CODE, recoverSeat } from '../access/seat-passes.ts';
import type { Doors } from '../doors.ts';
import type { ClassRow } from '../store/store-port.ts';
import { bodyOf, refuse, waitRefusal } from './refuse.ts';

const ALL = 'all';

export function joinRoutes(app: FastifyInstance, doors: Doors): void {
  const { host, limits, now } = doors;

  /** The class of a code; where there is none, or too many codes were wrong, the answer is sent and null comes back. */
  const classOf = async (request: FastifyRequest, reply: FastifyReply, code: string): Promise<ClassRow | null> => {
    const at = now();
    const wait = Math.max(limits.byAddress.waitMs(request.ip, at), limits.everybody.waitMs(ALL, at));
    // While an address waits its codes are not even looked up: otherwise the wait would tell right from wrong.
    const row = wait > 0 ? null : await classByTypedCode(doors, code);
    if (row !== null) return row;
    if (wait === 0) {
      limits.byAddress.failed(request.ip, at);
      limits.everybody.failed(ALL, at);
    }
    void refuse(reply, wait > 0 ? waitRefusal(wait) : NO_CODE);
    return null;
  };

  app.post('/api/look', async (request, reply) => {
    const body = bodyOf<LookRequest>(reply, lookShape, request.body);
    const row = body === null ? null : await classOf(request, reply, body.code);
    if (row === null) return reply;
    const brief = await host.brief(row.classId);
    if (brief === null) return refuse(reply, NO_CODE);
    const look: JoinLook = {
      title: brief.title,
      scenarioTitle: brief.scenarioTitle,
      joinOpen: brief.joinOpen && !brief.closed && brief.readOnly === null,
      closed: brief.closed,
      seats: brief.caseSeats,
      teams: brief.teams.map(({ teamId, name }) => ({
        teamId,
        name,
        seats: brief.seats
          .filter((seat) => seat.teamId === teamId && !seat.revoked)
          .map((seat) => ({ role: seat.role, name: seat.name })),
      })),
    };
    return look;
  });

  app.post('/api/join', async (request, reply) => {
    const body = bodyOf<JoinRequest>(reply, joinShape, request.body);
    const row = body === null ? null : await classOf(request, reply, body.code);
    if (row === null || body === null) return reply;
    const joined = await joinClass(doors, row, body);
    return joined.ok ? joined.value : refuse(reply, joined.error);
  });

  app.post('/api/recover', async (request, reply) => {
    const body = bodyOf<RecoverRequest>(reply, recoverShape, request.body);
    const row = body === null ? null : await classOf(request, reply, body.code);
    if (row === null || body === null) return reply;
    // A word has four letters: guesses are counted for each name of each class, whatever address they come from.
    const name = `${row.classId}/${body.nickname.toLowerCase()}`;
    const at = now();
    const wait = Math.max(limits.byName.waitMs(name, at), limits.byAddress.waitMs(request.ip, at));
    if (wait > 0) return refuse(reply, waitRefusal(wait));
    limits.byName.failed(name, at);
    const back = await recoverSeat(doors, row, body);
    if (back.ok) limits.byName.passed(name);
    else limits.byAddress.failed(request.ip, at);
    return back.ok ? back.value : refuse(reply, back.error);
  });
}
