// The meeting of a team in a class: after the vote it waits for the room.
import { CommitteeBeat } from '../../beats/committee-beat.tsx';
import type { Given } from './given.ts';

export function CommitteePage({ view, send }: Given<'committee'>) {
  return <CommitteeBeat view={view.view} send={send} after="The year is played when the instructor says so." />;
}
