// Saves the running game after every change. The copy of last resort is written at once; the database follows, one
// write at a time, always with the newest version, so that a quick player never waits and never overtakes himself.
import { savingView, type SavingView } from '../views/saving-view.ts';
import type { GameShelf, ShelvedGame } from './game-shelf.ts';
import type { LastCopy } from './last-copy.ts';

export interface Autosave {
  /** This is the running game now; `version` is the one on the shelf (0: never saved). */
  follow(id: string, version: number): void;
  /** Saves this state of a game that is followed. */
  keep(game: Omit<ShelvedGame, 'version'>): void;
  /** When everything kept so far is in the database, or has failed. */
  flush(): Promise<void>;
}

const NOWHERE = 'this browser stores nothing for the page. Export the record before you close it.';

export interface AutosaveParts {
  shelf: GameShelf;
  copy: LastCopy;
  onState: (saving: SavingView) => void;
  /** Another tab has saved a later version of this game; this one was not written. */
  onOvertaken: () => void;
}

/** One game's way to the shelf. */
interface Line {
  /** The version in the database, as far as this tab knows. */
  stored: number;
  /** The highest version given out. */
  last: number;
  waiting: { game: ShelvedGame; copied: boolean } | null;
  running: Promise<void> | null;
}

/** One per page. */
export function createAutosave({ shelf, copy, onState, onOvertaken }: AutosaveParts): Autosave {
  const lines = new Map<string, Line>();
  let current: Line | null = null;

  const writeAll = async (line: Line) => {
    const tell = (saving: SavingView) => {
      if (line === current && line.waiting === null) onState(saving);
    };
    while (line.waiting !== null) {
      const { game, copied } = line.waiting;
      line.waiting = null;
      const written = await shelf.put(game, line.stored);
      if (written.ok) {
        line.stored = game.version;
        copy.drop(game.id, game.version);
        tell(savingView('saved'));
      } else if (written.error.kind === 'overtaken') {
        line.waiting = null;
        copy.drop(game.id, line.last);
        if (line === current) onOvertaken();
      } else {
        // The copy is as good as the database here: it survives the tab and is found on the next visit.
        const reason = written.error.kind === 'full' ? `${written.error.message} Or export the record.` : NOWHERE;
        tell(copied ? savingView('saved') : savingView('failed', reason));
      }
    }
    line.running = null;
  };

  return {
    follow(id, version) {
      current = { stored: version, last: version, waiting: null, running: null };
      lines.set(id, current);
    },
    keep(game) {
      const line = lines.get(game.id);
      if (line === undefined) return;
      line.last += 1;
      const next = { ...game, version: line.last };
      line.waiting = { game: next, copied: copy.keep(next) };
      if (line === current) onState(savingView('saving'));
      line.running ??= writeAll(line);
    },
    async flush() {
      for (const line of lines.values()) await line.running;
    },
  };
}
