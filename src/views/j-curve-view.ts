// The warning that it gets worse before it gets better: the published shape as the scenario draws it, and on the same
// axes what this team's quarters show so far against doing nothing.
import type { StepReport } from '../engine/game-state.ts';
import { signedEurM } from '../base/euros.ts';
import { counted, percent } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { kpiOf } from './kpi-words.ts';

/** The id under which the save remembers that the note was read. */
export const J_CURVE_NOTE = 'paper:j-curve';

export interface CurvePoint {
  /** Years since the start. */
  year: number;
  /** Net contribution against no programme, percent. */
  percent: number;
}

export interface JCurveView {
  title: string;
  lines: string[];
  curve: CurvePoint[];
  curveLabel: string;
  own: CurvePoint[];
  /** One sentence on the team's own figures. */
  soFar: string;
  /** Read in place of the drawing. */
  spoken: string;
  acknowledge: string;
  cite: string;
}

interface Quarter {
  report: StepReport;
  net: number;
  untouched: number;
}

function quartersOf(reports: readonly StepReport[], baseline: readonly StepReport[]): Quarter[] {
  const netOf = ({ kpis }: StepReport) => (kpis === null ? Number.NaN : kpiOf(kpis, 'net'));
  return reports.flatMap((report) => {
    if (report.step !== 'quarter') return [];
    const other = baseline.find(
      (one) => one.step === 'quarter' && one.year === report.year && one.quarter === report.quarter,
    );
    return other === undefined ? [] : [{ report, net: netOf(report), untouched: netOf(other) }];
  });
}

/** Whether to show the note now: in year 1, at the first quarter below doing nothing or half-way, unless it was read. */
export function jCurveDue(game: SeenGame, baseline: readonly StepReport[], notes: readonly string[]): boolean {
  if (game.state.year !== 1 || game.beat !== 'playing' || notes.includes(J_CURVE_NOTE)) return false;
  if (worldOf(game).papers.jCurve.lines.length === 0) return false;
  const dip = quartersOf(game.reports, baseline).some(({ net, untouched }) => net < untouched);
  return game.state.quarter >= 2 || (game.state.quarter >= 1 && dip);
}

function soFarOf(quarters: readonly Quarter[]): string {
  if (quarters.length === 0) return 'Your own line starts when the first quarter has been played.';
  const gap = quarters.reduce((sum, { net, untouched }) => sum + net - untouched, 0);
  const after = `after ${counted(quarters.length, 'quarter')}`;
  if (Math.abs(gap) < 0.05) return `Your line so far: level with doing nothing ${after}.`;
  return `Your line so far: ${signedEurM(gap)} against doing nothing ${after}.`;
}

/** The note of a game; `baseline`: the same luck without a programme. */
export function jCurveView(game: SeenGame, baseline: readonly StepReport[]): JCurveView {
  const world = worldOf(game);
  const { title, lines, curve, curveLabel, acknowledge, source } = world.papers.jCurve;
  const quarters = quartersOf(game.reports, baseline);
  const points = curve.map((value, year) => ({ year, percent: value }));
  const low = points.reduce((least, point) => (point.percent < least.percent ? point : least), { year: 0, percent: 0 });
  const back = points.find(({ year, percent: value }) => year > low.year && value > 0);
  const end = points.at(-1);
  return {
    title,
    lines,
    curve: points,
    curveLabel,
    own: quarters.map(({ report, net, untouched }) => ({
      year: report.year - 1 + report.quarter / 4,
      percent: (100 * (net - untouched)) / Math.max(1, Math.abs(untouched)),
    })),
    soFar: soFarOf(quarters),
    spoken:
      end === undefined
        ? ''
        : `${curveLabel}: lowest in year ${low.year} at ${percent(low.percent / 100, 0)}, above doing nothing from year ${back?.year ?? end.year}, ${percent(end.percent / 100, 0)} in year ${end.year}.`,
    acknowledge,
    cite: world.sources.find(({ id }) => id === source)?.cite ?? '',
  };
}
