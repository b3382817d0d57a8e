// What the page shows as a whole: the title page or a game, and what lies over it. Made by the store, read by the page.
import type { Game } from '../referee/game.ts';
import type { OfferedView } from '../views/offered-view.ts';
import type { SavingView } from '../views/saving-view.ts';
import type { TellView } from '../views/tell-view.ts';
import type { Session } from './session.ts';
import type { DeskView } from './shelf-desk.ts';

export interface ShellView {
  readonly screen: 'title' | 'playing';
  /** The rules for a practice half-year while one is on the page; it is no game of this store. */
  readonly practice: Session | null;
  readonly game: Game | null;
  /** What the running game is called; empty on the title page. */
  readonly name: string;
  readonly desk: DeskView;
  readonly saving: SavingView;
  /** Hints given and notes read in this game (`note` events); kept with the save. */
  readonly notes: readonly string[];
  /** What is told or asked in a dialogue; null most of the time. */
  readonly telling: TellView | null;
  /** A scenario that was dropped here, while it is checked and until it is played or put away. */
  readonly offered: OfferedView | null;
  /** What is read instead of the screen: the papers of the running game, or the model behind it. */
  readonly reading: 'papers' | 'model' | null;
  /** Read out politely; the screen shows the same in place. */
  readonly announcement: string;
  /** True while a game is being opened. */
  readonly opening: boolean;
}
