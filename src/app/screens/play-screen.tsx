// The year, quarter by quarter, on the map.
import { PlayPanel } from '../../panels/play/play-panel.tsx';
import { playView } from '../../views/play-view.ts';
import { AccountMap } from '../account-map.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <PlayPanel view={playView(game)} send={send} map={<AccountMap game={game} />} />;
}
