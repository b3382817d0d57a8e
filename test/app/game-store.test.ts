// The running game in the page: saved after every change, resumed as it was, never lost to a refusal, a bad file, a
// killed tab or another tab. Played with the real referee on the small world and the real shelf on a database in memory.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GameStore } from '../../src/app/game-store.ts';
import { openOtherTabs } from '../../src/app/other-tabs.ts';
import type { UiEvent } from '../../src/views/ui-event.ts';
import { gameOf, TestBrowser } from '../kit/app/saves-kit.ts';
import { smallWorld } from '../kit/small-world.ts';

const fund = (keur: number): UiEvent => ({
  type: 'decide',
  decision: { kind: 'fund-programme', keur: { [smallWorld().elements[0]!.practices[0]!.id]: keur } },
});

let browser: TestBrowser;
let store: GameStore;

const names = (of = store) =>
  of.view().desk.entries.map((entry) => (entry.kind === 'game' ? entry.game.name : `damaged: ${entry.name}`));
const rowOf = (name: string, of = store) => {
  const entry = of.view().desk.entries.find((one) => one.kind === 'game' && one.game.name === name);
  if (entry?.kind !== 'game') throw new Error(`no game called ${name}`);
  return entry.game;
};
const ask = async (event: UiEvent, of = store) => {
  expect(of.send(event)).toBeNull();
  await of.settled();
};
const tell = (of = store) => of.view().telling;

beforeEach(async () => {
  browser = new TestBrowser();
  store = await browser.open();
  store.send({ type: 'new-game', seed: 7 });
  store.send({ type: 'advance', advance: { type: 'continue' } });
  await store.settled();
});

describe('the game store', () => {
  test('opens a game with the given seed, or draws one', () => {
    expect(gameOf(store).state.seed).toBe(7);
    store.send({ type: 'new-game' });
    expect(gameOf(store).state.seed).toBe(99);
  });

  test('saves after every change, and a fresh page goes on from there', async () => {
    expect(store.send(fund(400))).toBeNull();
    expect(store.view().saving.state).toBe('saving');
    await store.settled();
    expect(store.view().saving.state).toBe('saved');
    const fresh = await browser.open();
    await ask({ type: 'resume' }, fresh);
    expect(gameOf(fresh).beat).toBe('reviewing');
    expect(gameOf(fresh).state).toEqual(gameOf(store).state);
  });

  test('loses nothing when the tab dies before the database has answered', async () => {
    const shelf = { ...browser.shelf, put: () => new Promise<never>(() => {}) };
    const dying = await browser.open({ shelf });
    dying.send({ type: 'new-game', seed: 5 });
    dying.send(fund(300));
    dying.send(fund(500));
    const fresh = await browser.open();
    expect(fresh.view().desk.entries).toHaveLength(2);
    await ask({ type: 'resume' }, fresh);
    expect(Object.values(gameOf(fresh).state.sheet.keur)).toEqual([500]);
    expect([...browser.storage.texts.keys()]).toEqual([]);
  });

  test('undo and redo change the sheet and the save with it', async () => {
    const empty = gameOf(store).state.sheet;
    store.send(fund(400));
    const funded = gameOf(store).state.sheet;
    expect(store.send({ type: 'undo' })).toBeNull();
    expect(gameOf(store).state.sheet).toEqual(empty);
    await ask({ type: 'redo' });
    expect(gameOf(store).state.sheet).toEqual(funded);
    const fresh = await browser.open();
    await ask({ type: 'resume' }, fresh);
    expect(gameOf(fresh).state.sheet).toEqual(funded);
  });

  test('a refused decision changes neither game nor save', async () => {
    const game = gameOf(store);
    const { version } = rowOf('Invented plc, 22 November 2026', await browser.open());
    expect(store.send(fund(9_000_000))?.code).toBeDefined();
    await store.settled();
    expect(gameOf(store)).toBe(game);
    expect(rowOf('Invented plc, 22 November 2026', await browser.open()).version).toBe(version);
  });

  test('notes are kept with the save', async () => {
    await ask({ type: 'note', id: 'hint-1' });
    const fresh = await browser.open();
    await ask({ type: 'resume' }, fresh);
    expect(fresh.view().notes).toEqual(['hint-1']);
  });

  test('a new game stands beside the one before, under a name of its own', async () => {
    await ask({ type: 'new-game', seed: 8 });
    await ask({ type: 'leave' });
    expect(names()).toEqual(['Invented plc, 22 November 2026 (2)', 'Invented plc, 22 November 2026']);
  });

  test('says when the browser stores nothing at all, and plays on', async () => {
    browser.storage.full = true;
    const shelf = {
      ...browser.shelf,
      put: async () => ({ ok: false, error: { kind: 'full', message: 'No room.' } }) as const,
    };
    const full = await browser.open({ shelf });
    full.send({ type: 'new-game', seed: 3 });
    await full.settled();
    expect(full.view().saving).toMatchObject({ state: 'failed', words: expect.stringContaining('No room.') });
    expect(full.send(fund(400))).toBeNull();
    expect(gameOf(full).state.sheet.keur).not.toEqual({});
  });

  test('without a database the copy of last resort is the save', async () => {
    const denied = async () => ({ ok: false, error: { kind: 'denied', message: 'Denied.' } }) as const;
    const shelf = { list: denied, put: denied, rename: denied, remove: denied, restore: denied };
    const shut = await browser.open({ shelf });
    shut.send({ type: 'new-game', seed: 3 });
    await ask(fund(200), shut);
    expect(shut.view().saving.state).toBe('saved');
    const fresh = await browser.open({ shelf });
    expect(fresh.view().desk.trouble).toBe('');
    await ask({ type: 'resume' }, fresh);
    expect(Object.values(gameOf(fresh).state.sheet.keur)).toEqual([200]);
  });
});

describe('the list of games', () => {
  beforeEach(() => ask({ type: 'leave' }));

  test('renames, and keeps names apart', async () => {
    await ask({ type: 'duplicate-game', id: rowOf('Invented plc, 22 November 2026').id });
    await ask({ type: 'rename-game', id: rowOf('Invented plc, 22 November 2026 (copy)').id, name: '  Plan B ' });
    expect(names()).toEqual(['Plan B', 'Invented plc, 22 November 2026']);
    await ask({ type: 'rename-game', id: rowOf('Invented plc, 22 November 2026').id, name: 'Plan B' });
    expect(names()).toEqual(['Plan B', 'Plan B (2)']);
    await ask({ type: 'rename-game', id: rowOf('Plan B').id, name: '   ' });
    expect(names()).toEqual(['Plan B', 'Plan B (2)']);
  });

  test('a renamed game keeps its name while it is played on', async () => {
    const { id } = rowOf('Invented plc, 22 November 2026');
    await ask({ type: 'open-game', id });
    await ask({ type: 'rename-game', id, name: 'Ours' });
    await ask(fund(100));
    await ask({ type: 'leave' });
    expect(names()).toEqual(['Ours']);
  });

  test('deletes at once and brings back exactly what was deleted', async () => {
    const before = rowOf('Invented plc, 22 November 2026');
    await ask({ type: 'delete-game', id: before.id });
    expect(names()).toEqual([]);
    expect((await browser.open()).view().desk.entries).toEqual([]);
    await ask({ type: 'undo-delete' });
    expect(rowOf('Invented plc, 22 November 2026')).toEqual(before);
  });

  test('a game that no longer replays is named with its reason, exported as it is, and stops no other', async () => {
    const { id, ...game } = rowOf('Invented plc, 22 November 2026');
    await browser.shelf.put({ ...game, id: 'cut', name: 'Cut', record: game.record.slice(0, 80), changedAt: 9e12 }, 0);
    const fresh = await browser.open();
    await ask({ type: 'resume' }, fresh);
    expect(fresh.view().screen).toBe('title');
    expect(fresh.view().desk.problems.get('cut')).toMatch(/cut off/);
    fresh.send({ type: 'export-game', id: 'cut' });
    expect(browser.files.map(({ text }) => text)).toEqual([game.record.slice(0, 80)]);
    await ask({ type: 'open-game', id }, fresh);
    expect(gameOf(fresh).state.seed).toBe(7);
  });

  test('the one game of an earlier version of the page is moved once', async () => {
    const { record, year, beat, seed } = rowOf('Invented plc, 22 November 2026');
    const old = JSON.stringify({ format: 'excom-save/1', year, beat, seed, record });
    const other = new TestBrowser();
    other.storage.texts.set('excom.save.3m-emea', old);
    const fresh = await other.open();
    expect(names(fresh)).toEqual(['Earlier game']);
    expect(other.storage.texts.size).toBe(0);
    await ask({ type: 'resume' }, fresh);
    expect(gameOf(fresh).state.seed).toBe(7);
    expect(rowOf('Earlier game', await other.open()).picture).not.toBeNull();
  });

  test('an unreadable one of an earlier version stays where it is until it is deleted', async () => {
    const other = new TestBrowser();
    other.storage.texts.set('excom.save.3m-emea', '{"format":"excom-save/1","rec');
    const fresh = await other.open();
    expect(names(fresh)).toEqual(['damaged: Earlier game']);
    fresh.send({ type: 'export-game', id: 'earlier' });
    expect(other.files.map(({ text }) => text)).toEqual(['{"format":"excom-save/1","rec']);
    await ask({ type: 'delete-game', id: 'earlier' }, fresh);
    expect(names(fresh)).toEqual([]);
    expect(other.storage.texts.size).toBe(0);
  });
});

describe('files', () => {
  const exported = async () => {
    store.send({ type: 'export-record' });
    return browser.files.pop()?.text ?? '';
  };

  test('an exported record, imported into another browser, is the same game', async () => {
    store.send(fund(400));
    const other = await new TestBrowser().open();
    await ask({ type: 'import-files', files: [{ name: 'a.json', text: await exported() }] }, other);
    expect(gameOf(other).state).toEqual(gameOf(store).state);
  });

  test('bad files are told one by one, the good one is added, and the running game stays', async () => {
    store.send(fund(400));
    const game = gameOf(store);
    const good = await exported();
    const { shelf } = browser;
    store.send({ type: 'undo' });
    store.send(fund(700));
    await ask({
      type: 'import-files',
      files: [
        { name: 'foreign.json', text: '{"header":{"format":"something-else/1"}}' },
        { name: 'photo.png', problem: 'This is no game record.' },
        { name: 'edited.json', text: good.replace('400', '401') },
        { name: 'good.json', text: good },
      ],
    });
    expect(tell()).toMatchObject({ kind: 'imports', headline: '1 of 4 files could be opened' });
    expect(gameOf(store).state.sheet).not.toEqual(game.state.sheet);
    const kept = await shelf.list();
    expect(kept.ok && kept.value).toHaveLength(2);
  });

  test('the same game further on asks, and replaces only when told so', async () => {
    const early = await exported();
    store.send(fund(400));
    const late = await exported();
    const other = await new TestBrowser().open();
    await ask({ type: 'import-files', files: [{ name: 'early.json', text: early }] }, other);
    await ask({ type: 'leave' }, other);
    other.send({ type: 'import-files', files: [{ name: 'late.json', text: late }] });
    await expect.poll(() => tell(other)).toMatchObject({ kind: 'known', headline: /file is further/ });
    expect(other.view().desk.entries).toHaveLength(1);
    await ask({ type: 'settle-import', choice: 'replace' }, other);
    expect(gameOf(other).state).toEqual(gameOf(store).state);
    await ask({ type: 'leave' }, other);
    expect(other.view().desk.entries).toHaveLength(1);
    other.send({ type: 'import-files', files: [{ name: 'early.json', text: early }] });
    await expect.poll(() => tell(other)).toMatchObject({ kind: 'known', headline: /Your game is further/ });
    await ask({ type: 'dismiss' }, other);
    await ask({ type: 'leave' }, other);
    expect(other.view().desk.entries).toHaveLength(1);
  });
});

describe('two tabs of one game', () => {
  const tab = () => openOtherTabs({ locks: navigator.locks, channel: new BroadcastChannel('excom-test') });

  test('the second is told, may take over, and the first says so and can bring it back', async () => {
    const first = await browser.open({ tabs: tab() });
    await ask({ type: 'resume' }, first);
    const second = await browser.open({ tabs: tab() });
    const id = rowOf('Invented plc, 22 November 2026', second).id;
    expect(second.view().desk.elsewhere).toEqual(new Set([id]));
    await ask({ type: 'resume' }, second);
    expect(tell(second)).toMatchObject({ kind: 'elsewhere', id });
    expect(second.send({ type: 'delete-game', id })?.message).toMatch(/another tab/);

    first.send(fund(300));
    await ask({ type: 'take-over', id }, second);
    expect(Object.values(gameOf(second).state.sheet.keur)).toEqual([300]);
    await expect.poll(() => first.view().saving.state).toBe('elsewhere');
    expect(first.send(fund(100))?.message).toMatch(/another tab/);

    await ask(fund(500), second);
    await ask({ type: 'take-back' }, first);
    expect(Object.values(gameOf(first).state.sheet.keur)).toEqual([500]);
    expect(first.view().saving.state).toBe('saved');
    await expect.poll(() => second.view().saving.state).toBe('elsewhere');
    await ask({ type: 'keep-copy' }, second);
    await ask(fund(600), second);
    expect(second.view().saving.state).toBe('saved');
    await ask({ type: 'leave' }, second);
    await ask({ type: 'leave' }, first);
    await ask({ type: 'resume' }, first);
    expect(Object.values(gameOf(first).state.sheet.keur)).toEqual([600]);
  });

  test('without locks and channel nobody overwrites: the later save is refused and can be kept as a copy', async () => {
    const first = await browser.open();
    const second = await browser.open();
    await ask({ type: 'resume' }, first);
    await ask({ type: 'resume' }, second);
    await ask(fund(300), first);
    await ask(fund(400), second);
    expect(second.view().saving.state).toBe('elsewhere');
    expect(rowOf('Invented plc, 22 November 2026', await browser.open()).version).toBe(
      rowOf('Invented plc, 22 November 2026', first).version + 1,
    );
    await ask({ type: 'keep-copy' }, second);
    const fresh = await browser.open();
    expect(names(fresh)).toEqual(['Invented plc, 22 November 2026 (copy)', 'Invented plc, 22 November 2026']);
  });
});
