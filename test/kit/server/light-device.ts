// A device of a class that costs its machine as little as a device can: one TCP line that speaks WebSocket and the few
// messages of Socket.IO by hand. A thousand of them fit beside the server that they measure. It offers compression as a
// browser does, so that the server does the work of it, and counts compressed pages without opening them; answers are
// small, come as they are, and are read.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { CommandAnswer } from '../../../src/classroom/messages.ts';
import { PROTOCOL, WIRE_PATH } from '../../../src/classroom/messages.ts';

export interface LightDevice {
  /** The answer to a command; rejects after `ANSWER_MS`, or when the line is gone. */
  command: (key: string, command: unknown) => Promise<CommandAnswer>;
  /** The number of the log that the last page shows. */
  seen: () => number;
  /** Resolves when a page shows that number of the log; never for a line that is gone. */
  shown: (seq: number) => Promise<void>;
  close: () => void;
}

/** What came besides answers. */
export interface Received {
  pages: number;
  bytes: number;
}

const ANSWER_MS = 15_000;
const OPEN_MS = 20_000;
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const COMPRESSED = 0x40;

/** A client's frame: masked, as the protocol asks, by a key of zeros, which changes nothing. */
function frame(text: string, kind = TEXT): Buffer {
  const payload = Buffer.from(text);
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x80 | kind;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Cuts whole frames from what has arrived and hands them on; answers what is left over. */
function takeFrames(data: Buffer, take: (kind: number, compressed: boolean, payload: Buffer) => void): Buffer {
  let at = 0;
  for (;;) {
    if (data.length - at < 2) break;
    const short = data[at + 1]! & 0x7f;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (data.length - at < head) break;
    const size =
      short === 126 ? data.readUInt16BE(at + 2) : short === 127 ? Number(data.readBigUInt64BE(at + 2)) : short;
    if (data.length - at < head + size) break;
    const first = data[at]!;
    take(first & 0x0f, (first & COMPRESSED) !== 0, data.subarray(at + head, at + head + size));
    at += head + size;
  }
  return data.subarray(at);
}

/** Who opens a line: a seat or a projector by its token, a console by its class and the instructor's cookie. */
export type LightAuth = { token: string } | { classId: string; cookie: string };

/** Opens a line and says hello. `received` is added to. Rejects where it is not let in. */
export function openLightDevice(url: string, auth: LightAuth, received: Received): Promise<LightDevice> {
  const { hostname, port } = new URL(url);
  const line = connect({ host: hostname, port: Number(port), noDelay: true });
  const asked = new Map<number, { done: (answer: unknown) => void; failed: (error: Error) => void }>();
  let upgraded = false;
  let rest: Buffer = Buffer.alloc(0);
  let last = 0;
  let seen = 0;
  let wanting: { seq: number; done: () => void }[] = [];
  let welcome = (): void => {};

  const say = (text: string): void => void line.write(frame(text));
  const ask = (event: string, message: unknown, withinMs: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const late = setTimeout(() => {
        asked.delete(id);
        reject(new Error(`No answer to ${event}`));
      }, withinMs);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(late);
          then(value);
        };
      asked.set(id, { done: settle(resolve), failed: settle(reject) });
      say(`42${id}${JSON.stringify([event, message])}`);
    });
  const end = (error: Error): void => {
    for (const { failed } of asked.values()) failed(error);
    asked.clear();
    line.destroy();
  };
  const hear = (kind: number, compressed: boolean, payload: Buffer): void => {
    if (kind === PING) line.write(frame(payload.toString('latin1'), 0xa));
    if (kind === CLOSE) end(new Error('The server closed the line'));
    if (kind !== TEXT) return;
    if (compressed) {
      received.pages += 1;
      received.bytes += payload.length;
      return;
    }
    const head = payload.toString('latin1', 0, 64);
    if (head === '2') say('3');
    else if (head.startsWith('0{')) say(`40${JSON.stringify('token' in auth ? auth : { classId: auth.classId })}`);
    else if (head.startsWith('40')) welcome();
    else if (head.startsWith('44')) end(new Error(payload.toString('utf8')));
    else if (head.startsWith('43')) {
      const id = Number.parseInt(head.slice(2), 10);
      const [answer] = JSON.parse(payload.toString('utf8', payload.indexOf('['))) as [unknown];
      asked.get(id)?.done(answer);
      asked.delete(id);
    } else if (head.startsWith('42["page"')) {
      received.pages += 1;
      received.bytes += payload.length;
      seen = Math.max(seen, Number(/"seq":(\d+)/.exec(head)?.[1] ?? 0));
      for (const { seq, done } of wanting) if (seq <= seen) done();
      wanting = wanting.filter(({ seq }) => seq > seen);
    } else if (head.startsWith('42["gone"')) end(new Error(payload.toString('utf8')));
  };
  line.on('data', (data: Buffer) => {
    rest = rest.length === 0 ? data : Buffer.concat([rest, data]);
    if (!upgraded) {
      const at = rest.indexOf('\r\n\r\n');
      if (at < 0) return;
      if (!rest.toString('latin1', 0, at).startsWith('HTTP/1.1 101')) {
        end(new Error(rest.toString('latin1', 0, at)));
        return;
      }
      upgraded = true;
      rest = rest.subarray(at + 4);
    }
    rest = takeFrames(rest, hear);
  });
  line.on('close', () => end(new Error('The line is gone')));
  line.on('error', end);
  line.on('connect', () =>
    line.write(
      [
        `GET /${WIRE_PATH}/?EIO=4&transport=websocket HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        'Sec-WebSocket-Version: 13',
        ...('cookie' in auth ? [`Cookie: ${auth.cookie}`] : []),
        'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
        '\r\n',
      ].join('\r\n'),
    ),
  );
  const device: LightDevice = {
    command: (key, command) => ask('command', { key, command }, ANSWER_MS) as Promise<CommandAnswer>,
    seen: () => seen,
    shown: (seq) => new Promise((done) => (seq <= seen ? done() : void wanting.push({ seq, done }))),
    close: () => line.destroy(),
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => end(new Error('Not let in within 20 s')), OPEN_MS);
    line.once('close', () => {
      clearTimeout(late);
      reject(new Error('Not let in'));
    });
    welcome = () => {
      clearTimeout(late);
      ask('hello', { protocol: PROTOCOL, lastSeq: 0 }, OPEN_MS).then((answer) => {
        if (typeof answer === 'object' && answer !== null && 'ok' in answer) resolve(device);
        else reject(new Error(JSON.stringify(answer)));
      }, reject);
    };
  });
}
