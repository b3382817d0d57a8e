// The reveal of a year, against the path without a programme.
import { ResultsPanel } from '../../panels/results/results-panel.tsx';
import { commitmentsOf } from '../../referee/commitment.ts';
import { resultsView } from '../../views/results-view.ts';
import { baselineOf } from '../../analysis/baseline.ts';
import { Causes, Forecast } from '../study-parts.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  const commitment = commitmentsOf(game).at(-1)?.code;
  const over = game.state.year >= game.state.years;
  return (
    <ResultsPanel
      view={resultsView(game, baselineOf(game))}
      send={send}
      {...(over ? {} : { fan: <Forecast game={game} tall /> })}
      causes={<Causes game={game} />}
      {...(commitment === undefined ? {} : { commitment })}
    />
  );
}
