// What a change of the practice game means for its marks: the machine's events between one game and the next.
import type { PracticeEvent } from '../../machines/practice-machine.ts';
import type { Game } from '../../referee/game.ts';

const asksMoney = ({ engine, state }: Game) => engine.askedEurM(state) > 0;
const sees = ({ state }: Game) => state.sheet.meetings.length > 0;
const hasRange = ({ state }: Game) => state.sheet.expectations.length > 0;
const answers = ({ state }: Game) => state.sheet.answers.length;

const REACHED: Partial<Record<Game['beat'], PracticeEvent>> = {
  planning: { type: 'plan.reached' },
  lobbying: { type: 'lobby.reached' },
  committee: { type: 'committee.reached' },
  playing: { type: 'year.started' },
};

/** In the order in which the machine has to hear of them. */
export function practiceEvents(before: Game, after: Game): PracticeEvent[] {
  const events: PracticeEvent[] = [];
  if (asksMoney(after) !== asksMoney(before)) events.push({ type: asksMoney(after) ? 'money.put' : 'money.gone' });
  if (sees(after) !== sees(before)) events.push({ type: sees(after) ? 'meeting.planned' : 'meeting.gone' });
  if (hasRange(after) && !hasRange(before)) events.push({ type: 'range.written' });
  if (answers(after) > answers(before)) events.push({ type: 'objection.answered' });
  for (const { step } of after.reports.slice(before.reports.length)) {
    if (step === 'vote') events.push({ type: 'vote.counted' });
    if (step === 'quarter') events.push({ type: 'quarter.played' });
  }
  const reached = after.beat === before.beat ? undefined : REACHED[after.beat];
  return reached === undefined ? events : [...events, reached];
}
