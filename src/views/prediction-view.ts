// Who will say yes, as the team writes it down before the vote, and what came of it: how many were called rightly and
// who surprised them.
import type { Decision } from '../engine/decisions/decision.ts';
import type { Ballot } from '../engine/game-state.ts';
import { listed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import type { StanceWord } from './terms.ts';

export interface PredictionDraft {
  members: { id: string; name: string; weight: number; word: StanceWord }[];
  /** Who is written down as a yes; today's arithmetic until something is. */
  yes: string[];
  written: boolean;
}

/** The form of the prediction, filled in. */
export function predictionDraft(game: SeenGame): PredictionDraft {
  const { engine, state } = game;
  const world = worldOf(game);
  const { prediction } = state.sheet;
  const ballots = engine.ballots(state);
  return {
    members: ballots
      .toSorted((a, b) => b.power - a.power)
      .map(({ person, power }) => ({
        id: person,
        name: personName(world, person),
        weight: Math.round(power * 100),
        word: engine.person(state, person).word,
      })),
    yes: prediction ?? ballots.filter(({ yes }) => yes).map(({ person }) => person),
    written: prediction !== null,
  };
}

export interface PredictionResult {
  year: number;
  /** "10 of 13". */
  score: string;
  /** Names of those who said yes or no against the prediction. */
  saidYes: string;
  saidNo: string;
}

function resultOf(game: SeenGame, year: number, predicted: readonly string[], ballots: readonly Ballot[]) {
  const wrong = ballots.filter(({ person, yes }) => yes !== predicted.includes(person));
  const names = (yes: boolean) =>
    listed(wrong.filter((one) => one.yes === yes).map(({ person }) => personName(worldOf(game), person)));
  return {
    year,
    score: `${ballots.length - wrong.length} of ${ballots.length}`,
    saidYes: names(true),
    saidNo: names(false),
  };
}

/** This year's prediction against the minuted vote; null where none was written down. */
export function predictionResult(game: SeenGame): PredictionResult | null {
  const { engine, state } = game;
  const { prediction } = state.sheet;
  return prediction === null ? null : resultOf(game, state.year, prediction, engine.mandateOf(state).ballots);
}

/** The predictions of all years that were voted on, in order. */
export function predictionResults(game: SeenGame): PredictionResult[] {
  const written = new Map<number, Extract<Decision, { kind: 'predict-vote' }>>();
  for (const { year, decision } of game.entries) if (decision.kind === 'predict-vote') written.set(year, decision);
  return game.reports.flatMap(({ step, year, mandate }) => {
    const prediction = written.get(year);
    return step !== 'vote' || mandate === null || prediction === undefined
      ? []
      : [resultOf(game, year, prediction.yes, mandate.ballots)];
  });
}
