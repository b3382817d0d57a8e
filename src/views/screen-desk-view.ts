// What the console can put on the wall, and when each page is open. The same conditions are asked again when the wall
// itself is made (projector-view.ts), so that nothing can be shown by asking for it too early.
import type { ClassState, TeamState } from '../classroom/class-state.ts';
import type { Screen } from '../classroom/terms.ts';
import { isReady, playingTeams, revealedYear, seatedTeams, WALL_AT } from './class-words.ts';
import { recapWall } from './compare-view.ts';
import type { Act, ConsoleCommand, ScreenDesk, ScreenOffer } from './console-page.ts';

type Wants = ScreenOffer['wants'];
const PAGES: Record<Screen, { label: string; note: string; wants: Wants }> = {
  lobby: { label: 'The code', note: 'Code, square, and the teams as they fill.', wants: [] },
  briefing: { label: 'The briefing', note: 'The situation, what is scored and what is not.', wants: [] },
  clock: { label: 'The clock', note: 'The task, a soft bar, and how many teams are ready.', wants: [] },
  recap: { label: 'Two contrasts', note: 'Two teams without names: what they did, what came of it.', wants: [] },
  vote: { label: 'A vote, seat by seat', note: 'One team’s committee, when the team agrees.', wants: ['team'] },
  map: { label: 'A map', note: 'One team’s customers, when the team agrees.', wants: ['team'] },
  compare: { label: 'All teams', note: 'Dots on six lines, no ranks; names on demand.', wants: ['names'] },
  question: { label: 'The question', note: 'What you asked, and the answers you put up.', wants: [] },
  debrief: { label: 'A moment', note: 'Chosen in the debrief, for a team that agrees.', wants: ['moment'] },
  'what-if': { label: 'What if', note: 'Chosen in the debrief, for a team that agrees.', wants: ['choice'] },
  limits: { label: 'What the model leaves out', note: 'For the end of the debrief.', wants: [] },
  thanks: { label: 'Thanks', note: 'And what happens to the data.', wants: [] },
};

/** True once the team's vote of this year has been counted in front of it, however far it has played since. */
export const voteCounted = ({ play: { game } }: TeamState) =>
  game.state.phase === 'quarters' || game.state.phase === 'reveal';

/** Why a page cannot be shown now; empty when it can. */
export function screenClosed(state: ClassState, screen: Screen): string {
  const teams = playingTeams(state);
  const over = state.gate === 'debriefing' || state.gate === 'closed';
  switch (screen) {
    case 'clock':
      return state.gate === 'gathering' || over ? 'While a year is on.' : '';
    case 'recap':
      return revealedYear(state) < 1 ? 'After the first results.' : teams.length < 2 ? 'It takes two teams.' : '';
    case 'compare':
      return revealedYear(state) < 1 ? 'After the first results.' : '';
    case 'vote':
      return teams.some(voteCounted) ? '' : 'Once a team’s vote has been counted, until the next year opens.';
    case 'map':
      return state.gate === 'revealing' || over ? '' : 'With the results.';
    case 'question':
      return state.question === null && state.pastQuestions.length === 0
        ? 'Freeze the class with a question first.'
        : '';
    case 'debrief':
    case 'what-if':
      return over ? '' : 'In the debrief.';
    default:
      return '';
  }
}

/** Whether a team's own play may stand on the wall: it was asked and a seat of it said yes. */
export const mayShow = (team: TeamState | undefined): team is TeamState =>
  team !== undefined && team.mergedInto === null && team.spotlight === 'granted';

/** Whether the page that was chosen can stand on the wall now; where it cannot, the wall shows what the gate is about. */
function stands(state: ClassState, screen: Screen): boolean {
  const team = state.screen.team === null ? undefined : state.teams[state.screen.team];
  if (screenClosed(state, screen) !== '') return false;
  // Teams that nobody could tell apart are no contrast.
  if (screen === 'recap') return recapWall(state) !== null;
  if (screen === 'vote') return mayShow(team) && voteCounted(team);
  return screen === 'map' || screen === 'debrief' || screen === 'what-if' ? mayShow(team) : true;
}

/** What stands on the wall now, whatever was chosen for it. */
function shownScreen(state: ClassState): Screen {
  if (state.gate === 'closed') return 'thanks';
  if (state.hold === 'frozen') return 'question';
  return [state.screen.screen, WALL_AT[state.gate]].find((screen) => stands(state, screen)) ?? 'clock';
}

function seesWords(state: ClassState): string {
  const { screen, team, names } = state.screen;
  const whose = team === null ? '' : ` of ${state.teams[team]?.name ?? 'a team'}`;
  if (state.hold === 'frozen') return 'The room sees the question and the answers you put up.';
  const shown = shownScreen(state);
  if (shown !== screen)
    return `${PAGES[screen].label}${whose} cannot be shown now: the room sees ${PAGES[shown].label.toLowerCase()}.`;
  const teams = seatedTeams(state);
  const ready = teams.filter((one) => isReady(state, one)).length;
  switch (screen) {
    case 'lobby':
      return 'The room sees the code and the teams as they fill.';
    case 'clock':
      return `The room sees only the task, a bar, and ${ready} of ${teams.length} ready.`;
    case 'compare':
      return names ? 'The room sees all teams with their names.' : 'The room sees all teams, without names.';
    default:
      return `The room sees: ${PAGES[screen].label.toLowerCase()}${whose}.`;
  }
}

/** The desk of the wall. */
export function screenDesk(state: ClassState, act: (label: string, command: ConsoleCommand) => Act): ScreenDesk {
  const { team, item, names } = state.screen;
  return {
    sees: seesWords(state),
    screen: shownScreen(state),
    team,
    item,
    names,
    offers: (Object.keys(PAGES) as Screen[]).map((id) => ({
      screen: id,
      ...PAGES[id],
      closed: screenClosed(state, id),
    })),
    teams: playingTeams(state).map((one) => ({
      id: one.id,
      name: one.name,
      spotlight: one.spotlight,
      counted: voteCounted(one),
      ask: act(one.spotlight === null ? `Ask ${one.name}` : 'Ask again', { type: 'ask-spotlight', team: one.id }),
    })),
  };
}
