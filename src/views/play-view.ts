// The year in play: four quarters with what happened in each and what it did to the numbers, the card or the correction
// that stops the year, and the accounts as they stand.
import { inCaseWords } from './case-words.ts';
import { STATE_WORDS, revenueWords, satisfactionWords } from './account-words.ts';
import { type CorrectionView, correctionView } from './correction-view.ts';
import { type EventCard, eventCard, eventOutcome } from './event-view.ts';
import { counted, MONTHS, percent } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type HappeningLine, happeningLines } from './happening-words.ts';
import { SLOT_LABELS } from './meeting-plan-view.ts';
import { personName } from './names.ts';
import { type NumberLine, numberLines } from './number-lines.ts';
import type { Parcel } from './parcel-sources.ts';
import { parcelsAhead, parcelsOfYear } from './parcels-view.ts';
import { TACTIC_WORDS } from './person-words.ts';
import { type PromiseLine, promiseLine, quarterText } from './promise-words.ts';

export interface QuarterCard {
  quarter: 1 | 2 | 3 | 4;
  label: string;
  state: 'played' | 'next' | 'ahead';
  /** What it is remembered for; '' before it is played. */
  headline: string;
  happenings: HappeningLine[];
  numbers: NumberLine[];
  meetings: string[];
  /** What lands in it, or has. */
  parcels: Parcel[];
  /** The three months, such as January. */
  months: readonly string[];
}

export interface AccountRow {
  id: string;
  name: string;
  tier: string;
  stage: string;
  satisfaction: string;
  revenue: string;
  lots: string;
  price: string;
  warning: string;
}

export interface PlayView {
  /** Where the marker stands: "July, year 2". */
  date: string;
  headline: string;
  lead: string;
  quarters: QuarterCard[];
  /** Quarters played, 0-4: the marker on the rail. */
  played: number;
  /** What the year will not see, as a sentence; '' when nothing is known to come. */
  later: string;
  event: EventCard | null;
  /** Letters answered this year, with the quarter (1-4) that the answer opened. */
  outcomes: { title: string; label: string; outcome: string; quarter: number }[];
  correction: CorrectionView | null;
  /** The act of the one button; null while a card or a correction waits. */
  next: { label: string; note: string } | null;
  accounts: AccountRow[];
  due: PromiseLine[];
}

const PRICE_WORDS = {
  no: 'by country',
  corridor: 'corridor',
  lowest: 'lowest price',
  refused: 'refused one price',
};

function quarterCards(game: SeenGame): QuarterCard[] {
  const { state, reports } = game;
  const world = worldOf(game);
  const played = reports.filter((report) => report.step === 'quarter');
  const parcels = parcelsOfYear(game, state.year);
  const swapped = state.sheet.correction?.kind === 'swap_slots';
  return ([1, 2, 3, 4] as const).map((quarter) => {
    const at = played.findIndex((report) => report.year === state.year && report.quarter === quarter);
    const report = played[at];
    return {
      quarter,
      label: SLOT_LABELS[quarter],
      state: report !== undefined ? 'played' : quarter === state.quarter + 1 ? 'next' : 'ahead',
      headline: report === undefined ? '' : leading(happeningLines(world, report.happenings), quarter),
      happenings: report === undefined ? [] : happeningLines(world, report.happenings),
      numbers: report === undefined ? [] : numberLines(game, [report], played[at - 1]?.kpis ?? null),
      parcels: parcels.filter((parcel) => (parcel.quarter % 4) + 1 === quarter),
      months: MONTHS.slice(3 * quarter - 3, 3 * quarter),
      meetings: state.sheet.meetings
        .filter((meeting) => meeting.slot === (swapped && quarter > 2 ? 7 - quarter : quarter))
        .map((meeting) => `${personName(world, meeting.person)}, ${TACTIC_WORDS[meeting.tactic].label.toLowerCase()}`),
    };
  });
}

function accountRows(game: SeenGame): AccountRow[] {
  const { engine, state } = game;
  return worldOf(game)
    .accounts.map((spec) => ({ spec, facts: engine.account(state, spec.id) }))
    .filter(({ facts }) => facts.listed || facts.state === 'LOST')
    .map(({ spec, facts }) => ({
      id: spec.id,
      name: spec.name,
      tier: facts.tier ?? '',
      stage: STATE_WORDS[facts.state],
      satisfaction: satisfactionWords(facts),
      revenue: revenueWords(facts),
      lots: `${facts.lotsHeld} of 16`,
      price: inCaseWords(worldOf(game), PRICE_WORDS[facts.harmonised]),
      warning: facts.demandExpected ? 'will ask for one price' : facts.state === 'DIS' ? 'at risk' : '',
    }));
}

/** What a quarter is remembered for: its first loss, else the first thing that happened. */
function leading(lines: readonly HappeningLine[], quarter: number): string {
  return lines.find(({ tone }) => tone === 'against')?.text ?? lines[0]?.text ?? `Quarter ${quarter} went quietly`;
}

function headlineOf(game: SeenGame, event: EventCard | null, correction: boolean): string {
  const { quarter, year } = game.state;
  if (event !== null) return event.title;
  if (correction) return 'Half the year is played. One thing may change.';
  if (quarter === 0) return `Year ${year} begins`;
  const report = game.reports.findLast((one) => one.step === 'quarter');
  return leading(report === undefined ? [] : happeningLines(worldOf(game), report.happenings), quarter);
}

function laterText(game: SeenGame): string {
  const later = parcelsAhead(game).filter(({ quarter }) => quarter >= game.state.year * 4);
  const [first] = later;
  if (first === undefined) return '';
  const what = first.title.charAt(0).toUpperCase() + first.title.slice(1);
  return `After this year: ${counted(later.length, 'parcel')} more, the first ${quarterText(first.quarter)}: ${what}.`;
}

/** The play beat. */
export function playView(game: SeenGame): PlayView {
  const { engine, state } = game;
  const world = worldOf(game);
  const event = eventCard(game);
  const correction = event === null ? correctionView(game) : null;
  const answered = Object.entries(state.sheet.eventAnswers).flatMap(([id, choice]) => {
    const told = eventOutcome(world, id, choice);
    const entry = game.entries.findLast(({ decision }) => decision.kind === 'answer-event' && decision.event === id);
    return told === null ? [] : [{ ...told, quarter: entry?.slot ?? 0 }];
  });
  const mandate = engine.mandateOf(state);
  const next =
    state.quarter >= 4
      ? { label: 'Close the year', note: 'The results come next.' }
      : { label: `Play quarter ${state.quarter + 1}`, note: 'What is planned happens; nothing can be taken back.' };
  return {
    date: `${MONTHS[Math.min(11, 3 * state.quarter)] ?? ''}, year ${state.year}`,
    headline: headlineOf(game, event, correction !== null),
    lead: `${counted(mandate.accounts, 'key account')}; ${percent(engine.programme(state).adoption, 0)} of the organisation works by the programme.`,
    quarters: quarterCards(game),
    played: state.quarter,
    later: laterText(game),
    event,
    outcomes: answered,
    correction,
    next: event === null ? next : null,
    accounts: accountRows(game),
    due: engine
      .promises(state)
      .filter(({ status }) => status === 'open' || status === 'late')
      .map((promise) => promiseLine(world, promise)),
  };
}
