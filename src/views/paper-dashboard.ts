// The dashboard: the numbers of the year quarter by quarter, their paths so far, what happened and what was done about it.
import { eventOutcome } from './event-view.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { happeningLines } from './happening-words.ts';
import { kpiOf, SHOWN_WORDS } from './kpi-words.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';
import { pathChart, RESULT_PATHS, rowsOf } from './path-charts.ts';
import { shownNumbers } from './shown-numbers.ts';

/** The year's quarters played so far in this game. */
export function dashboardPaper(game: SeenGame, draft: boolean): Paper {
  const { state, reports } = game;
  const world = worldOf(game);
  const all = rowsOf(reports);
  const quarters = all.filter(({ year }) => year === state.year);
  const before = all.filter(({ year }) => year < state.year).at(-1);
  const rowsUpTo = (row: (typeof all)[number]) => all.slice(0, all.indexOf(row) + 1).map(({ kpis }) => kpis);
  const happened = reports.flatMap((report) => {
    if (report.year !== state.year || report.step !== 'quarter') return [];
    const rows = happeningLines(world, report.happenings).map(({ text, tone }) => [MARKS[tone], text]);
    return [{ label: `Quarter ${report.quarter}`, rows }];
  });
  const answered = Object.entries(state.sheet.eventAnswers).flatMap(([event, choice]) => {
    const told = eventOutcome(world, event, choice);
    return told === null ? [] : [{ label: told.title, value: `${told.label}. ${told.outcome}`.trim() }];
  });
  const blocks: PaperBlock[] = [
    {
      kind: 'table',
      title: 'Numbers by quarter',
      columns: [
        { label: '' },
        ...(before === undefined ? [] : [{ label: `End of year ${state.year - 1}`, figure: true }]),
        ...quarters.map(({ quarter }) => ({ label: `Q${quarter}`, figure: true })),
      ],
      groups: [
        {
          label: '',
          rows: shownNumbers(world).map(({ label, text, at }) => [
            label,
            ...[...(before === undefined ? [] : [before]), ...quarters].map((row) => text(at(rowsUpTo(row)))),
          ]),
        },
      ],
      note: 'Money is of the quarter. Satisfaction is as surveyed.',
    },
    {
      kind: 'charts',
      title: 'Paths so far',
      charts: all.length < 2 ? [] : RESULT_PATHS.map((path) => pathChart(path, reports, [])),
    },
    {
      kind: 'table',
      title: 'What happened',
      columns: [{ label: '' }, { label: '' }],
      groups: happened,
      note: '▲ helped, ▼ hurt, ● neither.',
    },
    { kind: 'facts', title: 'Events and what was done', rows: answered },
  ];
  const [first, last] = [before ?? quarters[0], quarters.at(-1)];
  const change =
    first === undefined || last === undefined ? 0 : 4 * (kpiOf(last.kpis, 'revenue') - kpiOf(first.kpis, 'revenue'));
  const since = before === undefined ? 'since the first quarter' : `since the end of year ${state.year - 1}`;
  const headline =
    last === undefined
      ? 'No quarter has been played'
      : `Revenue ${change >= 0 ? 'rose' : 'fell'} by ${SHOWN_WORDS.revenue.text(Math.abs(change))} a year ${since}`;
  return paperOf(game, 'dashboard', { headline, blocks }, draft);
}

const MARKS = { for: '▲', against: '▼', neither: '●' } as const;
