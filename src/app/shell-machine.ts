// Where the page as a whole is: on the title page, or in a game that this tab may save, or in one that another tab has
// changed meanwhile. Says when; what happens to game and save is the store's business.
import { setup } from 'xstate';

export type ShellEvent =
  | { type: 'game.opened' }
  | { type: 'game.left' }
  /** Another tab has saved the same game. */
  | { type: 'save.changed-elsewhere' }
  /** The player has said which of the two versions goes on. */
  | { type: 'save.settled' };

export const shellMachine = setup({ types: { events: {} as ShellEvent } }).createMachine({
  id: 'shell',
  initial: 'title',
  states: {
    title: { on: { 'game.opened': 'playing' } },
    playing: {
      initial: 'saving',
      on: { 'game.left': 'title', 'game.opened': '.saving' },
      states: {
        saving: { on: { 'save.changed-elsewhere': 'contested' } },
        contested: { on: { 'save.settled': 'saving' } },
      },
    },
  },
});
