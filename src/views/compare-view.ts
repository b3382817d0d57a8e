// Teams side by side for a room: two contrasts without names, and all teams on a few lines of numbers without ranks.
// Only years whose results every team has been shown are read.
import type { StudyState } from '../analysis/study-desk.ts';
import type { ClassState, TeamState } from '../classroom/class-state.ts';
import type { StepReport } from '../engine/game-state.ts';
import { playingTeams, revealedYear, teamsWords } from './class-words.ts';
import { budgetEurM, eurM } from '../base/euros.ts';
import { counted } from './format.ts';
import { kpiOf, SHOWN_WORDS } from './kpi-words.ts';
import { numberWord } from './number-words.ts';
import { rowsOf } from './path-charts.ts';
import type { CompareRow, WallCompare, WallRecap } from './screen-page.ts';

/** One team's year, as its results showed it. */
interface YearOf {
  name: string;
  support: number;
  satisfaction: number;
  retention: number;
  adoption: number;
  revenue: number;
  net: number;
  did: string;
}

type Measure = Exclude<keyof YearOf, 'name' | 'did'>;

const KINDS: Record<NonNullable<StepReport['mandate']>['kind'], string> = {
  passed: 'and was granted it',
  conditional: 'and was granted it with conditions',
  refused: 'and was refused; a pilot was left',
  forced: 'was refused, and went ahead',
  none: '',
};

function didWords({ play: { game } }: TeamState, year: number): string {
  const vote = game.reports.findLast((report) => report.step === 'vote' && report.year === year)?.mandate;
  const met = new Set(
    game.entries.flatMap((entry) =>
      entry.year === year && entry.decision.kind === 'meet-stakeholder' ? [entry.decision.person] : [],
    ),
  ).size;
  const people = `It met ${met === 0 ? 'nobody' : counted(met, 'member').replace(/^\d+/, numberWord(met))} that year.`;
  if (vote === undefined || vote === null || vote.kind === 'none') return `Asked the committee for nothing. ${people}`;
  return `Asked for ${counted(vote.askedAccounts, 'key account')} and ${budgetEurM(vote.askedEurM)} ${KINDS[vote.kind]}. ${people}`;
}

function yearOf(team: TeamState, year: number): YearOf | null {
  const rows = rowsOf(team.play.game.reports).filter((row) => row.year === year);
  const last = rows.at(-1);
  // A year counts when all of it was played.
  if (rows.length < 4 || last === undefined) return null;
  return {
    name: team.name,
    support: kpiOf(last.kpis, 'support'),
    satisfaction: kpiOf(last.kpis, 'csatShown'),
    retention: kpiOf(last.kpis, 'retentionKey'),
    adoption: kpiOf(last.kpis, 'adoption'),
    revenue: 4 * kpiOf(last.kpis, 'revenue'),
    net: rows.reduce((sum, { kpis }) => sum + kpiOf(kpis, 'net'), 0),
    did: didWords(team, year),
  };
}

const LINES: readonly { id: Measure; label: string; text: (value: number) => string }[] = [
  { id: 'revenue', label: 'Sales a year', text: (value) => eurM(value) },
  { id: 'net', label: 'Net contribution', text: (value) => eurM(value) },
  { id: 'satisfaction', label: SHOWN_WORDS.csatShown.label, text: SHOWN_WORDS.csatShown.text },
  { id: 'retention', label: SHOWN_WORDS.retentionKey.label, text: SHOWN_WORDS.retentionKey.text },
  { id: 'support', label: SHOWN_WORDS.support.label, text: SHOWN_WORDS.support.text },
  { id: 'adoption', label: SHOWN_WORDS.adoption.label, text: SHOWN_WORDS.adoption.text },
];

/** Two teams that nobody in the room could tell apart by their figures. */
const alike = (one: YearOf, other: YearOf) =>
  one === other || LINES.every(({ id, text }) => text(one[id]) === text(other[id]));

const yearsOf = (state: ClassState, year: number): YearOf[] =>
  playingTeams(state).flatMap((team) => yearOf(team, year) ?? []);

/** The two teams that the committee's support has parted most, as contrasts; null with fewer than two. */
export function recapWall(state: ClassState): WallRecap | null {
  const year = revealedYear(state);
  const teams = yearsOf(state, year).toSorted((a, b) => b.support - a.support || b.net - a.net);
  const [high, low] = [teams[0], teams.at(-1)];
  if (high === undefined || low === undefined || alike(high, low)) return null;
  const shown: readonly Measure[] = ['support', 'satisfaction', 'net'];
  const contrast = (who: string, team: YearOf) => ({
    who,
    did: team.did,
    became: LINES.filter(({ id }) => shown.includes(id)).map(({ id, label, text }) => ({
      label,
      value: text(team[id]),
    })),
  });
  return {
    kind: 'recap',
    headline: `Two ways through year ${year}`,
    contrasts: [contrast('One team', high), contrast('Another team', low)],
    question:
      year < state.years
        ? `Which of the two would you rather lead into year ${year + 1}?`
        : 'Which of the two would you rather hand on?',
  };
}

/**
 * How much of what parts the teams is luck, as far as it is known. The answer: 0-1, null where nothing parts them. Null
 * itself where nobody asks: before the debrief, and for a single team.
 */
export type LuckShare = StudyState<number | null> | null;

/** The same in a sentence: the answer, how far it is, or why there is none. Empty where nobody asks. */
export function luckWords(told: LuckShare): string {
  switch (told?.kind) {
    case 'working':
      return `How much of this is luck is being worked out: ${Math.floor(100 * told.share)} % done.`;
    case 'failed':
      return 'How much of this is luck could not be worked out; it is tried again in half a minute. The games are not touched.';
    case 'done':
      return told.answer === null ? NOTHING_PARTS : shareWords(told.answer);
    default:
      return '';
  }
}

const NOTHING_PARTS =
  'Nothing parts these teams: their decisions come to the same in euros, so there is nothing that luck could explain.';

function shareWords(share: number): string {
  const of100 = Math.round(100 * share);
  return of100 < 1
    ? 'Luck explains next to nothing of what parts these teams.'
    : `Luck explains ${of100} of 100 of what parts these teams; the rest is what they decided.`;
}

/** All teams after the last revealed year. `named`: their names beside the dots. */
export function compareWall(state: ClassState, named: boolean, luckShare: LuckShare): WallCompare | null {
  const year = revealedYear(state);
  const teams = yearsOf(state, year);
  if (teams.length === 0) return null;
  const row = ({ id, label, text }: (typeof LINES)[number]): CompareRow => {
    const values = teams.map((team) => team[id]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const span = high - low;
    // Alike: all stand in the middle of their line.
    const place = (value: number) => (span < 1e-9 ? 0.5 : 0.06 + (0.88 * (value - low)) / span);
    const dots = teams.map((team) => ({ team: named ? team.name : '', at: place(team[id]), value: text(team[id]) }));
    return {
      id,
      label,
      low: text(low),
      high: text(high),
      // Without names the order of the dots must not tell who is who.
      dots: named ? dots : dots.toSorted((a, b) => a.at - b.at),
    };
  };
  return {
    kind: 'compare',
    headline: `${teamsWords(teams.length)} after year ${year}`,
    named,
    luck: luckWords(luckShare),
    rows: LINES.map(row),
  };
}
