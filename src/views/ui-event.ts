// What a screen may ask for: the typed events that panels (and later the stage) send upwards. The app hands them to the
// referee or the store and answers at once: null when it was done, or the refusal to show beside the control.
import type { Refusal } from '../base/refusal.ts';
import type { Decision } from '../engine/decisions/decision.ts';
import type { Advance } from '../referee/game.ts';

export type UiEvent =
  | { type: 'decide'; decision: Decision }
  | { type: 'advance'; advance: Advance }
  /** Remembers with the save, not in the record, that a hint was given or a note read; never undone. */
  | { type: 'note'; id: string }
  /** A practice half-year, apart from every game and never saved. */
  | { type: 'practise' }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Starts a game of a case, of the title page's where none is named; without a seed one is drawn. */
  | { type: 'new-game'; seed?: number; scenario?: string }
  /** A scenario that was chosen or dropped: it is checked, and what came of it is shown. */
  | { type: 'offer-scenario'; parts: readonly OfferedPart[] }
  /** Reads the scenario that is offered with the texts of another language. */
  | { type: 'offer-language'; language: string }
  /** Starts a game of the scenario that is offered. */
  | { type: 'play-offered' }
  /** Goes on with the saved game that was changed last. */
  | { type: 'resume' }
  /** Back to the title page; the game stays saved. */
  | { type: 'leave' }
  /** Offers the record of the running game as a file. */
  | { type: 'export-record' }
  | ShelfEvent;

/** One file of a scenario as it was handed over: its path inside the folder, and its bytes. */
export interface OfferedPart {
  path: string;
  bytes: Uint8Array;
}

/** A file that was chosen or dropped: its text, or why it has none. */
export type OfferedFile = { name: string; text: string } | { name: string; problem: string };

/** What can be asked of the games that this browser keeps. `id` names one of them. */
export type ShelfEvent =
  | { type: 'open-game'; id: string }
  | { type: 'rename-game'; id: string; name: string }
  | { type: 'duplicate-game'; id: string }
  /** At once; `undo-delete` brings the last one back. */
  | { type: 'delete-game'; id: string }
  | { type: 'undo-delete' }
  /** Offers its record as a file, a damaged one as it is. */
  | { type: 'export-game'; id: string }
  /** Each file becomes a game of its own; what happened to each is told. */
  | { type: 'import-files'; files: readonly OfferedFile[] }
  /** The answer to "you have this game already": the file's state goes on, or both are kept. */
  | { type: 'settle-import'; choice: 'replace' | 'both' | 'mine' }
  /** The game is open in another tab: play it here, or a copy of it. */
  | { type: 'take-over'; id: string }
  | { type: 'open-copy'; id: string }
  /** What was told has been read. */
  | { type: 'dismiss' }
  /** This tab's game went on in another tab: bring it back here, or keep what this tab shows as a game of its own. */
  | { type: 'take-back' }
  | { type: 'keep-copy' }
  /** The printable papers of the running game, the model behind it, and back. */
  | { type: 'open-papers' }
  | { type: 'open-model' }
  | { type: 'back-to-game' };

/** Sends an event; the answer is null when it was done, else why not. */
export type Send = (event: UiEvent) => Refusal | null;
