// When a class's state is kept beside its log: when a gate has opened, when much was logged since, and at once where a
// start had to fold much. Never while somebody waits for it: a moment later, and a failure is only reported.
import type { ClassLog } from '../store/class-log.ts';
import type { StoredEvent } from '../store/store-port.ts';

type Kept = Pick<ClassLog<unknown>, 'snapshot' | 'tail'>;

export interface SnapshotKeeper {
  /** A log was read from the store. */
  opened(classId: string, log: Kept): void;
  /** It has grown. */
  saw(classId: string, events: readonly StoredEvent[], log: Kept): void;
  close(): void;
}

/**
 * What a gate resolves is dear to fold, decisions are cheap: some 20,000 a second, as many as a frozen class with all that
 * can still be undone takes to thaw. So gates decide, and a tail has to be long.
 */
const LONG_TAIL = 2_000;
const LONGEST_TAIL = 6_000;
const BETWEEN_MS = 60_000;
const SOON_MS = 1_000;

export function createSnapshotKeeper(now: () => number, report: (error: unknown) => void): SnapshotKeeper {
  const keptAt = new Map<string, number>();
  const planned = new Map<string, ReturnType<typeof setTimeout>>();
  const keep = (classId: string, log: Kept): void => {
    if (planned.has(classId)) return;
    const timer = setTimeout(() => {
      planned.delete(classId);
      keptAt.set(classId, now());
      log.snapshot().catch(report);
    }, SOON_MS);
    timer.unref();
    planned.set(classId, timer);
  };
  return {
    opened(classId, log) {
      if (log.tail() > LONG_TAIL) keep(classId, log);
    },
    saw(classId, events, log) {
      const tail = log.tail();
      const rested = now() - (keptAt.get(classId) ?? 0) > BETWEEN_MS;
      const gate = events.some(({ kind }) => kind === 'gate-opened' || kind === 'class-closed');
      if (gate || tail > LONGEST_TAIL || (tail > LONG_TAIL && rested)) keep(classId, log);
    },
    close() {
      for (const timer of planned.values()) clearTimeout(timer);
      planned.clear();
      keptAt.clear();
    },
  };
}
