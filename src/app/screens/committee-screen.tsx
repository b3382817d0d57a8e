// The meeting and its vote.
import { CommitteePanel } from '../../panels/committee/committee-panel.tsx';
import { committeeView } from '../../views/committee-view.ts';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <CommitteePanel view={committeeView(game)} send={send} />;
}
