// The screens that come after a year has been played, with their charts and the path without a programme: nobody needs
// them on the first page, so they load while the year is being planned.
import { anchors } from 'virtual:scenario/3m-emea';
import { scoreGame } from '../analysis/score.ts';
import { DebriefPanel } from '../panels/debrief/debrief-panel.tsx';
import { ResultsPanel } from '../panels/results/results-panel.tsx';
import type { Game } from '../referee/game.ts';
import { debriefView } from '../views/debrief-view.ts';
import { resultsView } from '../views/results-view.ts';
import type { Send } from '../views/ui-event.ts';
import { baselineOf } from './baseline.ts';

/** The reveal of a year. */
export function RevealScreen(props: { game: Game; send: Send }) {
  return <ResultsPanel view={resultsView(props.game, baselineOf(props.game))} send={props.send} />;
}

/** The end of the game. */
export function DebriefScreen(props: { game: Game; send: Send }) {
  const { game, send } = props;
  const rows = game.reports.flatMap(({ kpis }) => kpis ?? []);
  // A game cut short is not scored here: at year 3 even a good programme is behind doing nothing.
  const whole = rows.length === 4 * game.engine.world.years;
  const score = whole ? scoreGame(anchors, rows).lines : null;
  return <DebriefPanel view={debriefView(game, baselineOf(game), score)} send={send} />;
}
