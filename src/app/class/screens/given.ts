// What the screen of a beat is given in a class: the view that the server made, and where its wishes go.
import type { BeatOf, BeatView } from '../../../views/beat-view.ts';
import type { Send } from '../../../views/ui-event.ts';

export interface Given<B extends BeatView['beat']> {
  view: BeatOf<B>;
  send: Send;
}
