// The page that says whether a case is fair: #/balance. The games are played by workers of this page; nothing is sent.
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cases } from 'virtual:cases';
import { RESPECT_WORDS } from '../../analysis/balance/option-words.ts';
import { BalancePanel, type BalanceShown } from '../../panels/balance/balance-panel.tsx';
import { balanceView, stoppedBalanceWords } from '../../views/balance-view.ts';
import { type Measured, type Measuring, measureBalance } from './measure-balance.ts';

export function openEntry(root: Element): void {
  document.title = 'Balance, ExCom';
  render(<BalancePage />, root);
}

function BalancePage() {
  const [chosen, setChosen] = useState(cases[0].id);
  const [shown, setShown] = useState<BalanceShown>({ kind: 'idle' });
  const measuring = useRef<Measuring | null>(null);
  const offered = useMemo(() => cases.find(({ id }) => id === chosen) ?? cases[0], [chosen]);
  useEffect(() => () => measuring.current?.close(), []);

  function measure(): void {
    measuring.current?.close();
    const load = async () => (await offered.load()).loadWorld();
    // Nobody plays on this page, so every thread may.
    const threads = Math.max(1, navigator.hardwareConcurrency);
    measuring.current = measureBalance(load, threads, (measured) => setShown(shownOf(measured)));
  }

  return (
    <BalancePanel
      cases={cases}
      chosen={chosen}
      shown={shown}
      onChoose={(id) => {
        measuring.current?.close();
        measuring.current = null;
        setChosen(id);
        setShown({ kind: 'idle' });
      }}
      onRun={measure}
      onStop={() => measuring.current?.hold()}
      onGoOn={() => measuring.current?.goOn()}
    />
  );
}

function shownOf(measured: Measured): BalanceShown {
  switch (measured.kind) {
    case 'working':
      return measured;
    case 'held': {
      const { share, report } = measured;
      const view = report === null ? null : balanceView(report, RESPECT_WORDS);
      return { kind: 'stopped', share, view, note: stoppedBalanceWords(report) };
    }
    case 'done':
      return { kind: 'done', view: balanceView(measured.report, RESPECT_WORDS), seconds: measured.seconds };
    case 'failed':
      return { kind: 'failed', reason: `This could not be measured: ${measured.reason}` };
  }
}
