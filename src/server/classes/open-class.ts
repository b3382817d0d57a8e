// Opens a class: draws code and seed, keeps the scenario's text, writes the first event. Everything that follows is asked
// of the class itself.
import { randomInt } from 'node:crypto';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { OpenClassRequest } from '../../classroom/http-messages.ts';
import { chosenLanguage, type ClassPlan, openClass as openingEvents } from '../../classroom/open-class.ts';
import type { Leader } from '../access/instructors.ts';
import { newJoinCode, tokenHash } from '../access/secrets.ts';
import type { Doors } from '../doors.ts';
import type { ClassRow } from '../store/store-port.ts';
import { toDraft } from './class-meaning.ts';
import { type CompiledText, readerMark } from './compiler.ts';

const MOST_TRIES = 20;

/** The class of this request: opened now, or the one that the same key has opened before. */
export async function openClass(
  doors: Doors,
  leader: Leader,
  request: OpenClassRequest,
): Promise<Result<ClassRow, Refusal>> {
  const { store, now } = doors;
  // The id follows from the key, so that a request sent again finds its class.
  const classId = `c${tokenHash(`${leader.instructorId}/${request.key}`).slice(0, 15)}`;
  const before = await store.classById(classId);
  if (before !== null && before.head.seq > 0) return ok(before);
  const found = await scenarioFor(doors, request.scenarioId, request.language);
  if (!found.ok) return found;
  const { offered, language } = found.value;
  const seed = request.seed ?? randomInt(4_294_967_296);
  const row = before ?? (await createRow(doors, classId, leader, request, seed, offered.text));
  if (row === null) return err(refusal('class/no-code', 'No free join code was found. Try again.'));
  // What it compiles to lies ready for whatever process opens the class.
  await store.keepWorld(offered.text.hash, await readerMark(), offered.world);
  const { id, version, hash, years } = offered.facts;
  const plan: ClassPlan = {
    id: classId,
    title: request.title,
    scenario: { id, version, hash, ...(language === null ? {} : { language }) },
    rules: doors.rules,
    seed: Number(row.seed),
    preset: request.preset,
    teams: request.teams ?? [],
    ...(request.rule === undefined ? {} : { rule: request.rule }),
  };
  const actor = { kind: 'instructor' as const, id: leader.instructorId };
  const drafts = openingEvents(plan, years).map((draft) => toDraft(draft, actor, now()));
  // A second request with the same key finds the log begun: nothing is written twice.
  await store.append(classId, 0, [{ key: 'class-opened', drafts }]);
  const opened = await store.classById(classId);
  return opened === null ? err(refusal('class/unknown', 'The class was deleted while it was opened.')) : ok(opened);
}

/** The scenario of that id in the language that a class is to read it in. */
export async function scenarioFor(
  doors: Pick<Doors, 'offered'>,
  id: string,
  wanted: string | undefined,
): Promise<Result<{ offered: Playable; language: string | null }, Refusal>> {
  const own = playable(id, await doors.offered(id));
  if (!own.ok) return own;
  const { languages } = own.value.facts;
  const chosen = chosenLanguage(wanted, languages);
  if (!chosen.ok) return chosen;
  const language = chosen.value;
  const offered =
    language === null || language === languages[0] ? own : playable(id, await doors.offered(id, language));
  return offered.ok ? ok({ offered: offered.value, language }) : offered;
}

type Playable = Extract<CompiledText, { ok: true }>;

function playable(id: string, offered: CompiledText | null): Result<Playable, Refusal> {
  if (offered === null) return err(refusal('class/no-scenario', `There is no scenario "${id}" here.`));
  if (!offered.ok) return err(refusal('class/scenario-broken', `This scenario cannot be played: ${offered.problem}`));
  return ok(offered);
}

async function createRow(
  { store, rules, now }: Doors,
  classId: string,
  { instructorId }: Leader,
  { title }: OpenClassRequest,
  seed: number,
  scenario: { id: string; hash: string; text: string },
): Promise<ClassRow | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const created = await store.createClass({
      classId,
      ownerId: instructorId,
      title,
      joinCode: newJoinCode(),
      joinOpen: true,
      scenario,
      rules,
      seed: String(seed),
      phase: 'gathering',
      createdAt: now(),
    });
    if (created.ok) return created.value;
    if (created.error.code !== 'store/code-taken') return store.classById(classId);
  }
  return null;
}
