// Several workers at one batch of games (batch.ts). The pool hands out pieces small enough to take about 40 ms,
// puts each answer in its place, tells how far it is and stops when told to; the result is the same for any number of
// workers. What a worker is, is the platform's matter: Web Workers in the page, threads in Node.
import type { World } from '../engine/world.ts';
import { type Batch, numbersAUnit, unitsOf } from './batch.ts';

export type ToReplayWorker =
  | { type: 'open'; world: World }
  | { type: 'batch'; id: number; batch: Batch }
  | { type: 'play'; id: number; first: number; end: number };

export type FromReplayWorker =
  | { type: 'played'; id: number; first: number; end: number; numbers: Float64Array; ms: number }
  | { type: 'failed'; id: number; reason: string };

/** As much of a worker as the pool needs. */
export interface ReplayWorker {
  post(message: ToReplayWorker): void;
  listen(hear: (message: FromReplayWorker) => void, fail: (reason: string) => void): void;
  stop(): void;
}

export interface PoolRun {
  /** All numbers of the batch, game after game; rejects with the reason, 'cancelled' after `cancel`. */
  readonly numbers: Promise<Float64Array>;
  cancel(): void;
  /** Hands out no more pieces until `goOn`; other batches have their turn. Tells what is known by now, as progress does. */
  hold(): { share: number; known: Float64Array };
  goOn(): void;
}

/**
 * How far a batch is: the share done, 0-1, and the numbers of its first units without a gap, for a first picture. They are
 * a window on the batch's own numbers: to be read at once, and never written.
 */
export type PoolProgress = (share: number, known: Float64Array) => void;

export interface WorkerPool {
  readonly workers: number;
  /**
   * Runs a batch; a second one waits for the first. `progress` is called as pieces come in. Once a worker was lost, every
   * batch fails with its reason.
   */
  run(batch: Batch, progress?: PoolProgress): PoolRun;
  /** Stops all workers for good. */
  close(): void;
}

/** A piece should take about this long, so that progress moves and a stop is heard, ms. */
const PIECE_MS = 40;
const FIRST_PIECE = 4;

interface Task {
  id: number;
  batch: Batch;
  progress: PoolProgress | undefined;
  numbers: Float64Array;
  given: number;
  done: number;
  held: boolean;
  /** Units without a gap from the first, and pieces that lie beyond one: end by first unit. */
  whole: number;
  beyond: Map<number, number>;
  /** Games a piece, as measured. */
  piece: number;
  resolve(numbers: Float64Array): void;
  reject(reason: Error): void;
}

/** How many workers a machine of so many threads should have: all but the one that draws, at least one. */
export const workersFor = (threads: number): number => Math.max(1, Math.floor(threads) - 1);

/** A pool of `count` workers that know one world. */
export function createWorkerPool(world: World, count: number, createWorker: () => ReplayWorker): WorkerPool {
  const tasks: Task[] = [];
  const workers: ReplayWorker[] = [];
  /** By worker: the batch it knows and whether it plays. */
  const knows = new Float64Array(count);
  const busy = new Uint8Array(count);
  let numbered = 0;
  /** Why nothing is played any more: the pool was closed, or a worker was lost, which may hold a piece for ever. */
  let over: string | null = null;

  function finish(task: Task, reason: string | null): void {
    const at = tasks.indexOf(task);
    if (at < 0) return;
    tasks.splice(at, 1);
    if (reason === null) task.resolve(task.numbers);
    else task.reject(new Error(reason));
  }

  function hear(w: number, message: FromReplayWorker): void {
    busy[w] = 0;
    const task = tasks.find(({ id }) => id === message.id);
    if (task !== undefined) {
      if (message.type === 'failed') finish(task, message.reason);
      else take(task, message);
    }
    work();
  }

  const known = ({ numbers, batch, whole }: Task): Float64Array => numbers.subarray(0, whole * numbersAUnit(batch));

  function take(task: Task, piece: Extract<FromReplayWorker, { type: 'played' }>): void {
    const played = piece.end - piece.first;
    const each = numbersAUnit(task.batch);
    task.numbers.set(piece.numbers, piece.first * each);
    task.done += played;
    task.beyond.set(piece.first, piece.end);
    for (let end = task.beyond.get(task.whole); end !== undefined; end = task.beyond.get(task.whole)) {
      task.beyond.delete(task.whole);
      task.whole = end;
    }
    const wanted = piece.ms > 0 ? Math.floor((played * PIECE_MS) / piece.ms) : task.piece * 2;
    // Never more than twice the last: the first piece of a cold worker says little.
    task.piece = Math.max(1, Math.min(wanted, task.piece * 2));
    task.progress?.(task.done / unitsOf(task.batch), known(task));
    if (task.done === unitsOf(task.batch)) finish(task, null);
  }

  function work(): void {
    const task = tasks.find(({ held }) => !held);
    if (task === undefined || over !== null) return;
    for (let w = 0; w < workers.length; w++) {
      if (busy[w] === 1 || task.given === unitsOf(task.batch)) continue;
      if (knows[w] !== task.id) {
        workers[w].post({ type: 'batch', id: task.id, batch: task.batch });
        knows[w] = task.id;
      }
      const first = task.given;
      // Towards the end smaller ones, so that all workers are done at about the same time.
      const share = Math.ceil((unitsOf(task.batch) - first) / (2 * workers.length));
      task.given = first + Math.min(task.piece, share);
      busy[w] = 1;
      workers[w].post({ type: 'play', id: task.id, first, end: task.given });
    }
  }

  function end(reason: string, toThoseWaiting = reason): void {
    over ??= reason;
    while (tasks.length > 0) finish(tasks[0], toThoseWaiting);
  }

  for (let w = 0; w < count; w++) {
    const worker = createWorker();
    worker.listen(
      (message) => hear(w, message),
      (reason) => end(reason),
    );
    worker.post({ type: 'open', world });
    workers.push(worker);
  }

  return {
    workers: count,
    run(batch, progress) {
      let task: Task | null = null;
      const numbers = new Promise<Float64Array>((resolve, reject) => {
        const room = new Float64Array(unitsOf(batch) * numbersAUnit(batch));
        task = {
          id: ++numbered,
          batch,
          progress,
          numbers: room,
          given: 0,
          done: 0,
          held: false,
          whole: 0,
          beyond: new Map(),
          piece: FIRST_PIECE,
          resolve,
          reject,
        };
        if (over !== null) reject(new Error(over));
        else if (unitsOf(batch) === 0) resolve(room);
        else tasks.push(task);
      });
      work();
      return {
        numbers,
        cancel() {
          if (task !== null) finish(task, 'cancelled');
          work();
        },
        hold() {
          if (task === null) return { share: 0, known: new Float64Array(0) };
          task.held = true;
          work();
          return { share: task.done / unitsOf(batch), known: known(task) };
        },
        goOn() {
          if (task !== null) task.held = false;
          work();
        },
      };
    },
    close() {
      end('The pool is closed.', 'cancelled');
      for (const worker of workers) worker.stop();
    },
  };
}
