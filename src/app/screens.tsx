// Which panel shows which beat, and from which view: one line a beat. Panels get plain data and the way to send events.
import type { ComponentChildren } from 'preact';
import type { Game } from '../referee/game.ts';
import type { Send } from '../views/ui-event.ts';

/** The screen of the beat the game is in. */
export function screenOf(game: Game, send: Send): ComponentChildren {
  void send;
  return <p class="screen">{game.beat}</p>;
}
