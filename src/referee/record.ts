// A game as its record: the header (which world, which rules, which luck), every decision in order, and the hash of the
// figures after every step. Figures themselves are never stored. The seal shows at once that a file was cut or edited;
// that the play is right is shown only by replaying it (replay.ts). A saved game is the same record.
import { canonicalJson, parseJson } from '../base/canonical-json.ts';
import { sha256Hex } from '../base/hash.ts';
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, type Result } from '../base/result.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import { parseDecision } from '../engine/decisions/registry.ts';
import { meetingPlace } from './flow.ts';
import {
  BEATS,
  type Game,
  type GameRecord,
  type MeetingStage,
  type RecordEntry,
  type RecordHeader,
  type RecordPlace,
  type RecordScenario,
  type RecordStep,
} from './game.ts';
import { RECORD_FORMAT } from './referee.ts';
import { complain, fields, listOf, oneOf, parseShape, type Shape, text, whole } from './shape.ts';

const MAX_CHARACTERS = 8_000_000;
const MAX_ENTRIES = 20_000;
const MAX_YEARS = 50;

const year = whole(1, MAX_YEARS);
const stages: readonly MeetingStage[] = ['gathering', 'presenting', 'objecting', 'answering', 'voting', 'minuted'];

const decision: Shape<Decision> = (value, place) => {
  const parsed = parseDecision(value);
  return parsed.ok ? parsed.value : complain(place, `a decision (${parsed.error.message})`);
};

const header = fields<RecordHeader>({
  format: oneOf([RECORD_FORMAT]),
  scenario: fields<RecordScenario>({ id: text(64), version: text(40), hash: text(128), wordlessHash: text(128) }, [
    'wordlessHash',
  ]),
  rules: text(40),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  years: year,
  seats: listOf(text(80), 40),
  title: text(200),
});
const entry = fields<RecordEntry>({ year, slot: whole(0, 5), seat: text(80), decision });
const step = fields<RecordStep>({
  year,
  step: oneOf(['lobby', 'vote', 'quarter', 'close'] as const),
  quarter: whole(0, 4),
  entries: whole(0, MAX_ENTRIES),
  hash: text(128),
});
const record = fields<GameRecord>(
  {
    header,
    entries: listOf(entry, MAX_ENTRIES),
    steps: listOf(step, MAX_YEARS * 7),
    beat: oneOf(BEATS),
    place: fields<RecordPlace>({ stage: oneOf(stages), index: whole(0, 40) }),
    seal: text(128),
  },
  ['place'],
);

/** The record of a game at this point, sealed. */
export function toRecord(game: Game): GameRecord {
  const place = meetingPlace(game);
  const rest = {
    header: game.header,
    entries: [...game.entries],
    steps: [...game.steps],
    beat: game.beat,
    ...(place === null ? {} : { place: { stage: place.stage, index: place.index } }),
  };
  return { ...rest, seal: sealOf(rest) };
}

/**
 * The record in a text from outside. Refuses a text that is no JSON or no record (`record/unreadable`), another format
 * (`record/format`), a wrong seal (`record/altered`) and a sealed record with a malformed part (`record/malformed`).
 */
export function readRecord(textOfFile: string): Result<GameRecord, Refusal> {
  if (textOfFile.length > MAX_CHARACTERS) {
    return no('record/unreadable', 'This file is too large to be a game record. Choose the file that the game saved.');
  }
  const parsed = parseJson(textOfFile);
  if (!parsed.ok || !isObject(parsed.value) || !isObject(parsed.value['header'])) {
    return no('record/unreadable', 'This file is cut off or is no game record. Choose the file that the game saved.');
  }
  const format = parsed.value['header']['format'];
  if (format !== RECORD_FORMAT) {
    const found = typeof format === 'string' ? `"${format.slice(0, 40)}"` : 'no known format';
    return no('record/format', `This record has ${found}; this version of the game reads "${RECORD_FORMAT}".`);
  }
  if (!sealHolds(parsed.value)) {
    return no('record/altered', 'This record was changed or cut after it was saved. Use the original file.');
  }
  const shaped = parseShape(record, parsed.value);
  return shaped.ok
    ? shaped
    : no('record/malformed', `This record cannot be used: ${shaped.error}. Use a file that the game saved.`);
}

function sealOf(rest: object): string {
  return sha256Hex(canonicalJson(rest));
}

function sealHolds({ seal, ...rest }: Record<string, unknown>): boolean {
  try {
    return seal === sealOf(rest);
  } catch {
    // Too many levels to be written again: no record of ours.
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function no(code: string, message: string): Result<never, Refusal> {
  return err(refusal(code, message));
}
