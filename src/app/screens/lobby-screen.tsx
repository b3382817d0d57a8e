// The people before the vote.
import { PeoplePanel } from '../../panels/people/people-panel.tsx';
import { peopleView } from '../../views/people-view.ts';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <PeoplePanel view={peopleView(game)} send={send} />;
}
