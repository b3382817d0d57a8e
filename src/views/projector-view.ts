// The wall of the room, made from the state of the class. Every page here is built from what all teams have been shown,
// or from what one team has seen of itself and agreed to share; what is not open yet falls back to the clock.
import type { WhatIfChoice } from '../analysis/what-if.ts';
import type { ClassState, TeamState } from '../classroom/class-state.ts';
import type { Screen } from '../classroom/terms.ts';
import type { StepReport } from '../engine/game-state.ts';
import type { World } from '../engine/world.ts';
import type { Game } from '../referee/game.ts';
import { inCaseWords } from './case-words.ts';
import { isReady, playingTeams, readyWords, seatedTeams, taskWords, WALL_AT } from './class-words.ts';
import { committeeView } from './committee-view.ts';
import { compareWall, type LuckShare, recapWall } from './compare-view.ts';
import { worldOf } from './game-view.ts';
import { mapView } from './map-view.ts';
import { momentsOf } from './moment-view.ts';
import { numberWord, numberWordFirst } from './number-words.ts';
import { mayShow, screenClosed, voteCounted } from './screen-desk-view.ts';
import type { ScreenPage, Wall, WallLobby, WallQuestion } from './screen-page.ts';
import { whatIfPage } from './what-if-view.ts';

export interface ScreenSources {
  /** The seed of a game without a programme, for the charts of the debrief. */
  baseline: (game: Game) => readonly StepReport[];
  luckShare: LuckShare;
  /** A choice of the debrief and the KPI rows of the game it would have been; null where there is no such choice. */
  whatIf: (game: Game, item: string) => { choice: WhatIfChoice; rows: Float64Array } | null;
}

/** Who sits in the committee now, its chair in the middle: nobody who is to come is shown. */
function boardOf(state: ClassState): { id: string; name: string; chairs: boolean }[] {
  const game = playingTeams(state)[0]?.play.game;
  if (game === undefined) return [];
  const { people } = worldOf(game);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const members = game.engine.committee(game.state).map((id) => ({ id, name: nameOf(id), chairs: false }));
  const chair = people.filter(({ seat }) => seat === 'chair').map(({ id, name }) => ({ id, name, chairs: true }));
  const middle = Math.ceil(members.length / 2);
  return [...members.slice(0, middle), ...chair, ...members.slice(middle)];
}

function lobbyWall(state: ClassState): WallLobby {
  const seats = Object.values(state.seats).filter(({ revoked }) => !revoked);
  const seated = seats.filter(({ role }) => role !== 'observer');
  const board = boardOf(state);
  const voters = board.filter(({ chairs }) => !chairs).length;
  return {
    kind: 'lobby',
    teams: playingTeams(state).map(({ id, name }) => {
      const taken = seated.filter(({ team }) => team === id).length;
      return { id, name, taken, words: taken === 0 ? 'nobody yet' : taken === 1 ? '1 sits here' : `${taken} sit here` };
    }),
    seated: seated.length,
    observers: seats.length - seated.length,
    cast: board.map(({ id, name }) => ({ id, name })),
    foot:
      voters === 0
        ? 'Choose a team and a seat.'
        : `${numberWordFirst(voters)} of them vote. You need more than half of the weight.`,
  };
}

function briefingWall(state: ClassState, world: World | null): Wall {
  if (world === null) return clockWall(state);
  const voters = boardOf(state).filter(({ chairs }) => !chairs).length;
  const { words } = world.company;
  const count = world.accounts.length;
  const customers =
    words === undefined
      ? `Its ${count} largest customers buy across borders`
      : `${numberWordFirst(count)} customers buy in several ${words.clusters}`;
  return {
    kind: 'briefing',
    headline: `You run ${world.company.name}`,
    lead: `${world.company.region}. ${customers}; ${numberWord(voters)} members of the committee have the votes.`,
    findings: world.papers.boardPaper.findings.map(({ finding }) => finding),
    scored: [
      'Growth, renewal, satisfaction',
      inCaseWords(world, 'What the region earns'),
      'Support in the committee',
      'What the change cost',
    ],
    notScored: ['Speed', 'Your rank among the teams', 'Your seat’s private goals'],
  };
}

function clockWall(state: ClassState): Wall {
  const teams = seatedTeams(state);
  const playing = state.gate !== 'gathering' && state.gate !== 'debriefing' && state.gate !== 'closed';
  return {
    kind: 'clock',
    ...taskWords(state),
    ready: teams.filter((team) => isReady(state, team)).length,
    teams: playing ? teams.length : 0,
    words: readyWords(state).replace(/\.$/, ''),
  };
}

function questionWall(state: ClassState): WallQuestion {
  const asked = state.question ?? state.pastQuestions.at(-1);
  return {
    kind: 'question',
    question: asked?.text ?? '',
    answers: (asked?.answers ?? [])
      .filter(({ shown }) => shown)
      .map(({ seq, text, team }) => ({
        id: seq,
        text,
        team: state.screen.names ? (state.teams[team]?.name ?? '') : '',
      })),
  };
}

/** Of a vote only what was said aloud: no promises, no sums, no answers. */
function voteWall(name: string, game: Game): Wall {
  const view = committeeView(game);
  return {
    kind: 'vote',
    team: name,
    view: {
      ...view,
      proposal: [],
      objections: [],
      promises: [],
      objection: null,
      room: { ...view.room, papers: [] },
      ballots: view.ballots.map((ballot) => ({ ...ballot, sum: '' })),
    },
  };
}

function momentWall(state: ClassState, team: string | null, sources: ScreenSources): Wall | null {
  const shown = team === null ? undefined : state.teams[team];
  if (!mayShow(shown)) return null;
  const { game } = shown.play;
  const moments = momentsOf(game, sources.baseline(game));
  const at = Math.max(
    0,
    moments.findIndex(({ id }) => id === state.screen.item),
  );
  const moment = moments[at];
  if (moment === undefined) return null;
  return {
    kind: 'debrief',
    team: shown.name,
    count: `Moment ${at + 1} of ${moments.length}`,
    // The team's line is theirs, not "yours", on a wall that everybody reads.
    moment: {
      ...moment,
      chart: {
        ...moment.chart,
        series: moment.chart.series.map((line) => (line.kind === 'team' ? { ...line, label: shown.name } : line)),
      },
    },
    ask: worldOf(game).papers.debrief.find(({ id }) => id === moment.question)?.ask ?? '',
  };
}

function whatIfWall({ screen }: ClassState, team: TeamState | undefined, sources: ScreenSources): Wall | null {
  if (!mayShow(team) || screen.item === null) return null;
  const { game } = team.play;
  const found = sources.whatIf(game, screen.item);
  if (found === null) return null;
  const { choice, rows } = found;
  const { world } = game.engine;
  return {
    kind: 'what-if',
    team: team.name,
    page: whatIfPage(world, team.name, choice, rows, game.reports, sources.baseline(game)),
    ask: 'What would they have had to know, and when, to choose it?',
  };
}

const LIMITS: Wall = {
  kind: 'limits',
  headline: 'What this model leaves out',
  lines: [
    'Customers that merge, fail or are won from nothing; products that are new.',
    'People outside the committee act as groups; nobody is ill, ambitious or in love.',
    'Competitors react to prices and gaps, not to you in person.',
    'Numbers of the case are orders of magnitude; names and people are invented.',
  ],
};
const THANKS: Wall = {
  kind: 'thanks',
  headline: 'Thank you',
  lines: [
    'Your report is on your own device: print it, or keep it as a file.',
    'No account was made and no address was asked for.',
    'This class is deleted by your instructor, names and all.',
  ],
};

function wallOf(state: ClassState, screen: Screen, sources: ScreenSources): Wall | null {
  const first = playingTeams(state)[0];
  const world = first === undefined ? null : worldOf(first.play.game);
  const team = state.screen.team === null ? undefined : state.teams[state.screen.team];
  if (screenClosed(state, screen) !== '') return null;
  switch (screen) {
    case 'lobby':
      return lobbyWall(state);
    case 'briefing':
      return briefingWall(state, world);
    case 'clock':
      return clockWall(state);
    case 'recap':
      return recapWall(state);
    case 'vote':
      return mayShow(team) && voteCounted(team) ? voteWall(team.name, team.play.game) : null;
    case 'map':
      return mayShow(team) ? { kind: 'map', team: team.name, view: mapView(team.play.game, null) } : null;
    case 'compare':
      return compareWall(state, state.screen.names, sources.luckShare);
    case 'question':
      return questionWall(state);
    case 'debrief':
      return momentWall(state, state.screen.team, sources);
    case 'what-if':
      return whatIfWall(state, team, sources);
    case 'limits':
      return LIMITS;
    case 'thanks':
      return THANKS;
  }
}

function wallNow(state: ClassState, sources: ScreenSources): Wall {
  if (state.gate === 'closed') return THANKS;
  // Frozen: everybody looks at the question, whatever was on the wall.
  if (state.hold === 'frozen') return questionWall(state);
  return wallOf(state, state.screen.screen, sources) ?? wallOf(state, WALL_AT[state.gate], sources) ?? clockWall(state);
}

/** The projector's page. */
export function screenPage(state: ClassState, sources: ScreenSources): ScreenPage {
  const first = playingTeams(state)[0];
  const { clock, gate, hold, year, years } = state;
  const timed = clock.minutes > 0 && gate !== 'gathering' && gate !== 'debriefing' && gate !== 'closed';
  return {
    title: state.setup.title,
    company: first === undefined ? '' : worldOf(first.play.game).company.name,
    place: year === 0 || gate === 'debriefing' || gate === 'closed' ? '' : `Year ${year} of ${years}`,
    gate,
    hold,
    clock: timed ? { openedAt: clock.openedAt, endsAt: clock.endsAt, stoppedAt: clock.stoppedAt } : null,
    rehearsal: state.setup.rehearsal,
    wall: wallNow(state, sources),
  };
}
