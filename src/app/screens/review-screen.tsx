// The board pack, with the map of the customers and the list that says the same.
import { ReviewPanel } from '../../panels/review/review-panel.tsx';
import { reviewView } from '../../views/review-view.ts';
import { useAccountMap } from '../account-map.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  const { figure, list } = useAccountMap(game);
  return <ReviewPanel view={reviewView(game)} send={send} map={figure} accounts={list} />;
}
