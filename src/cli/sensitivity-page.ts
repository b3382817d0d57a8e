// A sensitivity study as a page: what was moved and measured, on what seeds and when; which facts and targets hang on
// which numbers; which numbers change what.
import { evidenceFor, type Moved } from '../analysis/index.ts';
import { PARAMETER_NOTES } from '../engine/parameter-notes.ts';
import { parameterOf, PARAMETERS } from '../engine/parameters.ts';
import type { World } from '../engine/world.ts';
import { markdownTable } from '../scenario/authoring.ts';
import type { SensitivityRun } from './sensitivity-file.ts';

const percent = (factor: number): string => `${factor < 1 ? '-' : '+'}${Math.round(100 * Math.abs(factor - 1))} %`;

/** A move in words; a dagger where it leads out of the parameter's own range. */
function moveWords(world: World, { parameter, factor }: Pick<Moved, 'parameter' | 'factor'>): string {
  const { low, high } = PARAMETERS[parameter];
  const value = parameterOf(world, parameter) * factor;
  return `${percent(factor)}${value < low || value > high ? '†' : ''}`;
}

function byParameter(moved: readonly Moved[], world: World, of: (row: Moved) => readonly string[]): string[][] {
  const names = [...new Set(moved.filter((row) => of(row).length > 0).map(({ parameter }) => parameter))];
  return names.map((name) => [
    `\`${name}\``,
    PARAMETER_NOTES[name].about,
    moved
      .filter((row) => row.parameter === name && of(row).length > 0)
      .map((row) => `${moveWords(world, row)}: ${of(row).join(' ')}`)
      .join('; '),
  ]);
}

/** A run with its moves: one page may show several, of which each moved other numbers or measured other facts. */
export interface RunMoves {
  run: SensitivityRun;
  moved: readonly Moved[];
}

const sameMove = (a: Moved) => (b: Moved) => a.parameter === b.parameter && a.factor === b.factor;

/** True when a run is of the same scenario, but for its words, and rules as the last one, which is the page's own. */
function isOfNow({ run }: RunMoves, runs: readonly RunMoves[]): boolean {
  const own = runs.at(-1)?.run;
  return run.scenario === own?.scenario && run.rules === own.rules;
}

/** Runs of an earlier state of the scenario say nothing about what was measured with the same move since. */
function withoutOutdated(runs: readonly RunMoves[]): RunMoves[] {
  const now = runs.filter((one) => isOfNow(one, runs));
  return runs.map((one) => {
    if (now.includes(one)) return one;
    const measured = now.filter(({ moved }) => one.moved.every((row) => moved.some(sameMove(row))));
    const outdated = new Set(measured.flatMap(({ run }) => run.ids));
    const valid = (ids: readonly string[]): string[] => ids.filter((id) => !outdated.has(id));
    return {
      run: { ...one.run, ids: valid(one.run.ids) },
      moved: one.moved.map((row) => ({ ...row, fell: valid(row.fell), doubted: valid(row.doubted) })),
    };
  });
}

/** Each move once. Of what several runs measured, only what fell in all of them fell. */
function merged(runs: readonly RunMoves[]): Moved[] {
  const moves = runs.flatMap((one) => one.moved);
  return moves
    .filter((row, i) => moves.findIndex(sameMove(row)) === i)
    .map((row) => {
      const all = moves.filter(sameMove(row));
      const ids = [...new Set(all.flatMap(({ fell, doubted }) => [...fell, ...doubted]))];
      const stands = (id: string): boolean =>
        runs.some(
          ({ run, moved }) =>
            run.ids.includes(id) && moved.some((other) => sameMove(row)(other) && !other.fell.includes(id)),
        );
      return { ...row, fell: ids.filter((id) => !stands(id)), doubted: ids.filter(stands) };
    });
}

const listOf = (ids: readonly string[]): string => (ids.length > 0 ? ids.join(', ') : 'none');

/** What a run was: how many moves, on what seeds and text of the scenario, and what it measured, whichever is shorter. */
function runWords({ run, moved }: RunMoves, all: readonly string[], ofNow: boolean): string {
  const { firstSeed, seeds, confirm, ids } = run;
  const again = confirm > seeds ? `, confirmed on ${firstSeed}-${firstSeed + confirm - 1}` : '';
  const left = all.filter((id) => !ids.includes(id));
  const [from, to] = [moved[0]?.parameter ?? '', moved.at(-1)?.parameter ?? ''];
  const earlier = ofNow ? '' : ', before the scenario or its rules were last changed';
  const what = ids.length < left.length ? `measured: ${listOf(ids)}` : `not measured: ${listOf(left)}`;
  return `- ${moved.length} moves, \`${from}\` to \`${to}\`: seeds ${firstSeed}-${firstSeed + seeds - 1}${again}${earlier}; ${what}.`;
}

/**
 * The page, in Markdown, of runs of which the last is its own. `before`: what falls short without any move, and was not
 * judged. `day`: when the last run ended, as YYYY-MM-DD.
 */
export function sensitivityPage(
  world: World,
  runs: readonly RunMoves[],
  before: readonly string[],
  day: string,
): string {
  const { facts, targets } = evidenceFor(world);
  const all = [...facts, ...targets];
  const valid = withoutOutdated(runs);
  const moved = merged(valid);
  const fallen = new Set(moved.flatMap(({ fell }) => fell));
  const firm = moved.filter(({ fell }) => fell.length === 0).length;
  const names = new Set<string>(moved.map(({ parameter }) => parameter));
  const missing = Object.keys(PARAMETERS).filter((name) => !names.has(name));
  const standing = all
    .map(({ id }) => id)
    .filter((id) => !fallen.has(id) && !before.includes(id) && valid.some(({ run }) => run.ids.includes(id)));
  const parts = [
    '# What the theory hangs on',
    '',
    `Numbers of the model's table in “${world.title}”, moved by a fifth one at a time, and facts and targets measured again. Run of ${day}; this page is written by \`excom theory <scenario> --sensitivity --keep <file> --page <file>\`.`,
    '',
    ...valid.map((one) =>
      runWords(
        one,
        all.map(({ id }) => id),
        isOfNow(one, runs),
      ),
    ),
    '',
    `${firm} of ${moved.length} moves change nothing. Where more seeds confirm, only what falls on both, and stands on both without the move, is said to fall; of what several runs measured, only what fell in all. Few seeds see what moves far: a fact near its edge may hang on more numbers than are listed. A dagger marks a move out of the range that the table gives the number.`,
    '',
  ];
  if (before.length > 0) parts.push(`Short on these seeds without any move, so not judged: ${listOf(before)}.`, '');
  if (missing.length > 0)
    parts.push(`Not moved yet, ${missing.length} numbers: ${missing.map((name) => `\`${name}\``).join(', ')}.`, '');
  const hanging = all
    .filter(({ id }) => fallen.has(id))
    .map(({ id, sentence }) => {
      const rows = moved.filter(({ fell }) => fell.includes(id));
      return [id, sentence, rows.map((row) => `\`${row.parameter}\` ${moveWords(world, row)}`).join(', ')];
    });
  parts.push('## Facts and targets that hang on a number', '');
  parts.push(markdownTable(['id', 'what', 'falls short with'], hanging), '');
  parts.push(`On no single number moved, as far as they were measured, hang: ${listOf(standing)}.`, '');
  parts.push('## Numbers that something hangs on', '');
  parts.push(
    markdownTable(
      ['name', 'what', 'falls short'],
      byParameter(moved, world, ({ fell }) => fell),
    ),
    '',
  );
  const doubted = byParameter(moved, world, (row) => row.doubted);
  if (doubted.length > 0)
    parts.push('## Fell once, and stood when measured again', '', markdownTable(['name', 'what', 'fell'], doubted), '');
  return parts.join('\n');
}
