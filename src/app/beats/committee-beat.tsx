// The meeting and its vote, with the canvas of the boardroom in its place.
import { CommitteePanel } from '../../panels/committee/committee-panel.tsx';
import type { CommitteeView } from '../../views/committee-view.ts';
import { roomLabel } from '../../views/room-words.ts';
import type { Send } from '../../views/ui-event.ts';
import { StageHost } from '../stage-host.tsx';

export function CommitteeBeat(props: { view: CommitteeView; send: Send; after?: string }) {
  return (
    <CommitteePanel
      view={props.view}
      send={props.send}
      {...(props.after === undefined ? {} : { after: props.after })}
      room={(room) => <StageHost view={{ scene: 'room', room }} label={roomLabel(room.seats)} />}
    />
  );
}
