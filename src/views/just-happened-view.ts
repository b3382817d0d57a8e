// What just happened: the steps of the year in play, newest first, each with its happenings and with whom it moved, by
// how much and why. Only what the engine entered in its ledger; quiet movements are summed up in a line.
import type { LedgerCause, LedgerEntry, StepReport } from '../engine/game-state.ts';
import { eurM } from '../base/euros.ts';
import { counted, signed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type HappeningLine, happeningLines } from './happening-words.ts';
import { kpiOf } from './kpi-words.ts';
import { causeText } from './ledger-view.ts';
import { mandateHeadline } from './mandate-view.ts';
import { personTag, type PersonTag } from './person-tag.ts';

export interface Movement {
  person: PersonTag;
  /** Hundredths of stance, with its sign in `text`. */
  change: number;
  text: string;
  why: string;
}

export interface HappenedStep {
  id: string;
  /** Such as "Year 1, quarter 2". */
  when: string;
  /** One sentence: what the step was. */
  what: string;
  happenings: HappeningLine[];
  movements: Movement[];
  /** What moved too little for a line of its own; '' if nothing did. */
  rest: string;
}

export interface JustHappenedView {
  /** Said instead of a list before anything was played. */
  nothing: string;
  last: HappenedStep | null;
  earlier: HappenedStep[];
}

const MOST_MOVEMENTS = 6;
/** Of what others did, beside any number of one's own deeds. */
const LEAST_OTHERS = 3;

/** What the team did to a person itself. A team wants to know what came of it, however little that was. */
const OWN_DEEDS: ReadonlySet<LedgerCause> = new Set<LedgerCause>(['meeting', 'answer']);
const EARLIER = 5;

function whenOf({ step, year, quarter }: StepReport): string {
  switch (step) {
    case 'lobby':
      return `Year ${year}, before the vote`;
    case 'vote':
      return `Year ${year}, the vote`;
    case 'quarter':
      return `Year ${year}, quarter ${quarter}`;
    case 'close':
      return `Year ${year}, closing the books`;
  }
}

function whatOf(report: StepReport, before: StepReport | undefined): string {
  switch (report.step) {
    case 'lobby':
      return 'The meetings before the vote took place.';
    case 'vote':
      return report.mandate === null
        ? 'The committee voted.'
        : `${mandateHeadline(report.mandate.kind)}. ${Math.round(report.mandate.yes * 100)} of 100 said yes.`;
    case 'quarter': {
      const row = report.kpis;
      if (row === null) return 'A quarter was played.';
      const net = `Net contribution ${eurM(kpiOf(row, 'net'))}`;
      const last = before?.kpis ?? null;
      if (last === null) return `${net}.`;
      const change = kpiOf(row, 'csatShown') - kpiOf(last, 'csatShown');
      return `${net}; satisfaction of key accounts ${signed(change, 1)} on the quarter before.`;
    }
    case 'close':
      return 'The year was compared with what you expected.';
  }
}

interface Moved {
  entry: LedgerEntry;
  stance: number;
  /** For order only: a pull moves stance over the coming quarters. */
  weight: number;
}

/** Movements by person and cause: what the team did itself before the rest, each largest first. */
function movedBy(report: StepReport): Moved[] {
  const sums = new Map<string, Moved>();
  for (const entry of report.ledger) {
    const key = `${entry.person} ${entry.cause} ${entry.detail}`;
    const sum = sums.get(key) ?? { entry, stance: 0, weight: 0 };
    sum.stance += entry.stance;
    sum.weight += Math.abs(entry.stance) + 0.5 * Math.abs(entry.anchor) + 0.3 * Math.abs(entry.trust);
    sums.set(key, sum);
  }
  const own = ({ entry }: Moved) => Number(OWN_DEEDS.has(entry.cause));
  return [...sums.values()].sort((a, b) => own(b) - own(a) || b.weight - a.weight);
}

function movementText({ entry, stance }: Moved): { change: number; text: string } {
  const change = Math.round(stance * 100);
  if (change !== 0) return { change, text: `${signed(change)} in stance` };
  const pull = Math.round(entry.anchor * 100);
  if (pull !== 0) return { change: pull, text: `${signed(pull)} in pull, over the coming quarters` };
  const trust = Math.round(entry.trust * 100);
  return { change: trust, text: trust === 0 ? 'hardly moved' : `${signed(trust)} in trust` };
}

function stepOf(game: SeenGame, report: StepReport, before: StepReport | undefined): HappenedStep {
  const world = worldOf(game);
  const moved = movedBy(report).filter((one) => movementText(one).change !== 0);
  const own = moved.filter(({ entry }) => OWN_DEEDS.has(entry.cause)).length;
  const shown = Math.max(MOST_MOVEMENTS, own + LEAST_OTHERS);
  const small = moved.length - shown;
  return {
    id: `${report.year}-${report.step}-${report.quarter}`,
    when: whenOf(report),
    what: whatOf(report, before),
    happenings: happeningLines(world, report.happenings),
    movements: moved.slice(0, shown).map((one) => ({
      person: personTag(game, one.entry.person),
      why: causeText(world, one.entry),
      ...movementText(one),
    })),
    rest:
      small > 0
        ? `${counted(small, 'smaller movement')} are in the people’s files.`.replace(
            '1 smaller movement are',
            '1 smaller movement is',
          )
        : '',
  };
}

/** The last steps of the game in words. */
export function justHappenedView(game: SeenGame): JustHappenedView {
  const { reports } = game;
  const quarters = reports.filter(({ step }) => step === 'quarter');
  const steps = reports
    .slice(-1 - EARLIER)
    .reverse()
    .map((report) => stepOf(game, report, quarters[quarters.indexOf(report) - 1]));
  return {
    nothing: 'Nothing has been played yet. When the committee has met, this page says who moved, and why.',
    last: steps[0] ?? null,
    earlier: steps.slice(1),
  };
}
