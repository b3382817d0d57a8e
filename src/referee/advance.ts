// Moves a game on: between the beats of a year, through the committee meeting, quarter by quarter. The machines say
// whether a move exists and which step is due; the engine resolves it; everything resolved is written down with its hash.
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, ok, type Result } from '../base/result.ts';
import {
  committeeStage,
  conveneMeeting,
  dueOf,
  meetingPlace,
  moveCampaign,
  moveMeeting,
  playingStage,
  syncPlay,
} from './flow.ts';
import type { Advance, Game } from './game.ts';
import { decide, unwound } from './referee.ts';

type Moved = Result<Game, Refusal>;

/** The game after one move. Refuses, in the player's words, a move that does not exist here; then nothing changes. */
export function advance(game: Game, move: Advance): Moved {
  switch (move.type) {
    case 'continue':
      return goOn(game);
    case 'back':
      return goBack(game);
    case 'next-objection':
      return hearNext(game);
    case 'call-vote':
      return callVote(game);
    case 'play-quarter':
      return playQuarter(game);
  }
}

function goOn(game: Game): Moved {
  switch (game.beat) {
    case 'briefing':
    case 'reviewing':
    case 'designing':
    case 'planning':
      return moved(moveCampaign(game, 'beat.advance'));
    case 'lobbying':
      return convene(game);
    case 'committee':
      return committeeStage(game) === 'minuted' ? startYear(game) : hearNext(game);
    case 'playing':
      return goOnPlaying(game);
    case 'revealing':
      return openNextYear(game);
    case 'debriefing':
      return no('beat/over', 'The game is over. Read the debrief, or start a new game.');
  }
}

function goBack(game: Game): Moved {
  const back = moveCampaign(game, 'beat.return');
  return back === null
    ? no('beat/no-way-back', 'There is no way back from here: what has been played stands.')
    : ok(back);
}

function convene(game: Game): Moved {
  const left = moved(moveCampaign(game, 'beat.advance'));
  if (!left.ok) return left;
  const resolved = resolveDue(left.value);
  return resolved.ok ? ok(conveneMeeting(resolved.value)) : resolved;
}

/** Opens the meeting, or hears the first or the next objection. */
function hearNext(game: Game): Moved {
  const place = meetingPlace(game);
  if (place === null || committeeStage(game) !== 'deliberating') {
    return no('meeting/not-open', 'The committee is not in a meeting now.');
  }
  if (place.stage === 'gathering') return moved(moveMeeting(game, 'meeting.open'));
  const heard = moveMeeting(game, 'objection.hear');
  return heard === null
    ? no('meeting/all-heard', 'Every objection has been heard. Call the vote when you are ready.')
    : ok(heard);
}

function callVote(game: Game): Moved {
  const called = moveMeeting(game, 'vote.call');
  if (called === null) {
    return committeeStage(game) === 'deliberating'
      ? no('meeting/not-open', 'The members are still taking their seats. Open the meeting first.')
      : no('meeting/no-vote-due', 'There is no vote to call now.');
  }
  const counting = moved(moveCampaign(called, 'vote.call'));
  if (!counting.ok) return counting;
  const resolved = resolveDue(counting.value);
  return resolved.ok ? moved(moveMeeting(resolved.value, 'vote.counted')) : resolved;
}

function startYear(game: Game): Moved {
  const started = moveCampaign({ ...game, meeting: null }, 'beat.advance');
  return started === null ? noMove() : ok(fresh(syncPlay(started)));
}

function goOnPlaying(game: Game): Moved {
  switch (playingStage(game)) {
    case 'interrupted':
      return cardLiesOpen();
    case 'correcting':
      return waiveCorrection(game);
    case 'closing':
      return resolveDue(game);
    case 'awaiting':
    case null:
      return no('beat/quarter-due', `Quarter ${game.state.quarter + 1} has not been played yet. Play it to go on.`);
  }
}

/** Plays one quarter; playing on in the correction window waives the correction. After the fourth the year is closed. */
function playQuarter(game: Game): Moved {
  const stage = playingStage(game);
  if (stage === null)
    return no('quarter/not-due', 'No quarter can be played now: first comes the committee and its vote.');
  if (stage === 'interrupted') return cardLiesOpen();
  const ready = stage === 'correcting' ? waiveCorrection(game) : ok(game);
  const played = ready.ok ? resolveDue(ready.value) : ready;
  if (!played.ok || stage === 'closing') return played;
  const after = syncPlay(played.value);
  return playingStage(after) === 'closing' ? resolveDue(after) : ok(after);
}

// Written down like any correction, so that a saved game knows that the window has been used.
function waiveCorrection(game: Game): Moved {
  return decide(game, { kind: 'correct-course', correction: { kind: 'none' } });
}

function openNextYear(game: Game): Moved {
  if (game.engine.pendingEvent(game.state) !== null) return cardLiesOpen();
  const state = game.engine.openYear(game.state);
  const next = moveCampaign({ ...game, state }, 'beat.advance');
  return next === null ? noMove() : ok(fresh(next));
}

/** Has the engine resolve the step that the campaign machine waits for, and writes it down. */
function resolveDue(game: Game): Moved {
  const due = dueOf(game);
  if (due === null || game.engine.dueStep(game.state) !== due) {
    return no('step/not-due', 'The game is not ready for this step. Finish what lies open first.');
  }
  const { state, report } = game.engine.resolveStep(game.state);
  const step = {
    year: report.year,
    step: report.step,
    quarter: report.quarter,
    entries: game.entries.length,
    hash: report.hash,
  };
  const resolved = { ...game, state, steps: [...game.steps, step], reports: [...game.reports, report] };
  return moved(moveCampaign(fresh(resolved), 'step.resolved'));
}

// What has been resolved stands: the undo line starts anew.
function fresh(game: Game): Game {
  return { ...game, ...unwound([], []) };
}

function moved(game: Game | null): Moved {
  return game === null ? noMove() : ok(game);
}

function noMove(): Moved {
  return no('beat/no-move', 'This is not possible at this point of the year.');
}

function cardLiesOpen(): Moved {
  return no('event/unanswered', 'An event card lies open. Answer it before the game goes on.');
}

function no(code: string, message: string): Moved {
  return err(refusal(code, message));
}
