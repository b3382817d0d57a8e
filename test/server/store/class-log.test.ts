import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '../../../src/base/refusal.ts';
import { err, ok } from '../../../src/base/result.ts';
import { type ClassLog, type Judge, type LogMeaning, openClassLog } from '../../../src/server/store/class-log.ts';
import type { ClassStore, StoredEvent } from '../../../src/server/store/store-port.ts';
import { draft, newClass, type Place, POSTGRES, postgresPlace, sqlitePlace } from '../../kit/server/stores.ts';

/** A till: money goes in, and out only while there is enough. */
type Till = { keur: number; folds: number };
const keurOf = (event: StoredEvent) => (event.payload as { keur: number }).keur;
const meaning: LogMeaning<Till> = {
  open: () => ({ keur: 100, folds: 0 }),
  fold: (till, event) => ({ keur: till.keur + keurOf(event), folds: till.folds + 1 }),
  freeze: (till) => ({ state: JSON.stringify(till), stateHash: 'h' }),
  thaw: (_row, { state }) => ({ ...(JSON.parse(state) as Till), folds: 0 }),
};
const pay =
  (keur: number): Judge<Till> =>
  (till) =>
    till.keur < keur ? err(refusal('till/empty', 'Not enough.')) : ok([draft({ payload: { keur: -keur } })]);

const PLACES = [
  { name: 'SQLite', open: sqlitePlace },
  ...(POSTGRES === undefined ? [] : [{ name: 'PostgreSQL', open: postgresPlace }]),
];

describe.each(PLACES)('the log of a class in $name', ({ open }) => {
  let place: Place;
  let store: ClassStore;
  let log: ClassLog<Till>;
  beforeEach(async () => {
    place = await open();
    store = await place.open();
    await store.createClass(newClass());
    log = (await openClassLog(store, 'class-1', meaning))!;
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  it('judges each command of a group on the state that the one before it left', async () => {
    const answers = await Promise.all([log.submit('a', pay(60)), log.submit('b', pay(60)), log.submit('c', pay(40))]);
    expect(answers).toEqual([
      { did: 'log', seq: 1, dup: false },
      { did: 'refuse', refusal: refusal('till/empty', 'Not enough.') },
      { did: 'log', seq: 2, dup: false },
    ]);
    expect(log.state().keur).toBe(0);
    expect(store.counters()).toMatchObject({ groups: 1, events: 2 });
  });

  it('answers a command that comes again as it did the first time, even where it would now be refused', async () => {
    await log.submit('a', pay(60));
    expect(await log.submit('a', pay(60))).toEqual({ did: 'log', seq: 1, dup: true });
    await log.submit('b', pay(10));
    expect(await log.submit('a', pay(10))).toEqual({ did: 'log', seq: 1, dup: true });
    expect(await Promise.all([log.submit('c', pay(1)), log.submit('c', pay(1))])).toEqual([
      { did: 'log', seq: 3, dup: false },
      { did: 'log', seq: 3, dup: true },
    ]);
    expect(log.state()).toEqual({ keur: 29, folds: 3 });
  });

  it('judges again where another process was faster', async () => {
    const other = (await openClassLog(store, 'class-1', meaning))!;
    await other.submit('theirs', pay(70));
    expect(await log.submit('ours', pay(60))).toMatchObject({ did: 'refuse' });
    expect(log.state().keur).toBe(30);
    expect(await log.submit('less', pay(30))).toEqual({ did: 'log', seq: 2, dup: false });
    expect(log.state().keur).toBe(0);
    await other.submit('back', () => ok([draft({ payload: { keur: 50 } })]));
    expect(await log.submit('again', pay(50))).toEqual({ did: 'log', seq: 4, dup: false });
    await other.catchUp();
    expect(other.state()).toEqual(log.state());
    expect(other.head()).toEqual(log.head());
  });

  it('lets two busy processes take turns', async () => {
    const other = (await openClassLog(store, 'class-1', meaning))!;
    const busy = async (one: ClassLog<Till>, name: string) => {
      const answers = [];
      for (let i = 0; i < 25; i++) answers.push(await one.submit(`${name}${i}`, pay(1)));
      return answers;
    };
    const answers = (await Promise.all([busy(log, 'a'), busy(other, 'b')])).flat();
    expect(answers.every(({ did }) => did === 'log')).toBe(true);
    expect(new Set(answers.map((answer) => ('seq' in answer ? answer.seq : 0))).size).toBe(50);
    await Promise.all([log.catchUp(), other.catchUp()]);
    expect([log.state().keur, other.state().keur]).toEqual([50, 50]);
  });

  it('knows a key that came by another process, behind events it has not seen', async () => {
    const other = (await openClassLog(store, 'class-1', meaning))!;
    await other.submit('sent-twice', pay(1));
    for (let i = 0; i < 3; i++) await other.submit(`theirs${i}`, pay(1));
    const again = [log.submit('sent-twice', pay(1)), log.submit('ours', pay(1))];
    expect(await Promise.all(again)).toEqual([
      { did: 'log', seq: 1, dup: true },
      { did: 'log', seq: 5, dup: false },
    ]);
    // And one that lies before everything it has missed.
    await other.catchUp();
    await log.submit('more', pay(1));
    expect(await other.submit('sent-twice', pay(1))).toEqual({ did: 'log', seq: 1, dup: true });
    expect(await Promise.all([other.submit('ours', pay(1)), other.submit('last', pay(1))])).toEqual([
      { did: 'log', seq: 5, dup: true },
      { did: 'log', seq: 7, dup: false },
    ]);
    await log.catchUp();
    expect([log.state().keur, other.state().keur]).toEqual([93, 93]);
  });

  it('tells listeners every event once and in order, after it is durable', async () => {
    const heard: number[] = [];
    log.listen((events) => heard.push(...events.map(({ seq }) => seq)));
    const other = (await openClassLog(store, 'class-1', meaning))!;
    await other.submit('theirs', pay(1));
    await Promise.all(Array.from({ length: 20 }, (_, i) => log.submit(`k${i}`, pay(1))));
    expect(heard).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it('refuses nothing on a state that another process has left behind', async () => {
    const other = (await openClassLog(store, 'class-1', meaning))!;
    await other.submit('in', () => ok([draft({ payload: { keur: 900 } })]));
    expect(await log.submit('out', pay(500))).toEqual({ did: 'log', seq: 2, dup: false });
  });

  it('says retry where the store fails, and the same key tells later what became of it', async () => {
    const failing = vi.spyOn(store, 'append').mockRejectedValueOnce(new Error('disk full'));
    expect(await log.submit('a', pay(60))).toEqual({ did: 'retry' });
    failing.mockRestore();
    expect(log.state().keur).toBe(100);
    expect(await log.submit('a', pay(60))).toEqual({ did: 'log', seq: 1, dup: false });
  });

  it('throws the fault of a rule at its caller only, and logs nothing of it', async () => {
    const faulty = log.submit('bad', () => ok([draft({ payload: null })]));
    const good = log.submit('good', pay(10));
    await expect(faulty).rejects.toThrow(TypeError);
    expect(await good).toEqual({ did: 'log', seq: 1, dup: false });
  });

  it('starts from the latest snapshot and the tail', async () => {
    await log.submit('a', pay(10));
    await log.snapshot();
    await log.submit('b', pay(20));
    const started = (await openClassLog(store, 'class-1', meaning))!;
    expect(started.state()).toEqual({ keur: 70, folds: 1 });
    expect(started.head()).toEqual(log.head());
    const whole = (await openClassLog(store, 'class-1', { open: meaning.open, fold: meaning.fold }))!;
    expect(whole.state()).toEqual({ keur: 70, folds: 2 });
    expect(await openClassLog(store, 'nobody', meaning)).toBeNull();
  });
});
