// A check with an end: a worker reads what was handed over and is stopped when it shows no progress. Knows no worker and no
// clock of its own, and imports nothing of the reader, so a page that only asks stays small.
import type { CheckJob, Checked } from './check.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostic } from './format-diagnostic.ts';

/** What a worker of the check sends: that it goes on, or its answer. */
export type FromCheckWorker = { type: 'step' } | { type: 'checked'; checked: Checked };

/** A worker or thread that checks, as its platform offers it. */
export interface CheckWorker {
  post(job: CheckJob): void;
  listen(hear: (message: FromCheckWorker) => void, fail: () => void): void;
  stop(): void;
}

/** The platform's clock and timer. */
export interface Clock {
  /** Milliseconds from any beginning. */
  now: () => number;
  /** Calls `then` after some milliseconds; gives back what cancels it. */
  after: (ms: number, then: () => void) => () => void;
}

/**
 * Milliseconds after which a check is given up: until the worker is there, without progress, and in all. The last two hold
 * for a machine that starts a worker within `usual`; a slower or busier one gets so many times more, at most tenfold.
 */
export const PATIENCE = { start: 30_000, usual: 1000, step: 3000, all: 12_000, most: 10 } as const;

/** Lets a worker check and stops it when it shows no progress for too long. Resolves always. */
export function checkWithin(worker: CheckWorker, job: CheckJob, { now, after }: Clock): Promise<Checked> {
  return new Promise((resolve) => {
    const began = now();
    const file = ('parts' in job ? job.parts[0]?.path : job.entry) ?? 'scenario.yaml';
    let slow = 0;
    let cancelAll = (): void => {};
    const end = (checked: Checked): void => {
      cancelStep();
      cancelAll();
      worker.stop();
      resolve(checked);
    };
    const giveUp = (): void => end(givenUp(file));
    let cancelStep = after(PATIENCE.start, giveUp);
    worker.listen((message) => {
      if (message.type === 'checked') return end(message.checked);
      cancelStep();
      if (slow === 0) {
        slow = Math.min(PATIENCE.most, Math.max(1, (now() - began) / PATIENCE.usual));
        cancelAll = after(PATIENCE.all * slow, giveUp);
      }
      cancelStep = after(PATIENCE.step * slow, giveUp);
      return undefined;
    }, giveUp);
    worker.post(job);
  });
}

function givenUp(file: string): Checked {
  const diagnostic: Diagnostic = {
    code: 'E127',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'Reading this takes too long, so it was given up.',
    help: 'Take out the part that was added last, and try again.',
  };
  return {
    ok: false,
    world: null,
    about: null,
    languages: [],
    report: '',
    diagnostics: [diagnostic],
    texts: [formatDiagnostic(diagnostic, undefined)],
  };
}
