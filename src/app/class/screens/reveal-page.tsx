// The results of a year, with what the server has worked out of causes and of what may come.
import { ResultsPanel } from '../../../panels/results/results-panel.tsx';
import type { Given } from './given.ts';

export function RevealPage({ view, send }: Given<'revealing'>) {
  return <ResultsPanel view={view.view} send={send} />;
}
