// A check with an end: a worker reads what was handed over and is stopped when it shows no progress. Knows no worker and no
// clock of its own, and imports nothing of the reader, so a page that only asks stays small.
import type { OfferedPart } from './bundle.ts';
import type { Checked } from './check.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostic } from './format-diagnostic.ts';

/** What a worker of the check sends: that it goes on, or its answer. */
export type FromCheckWorker = { type: 'step' } | { type: 'checked'; checked: Checked };

/** A worker or thread that checks, as its platform offers it. */
export interface CheckWorker {
  post(parts: readonly OfferedPart[]): void;
  listen(hear: (message: FromCheckWorker) => void, fail: () => void): void;
  stop(): void;
}

/** Milliseconds without progress, and in all, after which a check is given up. */
export const PATIENCE = { step: 3000, all: 12_000 } as const;

/**
 * Lets a worker check and stops it when it shows no progress for too long. Resolves always; `after` is the platform's
 * timer and gives back what cancels it.
 */
export function checkWithin(
  worker: CheckWorker,
  parts: readonly OfferedPart[],
  after: (ms: number, then: () => void) => () => void,
): Promise<Checked> {
  return new Promise((resolve) => {
    const end = (checked: Checked): void => {
      cancelStep();
      cancelAll();
      worker.stop();
      resolve(checked);
    };
    const file = parts[0]?.path ?? 'scenario.yaml';
    const giveUp = (): void => end(givenUp(file));
    let cancelStep = after(PATIENCE.step, giveUp);
    const cancelAll = after(PATIENCE.all, giveUp);
    worker.listen((message) => {
      if (message.type === 'checked') end(message.checked);
      else {
        cancelStep();
        cancelStep = after(PATIENCE.step, giveUp);
      }
    }, giveUp);
    worker.post(parts);
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
    diagnostics: [diagnostic],
    texts: [formatDiagnostic(diagnostic, undefined)],
  };
}
