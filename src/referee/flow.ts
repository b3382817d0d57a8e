// The two machines of a running game, seen from the referee: where they stand, and how they move. This is the only
// file that knows the machines' events; the engine is asked here only what decides a move (a card, a correction).
import {
  begin,
  type CampaignEvent,
  type CommitteeEvent,
  campaignMachine,
  committeeMachine,
  type DueStep,
  restore,
  send,
  stand,
} from '../machines/index.ts';
import type { Beat, Game, RecordPlace } from './game.ts';

export type CommitteeStage = 'convening' | 'deliberating' | 'counting' | 'minuted';
export type PlayingStage = 'awaiting' | 'interrupted' | 'correcting' | 'closing';

/** Where a committee meeting stands, and how many objections are raised in it. */
export interface MeetingPlace extends RecordPlace {
  objections: number;
}

/** The campaign machine at its opening, for a game of so many years. */
export function openCampaign(years: number): unknown {
  return begin(campaignMachine, { years });
}

/** The beat that a campaign snapshot stands in. */
export function beatOf(campaign: unknown): Beat {
  const { value } = restore(campaignMachine, campaign);
  return (typeof value === 'string' ? value : Object.keys(value)[0]) as Beat;
}

/** The step that the campaign machine waits for, or null. */
export function dueOf(game: Game): DueStep | null {
  return restore(campaignMachine, game.campaign).context.due;
}

/** Where the year is while it is played: a quarter is due, a card lies open, a correction is possible, or all is played. */
export function playingStage(game: Game): PlayingStage | null {
  const { value } = restore(campaignMachine, game.campaign);
  return typeof value === 'object' && 'playing' in value ? (value.playing as PlayingStage) : null;
}

/** Where the committee beat is: before, in or after its deliberation. */
export function committeeStage(game: Game): CommitteeStage | null {
  const { value } = restore(campaignMachine, game.campaign);
  return typeof value === 'object' && 'committee' in value ? (value.committee as CommitteeStage) : null;
}

/** Where the meeting stands, or null outside the committee. */
export function meetingPlace(game: Game): MeetingPlace | null {
  if (game.meeting === null) return null;
  const { value, context } = restore(committeeMachine, game.meeting);
  return { stage: value, objections: context.objections, index: context.index };
}

/** The game after a move of the campaign machine, or null when it makes none here. */
export function moveCampaign(game: Game, type: CampaignEvent['type']): Game | null {
  const campaign = send(campaignMachine, game.campaign, { type });
  return campaign === null ? null : { ...game, campaign, beat: beatOf(campaign) };
}

/** The game after a move of the committee machine, or null when it makes none here. */
export function moveMeeting(game: Game, type: CommitteeEvent['type']): Game | null {
  if (game.meeting === null) return null;
  const meeting = send(committeeMachine, game.meeting, { type });
  return meeting === null ? null : { ...game, meeting };
}

/** The game with its campaign, now and at the moments it can return to, of another length. */
export function resizeCampaign(game: Game, years: number): Game {
  const sized = (campaign: unknown): unknown => {
    const { value, context } = restore(campaignMachine, campaign);
    return stand(campaignMachine, { value, context: { ...context, years } });
  };
  return {
    ...game,
    campaign: sized(game.campaign),
    past: game.past.map((moment) => ({ ...moment, campaign: sized(moment.campaign) })),
  };
}

/** The game with a meeting opened for the objections that stand. */
export function conveneMeeting(game: Game): Game {
  const objections = game.engine.objections(game.state).length;
  return { ...game, meeting: begin(committeeMachine, { objections }) };
}

/** The game with the meeting turned to an objection and its answer noted; unchanged if it was heard before. */
export function noteAnswer(game: Game, objection: string): Game {
  const wanted = game.engine.objections(game.state).findIndex((raised) => raised.objection === objection);
  let next = moveMeeting(game, 'meeting.open') ?? game;
  for (let place = meetingPlace(next); place !== null; place = meetingPlace(next)) {
    if (place.stage !== 'presenting' && place.index >= wanted) break;
    const heard = moveMeeting(next, 'objection.hear');
    if (heard === null) break;
    next = heard;
  }
  const place = meetingPlace(next);
  return place?.index === wanted ? (moveMeeting(next, 'objection.answer') ?? next) : next;
}

/**
 * The game with its meeting walked on to a saved place, or null when the place does not lie ahead. Answers are decisions
 * and stand already; what a record of decisions cannot tell is how far the team had listened without answering.
 */
export function resumeMeeting(game: Game, { stage, index }: RecordPlace): Game | null {
  let next = game;
  for (let place = meetingPlace(next); place !== null; place = meetingPlace(next)) {
    if (place.stage === stage && place.index === index) return next;
    if (place.stage === 'minuted') return resumeMinutes(next, place, { stage, index });
    const walked = moveMeeting(next, place.stage === 'gathering' ? 'meeting.open' : 'objection.hear');
    if (walked === null) return null;
    next = walked;
  }
  return null;
}

// The vote was called in the replay as soon as it could be: only the last objection heard has to be put right.
function resumeMinutes(game: Game, { objections, index }: MeetingPlace, saved: RecordPlace): Game | null {
  if (saved.stage !== 'minuted' || saved.index < index || saved.index >= objections) return null;
  const context = { objections, index: saved.index };
  return { ...game, meeting: stand(committeeMachine, { value: 'minuted', context }) };
}

/** The campaign machine told of what the engine now says about event cards and the correction. */
export function syncPlay(game: Game): Game {
  let next = game;
  const { engine, state } = game;
  if (engine.pendingEvent(state) !== null) return moveCampaign(next, 'card.drawn') ?? next;
  next = moveCampaign(next, 'card.answered') ?? next;
  if (!engine.correctionOpen(state)) next = moveCampaign(next, 'correction.settle') ?? next;
  return next;
}
