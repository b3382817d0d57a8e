// Which study of a team may be asked for now, by the beat that its devices show: never earlier than a game played alone
// shows it, and never behind the gate at which the class stands.
import type { StudyState } from '../../analysis/study-desk.ts';
import { gameKey } from '../../analysis/recorded-game.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassState, TeamState } from '../../classroom/class-state.ts';
import type { StudyAnswer, TeamStudy } from '../../classroom/messages.ts';
import type { World } from '../../engine/world.ts';
import { toRecord } from '../../referee/index.ts';
import { playingTeams } from '../../views/class-words.ts';
import { studyView } from '../../views/study-view.ts';
import { shownBeat } from '../../views/seat-page.ts';
import type { TeamAudience } from './class-host.ts';
import type { ClassJob, StoppedStudy, TeamJob } from './team-studies.ts';

export interface AllowedStudy {
  /** Two games share it only if they are the same up to now. */
  key: string;
  team: TeamState;
  job: () => TeamJob;
}

const NOT_NOW = refusal('study/not-now', 'This is not open yet: it comes with its part of the year.');
const NO_TEAM = refusal('team/unknown', 'This team is not in the class any more.');

function mayAsk(state: ClassState, team: TeamState, study: TeamStudy): boolean {
  const beat = shownBeat(state, team);
  const { game } = team.play;
  switch (study) {
    case 'causes':
      return beat === 'revealing';
    case 'forecast':
      return beat === 'planning' || (beat === 'revealing' && game.state.year < game.state.years);
    case 'luck':
    case 'models':
    case 'quality':
    case 'what-if':
      return beat === 'debriefing';
    case 'papers':
      // Between the fourth quarter and the results of all, the papers of the year would tell them.
      return beat !== null && beat !== 'briefing';
  }
}

/** What `audience` may have worked out now; refuses with `study/not-now` what is not open yet. */
export function allowedStudy(
  state: ClassState,
  audience: TeamAudience,
  study: TeamStudy,
): Result<AllowedStudy, Refusal> {
  const seat = audience.to === 'seat' ? state.seats[audience.seatId] : undefined;
  const team = audience.to === 'mirror' ? state.teams[audience.teamId] : seat && state.teams[seat.team];
  if (team === undefined || seat?.revoked === true) return err(NO_TEAM);
  if (!mayAsk(state, team, study)) return err(NOT_NOW);
  const { game } = team.play;
  const opened = state.gate === 'debriefing' || state.gate === 'closed';
  return ok({
    key: `${gameKey(game)} ${game.beat} ${opened}`,
    team,
    job: () => ({ study, record: toRecord(game), opened }),
  });
}

/** A study as its devices hear of it. */
export function studyAnswer(told: StudyState<unknown>): StudyAnswer {
  switch (told.kind) {
    case 'done':
      return { done: told.answer };
    case 'working':
      return { working: told.share };
    case 'failed':
      return { refused: refusal('study/failed', told.reason) };
    case 'stopped': {
      const { share } = told;
      const shown = (told.answer ?? studyView({ ...told, answer: null }, () => null)) as StoppedStudy;
      return { stopped: share, answer: shown.answer, note: shown.note };
    }
  }
}

/** What tells luck from plans among the teams of a class, once its years are over; null before, and for a single team. */
export function classLuck(state: ClassState): { key: string; world: World; job: () => ClassJob } | null {
  if (state.gate !== 'debriefing' && state.gate !== 'closed') return null;
  const games = playingTeams(state).map(({ play }) => play.game);
  const [first] = games;
  if (first === undefined || games.length < 2) return null;
  return {
    key: games.map((game) => gameKey(game)).join(' '),
    world: first.engine.world,
    job: () => ({ study: 'class-luck', records: games.map((game) => toRecord(game)) }),
  };
}
