// The sockets of a class: who is let in, what they may say, and the answer to each. Commands go to the class and come
// back as stored, refused or "send again"; views, presence and the clock go out by themselves.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { type Refusal, refusal } from '../../base/refusal.ts';
import {
  type Focus,
  focusShape,
  type Hello,
  helloShape,
  PROTOCOL,
  readMessage,
  type ToDevice,
  type ToServer,
  WIRE_PATH,
} from '../../classroom/messages.ts';
import { LET_GO } from '../access/seat-passes.ts';
import type { Audience, ClassBrief } from '../classes/class-host.ts';
import type { Doors } from '../doors.ts';
import { CLASS_GONE } from '../http/class-routes.ts';
import { isOurs } from '../http/http-server.ts';
import { answerCommand, answerMirror, answerStudy, greet } from './answers.ts';
import { audienceOf, type Caller, callerOf, readCookies } from './callers.ts';
import { type CommandRate, createCommandRate } from './command-rate.ts';
import { CLASS_DELETED, SEAT_REVOKED, SEAT_TAKEN_OVER, TOO_MANY_DEVICES } from './let-go.ts';
import { createPageFeed, type SentView } from './page-feed.ts';
import { createPresence, PRESENCE } from './presence.ts';
import { createPresenceNotes } from './presence-notes.ts';
import { createRollCall } from './roll-call.ts';

type Wire = Server<ToServer, ToDevice, Record<string, never>, { caller: Caller }>;
type Device = Socket<ToServer, ToDevice, Record<string, never>, { caller: Caller }>;

const MESSAGE_BYTES = 32_768;
const DEVICES_A_SEAT = 8;
/** A debrief asks for three at once, each again a little later until it is there. */
const STUDIES_A_SECOND = 5;
const CLOCK_MS = 20_000;
const OTHER_PROTOCOL = refusal('protocol/other', 'This page is of another version. Load it again.');

export interface WireServer {
  sockets(): number;
  close(): Promise<void>;
}

export function attachWire(server: HttpServer, doors: Doors, log: (error: unknown) => void): WireServer {
  const { host, store, now, settings } = doors;
  const io: Wire = new Server(server, {
    path: `/${WIRE_PATH}`,
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
    // A sandwich of small messages and some pages of tens of kilobytes: those are worth compressing.
    // Small windows: a thousand devices must not cost half a gigabyte for it.
    perMessageDeflate: {
      threshold: 4_096,
      serverNoContextTakeover: true,
      clientNoContextTakeover: true,
      serverMaxWindowBits: 13,
      zlibDeflateOptions: { level: 3, memLevel: 6, windowBits: 13 },
    },
    allowRequest: (request, done) => {
      const ours = isOurs(request.headers.origin, hostOf(request, settings.proxies), settings);
      done(ours ? null : 'other site', ours);
    },
  });
  const presence = createPresence(randomUUID());
  const notes = createPresenceNotes();
  const rates = new Map<string, CommandRate>();
  const feed = createPageFeed(host, (devices, audience, view) => sendView(io, devices, audience, view), log);
  const roll = createRollCall({
    doors,
    presence,
    log,
    // Who is on which field is the team's own: everybody else learns only who is there.
    tell: (classId, note) => {
      const readers = devicesIn(roomOf(classId)).map(({ id, data: { caller } }) => ({ id, caller }));
      notes.tell(classId, note, readers, (ids, text) => write(io, ids, `2["presence",${text}]`));
    },
  });

  const sendClock = async (classId: string, device?: Device): Promise<void> => {
    const brief = await host.brief(classId);
    if (brief === null) return;
    const note = { serverTime: now(), deadlineAt: brief.clock.deadlineAt };
    if (device !== undefined) device.emit('clock', note);
    else io.local.to(roomOf(classId)).emit('clock', note);
  };
  const letGo = (device: Device, why: Refusal): void => {
    device.emit('gone', { refused: why });
    device.disconnect(true);
  };
  const devicesIn = (room: string): Device[] =>
    [...(io.sockets.adapter.rooms.get(room) ?? [])].flatMap((id) => io.sockets.sockets.get(id) ?? []);

  io.use((device, next) => {
    admit(doors, device).then(
      (no) => {
        if (no === null) next();
        else next(Object.assign(new Error(no.code), { data: no }));
      },
      (error: unknown) => {
        log(error);
        // Without data: the device takes it for a bad line and comes again.
        next(new Error('server/failed'));
      },
    );
  });

  io.on('connection', (device) => {
    const { caller } = device.data;
    const { classId } = caller;
    const seatId = caller.role === 'seat' ? caller.seatId : null;
    if (seatId !== null && presence.devicesOf(classId, seatId) >= DEVICES_A_SEAT) {
      letGo(device, TOO_MANY_DEVICES);
      return;
    }
    const rateName = `${classId}/${seatId ?? device.id}`;
    const rate = rates.get(rateName) ?? createCommandRate();
    rates.set(rateName, rate);
    const softRate = createCommandRate(8, 30);
    const studyRate = createCommandRate(STUDIES_A_SECOND, 4 * STUDIES_A_SECOND);
    const audience = audienceOf(caller);
    void device.join([roomOf(classId), audienceRoom(classId, audience)]);
    presence.arrive(classId, device.id, caller.role, seatId);
    notes.arrived(classId);
    roll.changed(classId);
    let greeted = false;

    device.on('hello', (raw, answer) => {
      if (typeof answer !== 'function') return;
      const read = readMessage<Hello>(helloShape, raw);
      if (!read.ok) {
        answer({ refused: read.refused });
      } else if (read.value.protocol !== PROTOCOL) {
        device.emit('upgrade', { protocol: PROTOCOL });
        answer({ refused: OTHER_PROTOCOL });
      } else {
        greet(doors, caller)
          .then(({ reply, teamId }) => {
            answer(reply);
            if ('refused' in reply || reply.readOnly !== null || !device.connected) return;
            greeted = true;
            feed.follow(classId, audience, teamId, device.id);
            sendClock(classId, device).catch(log);
          })
          .catch((error: unknown) => {
            log(error);
            // Not answered: a refused hello would send the device away for good.
            device.disconnect(true);
          });
      }
    });
    device.on('command', (raw, answer) => {
      if (typeof answer === 'function') answerCommand(doors, caller, rate, raw, log).then(answer, log);
    });
    device.on('mirror', (raw, answer) => {
      if (typeof answer === 'function') answerMirror(doors, caller, softRate, raw, log).then(answer, log);
    });
    device.on('study', (raw, answer) => {
      if (typeof answer === 'function') answerStudy(doors, caller, studyRate, raw, log).then(answer, log);
    });
    device.on('focus', (raw) => {
      if (seatId === null || !softRate.take(now())) return;
      const read = readMessage<Focus>(focusShape, raw);
      if (!read.ok) return;
      presence.focus(classId, device.id, read.value.field);
      roll.changed(classId);
    });
    device.on('disconnect', () => {
      presence.leave(classId, device.id);
      if (!io.sockets.adapter.rooms.has(roomOf(classId))) notes.left(classId);
      if (greeted) feed.leave(classId, audience, device.id);
      if (seatId === null || presence.devicesOf(classId, seatId) === 0) rates.delete(rateName);
      roll.changed(classId);
    });
  });

  const afterRoster = (classId: string, brief: ClassBrief): void => {
    for (const { seatId, teamId, revoked } of brief.seats) {
      feed.reseat(classId, seatId, teamId);
      if (!revoked) continue;
      for (const device of devicesIn(audienceRoom(classId, { to: 'seat', seatId }))) letGo(device, SEAT_REVOKED);
    }
  };

  const stopNews = host.listen((news) => {
    feed.moved(news);
    if (!news.roster || !io.sockets.adapter.rooms.has(roomOf(news.classId))) return;
    roll.changed(news.classId);
    host
      .brief(news.classId)
      .then((brief) => {
        if (brief !== null) afterRoster(news.classId, brief);
        return sendClock(news.classId);
      })
      .catch(log);
  });

  /** Devices whose token was replaced are let go; the one that has the new token stays. */
  const letGoOld = async (classId: string, seatId: string): Promise<void> => {
    for (const device of devicesIn(audienceRoom(classId, { to: 'seat', seatId }))) {
      const { caller } = device.data;
      if (caller.role === 'seat' && (await store.accessByToken(caller.hash)) === null) letGo(device, SEAT_TAKEN_OVER);
    }
  };

  const stopBus = store.subscribe((message) => {
    const { topic, classId, body } = message;
    if (topic === PRESENCE) roll.hear(message);
    if (topic === LET_GO) void letGoOld(classId, body).catch(log);
    if (topic === CLASS_GONE) {
      void host.forget(classId).catch(log);
      for (const device of devicesIn(roomOf(classId))) letGo(device, CLASS_DELETED);
    }
  });

  const clock = setInterval(() => {
    for (const classId of presence.classIds()) void sendClock(classId).catch(log);
  }, CLOCK_MS);

  return {
    sockets: () => io.sockets.sockets.size,
    async close() {
      clearInterval(clock);
      stopNews();
      stopBus();
      roll.close();
      feed.close();
      const closed = io.close();
      // Pages keep lines open for their next request; a server that stops does not wait for them.
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Null when the device is let in; its caller is written down. */
async function admit(doors: Doors, device: Device): Promise<Refusal | null> {
  const found = await callerOf(doors, device.handshake.auth, readCookies(device.handshake.headers.cookie));
  if (!found.ok) return found.error;
  device.data.caller = found.value;
  return null;
}

function hostOf(request: IncomingMessage, proxies: number): string {
  const forwarded = request.headers['x-forwarded-host'];
  const first = Array.isArray(forwarded) ? forwarded[0] : forwarded;
  return (proxies > 0 ? first : undefined) ?? request.headers.host ?? '';
}

const roomOf = (classId: string): string => `class/${classId}`;

function audienceRoom(classId: string, audience: Audience): string {
  return audience.to === 'seat' ? `${roomOf(classId)}/seat/${audience.seatId}` : `${roomOf(classId)}/${audience.to}`;
}

function sendView(io: Wire, devices: readonly string[], { to }: Audience, { seq, base, text }: SentView): void {
  if (to === 'mirror') return;
  const event = to === 'seat' ? 'page' : to;
  const part = base !== null ? 'patch' : to === 'seat' ? 'page' : 'view';
  const since = base === null ? '' : `"base":${base},`;
  write(io, devices, `2["${event}",{"seq":${seq},${since}"${part}":${text}}]`);
}

/**
 * Texts go out as they are: to read them and write them again for every device would be most of the work. The packet is
 * that of Socket.IO for an event without an answer (protocol 5: type 2, then event and message).
 */
function write(io: Wire, devices: readonly string[], packet: string): void {
  for (const id of devices) io.sockets.sockets.get(id)?.conn.write(packet);
}
