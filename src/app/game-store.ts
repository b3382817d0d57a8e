// The running game and what surrounds it: the save, the other tab, the last announcement. It answers the events of the
// screens and saves after every change. A refused event changes nothing; a running game is never lost to a bad file.
import { createActor } from 'xstate';
import { refusal, type Refusal } from '../base/refusal.ts';
import type { Game } from '../referee/game.ts';
import type { Send, UiEvent } from '../views/ui-event.ts';
import { announcementOf } from './announcement.ts';
import type { SaveSlot, SlotState } from './save-slot.ts';
import type { Session } from './session.ts';
import { shellMachine } from './shell-machine.ts';

export interface ShellView {
  readonly screen: 'title' | 'playing' | 'practising';
  readonly game: Game | null;
  readonly slot: SlotState;
  /** Whether the last change is on the disk of this browser. */
  readonly saving: 'saved' | 'failed' | 'contested';
  /** Hints given and notes read in this game (`note` events); kept with the save. */
  readonly notes: readonly string[];
  /** Read out politely; the screen shows the same in place. */
  readonly announcement: string;
  /** True while the game is being opened for the first time. */
  readonly opening: boolean;
}

export interface StoreParts {
  slot: SaveSlot;
  /** Loads scenario, engine and referee; called once. */
  load: () => Promise<Session>;
  drawSeed: () => number;
  download: (name: string, text: string) => void;
}

export interface GameStore {
  view(): ShellView;
  subscribe(onChange: () => void): () => void;
  send: Send;
}

const NO_GAME = refusal('app/no-game', 'No game is running. Start one on the title page.');

/** Opens the store; the scenario starts loading at once, so that it is there when the player has read the title. */
export function createGameStore(parts: StoreParts): GameStore {
  const shell = createActor(shellMachine).start();
  const listeners = new Set<() => void>();
  let view: ShellView = {
    screen: 'title',
    game: null,
    slot: parts.slot.read(),
    saving: 'saved',
    notes: [],
    announcement: '',
    opening: false,
  };
  let session: Session | null = null;
  const loading = parts.load();
  // A failed load is told when the player first asks for a game.
  loading.then(
    (loaded) => {
      session = loaded;
    },
    () => {},
  );

  const show = (change: Partial<ShellView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };

  const save = (game: Game, rules: Session, notes = view.notes): ShellView['saving'] => {
    if (shell.getSnapshot().matches({ playing: 'contested' })) return 'contested';
    const { year, seed } = game.state;
    return parts.slot.write({ year, seed, beat: game.beat, record: rules.write(game), notes }) ? 'saved' : 'failed';
  };

  const play = (game: Game, rules: Session, opened: boolean, notes = opened ? [] : view.notes) => {
    const before = view.game;
    if (opened) shell.send({ type: 'game.opened' });
    const saving = save(game, rules, notes);
    show({
      screen: 'playing',
      game,
      notes,
      saving,
      opening: false,
      announcement: announcementOf(opened ? null : before, game),
    });
  };

  /** Waits for scenario and engine where needed; the answer of `act` comes back at once when they are there. */
  const withSession = (act: (rules: Session) => Refusal | null): Refusal | null => {
    if (session !== null) return act(session);
    show({ opening: true, announcement: 'Opening the game.' });
    loading.then(
      (loaded) => {
        const answer = act(loaded);
        if (answer !== null) show({ opening: false, announcement: answer.message });
      },
      () => show({ opening: false, announcement: 'The game could not be loaded. Reload the page and try again.' }),
    );
    return null;
  };

  const resume = (rules: Session): Refusal | null => {
    const slot = parts.slot.read();
    if (slot.kind !== 'saved') {
      show({ slot });
      return refusal('app/no-save', 'There is no saved game to go on with. Start a new one.');
    }
    const read = rules.read(slot.game.record);
    if (!read.ok) {
      show({ slot: { kind: 'broken', reason: read.error.message, text: slot.game.record } });
      return read.error;
    }
    play(read.value, rules, true, slot.game.notes ?? []);
    return null;
  };

  const send: Send = (event: UiEvent) => {
    const { game, slot } = view;
    switch (event.type) {
      case 'new-game':
        return withSession((rules) => {
          play(rules.open(event.seed ?? parts.drawSeed()), rules, true);
          return null;
        });
      case 'practise':
        return withSession(() => {
          show({ screen: 'practising', opening: false, announcement: '' });
          return null;
        });
      case 'note': {
        if (game === null || session === null) return NO_GAME;
        if (view.notes.includes(event.id)) return null;
        const notes = [...view.notes, event.id];
        show({ notes, saving: save(game, session, notes) });
        return null;
      }
      case 'resume':
        return withSession(resume);
      case 'import-record':
        return withSession((rules) => {
          const read = rules.read(event.text);
          if (!read.ok) return read.error;
          play(read.value, rules, true);
          return null;
        });
      case 'decide':
      case 'advance': {
        if (game === null || session === null) return NO_GAME;
        const next =
          event.type === 'decide' ? session.decide(game, event.decision) : session.advance(game, event.advance);
        if (!next.ok) return next.error;
        play(next.value, session, false);
        return null;
      }
      case 'undo':
      case 'redo': {
        if (game === null || session === null) return NO_GAME;
        const next = event.type === 'undo' ? session.undo(game) : session.redo(game);
        if (!next.ok) return next.error;
        play(next.value, session, false);
        return null;
      }
      case 'export-record':
        if (game === null || session === null) return NO_GAME;
        parts.download(`excom-seed-${game.state.seed}-year-${game.state.year}.json`, session.write(game));
        show({ announcement: 'The record was saved as a file.' });
        return null;
      case 'leave':
        shell.send({ type: 'game.left' });
        show({ screen: 'title', game: null, slot: parts.slot.read(), announcement: '' });
        return null;
      case 'download-save':
        if (slot.kind === 'broken') parts.download('excom-damaged-save.txt', slot.text);
        return null;
      case 'discard-save':
        parts.slot.clear();
        show({ slot: parts.slot.read() });
        return null;
      case 'take-other-tab':
        shell.send({ type: 'save.settled' });
        return withSession(resume);
      case 'keep-this-tab':
        if (game === null || session === null) return NO_GAME;
        shell.send({ type: 'save.settled' });
        show({ saving: save(game, session), announcement: 'This tab’s game is the saved one now.' });
        return null;
    }
  };

  parts.slot.watch(() => {
    shell.send({ type: 'save.changed-elsewhere' });
    if (shell.getSnapshot().matches({ playing: 'contested' }))
      show({ saving: 'contested', announcement: 'This game was changed in another tab.' });
    else show({ slot: parts.slot.read() });
  });

  return {
    view: () => view,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    send,
  };
}
