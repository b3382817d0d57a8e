// A screen whose code loads by itself, before it is wanted or, at the latest, when it is. What a first visitor needs
// to begin stays small; the rest arrives while the briefing is being read.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import type { Send } from '../views/ui-event.ts';

export interface ScreenProps {
  game: Game;
  send: Send;
}

type Screen = ComponentType<ScreenProps>;

export interface ScreenChunk {
  /** The screen once it has arrived. */
  readonly arrived: () => Screen | null;
  /** Starts the loading; asked again after a failure (a lost network), it tries again. */
  readonly load: () => Promise<Screen>;
}

export function screenChunk(load: () => Promise<{ Screen: Screen }>): ScreenChunk {
  let screen: Screen | null = null;
  let coming: Promise<Screen> | null = null;
  return {
    arrived: () => screen,
    load() {
      coming ??= load().then(
        (module) => {
          screen = module.Screen;
          return screen;
        },
        (failure: unknown) => {
          coming = null;
          throw failure;
        },
      );
      return coming;
    },
  };
}

/** Shows the screen, waiting for it where needed. */
export function ChunkScreen(props: ScreenProps & { chunk: ScreenChunk }) {
  const { chunk } = props;
  const [, setArrived] = useState(false);
  const [failed, setFailed] = useState(false);
  const Wanted = chunk.arrived();
  useEffect(() => {
    if (Wanted !== null || failed) return;
    chunk.load().then(
      () => setArrived(true),
      () => setFailed(true),
    );
  }, [chunk, Wanted, failed]);
  if (Wanted !== null) return <Wanted game={props.game} send={props.send} />;
  return (
    <div class="screen stack">
      <p role="status">{failed ? 'This page could not be loaded. The game is saved.' : 'Opening the page.'}</p>
      {failed ? (
        <button type="button" class="button" onClick={() => setFailed(false)}>
          Try again
        </button>
      ) : null}
    </div>
  );
}
