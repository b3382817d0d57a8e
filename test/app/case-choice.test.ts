// Games of several cases in one browser: chosen, opened again by the rules of their own case, taken in from files; and a
// scenario that was dropped on the page, kept with its games.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { droppedKey, FIRST_CASE, hashOfKey } from '../../src/app/case-desk.ts';
import type { GameStore } from '../../src/app/game-store.ts';
import { keptWorld } from '../../src/app/kept-scenarios.ts';
import { keepOffered, offerScenario } from '../../src/app/scenario-desk.ts';
import { openSession } from '../../src/app/session.ts';
import type { World } from '../../src/engine/world.ts';
import type { Checked } from '../../src/scenario/index.ts';
import type { OfferedView } from '../../src/views/offered-view.ts';
import type { UiEvent } from '../../src/views/ui-event.ts';
import { gameOf, TestBrowser } from '../kit/app/saves-kit.ts';
import { smallWorld } from '../kit/small-world.ts';

const first: World = { ...smallWorld(), id: FIRST_CASE, hash: 'a'.repeat(64) };
const other: World = { ...smallWorld(), id: 'other-case', title: 'Other: a case', hash: 'b'.repeat(64), years: 3 };
const dropped: World = { ...smallWorld(), id: 'own-case', title: 'Own: a case', hash: 'c'.repeat(64) };

const load = async (key: string) => {
  const hash = hashOfKey(key);
  const world = hash !== null ? await keptWorld(hash) : ([first, other].find(({ id }) => id === key) ?? null);
  if (world === null) throw new Error(`no case ${key}`);
  return openSession(world, hash !== null);
};
const ask = async (store: GameStore, event: UiEvent) => {
  expect(store.send(event)).toBeNull();
  await store.settled();
};

let browser: TestBrowser;
let store: GameStore;

beforeEach(async () => {
  browser = new TestBrowser();
  store = await browser.open({ load });
});

describe('a choice of cases', () => {
  test('starts the case of the title page unless another is named', async () => {
    await ask(store, { type: 'new-game', seed: 1 });
    expect(gameOf(store).header.scenario.id).toBe(FIRST_CASE);
    await ask(store, { type: 'new-game', seed: 1, scenario: 'other-case' });
    expect(gameOf(store).header.scenario.id).toBe('other-case');
    expect(gameOf(store).state.years).toBe(3);
  });

  test('opens each saved game by the rules of its own case, in any order', async () => {
    await ask(store, { type: 'new-game', seed: 1, scenario: 'other-case' });
    await ask(store, { type: 'new-game', seed: 2 });
    const fresh = await browser.open({ load });
    const rows = fresh.view().desk.entries.flatMap((entry) => (entry.kind === 'game' ? [entry.game] : []));
    expect(rows.map(({ scenario }) => scenario).sort()).toEqual([FIRST_CASE, 'other-case']);
    for (const { id, scenario } of rows) {
      await ask(fresh, { type: 'open-game', id });
      expect(gameOf(fresh).header.scenario.id).toBe(scenario);
    }
  });

  test('takes in a record of another case by its own rules, and refuses one of a case that is not here', async () => {
    await ask(store, { type: 'new-game', seed: 4, scenario: 'other-case' });
    store.send({ type: 'export-record' });
    const text = browser.files[0]?.text ?? '';
    const elsewhere = await new TestBrowser().open({ load });
    await ask(elsewhere, { type: 'import-files', files: [{ name: 'other.json', text }] });
    expect(gameOf(elsewhere).header.scenario.id).toBe('other-case');

    const foreign = text.replaceAll('other-case', 'no-case').replaceAll(other.hash, 'd'.repeat(64));
    await ask(elsewhere, { type: 'import-files', files: [{ name: 'foreign.json', text: foreign }] });
    const told = elsewhere.view().telling;
    expect(told?.kind === 'imports' && told.lines[0]?.done).toBe(false);
  });

  test('says which case cannot be loaded and keeps the game', async () => {
    await ask(store, { type: 'new-game', seed: 1, scenario: 'other-case' });
    const without = (key: string) => (key === 'other-case' ? Promise.reject(new Error('offline')) : load(key));
    const fresh = await browser.open({ load: without });
    await ask(fresh, { type: 'resume' });
    expect(fresh.view().game).toBeNull();
    expect(fresh.view().announcement).toContain('cannot be opened');
    expect(fresh.view().desk.entries).toHaveLength(1);
  });
});

describe('a scenario that is dropped', () => {
  const about = {
    title: 'Own: a case',
    version: '1.0.0',
    language: 'en',
    years: 6,
    authors: [{ name: 'Ada', affiliation: 'A school' }],
    licence: 'CC-BY-4.0' as const,
    basedOn: [],
    teaching: null,
  };
  const sound: Checked = { ok: true, world: dropped, about, diagnostics: [], texts: [], languages: ['en'], report: '' };
  const part = { path: 'scenario.yaml', bytes: new Uint8Array([1]) };
  const offer = async (checked: Checked): Promise<OfferedView[]> => {
    const shown: OfferedView[] = [];
    await offerScenario(
      [part],
      (view) => shown.push(view),
      async () => checked,
    );
    return shown;
  };

  test('is shown with its authors and licence, and played once it is checked', async () => {
    const [checking, checked] = await offer(sound);
    expect(checking?.state).toBe('checking');
    expect(checked).toMatchObject({ state: 'playable', headline: 'Own: a case' });
    expect(checked?.facts).toContainEqual({ label: 'By', value: 'Ada (A school)' });
    expect(await keepOffered()).toBe(droppedKey(dropped.hash));
  });

  test('is not played when it is broken, and each mistake says where it is and what to do', async () => {
    const diagnostic = {
      code: 'E203' as const,
      severity: 'error' as const,
      file: 'scenario.yaml',
      line: 12,
      column: 5,
      message: 'Event "fire" cannot have a field called "probability".',
      help: 'Did you mean "chance"?',
    };
    const text = 'error E203: …\n  at scenario.yaml, line 12, column 5\n12 |     probability: 0.3\n   |     ^^^';
    const [, view] = await offer({
      ok: false,
      world: null,
      about: null,
      diagnostics: [diagnostic],
      texts: [text],
      report: '',
      languages: [],
    });
    expect(view?.state).toBe('broken');
    expect(view?.messages[0]).toMatchObject({
      where: 'scenario.yaml, line 12, column 5',
      help: 'Did you mean "chance"?',
      excerpt: '12 |     probability: 0.3\n   |     ^^^',
    });
    expect(await keepOffered()).toBeNull();
  });

  test('is kept with its games: a fresh page opens them again', async () => {
    await offer(sound);
    await ask(store, { type: 'play-offered' });
    await store.settled();
    expect(gameOf(store).header.scenario.id).toBe('own-case');
    const fresh = await browser.open({ load });
    await ask(fresh, { type: 'resume' });
    expect(gameOf(fresh).header.scenario.hash).toBe(dropped.hash);
    const entry = fresh.view().desk.entries[0];
    expect(entry?.kind === 'game' && entry.game.dropped).toBe(dropped.hash);
  });
});
