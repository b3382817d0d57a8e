// One game under its referee as the page needs it: open, play, write down, read back. This is the only file of the app
// that knows the functions of engine and referee; it loads with the scenario, after the title page is on the screen.
import type { Refusal } from '../base/refusal.ts';
import { err, type Result } from '../base/result.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import { compileWorld } from '../engine/index.ts';
import type { World } from '../engine/world.ts';
import type { Advance, Game } from '../referee/game.ts';
import { defaultName, pictureOfGame } from '../views/picture-of-game.ts';
import type { GamePicture } from '../views/game-picture.ts';
import { advance, decide, openGame, readRecord, redo, replayRecord, toRecord, undo } from '../referee/index.ts';

export interface Session {
  /** What marks a save of a scenario that was dropped here; empty for one that comes with the game. */
  readonly mark: { dropped?: string };
  open(seed: number): Game;
  decide(game: Game, decision: Decision): Result<Game, Refusal>;
  advance(game: Game, move: Advance): Result<Game, Refusal>;
  undo(game: Game): Result<Game, Refusal>;
  redo(game: Game): Result<Game, Refusal>;
  /** The sealed record as the text of a file. */
  write(game: Game): string;
  picture(game: Game): GamePicture;
  /** What a game started on that day is called. */
  nameOf(game: Game, day: string): string;
  /** Plays a record again; refused with a sentence when it is foreign, cut off or changed. */
  read(text: string): Result<Game, Refusal>;
}

/** Engine and referee for a compiled scenario; `dropped` when it did not come with the game. */
export function openSession(world: World, dropped = false): Session {
  const engine = compileWorld(world);
  return {
    mark: dropped ? { dropped: world.hash } : {},
    open: (seed) => openGame(engine, { seed }),
    decide,
    advance,
    undo,
    redo,
    write: (game) => JSON.stringify(toRecord(game)),
    picture: pictureOfGame,
    nameOf: defaultName,
    read(text) {
      const record = readRecord(text);
      return record.ok ? replayRecord(engine, record.value) : err(record.error);
    },
  };
}
