// The frame around every beat: where we are in year and game, the few numbers that are always in sight, what can be
// taken back, and what the next step is called and brings with it.
import { budgetEurM } from '../base/euros.ts';
import { decimal } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import type { Beat } from './terms.ts';
import { BEAT_WORDS } from './title-view.ts';
import type { PhaseSpec } from '../engine/papers.ts';
import { YEAR_BEATS } from '../engine/year-beats.ts';
import { inCaseWords } from './case-words.ts';

export interface FrameView {
  company: string;
  /** The phase of the case's own method that this beat stands for. */
  phase: { place: string; title: string; questions: string[]; paper: string } | null;
  /** Such as "Year 2 of 6". */
  place: string;
  beats: { id: Beat; label: string; state: 'done' | 'now' | 'ahead' }[];
  numbers: { label: string; value: string; hint: string }[];
  canUndo: boolean;
  canRedo: boolean;
  back: string | null;
  /** Null where the screen itself carries the next step (committee, play). */
  /** `weighty` notes tell of something that cannot be taken back; the others give way where there is no room. */
  forward: { label: string; note: string; weighty?: true } | null;
  /** Said in the place of the step where somebody else goes on. */
  waits?: string;
  glossary: { term: string; entry: string }[];
}

/** The frame of a game that runs on this page: its seed is no secret there. */
export interface GameFrameView extends FrameView {
  seed: string;
}

const BACK: Partial<Record<Beat, string>> = {
  designing: 'Back to the review',
  planning: 'Back to the design',
  lobbying: 'Back to the plan',
};

/** Said beside the step to the vote, which nothing holds back: results have nothing to compare then. */
export const withoutRange = ({ state }: SeenGame) =>
  state.sheet.expectations.length === 0 ? ' No range is written down yet.' : '';

function forwardOf(game: SeenGame): FrameView['forward'] {
  const { year, years } = game.state;
  switch (game.beat) {
    case 'briefing':
      return {
        label: 'Open the board pack',
        note: inCaseWords(worldOf(game), 'Year 1 begins with a review of where the region stands.'),
      };
    case 'reviewing':
      return {
        label: 'On to the design',
        note: 'Next: model, key accounts, prices and the figures you will be run by.',
      };
    case 'designing':
      return { label: 'On to the plan', note: 'Next: money for the practices, pay, and the questions on your desk.' };
    case 'planning':
      return { label: 'On to the lobby', note: 'Next: whom you meet before the vote.' };
    case 'lobbying':
      return {
        label: 'Call the committee',
        note: `Meetings take place, the plan is fixed: no undo.${withoutRange(game)}`,
        weighty: true,
      };
    case 'revealing':
      return year < years
        ? { label: `Open year ${year + 1}`, note: 'The year is closed. The next one starts with its board pack.' }
        : { label: 'To the debrief', note: 'The last year is closed.' };
    case 'committee':
    case 'playing':
    case 'debriefing':
      return null;
  }
}

/** Where the beat stands in the method of the case; null where the case has none, or the beat is in none. */
function phaseOf(phases: readonly PhaseSpec[], beat: Beat): FrameView['phase'] {
  const at = phases.findIndex(({ beats }) => beats.some((one) => one === beat));
  const phase = phases[at];
  if (phase === undefined) return null;
  const { title, questions, paper } = phase;
  return { place: `Phase ${at + 1} of ${phases.length}`, title, questions, paper };
}

/** The frame of the running game. */
export function frameView(game: SeenGame): GameFrameView {
  const { engine, state, beat } = game;
  const world = worldOf(game);
  const now = YEAR_BEATS.findIndex((id) => id === beat);
  const slot = state.phase === 'drafting' || state.phase === 'committee' ? 0 : Math.min(4, state.quarter + 1);
  const forceable = engine.programme(state).confidence;
  return {
    company: world.company.name,
    phase: phaseOf(world.papers.phases ?? [], beat),
    place: `Year ${state.year} of ${state.years}`,
    beats: YEAR_BEATS.map((id, i) => ({
      id,
      label: BEAT_WORDS[id],
      state: i === now ? 'now' : i < now || beat === 'debriefing' ? 'done' : 'ahead',
    })),
    numbers: [
      { label: 'Asked', value: budgetEurM(engine.askedEurM(state)), hint: 'The programme budget you ask for, a year' },
      {
        label: 'Points',
        value: decimal(engine.pointsLeft(state, slot)),
        hint: slot === 0 ? 'Meetings left before the vote' : `Meetings left in quarter ${slot}`,
      },
      {
        label: 'Credibility',
        value: `${decimal(forceable * 100)} of 100`,
        hint: inCaseWords(world, 'The President’s confidence in you'),
      },
    ],
    canUndo: game.canUndo,
    canRedo: game.canRedo,
    back: BACK[beat] ?? null,
    forward: forwardOf(game),
    glossary: world.papers.glossary.map(({ term, entry }) => ({ term, entry })),
    seed: String(state.seed),
  };
}
