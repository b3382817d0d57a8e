// Where the page as a whole is: on the title page, or in a game that this tab plays and saves, or in one that goes on in
// another tab. Says when; what happens to game and shelf is the store's business.
import { setup } from 'xstate';

export type ShellEvent =
  | { type: 'game.opened' }
  | { type: 'game.left' }
  /** Another tab has taken the game over, or has saved a later version of it. */
  | { type: 'game.lost' };

export const shellMachine = setup({ types: { events: {} as ShellEvent } }).createMachine({
  id: 'shell',
  initial: 'title',
  states: {
    title: { on: { 'game.opened': 'playing' } },
    playing: {
      initial: 'here',
      on: { 'game.left': 'title', 'game.opened': '.here' },
      states: {
        here: { on: { 'game.lost': 'elsewhere' } },
        elsewhere: {},
      },
    },
  },
});
