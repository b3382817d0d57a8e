// How much one seat may send: ten commands a second on average, with room for a burst after a reconnection.

export interface CommandRate {
  /** True when one more is allowed at `now` (milliseconds of any steady clock). */
  take(now: number): boolean;
}

/** A bucket that holds `burst` and fills by `perSecond`. */
export function createCommandRate(perSecond = 10, burst = 40): CommandRate {
  let left = burst;
  let at: number | null = null;
  return {
    take(now) {
      left = Math.min(burst, left + (at === null ? 0 : Math.max(0, now - at) * perSecond) / 1000);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
