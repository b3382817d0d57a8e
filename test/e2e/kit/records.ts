// Game records for the browser tests: whole games come from the command line (`excom play`), and a record is cut at a
// point of the year and sealed again, so that a screen late in the game is one import away.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canonicalJson } from '../../../src/base/canonical-json.ts';
import { sha256Hex } from '../../../src/base/hash.ts';
import type { Beat, GameRecord, RecordEntry, RecordStep } from '../../../src/referee/index.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs `excom` in Node and returns what it printed; throws with its complaint when it fails. */
export function excom(...args: string[]): string {
  const run = spawnSync(process.execPath, ['src/cli/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`excom ${args.join(' ')} ended with ${run.status}: ${run.stderr}${run.stdout}`);
  return run.stdout;
}

const played = new Map<string, GameRecord>();

/** The record of a whole game of a computer player. */
export function playedRecord(policy: string, seed: number): GameRecord {
  const key = `${policy} ${seed}`;
  let record = played.get(key);
  if (record === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'excom-e2e-'));
    const file = join(folder, 'record.json');
    try {
      excom('play', '3m-emea', '--policy', policy, '--seed', String(seed), '--record', file);
      record = JSON.parse(readFileSync(file, 'utf8')) as GameRecord;
    } finally {
      rmSync(folder, { recursive: true });
    }
    played.set(key, record);
  }
  return record;
}

/** The record with a fresh seal over everything else. */
export function sealed(record: GameRecord): GameRecord {
  const { header, entries, steps, beat } = record;
  return { header, entries, steps, beat, seal: sha256Hex(canonicalJson({ header, entries, steps, beat })) };
}

/** The game as it stood when `steps` steps and `entries` decisions had been made, in that beat. */
export function cutRecord(record: GameRecord, steps: number, entries: number, beat: Beat): GameRecord {
  return sealed({ ...record, entries: record.entries.slice(0, entries), steps: record.steps.slice(0, steps), beat });
}

type StepAt = Pick<RecordStep, 'year' | 'step'> & { quarter?: number };

/** The game right after a step. */
export function cutAfter(record: GameRecord, at: StepAt, beat: Beat): GameRecord {
  const index = record.steps.findIndex(
    (step) => step.year === at.year && step.step === at.step && step.quarter === (at.quarter ?? 0),
  );
  const step = record.steps[index];
  if (step === undefined) throw new Error(`This record has no such step: ${JSON.stringify(at)}`);
  return cutRecord(record, index + 1, step.entries, beat);
}

/** The game of a year that is being drafted, with all decisions of its plan and lobby made. */
export function cutBeforeLobby(record: GameRecord, year: number, beat: Beat): GameRecord {
  const index = record.steps.findIndex((step) => step.year === year && step.step === 'lobby');
  return cutRecord(record, index, record.steps[index]!.entries, beat);
}

/** The game just before the first decision that `asks` finds; `steps` taken before it are kept. */
export function cutBefore(record: GameRecord, asks: (entry: RecordEntry) => boolean, beat: Beat): GameRecord {
  const index = record.entries.findIndex(asks);
  if (index === -1) throw new Error('This record has no such decision.');
  return cutRecord(record, record.steps.filter((step) => step.entries <= index).length, index, beat);
}
