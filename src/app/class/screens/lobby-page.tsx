// The people before the vote.
import { PeoplePanel } from '../../../panels/people/people-panel.tsx';
import type { Given } from './given.ts';

export function LobbyPage({ view, send }: Given<'lobbying'>) {
  return <PeoplePanel view={view.view} send={send} />;
}
