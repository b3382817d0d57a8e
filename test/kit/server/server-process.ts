// A real server in a process of its own, as an operator starts it: started, killed without warning, started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ServerProcess {
  url: string;
  port: number;
  pid: () => number;
  /** Kills it at once (SIGKILL) and waits until it is gone. */
  kill: () => Promise<void>;
  /** Asks it to stop (SIGINT) and waits. */
  stop: () => Promise<void>;
  /** Starts it again on the same port; milliseconds until it answered. */
  start: () => Promise<number>;
  /** What it printed since its first start. */
  printed: () => string;
}

export interface ServerOptions {
  /** A data folder or postgres://... */
  store: string;
  port?: number;
  /** A command in front, such as strace with its options. */
  under?: readonly string[];
}

const READY_MS = 60_000;
const STOP_MS = 15_000;

/** A run that fails leaves no server behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export async function startServerProcess({ store, port: wanted, under = [] }: ServerOptions): Promise<ServerProcess> {
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const database = store.startsWith('postgres');
  let child: ChildProcess | null = null;
  let printed = '';

  const start = async (): Promise<number> => {
    const from = performance.now();
    const server = ['src/cli/main.ts', 'serve', '--port', String(port), ...(database ? [] : ['--data', store])];
    const [command, ...args] = [...under, process.execPath, ...server];
    const started = spawn(command!, args, {
      env: { ...process.env, ...(database ? { STORE: store } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    running.add(started);
    started.once('exit', () => running.delete(started));
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => (printed += String(text)));
    for (;;) {
      if (started.exitCode !== null) throw new Error(`The server stopped at once:\n${printed}`);
      if (performance.now() - from > READY_MS) throw new Error(`The server did not answer in a minute:\n${printed}`);
      const answered = await fetch(`${url}/readyz`).catch(() => null);
      if (answered?.ok === true) return performance.now() - from;
      await wait(20);
    }
  };
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const ending = child;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    const patience = setTimeout(() => ending.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(patience);
  };
  await start();
  return {
    url,
    port,
    pid: () => child!.pid!,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
    start,
    printed: () => printed,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** CPU seconds and memory (MB) of a process so far; null where the system does not tell. */
export function usageOf(pid: number): { cpuS: number; rssMb: number; peakMb: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    // Fields 14 and 15 of proc(5), in hundredths of a second.
    return { cpuS: (Number(fields[11]) + Number(fields[12])) / 100, rssMb: mb('VmRSS'), peakMb: mb('VmHWM') };
  } catch {
    return null;
  }
}
