// The list of this browser's games as the page works with it: read from the shelf, completed by what a killed tab left
// in the copy of last resort, and changed by the player. Knows nothing of a running game but its id.
import type { Beat } from '../referee/game.ts';
import { freeName, type GameShelf, newestFirst, type ShelfEntry, type ShelvedGame } from './game-shelf.ts';
import type { LastCopy } from './last-copy.ts';
import type { OtherTabs } from './other-tabs.ts';

export interface DeskView {
  readonly state: 'reading' | 'ready';
  /** Newest first. */
  readonly entries: readonly ShelfEntry[];
  /** Why games are not kept, with what to do; empty where they are. */
  readonly trouble: string;
  /** Ids of games that are open in other tabs. */
  readonly elsewhere: ReadonlySet<string>;
  /** By id: why a game could not be opened. */
  readonly problems: ReadonlyMap<string, string>;
  /** The entry deleted last; it can be brought back. */
  readonly removed: ShelfEntry | null;
}

export interface ShelfDesk {
  view(): DeskView;
  /** Reads the shelf again. */
  refresh(): Promise<void>;
  /** The game as it is on the shelf now. */
  find(id: string): Promise<ShelvedGame | null>;
  /** A new game beside the others, its name made free; null when it could not be kept. */
  add(game: NewGame): Promise<ShelvedGame | null>;
  /** Puts a record in the place of a game's own. */
  replace(game: ShelvedGame): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<ShelvedGame | null>;
  remove(id: string): Promise<void>;
  undoRemove(): Promise<void>;
  mark(id: string, problem: string): void;
}

export type NewGame = Omit<ShelvedGame, 'id' | 'version' | 'startedAt' | 'changedAt'>;

export interface DeskParts {
  shelf: GameShelf;
  copy: LastCopy;
  tabs: OtherTabs;
  /** Milliseconds since 1970. */
  now: () => number;
  drawId: () => string;
  /** The game this tab is playing: its copy of last resort is not looked at. */
  running: () => string | null;
  onChange: () => void;
}

export const idOf = (entry: ShelfEntry) => (entry.kind === 'game' ? entry.game.id : entry.id);
const EARLIER_ID = 'earlier';
const EXPORT_FIRST = 'You can play, but export the record before you close the page.';

/** The desk over a shelf; `refresh` once before it shows anything. */
export function openShelfDesk(parts: DeskParts): ShelfDesk {
  const { shelf, copy, tabs } = parts;
  let view: DeskView = {
    state: 'reading',
    entries: [],
    trouble: '',
    elsewhere: new Set(),
    problems: new Map(),
    removed: null,
  };
  const show = (change: Partial<DeskView>) => {
    view = { ...view, ...change };
    parts.onChange();
  };

  /** What lies in the copy of last resort goes to the shelf where it is newer, and is listed where the shelf is shut. */
  const complete = async (stored: ShelfEntry[], elsewhere: ReadonlySet<string>): Promise<ShelfEntry[]> => {
    const entries = new Map(stored.map((entry) => [idOf(entry), entry]));
    for (const entry of copy.all()) {
      const id = idOf(entry);
      if (id === parts.running() || elsewhere.has(id)) continue;
      const known = entries.get(id);
      if (entry.kind === 'damaged') {
        if (known === undefined) entries.set(id, entry);
        continue;
      }
      const over = known?.kind === 'game' ? known.game.version : 0;
      const newer = entry.game.version > over;
      if (newer) entries.set(id, entry);
      if (!newer || (await shelf.put(entry.game, over)).ok) copy.drop(id, entry.game.version);
    }
    return [...entries.values()];
  };

  /** The one game of earlier versions of the page: moved when it can be read, else listed and left where it is. */
  const moveEarlier = async (entries: ShelfEntry[]): Promise<ShelfEntry[]> => {
    const earlier = copy.earlier();
    if (earlier === null) return entries;
    if (earlier.kind === 'unreadable')
      return [
        ...entries,
        { kind: 'damaged', id: EARLIER_ID, name: 'Earlier game', reason: 'It is damaged.', text: earlier.text },
      ];
    const { year, seed, record, notes } = earlier;
    const at = parts.now();
    const game: ShelvedGame = {
      id: `${EARLIER_ID}-${seed}`,
      name: freeName('Earlier game', entries),
      scenario: '3m-emea',
      seed,
      year,
      years: 6,
      beat: earlier.beat as Beat,
      picture: null,
      startedAt: at,
      changedAt: at,
      version: 1,
      record,
      notes,
    };
    const moved = await shelf.put(game, 0);
    if (moved.ok || moved.error.kind === 'overtaken') copy.dropEarlier();
    return [...entries.filter((entry) => idOf(entry) !== game.id), { kind: 'game', game }];
  };

  const refresh = async () => {
    const [listed, elsewhere] = await Promise.all([shelf.list(), tabs.openElsewhere()]);
    const entries = await moveEarlier(await complete(listed.ok ? listed.value : [], elsewhere));
    const silent = listed.ok || (listed.error.kind === 'denied' && copy.works());
    const note = copy.works() ? '' : ` ${EXPORT_FIRST}`;
    show({
      state: 'ready',
      entries: newestFirst(entries),
      elsewhere,
      trouble: silent || listed.ok ? '' : `${listed.error.message}${note}`,
    });
  };

  /** What changed here is seen here and in the other tabs. */
  const changed = async () => {
    await refresh();
    tabs.tellChange();
  };

  const entryWith = (id: string) => view.entries.find((entry) => idOf(entry) === id);

  const write = async (game: ShelvedGame, over: number): Promise<boolean> => {
    const written = await shelf.put(game, over);
    const kept = written.ok || (written.error.kind !== 'overtaken' && copy.keep(game));
    if (kept) await changed();
    return kept;
  };

  const add = async (game: NewGame): Promise<ShelvedGame | null> => {
    const at = parts.now();
    const name = freeName(game.name, view.entries);
    const added: ShelvedGame = { ...game, name, id: parts.drawId(), startedAt: at, changedAt: at, version: 1 };
    return (await write(added, 0)) ? added : null;
  };

  const find = async (id: string) => {
    await refresh();
    const entry = entryWith(id);
    return entry?.kind === 'game' ? entry.game : null;
  };

  return {
    view: () => view,
    refresh,
    find,
    add,
    replace: (game) => write({ ...game, version: game.version + 1, changedAt: parts.now() }, game.version),
    async rename(id, name) {
      const wanted = name.trim();
      const others = view.entries.filter((entry) => idOf(entry) !== id);
      if (wanted === '') return;
      await shelf.rename(id, freeName(wanted, others));
      await changed();
    },
    async duplicate(id) {
      const game = await find(id);
      return game === null ? null : add({ ...game, name: `${game.name} (copy)` });
    },
    async remove(id) {
      const entry = entryWith(id);
      if (entry === undefined) return;
      await shelf.remove(id);
      if (id === EARLIER_ID) copy.dropEarlier();
      copy.drop(id, Number.POSITIVE_INFINITY);
      show({ removed: entry });
      await changed();
    },
    async undoRemove() {
      const { removed } = view;
      if (removed === null) return;
      const restored = await shelf.restore(removed);
      if (!restored.ok && removed.kind === 'game') copy.keep(removed.game);
      show({ removed: null });
      await changed();
    },
    mark(id, problem) {
      show({ problems: new Map(view.problems).set(id, problem) });
    },
  };
}
