// What the year's plan makes of a promise to see somebody. A promise of the meeting is given after the year's meetings are
// fixed: only one that is planned already can keep it, and the team should read that before it counts on another.
import type { PromiseTemplate } from '../engine/cards.ts';
import { parameterOf } from '../engine/parameters.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';

export interface VisitWords {
  /** Whether the plan keeps it in time, late, or not at all; 'open' where later years have their say. */
  becomes: 'kept' | 'late' | 'broken' | 'open';
  /** "You meet Kranz in Q2, which keeps it."; '' where it is open. */
  sentence: string;
}

const QUARTERS = 4;
const surnameOf = (name: string) => name.slice(name.indexOf(' ') + 1);

/** A visit or a seat in a working group promised at this year's vote, against its meetings; null for other promises. */
export function visitWords(game: SeenGame, { kind, subject, dueIn }: PromiseTemplate): VisitWords | null {
  if (kind !== 'visit' && kind !== 'working_group') return null;
  const world = worldOf(game);
  const who = surnameOf(personName(world, subject));
  // Those of the lobby lie before the vote.
  const quarters = game.state.sheet.meetings
    .filter(({ person, slot, tactic }) => {
      return person === subject && slot > 0 && (kind === 'visit' || tactic === 'participation');
    })
    .map(({ slot }) => slot);
  const first = Math.min(...quarters);
  const meet = kind === 'visit' ? 'meet' : 'involve';
  const lastDay = dueIn + parameterOf(world, 'promiseGrace');
  if (first <= dueIn) return { becomes: 'kept', sentence: `You ${meet} ${who} in Q${first}, which keeps it.` };
  if (first <= lastDay) return { becomes: 'late', sentence: `You ${meet} ${who} in Q${first}: late.` };
  if (dueIn > QUARTERS) return { becomes: 'open', sentence: '' };
  const none = `The year’s meetings are fixed, and in none do you ${meet} ${who}`;
  return lastDay > QUARTERS
    ? { becomes: 'late', sentence: `${none}: late at best.` }
    : { becomes: 'broken', sentence: `${none}: it cannot be kept.` };
}
