// A class server on a free port with a data folder of its own, and the people who talk to it: an instructor, seats, a
// projector. Tests speak to it as devices do, over requests and sockets.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { applyPatch, type Json, type JsonPatch } from '../../../src/base/json-patch.ts';
import { scenarioSource } from '../../../src/cli/serve-command.ts';
import type { ClassLinks, SeatPass } from '../../../src/classroom/http-messages.ts';
import {
  type CommandAnswer,
  type HelloAnswer,
  PROTOCOL,
  type StudyAnswer,
  type StudyAsked,
} from '../../../src/classroom/messages.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/server/settings.ts';
import { type RunningServer, startServer } from '../../../src/server/start.ts';
import type { ScenarioSource } from '../../../src/server/doors.ts';

export interface Rig {
  server: RunningServer;
  folder: string;
  /** The instructor's cookies. */
  cookie: string;
  close(): Promise<void>;
}

export interface Asked {
  status: number;
  body: unknown;
  text: string;
  headers: Headers;
}

/** Starts a server and sets the instructor's password. */
export async function openRig(
  settings: Partial<ServerSettings> = {},
  scenarios: ScenarioSource = scenarioSource(undefined),
): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'excom-server-'));
  const server = await startIn(folder, settings, scenarios);
  const token = server.setup?.split('/').at(-1) ?? '';
  const set = await ask(server, 'POST', 'api/setup', { token, password: 'a long enough password' });
  const cookie = (set.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, folder, cookie, close };
}

/** A server on a folder that may hold classes already. */
export function startIn(
  folder: string,
  settings: Partial<ServerSettings> = {},
  scenarios: ScenarioSource = scenarioSource(undefined),
): Promise<RunningServer> {
  return startServer({
    settings: { ...DEFAULT_SETTINGS, port: 0, logLevel: 'error', ...settings },
    store: join(folder, 'data'),
    scenarios,
  });
}

/** One request; `body` null where the answer was no JSON. */
export async function ask(
  server: Pick<RunningServer, 'url'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Asked> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}${path}`, { method, headers: { ...type, ...headers }, ...sent });
  const text = await answer.text();
  let read: unknown = null;
  try {
    read = JSON.parse(text);
  } catch {
    // Pages and figures are no JSON.
  }
  return { status: answer.status, body: read, text, headers: answer.headers };
}

let keys = 0;
export const freshKey = (): string => `key-${String((keys += 1)).padStart(8, '0')}`;

export async function openTestClass(rig: Rig, over: Record<string, unknown> = {}): Promise<ClassLinks> {
  const request = {
    key: freshKey(),
    title: 'Tuesday',
    scenarioId: '3m-emea',
    preset: '45',
    teams: ['Lyon', 'Oslo'],
    ...over,
  };
  const answer = await ask(rig.server, 'POST', 'api/classes', request, { cookie: rig.cookie });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as ClassLinks;
}

export async function joinAs(
  rig: Rig,
  code: string,
  nickname: string,
  team: string | null,
  role: string | null = null,
) {
  const answer = await ask(rig.server, 'POST', 'api/join', { key: freshKey(), code, nickname, team, role });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as SeatPass;
}

/** The instructor opens the next gates of a class that has just begun; answers how far it has come. */
export async function leadOn(lead: TestDevice, gates: number): Promise<number> {
  let from = 0;
  for (let opened = 0; opened < gates; opened++) {
    const answer = await lead.send({ type: 'next', from });
    if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
    from = answer.seq;
  }
  return from;
}

/** Asks for a study until it is done or refused. */
export async function studyOf({ socket }: TestDevice, asked: StudyAsked): Promise<StudyAnswer> {
  for (;;) {
    const answer = (await socket.timeout(5000).emitWithAck('study', asked)) as StudyAnswer;
    const later = 'working' in answer || ('refused' in answer && answer.refused.code === 'limit/wait');
    if (!later) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export interface TestDevice {
  socket: Socket;
  /** Everything that arrived, as event name and message. */
  heard: { event: string; message: unknown }[];
  hello(lastSeq?: number): Promise<HelloAnswer>;
  send(command: unknown, key?: string): Promise<CommandAnswer>;
  /** The next message of an event that passes, from now on or already heard. */
  wait<T>(event: string, passes?: (message: T) => boolean): Promise<T>;
  close(): void;
}

/** Opens a socket; rejects with the refusal's code where the handshake is refused. */
export function openDevice(
  rig: Pick<Rig, 'server'>,
  auth: Record<string, unknown>,
  options: { cookie?: string; transports?: string[]; headers?: Record<string, string> } = {},
): Promise<TestDevice> {
  const socket = io(rig.server.url, {
    path: '/rt',
    auth,
    forceNew: true,
    reconnection: false,
    transports: options.transports ?? ['websocket'],
    extraHeaders: { ...options.headers, ...(options.cookie === undefined ? {} : { cookie: options.cookie }) },
  });
  const heard: TestDevice['heard'] = [];
  const watchers = new Set<() => void>();
  let view: Json = null;
  socket.onAny((event: string, came: Record<string, unknown>) => {
    let message: unknown = came;
    if (event === 'page' || event === 'console' || event === 'screen') {
      const name = event === 'page' ? 'page' : 'view';
      view = 'patch' in came ? applyPatch(view, came['patch'] as JsonPatch) : (came[name] as Json);
      message = { seq: came['seq'], [name]: view };
    }
    heard.push({ event, message });
    for (const watch of watchers) watch();
  });
  const device: TestDevice = {
    socket,
    heard,
    hello: (lastSeq = 0) => socket.timeout(5000).emitWithAck('hello', { protocol: PROTOCOL, lastSeq }),
    send: (command, key = freshKey()) => socket.timeout(10_000).emitWithAck('command', { key, command }),
    wait: (event, passes = () => true) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          const found = heard.findLast((one) => one.event === event && passes(one.message as never));
          if (found === undefined) return;
          clearTimeout(late);
          watchers.delete(watch);
          resolve(found.message as never);
        };
        const late = setTimeout(() => {
          watchers.delete(watch);
          reject(
            new Error(`No "${event}" that fits came within 10 s; heard ${heard.map((one) => one.event).join(', ')}`),
          );
        }, 10_000);
        watchers.add(watch);
        watch();
      }),
    close: () => void socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(device));
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) => {
      socket.close();
      reject(new Error(error.data?.code ?? error.message));
    });
  });
}
