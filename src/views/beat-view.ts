// What the screen of a beat is drawn from, whole and as plain data: the same objects whether the game runs on this page
// or on a server that sends them. What a screen shows only on request (an account's room, the reasons behind a disc) is
// in it too, so that nothing has to be asked of the game.
import type { StepReport } from '../engine/game-state.ts';
import { type AccountRoomView, accountRoomView } from './account-room-view.ts';
import { type AccountsView, accountsStatus, accountsView } from './accounts-view.ts';
import { type BriefingView, briefingView } from './briefing-view.ts';
import { type CommitteeView, committeeView, type MeetingGame } from './committee-view.ts';
import { type DebriefView, debriefView } from './debrief-view.ts';
import { type DesignView, designView } from './design-view.ts';
import { worldOf } from './game-view.ts';
import { type RegionView, regionView } from './map-view.ts';
import { type PeopleView, peopleView } from './people-view.ts';
import { type PlanView, planView } from './plan-view.ts';
import { type PlayView, playView } from './play-view.ts';
import { type ResultsView, resultsView } from './results-view.ts';
import { type ReviewView, reviewView } from './review-view.ts';

export interface DesignBeat {
  design: DesignView;
  accounts: AccountsView;
  /** How far the list has come, for the row of parts. */
  accountsStatus: string;
  rooms: AccountRoomView[];
}

export type BeatView =
  | { beat: 'briefing'; view: BriefingView }
  | { beat: 'reviewing'; view: ReviewView; region: RegionView }
  | ({ beat: 'designing' } & DesignBeat)
  | { beat: 'planning'; view: PlanView }
  | { beat: 'lobbying'; view: PeopleView }
  | { beat: 'committee'; view: CommitteeView }
  | { beat: 'playing'; view: PlayView; region: RegionView }
  | { beat: 'revealing'; view: ResultsView }
  | { beat: 'debriefing'; view: DebriefView };

/** The view of one beat. */
export type BeatOf<B extends BeatView['beat']> = Extract<BeatView, { beat: B }>;

/** The score lines of a whole game, or null. */
export type Score = Parameters<typeof debriefView>[2];

/**
 * The screen of the beat the game is in. `baseline`: the reports of the same seed without a programme, up to the last
 * step that was played; only reveal and debrief look at it. `score`: the score lines of a whole game, null otherwise.
 */
export function beatView(game: MeetingGame, baseline: () => readonly StepReport[], score: () => Score): BeatView {
  switch (game.beat) {
    case 'briefing':
      return { beat: 'briefing', view: briefingView(game) };
    case 'reviewing':
      return { beat: 'reviewing', view: reviewView(game), region: regionView(game) };
    case 'designing':
      return {
        beat: 'designing',
        design: designView(game),
        accounts: accountsView(game),
        accountsStatus: accountsStatus(game),
        rooms: worldOf(game).accounts.map(({ id }) => accountRoomView(game, id)),
      };
    case 'planning':
      return { beat: 'planning', view: planView(game) };
    case 'lobbying':
      return { beat: 'lobbying', view: peopleView(game) };
    case 'committee':
      return { beat: 'committee', view: committeeView(game) };
    case 'playing':
      return { beat: 'playing', view: playView(game), region: regionView(game) };
    case 'revealing':
      return { beat: 'revealing', view: resultsView(game, baseline()) };
    case 'debriefing':
      return { beat: 'debriefing', view: debriefView(game, baseline(), score()) };
  }
}
