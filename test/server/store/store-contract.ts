// What every store must do, whichever it is. Run by sqlite-store.test.ts and postgres-store.test.ts.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainRoot, firstBreak } from '../../../src/server/store/event-chain.ts';
import type { BusMessage, ClassStore, EventDraft, JudgeAgain } from '../../../src/server/store/store-port.ts';
import { draft, newClass, type Place } from '../../kit/server/stores.ts';

const DAY = 86_400_000;

export function storeContract(placeOf: () => Promise<Place>): void {
  let place: Place;
  let store: ClassStore;
  beforeEach(async () => {
    place = await placeOf();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const appendOne = async (key: string, expected: number, n = 1) =>
    store.append('class-1', expected, [
      { key, drafts: Array.from({ length: n }, (_, i) => draft({ payload: { i } })) },
    ]);

  it('opens a class, finds it by its code and lists the newest first', async () => {
    await store.createClass(newClass());
    await store.createClass(newClass({ classId: 'class-2', joinCode: null, createdAt: 5_000 }));
    const found = await store.classByCode('KAM234');
    expect(found).toEqual(await store.classById('class-1'));
    expect(found).toMatchObject({
      joinOpen: true,
      scenario: { id: '3m-emea', hash: 'hash-of-scenario' },
      head: { seq: 0 },
    });
    expect((await store.classes()).map(({ classId }) => classId)).toEqual(['class-2', 'class-1']);
    expect(await store.scenarioText('hash-of-scenario')).toEqual(newClass().scenario);
    expect(await store.classById('nobody')).toBeNull();
  });

  it('refuses a class that exists and a code that another class uses, in words', async () => {
    await store.createClass(newClass());
    await store.createClass(newClass({ classId: 'class-2', joinCode: 'OTHER2' }));
    expect(await store.createClass(newClass({ joinCode: null }))).toMatchObject({ error: { code: 'store/exists' } });
    expect(await store.createClass(newClass({ classId: 'class-3' }))).toMatchObject({
      error: { code: 'store/code-taken', message: expect.stringContaining('KAM234') },
    });
    expect(await store.changeClass('class-2', { joinCode: 'KAM234' })).toMatchObject({ ok: false });
    expect(await store.changeClass('class-1', { joinCode: 'KAM234', joinOpen: false, phase: 'closed' })).toMatchObject({
      ok: true,
    });
    expect(await store.classById('class-1')).toMatchObject({ joinOpen: false, phase: 'closed' });
  });

  it('numbers the events of a group one after the other and chains their hashes', async () => {
    await store.createClass(newClass());
    const appended = await store.append('class-1', 0, [
      {
        key: 'a',
        drafts: [draft(), draft({ kind: 'team-committed', payload: { team: 't1', deep: [1, { x: null }] } })],
      },
      { key: 'b', drafts: [draft({ actor: 'system' })] },
    ]);
    const events = await store.read('class-1', 0);
    expect(appended).toMatchObject({ done: 'appended', head: { seq: 3 } });
    expect(events.map(({ seq, key }) => [seq, key])).toEqual([
      [1, 'a#0'],
      [2, 'a'],
      [3, 'b'],
    ]);
    expect(appended.done === 'appended' && appended.events).toEqual(events);
    expect(events[1]!.payload).toEqual({ team: 't1', deep: [1, { x: null }] });
    const root = chainRoot(newClass());
    expect(firstBreak(root, events)).toBeNull();
    expect(firstBreak(root, [events[0]!, { ...events[1]!, at: 2_001 }])?.seq).toBe(2);
    expect(firstBreak(root, [events[1]!])?.seq).toBe(2);
    expect(await store.head('class-1')).toEqual({ seq: 3, hash: events[2]!.hash });
    expect(await store.classById('class-1')).toMatchObject({ lastAt: 2_000 });
  });

  it('answers a known key with its old number and writes nothing of that group', async () => {
    await store.createClass(newClass());
    await appendOne('a', 0, 3);
    const again = await store.append('class-1', 3, [
      { key: 'a', drafts: [draft()] },
      { key: 'b', drafts: [draft()] },
    ]);
    expect(again).toMatchObject({ done: 'rejudge', head: { seq: 3 } });
    expect(again.done === 'rejudge' && [...again.known]).toEqual([['a', 3]]);
    expect(await store.read('class-1', 3)).toEqual([]);
    expect([...(await store.known('class-1', ['a', 'b']))]).toEqual([['a', 3]]);
  });

  it('asks for a new judgement where the log has moved on', async () => {
    await store.createClass(newClass());
    await appendOne('a', 0);
    expect(await appendOne('b', 0)).toMatchObject({ done: 'rejudge', head: { seq: 1 } });
    expect(await appendOne('b', 1)).toMatchObject({ done: 'appended', head: { seq: 2 } });
    expect((await store.read('class-1', 1, 1)).map(({ key }) => key)).toEqual(['b']);
    expect(await store.append('nobody', 0, [{ key: 'x', drafts: [draft()] }])).toEqual({ done: 'no-class' });
  });

  it('has a group judged again under the lock where its writer knows how, with what it has missed', async () => {
    await store.createClass(newClass());
    await appendOne('theirs', 0);
    const heard: unknown[] = [];
    const again =
      (drafts: EventDraft[]): JudgeAgain =>
      (missed, known) => {
        heard.push([missed.map(({ key }) => key), [...known]]);
        return { commands: drafts.length === 0 ? [] : [{ key: 'ours', drafts }], chained: [] };
      };
    const ours = [{ key: 'ours', drafts: [draft()] }];
    expect(await store.append('class-1', 0, ours, undefined, again([draft()]))).toMatchObject({
      done: 'appended',
      head: { seq: 2 },
    });
    expect(await store.append('class-1', 2, ours, undefined, again([]))).toEqual({ done: 'nothing' });
    expect(heard).toEqual([
      [['theirs'], []],
      [[], [['ours', 2]]],
    ]);
    expect((await store.head('class-1'))?.seq).toBe(2);
  });

  it('keeps what a scenario compiles to for the reader that made it, as long as the scenario is there', async () => {
    await store.createClass(newClass());
    const hash = 'hash-of-scenario';
    await store.keepWorld(hash, 'reader-1', '{"a":1}');
    await store.keepWorld('no-such-scenario', 'reader-1', '{}');
    expect(await store.keptWorld(hash, 'reader-1')).toBe('{"a":1}');
    expect(await store.keptWorld(hash, 'reader-2')).toBeNull();
    expect(await store.keptWorld('no-such-scenario', 'reader-1')).toBeNull();
    await store.keepWorld(hash, 'reader-2', '{"a":2}');
    expect(await store.keptWorld(hash, 'reader-1')).toBeNull();
    expect(await store.keptWorld(hash, 'reader-2')).toBe('{"a":2}');
    await store.deleteClass('class-1');
    expect(await store.keptWorld(hash, 'reader-2')).toBeNull();
  });

  it('lets exactly one of many racing writers win each number', async () => {
    await store.createClass(newClass());
    const race = await Promise.all(Array.from({ length: 12 }, (_, i) => appendOne(`k${i}`, 0)));
    expect(race.filter(({ done }) => done === 'appended')).toHaveLength(1);
    expect((await store.read('class-1', 0)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('writes groups of several classes that come together, and lets one that fails fail alone', async () => {
    await store.createClass(newClass());
    await store.createClass(newClass({ classId: 'class-2', joinCode: null }));
    const group = (key: string, at = 2_000) => [{ key, drafts: [draft({ at })] }];
    const [one, late, none, two, bad] = await Promise.allSettled([
      store.append('class-1', 0, group('a')),
      store.append('class-1', 7, group('b')),
      store.append('nobody', 0, group('a')),
      store.append('class-2', 0, group('a')),
      store.append('class-2', 1, group('c', Number.NaN)),
    ]);
    expect([one, late, none, two].map((each) => each!.status === 'fulfilled' && each.value.done)).toEqual([
      'appended',
      'rejudge',
      'no-class',
      'appended',
    ]);
    expect(bad.status).toBe('rejected');
    expect([await store.head('class-1'), await store.head('class-2')]).toMatchObject([{ seq: 1 }, { seq: 1 }]);
  });

  it('keeps a group whole: what cannot be written leaves nothing behind', async () => {
    await store.createClass(newClass());
    const bad = { at: Number.NaN, actor: null, kind: 'x', v: 1, payload: null };
    await expect(
      store.append('class-1', 0, [
        { key: 'a', drafts: [draft()] },
        { key: 'b', drafts: [bad] },
      ]),
    ).rejects.toThrow(TypeError);
    await expect(store.append('class-1', 0, [{ key: 'a#1', drafts: [draft()] }])).rejects.toThrow(TypeError);
    expect(await store.head('class-1')).toMatchObject({ seq: 0 });
  });

  it('counts one sync for a whole group', async () => {
    await store.createClass(newClass());
    const before = store.counters();
    const group = Array.from({ length: 40 }, (_, i) => ({ key: `k${i}`, drafts: [draft()] }));
    await store.append('class-1', 0, group);
    await appendOne('k1', 0);
    const after = store.counters();
    expect({
      syncs: after.syncs - before.syncs,
      groups: after.groups - before.groups,
      events: after.events - before.events,
    }).toEqual({ syncs: 1, groups: 1, events: 40 });
  });

  it('has everything again after it was closed and opened', async () => {
    await store.createClass(newClass());
    await appendOne('a', 0, 2);
    await store.saveSnapshot('class-1', { seq: 2, rules: 'rules-1', state: '{"year":1}', stateHash: 'h2' });
    await store.saveYear('class-1', 1, '{"t1":{}}');
    const events = await store.read('class-1', 0);
    await store.close();
    store = await place.open();
    expect(await store.read('class-1', 0)).toEqual(events);
    expect(await store.latestSnapshot('class-1')).toMatchObject({ seq: 2, state: '{"year":1}' });
    expect(await store.years('class-1')).toEqual([{ year: 1, results: '{"t1":{}}' }]);
  });

  it('keeps the newest snapshots and replaces one of the same place', async () => {
    await store.createClass(newClass());
    for (const seq of [3, 5, 9, 9]) {
      await store.saveSnapshot('class-1', { seq, rules: 'rules-1', state: `s${seq}`, stateHash: `h${seq}` });
    }
    expect(await store.latestSnapshot('class-1')).toEqual({ seq: 9, rules: 'rules-1', state: 's9', stateHash: 'h9' });
    expect(await store.latestSnapshot('other')).toBeNull();
  });

  it('knows a device by the hash of its token or recovery word until it is revoked', async () => {
    await store.createClass(newClass());
    const access = { classId: 'class-1', scope: 'seat' as const, holder: 's1', recoveryHash: 'r1', createdAt: 1 };
    await store.addAccess({ ...access, tokenHash: 't1' });
    await store.addAccess({ ...access, tokenHash: 't2', recoveryHash: 'r2', createdAt: 2 });
    await store.touchAccess('t1', 77);
    expect(await store.accessByToken('t1')).toMatchObject({ holder: 's1', scope: 'seat', lastSeen: 77 });
    expect(await store.accessByRecovery('class-1', 'r2')).toMatchObject({ tokenHash: 't2', lastSeen: null });
    expect(await store.accessByRecovery('class-2', 'r2')).toBeNull();
    expect(await store.revokeAccess('class-1', 's1')).toBe(2);
    expect(await store.accessByToken('t1')).toBeNull();
    expect(await store.accessesOf('class-1')).toEqual([]);
  });

  it('keeps instructors, ends their sessions in time, and hands a one-time setting out once', async () => {
    const instructor = { instructorId: 'i1', login: 'ingrid', passwordHash: 'scrypt:1' };
    expect(await store.instructorCount()).toBe(0);
    expect(await store.addInstructor(instructor)).toEqual({ ok: true, value: null });
    expect(await store.addInstructor({ ...instructor, instructorId: 'i2' })).toMatchObject({ ok: false });
    expect(await store.instructorByLogin('ingrid')).toEqual(instructor);
    expect(await store.instructorCount()).toBe(1);
    await store.addSession({ tokenHash: 'c1', instructorId: 'i1', expiresAt: 500 });
    expect(await store.sessionByToken('c1', 499)).toMatchObject({ instructorId: 'i1' });
    expect(await store.sessionByToken('c1', 500)).toBeNull();
    await store.endSession('c1');
    expect(await store.sessionByToken('c1', 1)).toBeNull();
    await store.putSetting('setup', 'one');
    await store.putSetting('setup', 'two');
    expect(await store.setting('setup')).toBe('two');
    const taken = await Promise.all([store.takeSetting('setup'), store.takeSetting('setup')]);
    expect(taken.filter((value) => value === 'two')).toHaveLength(1);
    expect(await store.setting('setup')).toBeNull();
  });

  it('deletes a class with all that is its own, and its scenario with the last class that plays it', async () => {
    await store.createClass(newClass());
    await store.createClass(newClass({ classId: 'class-2', joinCode: null }));
    await appendOne('a', 0);
    await store.addAccess({
      tokenHash: 't1',
      classId: 'class-1',
      scope: 'console',
      holder: 'i1',
      recoveryHash: null,
      createdAt: 1,
    });
    expect(await store.deleteClass('class-1')).toBe(true);
    expect(await store.deleteClass('class-1')).toBe(false);
    expect(await store.read('class-1', 0)).toEqual([]);
    expect(await store.accessByToken('t1')).toBeNull();
    expect(await store.scenarioText('hash-of-scenario')).not.toBeNull();
    await store.deleteClass('class-2');
    expect(await store.scenarioText('hash-of-scenario')).toBeNull();
  });

  it('forgets classes after the days of grace, counted from their last event', async () => {
    await store.createClass(newClass());
    await store.createClass(newClass({ classId: 'class-2', joinCode: null }));
    await store.append('class-2', 0, [{ key: 'a', drafts: [draft({ at: 10 * DAY })] }]);
    expect(await store.expireClasses(185 * DAY, 180)).toEqual(['class-1']);
    expect((await store.classes()).map(({ classId }) => classId)).toEqual(['class-2']);
  });

  it('tells listeners of new events and of words between processes, until they leave', async () => {
    await store.createClass(newClass());
    const heard: BusMessage[] = [];
    const leave = store.subscribe((message) => heard.push(message));
    await appendOne('a', 0, 2);
    await store.publish({ topic: 'presence', classId: 'class-1', body: 's1' });
    await expect
      .poll(() => heard.map(({ topic, body }) => [topic, body]))
      .toEqual([
        ['head', '2'],
        ['presence', 's1'],
      ]);
    leave();
    await appendOne('b', 2);
    await store.publish({ topic: 'presence', classId: 'class-1', body: 's2' });
    expect(heard).toHaveLength(2);
  });

  it('answers the health probe with a commit', async () => {
    const { syncs } = store.counters();
    await store.probe();
    expect(store.counters().syncs).toBe(syncs + 1);
  });
}
