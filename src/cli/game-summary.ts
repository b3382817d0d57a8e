// A game in a few lines: where it stands, and each year's figures, for `play` and `replay`.
import { budgetEurM, eurM, signedEurM } from '../base/euros.ts';
import type { Mandate } from '../engine/game-state.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { Beat, Game } from '../referee/index.ts';
import { figureLabel, figureText } from './figure-words.ts';
import { type Figures, finalFigures } from './policy-figures.ts';

export interface GameSummary {
  scenario: string;
  seed: number;
  years: number;
  beat: string;
  decisions: number;
  steps: number;
  /** Hash of all figures after the last step. */
  hash: string;
  /** KPIs of the last quarter (money: the last four quarters). */
  kpis: Figures;
}

/** The summary of a game as plain data. */
export function summarise(game: Game): GameSummary {
  return {
    scenario: `${game.header.scenario.id}@${game.header.scenario.version}`,
    seed: game.header.seed,
    years: game.header.years,
    beat: game.beat,
    decisions: game.entries.length,
    steps: game.steps.length,
    hash: game.steps.at(-1)?.hash ?? game.engine.stateHash(game.state),
    kpis: finalFigures(game.reports),
  };
}

/** The summary of a game as text for a terminal, in the words of its case. */
export function describeGame(game: Game): string {
  const { scenario, seed, decisions, steps, hash, kpis } = summarise(game);
  const { world } = game.engine;
  const of = (id: KpiId) => kpis[id] ?? 0;
  const letters = of('net') - of('contribution') + of('cost');
  const figures = KPI_IDS.flatMap((id) => [
    // Whoever adds up finds all of it.
    ...(id === 'net' && Math.abs(letters) >= 0.005 ? [['Letters answered', signedEurM(letters, 2)]] : []),
    [figureLabel(world, id), figureText(id, of(id))],
  ]);
  return [
    world.title,
    `${scenario}, seed ${seed}: ${placeOf(game)}; ${decisions} decisions, ${steps} steps, figures ${hash}`,
    '',
    ...table(
      ['', 'Committee', 'Asked', 'Granted', 'Key accounts', 'Revenue', 'Net', 'Satisfaction', 'Model'],
      yearRows(game),
    ),
    '',
    'At the end; revenue, contribution, cost and net of the last four quarters, the rest of the last one',
    ...table(['', ''], figures).slice(1),
  ].join('\n');
}

const BEATS: Readonly<Record<Beat, string>> = {
  briefing: 'briefing',
  reviewing: 'review',
  designing: 'design',
  planning: 'plan',
  lobbying: 'lobby',
  committee: 'committee',
  playing: 'play',
  revealing: 'results',
  debriefing: 'debrief',
};

const placeOf = ({ beat, state }: Game): string =>
  beat === 'briefing' || beat === 'debriefing' ? BEATS[beat] : `year ${state.year}, ${BEATS[beat]}`;

const MANDATES: Readonly<Record<Mandate['kind'], string>> = {
  passed: 'passed',
  conditional: 'conditions',
  refused: 'refused',
  forced: 'forced',
  none: 'not asked',
};

/** A line for every year with a vote: what was asked and granted, and what came of it. */
function yearRows({ engine, reports, entries }: Game): string[][] {
  return reports.flatMap(({ step, year, mandate }) => {
    if (step !== 'vote' || mandate === null) return [];
    const rows = reports.flatMap((report) => (report.year === year && report.kpis !== null ? [report.kpis] : []));
    const last = rows.at(-1);
    const model = entries.findLast((one) => one.year <= year && one.decision.kind === 'choose-model')?.decision;
    const sum = (kpi: KpiId) => rows.reduce((total, row) => total + row[kpiIndex[kpi]]!, 0);
    const asked = mandate.kind !== 'none';
    return [
      [
        `Year ${year}`,
        MANDATES[mandate.kind],
        asked ? budgetEurM(mandate.askedEurM) : '',
        asked ? budgetEurM(mandate.budgetEurM) : '',
        String(mandate.accounts),
        last === undefined ? '' : eurM(sum('revenue')),
        last === undefined ? '' : eurM(sum('net')),
        last === undefined ? '' : figureText('csatShown', last[kpiIndex.csatShown]!),
        model?.kind === 'choose-model' ? (engine.world.models.find(({ id }) => id === model.model)?.name ?? '') : '',
      ],
    ];
  });
}

/** Columns as wide as their longest word: the first and a last one of words begin at the left. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const left = (column: number) => column === 0 || (column === head.length - 1 && head.length > 2);
  return all.map((row) =>
    row
      .map((cell, column) => (left(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
