// Which view goes to whom. Only what these functions return ever leaves the server: they are the wall behind which seed,
// hidden figures and other teams' sheets stay.
import { baselineOf } from '../../analysis/baseline.ts';
import { recordedOf } from '../../analysis/recorded-game.ts';
import { whatIfOf } from '../../analysis/what-if.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassState, TeamState } from '../../classroom/class-state.ts';
import { scoreOf, type TeamScore } from '../../classroom/class-score.ts';
import { judge } from '../../classroom/judge.ts';
import type { Game } from '../../referee/game.ts';
import type { LuckShare } from '../../views/compare-view.ts';
import { type ConsoleSources, consoleView } from '../../views/console-view.ts';
import { screenPage } from '../../views/projector-view.ts';
import { type SeatSources, seatPage } from '../../views/seat-page.ts';
import type { Audience } from './class-host.ts';
import { type ServerGround, serverChecks } from './server-checks.ts';

/** The view of an audience as plain JSON data. `luckShare`: of the differences between the teams, as far as it is known. */
export function makeView(
  state: ClassState,
  audience: Audience,
  ground: ServerGround,
  luckShare: LuckShare,
): Result<unknown, Refusal> {
  switch (audience.to) {
    case 'seat': {
      const seat = state.seats[audience.seatId];
      if (seat === undefined || seat.revoked) return err(NO_SEAT);
      const team = state.teams[seat.team];
      return team === undefined ? err(NO_SEAT) : ok(seatPage(state, seat.id, sourcesOf(team)));
    }
    case 'mirror': {
      const team = state.teams[audience.teamId];
      const seat = Object.values(state.seats).find((one) => one.team === team?.id && !one.revoked);
      if (team === undefined || seat === undefined) return err(NOBODY);
      return ok({ ...seatPage(state, seat.id, sourcesOf(team)), brief: null, ballot: null, reflection: null });
    }
    case 'console':
      return ok(consoleView(state, { ...consoleSources(state, ground), luckShare }));
    case 'screen':
      return ok(screenPage(state, { baseline: baselineOf, whatIf: triedOf, luckShare }));
  }
}

/** What can be pressed is asked of the rules, as the one who leads the class. */
function consoleSources(state: ClassState, ground: ServerGround): Omit<ConsoleSources, 'luckShare'> {
  const lead = Object.entries(state.instructors).find(([, { as }]) => as === 'lead')?.[0] ?? 'lead';
  return {
    baseline: baselineOf,
    checks: serverChecks(state, ground),
    refusalOf: (command) => {
      const judged = judge(state, { kind: 'instructor', id: lead }, command, state.clock.openedAt);
      return judged.ok ? null : judged.error;
    },
  };
}

const tried = new WeakMap<Game, { item: string; found: ReturnType<typeof whatIfOf> }>();

/** The choice that the wall shows of a game, played once. */
function triedOf(game: Game, item: string): ReturnType<typeof whatIfOf> {
  const known = tried.get(game);
  if (known?.item === item) return known.found;
  const found = whatIfOf(game.engine, recordedOf(game), item);
  tried.set(game, { item, found });
  return found;
}

function sourcesOf({ play }: TeamState): SeatSources {
  return { baseline: () => baselineOf(play.game), score: () => scored(play.game)?.lines ?? null };
}

const scores = new WeakMap<Game, TeamScore | null>();

/** The card of a game, worked out once: the whole team looks at it. */
function scored(game: Game): TeamScore | null {
  const known = scores.get(game);
  if (known !== undefined) return known;
  const score = scoreOf(game);
  scores.set(game, score);
  return score;
}

const NO_SEAT = refusal('seat/unknown', 'This seat is not in the class any more. Join again with the code.');
const NOBODY = refusal('team/empty', 'Nobody sits in this team yet, so there is nothing to look at.');
