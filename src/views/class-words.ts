// A class in words: where it stands, what the next step is and does, who is carried along by it. For console and wall.
import type { ClassState, RunbookStep, TeamState } from '../classroom/class-state.ts';
import type { Gate, Screen } from '../classroom/terms.ts';
import { counted, listed } from './format.ts';
import { numberWordFirst } from './number-words.ts';

/** The teams that play: those merged into another have stopped. */
export function playingTeams(state: Pick<ClassState, 'teams'>): TeamState[] {
  return Object.values(state.teams).filter(({ mergedInto }) => mergedInto === null);
}

/** The teams that the class waits for: somebody sits there. An empty team goes along and is no reason to wait. */
export function seatedTeams(state: Pick<ClassState, 'teams' | 'seats'>): TeamState[] {
  const taken = new Set(
    Object.values(state.seats).flatMap(({ team, revoked, role }) => (revoked || role === 'observer' ? [] : [team])),
  );
  return playingTeams(state).filter(({ id }) => taken.has(id));
}

const YEARLY: readonly Gate[] = ['deciding', 'committee', 'playing', 'revealing'];

/** "Year 2: the committee". */
export function stepWords({ gate, year }: Pick<RunbookStep, 'gate' | 'year'>): string {
  const words: Record<Gate, string> = {
    gathering: 'People take their seats',
    briefing: 'The briefing',
    deciding: 'review to lobby',
    committee: 'the committee',
    playing: 'four quarters',
    revealing: 'results',
    debriefing: 'The debrief',
    closed: 'The class is over',
  };
  return YEARLY.includes(gate) ? `Year ${year}: ${words[gate]}` : words[gate];
}

/** Where the runbook stands: the step that is on. */
export function runbookAt(state: Pick<ClassState, 'runbook' | 'gate' | 'year'>): number {
  const yearly = YEARLY.includes(state.gate);
  return state.runbook.findIndex((step) => step.gate === state.gate && (!yearly || step.year === state.year));
}

/** Whether a team has done what its gate asks: then nobody waits for it. */
export function isReady(state: Pick<ClassState, 'gate'>, { play }: TeamState): boolean {
  if (play.committed !== null) return true;
  return state.gate === 'playing' && play.game.beat !== 'playing';
}

/** The last year whose results every team has been shown; 0 before the first. */
export function revealedYear({ gate, year }: Pick<ClassState, 'gate' | 'year'>): number {
  return gate === 'revealing' || gate === 'debriefing' || gate === 'closed' ? year : Math.max(0, year - 1);
}

/** What the wall shows when a gate opens, until somebody chooses otherwise. */
export const WALL_AT: Record<Gate, Screen> = {
  gathering: 'lobby',
  briefing: 'briefing',
  deciding: 'clock',
  committee: 'clock',
  playing: 'clock',
  revealing: 'recap',
  debriefing: 'compare',
  closed: 'thanks',
};

/** "3 of 8 teams are ready." */
export function readyWords(state: ClassState): string {
  const teams = seatedTeams(state);
  const seats = Object.values(state.seats).filter(({ revoked, role }) => !revoked && role !== 'observer').length;
  if (state.gate === 'gathering') return seats === 0 ? 'Nobody has a seat yet.' : `${counted(seats, 'seat')} taken.`;
  if (state.gate === 'debriefing' || state.gate === 'closed') return `${counted(teams.length, 'team')}.`;
  const ready = teams.filter((team) => isReady(state, team)).length;
  if (teams.length === 0) return 'Nobody has a seat yet.';
  if (ready === 0) return 'No team is ready yet.';
  if (ready === teams.length && ready < 3) return ready === 1 ? 'The team is ready.' : 'Both teams are ready.';
  if (ready === teams.length) return `All ${ready} teams are ready.`;
  return `${ready} of ${teams.length} teams ${ready === 1 ? 'is' : 'are'} ready.`;
}

const LABELS: Record<Gate, (year: number) => string> = {
  gathering: () => '',
  briefing: () => 'Begin with the briefing',
  deciding: (year) => `Open year ${year}`,
  committee: () => 'Open the committee',
  playing: (year) => `Start year ${year}`,
  revealing: (year) => `Show the results of year ${year}`,
  debriefing: () => 'Open the debrief',
  closed: () => 'Close the class',
};

function doesWords(step: RunbookStep, votes: boolean): string {
  switch (step.gate) {
    case 'briefing':
      return 'Every device shows the mandate, the numbers and who sits in the committee.';
    case 'deciding':
      return step.year === 1
        ? 'Teams review the case, choose a model, plan, and meet people.'
        : 'Teams review the year, change what they must, plan, and meet people.';
    case 'committee':
      return votes
        ? 'Every team presents its paper; its seats vote first, then the members.'
        : 'Every team presents its paper and answers, then the members vote.';
    case 'playing':
      return 'Four quarters on every device, at each team’s own pace.';
    case 'revealing':
      return 'All teams see what came of the year, and why.';
    case 'debriefing':
      return 'The years end here. What was hidden opens; moments and questions are ready.';
    default:
      return '';
  }
}

/** Who is carried along when the class moves on now; empty when everybody is ready. */
function warningWords(state: ClassState): string {
  const late = seatedTeams(state).filter((team) => !isReady(state, team));
  const names =
    late.length > 6
      ? `${numberWordFirst(late.length)} teams`
      : listed(late.map(({ name }) => name)).replace(/^./, (first) => first.toUpperCase());
  const one = late.length === 1;
  if (state.gate === 'gathering') {
    const seats = Object.values(state.seats).filter(({ revoked }) => !revoked).length;
    return seats === 0 ? 'Nobody has a seat yet. Who comes later joins where the class is.' : '';
  }
  if (late.length === 0) return '';
  switch (state.gate) {
    case 'deciding':
      return `${names} ${one ? 'has' : 'have'} not committed and ${one ? 'will go in with its sheet' : 'will go in with their sheets'} as ${one ? 'it stands' : 'they stand'}.`;
    case 'committee':
      return `${names} ${one ? 'has' : 'have'} not called the vote: it is called for ${one ? 'it' : 'them'} now.`;
    case 'playing':
      return `${names} ${one ? 'has' : 'have'} not played all quarters: the rest runs, and open letters are let pass.`;
    default:
      return '';
  }
}

/** The next step of the class in words; null where none is left. */
export function nextWords(state: ClassState): { label: string; does: string; warning: string; wall: Screen } | null {
  const step = state.runbook[runbookAt(state) + 1];
  if (step === undefined || state.gate === 'closed' || state.gate === 'debriefing') return null;
  return {
    label: LABELS[step.gate](step.year),
    does: doesWords(step, state.setup.pace.votes && !state.setup.rehearsal),
    warning: warningWords(state),
    wall: WALL_AT[step.gate],
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** What the room does at this gate, for the wall. */
export function taskWords(state: ClassState): { headline: string; task: string } {
  const nth = ORDINALS[state.year - 1] ?? `${state.year}th`;
  switch (state.gate) {
    case 'deciding':
      return {
        headline: `Prepare your ${nth} paper`,
        task:
          state.year === 1
            ? 'Read the case, choose a model, plan, and meet whom you need. Then say that you are ready.'
            : 'Review the year, change what you must, meet whom you need. Then say that you are ready.',
      };
    case 'committee':
      return {
        headline: 'The committee meets',
        task: 'Present your paper, hear the objections, answer them. Then call the vote.',
      };
    case 'playing':
      return {
        headline: `Year ${state.year} runs`,
        task: 'Four quarters. Open the letters, watch what arrives, correct the course once.',
      };
    case 'revealing':
      return { headline: `What came of year ${state.year}`, task: 'Compare what you expected with what happened.' };
    case 'briefing':
      return { headline: 'Read the briefing', task: 'Six years, one committee, and what is asked of you.' };
    case 'gathering':
      return { headline: 'Take your seats', task: 'Open the page, type the code, choose a team and a seat.' };
    default:
      return { headline: 'The debrief', task: 'Each team has its own data beside what is said here.' };
  }
}

/** "Eight teams". */
export const teamsWords = (count: number) => `${numberWordFirst(count)} ${count === 1 ? 'team' : 'teams'}`;
