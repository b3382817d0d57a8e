// The seats of a class in words, and its gates: for the player's device, the console and the projector alike.
import type { CaseSeat } from '../classroom/http-messages.ts';
import type { Gate, SeatRole } from '../classroom/terms.ts';
import type { World } from '../engine/world.ts';
import { inCaseWords } from './case-words.ts';

/** What a seat is called where its case does not say, and what it is for, in the order in which seats are offered. */
const ROLE_WORDS: Record<SeatRole, { name: string; does: string }> = {
  chair: { name: 'Chair', does: 'keeps the sentence and the clock' },
  finance: { name: 'Finance', does: 'pays, and asks what came back' },
  countries: { name: 'Countries', does: 'speaks for those near the customer' },
  hr: { name: 'People', does: 'pay, roles, training' },
  customer: { name: 'Customer’s voice', does: 'says what buyers would say' },
  kam: { name: 'Key account lead', does: 'makes it work' },
  team: { name: 'The whole team', does: 'one device for everybody at the table' },
  observer: { name: 'Observer', does: 'watches with a task sheet' },
};

/** A seat as the scenario writes it; nothing for seats that it does not define. */
export const seatSpec = (world: Pick<World, 'seats'>, role: string) => world.seats?.find(({ id }) => id === role);

/** What a seat is called in this case: as its author has it, or in the words of the case. */
export const seatName = (world: Pick<World, 'seats' | 'company'>, role: SeatRole): string =>
  seatSpec(world, role)?.name ?? inCaseWords(world, ROLE_WORDS[role].name);

/** The seats of a case. */
export const caseSeats = (world: Pick<World, 'seats' | 'company'>): CaseSeat[] =>
  (Object.keys(ROLE_WORDS) as SeatRole[]).map((role) => ({
    role,
    name: seatName(world, role),
    does: ROLE_WORDS[role].does,
    brief: seatSpec(world, role) !== undefined,
  }));

/** The gate as a word, and what happens there, for somebody who waits. */
export const GATE_WORDS: Record<Gate, { name: string; now: string; next: string }> = {
  gathering: { name: 'Seats', now: 'The class is taking its seats.', next: 'It begins when the instructor says so.' },
  briefing: {
    name: 'Briefing',
    now: 'The mandate, seven numbers, and who sits in the committee.',
    next: 'Year 1 opens when the instructor says so.',
  },
  deciding: {
    name: 'Deciding',
    now: 'Review, design, plan and lobby at your own pace.',
    next: 'The committee meets when the instructor says so.',
  },
  committee: {
    name: 'Committee',
    now: 'Objections, your answers, then the vote.',
    next: 'The year is played when the instructor says so.',
  },
  playing: {
    name: 'Play',
    now: 'Four quarters at your own pace.',
    next: 'Results open for all teams at once.',
  },
  revealing: {
    name: 'Results',
    now: 'What came of the year, and why.',
    next: 'The room goes on when the instructor says so.',
  },
  debriefing: { name: 'Debrief', now: 'What happened, and what was hidden.', next: 'Nothing more is decided.' },
  closed: { name: 'Closed', now: 'The class is over.', next: 'What you did can be read here until it is deleted.' },
};
