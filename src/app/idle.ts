// What is not needed for the first picture waits until the page has nothing else to do.

/** Resolves when the page is idle, or after two seconds. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 2000 });
    // Safari.
    else setTimeout(resolve, 200);
  });
}
