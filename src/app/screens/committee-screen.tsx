// The meeting and its vote, with the canvas of the boardroom in its place.
import { CommitteePanel } from '../../panels/committee/committee-panel.tsx';
import { committeeView } from '../../views/committee-view.ts';
import { roomLabel } from '../../views/room-words.ts';
import type { ScreenProps } from '../screen-chunk.tsx';
import { StageHost } from '../stage-host.tsx';

export function Screen({ game, send }: ScreenProps) {
  return (
    <CommitteePanel
      view={committeeView(game)}
      send={send}
      room={(room) => <StageHost view={{ scene: 'room', room }} label={roomLabel(room.seats)} />}
    />
  );
}
