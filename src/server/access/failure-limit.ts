// Limits on failures, not on tries: a whole class shares one address, and sixty people who type their code correctly must
// never wait. Counts are kept in this process only: more processes mean as many times more guesses, which is still few.

export interface FailureLimit {
  /** Milliseconds until this name may try again; 0 when it may. */
  waitMs(name: string, now: number): number;
  failed(name: string, now: number): void;
  /** A success takes the name's failures off the list. */
  passed(name: string): void;
}

const MOST_NAMES = 10_000;

/** At most `most` failures within `windowMs`; after that the name waits until the window has passed. */
export function createFailureLimit(most: number, windowMs: number): FailureLimit {
  const failures = new Map<string, number[]>();
  const recent = (name: string, now: number): number[] =>
    (failures.get(name) ?? []).filter((at) => now - at < windowMs);
  return {
    waitMs(name, now) {
      const times = recent(name, now);
      return times.length < most ? 0 : Math.max(0, times[times.length - most]! + windowMs - now);
    },
    failed(name, now) {
      const times = [...recent(name, now), now].slice(-most);
      failures.delete(name);
      failures.set(name, times);
      // The name that failed longest ago makes room: a flood of names must not fill the memory.
      if (failures.size > MOST_NAMES) failures.delete(failures.keys().next().value!);
    },
    passed: (name) => void failures.delete(name),
  };
}
