// The whole page: title, or the frame with the screen of the beat, or the papers; over them what has to be told, and the
// veil that takes dropped files. Re-renders when the store changes; announces politely.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import type { OfferedView } from '../views/offered-view.ts';
import { TitlePanel } from '../panels/title/title-panel.tsx';
import type { SavingView } from '../views/saving-view.ts';
import { isServed } from './class/served.ts';
import type { Send } from '../views/ui-event.ts';
import type { GameStore } from './game-store.ts';
import type { ShellView } from './shell-view.ts';
import type { Session } from './session.ts';
import { readGuideSettings } from './guide-settings.ts';
import { idle } from './idle.ts';
import { titleViewOf } from './title-of-desk.ts';
import { useLate } from './use-late.ts';

/** What is loaded after the title page: frame and screens. */
export type PlayScreen = ComponentType<{
  game: Game;
  saving: SavingView;
  notes: readonly string[];
  reading: ShellView['reading'];
  send: Send;
}>;

const loadPractice = () => import('./practice/practice-game.tsx');

/** The practice half-year, whose code comes when it is asked for. */
function Practice(props: { session: Session; send: Send }) {
  const part = useLate(true, loadPractice);
  if (part === null) return <p role="status">Opening the practice.</p>;
  return <part.PracticeGame session={props.session} send={props.send} />;
}

const loadCases = async () => {
  await idle();
  return import('./title-cases.tsx');
};

/** The other cases, which come when the title page stands. */
function Cases(props: { opening: boolean; send: Send }) {
  const part = useLate(true, loadCases);
  return part === null ? null : <part.TitleCases {...props} />;
}

// Nobody drags a file before the page stands still, and what is told can wait for it.
const loadTell = () => idle().then(() => import('../panels/title/tell-dialog.tsx'));
const loadVeil = () => idle().then(() => import('../panels/kit/drop-veil.tsx'));

const loadOffered = () => import('../panels/title/offered-dialog.tsx');

/** A scenario that was handed to the page. */
function Offered(props: { view: OfferedView; send: Send }) {
  const part = useLate(true, loadOffered);
  return part === null ? null : <part.OfferedDialog {...props} />;
}

export function Page(props: { store: GameStore; now: () => number; play: () => PlayScreen | null }) {
  const { store } = props;
  const [shell, setShell] = useState(store.view());
  useEffect(() => {
    const draw = () => setShell(store.view());
    // The shelf may have answered between the first drawing and now.
    draw();
    return store.subscribe(draw);
  }, [store]);
  const tell = useLate(true, loadTell);
  const veil = useLate(true, loadVeil);
  const Play = props.play();
  return (
    <>
      {shell.screen === 'playing' && shell.game !== null && Play !== null ? (
        <Play game={shell.game} saving={shell.saving} notes={shell.notes} reading={shell.reading} send={store.send} />
      ) : shell.practice !== null ? (
        <Practice session={shell.practice} send={store.send} />
      ) : (
        <TitlePanel
          practised={readGuideSettings().practised}
          joinable={isServed()}
          view={titleViewOf(shell.desk, shell.opening, props.now())}
          cases={<Cases opening={shell.opening} send={store.send} />}
          send={store.send}
        />
      )}
      {tell === null ? null : <tell.TellDialog view={shell.telling} send={store.send} />}
      {shell.offered === null ? null : <Offered view={shell.offered} send={store.send} />}
      {veil === null ? null : (
        <veil.DropVeil
          onFiles={(files) => store.send({ type: 'import-files', files })}
          onScenario={(parts) => store.send({ type: 'offer-scenario', parts })}
        />
      )}
      <p class="visually-hidden" role="status">
        {shell.announcement}
      </p>
    </>
  );
}
