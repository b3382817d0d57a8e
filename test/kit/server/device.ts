// A seat's device without a screen: the player's own outbox (app/class/outbox.ts) over a socket. What the outbox keeps
// survives the device, as a browser's database survives a killed page.
import { io, type Socket } from 'socket.io-client';
import { type Outbox, type OutboxStore, openOutbox, type Parcel } from '../../../src/app/class/outbox.ts';
import type { Answered } from '../../../src/app/class/class-wire.ts';
import type { SeatCommand } from '../../../src/classroom/class-command.ts';
import type { SeatPass } from '../../../src/classroom/http-messages.ts';
import { PROTOCOL, WIRE_PATH } from '../../../src/classroom/messages.ts';

export interface Confirmed {
  key: string;
  seq: number;
  /** performance.now() of posting and of the acknowledgement. */
  posted: number;
  at: number;
}

export interface Device {
  pass: SeatPass;
  /** Decides something new; it will be sent when the line is open. */
  decide: () => void;
  /** A page that is killed and opened again: only what the outbox has kept is left. */
  crash: () => void;
  waiting: () => number;
  online: () => boolean;
  pageSeq: () => number;
  confirmed: readonly Confirmed[];
  refused: readonly string[];
  issued: () => number;
  close: () => void;
}

const ANSWER_MS = 4_000;

/** What a browser keeps, for one seat. */
function keptParcels(): OutboxStore {
  const kept = new Map<string, Parcel>();
  return {
    put: async (parcel) => {
      kept.set(parcel.key, parcel);
      return true;
    },
    drop: async (key) => void kept.delete(key),
    all: async () => [...kept.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

export function openDevice(url: string, pass: SeatPass, number: number): Device {
  const confirmed: Confirmed[] = [];
  const refused: string[] = [];
  const posted = new Map<string, number>();
  const known = new Set<string>();
  const store = keptParcels();
  let issued = 0;
  let keys = 0;
  let pageSeq = 0;
  let online = false;
  let socket: Socket;
  let outbox: Outbox;

  const open = (): void => {
    const line = io(url, {
      path: `/${WIRE_PATH}`,
      auth: { token: pass.token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1000,
      timeout: 5000,
    });
    socket = line;
    const ask = async (event: string, message: unknown): Promise<Answered> => {
      try {
        return (await line.timeout(ANSWER_MS).emitWithAck(event, message)) as Answered;
      } catch {
        return { lost: true };
      }
    };
    const box = openOutbox({
      seat: pass.seatId,
      store,
      newKey: () => `${String(number).padStart(4, '0')}-${String(++keys).padStart(8, '0')}`,
      send: (key, command) => ask('command', { key, command }),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      hears: {
        changed: () => {},
        confirmed: ({ key }, seq) => {
          // Once a key: a page that was killed may still have heard what the next one hears again.
          if (known.has(key)) return;
          known.add(key);
          confirmed.push({ key, seq, posted: posted.get(key)!, at: performance.now() });
        },
        refused: (_parcel, refusal) => void refused.push(refusal.code),
      },
    });
    outbox = box;
    line.on('connect', () => {
      ask('hello', { protocol: PROTOCOL, lastSeq: pageSeq }).then(
        (answer) => {
          if (line !== socket) return;
          online = 'ok' in answer;
          if (online) box.line(true);
          else line.disconnect().connect();
        },
        () => {},
      );
    });
    line.on('disconnect', (reason) => {
      if (line !== socket) return;
      online = false;
      box.line(false);
      if (reason === 'io server disconnect') line.connect();
    });
    line.on('page', (message: { seq: number }) => {
      pageSeq = Math.max(pageSeq, message.seq);
    });
    void box.restore();
  };
  open();
  return {
    pass,
    decide() {
      issued += 1;
      // A value of its own each time: one tenth of a millionth apart.
      const team = ((number * 100_000 + issued) % 10_000_000) / 10_000_000;
      const decision = { kind: 'set-incentives', variable: 0.2, team, horizon: 0.5, doubleCredit: false } as const;
      const command: SeatCommand = { type: 'decide', decision, seen: pageSeq };
      const key = outbox.post(command, 'Pay');
      posted.set(key, performance.now());
    },
    crash() {
      outbox.line(false);
      socket.close();
      online = false;
      open();
    },
    waiting: () => outbox.waiting().length,
    online: () => online,
    pageSeq: () => pageSeq,
    confirmed,
    refused,
    issued: () => issued,
    close() {
      outbox.line(false);
      socket.close();
    },
  };
}
