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
  /** Starts a game; without a seed one is drawn. The running game, if any, is replaced. */
  | { type: 'new-game'; seed?: number }
  /** Goes on with the saved game. */
  | { type: 'resume' }
  /** Back to the title page; the game stays saved. */
  | { type: 'leave' }
  /** Offers the record of the running game as a file. */
  | { type: 'export-record' }
  /** Plays a record from a file's text; refused with its reason, and then nothing changes. */
  | { type: 'import-record'; text: string }
  /** Offers the unreadable save as a file, as it is. */
  | { type: 'download-save' }
  | { type: 'discard-save' }
  /** Two tabs of one game: take the other tab's version, or keep this one. */
  | { type: 'take-other-tab' }
  | { type: 'keep-this-tab' };

/** Sends an event; the answer is null when it was done, else why not. */
export type Send = (event: UiEvent) => Refusal | null;
