// The one page a team takes home: what came of it against doing nothing, what was put before the committee each year and
// why, how good the ranges and the promises were. It prints in grey, so words and shapes carry it.
import type { Mandate, StepReport } from '../engine/game-state.ts';
import type { LineChartData } from './chart-view.ts';
import { budgetEurM, signedEurM } from '../base/euros.ts';
import { counted } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { kpiOf } from './kpi-words.ts';
import { mandateHeadline } from './mandate-view.ts';
import { modelName } from './names.ts';
import { numberWordFirst } from './number-words.ts';
import { pathChart, RESULT_PATHS, rowsOf } from './path-charts.ts';
import type { StatedYear } from './range-view.ts';

export interface ReportYear {
  year: number;
  title: string;
  yes: string;
  result: string;
  /** The team's own sentence of that year; '' without. */
  reason: string;
}

export interface ReportView {
  company: string;
  place: string;
  lead: string;
  chart: LineChartData;
  years: ReportYear[];
  ranges: string;
  promises: string;
  predictions: string;
  disclaimer: string;
  seed: string;
}

/** The mandate inside a row: "refused: a pilot is left". */
function resultWords(kind: Mandate['kind']): string {
  const text = mandateHeadline(kind).replace(/\.$/, '').replace('. A ', ': a ');
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function rangesText(stated: readonly StatedYear[]): string {
  const lines = stated.flatMap(({ lines: all }) => all).filter(({ verdict }) => verdict !== 'open');
  const within = lines.filter(({ verdict }) => verdict === 'within').length;
  if (lines.length === 0) return 'You wrote none down.';
  const above = lines.filter(({ verdict }) => verdict === 'above').length;
  const below = lines.length - within - above;
  return `${numberWordFirst(within)} of ${lines.length} held; ${above} came out above, ${below} below.`;
}

function yearsOf(game: SeenGame): ReportYear[] {
  const { entries, reports } = game;
  return reports.flatMap(({ step, year, mandate }) => {
    if (step !== 'vote' || mandate === null) return [];
    const before = entries.filter((entry) => entry.year <= year);
    const model = before.findLast(({ decision }) => decision.kind === 'choose-model')?.decision;
    const stated = entries.findLast(
      (entry) => entry.year === year && entry.decision.kind === 'state-expectation',
    )?.decision;
    const reflected = entries.findLast(
      (entry) => entry.year === year && entry.decision.kind === 'write-reflection',
    )?.decision;
    const name = model?.kind === 'choose-model' ? modelName(worldOf(game), model.model) : 'No change of model';
    return [
      {
        year,
        title: `${name}, ${counted(mandate.askedAccounts, 'account')}, ${budgetEurM(mandate.askedEurM)}`,
        yes: mandate.kind === 'none' ? '–' : `yes ${Math.round(mandate.yes * 100)}`,
        result: resultWords(mandate.kind),
        reason:
          stated?.kind === 'state-expectation' && stated.reason !== ''
            ? stated.reason
            : reflected?.kind === 'write-reflection'
              ? reflected.text
              : '',
      },
    ];
  });
}

/** The report of a game, finished or not; `texts` are sums that the debrief has made already. */
export function reportView(
  game: SeenGame,
  baseline: readonly StepReport[],
  stated: readonly StatedYear[],
  texts: { promises: string; predictions: string },
): ReportView {
  const world = worldOf(game);
  const mine = rowsOf(game.reports);
  const other = rowsOf(baseline);
  const last = mine.length - 1;
  const sales = (rows: typeof mine) => {
    const row = rows[last];
    return row === undefined ? null : 4 * kpiOf(row.kpis, 'revenue');
  };
  const [mineEnd, otherEnd] = [sales(mine), sales(other)];
  return {
    company: world.company.name,
    place: counted(Math.ceil(mine.length / 4), 'year'),
    lead:
      mineEnd === null || otherEnd === null
        ? ''
        : `Sales to these customers ended ${signedEurM(mineEnd - otherEnd)} a year against doing nothing, on the same luck.`,
    chart: pathChart(RESULT_PATHS[0]!, game.reports, baseline),
    years: yearsOf(game),
    ranges: rangesText(stated),
    ...texts,
    disclaimer: world.disclaimer,
    seed: String(game.state.seed),
  };
}
