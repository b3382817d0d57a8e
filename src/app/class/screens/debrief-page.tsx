// The debrief of a team in a class.
import { DebriefPanel } from '../../../panels/debrief/debrief-panel.tsx';
import type { Given } from './given.ts';

export function DebriefPage({ view, send }: Given<'debriefing'>) {
  return (
    <DebriefPanel
      view={view.view}
      send={send}
      kept="The record stays with the class. What you take home is the page for printing."
    />
  );
}
