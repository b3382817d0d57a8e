// What stands above a seat's screen: the state of the line, what was refused, a note of the instructor, the note on the
// dip, and what the seat is asked.
import { useState } from 'preact/hooks';
import { JCurveNote } from '../../panels/guide/j-curve-note.tsx';
import { BallotStrip } from '../../panels/seat/ballot-strip.tsx';
import {
  InstructorNote,
  OfflineNotice,
  ReadOnlyNotice,
  RefusedNotice,
  RenewedNotice,
  SpotlightNotice,
} from '../../panels/seat/notices.tsx';
import { J_CURVE_NOTE } from '../../views/j-curve-view.ts';
import { closedWhy, type SeatParts } from './seat-parts.ts';

const isTyping = () => document.activeElement?.matches('textarea, input[type="text"], input[type="number"]') === true;

/** Not while somebody types: the page would move under the hand. */
function Renewed({ store, view }: Pick<SeatParts, 'store' | 'view'>) {
  if (view.renewed === null || (view.drafting && isTyping())) return null;
  return <RenewedNotice lost={view.kept ? 0 : view.waiting.length} onLoad={store.loadAgain} />;
}

export function SeatNotices({ store, view, page }: SeatParts) {
  const [read, setRead] = useState(0);
  // Notes from before this page was opened were read then, but the last one.
  const note = page.notes.at(-1);
  const [refused] = view.refused;
  const closed = closedWhy({ view, page });
  // Who only watches is told so at the foot, on every screen.
  const watches = view.readOnly === null && !page.you.mayDecide;
  return (
    <>
      <Renewed store={store} view={view} />
      {view.line === 'offline' && view.renewed === null ? (
        <OfflineNotice waiting={view.waiting.length} kept={view.kept} since={view.line} />
      ) : null}
      {closed === '' || watches ? null : <ReadOnlyNotice why={closed} />}
      {refused === undefined ? null : <RefusedNotice {...refused} onRead={() => store.read(refused.key)} />}
      {note === undefined || note.seq <= read ? null : (
        <InstructorNote text={note.text} onRead={() => setRead(note.seq)} />
      )}
      {page.jCurve.due && !view.notes.includes(J_CURVE_NOTE) && page.gate.hold === 'running' ? (
        <JCurveNote view={page.jCurve} onNoted={() => store.send({ type: 'note', id: J_CURVE_NOTE })} />
      ) : null}
      {page.spotlight ? (
        <SpotlightNotice onAnswer={(yes) => void store.post({ type: 'answer-spotlight', yes }, 'Your answer')} />
      ) : null}
      {page.ballot === null || page.gate.hold !== 'running' ? null : (
        <BallotStrip
          ballot={page.ballot}
          onVote={(yes) => void store.post({ type: 'vote', yes }, 'Your private vote')}
        />
      )}
    </>
  );
}
