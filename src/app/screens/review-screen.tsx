// The board pack.
import { ReviewPanel } from '../../panels/review/review-panel.tsx';
import { reviewView } from '../../views/review-view.ts';
import { AccountMap } from '../account-map.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return <ReviewPanel view={reviewView(game)} send={send} map={<AccountMap game={game} />} />;
}
