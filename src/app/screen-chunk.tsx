// A screen whose code loads by itself, before it is wanted or, at the latest, when it is. What a first visitor needs
// to begin stays small; the rest arrives while the briefing is being read.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import type { Send } from '../views/ui-event.ts';

/** What a screen of a game that runs on this page is given. */
export interface ScreenProps {
  game: Game;
  send: Send;
}

export interface ScreenChunk<P = ScreenProps> {
  /** The screen once it has arrived. */
  readonly arrived: () => ComponentType<P> | null;
  /** Starts the loading; asked again after a failure (a lost network), it tries again. */
  readonly load: () => Promise<ComponentType<P>>;
}

export function screenChunk<P = ScreenProps>(load: () => Promise<{ Screen: ComponentType<P> }>): ScreenChunk<P> {
  let screen: ComponentType<P> | null = null;
  let coming: Promise<ComponentType<P>> | null = null;
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

/** Shows the screen, waiting for it where needed; `kept` says where the player's work is while it cannot load. */
export function ChunkScreen<P extends object>(props: { chunk: ScreenChunk<P>; given: P; kept?: string }) {
  const { chunk } = props;
  const [, setArrived] = useState(false);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const Wanted = chunk.arrived();
  useEffect(() => {
    if (Wanted !== null || failed) return;
    chunk.load().then(
      () => setArrived(true),
      () => {
        setFailed(true);
        setTries(tries + 1);
      },
    );
  }, [chunk, Wanted, failed]);
  if (Wanted !== null) return <Wanted {...props.given} />;
  return (
    <div class="screen stack">
      <p role="status">
        {failed ? `This page could not be loaded. ${props.kept ?? 'The game is saved.'}` : 'Opening the page.'}
      </p>
      {failed ? (
        <button type="button" class="button" onClick={() => setFailed(false)}>
          Try again
        </button>
      ) : null}
      {/* Where the server was renewed, its old parts never come: only the new page knows the new ones. */}
      {tries > 1 ? (
        <button type="button" class="button" onClick={() => location.reload()}>
          Load the game anew
        </button>
      ) : null}
    </div>
  );
}
