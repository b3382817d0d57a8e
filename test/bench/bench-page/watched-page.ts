// How long a page was deaf while something went on: the longest gap of a clock that should tick every few milliseconds.

/** Often enough to see a wait of 50 ms, seldom enough to cost nothing. */
const TICK_MS = 5;

/** What came of the work, with the longest wait of the page, ms beyond the clock's own. */
export async function watchedPage<T extends object>(work: () => Promise<T>): Promise<T & { blocked: number }> {
  let last = performance.now();
  let blocked = 0;
  const look = (): void => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last - TICK_MS);
    last = now;
  };
  const clock = setInterval(look, TICK_MS);
  try {
    const told = await work();
    look();
    return { ...told, blocked };
  } finally {
    clearInterval(clock);
  }
}
