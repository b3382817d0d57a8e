// The page that says whether a case is fair: #/balance. The games are played by workers of this page; nothing is sent.
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cases } from 'virtual:cases';
import { RESPECT_WORDS } from '../../analysis/balance/option-words.ts';
import { runBalance } from '../../analysis/balance/run-balance.ts';
import { BalancePanel, type BalanceShown } from '../../panels/balance/balance-panel.tsx';
import { balanceView } from '../../views/balance-view.ts';
import { openWorkerPool } from '../worker-pool.ts';

export function openEntry(root: Element): void {
  document.title = 'Balance, ExCom';
  render(<BalancePage />, root);
}

function BalancePage() {
  const [chosen, setChosen] = useState(cases[0].id);
  const [shown, setShown] = useState<BalanceShown>({ kind: 'idle' });
  const stop = useRef<(() => void) | null>(null);
  const offered = useMemo(() => cases.find(({ id }) => id === chosen) ?? cases[0], [chosen]);
  useEffect(() => () => stop.current?.(), []);

  async function measure(): Promise<void> {
    const started = performance.now();
    setShown({ kind: 'working', share: 0 });
    let pool: ReturnType<typeof openWorkerPool> | null = null;
    let stopped = false;
    stop.current = () => {
      stopped = true;
      pool?.close();
    };
    try {
      const world = await (await offered.load()).loadWorld();
      // Nobody plays on this page, so every thread may.
      pool = openWorkerPool(world, Math.max(1, navigator.hardwareConcurrency));
      const workers = pool;
      if (stopped) workers.close();
      const report = await runBalance(world, (batch, progress) => workers.run(batch, progress).numbers, {
        told: (share) => {
          if (!stopped) setShown({ kind: 'working', share });
        },
      });
      const seconds = Math.round((performance.now() - started) / 1000);
      setShown({ kind: 'done', view: balanceView(report, RESPECT_WORDS), seconds });
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      setShown({
        kind: 'stopped',
        reason: stopped ? 'Stopped. Nothing was kept.' : `This could not be measured: ${reason}`,
      });
    } finally {
      pool?.close();
      stop.current = null;
    }
  }

  return (
    <BalancePanel
      cases={cases}
      chosen={chosen}
      shown={shown}
      onChoose={(id) => {
        setChosen(id);
        setShown({ kind: 'idle' });
      }}
      onRun={() => void measure()}
      onCancel={() => stop.current?.()}
    />
  );
}
