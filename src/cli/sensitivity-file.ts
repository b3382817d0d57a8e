// The moves of a sensitivity study in a file: a line for the run, then one for each move as it is done, so that a study of
// hours can be interrupted at any moment and goes on where it stopped.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Moved } from '../analysis/index.ts';
import { parseJson } from '../base/canonical-json.ts';
import { UsageError } from './command.ts';

/** What two runs must share for their moves to stand in one file. */
export interface SensitivityRun {
  /** The scenario's `wordlessHash`, and version of the rules. */
  scenario: string;
  rules: string;
  seeds: number;
  firstSeed: number;
  confirm: number;
  /** Facts and targets measured. */
  ids: readonly string[];
}

export interface KeptMoves {
  /** Moves that the file holds already. */
  done: Moved[];
  keep(moved: Moved): void;
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

function parsed(line: string): unknown {
  const value = parseJson(line);
  // Null for a line that was being written when the run was interrupted.
  return value.ok ? value.value : null;
}

const isMoved = (value: unknown): value is Moved =>
  typeof value === 'object' && value !== null && 'parameter' in value && 'factor' in value && 'fell' in value;

/** What a file of moves keeps: its run, and the moves done. Throws a UsageError when it keeps none. */
export function readMoves(path: string): { run: SensitivityRun; moved: Moved[] } {
  const [head, ...rows] = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const run = parsed(head ?? '');
  if (typeof run !== 'object' || run === null || !('ids' in run)) throw new UsageError(`${path} keeps no moves.`);
  return { run: run as SensitivityRun, moved: rows.map(parsed).filter(isMoved) };
}

/** Opens the file of a run, or begins it. Throws a UsageError when it holds the moves of another run. */
export function openMoves(path: string, run: SensitivityRun): KeptMoves {
  const head = lineOf(run);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  if (lines.length > 0 && `${lines[0]}\n` !== head)
    throw new UsageError(`${path} holds moves of another scenario, of other rules, seeds or facts. Name another file.`);
  const done = lines.slice(1).map(parsed).filter(isMoved);
  try {
    writeFileSync(path, head + done.map(lineOf).join(''));
  } catch {
    throw new UsageError(`The file ${path} cannot be written.`);
  }
  return { done, keep: (moved) => appendFileSync(path, lineOf(moved)) };
}
