// The year, quarter by quarter, on the map.
import { PlayPanel } from '../../panels/play/play-panel.tsx';
import type { BeatOf } from '../../views/beat-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAccountMap } from '../account-map.tsx';

export function PlayBeat(props: { view: BeatOf<'playing'>; send: Send }) {
  const { canvas, list } = useAccountMap(props.view.region);
  return <PlayPanel view={props.view.view} send={props.send} map={canvas} list={list} />;
}
