// The door of the referee: the authority over one game and its record, without transport. Everything here is a pure
// function of an immutable `Game`; refused requests come back as a code and a sentence, and change nothing.
export { advance } from './advance.ts';
export {
  committeeStage,
  type CommitteeStage,
  type MeetingPlace,
  meetingPlace,
  type PlayingStage,
  playingStage,
} from './flow.ts';
export {
  type Advance,
  type Beat,
  BEATS,
  type Game,
  type GameRecord,
  type MeetingStage,
  type Moment,
  type RecordEntry,
  type RecordHeader,
  type RecordPlace,
  type RecordStep,
} from './game.ts';
export { playDecisions, type TimedDecision, towardsNextStep } from './play-decisions.ts';
export { readRecord, toRecord } from './record.ts';
export { decide, type GameOptions, openGame, redo, undo } from './referee.ts';
export { resizeGame } from './resize.ts';
export { replayRecord, type Watch } from './replay.ts';
