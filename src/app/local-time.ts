// The player's own clock and calendar, for names and for "today" and "yesterday"; the pure layers have no clock.
import type { LocalTime } from '../views/title-view.ts';

/** A moment in milliseconds since 1970 as the player's wall shows it. */
export function localTime(at: number): LocalTime {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return {
    year,
    month,
    day,
    hour: date.getHours(),
    minute: date.getMinutes(),
    dayNumber: Math.round(Date.UTC(year, month - 1, day) / 86_400_000),
  };
}
