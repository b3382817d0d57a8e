// Web Workers that live in the test itself: the page's own code of a worker, answering on the next turn.
import { createReplayWorker } from '../../../src/analysis/replay-worker.ts';
import { createStudies } from '../../../src/analysis/studies.ts';
import { courseAnswerer } from '../../../src/analysis/course-answerer.ts';
import { compileWorld } from '../../../src/engine/index.ts';

type Counted = 'replay' | 'study';

/** A stand-in for the page's `Worker`, and how many of each kind were opened and stopped. */
export function workersHere(): {
  Worker: typeof EventTarget;
  opened: Record<Counted, number>;
  stopped: Record<Counted, number>;
} {
  const opened = { replay: 0, study: 0 };
  const stopped = { replay: 0, study: 0 };
  class WorkerHere extends EventTarget {
    readonly kind: Counted;
    private ended = false;
    private readonly hear: (message: never) => void;
    constructor(url: URL) {
      super();
      this.kind = url.href.includes('study-worker') ? 'study' : 'replay';
      opened[this.kind]++;
      const say = (data: unknown): void =>
        void setTimeout(() => {
          if (!this.ended) this.dispatchEvent(Object.assign(new Event('message'), { data }));
        }, 0);
      this.hear =
        this.kind === 'replay'
          ? createReplayWorker(say, () => 0)
          : courseAnswerer(
              (world) => createStudies(compileWorld(world, { listen: false })).course,
              say,
              (goOn) => void setTimeout(goOn, 0),
            );
    }
    postMessage(message: unknown): void {
      this.hear(structuredClone(message) as never);
    }
    terminate(): void {
      this.ended = true;
      stopped[this.kind]++;
    }
  }
  return { Worker: WorkerHere as unknown as typeof EventTarget, opened, stopped };
}
