// The map of the region as the stage draws it, and as the list beside it says in words: the same figures in both.
import { type SeenGame, worldOf } from './game-view.ts';

export interface MapView {
  accounts: { id: string; name: string }[];
  /** The account whose reasons are shown. */
  chosen: string | null;
}

/** The map as it stands now. */
export function mapView(game: SeenGame, chosen: string | null): MapView {
  return { accounts: worldOf(game).accounts.map(({ id, name }) => ({ id, name })), chosen };
}
