// One class as one file: JSON Lines with the class, its scenario, every event, what the resolved years came to, and a
// seal. It is a keepsake, a way to another server, and the way from SQLite to PostgreSQL. It holds the seed and every
// decision, so it is the instructor's; tokens are not in it: on a new server devices come back by their recovery word or
// join again, and the class gets a new code.
import { canonicalJson, parseJson } from '../../base/canonical-json.ts';
import { sha256Hex } from '../../base/hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { z } from '../../engine/decisions/shapes.ts';
import { chainRoot, firstBreak } from './event-chain.ts';
import type { ClassStore, KeptClass, NewClass, ResolvedYear, StoredEvent, StoreProblem } from './store-port.ts';

const CLASS_FORMAT = 'excom-class/1';
const MAX_CHARACTERS = 200_000_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const whole = z.int().check(z.minimum(0));
const headLine = z.strictObject({
  format: z.literal(CLASS_FORMAT),
  classId: text(80),
  ownerId: text(80),
  title: text(200),
  scenario: z.strictObject({ id: text(80), hash: text(128) }),
  rules: text(80),
  seed: text(80),
  phase: text(40),
  createdAt: whole,
  events: whole,
});
const scenarioLine = z.strictObject({ scenario: text(20_000_000) });
const eventLine = z.strictObject({
  seq: whole,
  key: text(90),
  at: whole,
  actor: z.json(),
  kind: text(60),
  v: whole,
  payload: z.json(),
  prevHash: text(64),
  hash: text(64),
});
const yearLine = z.strictObject({ year: whole, results: text(20_000_000) });
const sealLine = z.strictObject({ seal: text(64) });

/** The file of a class, or null where the store has none of that id (or its scenario is gone). */
export async function writeClassFile(store: ClassStore, classId: string): Promise<string | null> {
  const row = await store.classById(classId);
  const scenario = row === null ? null : await store.scenarioText(row.scenario.hash);
  if (row === null || scenario === null) return null;
  // First the row, then the events: what is appended meanwhile is in the file too, and the chain says whether it fits.
  const events = await store.read(classId, 0);
  const { ownerId, title, rules, seed, phase, createdAt } = row;
  const head = {
    classId,
    ownerId,
    title,
    scenario: row.scenario,
    rules,
    seed,
    phase,
    createdAt,
    events: events.length,
  };
  const lines = [
    { format: CLASS_FORMAT, ...head },
    { scenario: scenario.text },
    ...events,
    ...(await store.years(classId)),
  ];
  const body = lines.map((line) => `${canonicalJson(line)}\n`).join('');
  return `${body}${canonicalJson({ seal: sha256Hex(body) })}\n`;
}

/**
 * A class out of a file, to be handed to `adoptClass`. Refuses, each with a sentence that says what to do, a file that is
 * none of ours, one that was cut or changed, and one whose chain of events is broken.
 */
export function readClassFile(file: string): Result<KeptClass, StoreProblem> {
  if (file.length > MAX_CHARACTERS) return no('It is larger than any class.');
  const lines = file.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const head = readLine(headLine, lines[0]);
  if (head === null) return no('Choose the file that "Export class" has saved.');
  const seal = readLine(sealLine, lines.at(-1));
  const body = file.slice(0, file.lastIndexOf('\n{"seal":') + 1);
  if (seal === null || seal.seal !== sha256Hex(body)) {
    return no('It was cut or changed after it was saved. Use the original file.');
  }
  const scenario = readLine(scenarioLine, lines[1]);
  const events = readLines(eventLine, lines.slice(2, 2 + head.events));
  const years = readLines(yearLine, lines.slice(2 + head.events, -1));
  if (scenario === null || events === null || years === null)
    return no('One of its lines is not as this version reads it.');
  const { format: _, events: __, ...rest } = head;
  const row: NewClass = {
    ...rest,
    scenario: { ...head.scenario, text: scenario.scenario },
    joinCode: null,
    joinOpen: false,
  };
  const broken = firstBreak(chainRoot(row), events as readonly StoredEvent[]);
  if (broken !== null) return no(`Its events do not follow from each other at number ${broken.seq}.`);
  return ok({ row, events: events as readonly StoredEvent[], years: years as readonly ResolvedYear[] });
}

function readLine<T>(shape: z.ZodMiniType<T>, line: string | undefined): T | null {
  const json = parseJson(line ?? '');
  const parsed = json.ok ? shape.safeParse(json.value, { jitless: true }) : null;
  return parsed?.success === true ? parsed.data : null;
}

function readLines<T>(shape: z.ZodMiniType<T>, lines: readonly string[]): readonly T[] | null {
  const read = lines.map((line) => readLine(shape, line));
  return read.includes(null) ? null : (read as readonly T[]);
}

function no(why: string): Result<never, StoreProblem> {
  return err({ code: 'store/unreadable', message: `This file cannot be read in as a class. ${why}` });
}
