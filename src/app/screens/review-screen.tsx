// The board pack of the running game.
import { useMemo } from 'preact/hooks';
import { regionView } from '../../views/map-view.ts';
import { reviewView } from '../../views/review-view.ts';
import { ReviewBeat } from '../beats/review-beat.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  const region = useMemo(() => regionView(game), [game]);
  return <ReviewBeat view={{ beat: 'reviewing', view: reviewView(game), region }} send={send} />;
}
