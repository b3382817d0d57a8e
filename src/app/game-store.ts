// The running game and what surrounds it: the shelf of games, the other tabs, the last announcement. It answers the
// events of the screens and saves after every change. A refused event changes nothing; a running game is never lost to
// a bad file, to another tab, or to a browser that stores nothing.
import { createActor } from 'xstate';
import { refusal, type Refusal } from '../base/refusal.ts';
import type { Game } from '../referee/game.ts';
import { savingView } from '../views/saving-view.ts';
import type { TellView } from '../views/tell-view.ts';
import { dayWords } from '../views/title-view.ts';
import type { Send, UiEvent } from '../views/ui-event.ts';
import { announcementOf } from './announcement.ts';
import { createAutosave } from './autosave.ts';
import { caseOf, FIRST_CASE, openCaseDesk } from './case-desk.ts';
import { freeName, type GameShelf } from './game-shelf.ts';
import type { Choice } from './import-desk.ts';
import type { LastCopy } from './last-copy.ts';
import { localTime } from './local-time.ts';
import type { OtherTabs } from './other-tabs.ts';
import type { Session } from './session.ts';
import { idOf, openShelfDesk } from './shelf-desk.ts';
import { shellMachine } from './shell-machine.ts';
import type { ShellView } from './shell-view.ts';

export interface StoreParts {
  shelf: GameShelf;
  copy: LastCopy;
  tabs: OtherTabs;
  /** Loads a case, engine and referee. */
  load: (key: string) => Promise<Session>;
  drawSeed: () => number;
  /** A name for a new game that no other game has. */
  drawId: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  download: (name: string, text: string) => void;
}

export interface GameStore {
  view(): ShellView;
  subscribe(onChange: () => void): () => void;
  send: Send;
  /** Looks again what the browser keeps and which games other tabs have; on the title page only. */
  look(): void;
  /** When all that was kept has reached the shelf, and all that was asked of it has been done. */
  settled(): Promise<void>;
}

const NO_GAME = refusal('app/no-game', 'No game is running. Start one on the title page.');
const ELSEWHERE = refusal(
  'app/elsewhere',
  'This game goes on in another tab. Bring it back here first, or keep this one as a copy.',
);
const SCENARIO_GONE =
  'Its scenario is no longer in this browser. Drop the scenario on this page again, then open the game.';
const NOT_LOADED = 'The game could not be loaded. Reload the page and try again.';

/** Opens the store; the first case starts loading at once, so that it is there when the player has read the title. */
export function createGameStore(parts: StoreParts): GameStore {
  const { shelf, copy, tabs } = parts;
  const shell = createActor(shellMachine).start();
  const listeners = new Set<() => void>();
  let running: { id: string; name: string; startedAt: number } | null = null;
  let session: Session | null = null;
  let answer: ((choice: Choice) => void) | null = null;
  /** What was begun and is not done yet, in its order. */
  let work: Promise<void> = Promise.resolve();

  const desk = openShelfDesk({
    shelf,
    copy,
    tabs,
    now: parts.now,
    drawId: parts.drawId,
    running: () => running?.id ?? null,
    onChange: () => show({ desk: desk.view() }),
  });
  let view: ShellView = {
    screen: 'title',
    game: null,
    name: '',
    desk: desk.view(),
    saving: savingView('saved'),
    notes: [],
    practice: null,
    telling: null,
    offered: null,
    reading: null,
    announcement: '',
    opening: false,
  };
  const show = (change: Partial<ShellView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };

  const lost = () => {
    shell.send({ type: 'game.lost' });
    if (isElsewhere()) show({ saving: savingView('elsewhere'), announcement: savingView('elsewhere').words });
  };
  const isElsewhere = () => shell.getSnapshot().matches({ playing: 'elsewhere' });
  const autosave = createAutosave({ shelf, copy, onState: (saving) => show({ saving }), onOvertaken: lost });
  tabs.listen({ beforeLosing: autosave.flush, lost, changed: () => void desk.refresh() });

  const cases = openCaseDesk(parts.load);
  // A failed load is told when the player first asks for a game.
  cases.rules(FIRST_CASE).catch(() => {});

  /** Does it after all that was asked before; a failure is told and stops nothing that comes later. */
  const queue = (act: () => Promise<void>): null => {
    work = work.then(act).catch(() => show({ opening: false, announcement: NOT_LOADED }));
    return null;
  };

  const save = (game: Game, rules: Session) => {
    if (running === null) return;
    const { seed, year, years } = game.state;
    autosave.keep({
      ...running,
      scenario: game.header.scenario.id,
      seed,
      year,
      years,
      beat: game.beat,
      picture: rules.picture(game),
      changedAt: parts.now(),
      record: rules.write(game),
      notes: view.notes,
      ...rules.mark,
    });
  };

  const play = (game: Game, rules: Session, opened: boolean) => {
    session = rules;
    const announcement = announcementOf(opened ? null : view.game, game);
    const name = running?.name ?? '';
    show({
      screen: 'playing',
      practice: null,
      game,
      name,
      opening: false,
      announcement,
      ...(opened ? { reading: null } : {}),
    });
  };

  /** Puts a game on the screen under a new name on the shelf. */
  const begin = (game: Game, rules: Session, name: string, notes: readonly string[] = []) => {
    running = { id: parts.drawId(), name: freeName(name, desk.view().entries, view.name), startedAt: parts.now() };
    const { id } = running;
    shell.send({ type: 'game.opened' });
    autosave.follow(id, 0);
    show({ notes });
    save(game, rules);
    play(game, rules, true);
    queue(async () => {
      await tabs.take(id);
      await autosave.flush();
      await desk.refresh();
    });
  };

  const today = () => dayWords(localTime(parts.now()));

  const startNew = (rules: Session, seed: number) => {
    const game = rules.open(seed);
    begin(game, rules, rules.nameOf(game, today()));
  };

  /** Does it at once where the rules of the case are here, else when they have come. */
  const open = (key: string, act: (rules: Session) => void): null => {
    const here = cases.here(key);
    if (here === null) {
      show({ opening: true, announcement: 'Opening the game.' });
      return queue(async () => act(await cases.rules(key)));
    }
    act(here);
    return null;
  };

  const openSaved = async (id: string, seize: boolean): Promise<void> => {
    show({ opening: true, telling: null, announcement: 'Opening the game.' });
    if (seize) await tabs.seize(id);
    else if (!(await tabs.take(id))) {
      await desk.refresh();
      const entry = desk.view().entries.find((one) => idOf(one) === id);
      const name = entry?.kind === 'game' ? entry.game.name : '';
      const telling: TellView = { kind: 'elsewhere', id, name };
      return show({ opening: false, telling, announcement: '' });
    }
    await autosave.flush();
    const saved = await desk.find(id);
    const rules = saved === null ? null : await cases.rules(caseOf(saved)).catch(() => null);
    const read = saved === null || rules === null ? null : rules.read(saved.record);
    if (saved === null || rules === null || read === null || !read.ok) {
      tabs.release();
      const missing = saved?.dropped === undefined ? NOT_LOADED : SCENARIO_GONE;
      const reason = saved === null ? 'It is no longer there.' : read?.ok === false ? read.error.message : missing;
      desk.mark(id, reason);
      return show({ opening: false, announcement: `The game cannot be opened. ${reason}` });
    }
    running = { id, name: saved.name, startedAt: saved.startedAt };
    shell.send({ type: 'game.opened' });
    autosave.follow(id, saved.version);
    show({ saving: savingView('saved'), notes: saved.notes });
    if (saved.picture === null) save(read.value, rules);
    play(read.value, rules, true);
  };

  const takeFiles = async (files: Extract<UiEvent, { type: 'import-files' }>['files']): Promise<void> => {
    show({ opening: true, announcement: 'Reading the files.' });
    const { importFiles } = await import('./import-desk.ts');
    await autosave.flush();
    const ask = (telling: TellView) =>
      new Promise<Choice>((resolve) => {
        answer = resolve;
        show({ telling, opening: false });
      });
    const kept = desk.view().entries.flatMap((entry) => (entry.kind === 'game' ? (entry.game.dropped ?? []) : []));
    const { report, only } = await importFiles(files, { desk, cases, dropped: new Set(kept), today, ask });
    show({ telling: null, opening: false });
    if (only !== null && (view.screen === 'title' || only === running?.id)) return openSaved(only, false);
    show({ telling: report, announcement: report.kind === 'imports' ? report.headline : '' });
  };

  const settle = (choice: Choice) => {
    answer?.(choice);
    answer = null;
  };

  const exportSaved = (id: string) => {
    const entry = view.desk.entries.find((one) => idOf(one) === id);
    if (entry === undefined) return;
    if (entry.kind === 'damaged') parts.download('excom-damaged-save.txt', entry.text);
    else parts.download(fileName(entry.game), entry.game.record);
  };

  /** The answer to what only a running game in this tab can do. */
  const withGame = (act: (game: Game, rules: Session) => Refusal | null): Refusal | null => {
    if (view.game === null || session === null) return NO_GAME;
    return act(view.game, session);
  };

  const change = (act: (game: Game, rules: Session) => ReturnType<Session['undo']>): Refusal | null =>
    withGame((game, rules) => {
      if (isElsewhere()) return ELSEWHERE;
      const next = act(game, rules);
      if (!next.ok) return next.error;
      save(next.value, rules);
      play(next.value, rules, false);
      return null;
    });

  const send: Send = (event) => {
    switch (event.type) {
      case 'new-game': {
        const seed = event.seed ?? parts.drawSeed();
        return open(event.scenario ?? FIRST_CASE, (rules) => startNew(rules, seed));
      }
      case 'resume':
        return queue(async () => {
          const newest = desk.view().entries.find((entry) => entry.kind === 'game');
          if (newest !== undefined) await openSaved(idOf(newest), false);
        });
      case 'open-game':
        return queue(() => openSaved(event.id, false));
      case 'take-over':
        return queue(() => openSaved(event.id, true));
      case 'open-copy':
        return queue(async () => {
          const twin = await desk.duplicate(event.id);
          if (twin !== null) await openSaved(twin.id, false);
        });
      case 'take-back':
        return queue(async () => {
          if (running !== null) await openSaved(running.id, true);
        });
      case 'keep-copy':
        return withGame((game, rules) => {
          begin(game, rules, `${view.name} (copy)`, view.notes);
          return null;
        });
      case 'practise':
        return queue(async () => {
          show({ opening: true, announcement: 'Opening the game.' });
          show({ practice: await cases.rules(FIRST_CASE), opening: false, announcement: '' });
        });
      case 'note':
        return withGame((game, rules) => {
          if (view.notes.includes(event.id)) return null;
          show({ notes: [...view.notes, event.id] });
          if (!isElsewhere()) save(game, rules);
          return null;
        });
      case 'decide':
        return change((game, rules) => rules.decide(game, event.decision));
      case 'advance':
        return change((game, rules) => rules.advance(game, event.advance));
      case 'undo':
        return change((game, rules) => rules.undo(game));
      case 'redo':
        return change((game, rules) => rules.redo(game));
      case 'export-record':
        return withGame((game, rules) => {
          parts.download(fileName(game.state), rules.write(game));
          show({ announcement: 'The record was saved as a file.' });
          return null;
        });
      case 'leave':
        shell.send({ type: 'game.left' });
        running = null;
        show({ screen: 'title', game: null, practice: null, name: '', reading: null, announcement: '' });
        return queue(async () => {
          await autosave.flush();
          tabs.release();
          await desk.refresh();
        });
      case 'rename-game':
        return queue(() => desk.rename(event.id, event.name));
      case 'duplicate-game':
        return queue(async () => void (await desk.duplicate(event.id)));
      case 'delete-game':
        if (view.desk.elsewhere.has(event.id))
          return refusal('app/open-elsewhere', 'This game is open in another tab. Close it there first.');
        return queue(() => desk.remove(event.id));
      case 'undo-delete':
        return queue(desk.undoRemove);
      case 'export-game':
        exportSaved(event.id);
        return null;
      case 'offer-scenario':
        return queue(async () => {
          const { offerScenario } = await import('./scenario-desk.ts');
          await offerScenario(event.parts, (offered) => show({ offered }));
        });
      case 'offer-language':
        return queue(async () => {
          const { offerInLanguage } = await import('./scenario-desk.ts');
          await offerInLanguage(event.language, (offered) => show({ offered }));
        });
      case 'play-offered':
        return queue(async () => {
          const { keepOffered } = await import('./scenario-desk.ts');
          const key = await keepOffered();
          show({ offered: null });
          if (key === null) return;
          cases.forget(key);
          open(key, (rules) => startNew(rules, parts.drawSeed()));
        });
      case 'import-files':
        return event.files.length === 0 ? null : queue(() => takeFiles(event.files));
      case 'settle-import':
        settle(event.choice);
        return null;
      case 'dismiss':
        if (answer === null) show({ telling: null, offered: null });
        else settle('mine');
        return null;
      case 'open-papers':
      case 'open-model':
        return withGame(() => {
          show({ reading: event.type === 'open-model' ? 'model' : 'papers' });
          return null;
        });
      case 'back-to-game':
        show({ reading: null });
        return null;
    }
  };

  queue(desk.refresh);

  return {
    view: () => view,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    send,
    look() {
      if (view.screen === 'title') queue(desk.refresh);
    },
    async settled() {
      let seen: Promise<void> | null = null;
      while (seen !== work) {
        seen = work;
        await work;
      }
      await autosave.flush();
    },
  };
}

const fileName = ({ seed, year }: { seed: number; year: number }) => `excom-seed-${seed}-year-${year}.json`;
