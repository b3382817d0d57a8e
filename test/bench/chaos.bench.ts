// `npm run chaos [-- --rounds 30 --json --postgres]`: a class plays while its server is killed (SIGKILL) once a round, the
// lines of its devices are cut and devices themselves die, all at random. Counts what must never happen: acknowledged
// decisions that are not in the log, decisions that are there twice, teams that cannot go on, more than ten seconds until
// everybody is back. With --postgres two processes share a database (EXCOM_TEST_POSTGRES) and one of them is killed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chainRoot, firstBreak } from '../../src/server/store/event-chain.ts';
import type { ClassRow, StoredEvent } from '../../src/server/store/store-port.ts';
import { becomeInstructor, joinClass, openClass } from '../kit/server/class-client.ts';
import { type ConsoleLine, openConsole, openDecisions } from '../kit/server/console.ts';
import { type Device, openDevice } from '../kit/server/device.ts';
import { type FlakyNet, openFlakyNet } from '../kit/server/flaky-net.ts';
import { type ServerProcess, startServerProcess } from '../kit/server/server-process.ts';
import { POSTGRES, postgresPlace, sqlitePlace } from '../kit/server/stores.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    teams: { type: 'string', default: '6' },
    seats: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    /** Shorter rounds, for the checks of every change. */
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Leaves the counts as JSON in this file. */
    report: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const teams = Number(values.teams);
const seats = Number(values.seats);
const BACK_LIMIT_MS = 10_000;
const THINK_MS = 350;

/** Small and reproducible (mulberry32); the order of events is not: real processes and sockets are. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomFrom(Number(values.seed));
const say = (text: string): void => {
  if (!values.json) console.log(text);
};

interface Round {
  /** Until each device had its next acknowledgement after the kill, ms. */
  back: number[];
  restartMs: number;
  cut: number;
  crashed: number;
  stuck: string[];
}

async function playRound(servers: ServerProcess[], net: FlakyNet, devices: Device[]): Promise<Round> {
  const between = (low: number, high: number) => low + random() * (high - low);
  const load = values.short ? between(300, 900) : between(500, 3_000);
  const end = performance.now() + load;
  let cut = 0;
  let crashed = 0;
  while (performance.now() < end) {
    await wait(between(60, 250));
    if (random() < 0.25) cut += net.cut(0.15, random);
    if (random() < 0.25) {
      devices[Math.floor(random() * devices.length)]!.crash();
      crashed += 1;
    }
  }
  const victim = servers[Math.floor(random() * servers.length)]!;
  const killed = performance.now();
  await victim.kill();
  if (servers.length > 1) await wait(between(200, 1_000));
  const restartMs = await victim.start();
  const seen = devices.map(({ confirmed }) => confirmed.length);
  const next = (device: Device) => device.confirmed.find(({ at }) => at > killed);
  const limit = killed + BACK_LIMIT_MS;
  const all = () => devices.every((device, i) => next(device) !== undefined && device.confirmed.length > seen[i]! - 1);
  while (!all() && performance.now() < limit) await wait(20);
  const late = devices.filter((device) => next(device) === undefined);
  return {
    back: devices.flatMap((device) => {
      const first = next(device);
      return first === undefined ? [] : [first.at - killed];
    }),
    restartMs,
    cut,
    crashed,
    stuck: [...new Set(late.map(({ pass }) => pass.teamId))],
  };
}

/** Everything that waits is sent; then one more decision of every device has to come through. */
async function flush(devices: Device[]): Promise<string[]> {
  const until = performance.now() + BACK_LIMIT_MS;
  while (devices.some((device) => device.waiting() > 0) && performance.now() < until) await wait(50);
  const before = devices.map(({ confirmed }) => confirmed.length);
  for (const device of devices) device.decide();
  const done = (device: Device, i: number) => {
    const seq = device.confirmed.at(-1)?.seq ?? 0;
    return device.confirmed.length > before[i]! && device.waiting() === 0 && device.pageSeq() >= seq;
  };
  while (!devices.every(done) && performance.now() < until + BACK_LIMIT_MS) await wait(50);
  return [...new Set(devices.filter((device, i) => !done(device, i)).map(({ pass }) => pass.teamId))];
}

/** The class goes on to the end of the year: every gate opens, and every team is there. */
async function finishYear(desk: ConsoleLine, from: number): Promise<number> {
  let gate = from;
  for (const name of ['committee', 'playing', 'revealing']) {
    gate = await desk.command(`next-${name}`, { type: 'next', from: gate });
  }
  return gate;
}

function countLog(row: ClassRow, events: readonly StoredEvent[], devices: readonly Device[]) {
  const bySeat = new Map<string, Map<string, number>>();
  let duplicates = 0;
  const values = new Set<string>();
  for (const { key, kind, seq, payload } of events) {
    if (kind !== 'decision-taken') continue;
    const [seat, own] = key.split('.') as [string, string];
    const known = bySeat.get(seat) ?? new Map<string, number>();
    bySeat.set(seat, known);
    // One decision, one value of its own: the same value of the same seat twice was taken twice.
    const value = `${seat} ${JSON.stringify((payload as { decision: { team: number } }).decision.team)}`;
    if (known.has(own) || values.has(value)) duplicates += 1;
    known.set(own, seq);
    values.add(value);
  }
  let lost = 0;
  let surplus = 0;
  for (const { pass, confirmed } of devices) {
    const logged = bySeat.get(pass.seatId) ?? new Map<string, number>();
    lost += confirmed.filter(({ key, seq }) => logged.get(key) !== seq).length;
    surplus += logged.size - confirmed.length;
  }
  const broken = firstBreak(chainRoot({ ...row, scenario: row.scenario }), events);
  return { lost, duplicates, surplus, chain: broken === null ? 'unbroken' : `broken at ${broken.seq}` };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function run(): Promise<boolean> {
  if (values.postgres && POSTGRES === undefined) {
    console.log('chaos: skipped, because EXCOM_TEST_POSTGRES names no database');
    return true;
  }
  const place = values.postgres ? await postgresPlace() : await sqlitePlace();
  const servers = [await startServerProcess({ store: place.where })];
  if (values.postgres) servers.push(await startServerProcess({ store: place.where }));
  const net = await openFlakyNet(servers.map(({ port }) => port));
  const [first] = servers as [ServerProcess];
  // Each start replaces the link of the one before.
  const cookie = await becomeInstructor(first.url, servers.at(-1)!.printed());
  const links = await openClass(first.url, cookie, teams, 'Chaos');
  const devices: Device[] = [];
  for (let i = 0; i < teams * seats; i++) {
    devices.push(openDevice(net.url, await joinClass(first.url, links.joinCode!, `Player ${i + 1}`), i + 1));
  }
  const desk = openConsole(net.url, cookie, links.classId);
  await openDecisions(desk);
  say(
    `chaos: ${servers.length} server(s) on ${place.where.replace(/:[^:@/]*@/, ':…@')}, ${teams} teams, ${devices.length} devices`,
  );
  const thinking = devices.map((device, i) =>
    setInterval(() => device.decide(), THINK_MS * (0.7 + (0.6 * i) / devices.length)),
  );

  const played: Round[] = [];
  for (let i = 0; i < rounds; i++) {
    const round = await playRound(servers, net, devices);
    played.push(round);
    const slowest = Math.max(...round.back);
    say(
      `round ${i + 1}: back after ${Math.round(slowest)} ms, ${round.cut} lines cut, ${round.crashed} devices killed`,
    );
  }
  for (const timer of thinking) clearInterval(timer);
  const stuckAtEnd = await flush(devices);
  const gate = await openGate(desk);
  await finishYear(desk, gate);
  for (const device of devices) device.close();
  desk.close();
  await net.close();
  await Promise.all(servers.map((server) => server.stop()));

  const store = await place.open();
  const row = (await store.classById(links.classId))!;
  const events = await store.read(links.classId, 0);
  const counted = countLog(row, events, devices);
  await store.close();
  await place.remove();

  const back = played.flatMap((round) => round.back).toSorted((a, b) => a - b);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
  const stuckTeams = new Set([...stuckAtEnd, ...played.flatMap(({ stuck }) => stuck)]).size;
  const result = {
    store: values.postgres ? 'postgres, two processes, one killed' : 'sqlite, one process',
    rounds: played.length,
    devices: devices.length,
    decisions: total(devices.map((device) => device.issued())),
    acknowledged: total(devices.map(({ confirmed }) => confirmed.length)),
    refused: total(devices.map((device) => device.refused.length)),
    lost: counted.lost,
    duplicates: counted.duplicates + Math.max(0, counted.surplus),
    stuckTeams,
    chain: counted.chain,
    linesCut: total(played.map(({ cut }) => cut)),
    devicesKilled: total(played.map(({ crashed }) => crashed)),
    backMs: {
      p50: Math.round(quantile(back, 0.5)),
      p95: Math.round(quantile(back, 0.95)),
      max: Math.round(back.at(-1) ?? 0),
    },
    restartMs: { max: Math.round(Math.max(...played.map(({ restartMs }) => restartMs))) },
  };
  const ok =
    result.lost === 0 &&
    result.duplicates === 0 &&
    stuckTeams === 0 &&
    result.refused === 0 &&
    result.chain === 'unbroken' &&
    result.backMs.max <= BACK_LIMIT_MS;
  if (values.report !== undefined) {
    mkdirSync('.reports', { recursive: true });
    const failedRounds = ok ? 0 : Math.max(1, played.filter(({ stuck }) => stuck.length > 0).length);
    const counts = { passed: played.length - Math.min(played.length, failedRounds), failed: failedRounds, skipped: 0 };
    writeFileSync(values.report, JSON.stringify({ ...result, counts }));
  }
  const codes = [...new Set(devices.flatMap(({ refused }) => refused))].join(', ');
  const why = codes === '' ? '' : ` (${codes})`;
  if (values.json) console.log(JSON.stringify({ ...result, ok }));
  else {
    say(
      `${result.decisions} decisions, ${result.acknowledged} acknowledged: ${result.lost} lost, ${result.duplicates} duplicates, ${stuckTeams} stuck teams, ${result.refused} refused${why}; log ${result.chain}`,
    );
    say(
      `back after ${result.backMs.p50} ms (median), ${result.backMs.p95} ms (p95), ${result.backMs.max} ms (slowest device)`,
    );
    if (result.refused > 0) say(`refused with ${[...new Set(devices.flatMap((device) => device.refused))].join(', ')}`);
    if (!ok) say(servers.map((server) => server.printed().slice(-4_000)).join('\n'));
    say(ok ? 'chaos: holds' : 'chaos: FAILS');
  }
  return ok;
}

/** The event that opened the gate which is open now: the same key answers as it did the first time. */
const openGate = (desk: ConsoleLine) => desk.command('next-deciding', { type: 'next', from: 0 });

process.exitCode = (await run()) ? 0 : 1;
