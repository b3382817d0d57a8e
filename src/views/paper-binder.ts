// All papers of a game, from its moments: the game as it stood at the end of each part of each year. A paper is there when
// its beat is over or under way, and never shows what came after.
import type { Game } from '../referee/game.ts';
import { worldOf } from './game-view.ts';
import { accountsPaper } from './paper-accounts.ts';
import { dashboardPaper } from './paper-dashboard.ts';
import { minutesPaper } from './paper-minutes.ts';
import { planPaper } from './paper-plan.ts';
import { reviewPaper } from './paper-review.ts';
import { strategyPaper } from './paper-strategy.ts';
import type { Paper } from './paper.ts';
import type { Beat } from './terms.ts';
import { numberWord } from './number-words.ts';

/** One year's moments; null where the game has not been there. */
export interface YearMoments {
  /** Last state of the drafting. */
  drafted: Game | null;
  /** Last state of the meeting before its vote. */
  heard: Game | null;
  /** First state after the vote. */
  minuted: Game | null;
  /** Last state with a quarter played. */
  played: Game | null;
  /** Last state after the year was closed. */
  closed: Game | null;
}

/** Sorts the states of a game, given in their order, into the moments of its years. */
export class Moments {
  readonly years = new Map<number, YearMoments>();

  /** The next state of the game. */
  readonly see = (game: Game): void => {
    const { year, phase, quarter } = game.state;
    if (game.beat === 'briefing') return;
    const at = this.years.get(year) ?? { drafted: null, heard: null, minuted: null, played: null, closed: null };
    this.years.set(year, at);
    if (phase === 'drafting') at.drafted = game;
    else if (phase === 'committee') at.heard = game;
    else if (phase === 'quarters') {
      at.minuted ??= game;
      if (quarter > 0) at.played = game;
    } else at.closed = game;
  };
}

const DRAFTING: readonly Beat[] = ['reviewing', 'designing', 'planning', 'lobbying'];

/** The papers of one year, in the order of its beats. `now` is the beat of the running game if this is its year. */
function papersOfYear(at: YearMoments, now: Beat | null): Paper[] {
  const papers: Paper[] = [];
  const { drafted, heard, minuted, played, closed } = at;
  const step = now === null ? -1 : DRAFTING.indexOf(now);
  const drafting = step >= 0;
  if (drafted !== null) {
    papers.push(accountsPaper(drafted, drafting));
    if (!drafting || step >= 1) papers.push(strategyPaper(drafted, drafting));
    if (!drafting || step >= 2) papers.push(planPaper(drafted, drafting));
  }
  if (minuted !== null) papers.push(minutesPaper(heard, minuted));
  const dashboard = closed ?? played;
  if (dashboard !== null) papers.push(dashboardPaper(dashboard, closed === null));
  if (closed !== null) papers.push(reviewPaper(closed, now === 'revealing'));
  return papers;
}

export interface Binder {
  company: string;
  /** "Key account management in six years: the papers". */
  title: string;
  /** Empty where it is nobody's to know. */
  seed: string;
  years: { year: number; label: string; papers: Paper[] }[];
  /** In the order of the game. */
  papers: Paper[];
  /** The last one: what the team is at, or what it has just done. */
  latest: string | null;
}

/** Every paper that the running game has left so far. */
export function binderOf(game: Game, moments: Moments): Binder {
  const world = worldOf(game);
  const years = [...moments.years].map(([year, at]) => ({
    year,
    label: `Year ${year}, ${world.startYear + year - 1}`,
    papers: papersOfYear(at, year === game.state.year ? game.beat : null),
  }));
  const papers = years.flatMap((one) => one.papers);
  return {
    company: world.company.name,
    title: `Key account management in ${numberWord(world.years)} years: the papers`,
    seed: String(game.state.seed),
    years,
    papers,
    latest: papers[papers.length - 1]?.id ?? null,
  };
}

/** The binder of a class that is still playing: nobody is told the seed. */
export function withoutSeed(binder: Binder): Binder {
  const plain = (paper: Paper): Paper => ({ ...paper, seed: '' });
  return {
    ...binder,
    seed: '',
    years: binder.years.map((one) => ({ ...one, papers: one.papers.map(plain) })),
    papers: binder.papers.map(plain),
  };
}
