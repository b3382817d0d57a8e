// The projector of a class: #/screen/<token>. No controls: it shows what the desk chose, follows the line, and comes
// back by itself after a reload or a broken network.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageAddress } from '../../classroom/http-messages.ts';
import { DoorTrouble } from '../../panels/console/door-pages.tsx';
import { WallPanel } from '../../panels/projector/wall-panel.tsx';
import type { JoinSign, ScreenPage } from '../../views/screen-page.ts';
import type { StageView } from '../../views/stage-view.ts';
import { StageHost } from '../stage-host.tsx';
import { type LineState, openWire } from './class-wire.ts';
import { joinCodeOf } from './desk-requests.ts';
import { reloadByItself } from './reload-by-itself.ts';
import { followDesk, REHEARSAL_WALL } from './rehearsal-wall.ts';

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

/** The type of the wall, for as long as there is a wall. */
function useWallType(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    document.documentElement.dataset['wall'] = '';
    return () => {
      delete document.documentElement.dataset['wall'];
    };
  }, [on]);
}

function stage(view: StageView, label: string) {
  return <StageHost view={view} label={label} />;
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
      renewed: reloadByItself,
      gone: ({ message }) => merge({ gone: message }),
    });
    return () => wire.close();
  }, [token]);
  useWallType(live.page !== null);
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
      stage={stage}
    />
  );
}

/** The wall of a rehearsal in another window of this browser. */
function RehearsalScreen() {
  const [page, setPage] = useState<ScreenPage | null>(null);
  useEffect(() => followDesk(setPage), []);
  useWallType(page !== null);
  if (page === null) return <DoorTrouble headline="Waiting for the rehearsal" lead="It runs in another window." />;
  const { host } = location;
  return <WallPanel page={page} join={{ code: 'TRY42K', url: location.href, address: host }} {...ALONE} />;
}

const ALONE = { ahead: 0, trouble: '', stage } as const;

export function openEntry(root: Element): void {
  const token = tokenOf(location.hash);
  render(
    token === REHEARSAL_WALL ? (
      <RehearsalScreen />
    ) : token === '' ? (
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
