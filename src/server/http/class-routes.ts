// The instructor's desk over plain requests: what can be opened, the classes, their links and codes, a file of a class,
// and its deletion. What happens inside a class goes through its log (the sockets), never through here.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../../base/refusal.ts';
import {
  type ClassLine,
  type ClassLinks,
  type Offers,
  type OpenClassRequest,
  openClassShape,
  pageAddress,
  type ScenarioOffer,
  type PassRequest,
  passShape,
} from '../../classroom/http-messages.ts';
import { type Leader, leaderOf, mayLead } from '../access/instructors.ts';
import { readCertificate } from '../../scenario/certificate.ts';
import { certificateView, rowLines } from '../../views/certificate-view.ts';
import { givePass } from '../access/seat-passes.ts';
import { newId, newJoinCode, newToken, tokenHash } from '../access/secrets.ts';
import { openClass, scenarioFor } from '../classes/open-class.ts';
import type { Doors } from '../doors.ts';
import { readClassFile, writeClassFile } from '../store/class-archive.ts';
import type { ClassRow } from '../store/store-port.ts';
import { bodyOf, LOGIN_NEEDED, NO_CLASS, NOT_YOURS, refuse } from './refuse.ts';

type OfClass = { Params: { id: string } };
type OfSeat = { Params: { id: string; seatId: string } };

/** The topic on the bus by which every process closes the doors of a class that was deleted. */
export const CLASS_GONE = 'class-gone';

const IMPORT_BYTES = 64_000_000;
const NO_RESULTS = refusal(
  'class/no-results',
  'This class is played by other rules: its results cannot be worked out here.',
);

const sendFile = (reply: FastifyReply, type: string, name: string, text: string): FastifyReply =>
  reply.type(`${type}; charset=utf-8`).header('content-disposition', `attachment; filename="${name}"`).send(text);

/** What was measured of a scenario, in the words that the console shows; null where nothing was. */
function certificateOf(doors: Doors, id: string, wordlessHash: string): ScenarioOffer['certificate'] {
  const text = doors.certificate(id);
  const certificate = text === null ? null : readCertificate(text);
  if (certificate === null) return null;
  const view = certificateView(certificate, { wordlessHash, rules: doors.rules });
  const { headline, warning, measured, answers, targets, facts } = view;
  return { headline, warning, measured, answers, bands: rowLines(targets.rows), findings: rowLines(facts.rows) };
}

export function classRoutes(app: FastifyInstance, doors: Doors): void {
  const { store, host, now } = doors;

  /** Whoever has logged in; otherwise the answer is sent and null comes back. */
  const lead = async (request: FastifyRequest, reply: FastifyReply): Promise<Leader | null> => {
    const leader = await leaderOf(store, request.cookies, now());
    if (leader !== null && leader.as === 'lead') return leader;
    void refuse(reply, leader === null ? LOGIN_NEEDED : NOT_YOURS);
    return null;
  };
  /** The class of the address for somebody who may lead it; otherwise the answer is sent and null comes back. */
  const classOf = async (request: FastifyRequest<OfClass>, reply: FastifyReply): Promise<ClassRow | null> => {
    const leader = await leaderOf(store, request.cookies, now());
    const row = mayLead(leader, request.params.id) ? await store.classById(request.params.id) : null;
    if (row !== null) return row;
    void refuse(reply, leader === null ? LOGIN_NEEDED : mayLead(leader, request.params.id) ? NO_CLASS : NOT_YOURS);
    return null;
  };
  const linksOf = async ({ classId, joinCode }: ClassRow): Promise<ClassLinks> => {
    const give = async (scope: 'console' | 'screen'): Promise<string> => {
      const token = newToken();
      const holder = scope === 'console' ? `second-${newId()}` : `screen-${newId()}`;
      const createdAt = now();
      await store.addAccess({ tokenHash: tokenHash(token), classId, scope, holder, recoveryHash: null, createdAt });
      return token;
    };
    return {
      classId,
      joinCode,
      join: pageAddress.join(joinCode ?? ''),
      screen: pageAddress.screen(await give('screen')),
      coInstructor: pageAddress.coInstructor(await give('console')),
    };
  };

  app.get('/api/offers', async (request, reply) => {
    if ((await lead(request, reply)) === null) return reply;
    const offered = await Promise.all(doors.offerIds().map(async (id) => ({ id, made: await doors.offered(id) })));
    const scenarios = offered.flatMap(({ id, made }) => {
      if (made === null || !made.ok) return [];
      const { version, hash, wordlessHash, title, years, lacks } = made.facts;
      const languages = made.facts.languages.map((language) => ({ language, lacks: lacks[language] ?? '' }));
      const certificate = certificateOf(doors, id, wordlessHash);
      return [{ scenarioId: id, version, hash, title, years, languages, certificate }];
    });
    const broken = offered.flatMap(({ id, made }) =>
      made === null || made.ok ? [] : [{ scenarioId: id, problem: made.problem }],
    );
    return { scenarios, broken } satisfies Offers;
  });

  app.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/api/offers/:id/world',
    async (request, reply) => {
      // A second instructor rehearses too.
      if ((await leaderOf(store, request.cookies, now())) === null) return refuse(reply, LOGIN_NEEDED);
      const found = await scenarioFor(doors, request.params.id, request.query.language);
      return found.ok
        ? reply.type('application/json; charset=utf-8').send(found.value.offered.world)
        : refuse(reply, found.error);
    },
  );

  app.get('/api/classes', async (request, reply) => {
    const leader = await leaderOf(store, request.cookies, now());
    if (leader === null) return refuse(reply, LOGIN_NEEDED);
    const rows = (await store.classes()).filter(({ classId }) => mayLead(leader, classId));
    const lines: ClassLine[] = rows.map((row) => ({
      classId: row.classId,
      title: row.title,
      scenarioId: row.scenario.id,
      joinCode: row.joinCode,
      createdAt: row.createdAt,
      lastAt: row.lastAt,
      readOnly: row.rules === doors.rules ? null : `Played by rules ${row.rules}: it can be exported and deleted here.`,
    }));
    return { classes: lines };
  });

  app.post('/api/classes', async (request, reply) => {
    const leader = await lead(request, reply);
    const body = leader === null ? null : bodyOf<OpenClassRequest>(reply, openClassShape, request.body);
    if (leader === null || body === null) return reply;
    const opened = await openClass(doors, leader, body);
    if (!opened.ok) return refuse(reply, opened.error);
    request.log.info({ classId: opened.value.classId }, 'class opened');
    return linksOf(opened.value);
  });

  app.post<OfClass>('/api/classes/:id/links', async (request, reply) => {
    const row = await classOf(request, reply);
    return row === null ? reply : linksOf(row);
  });

  app.post<OfClass>('/api/classes/:id/code', async (request, reply) => {
    const row = await classOf(request, reply);
    if (row === null) return reply;
    for (;;) {
      const joinCode = newJoinCode();
      const changed = await store.changeClass(row.classId, { joinCode });
      if (changed.ok) return { joinCode };
      if (changed.error.code !== 'store/code-taken') return refuse(reply, refusal('class/code', changed.error.message));
    }
  });

  app.post<OfSeat>('/api/classes/:id/seats/:seatId/word', async (request, reply) => {
    const row = await classOf(request, reply);
    if (row === null) return reply;
    const given = await givePass(doors, row.classId, request.params.seatId, true);
    // The token stays here: the word goes to the person, who comes back with it on their own device.
    return given.ok ? { word: given.value.word } : refuse(reply, given.error);
  });

  // The projector's lobby shows the code, which may change while it stands there.
  app.post('/api/screen', async (request, reply) => {
    const body = bodyOf<PassRequest>(reply, passShape, request.body);
    if (body === null) return reply;
    const access = await store.accessByToken(tokenHash(body.token));
    const row = access === null || access.scope !== 'screen' ? null : await store.classById(access.classId);
    return row === null ? refuse(reply, NO_CLASS) : { joinCode: row.joinCode };
  });

  app.get<OfClass>('/api/classes/:id/export', async (request, reply) => {
    const row = await classOf(request, reply);
    if (row === null) return reply;
    const file = await writeClassFile(store, row.classId);
    return file === null ? refuse(reply, NO_CLASS) : sendFile(reply, 'application/jsonl', `${row.classId}.jsonl`, file);
  });

  app.get<OfClass>('/api/classes/:id/results', async (request, reply) => {
    const row = await classOf(request, reply);
    if (row === null) return reply;
    const table = await host.results(row.classId);
    return table === null ? refuse(reply, NO_RESULTS) : sendFile(reply, 'text/csv', `${row.classId}.csv`, table);
  });

  app.post('/api/import', { bodyLimit: IMPORT_BYTES }, async (request, reply) => {
    const leader = await lead(request, reply);
    if (leader === null) return reply;
    const read = readClassFile(String(request.body));
    if (!read.ok) return refuse(reply, refusal('class/unreadable', read.error.message));
    const joinCode = newJoinCode();
    const kept = { ...read.value, row: { ...read.value.row, ownerId: leader.instructorId, joinCode, joinOpen: true } };
    const adopted = await store.adoptClass(kept);
    if (!adopted.ok) return refuse(reply, refusal('class/not-adopted', adopted.error.message));
    request.log.info({ classId: read.value.row.classId }, 'class imported');
    return { classId: read.value.row.classId };
  });

  app.delete<OfClass>('/api/classes/:id', async (request, reply) => {
    const leader = await lead(request, reply);
    if (leader === null) return reply;
    const { id } = request.params;
    if (!(await store.deleteClass(id))) return refuse(reply, NO_CLASS);
    await host.forget(id);
    await store.publish({ topic: CLASS_GONE, classId: id, body: '' });
    request.log.info({ classId: id }, 'class deleted');
    return { ok: true };
  });
}
