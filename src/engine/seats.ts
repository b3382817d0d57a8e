// The seats of a team in a class, as a scenario writes them. No rule of the simulated world reads them.
import type { Expr } from './expr.ts';

export const SEAT_IDS = ['chair', 'finance', 'countries', 'hr', 'customer', 'kam'] as const;

/** What the class itself has to see: that every seat spoke, that the team's ranges were among the better half. */
export const GOAL_MEASURES = ['all_seats_spoke', 'calibration'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

/** A private goal of one seat: a condition over the state, or something that only the class can see. */
export interface SeatGoalSpec {
  id: string;
  /** In two to five words. */
  title: string;
  text: string;
  points: number;
  /** Null where a measure decides. */
  when: Expr | null;
  measure: GoalMeasure | null;
}

/** One of the six seats of a team in a class, with its private brief. */
export interface SeatSpec {
  /** One of SEAT_IDS. */
  id: string;
  name: string;
  /** The member whose interest the seat argues and votes for before the committee does. */
  member: string;
  brief: string[];
  goals: SeatGoalSpec[];
}
