// Money, pay and the questions on the desk.
import { PlanPanel } from '../../../panels/plan/plan-panel.tsx';
import type { Given } from './given.ts';

export function PlanPage({ view, send }: Given<'planning'>) {
  return <PlanPanel view={view.view} send={send} />;
}
