// Takes files in: each good record becomes a game of its own on the shelf; a game that is there already at another point
// is asked about, one after the other; at the end it is told what became of each file. Nothing is ever replaced unasked.
import { readRecord } from '../referee/index.ts';
import type { Game } from '../referee/game.ts';
import { placeInGame } from '../views/title-view.ts';
import { importReport, type ImportLine, knownGame, type TellView } from '../views/tell-view.ts';
import type { OfferedFile } from '../views/ui-event.ts';
import type { ShelvedGame } from './game-shelf.ts';
import { kinshipOf } from './same-game.ts';
import { caseOf, type CaseDesk, FIRST_CASE } from './case-desk.ts';
import type { Session } from './session.ts';
import type { NewGame, ShelfDesk } from './shelf-desk.ts';

export type Choice = 'replace' | 'both' | 'mine';

export interface ImportParts {
  desk: ShelfDesk;
  cases: CaseDesk;
  /** The hashes of dropped scenarios whose games are on the shelf. */
  dropped: ReadonlySet<string>;
  /** "22 November 2026", for the name. */
  today: () => string;
  /** Asks the player and waits for the answer. */
  ask: (question: TellView) => Promise<Choice>;
}

export interface Imported {
  report: TellView;
  /** The game to open when exactly one file was given and it was good. */
  only: string | null;
}

/** What is kept of a game when it is put on the shelf. */
export function shelvedOf(game: Game, rules: Session, name: string): NewGame {
  const { seed, year, years } = game.state;
  const scenario = game.header.scenario.id;
  return {
    name,
    scenario,
    seed,
    year,
    years,
    beat: game.beat,
    picture: rules.picture(game),
    record: rules.write(game),
    notes: [],
    ...rules.mark,
  };
}

/** Takes these files in, in their order. */
export async function importFiles(files: readonly OfferedFile[], parts: ImportParts): Promise<Imported> {
  const lines: ImportLine[] = [];
  const ids: { id: string; name: string }[] = [];
  for (const file of files) {
    const taken = 'problem' in file ? file.problem : await takeIn(file, parts);
    if (typeof taken === 'string') lines.push({ file: file.name, done: false, words: taken });
    else {
      lines.push({ file: file.name, done: true, words: taken.words });
      ids.push(taken);
    }
  }
  const last = ids[ids.length - 1] ?? null;
  return { report: importReport(lines, last), only: files.length === 1 ? (last?.id ?? null) : null };
}

type Taken = { id: string; name: string; words: string };

const NOT_KEPT = 'It is a good record, but this browser could not keep it. Delete a game that you no longer need.';

/** The rules of the case that a record names: one that comes with the game, or a dropped one that is kept here. */
async function rulesFor(text: string, { cases, dropped }: ImportParts): Promise<Session> {
  const record = readRecord(text);
  // A text that is no record is refused by any rules.
  if (!record.ok) return cases.rules(FIRST_CASE);
  const { id, hash } = record.value.header.scenario;
  const key = caseOf(dropped.has(hash) ? { scenario: id, dropped: hash } : { scenario: id });
  // A case that is not known here: the first one says whose game it is, and refuses it.
  return cases.rules(key).catch(() => cases.rules(FIRST_CASE));
}

async function takeIn(file: { name: string; text: string }, parts: ImportParts): Promise<Taken | string> {
  const { desk } = parts;
  const rules = await rulesFor(file.text, parts);
  const read = rules.read(file.text);
  if (!read.ok) return read.error.message;
  const fresh = shelvedOf(read.value, rules, rules.nameOf(read.value, parts.today()));
  const known = await kinOf(fresh, desk);
  if (known !== null) {
    const { game, kinship } = known;
    const { id, name } = game;
    if (kinship === 'same') return { id, name, words: `You have this game already: “${name}”.` };
    const places = [game, fresh].map(({ year, beat }) => placeInGame(year, beat).toLowerCase()) as [string, string];
    const choice = await parts.ask(knownGame(file.name, name, kinship === 'second-further', ...places));
    if (choice === 'mine') return { id, name, words: `Not taken: “${name}” stays as it is.` };
    if (choice === 'replace') {
      if (desk.view().elsewhere.has(id)) return `“${name}” is open in another tab. Close it there and try again.`;
      const done = await desk.replace({ ...game, ...fresh, name });
      return done ? { id, name, words: `“${name}” goes on with the file’s.` } : NOT_KEPT;
    }
  }
  const added = await desk.add(fresh);
  return added === null
    ? NOT_KEPT
    : { id: added.id, name: added.name, words: `Now among your games: “${added.name}”.` };
}

async function kinOf(fresh: NewGame, desk: ShelfDesk) {
  await desk.refresh();
  const record = readRecord(fresh.record);
  if (!record.ok) return null;
  const candidates = desk
    .view()
    .entries.flatMap((entry): ShelvedGame[] =>
      entry.kind === 'game' && entry.game.seed === fresh.seed ? [entry.game] : [],
    );
  const kin = candidates.flatMap((game) => {
    const other = readRecord(game.record);
    const kinship = other.ok ? kinshipOf(other.value, record.value) : 'other';
    return kinship === 'other' ? [] : [{ game, kinship }];
  });
  return kin.find(({ kinship }) => kinship === 'same') ?? kin[0] ?? null;
}
