// Plays a whole game from decisions alone, as a computer player hands them over: each is made at its year and slot, and
// the game is moved on whenever the next decision belongs to a later point. The result is a game with its full record.
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import type { Engine } from '../engine/engine.ts';
import { advance } from './advance.ts';
import { committeeStage, meetingPlace } from './flow.ts';
import type { Advance, Game } from './game.ts';
import { decide, type GameOptions, openGame, slotOf } from './referee.ts';

export interface TimedDecision {
  year: number;
  /** 0 before and in the committee, 1-4 before that quarter, 5 after the year closed. */
  slot: number;
  decision: Decision;
}

/** The game of these decisions, in order, played to its end. Refuses the first decision or move that is not allowed. */
export function playDecisions(
  engine: Engine,
  options: GameOptions,
  decisions: readonly TimedDecision[],
): Result<Game, Refusal> {
  let game = openGame(engine, options);
  for (const timed of decisions) {
    const decided = decideInTime(game, timed);
    if (!decided.ok) return decided;
    game = decided.value;
  }
  while (game.beat !== 'debriefing') {
    const moved = advance(game, towardsNextStep(game));
    if (!moved.ok) return moved;
    game = moved.value;
  }
  return ok(game);
}

/** The move that brings a game nearer to its next step. */
export function towardsNextStep(game: Game): Advance {
  if (game.beat === 'playing') return { type: 'play-quarter' };
  const inMeeting = committeeStage(game) === 'deliberating' && meetingPlace(game)?.stage !== 'gathering';
  return inMeeting ? { type: 'call-vote' } : { type: 'continue' };
}

// Slot 0 is both the drafting and the meeting: a decision refused in the first is tried again in the second.
function decideInTime(from: Game, { year, slot, decision }: TimedDecision): Result<Game, Refusal> {
  let game = from;
  let refused = refusal('plan/too-late', `A decision for year ${year}, slot ${slot} comes after that point.`);
  while (game.state.year < year || (game.state.year === year && slotOf(game.state) <= slot)) {
    if (game.state.year === year && slotOf(game.state) === slot) {
      const decided = decide(game, decision);
      if (decided.ok) return decided;
      refused = decided.error;
    }
    const moved = advance(game, towardsNextStep(game));
    if (!moved.ok) return moved;
    game = moved.value;
  }
  return err(refused);
}
