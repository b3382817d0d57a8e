// A player's device in a class: #/join and #/join/CODE lead to a seat, #/seat is the seat that this browser has taken.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { openWire } from './class-wire.ts';
import { openIdbOutbox } from './idb-outbox.ts';
import { JoinPage } from './join-page.tsx';
import { SeatApp } from './seat-app.tsx';
import { type KeptSeat, openSeatMemory } from './seat-memory.ts';
import { openSeatNotes } from './seat-notes.ts';
import { openSeatStore } from './seat-store.ts';
import { reloadByItself } from './reload-by-itself.ts';
import { keyMaker } from './time-key.ts';

const memory = openSeatMemory();
const newKey = keyMaker(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes),
);

const storeOf = (seat: KeptSeat) =>
  openSeatStore({
    seat: `${seat.classId} ${seat.seatId}`,
    openWire: (lastSeq, hears) => openWire({ token: seat.token }, lastSeq, hears),
    outbox: openIdbOutbox(),
    notes: openSeatNotes(`${seat.classId} ${seat.seatId}`),
    newKey,
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    reload: () => location.reload(),
    reloadByItself,
  });

/** The code of a link, as in #/join/ABC234. */
const codeOf = (hash: string) => /^#\/join\/([A-Za-z0-9-]{1,12})/.exec(hash)?.[1] ?? '';

function Entry() {
  const [seat, setSeat] = useState<KeptSeat | null>(() =>
    location.hash.startsWith('#/seat') ? (memory.all()[0] ?? null) : null,
  );
  const [store, setStore] = useState(() => (seat === null ? null : storeOf(seat)));
  const sit = (taken: KeptSeat) => {
    memory.keep(taken);
    // Another entry of the same chunk: the page stays, the address can be kept as a bookmark.
    history.replaceState(null, '', '#/seat');
    setSeat(taken);
    setStore(storeOf(taken));
  };
  if (seat === null || store === null)
    return <JoinPage code={codeOf(location.hash)} memory={memory} newKey={newKey} onSeated={sit} />;
  return (
    <SeatApp
      store={store}
      now={() => Date.now()}
      onLeave={() => {
        const { gone } = store.view();
        store.close();
        // A seat that was given away cannot be gone on with; one that was left can.
        if (gone !== null) memory.forget(seat.seatId, seat.classId);
        history.replaceState(null, '', '#/join');
        setStore(null);
        setSeat(null);
      }}
    />
  );
}

export function openEntry(root: Element): void {
  render(<Entry />, root);
}
