// The projector of a class: #/screen/<token>. No controls: it shows what the desk chose, follows the line, and comes
// back by itself after a reload or a broken network.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageAddress } from '../../classroom/http-messages.ts';
import { DoorTrouble } from '../../panels/console/door-pages.tsx';
import { WallPanel } from '../../panels/projector/wall-panel.tsx';
import type { JoinSign, ScreenPage } from '../../views/screen-page.ts';
import { StageHost } from '../stage-host.tsx';
import { type LineState, openWire } from './class-wire.ts';
import { joinCodeOf } from './desk-requests.ts';

/** How often a new code is looked for: an instructor may draw one at any time. */
const LOOK_MS = 20_000;

interface Live {
  page: ScreenPage | null;
  line: LineState;
  ahead: number;
  gone: string;
}

const tokenOf = (hash: string) => /^#\/screen\/([^/]+)/.exec(hash)?.[1] ?? '';

function useJoinSign(token: string): JoinSign {
  const [code, setCode] = useState('');
  useEffect(() => {
    const look = () => {
      void joinCodeOf(token).then((answer) => {
        if (answer.ok) setCode(answer.value.joinCode ?? '');
      });
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [token]);
  const base = new URL('./', location.href);
  return {
    code,
    url: new URL(pageAddress.join(code), base).href,
    address: `${base.host}${base.pathname.replace(/\/$/, '')}`,
  };
}

function ScreenApp({ token }: { token: string }) {
  const [live, setLive] = useState<Live>({ page: null, line: 'connecting', ahead: 0, gone: '' });
  const join = useJoinSign(token);
  useEffect(() => {
    let seq = 0;
    const merge = (part: Partial<Live>) => setLive((before) => ({ ...before, ...part }));
    const wire = openWire({ token }, () => seq, {
      line: (line) => merge({ line }),
      welcome: ({ serverTime }) => merge({ ahead: serverTime - Date.now() }),
      view: (at, page) => {
        seq = at;
        merge({ page: page as ScreenPage });
      },
      upgrade: () => location.reload(),
      gone: ({ message }) => merge({ gone: message }),
    });
    return () => wire.close();
  }, [token]);
  useEffect(() => {
    if (live.page === null) return undefined;
    document.documentElement.dataset['wall'] = '';
    return () => {
      delete document.documentElement.dataset['wall'];
    };
  }, [live.page === null]);
  if (live.gone !== '') return <DoorTrouble headline="This screen is not part of a class any more" lead={live.gone} />;
  if (live.page === null)
    return (
      <DoorTrouble
        headline={live.line === 'offline' ? 'The server does not answer' : 'Waiting for the class'}
        lead="This screen goes on by itself."
      />
    );
  return (
    <WallPanel
      page={live.page}
      join={join}
      ahead={live.ahead}
      trouble={live.line === 'online' ? '' : 'Reconnecting'}
      stage={(view, label) => <StageHost view={view} label={label} />}
    />
  );
}

export function openEntry(root: Element): void {
  const token = tokenOf(location.hash);
  render(
    token === '' ? (
      <DoorTrouble
        headline="This is the address of a projector"
        lead="Open the link that the console shows under “On the wall”: it carries the class."
      />
    ) : (
      <ScreenApp token={token} />
    ),
    root,
  );
}
