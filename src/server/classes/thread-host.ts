// Store and classes in a thread of their own, as the sockets see them: the same two doors as in one thread. If that
// thread ends by a defect it is started again; whoever waited is told to send again, and the log knows what was stored.
import { Worker } from 'node:worker_threads';
import type { BusMessage, ClassStore, Counters } from '../store/store-port.ts';
import type { ClassHost, ClassNews } from './class-host.ts';
import type { ThreadStart } from './class-thread.ts';
import { createCallLine, type FromClasses, gathered, type Part, ThreadStopped, type ToClasses } from './thread-line.ts';

export interface ThreadedClasses {
  store: ClassStore;
  host: ClassHost;
}

/** A thread that ends again and again does not come back by being started once more. */
const MOST_STARTS_A_MINUTE = 5;

/** Every call goes over as it is; the compiler misses none. */
const STORE_CALLS: Record<Exclude<keyof ClassStore, 'kind' | 'subscribe' | 'counters'>, true> = {
  createClass: true,
  changeClass: true,
  classById: true,
  classByCode: true,
  classes: true,
  scenarioText: true,
  keptWorld: true,
  keepWorld: true,
  deleteClass: true,
  append: true,
  known: true,
  read: true,
  head: true,
  adoptClass: true,
  saveSnapshot: true,
  latestSnapshot: true,
  saveYear: true,
  years: true,
  addAccess: true,
  accessByToken: true,
  accessByRecovery: true,
  accessesOf: true,
  revokeAccess: true,
  touchAccess: true,
  addInstructor: true,
  instructorByLogin: true,
  instructorCount: true,
  addSession: true,
  sessionByToken: true,
  endSession: true,
  setting: true,
  putSetting: true,
  takeSetting: true,
  publish: true,
  probe: true,
  backup: true,
  expireClasses: true,
  close: true,
};

/** `listen` is kept on this side. */
const HOST_CALLS: Record<Exclude<keyof ClassHost, 'listen'>, true> = {
  submit: true,
  brief: true,
  views: true,
  unview: true,
  study: true,
  results: true,
  forget: true,
  close: true,
};

/** Throws an Error with the sentence of the store where it cannot be opened. */
export async function openThreadedClasses(
  start: ThreadStart,
  report: (error: unknown) => void,
): Promise<ThreadedClasses> {
  const bus = new Set<(message: BusMessage) => void>();
  const news = new Set<(news: ClassNews) => void>();
  let counters: Counters = { syncs: 0, groups: 0, events: 0 };
  let starts: number[] = [];
  /** Opened once: from then on a thread that stops is started again. */
  let begun = false;
  let closing = false;
  let thread: Worker;
  const line = createCallLine(gathered<ToClasses>((messages) => thread.postMessage(messages)));

  const hear = (message: FromClasses): void => {
    if (message.kind === 'answer' || message.kind === 'error') line.settle(message);
    else if (message.kind === 'news') for (const listener of news) listener(message.value as ClassNews);
    else if (message.kind === 'bus') for (const listener of bus) listener(message.value as BusMessage);
    else if (message.kind === 'counters') counters = message.value as Counters;
  };
  const open = (): Promise<void> =>
    new Promise((resolve, reject) => {
      thread = new Worker(new URL('./class-thread.ts', import.meta.url), { workerData: start });
      thread.on('message', (messages: FromClasses[]) => {
        for (const message of messages) {
          if (message.kind === 'opened') resolve();
          else if (message.kind === 'failed') reject(new Error(message.problem));
          else hear(message);
        }
      });
      thread.on('error', report);
      thread.once('exit', () => {
        line.stop('The thread of the classes has stopped.');
        reject(new ThreadStopped('The thread of the classes did not start.'));
        if (begun && !closing) again();
      });
    });
  const again = (): void => {
    const now = Date.now();
    starts = [...starts.filter((at) => now - at < 60_000), now];
    if (starts.length > MOST_STARTS_A_MINUTE) throw new Error('The thread of the classes keeps stopping.');
    open().catch(report);
  };

  await open();
  begun = true;
  const calls = (part: Part, names: Record<string, true>) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, (...args: unknown[]) => line.call(part, name, args)]));
  const listenTo =
    <T>(listeners: Set<(value: T) => void>) =>
    (listener: (value: T) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
  const store = {
    ...calls('store', STORE_CALLS),
    kind: /^postgres(?:ql)?:\/\//.test(start.store) ? 'postgres' : 'sqlite',
    subscribe: listenTo(bus),
    counters: () => counters,
    async close() {
      closing = true;
      // A thread that was just being started again would keep the data folder to itself for ever.
      await line.call('store', 'close', []).finally(() => thread.terminate());
    },
  } as unknown as ClassStore;
  const remote = calls('host', HOST_CALLS) as unknown as ClassHost;
  const host: ClassHost = {
    ...remote,
    // Whether it was stored is unknown: the same key will tell.
    submit: (order) =>
      remote.submit(order).catch((error: unknown) => {
        if (error instanceof ThreadStopped) return { did: 'retry' as const };
        throw error;
      }),
    listen: listenTo(news),
  };
  return { store, host };
}
