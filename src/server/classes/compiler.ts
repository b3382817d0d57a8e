// Scenarios compiled aside, in a thread that is there while there is something to read. What it makes can be kept: the
// world as JSON text, good for as long as this version reads scenarios as it did (`readerMark`).
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ScenarioText } from '../store/store-port.ts';

/** What is shown of a scenario before it is played. */
export interface ScenarioFacts {
  id: string;
  version: string;
  hash: string;
  wordlessHash: string;
  title: string;
  years: number;
  /** That it can be read in, its own first. */
  languages: string[];
  /** Of translations that are not whole: how much there is, in a sentence, by language. */
  lacks: Record<string, string>;
}

/** `text.hash`: where it is kept; `facts.hash`: what games of it are told by. `world`: the compiled world as JSON text. */
export type CompiledText =
  | { ok: true; facts: ScenarioFacts; text: ScenarioText; world: string }
  | { ok: false; problem: string };

export interface Compiler {
  /** A text of packed-files.ts. Rejects only when the thread itself fails. */
  compile(text: string): Promise<CompiledText>;
  close(): Promise<void>;
}

const IDLE_MS = 15_000;

export function createCompiler(): Compiler {
  const open = new Map<number, { done: (compiled: CompiledText) => void; failed: (error: Error) => void }>();
  let worker: Worker | null = null;
  let idle: ReturnType<typeof setTimeout> | null = null;
  let last = 0;

  const stop = async (): Promise<void> => {
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./compiler-thread.ts', import.meta.url));
    started.on('message', ({ id, compiled }: { id: number; compiled: CompiledText }) => {
      open.get(id)?.done(compiled);
      open.delete(id);
      if (open.size === 0) idle = setTimeout(() => void stop(), IDLE_MS).unref();
    });
    const fail = (error: Error): void => {
      if (worker === started) worker = null;
      for (const { failed } of open.values()) failed(error);
      open.clear();
    };
    started.on('error', fail);
    started.on('exit', () => fail(new Error('The thread that reads scenarios has stopped.')));
    // A server that is asked to stop does not wait for a scenario.
    started.unref();
    return started;
  };
  return {
    compile: (text) =>
      new Promise((done, failed) => {
        if (idle !== null) clearTimeout(idle);
        last += 1;
        open.set(last, { done, failed });
        worker ??= start();
        worker.postMessage({ id: last, text });
      }),
    close: stop,
  };
}

const READERS = ['../../scenario/', '../../engine/', '../../base/'].map((path) => new URL(path, import.meta.url));

let mark: Promise<string> | null = null;

/** The same for as long as the code that makes a world of a text is the same. */
export function readerMark(): Promise<string> {
  mark ??= markOf();
  return mark;
}

async function markOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of READERS) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
    const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder))));
    for (const [i, text] of texts.entries()) hash.update(names[i]!).update(text);
  }
  return hash.digest('hex').slice(0, 32);
}
