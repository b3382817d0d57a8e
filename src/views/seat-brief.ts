// The private brief of a seat: three goals of its office and how each stands now. It is made for one seat, shown on
// request only, and opened for all in the debrief; it never counts in the team's result.
import type { ClassState, SeatState } from '../classroom/class-state.ts';
import { counted, listed } from './format.ts';
import { ROLE_WORDS } from './seat-words.ts';

/** A goal as the rules have measured it. */
export interface SeenGoal {
  /** Of 100. */
  points: number;
  title: string;
  text: string;
  /** Null while nothing can be said yet. */
  holds: boolean | null;
  /** Where it stands: "two open", "2 below". */
  words: string;
}

export interface SeenBrief {
  /** What the office wants, said to the person who holds it. */
  lead: string;
  goals: readonly SeenGoal[];
  /** Years after which it is checked. */
  years: readonly number[];
}

export interface BriefCard {
  office: string;
  greeting: string;
  goals: (SeenGoal & { state: 'holds' | 'not' | 'open' })[];
  /** "Checked after years 2, 4 and 6. 60 of 100 hold today." */
  checked: string;
  /** How the earlier checks came out. */
  past: { year: number; words: string }[];
  /** The debrief is open: no longer private. */
  opened: boolean;
}

/** The card of a seat; null for seats without an office. */
export function briefCard(seat: SeatState, state: ClassState, brief: SeenBrief | null): BriefCard | null {
  if (brief === null) return null;
  const now = brief.goals.reduce((sum, goal) => sum + (goal.holds === true ? goal.points : 0), 0);
  const checks = state.teams[seat.team]?.play.goals.filter(({ office }) => office === seat.role) ?? [];
  return {
    office: ROLE_WORDS[seat.role].name,
    greeting: `${seat.name}, ${brief.lead}`,
    goals: brief.goals.map((goal) => ({
      ...goal,
      state: goal.holds === null ? 'open' : goal.holds ? 'holds' : 'not',
    })),
    checked: `after ${brief.years.length === 1 ? 'year' : 'years'} ${listed(brief.years.map(String))}. ${now} of 100 hold today.`,
    past: checks.map(({ year, met, points }) => ({
      year,
      words: `${counted(met.filter(Boolean).length, 'goal')} of ${met.length} held: ${points} of 100`,
    })),
    opened: state.gate === 'debriefing' || state.gate === 'closed',
  };
}
