// The private brief of a seat: whose interest it speaks for, and three goals of its office. How they stand is said only as
// often as they are checked: a goal that was followed live would tell what the team has not measured. Made for one seat,
// shown on request, opened in the debrief; it never counts in the team's result.
import type { ClassState, SeatState, TeamState } from '../classroom/class-state.ts';
import { listed } from './format.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import { seatSpec } from './seat-words.ts';

export interface BriefGoal {
  id: string;
  /** Of 100. */
  points: number;
  title: string;
  text: string;
  /** At the last check; `open` before the first. */
  state: 'holds' | 'not' | 'open';
  words: string;
}

export interface BriefCard {
  office: string;
  /** The member whose vote this seat casts before the committee votes. */
  member: PersonTag | null;
  greeting: string;
  /** Further lines of the brief. */
  lines: string[];
  goals: BriefGoal[];
  /** "after years 2, 4 and 6; 60 of 100 held after year 2." */
  checked: string;
  /** The debrief is open: no longer private. */
  opened: boolean;
}

/** Years after which goals are looked at: 2, 4 and the last. */
const checkYears = (years: number): number[] => [...new Set([2, 4, years])].filter((year) => year <= years);

/** The card of a seat; null for seats without a brief. */
export function briefCard(state: ClassState, team: TeamState, seat: SeatState): BriefCard | null {
  const { game } = team.play;
  const spec = seatSpec(game.engine.world, seat.role);
  if (spec === undefined) return null;
  const last = team.play.goals.findLast(({ office }) => office === seat.role);
  const due = checkYears(state.years);
  const next = due.find((year) => last === undefined || year > last.year);
  const [greeting = '', ...lines] = spec.brief;
  const when = `after ${due.length === 1 ? 'year' : 'years'} ${listed(due.map(String))}`;
  return {
    office: spec.name,
    member: spec.member === '' ? null : personTag(game, spec.member),
    greeting: `${seat.name}, ${greeting}`,
    lines,
    goals: spec.goals.map(({ id, points, title, text }, i): BriefGoal => {
      const met = last?.met[i];
      if (met === undefined)
        return { id, points, title, text, state: 'open', words: `looked at after year ${next ?? 1}` };
      return {
        id,
        points,
        title,
        text,
        state: met ? 'holds' : 'not',
        words: met ? `held after year ${last?.year}` : `did not hold after year ${last?.year}`,
      };
    }),
    checked: last === undefined ? `${when}.` : `${when}. ${last.points} of 100 held after year ${last.year}.`,
    opened: state.gate === 'debriefing' || state.gate === 'closed',
  };
}
