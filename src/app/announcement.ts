// What a screen reader is told after a change, where the page itself says it only by changing: a step played, a vote
// counted, a decision taken back. A new screen says itself through its heading.
import type { Game } from '../referee/game.ts';

/** The sentence for going from one game to the next; `before` is null when a game was just opened. */
export function announcementOf(before: Game | null, after: Game): string {
  if (before === null) return 'The game is open.';
  if (after.beat !== before.beat) return '';
  if (after.reports.length > before.reports.length) {
    const last = after.reports[after.reports.length - 1];
    if (last?.step === 'quarter') return `Quarter ${last.quarter} of year ${last.year} has been played.`;
    if (last?.step === 'vote') return 'The vote has been counted.';
    return '';
  }
  if (after.entries.length < before.entries.length) return 'Taken back.';
  if (after.entries.length > before.entries.length) return 'Noted and saved.';
  return '';
}
