// The page that verifies records of teams that played without a server: #/verify. Nothing leaves this machine.
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadWorld } from 'virtual:scenario/3m-emea';
import { VerifyPanel } from '../../panels/verify/verify-panel.tsx';
import { verifyView } from '../../views/verify-view.ts';
import { saveFile } from '../save-file.ts';
import { createVerifyDesk, type VerifyDesk, type VerifyWorker } from './verify-desk.ts';

export function openEntry(root: Element): void {
  const desk = createVerifyDesk({
    loadWorld,
    openWorker: () =>
      new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' }) as unknown as VerifyWorker,
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  });
  render(<VerifyPage desk={desk} />, root);
}

function VerifyPage({ desk }: { desk: VerifyDesk }) {
  const [handedIn, setHandedIn] = useState(desk.handedIn());
  const [codes, setCodes] = useState('');
  useEffect(() => desk.subscribe(() => setHandedIn(desk.handedIn())), [desk]);
  const view = useMemo(() => verifyView(handedIn, codes), [handedIn, codes]);
  return (
    <VerifyPanel
      view={view}
      codes={codes}
      onCodes={setCodes}
      onFiles={(files) => desk.hand(files)}
      onClear={() => desk.clear()}
      onSave={() => saveFile('excom-records.csv', view.csv, 'text/csv;charset=utf-8')}
    />
  );
}
