// The results of a year, with what the server has worked out of causes and of what may come.
import { useContext } from 'preact/hooks';
import { ResultsPanel } from '../../../panels/results/results-panel.tsx';
import { CausesTold, FanTold } from '../../../panels/study/study-told.tsx';
import type { CausesView } from '../../../views/causes-view.ts';
import type { LineChartData } from '../../../views/chart-view.ts';
import { StudyAsker } from '../study-asker.ts';
import { useTeamStudy } from '../use-team-study.ts';
import type { Given } from './given.ts';

/** The year is closed: nothing of it changes any more while this screen stands. */
const Causes = () => <CausesTold {...useTeamStudy<CausesView | null>('causes', null)} />;
const Forecast = () => <FanTold tall {...useTeamStudy<LineChartData[]>('forecast', null)} />;

export function RevealPage({ view, send }: Given<'revealing'>) {
  const asked = useContext(StudyAsker) !== null;
  return (
    <ResultsPanel
      view={view.view}
      send={send}
      {...(asked ? { causes: <Causes /> } : {})}
      {...(asked && !view.view.last ? { fan: <Forecast /> } : {})}
    />
  );
}
