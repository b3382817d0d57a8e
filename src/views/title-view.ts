// The title page: the games of this browser, newest first, each with where it stands, when it was changed and a picture.
import type { Beat } from '../referee/game.ts';
import { MONTHS } from './format.ts';
import { type GamePicture, type PictureLines, pictureLines } from './game-picture.ts';

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

/** Where a saved game stands, such as "Year 2, plan". */
export function placeInGame(year: number, beat: Beat): string {
  if (beat === 'briefing') return 'Briefing';
  if (beat === 'debriefing') return 'Debrief';
  return `Year ${year}, ${BEAT_WORDS[beat].toLowerCase()}`;
}

/** A moment on the player's own clock; views have none. */
export interface LocalTime {
  year: number;
  /** 1-12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** Whole days since any fixed day, for "yesterday". */
  dayNumber: number;
}

export interface GameRow {
  id: string;
  name: string;
  /** Such as "Year 2, plan". */
  place: string;
  /** Such as "today, 14:05". */
  changed: string;
  seed: string;
  picture: PictureLines | null;
  /** Open in another tab now. */
  elsewhere: boolean;
  /** Why it cannot be opened; null for a sound one. */
  problem: string | null;
}

export interface TitleView {
  /** `reading`: the browser has not answered yet what it keeps. */
  shelf: 'reading' | 'ready';
  opening: boolean;
  /** Why games are not kept here; empty where they are. */
  trouble: string;
  /** The one that the main button goes on with. */
  newest: { id: string; where: string } | null;
  games: GameRow[];
  /** Name of the game deleted last, while it can be brought back. */
  removed: string | null;
}

/** What the shelf knows of a game, as the title page needs it. */
export interface SeenSave {
  id: string;
  name: string;
  year: number;
  beat: Beat;
  seed: number;
  picture: GamePicture | null;
  changed: LocalTime;
}

/** "22 November 2026". */
export function dayWords({ year, month, day }: LocalTime): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** "today, 14:05", "yesterday, 09:30", "22 November", or with the year when it is another. */
export function changedWords(then: LocalTime, now: LocalTime): string {
  const clock = `${String(then.hour).padStart(2, '0')}:${String(then.minute).padStart(2, '0')}`;
  const daysAgo = now.dayNumber - then.dayNumber;
  if (daysAgo === 0) return `today, ${clock}`;
  if (daysAgo === 1) return `yesterday, ${clock}`;
  return then.year === now.year ? `${then.day} ${MONTHS[then.month - 1] ?? ''}` : dayWords(then);
}

/** A sound game as a row; `problem` when it could not be opened. */
export function gameRow(save: SeenSave, now: LocalTime, elsewhere: boolean, problem: string | null): GameRow {
  return {
    id: save.id,
    name: save.name,
    place: placeInGame(save.year, save.beat),
    changed: changedWords(save.changed, now),
    seed: String(save.seed),
    picture: save.picture === null ? null : pictureLines(save.picture),
    elsewhere,
    problem,
  };
}
