// Starts a class server: opens the store, offers scenarios, listens. Everything that a process needs to stop in good
// order comes back with it; nothing here reads the environment or ends the process.
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { RULES_VERSION } from '../engine/rules-version.ts';
import { createCompiler } from './classes/compiler.ts';
import { offeredCases } from './classes/offered-cases.ts';
import type { Doors, ScenarioSource } from './doors.ts';
import { openThreadedClasses } from './classes/thread-host.ts';
import { ThreadStopped } from './classes/thread-line.ts';
import type { ServerSettings } from './settings.ts';

export interface StartOptions {
  settings: ServerSettings;
  /** A data folder, or postgres://... */
  store: string;
  scenarios: ScenarioSource;
}

export interface RunningServer {
  port: number;
  /** Such as http://127.0.0.1:8080/ */
  url: string;
  /** The address of the one-time set-up page below `url`; null once a password was set. */
  setup: string | null;
  sockets(): number;
  /** Takes no more requests, answers those that are under way, closes the store. */
  close(): Promise<void>;
}

/** All that talks to the network: loaded while the thread of the classes starts, so that a server is back sooner. */
const loadFront = async () => {
  const [
    { buildHttpServer },
    { attachWire },
    { createMetrics },
    { offerSetup },
    { createFailureLimit },
    { openBuiltPage },
    { pageAddress },
  ] = await Promise.all([
    import('./http/http-server.ts'),
    import('./live/wire.ts'),
    import('./metrics.ts'),
    import('./access/instructors.ts'),
    import('./access/failure-limit.ts'),
    import('./http/built-page.ts'),
    import('../classroom/http-messages.ts'),
  ]);
  return { buildHttpServer, attachWire, createMetrics, offerSetup, createFailureLimit, openBuiltPage, pageAddress };
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Throws an Error with a sentence for the operator where data folder, database or port cannot be had. */
export async function startServer({ settings, store: where, scenarios }: StartOptions): Promise<RunningServer> {
  const now = () => Date.now();
  const compiler = createCompiler();
  let report = (error: unknown): void => console.error(error);
  const loopback = /^(?:127\.|localhost$|::1$)/.test(settings.host);
  // Behind a proxy the address it listens on says nothing of who can come in.
  const reach = loopback && settings.proxies === 0 ? ('this-machine' as const) : ('network' as const);
  const start = { store: where, rules: RULES_VERSION, reach };
  const [{ store, host: untimed }, front] = await Promise.all([
    openThreadedClasses(start, (error) => report(error)),
    loadFront(),
  ]).catch((error: unknown) => {
    throw new Error(sentenceOf(error, settings.port));
  });
  const { attachWire, buildHttpServer, createFailureLimit, createMetrics, offerSetup, openBuiltPage, pageAddress } =
    front;
  const metrics = createMetrics(store, () => performance.now());
  const host = metrics.timed(untimed);
  // What has been opened so far, newest first, is closed again where the rest cannot be had.
  const opened: (() => Promise<void>)[] = [() => store.close(), () => host.close(), () => compiler.close()];
  const closeAll = async (): Promise<void> => {
    const problems: unknown[] = [];
    // One that cannot be closed keeps nothing else open: least of all the store, whose folder would stay locked.
    for (const one of opened.toReversed()) await one().catch((error: unknown) => void problems.push(error));
    if (problems.length > 0) throw problems[0];
  };
  let closing: Promise<void> | null = null;
  try {
    const doors: Doors = {
      settings,
      store,
      host,
      offered: offeredCases(scenarios, compiler),
      offerIds: () => scenarios.ids(),
      certificate: (id) => scenarios.certificate(id),
      rules: RULES_VERSION,
      page: settings.pageFolder === null ? null : await openBuiltPage(settings.pageFolder),
      now,
      limits: {
        byAddress: createFailureLimit(20, MINUTE_MS),
        byName: createFailureLimit(5, 10 * MINUTE_MS),
        byPassword: createFailureLimit(10, 10 * MINUTE_MS),
        everybody: createFailureLimit(600, MINUTE_MS),
      },
      metrics: metrics.text,
    };
    const setup = await offerSetup(store);
    const app = await buildHttpServer(doors);
    opened.push(() => app.close());
    report = (error) => {
      // What devices that are let go still wanted of the classes is no failure once these have stopped.
      if (closing === null || !(error instanceof ThreadStopped)) app.log.error({ err: error }, 'a class failed');
    };
    await app.ready();
    const wire = attachWire(app.server, doors, report);
    opened.push(wire.close);
    metrics.countSockets(wire.sockets);
    await app.listen({ port: settings.port, host: settings.host });
    const { port } = app.server.address() as AddressInfo;
    const url = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${port}/`;
    // Now, not at the end: a process that is killed has no end.
    flushCompileCache();
    const expire = (): void => void store.expireClasses(now(), settings.keepDays).catch(report);
    const daily = setInterval(expire, DAY_MS);
    expire();
    opened.push(async () => clearInterval(daily));
    return {
      port,
      url,
      setup: setup === null ? null : pageAddress.setup(setup),
      sockets: wire.sockets,
      close: () => (closing ??= closeAll()),
    };
  } catch (error) {
    await closeAll().catch(report);
    throw new Error(sentenceOf(error, settings.port));
  }
}

/** What an operator can do about a server that did not start. */
function sentenceOf(error: unknown, port: number): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: --port ${port + 1} takes another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: --port 8080 takes another.`;
  const message = error instanceof Error ? error.message : String(error);
  return /better[-_]sqlite3/.test(message) ? NO_SQLITE : message;
}

const NO_SQLITE =
  'ExCom keeps classes with the package better-sqlite3, which is missing or was built for another Node: run "npm ci" with Node 22.18 or newer (24 is tested), or set STORE=postgres://... .';
