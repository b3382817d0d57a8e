// Checks a scenario that somebody hands to the page: in a worker of its own, given up when it takes too long. The bytes
// stay on this machine; the world that comes out is plain data, as the shipped one is.
import { checkWithin } from '../scenario/check-within.ts';
import type { CheckWorker, FromCheckWorker } from '../scenario/check-within.ts';
import type { Checked, OfferedPart } from '../scenario/index.ts';

function openWorker(): CheckWorker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (job) => worker.postMessage(job),
    listen(hear, fail) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromCheckWorker>) => hear(data));
      worker.addEventListener('error', fail);
    },
    stop: () => worker.terminate(),
  };
}

/** Checks a folder, a zip or a single file; resolves always, with a world or with messages for its author. */
export function checkScenario(
  parts: readonly OfferedPart[],
  language?: string,
  open: () => CheckWorker = openWorker,
): Promise<Checked> {
  return checkWithin(
    open(),
    { parts, ...(language === undefined ? {} : { language }) },
    {
      now: () => performance.now(),
      after(ms, then) {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    },
  );
}
