// Every view of a game by name, for tests that ask the same of all of them.
import type { Game } from '../../../src/referee/index.ts';
import { accountRoomView } from '../../../src/views/account-room-view.ts';
import { accountsView } from '../../../src/views/accounts-view.ts';
import { beatView } from '../../../src/views/beat-view.ts';
import { briefingView } from '../../../src/views/briefing-view.ts';
import { committeeView } from '../../../src/views/committee-view.ts';
import { debriefView } from '../../../src/views/debrief-view.ts';
import { designView } from '../../../src/views/design-view.ts';
import { frameView } from '../../../src/views/frame-view.ts';
import { peopleView } from '../../../src/views/people-view.ts';
import { planView } from '../../../src/views/plan-view.ts';
import { playView } from '../../../src/views/play-view.ts';
import { resultsView } from '../../../src/views/results-view.ts';
import { reviewView } from '../../../src/views/review-view.ts';

export const EVERY_VIEW: [string, (game: Game) => unknown][] = [
  ['frame', frameView],
  ['briefing', briefingView],
  ['review', reviewView],
  ['design', designView],
  ['accounts', accountsView],
  ['account rooms', (game) => game.engine.world.accounts.map(({ id }) => accountRoomView(game, id))],
  ['plan', planView],
  ['people', peopleView],
  ['committee', committeeView],
  ['play', playView],
  ['results', (game) => resultsView(game, game.reports)],
  ['debrief', (game) => debriefView(game, game.reports)],
  [
    'beat',
    (game) =>
      beatView(
        game,
        () => game.reports,
        () => null,
      ),
  ],
];
