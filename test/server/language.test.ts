// A class in a language of its case, over real sockets: chosen when it opens, the same on every seat, console and wall,
// through a restart, a rehearsal, a file and another server that has no translation. A fixture with two languages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassLinks, Offers } from '../../src/classroom/http-messages.ts';
import type { ConsolePage } from '../../src/views/console-page.ts';
import type { ScreenPage } from '../../src/views/screen-page.ts';
import type { SeatPage } from '../../src/views/seat-page.ts';
import { filesInItalian, ITALIAN, smallSource } from '../kit/scenario/in-italian.ts';
import { minimalFiles } from '../kit/scenario/minimal.ts';
import {
  ask,
  freshKey,
  joinAs,
  openDevice,
  openRig,
  openTestClass,
  type Rig,
  startIn,
  studyOf,
  type TestDevice,
} from '../kit/server/class-rig.ts';

const OWN = 'Invented plc';
let rig: Rig;
const open: TestDevice[] = [];

beforeAll(async () => {
  rig = await openRig({}, smallSource(filesInItalian()));
}, 30_000);
afterAll(async () => {
  for (const one of open) one.close();
  await rig.close();
});

const classIn = (language?: string, on = rig): Promise<ClassLinks> =>
  openTestClass(on, { scenarioId: 'minimal', ...(language === undefined ? {} : { language }) });

async function device(...args: Parameters<typeof openDevice>): Promise<TestDevice> {
  const made = await openDevice(...args);
  open.push(made);
  await made.hello();
  return made;
}

/** What a seat that joins, the desk and the wall call the company, once the briefing has begun. */
async function namesIn(links: ClassLinks, on: Rig = rig): Promise<string[]> {
  const pass = await joinAs(on, links.joinCode!, 'Ada', 't1', 'chair');
  const seat = await device(on, { token: pass.token });
  const lead = await device(on, { classId: links.classId }, { cookie: on.cookie });
  const wall = await device(on, { token: links.screen.split('/').at(-1) });
  await lead.send({ type: 'next', from: 0 });
  const { page } = await seat.wait<{ page: SeatPage }>('page', (came) => came.page.gate.gate === 'briefing');
  const { view: desk } = await lead.wait<{ view: ConsolePage }>('console');
  const { view: screen } = await wall.wait<{ view: ScreenPage }>('screen');
  const words = JSON.stringify(page);
  const found = [ITALIAN['company.name'], OWN].find((name) => words.includes(name)) ?? '';
  return [found, desk.company, screen.company];
}

test('a class can choose among the languages that its case has, and hears how whole they are', async () => {
  const { body } = await ask(rig.server, 'GET', 'api/offers', undefined, { cookie: rig.cookie });
  const [own, italian] = (body as Offers).scenarios[0]!.languages;
  expect(own).toEqual({ language: 'en', lacks: '' });
  expect(italian).toMatchObject({ language: 'it', lacks: expect.stringMatching(/^4 of \d+ texts are translated/) });
});

test('every seat, the desk and the wall read the case in the language of the class', async () => {
  const name = ITALIAN['company.name'];
  expect(await namesIn(await classIn('it'))).toEqual([name, name, name]);
  expect(await namesIn(await classIn())).toEqual([OWN, OWN, OWN]);
});

test('whoever types the code hears the case by its title in that language', async () => {
  const { joinCode } = await classIn('it');
  const { body } = await ask(rig.server, 'POST', 'api/look', { code: joinCode });
  expect(body).toMatchObject({ scenarioTitle: ITALIAN.title });
});

test('a language that the case lacks is refused in a sentence, and no class is opened', async () => {
  const wanted = { key: freshKey(), title: 'Tuesday', scenarioId: 'minimal', preset: '45', teams: ['Lyon'] };
  const headers = { cookie: rig.cookie };
  const classes = async () =>
    ((await ask(rig.server, 'GET', 'api/classes', undefined, headers)).body as { classes: [] }).classes;
  const before = (await classes()).length;
  const answer = await ask(rig.server, 'POST', 'api/classes', { ...wanted, language: 'fr' }, headers);
  expect(answer).toMatchObject({
    status: 409,
    body: { refused: { code: 'class/no-language', message: expect.stringContaining('no texts in French') } },
  });
  expect(await classes()).toHaveLength(before);
  const odd = await ask(rig.server, 'POST', 'api/classes', { ...wanted, language: '../it' }, headers);
  expect(odd.status).toBe(400);
});

test('papers of two classes of one case are each in the words of its class', async () => {
  const papersOf = async (language: string) => {
    const links = await classIn(language);
    const pass = await joinAs(rig, links.joinCode!, 'Ada', 't1', 'chair');
    const seat = await device(rig, { token: pass.token });
    const lead = await device(rig, { classId: links.classId }, { cookie: rig.cookie });
    await lead.send({ type: 'next', from: 0 });
    const { view } = await lead.wait<{ view: ConsolePage }>('console', (came) => came.view.gate === 'briefing');
    await lead.send(view.next!.command);
    await seat.wait<{ page: SeatPage }>('page', (came) => came.page.gate.gate === 'deciding');
    return JSON.stringify(await studyOf(seat, { study: 'papers' }));
  };
  expect(await papersOf('it')).toContain(ITALIAN['company.name']);
  expect(await papersOf('en')).toContain(OWN);
});

test('a rehearsal is handed the case in that language, and only to those who lead', async () => {
  const path = 'api/offers/minimal/world?language=it';
  const { body } = await ask(rig.server, 'GET', path, undefined, { cookie: rig.cookie });
  expect(body).toMatchObject({ language: 'it', company: { name: ITALIAN['company.name'] } });
  expect((await ask(rig.server, 'GET', path)).status).toBe(401);
  const french = await ask(rig.server, 'GET', path.replace('=it', '=fr'), undefined, { cookie: rig.cookie });
  expect(french.body).toMatchObject({ refused: { code: 'class/no-language' } });
});

test('a class keeps its language on a server whose case has lost the translation, and after a restart there', async () => {
  const { classId } = await classIn('it');
  const file = await ask(rig.server, 'GET', `api/classes/${classId}/export`, undefined, { cookie: rig.cookie });
  const other = await openRig({}, smallSource(minimalFiles()));
  try {
    const headers = { cookie: other.cookie, 'content-type': 'text/plain' };
    expect((await ask(other.server, 'POST', 'api/import', file.text, headers)).body).toEqual({ classId });
    const links = async (server: Rig['server']) =>
      (await ask(server, 'POST', `api/classes/${classId}/links`, {}, { cookie: other.cookie })).body as ClassLinks;
    const name = ITALIAN['company.name'];
    expect(await namesIn(await links(other.server), other)).toEqual([name, name, name]);
    await other.server.close();
    const again = await startIn(other.folder, {}, smallSource(minimalFiles()));
    try {
      const lead = await device({ server: again }, { classId }, { cookie: other.cookie });
      const { view } = await lead.wait<{ view: ConsolePage }>('console');
      expect([view.company, view.opened.language]).toEqual([name, 'it']);
      lead.close();
    } finally {
      await again.close();
    }
  } finally {
    await other.close();
  }
}, 60_000);
