// The running game in the page: saved after every change, resumed as it was, never lost to a refusal, a bad file or
// another tab. Played with the real referee on the small world.
import { beforeEach, describe, expect, test } from 'vitest';
import { createGameStore, type GameStore } from '../../src/app/game-store.ts';
import type { SavedGame, SaveSlot, SlotState } from '../../src/app/save-slot.ts';
import { openSession } from '../../src/app/session.ts';
import type { UiEvent } from '../../src/views/ui-event.ts';
import { smallWorld } from '../kit/small-world.ts';

/** A slot in memory, with a hand on what another tab would do. */
class MemorySlot implements SaveSlot {
  state: SlotState = { kind: 'empty' };
  writes = 0;
  full = false;
  elsewhere: () => void = () => {};
  read() {
    return this.state;
  }
  write(game: SavedGame) {
    if (this.full) return false;
    this.writes += 1;
    this.state = { kind: 'saved', game };
    return true;
  }
  clear() {
    this.state = { kind: 'empty' };
  }
  watch(onChange: () => void) {
    this.elsewhere = onChange;
    return () => {};
  }
}

const fund = (keur: number): UiEvent => ({
  type: 'decide',
  decision: { kind: 'fund-programme', keur: { [smallWorld().elements[0]!.practices[0]!.id]: keur } },
});

describe('the game store', () => {
  let slot: MemorySlot;
  let files: { name: string; text: string }[];
  let store: GameStore;

  const open = async (over = slot) => {
    const opened = createGameStore({
      slot: over,
      load: async () => openSession(smallWorld()),
      drawSeed: () => 99,
      download: (name, text) => files.push({ name, text }),
    });
    // The session arrives in a later task, as over a network.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return opened;
  };
  const gameOf = (of = store) => {
    const { game } = of.view();
    if (game === null) throw new Error('no game is running');
    return game;
  };

  beforeEach(async () => {
    slot = new MemorySlot();
    files = [];
    store = await open();
    store.send({ type: 'new-game', seed: 7 });
    store.send({ type: 'advance', advance: { type: 'continue' } });
  });

  test('opens a game with the given seed, or draws one', () => {
    expect(gameOf().state.seed).toBe(7);
    store.send({ type: 'new-game' });
    expect(gameOf().state.seed).toBe(99);
  });

  test('saves after every change, and a fresh page goes on from there', async () => {
    const before = slot.writes;
    expect(store.send(fund(400))).toBeNull();
    expect(slot.writes).toBe(before + 1);
    const fresh = await open();
    expect(fresh.view().slot.kind).toBe('saved');
    expect(fresh.send({ type: 'resume' })).toBeNull();
    expect(gameOf(fresh).beat).toBe('reviewing');
    expect(gameOf(fresh).state).toEqual(gameOf().state);
  });

  test('undo and redo change the sheet and the save with it', async () => {
    const empty = gameOf().state.sheet;
    store.send(fund(400));
    const funded = gameOf().state.sheet;
    expect(store.send({ type: 'undo' })).toBeNull();
    expect(gameOf().state.sheet).toEqual(empty);
    expect(store.send({ type: 'redo' })).toBeNull();
    expect(gameOf().state.sheet).toEqual(funded);
    const fresh = await open();
    fresh.send({ type: 'resume' });
    expect(gameOf(fresh).state.sheet).toEqual(funded);
  });

  test('a refused decision changes neither game nor save', () => {
    const game = gameOf();
    const { writes } = slot;
    const refused = store.send(fund(9_000_000));
    expect(refused?.code).toBeDefined();
    expect(gameOf()).toBe(game);
    expect(slot.writes).toBe(writes);
  });

  test.each([
    ['no JSON', 'not a record'],
    ['a foreign file', '{"header":{"format":"something-else/1"}}'],
  ])('a file that is %s is refused and the running game stays', (_, text) => {
    store.send(fund(400));
    const game = gameOf();
    const refused = store.send({ type: 'import-record', text });
    expect(refused?.message.length).toBeGreaterThan(20);
    expect(gameOf()).toBe(game);
  });

  test('an exported record, imported into another page, is the same game', async () => {
    store.send(fund(400));
    store.send({ type: 'export-record' });
    const other = await open(new MemorySlot());
    expect(other.send({ type: 'import-record', text: files[0]?.text ?? '' })).toBeNull();
    expect(gameOf(other).state).toEqual(gameOf().state);
  });

  test('an edited record is refused', () => {
    store.send(fund(400));
    store.send({ type: 'export-record' });
    const edited = (files[0]?.text ?? '').replace('400', '401');
    expect(edited).not.toBe(files[0]?.text);
    expect(store.send({ type: 'import-record', text: edited })).not.toBeNull();
  });

  test('a damaged save is reported, can be kept as a file, and does not stop a new game', async () => {
    slot.state = { kind: 'saved', game: { year: 1, beat: 'planning', seed: 7, record: '{"cut":' } };
    const fresh = await open();
    expect(fresh.send({ type: 'resume' })).not.toBeNull();
    expect(fresh.view().slot.kind).toBe('broken');
    fresh.send({ type: 'download-save' });
    expect(files.map((f) => f.text)).toEqual(['{"cut":']);
    expect(fresh.send({ type: 'new-game', seed: 3 })).toBeNull();
    expect(slot.state).toMatchObject({ kind: 'saved', game: { seed: 3 } });
  });

  test('says when the browser does not store the game, and plays on', () => {
    slot.full = true;
    expect(store.send(fund(400))).toBeNull();
    expect(store.view().saving).toBe('failed');
    expect(gameOf().state.sheet.keur).not.toEqual({});
  });

  test('two tabs: nothing is overwritten until the player has chosen', async () => {
    const other = await open();
    other.send({ type: 'resume' });
    other.send(fund(700));
    slot.elsewhere = () => {};
    // The first tab hears of it; its own next change is kept, not saved.
    const first = await open();
    first.send({ type: 'resume' });
    const saved = slot.state;
    slot.elsewhere();
    first.send(fund(100));
    expect(first.view().saving).toBe('contested');
    expect(slot.state).toBe(saved);
    first.send({ type: 'keep-this-tab' });
    expect(first.view().saving).toBe('saved');
    expect(slot.state).not.toBe(saved);
    slot.state = saved;
    slot.elsewhere();
    expect(first.send({ type: 'take-other-tab' })).toBeNull();
    expect(Object.values(gameOf(first).state.sheet.keur)).toEqual([700]);
  });
});
