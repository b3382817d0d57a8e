// The committee of the running game.
import { committeeView } from '../../views/committee-view.ts';
import { CommitteeBeat } from '../beats/committee-beat.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <CommitteeBeat view={committeeView(game)} send={send} />;
}
