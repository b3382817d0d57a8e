// The title page: what can be gone on with, in words.
import type { Beat } from '../referee/game.ts';

export const BEAT_WORDS: Record<Beat, string> = {
  briefing: 'Briefing',
  reviewing: 'Review',
  designing: 'Design',
  planning: 'Plan',
  lobbying: 'Lobby',
  committee: 'Committee',
  playing: 'Play',
  revealing: 'Reveal',
  debriefing: 'Debrief',
};

export type TitleView =
  | { save: 'none'; opening: boolean }
  | { save: 'saved'; opening: boolean; where: string }
  | { save: 'broken'; opening: boolean; reason: string }
  | { save: 'unavailable'; opening: boolean; reason: string };

/** Where a saved game stands, such as "Year 2, plan". */
export function placeInGame(year: number, beat: Beat): string {
  if (beat === 'briefing') return 'Briefing';
  if (beat === 'debriefing') return 'Debrief';
  return `Year ${year}, ${BEAT_WORDS[beat].toLowerCase()}`;
}
