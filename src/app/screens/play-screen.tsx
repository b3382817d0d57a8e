// The year in play of the running game.
import { useMemo } from 'preact/hooks';
import { regionView } from '../../views/map-view.ts';
import { playView } from '../../views/play-view.ts';
import { PlayBeat } from '../beats/play-beat.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  const region = useMemo(() => regionView(game), [game]);
  return <PlayBeat view={{ beat: 'playing', view: playView(game), region }} send={send} />;
}
