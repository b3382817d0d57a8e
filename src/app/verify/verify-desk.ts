// Takes files in and has them played again by a worker, one at a time and in their order. A record that takes too long
// is given up with its worker; the next one gets a new worker.
import { refusal } from '../../base/refusal.ts';
import type { World } from '../../engine/world.ts';
import type { OfferedFile } from '../../views/ui-event.ts';
import type { CheckedRecord, HandedIn } from '../../views/verify-view.ts';

export type ToVerifyWorker = { type: 'open'; world: World } | { type: 'check'; id: number; text: string };
export type FromVerifyWorker = { id: number; checked: CheckedRecord };

/** As much of a Worker as the desk needs. */
export interface VerifyWorker {
  postMessage(message: ToVerifyWorker): void;
  terminate(): void;
  onmessage: ((event: { data: FromVerifyWorker }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export interface VerifyParts {
  loadWorld: () => Promise<World>;
  openWorker: () => VerifyWorker;
  /** Runs `then` after a time; returns the way to call it off. */
  after: (ms: number, then: () => void) => () => void;
}

export interface VerifyDesk {
  hand(files: readonly OfferedFile[]): void;
  handedIn(): readonly HandedIn[];
  clear(): void;
  subscribe(listener: () => void): () => void;
}

/** A whole game is played again in well under a second. */
const PATIENCE_MS = 20_000;

const MESSAGES = {
  'record/unreadable': 'This record could not be played again. Ask the team for the file that the game saved.',
  'record/too-long': 'Playing this record again took too long, so it was given up. Ask the team for the original file.',
  'record/no-scenario': 'The scenario could not be loaded. Check the connection and hand the records in again.',
};

export function failedCheck(code: keyof typeof MESSAGES): CheckedRecord {
  return { kind: 'refused', refusal: refusal(code, MESSAGES[code]) };
}

export function createVerifyDesk({ loadWorld, openWorker, after }: VerifyParts): VerifyDesk {
  const listeners = new Set<() => void>();
  let files: HandedIn[] = [];
  let queue: { id: number; text: string }[] = [];
  let first = 0;
  let worker: VerifyWorker | null = null;
  let busy = false;
  let callOff = (): void => {};

  const settle = (id: number, checked: CheckedRecord): void => {
    files = files.map((one, i) => (i + first === id ? { ...one, checked } : one));
    for (const listener of listeners) listener();
  };
  const stop = (): void => {
    callOff();
    worker?.terminate();
    worker = null;
    busy = false;
  };
  const open = async (): Promise<VerifyWorker> => {
    const world = await loadWorld();
    const opened = openWorker();
    opened.postMessage({ type: 'open', world });
    return opened;
  };
  const next = async (): Promise<void> => {
    const asked = queue[0];
    if (busy || asked === undefined) return;
    busy = true;
    try {
      worker ??= await open();
    } catch {
      stop();
      for (const { id } of queue.splice(0)) settle(id, failedCheck('record/no-scenario'));
      return;
    }
    // Cleared while the scenario was on its way.
    if (queue[0] !== asked) {
      stop();
      return next();
    }
    const done = (checked: CheckedRecord): void => {
      callOff();
      busy = false;
      queue.shift();
      settle(asked.id, checked);
      void next();
    };
    const giveUp = (code: 'record/unreadable' | 'record/too-long') => () => {
      stop();
      done(failedCheck(code));
    };
    worker.onmessage = ({ data }) => {
      if (data.id === asked.id) done(data.checked);
    };
    worker.onerror = giveUp('record/unreadable');
    callOff = after(PATIENCE_MS, giveUp('record/too-long'));
    worker.postMessage({ type: 'check', ...asked });
  };

  return {
    hand(offered) {
      for (const file of offered) {
        const id = first + files.length;
        if ('problem' in file) {
          const checked: CheckedRecord = { kind: 'refused', refusal: refusal('record/unreadable', file.problem) };
          files = [...files, { file: file.name, checked }];
        } else {
          files = [...files, { file: file.name, checked: null }];
          queue.push({ id, text: file.text });
        }
      }
      for (const listener of listeners) listener();
      void next();
    },
    handedIn: () => files,
    clear() {
      first += files.length;
      files = [];
      queue = [];
      if (worker !== null) stop();
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
