// The debrief of a team in a class.
import { DebriefPanel } from '../../../panels/debrief/debrief-panel.tsx';
import type { Given } from '../beat-screens.tsx';

export function DebriefPage({ view, send }: Given<'debriefing'>) {
  return <DebriefPanel view={view.view} send={send} />;
}
