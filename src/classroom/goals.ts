// The private goals of the seats (design 11.14): looked at after years 2, 4 and the last, told to their seat alone, and
// never part of the team's result.
import type { ExpectationKpi } from '../engine/decisions/decision.ts';
import type { GoalMeasure, SeatGoalSpec, SeatSpec } from '../engine/seats.ts';
import { intervalScore } from '../engine/year-end.ts';
import type { Game } from '../referee/game.ts';
import type { ClassState, GoalCheck, TeamState } from './class-state.ts';
import { actingSeats } from './seat-rule.ts';
import { type Office, OFFICES } from './terms.ts';

/** Whether goals are looked at when year `year` of `years` is revealed. */
export function goalsDue(year: number, years: number): boolean {
  return year === 2 || year === 4 || year === years;
}

/** How every office's goals stand in a team's game, in the order of the scenario; none where it defines no seats. */
export function checkGoals(state: ClassState, team: TeamState): GoalCheck[] {
  const { world } = team.play.game.engine;
  return (world.seats ?? []).flatMap((seat) => {
    const office = OFFICES.find((id) => id === seat.id);
    return office === undefined ? [] : [checkOf(state, team, office, seat)];
  });
}

function checkOf(state: ClassState, team: TeamState, office: Office, { goals }: SeatSpec): GoalCheck {
  const met = goals.map((goal) => isMet(state, team, goal));
  const points = goals.reduce((sum, goal, i) => sum + (met[i] === true ? goal.points : 0), 0);
  return { year: state.year, office, met, points };
}

function isMet(state: ClassState, team: TeamState, { when, measure }: SeatGoalSpec): boolean {
  if (measure !== null) return MEASURES[measure](state, team);
  const { engine, state: game } = team.play.game;
  return when !== null && engine.evaluate(game, when) !== 0;
}

const MEASURES: Readonly<Record<GoalMeasure, (state: ClassState, team: TeamState) => boolean>> = {
  all_seats_spoke: ({ seats }, { id }) => {
    const acting = actingSeats(seats, id);
    return acting.length > 0 && acting.every(({ spoke }) => spoke.decisions + spoke.proposals + spoke.votes > 0);
  },
  calibration: ({ teams }, team) => {
    const misses = Object.values(teams)
      .filter((one) => one.mergedInto === null)
      .map((one) => missOf(one.play.game))
      .sort((a, b) => a - b);
    const own = missOf(team.play.game);
    return own < Number.POSITIVE_INFINITY && own <= (misses[Math.floor((misses.length - 1) / 2)] ?? 0);
  },
};

/** How far a team's stated ranges were off, less is better: interval scores against the size of what happened. */
function missOf({ engine, state, entries }: Game): number {
  const stated = new Map<string, { low: number; high: number; kpi: ExpectationKpi; year: number }>();
  for (const { year, decision } of entries) {
    if (decision.kind !== 'state-expectation') continue;
    // The last statement before the vote is the one that counts.
    for (const known of stated.keys()) if (known.startsWith(`${year}.`)) stated.delete(known);
    for (const { kpi, low, high } of decision.expectations) stated.set(`${year}.${kpi}`, { low, high, kpi, year });
  }
  let sum = 0;
  let count = 0;
  for (const { low, high, kpi, year } of stated.values()) {
    const actual = engine.yearFacts(state, year)?.[kpi];
    if (actual === undefined) continue;
    sum += intervalScore(low, high, actual) / Math.max(1, Math.abs(actual));
    count++;
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count;
}
