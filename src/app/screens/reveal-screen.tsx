// The reveal of a year, against the path without a programme.
import { ResultsPanel } from '../../panels/results/results-panel.tsx';
import { resultsView } from '../../views/results-view.ts';
import { baselineOf } from '../baseline.ts';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <ResultsPanel view={resultsView(game, baselineOf(game))} send={send} />;
}
