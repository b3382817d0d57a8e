// A game is its record: any game of legal decisions is rebuilt from its record bit for bit, and a record that was cut,
// edited, forged or belongs elsewhere is refused with a reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import { sha256Hex } from '../../src/base/hash.ts';
import { compileWorld } from '../../src/engine/index.ts';
import {
  type Game,
  type GameRecord,
  meetingPlace,
  playingStage,
  readRecord,
  replayRecord,
  toRecord,
} from '../../src/referee/index.ts';
import { commitmentsOf } from '../../src/referee/commitment.ts';
import type { RecordScenario } from '../../src/referee/game.ts';
import { randomGame } from '../kit/referee/random-play.ts';
import { smallWorld } from '../kit/small-world.ts';

const engine = compileWorld(smallWorld());
const played = randomGame(engine, 11, 400);
const record = toRecord(played);
const text = JSON.stringify(record);

function replayed(source: GameRecord): Game {
  const read = readRecord(JSON.stringify(source));
  if (!read.ok) throw new Error(read.error.message);
  const game = replayRecord(engine, read.value);
  if (!game.ok) throw new Error(game.error.message);
  return game.value;
}

/** A forger's record: edited and sealed again. */
function forged(edit: (draft: GameRecord) => void): GameRecord {
  const copy = structuredClone(record);
  edit(copy);
  const { seal: _, ...rest } = copy;
  return { ...rest, seal: sha256Hex(canonicalJson(rest)) };
}

function refusalOf(source: GameRecord): string {
  const read = readRecord(JSON.stringify(source));
  const result = read.ok ? replayRecord(engine, read.value) : read;
  return result.ok ? 'accepted' : result.error.code;
}

describe('a record', () => {
  it('has enough in it for these tests to mean something', () => {
    expect(played.entries.length).toBeGreaterThan(20);
    expect(played.steps.length).toBeGreaterThan(7);
  });

  it('replays to the same game, wherever a random game stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 500 }), (seed, turns) => {
        const game = randomGame(engine, seed, turns);
        const again = replayed(toRecord(game));
        expect(toRecord(again)).toEqual(toRecord(game));
        expect(engine.stateHash(again.state)).toBe(engine.stateHash(game.state));
        expect(again.state.sheet).toEqual(game.state.sheet);
        expect(again.reports).toEqual(game.reports);
        expect(playingStage(again)).toBe(playingStage(game));
        expect(meetingPlace(again)).toEqual(meetingPlace(game));
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when its text was cut anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        expect(readRecord(text.slice(0, length))).toMatchObject({ ok: false, error: { code: 'record/unreadable' } });
      }),
    );
  });

  it('is refused when any character of a value was changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.constantFrom('0', '7', 'x'), (at, character) => {
        fc.pre(text[at] !== character);
        const changed = readRecord(text.slice(0, at) + character + text.slice(at + 1));
        // Two characters may make the same JSON (an escape, a blank): then it must be the very same record.
        if (changed.ok) expect(changed.value).toEqual(record);
        else expect(changed.error.code).toMatch(/^record\//);
      }),
      { numRuns: 200 },
    );
    const edited = text.replace('"seed":', '"seed":1');
    expect(readRecord(edited)).toMatchObject({ ok: false, error: { code: 'record/altered' } });
  });

  it('is refused when it is of another format', () => {
    const other = readRecord(text.replace('excom-record/1', 'excom-record/9'));
    expect(other).toMatchObject({ ok: false, error: { code: 'record/format' } });
  });

  it('goes on where only words of its scenario were changed since, as the game that it was begun as', () => {
    const before = forged((draft) => (draft.header.scenario.hash = 'f'.repeat(64)));
    const game = replayed(before);
    expect(engine.stateHash(game.state)).toBe(engine.stateHash(played.state));
    expect(toRecord(game)).toEqual(before);
    expect(commitmentsOf(game)).toEqual(commitmentsOf(before));
  });

  it('is refused when it was played on another scenario or by other rules', () => {
    const elsewhere = (edit: (scenario: RecordScenario) => void) =>
      refusalOf(
        forged(({ header }) => {
          header.scenario.hash = 'f'.repeat(64);
          edit(header.scenario);
        }),
      );
    expect(elsewhere((scenario) => (scenario.wordlessHash = 'f'.repeat(64)))).toBe('record/other-scenario');
    expect(elsewhere((scenario) => (scenario.id = 'another'))).toBe('record/other-scenario');
    // A record from before there was such a hash knows only its texts.
    expect(elsewhere((scenario) => delete scenario.wordlessHash)).toBe('record/other-scenario');
    expect(refusalOf(forged((draft) => (draft.header.rules = 'of-old')))).toBe('record/other-rules');
  });

  it('is refused at the first step whose figures differ, naming year and quarter', () => {
    const source = forged((draft) => (draft.steps[3]!.hash = '0'.repeat(16)));
    const result = replayRecord(engine, source);
    expect(result).toMatchObject({ ok: false, error: { code: 'record/diverged', details: { year: 1, quarter: 2 } } });
    if (!result.ok) expect(result.error.message).toContain('year 1, quarter 2');
  });

  it('is refused when another seed was written into it', () => {
    expect(refusalOf(forged((draft) => (draft.header.seed += 1)))).toMatch(/^record\/(diverged|illegal|disordered)$/);
  });

  it('is refused when a decision was slipped in that was not legal there', () => {
    const late = forged((draft) => {
      const last = draft.entries.at(-1)!;
      const decision = { kind: 'meet-stakeholder', slot: 0, person: 'nobody', tactic: 'education', points: 1 } as const;
      draft.entries.push({ ...last, decision });
    });
    expect(refusalOf(late)).toMatch(/^record\/(illegal|disordered)$/);
  });

  it('is refused when steps or entries were left out or its beat was moved', () => {
    expect(refusalOf(forged((draft) => void draft.steps.splice(1, 1)))).not.toBe('accepted');
    expect(refusalOf(forged((draft) => void draft.steps.pop()))).not.toBe('accepted');
    expect(refusalOf(forged((draft) => (draft.beat = 'briefing')))).toBe('record/disordered');
  });

  it('is refused, never thrown at, whatever JSON is handed in', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readRecord(json).ok).toBe(false);
      }),
    );
    const sealed = (rest: object) => JSON.stringify({ ...rest, seal: sha256Hex(canonicalJson(rest)) });
    const bare = { header: { format: 'excom-record/1' } };
    expect(readRecord(sealed(bare))).toMatchObject({ ok: false, error: { code: 'record/malformed' } });
    expect(readRecord(`${'['.repeat(300_000)}`).ok).toBe(false);
  });
});
