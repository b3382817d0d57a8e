// The board pack, with the map of the customers and the list that says the same.
import { ReviewPanel } from '../../panels/review/review-panel.tsx';
import type { BeatOf } from '../../views/beat-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAccountMap } from '../account-map.tsx';

export function ReviewBeat(props: { view: BeatOf<'reviewing'>; send: Send }) {
  const { figure, list } = useAccountMap(props.view.region);
  return <ReviewPanel view={props.view.view} send={props.send} map={figure} accounts={list} />;
}
