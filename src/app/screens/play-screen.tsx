// The year, quarter by quarter, on the map.
import { PlayPanel } from '../../panels/play/play-panel.tsx';
import { playView } from '../../views/play-view.ts';
import { useAccountMap } from '../account-map.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  const { canvas, list } = useAccountMap(game);
  return <PlayPanel view={playView(game)} send={send} map={canvas} list={list} />;
}
