// The year's results: a headline that these numbers make true, what was expected against what came, the paths against no
// programme, why revenue moved, what is still on its way, and the voice of whoever was moved most.
import type { LedgerEntry, StepReport } from '../engine/game-state.ts';
import type { LineChartData, WaterfallData } from './chart-view.ts';
import { fillText } from './fill-text.ts';
import { eurM } from '../base/euros.ts';
import { counted } from './format.ts';
import { holds, type SeenGame, worldOf } from './game-view.ts';
import { kpiOf } from './kpi-words.ts';
import { type NumberLine, numberLines } from './number-lines.ts';
import type { Parcel } from './parcel-sources.ts';
import { parcelsAhead } from './parcels-view.ts';
import { pathChart, RESULT_PATHS, revenueWaterfall } from './path-charts.ts';
import { type RangeLine, type StatedYear, statedYears } from './range-view.ts';
import { type YearPost, yearPost } from './year-post.ts';

export interface ResultsView {
  headline: string;
  lead: string;
  stated: StatedYear | null;
  rangesSoFar: string;
  /** Of every range stated so far, in order. */
  verdicts: RangeLine['verdict'][];
  charts: LineChartData[];
  waterfall: WaterfallData | null;
  numbers: NumberLine[];
  /** What the numbers are held against. */
  numbersAside: string;
  /** What has not landed yet, the soonest first. */
  pipe: Parcel[];
  voice: { id: string; name: string; role: string; text: string } | null;
  reflection: string;
  last: boolean;
  /** What comes after the last year; null before, when the next board pack will bring it. */
  post: YearPost | null;
}

const SHORT: Record<string, string> = {
  key_revenue_growth: 'Sales',
  net_against_baseline: 'Money',
  csat_key: 'Satisfaction',
  retention_key: 'Loyalty',
};

const nameOf = (line: RangeLine) => SHORT[line.id.slice(line.id.indexOf('-') + 1)] ?? line.label;

function headlineOf(stated: StatedYear | null, revenue: number, year: number): string {
  const moved = `Revenue ${revenue >= 0 ? 'rose' : 'fell'}`;
  // The first year has none before it to be set against.
  const fallback =
    year === 1 ? `Year 1 is closed. ${moved}.` : `${moved} by ${eurM(Math.abs(revenue), 1)} in year ${year}.`;
  const [a, b] = stated?.lines ?? [];
  if (a === undefined || b === undefined || a.verdict === 'open' || b.verdict === 'open') return fallback;
  if (a.verdict === 'within' && b.verdict === 'within') return 'You guessed both. Write down how.';
  if (a.verdict === 'within') return `${nameOf(a)} met your guess. ${nameOf(b)} did not.`;
  if (b.verdict === 'within') return `${nameOf(b)} met your guess. ${nameOf(a)} did not.`;
  if (a.verdict === b.verdict)
    return a.verdict === 'below' ? 'You hoped for more of both.' : 'Both came out better than you dared to write.';
  const [better, worse] = a.verdict === 'above' ? [a, b] : [b, a];
  return `${nameOf(better)} did better than you wrote, ${nameOf(worse).toLowerCase()} worse.`;
}

/** Reactions by what happened to the person this year, the strongest first. */
const REACTIONS: [string, string][] = [
  ['promise_broken', 'promise_broken'],
  ['coercion', 'coerced'],
  ['overruled', 'coerced'],
  ['promise_kept', 'promise_kept'],
  ['meeting', 'met_first'],
];

function voiceOf(game: SeenGame): ResultsView['voice'] {
  const world = worldOf(game);
  const ledger = game.reports.filter(({ year }) => year === game.state.year).flatMap((report) => report.ledger);
  const seated = new Set(game.engine.committee(game.state));
  for (const [cause, reaction] of REACTIONS) {
    const entry = ledger.find((one) => one.cause === cause && seated.has(one.person));
    const spec = world.people.find(({ id }) => id === entry?.person);
    const text = spec?.reactions[reaction];
    if (spec !== undefined && text !== undefined) return { id: spec.id, name: spec.name, role: spec.role, text };
  }
  return mostMoved(game, ledger, seated);
}

/** What the member says now whose stance the year moved most. */
function mostMoved(game: SeenGame, ledger: readonly LedgerEntry[], seated: ReadonlySet<string>): ResultsView['voice'] {
  const sums = new Map<string, number>();
  for (const { person, stance } of ledger) if (seated.has(person)) sums.set(person, (sums.get(person) ?? 0) + stance);
  for (const [id] of [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))) {
    const spec = worldOf(game).people.find((person) => person.id === id);
    const lines = spec?.lines[game.engine.person(game.state, id).word].filter(({ when }) => holds(game, when)) ?? [];
    const line = lines[(game.state.year - 1) % Math.max(1, lines.length)];
    if (spec !== undefined && line !== undefined)
      return { id, name: spec.name, role: spec.role, text: fillText(line.text, {}) };
  }
  return null;
}

/** Against a year ago; in the first year, which has none, against its first quarter. */
function numbersOf(game: SeenGame): NumberLine[] {
  const rows = game.reports.filter(({ kpis }) => kpis !== null);
  const first = rows.length < 5;
  const then = first ? rows[0] : rows[rows.length - 5];
  return numberLines(game, rows.slice(first ? 1 : -4), then?.kpis ?? null);
}

/** Revenue of the year against the year before, EUR M; of the first year, its last quarter against its first. */
function revenueChange(game: SeenGame): number {
  const rows = game.reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpiOf(kpis, 'revenue')]));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  if (rows.length < 8) return (rows[rows.length - 1] ?? 0) - (rows[0] ?? 0);
  return total(rows.slice(-4)) - total(rows.slice(-8, -4));
}

/** The reveal of the year just closed. `baseline`: the reports of the same seed played without a programme. */
export function resultsView(game: SeenGame, baseline: readonly StepReport[]): ResultsView {
  const { state, reports } = game;
  const years = statedYears(game);
  const stated = years.find(({ year }) => year === state.year) ?? null;
  const waterfall = revenueWaterfall(reports, state.year);
  const change = revenueChange(game);
  const all = years.flatMap(({ lines }) => lines).filter(({ verdict }) => verdict !== 'open');
  const held = all.filter(({ verdict }) => verdict === 'within').length;
  return {
    headline: headlineOf(stated, change, state.year),
    lead: `Year ${state.year} of ${state.years}. The dotted line is the same market and the same luck without a programme.`,
    stated,
    rangesSoFar: all.length === 0 ? '' : `${held} of ${counted(all.length, 'range')} held so far.`,
    verdicts: all.map(({ verdict }) => verdict),
    charts: RESULT_PATHS.map((path) => pathChart(path, reports, baseline)),
    waterfall,
    numbers: numbersOf(game),
    numbersAside: state.year === 1 ? 'Change since the first quarter' : 'Change on a year ago',
    // A late survey is no news of a decision.
    pipe: parcelsAhead(game).filter(({ id }) => id !== 'survey:'),
    voice: voiceOf(game),
    reflection: state.sheet.reflection,
    last: state.year >= state.years,
    post: state.year >= state.years ? yearPost(game, state.year) : null,
  };
}
