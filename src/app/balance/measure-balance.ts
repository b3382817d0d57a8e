// A balance report while it is measured: played by workers of this page, held with what was found by then, let go on from
// there, or given up.
import type { BalanceReport, BalanceSoFar } from '../../analysis/balance/report.ts';
import { type BalanceSizes, runBalance } from '../../analysis/balance/run-balance.ts';
import type { PoolRun, WorkerPool } from '../../analysis/worker-pool.ts';
import type { World } from '../../engine/world.ts';
import { openWorkerPool } from '../worker-pool.ts';

export type Measured =
  | { kind: 'working'; share: number }
  /** `report`: null before the first part is measured. */
  | { kind: 'held'; share: number; report: BalanceSoFar | null }
  /** `seconds`: of measuring, without what it was held. */
  | { kind: 'done'; report: BalanceReport; seconds: number }
  | { kind: 'failed'; reason: string };

export interface Measuring {
  hold: () => void;
  goOn: () => void;
  /** Gives it up; nothing more is heard of it. */
  close: () => void;
}

/** `hear` is told at once, and of everything that follows. */
export function measureBalance(
  load: () => Promise<World>,
  threads: number,
  hear: (measured: Measured) => void,
  sizes?: BalanceSizes,
): Measuring {
  let pool: WorkerPool | null = null;
  let run: PoolRun | null = null;
  let held = false;
  let closed = false;
  let share = 0;
  let found: BalanceSoFar | null = null;
  let since = performance.now();
  let worked = 0;
  const tell = (measured: Measured): void => {
    if (!closed) hear(measured);
  };
  const tellHowFar = (): void => tell(held ? { kind: 'held', share, report: found } : { kind: 'working', share });

  const end = (): void => {
    pool?.close();
    pool = null;
  };

  const measure = async (): Promise<void> => {
    const world = await load();
    if (closed) return;
    const workers = openWorkerPool(world, threads);
    pool = workers;
    const report = await runBalance(
      world,
      (batch, progress) => {
        run = workers.run(batch, progress);
        // What was under way when it was held may have been the last piece of a stage.
        if (held) run.hold();
        return run.numbers;
      },
      {
        ...(sizes === undefined ? {} : { sizes }),
        told: (done) => {
          share = done;
          tellHowFar();
        },
        found: (report) => {
          found = report;
          tellHowFar();
        },
      },
    );
    const seconds = (worked + (held ? 0 : performance.now() - since)) / 1000;
    tell({ kind: 'done', report, seconds: Math.round(seconds) });
  };
  tellHowFar();
  measure()
    .catch((failure: unknown) =>
      tell({ kind: 'failed', reason: failure instanceof Error ? failure.message : String(failure) }),
    )
    .finally(end);

  return {
    hold() {
      if (held) return;
      held = true;
      worked += performance.now() - since;
      run?.hold();
      tellHowFar();
    },
    goOn() {
      if (!held) return;
      held = false;
      since = performance.now();
      run?.goOn();
      tellHowFar();
    },
    close() {
      closed = true;
      end();
    },
  };
}
