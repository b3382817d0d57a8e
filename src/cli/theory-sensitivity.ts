// `excom theory --sensitivity`: moves the model's numbers one at a time, shows how far it is, keeps every move that is
// done, and writes the page of what the theory hangs on.
import { writeFileSync } from 'node:fs';
import { type Moved, runSensitivity } from '../analysis/index.ts';
import type { Engine } from '../engine/engine.ts';
import { type ParameterName, PARAMETERS } from '../engine/parameters.ts';
import { type Output, UsageError } from './command.ts';
import { openMoves, readMoves, type SensitivityRun } from './sensitivity-file.ts';
import { sensitivityPage } from './sensitivity-page.ts';

export interface SensitivityAsked {
  seeds: number;
  firstSeed: number;
  confirm: number;
  ids: readonly string[];
  /** Numbers to move; all if left out. */
  parameters: readonly string[] | undefined;
  /** Files: where moves are kept, where the page goes, and moves of other runs for the page. */
  keep: string | undefined;
  page: string | undefined;
  beside: readonly string[];
  json: boolean;
}

function namesOf(asked: readonly string[] | undefined): ParameterName[] {
  const all = Object.keys(PARAMETERS);
  const unknown = asked?.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no parameter "${unknown}". src/engine/MODEL.md lists them all.`);
  return (asked ?? all) as ParameterName[];
}

/** A line a move that something hangs on; how far it is and how long it may take goes to the other stream. */
function teller(output: Output, asked: SensitivityAsked): (share: number, moved: Moved, from: number) => void {
  const began = performance.now();
  return (share, { parameter, factor, fell, doubted }, from) => {
    if (!asked.json && fell.length > 0)
      output.out(`${parameter.padEnd(28)}${factor < 1 ? '-20 %' : '+20 %'}  falls short: ${fell.join(' ')}`);
    const left = ((performance.now() - began) / 60_000) * ((1 - share) / Math.max(1e-9, share - from));
    const also = doubted.length > 0 ? `, on few seeds only: ${doubted.join(' ')}` : '';
    output.err(`${(100 * share).toFixed(1)} % done, about ${Math.ceil(left)} min left; ${parameter}${also}`);
  };
}

/** Runs the study, or the rest of it. Exit code 1 when a fact falls anywhere. */
export function sensitivity(engine: Engine, asked: SensitivityAsked, output: Output): number {
  const { world, rules } = engine;
  const { seeds, firstSeed, confirm, ids, page } = asked;
  const run: SensitivityRun = { scenario: world.wordlessHash, rules, seeds, firstSeed, confirm, ids };
  const parameters = namesOf(asked.parameters);
  const kept = asked.keep === undefined ? null : openMoves(asked.keep, run);
  const done = kept?.done ?? [];
  if (done.length > 0) output.err(`${done.length} moves were done before.`);
  const moves = 2 * parameters.length;
  const tell = teller(output, asked);
  const result = runSensitivity(engine, {
    seeds,
    firstSeed,
    confirm,
    only: ids,
    parameters,
    done,
    progress(share, moved) {
      kept?.keep(moved);
      tell(share, moved, Math.min(share - 1 / moves, done.length / moves));
      return true;
    },
  });
  if (page !== undefined) {
    const runs = [...asked.beside.map(readMoves), { run, moved: result.moved }];
    writeFileSync(page, sensitivityPage(world, runs, result.before, new Date().toISOString().slice(0, 10)));
    output.err(`Written to ${page}.`);
  }
  if (asked.json) output.out(JSON.stringify(result));
  else {
    const firm = result.moved.filter(({ fell }) => fell.length === 0).length;
    output.out(`${firm} of ${result.moved.length} moves change nothing.`);
    if (result.before.length > 0) output.out(`Short on these seeds without any move: ${result.before.join(' ')}`);
  }
  return result.moved.some(({ fell }) => fell.some((id) => id.startsWith('F'))) ? 1 : 0;
}
