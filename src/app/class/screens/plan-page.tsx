// Money, pay and the questions on the desk; where the plan leads is worked out by the server when somebody opens it.
import { useContext } from 'preact/hooks';
import { PlanPanel } from '../../../panels/plan/plan-panel.tsx';
import { FanTold, ForecastDetails } from '../../../panels/study/study-told.tsx';
import type { LineChartData } from '../../../views/chart-view.ts';
import { StudyAsker } from '../study-asker.ts';
import { useTeamStudy } from '../use-team-study.ts';
import type { Given } from './given.ts';

function Forecast({ basis }: { basis: unknown }) {
  return <FanTold {...useTeamStudy<LineChartData[]>('forecast', basis)} />;
}

export function PlanPage({ view, send }: Given<'planning'>) {
  const asked = useContext(StudyAsker) !== null;
  return (
    <PlanPanel
      view={view.view}
      send={send}
      {...(asked ? { forecast: <ForecastDetails>{() => <Forecast basis={view.view} />}</ForecastDetails> } : {})}
    />
  );
}
