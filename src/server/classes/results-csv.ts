// What a class came to as a table for a spreadsheet: one row a seat, with its own share and its team's figures. Private
// goals are in it, so it is the instructor's. A cell that a spreadsheet would take for a formula begins with a quote.
import type { ClassState, SeatState, TeamState } from '../../classroom/class-state.ts';
import { scoreOf } from '../../classroom/class-score.ts';
import { type KpiId, kpiIndex } from '../../engine/kpis.ts';

const HEAD = [
  'Team',
  'Name',
  'Seat',
  'Decisions',
  'Proposals',
  'Votes',
  'Answers',
  'Goal points at the last check (of 100)',
  'Team score (0-100), short games run off to the end',
  'Years played',
  'Key account model',
  'Revenue of the last year (€ M)',
  'Net contribution of all years (€ M)',
  'Satisfaction of key accounts at the end',
  'Support in the committee at the end',
  'Best decision, in their words',
  'Worst decision, in their words',
];

/** The table as text: commas, CRLF, a byte order mark, so that any spreadsheet reads the letters right. */
export function resultsCsv(state: ClassState): string {
  const rows = Object.values(state.seats)
    .filter(({ revoked }) => !revoked)
    .flatMap((seat) => {
      const team = state.teams[seat.team];
      return team === undefined ? [] : [rowOf(seat, team)];
    })
    .toSorted(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0));
  return `\uFEFF${[HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowOf(seat: SeatState, { name, play }: TeamState): string[] {
  const { game, goals } = play;
  const rows = game.reports.flatMap(({ kpis }) => (kpis === null ? [] : [kpis]));
  const sum = (of: readonly Float64Array[], kpi: KpiId): string =>
    of.length === 0 ? '' : of.reduce((total, row) => total + row[kpiIndex[kpi]]!, 0).toFixed(1);
  const last = (kpi: KpiId, digits: number): string => rows.at(-1)?.[kpiIndex[kpi]]?.toFixed(digits) ?? '';
  const checked = goals.findLast(({ office }) => office === seat.role);
  const chosen = game.entries.findLast(({ decision }) => decision.kind === 'choose-model')?.decision;
  return [
    name,
    seat.name,
    seat.role,
    ...[seat.spoke.decisions, seat.spoke.proposals, seat.spoke.votes, seat.spoke.answers].map(String),
    checked === undefined ? '' : String(checked.points),
    scoreOf(game)?.total.toFixed(0) ?? '',
    String(Math.floor(rows.length / 4)),
    chosen?.kind === 'choose-model' ? chosen.model : '',
    sum(rows.slice(-4), 'revenue'),
    sum(rows, 'net'),
    last('csatKey', 0),
    last('support', 2),
    seat.reflection?.best ?? '',
    seat.reflection?.worst ?? '',
  ];
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
