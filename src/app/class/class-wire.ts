// The line to the class server, for every kind of device: opens it, says hello after each connection, hands on what
// arrives, and sends commands that are answered or given up as lost. It keeps nothing: what must not get lost is the
// outbox's (outbox.ts). Works over long polling where a proxy lets no WebSocket through.
import { io, type Socket } from 'socket.io-client';
import { applyPatch, type Json } from '../../base/json-patch.ts';
import type { Refusal } from '../../base/refusal.ts';
import {
  type ClockNote,
  type CommandAnswer,
  type Handshake,
  type HelloAnswer,
  type MirrorRequest,
  type PresenceNote,
  PROTOCOL,
  type StudyAnswer,
  type StudyAsked,
  type ViewPatch,
  WIRE_PATH,
} from '../../classroom/messages.ts';
import { SERVED_MARK } from '../../classroom/served-mark.ts';

/** An answer that did not come may still have been carried out: send the same key again. */
const ANSWER_MS = 8000;
const FOCUS_MS = 120;
/** Behind one address a server of this page's build may still stand beside a newer one: it is looked for now and then. */
const LOOK_AGAIN_MS = 10_000;
/** What the build has a page told when a part of it cannot be fetched. */
const MISSING_PART = 'vite:preloadError';

export type LineState = 'connecting' | 'online' | 'offline';

export interface WireListener {
  line: (state: LineState) => void;
  /** After each hello that was accepted, before any view. */
  welcome: (answer: Extract<HelloAnswer, { ok: true }>) => void;
  /** A page, a console view or a screen view, by what the token is for. */
  view: (seq: number, view: unknown) => void;
  presence?: (note: PresenceNote) => void;
  clock?: (note: ClockNote) => void;
  /**
   * The server is of another build than this page: nothing of it is shown, for this page may not know how to draw it. The
   * name of the build; heard again as long as none of this page's build is found, until the next `welcome`.
   */
  renewed: (build: string) => void;
  /** This device is no longer let in; the wire is closed. */
  gone: (refusal: Refusal) => void;
}

export type Answered = CommandAnswer | { lost: true };

export interface ClassWire {
  /** Never rejects. */
  command: (key: string, command: unknown) => Promise<Answered>;
  focus: (field: string | null) => void;
  mirror: (request: MirrorRequest) => Promise<{ seq: number; page: unknown } | { refused: Refusal } | { lost: true }>;
  study: (asked: StudyAsked) => Promise<StudyAnswer | { lost: true }>;
  close: () => void;
}

/** `lastSeq`: the last view this device holds, so that the same one need not come again. */
export function openWire(auth: Handshake, lastSeq: () => number, hears: WireListener): ClassWire {
  const socket: Socket = io({
    // Below the folder the page was served from, whatever that is.
    path: new URL(WIRE_PATH, document.baseURI).pathname,
    auth,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1000,
    randomizationFactor: 0.5,
    timeout: 5000,
  });
  /** The build of this page, as its server named it; empty where no server did. */
  const own = document.querySelector<HTMLMetaElement>(`meta[name="${SERVED_MARK}"]`)?.content ?? '';
  let open = true;
  /** Whether the server at the other end is of this page's build. */
  let ours = false;
  let focused: string | null = null;
  let focusing: ReturnType<typeof setTimeout> | null = null;

  const ask = async <T>(event: string, message: unknown): Promise<T | { lost: true }> => {
    try {
      return (await socket.timeout(ANSWER_MS).emitWithAck(event, message)) as T;
    } catch {
      return { lost: true };
    }
  };
  const hush = () => {
    open = false;
    window.removeEventListener(MISSING_PART, greetAgain);
    socket.close();
  };
  const end = (refusal: Refusal) => {
    hush();
    hears.gone(refusal);
  };
  const stepAside = (build: string) => {
    if (!open || !socket.connected) return;
    socket.disconnect();
    hears.renewed(build);
    setTimeout(() => open && socket.connect(), LOOK_AGAIN_MS);
  };
  const greeted = (answer: HelloAnswer) => {
    if ('refused' in answer) {
      // Said beside `upgrade`, and no word about this seat.
      if (answer.refused.code === 'protocol/other') stepAside('another protocol');
      else end(answer.refused);
      return;
    }
    const { build } = answer;
    if (build !== null && own !== '' && build !== own) return stepAside(build);
    ours = true;
    hears.welcome(answer);
    hears.line('online');
  };
  const greet = () => {
    // Heard at once and not as a promise: the view comes right behind the answer.
    socket
      .timeout(ANSWER_MS)
      .emit('hello', { protocol: PROTOCOL, lastSeq: lastSeq() }, (late: Error | null, answer: HelloAnswer) => {
        if (!open) return;
        if (late === null) greeted(answer);
        else if (socket.connected) socket.disconnect().connect();
      });
  };

  // Lost with the line, or gone with a renewed server: the hello says which.
  const greetAgain = () => {
    if (socket.connected) greet();
  };
  window.addEventListener(MISSING_PART, greetAgain);

  socket.on('connect', greet);
  socket.on('disconnect', (reason) => {
    ours = false;
    if (!open) return;
    hears.line('offline');
    // Put out by the server, as when it restarts: Socket.IO would not come back by itself.
    if (reason === 'io server disconnect') setTimeout(() => open && socket.connect(), 500);
  });
  socket.on('connect_error', (failure: Error & { data?: unknown }) => {
    const refused = refusalIn(failure.data);
    if (refused === null) {
      hears.line('offline');
      // Refused at the door without a reason: nobody else tries again.
      if (!socket.active) setTimeout(() => open && socket.connect(), 1000);
    } else end(refused);
  });
  /** The view this device holds; what comes later may be only what changed. */
  let held: { seq: number; view: Json } | null = null;
  const take =
    (field: 'page' | 'view') =>
    (message: { seq: number } & (ViewPatch | Partial<Record<'page' | 'view', Json>>)): void => {
      if (!ours) return;
      if (!('patch' in message)) held = { seq: message.seq, view: message[field] ?? null };
      else if (held?.seq === message.base) held = { seq: message.seq, view: applyPatch(held.view, message.patch) };
      else {
        // One was missed: the whole comes with the next hello.
        greet();
        return;
      }
      hears.view(held.seq, held.view);
    };
  socket.on('page', take('page'));
  socket.on('console', take('view'));
  socket.on('screen', take('view'));
  socket.on('presence', (note: PresenceNote) => hears.presence?.(note));
  socket.on('clock', (note: ClockNote) => hears.clock?.(note));
  socket.on('upgrade', ({ protocol }: { protocol: number }) => stepAside(`protocol ${protocol}`));
  socket.on('gone', (message: { refused: Refusal }) => end(message.refused));
  hears.line('connecting');

  return {
    command: (key, command) => ask<CommandAnswer>('command', { key, command }),
    focus(field) {
      focused = field;
      // Leaving one field and coming to the next are one move; a second volatile message at once would be dropped.
      focusing ??= setTimeout(() => {
        focusing = null;
        socket.volatile.emit('focus', { field: focused });
      }, FOCUS_MS);
    },
    mirror: (request) => ask('mirror', request),
    study: (asked) => ask('study', asked),
    close: hush,
  };
}

function refusalIn(data: unknown): Refusal | null {
  if (typeof data !== 'object' || data === null) return null;
  const { code, message } = data as Partial<Record<'code' | 'message', unknown>>;
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : null;
}
