// The year's meetings: five slots of four points, what is planned in each, and the tactics with their use and price.
import type { Slot } from '../engine/decisions/decision.ts';
import { MEETING_OFFERS } from '../engine/decisions/meet-stakeholder.ts';
import { type Concession, TACTIC_IDS, type TacticId } from '../engine/world.ts';
import { counted } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { bargainPrice, offerPrice } from './concession-words.ts';
import { CONCESSION_WORDS, TACTIC_WORDS } from './person-words.ts';

export const SLOT_LABELS: Record<Slot, string> = {
  0: 'Before the vote',
  1: 'Quarter 1',
  2: 'Quarter 2',
  3: 'Quarter 3',
  4: 'Quarter 4',
};
const SLOTS: readonly Slot[] = [0, 1, 2, 3, 4];

export interface PlannedMeeting {
  person: string;
  name: string;
  tactic: TacticId;
  /** "Bargain, 2 points: shared credit for sales". */
  text: string;
  points: 1 | 2;
  offer: Concession | null;
}

export interface MeetingPlan {
  slots: { slot: Slot; label: string; left: number; leftText: string; meetings: PlannedMeeting[] }[];
  leftInYear: number;
  tactics: { id: TacticId; label: string; use: string }[];
  /** What may be given away in a meeting, with what it takes from the programme. */
  offers: { value: Concession; label: string; price: string }[];
  /** What every bargain costs, whatever is offered in it. */
  bargain: string;
}

/** The meeting planner of the drafted year. */
export function meetingPlan(game: SeenGame): MeetingPlan {
  const { engine, state } = game;
  const world = worldOf(game);
  const slots = SLOTS.map((slot) => {
    const left = engine.pointsLeft(state, slot);
    return {
      slot,
      label: SLOT_LABELS[slot],
      left,
      leftText: `${counted(left, 'point')} left`,
      meetings: state.sheet.meetings
        .filter((meeting) => meeting.slot === slot)
        .map((meeting): PlannedMeeting => {
          const offer = meeting.offer === undefined ? '' : `: ${CONCESSION_WORDS[meeting.offer].toLowerCase()}`;
          return {
            person: meeting.person,
            name: personName(world, meeting.person),
            tactic: meeting.tactic,
            text: `${TACTIC_WORDS[meeting.tactic].label}, ${counted(meeting.points, 'point')}${offer}`,
            points: meeting.points,
            offer: meeting.offer ?? null,
          };
        }),
    };
  });
  return {
    slots,
    leftInYear: slots.reduce((sum, slot) => sum + slot.left, 0),
    tactics: TACTIC_IDS.map((id) => ({ id, ...TACTIC_WORDS[id] })),
    offers: MEETING_OFFERS.map((id) => ({
      value: id,
      label: CONCESSION_WORDS[id],
      price: offerPrice(world, id),
    })),
    bargain: bargainPrice(world),
  };
}
