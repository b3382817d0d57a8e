// The outbox of a seat: every command is kept, with its key, until the server has said that it is on stable storage or
// that it will never be taken. Sent one after the other, in the order they were made; a lost answer means that the same
// key goes again. Where it is kept is the store's matter (idb-outbox.ts); a store that fails costs only the reload.
import type { Refusal } from '../../base/refusal.ts';
import type { SeatCommand } from '../../classroom/class-command.ts';
import type { Answered } from './class-wire.ts';

/** `sending`: handed to the line and not answered yet. */
export type ParcelState = 'draft' | 'sending';

export interface Parcel {
  /** Sorts by the moment it was made. */
  key: string;
  seat: string;
  command: SeatCommand;
  /** What it is about, in words for the list: "Key accounts". */
  words: string;
}

export interface OutboxStore {
  /** False where this browser keeps nothing. */
  put: (parcel: Parcel) => Promise<boolean>;
  drop: (key: string) => Promise<void>;
  /** Of one seat, oldest first. */
  all: (seat: string) => Promise<Parcel[]>;
}

export interface OutboxParts {
  seat: string;
  store: OutboxStore;
  newKey: () => string;
  send: (key: string, command: SeatCommand) => Promise<Answered>;
  wait: (ms: number) => Promise<void>;
  hears: {
    changed: () => void;
    /** On the server's stable storage, as number `seq` of the log. */
    confirmed: (parcel: Parcel, seq: number) => void;
    refused: (parcel: Parcel, refusal: Refusal) => void;
  };
}

export interface Outbox {
  /** Oldest first, the one on its way among them. */
  waiting: () => readonly (Parcel & { state: ParcelState })[];
  /** False once the browser has refused to keep one: then they live as long as the page. */
  kept: () => boolean;
  /** Takes a command; it is sent at once where the line is open. Answers its key. */
  post: (command: SeatCommand, words: string) => string;
  /** Takes one back that was never sent. False when it is on its way. */
  recall: (key: string) => boolean;
  /** Brings in what an earlier page or another tab has left; answers how many. */
  restore: () => Promise<number>;
  /** The line is open: sends until nothing waits; closed: stops after the answer under way. */
  line: (open: boolean) => void;
  /** Resolves when nothing is on its way and everything is written down. */
  settled: () => Promise<void>;
}

const RETRY_MS = 300;
const MOST_RETRY_MS = 5000;

export function openOutbox(parts: OutboxParts): Outbox {
  const { store, seat, hears } = parts;
  let parcels: Parcel[] = [];
  let sending: string | null = null;
  let open = false;
  let kept = true;
  let running: Promise<void> | null = null;
  const written = new Map<string, Promise<void>>();
  /** Taken, refused or recalled here: a list read before that must not bring it back. */
  const done = new Set<string>();

  const drop = (key: string) => {
    done.add(key);
    parcels = parcels.filter((parcel) => parcel.key !== key);
    // After it was written, or the writing would bring it back.
    const before = written.get(key) ?? Promise.resolve();
    written.set(
      key,
      before.then(() => store.drop(key)).then(() => void written.delete(key)),
    );
  };

  async function flush(): Promise<void> {
    let pause = RETRY_MS;
    for (let head = parcels[0]; open && head !== undefined; head = parcels[0]) {
      // Kept first: a page that dies with the answer under way sends the same key again.
      await written.get(head.key);
      if (done.has(head.key)) continue;
      sending = head.key;
      hears.changed();
      const answer = await parts.send(head.key, head.command);
      sending = null;
      if ('ok' in answer || 'refused' in answer) {
        pause = RETRY_MS;
        drop(head.key);
        if ('ok' in answer) hears.confirmed(head, answer.seq);
        else hears.refused(head, answer.refused);
      } else if (open) {
        await parts.wait(pause);
        pause = Math.min(2 * pause, MOST_RETRY_MS);
      }
      hears.changed();
    }
  }

  const run = () => {
    if (running !== null || !open) return;
    running = flush().finally(() => {
      running = null;
      if (open && parcels.length > 0) run();
    });
  };

  const add = (parcel: Parcel) => {
    parcels = [...parcels, parcel].sort((a, b) => (a.key < b.key ? -1 : 1));
  };

  return {
    waiting: () => parcels.map((parcel) => ({ ...parcel, state: parcel.key === sending ? 'sending' : 'draft' })),
    kept: () => kept,
    post(command, words) {
      const parcel = { key: parts.newKey(), seat, command, words };
      add(parcel);
      written.set(
        parcel.key,
        store.put(parcel).then((did) => {
          kept &&= did;
          written.delete(parcel.key);
        }),
      );
      hears.changed();
      run();
      return parcel.key;
    },
    recall(key) {
      if (key === sending || !parcels.some((parcel) => parcel.key === key)) return false;
      drop(key);
      hears.changed();
      return true;
    },
    async restore() {
      const found = await store.all(seat);
      const left = found.filter(({ key }) => !parcels.some((parcel) => parcel.key === key) && !done.has(key));
      for (const parcel of left) add(parcel);
      hears.changed();
      run();
      return left.length;
    },
    line(now) {
      open = now;
      if (open) run();
    },
    async settled() {
      while (running !== null || written.size > 0) {
        await running;
        await Promise.all(written.values());
      }
    },
  };
}
