// The year, quarter by quarter.
import { PlayPanel } from '../../panels/play/play-panel.tsx';
import { playView } from '../../views/play-view.ts';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <PlayPanel view={playView(game)} send={send} />;
}
