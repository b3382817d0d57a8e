// What comes to the team by itself: the three who wait outside the door this year, and the gaps in the data by which
// quiet resistance shows before it is said.
import { DRIVER_WORDS } from './person-words.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { listed } from './format.ts';
import { type PersonTag, personTag } from './person-tag.ts';

/** Visitors there is time for (design 11.2). */
const TIME_FOR = 2;

export interface Visitor extends PersonTag {
  /** What they say at the door. */
  line: string;
  /** What brings them, as far as it shows. */
  brings: string;
  received: boolean;
  /** A meeting before the vote is planned with them, which counts as received. */
  meeting: boolean;
  /** False when there is no time left for them. */
  open: boolean;
}

export interface DoorView {
  visitors: Visitor[];
  /** What becomes of those who are not received, by name. */
  note: string;
}

/** Who waits outside the door. Three of them, or nobody in a world of fewer people. */
export function doorView(game: SeenGame): DoorView {
  const { engine, state } = game;
  const { received, meetings } = state.sheet;
  const visitors = engine.visitors(state).map(({ person, driver }): Visitor => {
    const seen = received.includes(person);
    return {
      ...personTag(game, person),
      line: worldOf(game).people.find(({ id }) => id === person)?.corridor ?? '',
      brings: driver === null ? 'Wants to be heard before the vote' : `Comes because: ${DRIVER_WORDS[driver]}`,
      received: seen,
      meeting: meetings.some((meeting) => meeting.slot === 0 && meeting.person === person),
      open: seen || received.length < TIME_FOR,
    };
  });
  const waiting = visitors.filter((visitor) => !visitor.received && !visitor.meeting);
  const idle = engine.askedEurM(state) <= 0 && !engine.programme(state).started;
  return {
    visitors,
    note:
      waiting.length === 0
        ? 'Nobody is turned away this year.'
        : idle
          ? 'Without a plan nobody minds waiting.'
          : `${listed(waiting.map(({ name }) => name))} would remember not having been received.`,
  };
}

export interface Gap extends PersonTag {
  /** What is missing or late. */
  sign: string;
  clear: boolean;
}

/** Whose data have gaps: they say more than they believe. The clearest first. */
export function dataGaps(game: SeenGame): Gap[] {
  return game.engine
    .signals(game.state)
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ person, strength }) => ({
      ...personTag(game, person),
      sign: worldOf(game).people.find(({ id }) => id === person)?.tell ?? '',
      clear: strength >= 0.15,
    }));
}
