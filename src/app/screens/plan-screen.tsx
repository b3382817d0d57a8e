// Money, pay and the questions on the desk.
import { PlanPanel } from '../../panels/plan/plan-panel.tsx';
import { planView } from '../../views/plan-view.ts';
import { ForecastOnDemand } from '../study-parts.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <PlanPanel view={planView(game)} send={send} forecast={<ForecastOnDemand game={game} />} />;
}
