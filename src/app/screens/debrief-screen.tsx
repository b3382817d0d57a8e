// The end of the game.
import { anchors } from 'virtual:scenario/3m-emea';
import { scoreGame } from '../../analysis/score.ts';
import { DebriefPanel } from '../../panels/debrief/debrief-panel.tsx';
import { debriefView } from '../../views/debrief-view.ts';
import { baselineOf } from '../../analysis/baseline.ts';
import { Luck, Quality } from '../study-parts.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  const rows = game.reports.flatMap(({ kpis }) => kpis ?? []);
  // A game cut short is not scored here: at year 3 even a good programme is behind doing nothing.
  const whole = rows.length === 4 * game.engine.world.years;
  const score = whole ? scoreGame(anchors, rows).lines : null;
  return (
    <DebriefPanel
      view={debriefView(game, baselineOf(game), score)}
      send={send}
      luck={<Luck game={game} />}
      quality={<Quality game={game} />}
    />
  );
}
