// Waits for the late screens and shows the wanted one. They are asked for as soon as a game is on the screen, so that
// the wait is over long before the first year is.
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import type { Send } from '../views/ui-event.ts';
import type * as Late from './late-screens.tsx';

type LateScreens = typeof Late;

let arrived: LateScreens | null = null;
let coming: Promise<LateScreens> | null = null;

/** Starts the loading; asked again after a failure (a lost network), it tries again. */
export function loadLateScreens(): Promise<LateScreens> {
  coming ??= import('./late-screens.tsx').then(
    (screens) => {
      arrived = screens;
      return screens;
    },
    (failure: unknown) => {
      coming = null;
      throw failure;
    },
  );
  return coming;
}

export function LateScreen(props: { which: 'RevealScreen' | 'DebriefScreen'; game: Game; send: Send }) {
  const [screens, setScreens] = useState(arrived);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (screens !== null || failed) return;
    loadLateScreens().then(setScreens, () => setFailed(true));
  }, [screens, failed]);
  if (screens === null)
    return (
      <div class="screen stack">
        <p role="status">{failed ? 'This page could not be loaded. The game is saved.' : 'Opening the results.'}</p>
        {failed ? (
          <button type="button" class="button" onClick={() => setFailed(false)}>
            Try again
          </button>
        ) : null}
      </div>
    );
  const Screen = screens[props.which];
  return <Screen game={props.game} send={props.send} />;
}
