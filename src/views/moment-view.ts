// The moments of a game worth a question: found in the record, weighed, at most four, in their order. Each has a sentence
// that its numbers make true, one chart with the moment marked on it, the person it concerned, and one question.
import { eurM } from '../base/euros.ts';
import type { Mandate, StepReport } from '../engine/game-state.ts';
import type { KpiId } from '../engine/kpis.ts';
import type { LineChartData } from './chart-view.ts';
import { listed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { kpiOf } from './kpi-words.ts';
import { accountName, modelName, personName } from './names.ts';
import { DEBRIEF_PATHS, pathChart, type PathSpec, RESULT_PATHS, rowsOf } from './path-charts.ts';
import { type PersonTag, personTag } from './person-tag.ts';

export interface Moment {
  id: string;
  /** "Year 2, before the vote". */
  place: string;
  headline: string;
  chart: LineChartData;
  /** Where on the chart's axis it lies, and what is written there. */
  mark: { at: number; label: string };
  person: PersonTag | null;
  /** Id of the question in the scenario's debrief; null when it has none left. */
  question: string | null;
}

type PathId = 'revenue' | 'support' | 'csatKey' | 'net' | 'keyRevenue';

interface Candidate {
  id: string;
  weight: number;
  year: number;
  /** 0 around the vote. */
  quarter: number;
  headline: string;
  label: string;
  path: PathId;
  person: string | null;
  /** Questions by preference. */
  questions: readonly string[];
}

const MOST = 4;

const KEY_REVENUE: PathSpec = {
  id: 'keyRevenue',
  title: 'Key-account sales',
  unit: '€ M a year',
  kpi: 'keyRevenue',
  times: 4,
  digits: 0,
  noun: 'key-account sales',
};
const PATHS: readonly PathSpec[] = [...DEBRIEF_PATHS, ...RESULT_PATHS, KEY_REVENUE];

const heaviestNo = ({ ballots }: Mandate) =>
  ballots.filter(({ yes }) => !yes).toSorted((a, b) => b.power - a.power)[0]?.person ?? null;

/** How a number stood some quarters after a moment, against then; null where the game had ended. */
function changeAfter(
  game: SeenGame,
  kpi: KpiId,
  times: number,
  year: number,
  quarter: number,
  quarters: number,
): number | null {
  const rows = rowsOf(game.reports);
  const at = (year - 1) * 4 + quarter - 1;
  const from = rows[Math.max(0, at)];
  const to = rows[at + quarters];
  return from === undefined || to === undefined ? null : (kpiOf(to.kpis, kpi) - kpiOf(from.kpis, kpi)) * times;
}

function afterwards(game: SeenGame, year: number, quarter: number): string {
  const change = changeAfter(game, 'support', 100, year, quarter, 4);
  if (change === null) return '';
  const points = Math.round(Math.abs(change));
  if (points === 0) return ' A year later the room stood where it had stood.';
  return ` A year later the room stood ${points} ${change > 0 ? 'higher' : 'lower'}.`;
}

function fromVotes(game: SeenGame, { mandate, year }: StepReport): Candidate[] {
  if (mandate === null) return [];
  const yes = Math.round(mandate.yes * 100);
  const base = { year, quarter: 0, path: 'support' as const, person: heaviestNo(mandate) };
  if (mandate.kind === 'forced')
    return [
      {
        ...base,
        id: `forced ${year}`,
        weight: 10,
        headline: `You went ahead past their no.${afterwards(game, year, 1)}`,
        label: 'Past their no',
        questions: ['concession', 'whose_resistance'],
      },
    ];
  if (mandate.kind === 'refused')
    return [
      {
        ...base,
        id: `refused ${year}`,
        weight: 8,
        headline: `They refused: ${yes} of 100 said yes`,
        label: 'Refused',
        questions: ['whose_resistance', 'concession'],
      },
    ];
  if (mandate.kind === 'conditional')
    return [
      {
        ...base,
        id: `conditional ${year}`,
        weight: 3 - year / 10,
        headline: `${yes} of 100: a yes, with conditions`,
        label: 'Conditions',
        questions: ['concession', 'promise_ledger'],
      },
    ];
  return [];
}

function fromHappenings(game: SeenGame, report: StepReport): Candidate[] {
  const world = worldOf(game);
  return report.happenings.flatMap((happening): Candidate[] => {
    const { kind, subject, year, quarter } = happening;
    const at = { id: `${kind} ${subject} ${year} ${quarter}`, year, quarter };
    const buyer = world.people.find(({ customer }) => customer === subject)?.id ?? null;
    switch (kind) {
      case 'promise_broken': {
        const broken = game.engine.promises(game.state).filter(({ status }) => status === 'broken');
        const hearers = listed((broken[0]?.hearers ?? []).slice(0, 2).map((id) => personName(world, id)));
        return [
          {
            ...at,
            weight: 9,
            headline: `${hearers === '' ? 'They' : hearers} had your word. It broke.${afterwards(game, year, Math.max(1, quarter))}`,
            label: 'A promise broken',
            path: 'support',
            person: broken[0]?.hearers[0] ?? null,
            questions: ['promise_ledger'],
          },
        ];
      }
      case 'manipulation_found':
        return [
          {
            ...at,
            weight: 9,
            headline: `${personName(world, subject)} found out.${afterwards(game, year, Math.max(1, quarter))}`,
            label: 'Found out',
            path: 'support',
            person: subject,
            questions: ['whose_resistance', 'promise_ledger'],
          },
        ];
      case 'account_lost':
      case 'disintegrating':
        return [
          {
            ...at,
            weight: kind === 'account_lost' ? 8 : 6,
            headline: `${accountName(world, subject)} ${kind === 'account_lost' ? 'left you' : 'began to come apart'}`,
            label: accountName(world, subject),
            path: 'csatKey',
            person: buyer,
            questions: ['wrong_account', 'who_waited'],
          },
        ];
      case 'price_lowest':
        return [
          {
            ...at,
            weight: 5 - year / 10,
            headline: `${accountName(world, subject)} got the lowest price everywhere`,
            label: 'Lowest price',
            path: 'net',
            person: buyer,
            questions: ['price'],
          },
        ];
      case 'model_changed':
        return [
          {
            ...at,
            weight: 7,
            headline: `You changed to ${modelName(world, subject).toLowerCase()}, and the unrest began again`,
            label: 'New model',
            path: 'net',
            person: null,
            questions: ['two_models', 'structure_or_people'],
          },
        ];
      default:
        return [];
    }
  });
}

/** The dip after the launch, and the quarter from which the programme stayed ahead. */
function fromPaths(game: SeenGame, baseline: readonly StepReport[]): Candidate[] {
  const mine = rowsOf(game.reports);
  const other = rowsOf(baseline);
  const gaps = mine.flatMap(({ kpis }, i) => {
    const row = other[i];
    return row === undefined ? [] : [kpiOf(kpis, 'net') - kpiOf(row.kpis, 'net')];
  });
  const found: Candidate[] = [];
  // Money has a face: whoever answers for it.
  const payer =
    game.engine.committee(game.state).find((id) =>
      worldOf(game)
        .people.find((person) => person.id === id)
        ?.duties.includes('finance'),
    ) ?? null;
  const lowest = gaps.indexOf(Math.min(...gaps));
  const low = mine[lowest];
  if (low !== undefined && (gaps[lowest] ?? 0) < -0.1)
    found.push({
      id: 'dip',
      weight: 4,
      year: low.year,
      quarter: low.quarter,
      headline: `Here it cost most: ${eurM(Math.abs(gaps[lowest] ?? 0))} in one quarter`,
      label: 'Deepest',
      path: 'net',
      person: payer,
      questions: ['long_for_short'],
    });
  const lastBehind = gaps.findLastIndex((gap) => gap < 0);
  const ahead = mine[lastBehind + 1];
  if (lastBehind >= 0 && ahead !== undefined)
    found.push({
      id: 'ahead',
      weight: 6,
      year: ahead.year,
      quarter: ahead.quarter,
      headline: 'From here on it earned more than doing nothing',
      label: 'Ahead for good',
      path: 'net',
      person: payer,
      questions: ['four_findings', 'published_claims', 'luck'],
    });
  else if (gaps.length > 0 && ahead === undefined && lastBehind === gaps.length - 1)
    found.push({
      id: 'behind',
      weight: 6,
      year: mine.at(-1)?.year ?? 1,
      quarter: mine.at(-1)?.quarter ?? 4,
      headline: 'It never earned what doing nothing would have',
      label: 'Still behind',
      path: 'net',
      person: payer,
      questions: ['long_for_short', 'wrong_account'],
    });
  return found;
}

/** The moments of the game, in their order; each question is asked once. */
export function momentsOf(game: SeenGame, baseline: readonly StepReport[]): Moment[] {
  const candidates = [
    ...game.reports.flatMap((report) => [
      ...(report.step === 'vote' ? fromVotes(game, report) : []),
      ...fromHappenings(game, report),
    ]),
    ...fromPaths(game, baseline),
  ].toSorted((a, b) => b.weight - a.weight);
  const asked = new Set<string>();
  const kinds = new Set<string>();
  const known = worldOf(game).papers.debrief.map(({ id }) => id);
  const chosen: (Candidate & { question: string | null })[] = [];
  for (const candidate of candidates) {
    const kind = candidate.id.split(' ')[0] ?? '';
    if (chosen.length === MOST || kinds.has(kind)) continue;
    const question =
      candidate.questions.find((id) => known.includes(id) && !asked.has(id)) ??
      known.find((id) => !asked.has(id)) ??
      null;
    if (question !== null) asked.add(question);
    kinds.add(kind);
    chosen.push({ ...candidate, question });
  }
  const last = rowsOf(game.reports).length - 1;
  return chosen
    .toSorted((a, b) => a.year - b.year || a.quarter - b.quarter)
    .map((one): Moment => {
      const spec = PATHS.find(({ id }) => id === one.path) ?? KEY_REVENUE;
      return {
        id: one.id,
        place: one.quarter === 0 ? `Year ${one.year}, the vote` : `Year ${one.year}, quarter ${one.quarter}`,
        headline: one.headline,
        chart: pathChart(spec, game.reports, baseline),
        mark: { at: Math.max(0, Math.min(last, (one.year - 1) * 4 + Math.max(1, one.quarter) - 1)), label: one.label },
        person: one.person === null ? null : personTag(game, one.person),
        question: one.question,
      };
    });
}
