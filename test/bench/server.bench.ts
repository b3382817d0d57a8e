// `npm run bench:server [-- --json]`: a school on one server process: 300 teams of four in twenty classes join, each class
// with its instructor's console and its projector, then every seat decides once in three seconds, each answer durable.
// Prints how long joining and answers took, errors, memory and CPU of the server; the same for sixty people over long
// polling; and how many syncs of the disk the kernel saw for how many groups of commands, counted by strace where there
// is one, else by the store itself. The generator runs on the same machine, so its devices are as light as can be
// (test/kit/server/light-device.ts) and its own CPU is printed too.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { io } from 'socket.io-client';
import type { ClassLinks, SeatPass } from '../../src/classroom/http-messages.ts';
import { type CommandAnswer, PROTOCOL, WIRE_PATH } from '../../src/classroom/messages.ts';
import { becomeInstructor, call, joinClass, openClass } from '../kit/server/class-client.ts';
import { openConsole, openDecisions } from '../kit/server/console.ts';
import { openLightDevice, type Received } from '../kit/server/light-device.ts';
import { type ServerProcess, startServerProcess, usageOf } from '../kit/server/server-process.ts';

const { values } = parseArgs({
  options: {
    teams: { type: 'string', default: '300' },
    seats: { type: 'string', default: '4' },
    classes: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
    'every-ms': { type: 'string', default: '3000' },
    polling: { type: 'string', default: '60' },
    /** A data folder of its own, or postgres://... */
    store: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const number = (name: 'teams' | 'seats' | 'classes' | 'seconds' | 'every-ms' | 'polling') => Number(values[name]);
const ANSWER_MS = 15_000;
const say = (text: string): void => {
  if (!values.json) console.log(text);
};

interface Load {
  clients: number;
  decisions: number;
  perSecond: number;
  errors: number;
  refused: number;
  ackMs: Quantiles;
  /** From the answer to a decision until the page with it is at the device; without devices over long polling. */
  newsMs: Quantiles;
  /** Cores: seconds of CPU a second. */
  serverCpu: number | null;
  generatorCpu: number;
  /** Milliseconds of the server's CPU for a decision, its answer and the pages that follow it. */
  cpuMsEach: number | null;
  rssMb: number | null;
  pages: number;
  pageKb: number;
}

interface Quantiles {
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

function quantiles(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

interface Client {
  close: () => void;
  decide: () => Promise<void>;
}

interface Tally extends Received {
  times: number[];
  news: number[];
  errors: number;
  refused: number;
  sent: number;
}

type Connect = (url: string, pass: SeatPass, tally: Tally) => Promise<Client>;

/** One decision of this client, timed from the moment it is sent to its answer. */
function decider(pass: SeatPass, tally: Tally, { seen, send, shown }: Line): Client['decide'] {
  const lead = `${pass.seatId}-${Math.random().toString(36).slice(2, 8)}`;
  let count = 0;
  return async () => {
    const team = Math.round(Math.random() * 1e6) / 1e6;
    const decision = { kind: 'set-incentives', variable: 0.2, team, horizon: 0.5, doubleCredit: false };
    const key = `${lead}-${String(++count).padStart(5, '0')}`;
    const from = performance.now();
    tally.sent += 1;
    try {
      const answer = await send(key, { type: 'decide', decision, seen: seen() });
      const at = performance.now();
      if ('ok' in answer) {
        tally.times.push(at - from);
        void shown?.(answer.seq).then(() => tally.news.push(performance.now() - at));
      } else if ('refused' in answer) tally.refused += 1;
      else tally.errors += 1;
    } catch {
      tally.errors += 1;
    }
  };
}

type Send = (key: string, command: unknown) => Promise<CommandAnswer>;

interface Line {
  seen: () => number;
  send: Send;
  shown?: (seq: number) => Promise<void>;
}

const byWebSocket: Connect = async (url, pass, tally) => {
  const device = await openLightDevice(url, { token: pass.token }, tally);
  return { close: device.close, decide: decider(pass, tally, { ...device, send: device.command }) };
};

const byPolling: Connect = async (url, pass, tally) => {
  const socket = io(url, {
    path: `/${WIRE_PATH}`,
    auth: { token: pass.token },
    transports: ['polling'],
    forceNew: true,
    timeout: 20_000,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  await socket.timeout(20_000).emitWithAck('hello', { protocol: PROTOCOL, lastSeq: 0 });
  let seen = 0;
  socket.on('page', (message: { seq: number }) => {
    seen = message.seq;
    tally.pages += 1;
  });
  const send: Send = (key, command) => socket.timeout(ANSWER_MS).emitWithAck('command', { key, command });
  return { close: () => socket.close(), decide: decider(pass, tally, { seen: () => seen, send }) };
};

const newTally = (): Tally => ({ times: [], news: [], errors: 0, refused: 0, sent: 0, pages: 0, bytes: 0 });

/** Every client decides once in a period, each at its own moment of it, for so many seconds. */
async function load(server: ServerProcess, clients: readonly Client[], tally: Tally, seconds: number): Promise<Load> {
  const period = number('every-ms');
  // Pages of the welcome are not counted.
  Object.assign(tally, newTally());
  const before = usageOf(server.pid());
  const mine = process.cpuUsage();
  const from = performance.now();
  const timers = clients.map((client, i) => {
    let repeat: ReturnType<typeof setInterval> | undefined;
    const first = setTimeout(
      () => {
        void client.decide();
        repeat = setInterval(() => void client.decide(), period);
      },
      (i / clients.length) * period,
    );
    return () => {
      clearTimeout(first);
      clearInterval(repeat);
    };
  });
  await wait(seconds * 1000);
  for (const stop of timers) stop();
  const lasted = (performance.now() - from) / 1000;
  const after = usageOf(server.pid());
  const own = process.cpuUsage(mine);
  const cpuS = before === null || after === null ? null : after.cpuS - before.cpuS;
  const pages = tally.pages;
  const two = (value: number): number => Math.round(value * 100) / 100;
  while (tally.times.length + tally.errors + tally.refused < tally.sent) await wait(50);
  return {
    clients: clients.length,
    decisions: tally.sent,
    perSecond: Math.round(tally.sent / lasted),
    errors: tally.errors,
    refused: tally.refused,
    ackMs: quantiles(tally.times),
    newsMs: quantiles(tally.news),
    serverCpu: cpuS === null ? null : two(cpuS / lasted),
    generatorCpu: two((own.user + own.system) / 1e6 / lasted),
    cpuMsEach: cpuS === null ? null : two((cpuS * 1000) / Math.max(1, tally.sent)),
    rssMb: after === null ? null : Math.round(after.rssMb),
    pages,
    pageKb: two(tally.bytes / Math.max(1, pages) / 1000),
  };
}

interface Joined {
  passes: SeatPass[];
  links: ClassLinks[];
  seconds: number;
  errors: number;
}

/** People of a class come from one address of their own, as behind the router of a seminar room; twelve at a time. */
async function joinAll(
  server: ServerProcess,
  cookie: string,
  classes: number,
  teams: number,
  people: number,
): Promise<Joined> {
  const codes: { code: string; from: string }[] = [];
  const opened: ClassLinks[] = [];
  for (let i = 0; i < classes; i++) {
    const links = await openClass(server.url, cookie, teams, `Class ${i + 1}`);
    const desk = openConsole(server.url, cookie, links.classId);
    await openDecisions(desk);
    desk.close();
    opened.push(links);
    codes.push({ code: links.joinCode!, from: `127.0.0.${2 + i}` });
  }
  const queue = codes.flatMap(({ code, from }) => Array.from({ length: people }, (_, i) => ({ code, from, i })));
  // People of all classes come at once, not class by class.
  queue.sort((a, b) => a.i - b.i);
  const passes: SeatPass[] = [];
  let errors = 0;
  const from = performance.now();
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      try {
        passes.push(await joinClass(server.url, one.code, `Person ${one.i + 1}`, one.from));
      } catch {
        errors += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 12 }, worker));
  return { passes, links: opened, seconds: Math.round((performance.now() - from) / 100) / 10, errors };
}

/** An instructor and a projector look on in every class. */
async function openDesks(url: string, links: readonly ClassLinks[], cookie: string): Promise<() => void> {
  const unread: Received = { pages: 0, bytes: 0 };
  const auths = links.flatMap(({ classId, screen }) => [{ classId, cookie }, { token: screen.split('/').at(-1)! }]);
  const desks = await Promise.all(auths.map((auth) => openLightDevice(url, auth, unread)));
  return () => {
    for (const desk of desks) desk.close();
  };
}

async function connectAll(url: string, passes: readonly SeatPass[], connect: Connect, tally: Tally) {
  const from = performance.now();
  const clients: Client[] = [];
  let errors = 0;
  const queue = [...passes];
  const worker = async (): Promise<void> => {
    for (let pass = queue.shift(); pass !== undefined; pass = queue.shift()) {
      try {
        clients.push(await connect(url, pass, tally));
      } catch {
        errors += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  return { clients, seconds: Math.round((performance.now() - from) / 100) / 10, errors };
}

async function countersOf(server: ServerProcess): Promise<{ groups: number; events: number; syncs: number }> {
  // The thread of the classes tells its counters twice a second.
  await wait(800);
  const { body } = await call<string>(`${server.url}/metrics`, 'GET');
  const value = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(body)?.[1] ?? Number.NaN);
  return {
    groups: value('excom_groups_total'),
    events: value('excom_events_total'),
    syncs: value('excom_syncs_total'),
  };
}

/** Syncs that the kernel saw in a short run of its own, against the groups that the store has written. */
async function countSyncs() {
  const folder = mkdtempSync(join(tmpdir(), 'excom-syncs-'));
  const trace = join(folder, 'trace.txt');
  const strace = hasStrace();
  const under = strace ? ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace] : [];
  const server = await startServerProcess({ store: join(folder, 'data'), under });
  const seenNow = () => (readFileSync(trace, 'utf8').match(/(?:fsync|fdatasync)\(\d+\)/g) ?? []).length;
  const cookie = await becomeInstructor(server.url, server.printed());
  const { passes } = await joinAll(server, cookie, 1, 6, 24);
  const tally = newTally();
  const { clients } = await connectAll(server.url, passes, byWebSocket, tally);
  const before = await countersOf(server);
  const seenBefore = strace ? seenNow() : 0;
  await Promise.all(
    Array.from({ length: 10 }, async (_, i) => {
      await wait(i * 300);
      await Promise.all(clients.map((client) => client.decide()));
    }),
  );
  const after = await countersOf(server);
  const kernel = strace ? seenNow() - seenBefore : null;
  for (const { close } of clients) close();
  if (strace) execFileSync('pkill', ['-INT', '-P', String(server.pid())]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    acknowledged: tally.times.length,
    errors: tally.errors,
    refused: tally.refused,
    groups: after.groups - before.groups,
    syncsByStore: after.syncs - before.syncs,
    syncsByKernel: kernel,
    by: strace ? 'strace -e fsync,fdatasync' : 'the store: transactions that changed something',
  };
}

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'excom-bench-'));
const server = await startServerProcess({ store: values.store ?? join(folder, 'data') });
const idle = usageOf(server.pid());
const cookie = await becomeInstructor(server.url, server.printed());
const classes = number('classes');
const people = (number('teams') / classes) * number('seats');
const joined = await joinAll(server, cookie, classes, number('teams') / classes, people);
say(`${joined.passes.length} people joined in ${joined.seconds} s, ${joined.errors} errors`);
const tally = newTally();
const connected = await connectAll(server.url, joined.passes, byWebSocket, tally);
say(`${connected.clients.length} devices connected in ${connected.seconds} s, ${connected.errors} errors`);
const closeDesks = await openDesks(server.url, joined.links, cookie);
// The first pages of everybody.
await wait(5_000);
const decided = await load(server, connected.clients, tally, number('seconds'));
const counters = await countersOf(server);
for (const { close } of connected.clients) close();
closeDesks();
say(`over WebSocket: ${describe(decided)}`);
await wait(1_000);
const pollingTally = newTally();
const polling = await connectAll(server.url, joined.passes.slice(0, number('polling')), byPolling, pollingTally);
await wait(1_000);
const polled = await load(server, polling.clients, pollingTally, Math.min(15, number('seconds')));
for (const { close } of polling.clients) close();
say(`over long polling: ${describe(polled)}`);
const peak = usageOf(server.pid());
await server.stop();
rmSync(folder, { recursive: true, force: true });
const syncs = await countSyncs();
say(
  `syncs: ${syncs.syncsByKernel ?? syncs.syncsByStore} for ${syncs.groups} groups of ${syncs.acknowledged} acknowledged decisions (${syncs.by})`,
);

const result = {
  machine: { cores: cpus().length, model: cpus()[0]?.model ?? 'unknown' },
  store: values.store === undefined ? 'sqlite' : 'postgres',
  joining: { people: joined.passes.length, seconds: joined.seconds, errors: joined.errors },
  connecting: { devices: connected.clients.length, seconds: connected.seconds, errors: connected.errors },
  websocket: decided,
  polling: polled,
  memoryMb: {
    idle: idle === null ? null : Math.round(idle.rssMb),
    peak: peak === null ? null : Math.round(peak.peakMb),
  },
  log: counters,
  syncs,
};
const ok =
  joined.errors + connected.errors + decided.errors + polled.errors + decided.refused + polled.refused === 0 &&
  decided.ackMs.p99 <= 250;
if (values.json) console.log(JSON.stringify({ ...result, ok }));
else say(ok ? 'bench:server: holds (0 errors, p99 at most 250 ms)' : 'bench:server: FALLS SHORT');
process.exitCode = ok ? 0 : 1;

function describe(load: Load): string {
  const { decisions, perSecond, errors, refused, ackMs, newsMs, serverCpu, generatorCpu, cpuMsEach, rssMb, pages } =
    load;
  const cpu =
    serverCpu === null ? '' : `, server ${serverCpu} and generator ${generatorCpu} cores, ${cpuMsEach} ms a decision`;
  return `${decisions} decisions (${perSecond}/s), ${errors} errors, ${refused} refused, ack p50 ${ackMs.p50} p95 ${ackMs.p95} p99 ${ackMs.p99} max ${ackMs.max} ms, ${pages} pages, there p50 ${newsMs.p50} p95 ${newsMs.p95} ms after the answer, ${rssMb} MB${cpu}`;
}
