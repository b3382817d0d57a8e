// The thread of the classes: the store, the logs, the rules and the views. It hears calls and answers them; what it plays
// never holds up a socket. Started by thread-host.ts with the store's place and the version of the rules.
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import type { ClassStore } from '../store/store-port.ts';
import type { ClassHost } from './class-host.ts';
import { openLocalHost } from './local-host.ts';
import { freeMegabytes, type ServerGround } from './server-checks.ts';
import { type FromClasses, gathered, type ToClasses } from './thread-line.ts';

export interface ThreadStart {
  store: string;
  rules: string;
  reach: ServerGround['reach'];
}

const COUNTERS_MS = 500;
const FREE_MS = 60_000;
const RECENT_MS = 10 * 60_000;
const MOST_WARMED = 40;
const port = parentPort;
if (port === null) throw new Error('class-thread.ts is started by thread-host.ts.');
const post = gathered<FromClasses>((messages) => port.postMessage(messages));

/**
 * Opens the classes that were played a moment ago: after a crash their devices are about to ask. One that cannot be opened
 * says so to whoever asks.
 */
async function warm(store: ClassStore, host: ClassHost): Promise<void> {
  const since = Date.now() - RECENT_MS;
  const recent = (await store.classes()).filter(({ lastAt }) => lastAt > since);
  for (const { classId } of recent.slice(0, MOST_WARMED)) await host.brief(classId).catch(() => null);
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

async function serve({ store: where, rules, reach }: ThreadStart): Promise<void> {
  const store: ClassStore = await openStore(where, () => Date.now());
  let freeMb = store.kind === 'sqlite' ? await freeMegabytes(where) : null;
  const host: ClassHost = openLocalHost({ store, rules, ground: () => ({ reach, freeMb }) });
  const looking = setInterval(() => {
    if (store.kind === 'sqlite') void freeMegabytes(where).then((left) => (freeMb = left));
  }, FREE_MS);
  const parts = { store: store as unknown as Methods, host: host as unknown as Methods };
  store.subscribe((value) => post({ kind: 'bus', value }));
  host.listen((value) => post({ kind: 'news', value }));
  let told = '';
  const counting = setInterval(() => {
    const value = store.counters();
    const text = JSON.stringify(value);
    if (text !== told) post({ kind: 'counters', value });
    told = text;
  }, COUNTERS_MS);
  const answer = async ({ id, part, name, args }: ToClasses): Promise<void> => {
    try {
      const value = await parts[part][name]!(...args);
      post({ kind: 'answer', id, value });
      // Its store is closed: nothing is left to be heard, once the answer is out.
      if (part === 'store' && name === 'close') {
        clearInterval(counting);
        clearInterval(looking);
        setImmediate(() => port!.close());
      }
    } catch (error) {
      post({ kind: 'error', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  port!.on('message', (calls: ToClasses[]) => {
    for (const call of calls) void answer(call);
  });
  post({ kind: 'opened' });
  flushCompileCache();
  await warm(store, host);
}

serve(workerData as ThreadStart).catch((error: unknown) => {
  post({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
  setImmediate(() => port.close());
});
