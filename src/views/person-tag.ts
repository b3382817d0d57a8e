// Who is who, as every screen needs it: name and office by id.
import { type SeenGame, worldOf } from './game-view.ts';

export interface PersonTag {
  id: string;
  name: string;
  role: string;
}

/** Name and office; an unknown id keeps its id as name, so that nothing is hidden. */
export function personTag(game: Pick<SeenGame, 'engine'>, id: string): PersonTag {
  const person = worldOf(game).people.find((p) => p.id === id);
  return { id, name: person?.name ?? id, role: person?.role ?? '' };
}
