// How the thread of the sockets asks the thread of the classes: one call, one answer, both plain data; news come by
// themselves. What is said within one turn of the event loop goes over together: waking the other thread costs more than
// most of what it is asked. When it stops, every open call ends at once, with an error that says so.

export type Part = 'store' | 'host';

export type ToClasses = { id: number; part: Part; name: string; args: unknown[] };

export type FromClasses =
  | { kind: 'opened' }
  | { kind: 'failed'; problem: string }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'error'; id: number; message: string }
  | { kind: 'news' | 'bus' | 'counters'; value: unknown };

/** Gathers what is posted until the turn of the event loop is over, and hands it on in order. */
export function gathered<T>(post: (messages: T[]) => void): (message: T) => void {
  let waiting: T[] = [];
  const flush = (): void => {
    const now = waiting;
    waiting = [];
    post(now);
  };
  return (message) => {
    waiting.push(message);
    if (waiting.length === 1) setImmediate(flush);
  };
}

/** The thread of the classes ended before it answered: whether the call was carried out is unknown. */
export class ThreadStopped extends Error {}

export interface CallLine {
  /** Rejects with `ThreadStopped`, or with the error of the other side as an Error with its message. */
  call(part: Part, name: string, args: unknown[]): Promise<unknown>;
  /** Settles the call that an answer belongs to. */
  settle(answer: Extract<FromClasses, { id: number }>): void;
  /** Ends all open calls. */
  stop(why: string): void;
}

export function createCallLine(post: (message: ToClasses) => void): CallLine {
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  return {
    call: (part, name, args) =>
      new Promise((resolve, reject) => {
        last += 1;
        open.set(last, { resolve, reject });
        post({ id: last, part, name, args });
      }),
    settle(answer) {
      const waiting = open.get(answer.id);
      open.delete(answer.id);
      if (answer.kind === 'answer') waiting?.resolve(answer.value);
      else waiting?.reject(new Error(answer.message));
    },
    stop(why) {
      for (const { reject } of open.values()) reject(new ThreadStopped(why));
      open.clear();
    },
  };
}
