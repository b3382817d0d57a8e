// One game under its referee as the page needs it: open, play, write down, read back. This is the only file of the app
// that knows the functions of engine and referee; it loads with the scenario, after the title page is on the screen.
import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import type { Advance, Game } from '../referee/game.ts';

export interface Session {
  open(seed: number): Game;
  decide(game: Game, decision: Decision): Result<Game, Refusal>;
  advance(game: Game, advance: Advance): Result<Game, Refusal>;
  undo(game: Game): Game;
  redo(game: Game): Game;
  /** The sealed record as the text of a file. */
  write(game: Game): string;
  /** Plays a record again; refused with a sentence when it is foreign, cut off or changed. */
  read(text: string): Result<Game, Refusal>;
}

/** Opens engine and referee for the shipped scenario. */
export function openSession(): Session {
  throw new Error('The referee is not here yet.');
}
