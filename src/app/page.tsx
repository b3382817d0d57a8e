// The whole page: title, or the frame with the screen of the beat. Re-renders when the store changes; announces politely.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import { TitlePanel } from '../panels/title/title-panel.tsx';
import { placeInGame, type TitleView } from '../views/title-view.ts';
import type { Send } from '../views/ui-event.ts';
import type { GameStore, ShellView } from './game-store.ts';

/** What is loaded after the title page: frame and screens. */
export type PlayScreen = ComponentType<{
  game: Game;
  saving: ShellView['saving'];
  notes: readonly string[];
  send: Send;
}>;

function titleView(shell: ShellView): TitleView {
  const { slot, opening } = shell;
  switch (slot.kind) {
    case 'empty':
      return { save: 'none', opening };
    case 'saved':
      return { save: 'saved', opening, where: placeInGame(slot.game.year, slot.game.beat) };
    case 'broken':
    case 'unavailable':
      return { save: slot.kind, opening, reason: slot.reason };
  }
}

export function Page(props: { store: GameStore; play: () => PlayScreen | null }) {
  const [shell, setShell] = useState(props.store.view());
  useEffect(() => props.store.subscribe(() => setShell(props.store.view())), [props.store]);
  const Play = props.play();
  return (
    <>
      {shell.screen === 'playing' && shell.game !== null && Play !== null ? (
        <Play game={shell.game} saving={shell.saving} notes={shell.notes} send={props.store.send} />
      ) : (
        <TitlePanel view={titleView(shell)} send={props.store.send} />
      )}
      <p class="visually-hidden" role="status">
        {shell.announcement}
      </p>
    </>
  );
}
