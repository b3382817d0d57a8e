// A seat on its device, against a server of cardboard: what is sent, what waits, what is said.
import { describe, expect, test } from 'vitest';
import type { Answered, WireListener } from '../../../src/app/class/class-wire.ts';
import type { Parcel } from '../../../src/app/class/outbox.ts';
import { openSeatStore } from '../../../src/app/class/seat-store.ts';
import type { SeatPage } from '../../../src/views/seat-page.ts';
import { openTestClass } from '../../kit/classroom/class-kit.ts';
import { seatPage } from '../../../src/views/seat-page.ts';

function rig() {
  const room = openTestClass();
  const lena = room.join('Lena', 't1', 'chair');
  room.next();
  room.next();
  const page = (): SeatPage => seatPage(room.state, lena, { baseline: () => [], score: () => null });
  const sent: { key: string; command: { type: string } & Record<string, unknown> }[] = [];
  const kept = new Map<string, Parcel>();
  let hears: WireListener | null = null;
  let answer: Answered = { ok: true, seq: 9, dup: false };
  let reloads = 0;
  const noted: string[] = [];
  let made = 0;
  const waits = { on: false };
  const store = openSeatStore({
    seat: 'c1 s1',
    openWire: (_, listener) => {
      hears = listener;
      return {
        command: async (key, command) => {
          sent.push({ key, command: command as never });
          return answer;
        },
        focus: () => {},
        study: async () => ({ lost: true }),
        close: () => {},
      };
    },
    outbox: {
      put: async (parcel) => {
        kept.set(parcel.key, parcel);
        return true;
      },
      drop: async (key) => void kept.delete(key),
      all: async () => [...kept.values()],
    },
    notes: { read: () => noted, add: (id) => void noted.push(id) },
    newKey: () => `key-${++made}`,
    now: () => 1000,
    wait: () => (waits.on ? new Promise(() => {}) : Promise.resolve()),
    reload: () => void reloads++,
    reloadByItself: () => void reloads++,
  });
  const wire = (): WireListener => {
    if (hears === null) throw new Error('The store opened no wire.');
    return hears;
  };
  const arrive = () => {
    wire().welcome({ ok: true, role: 'seat', seq: 5, serverTime: 61_000, rules: '', readOnly: null, build: null });
    wire().line('online');
    wire().view(5, page());
  };
  const quiet = async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  };
  return {
    store,
    wire,
    arrive,
    quiet,
    sent,
    kept,
    reloads: () => reloads,
    waits,
    answering: (next: Answered) => (answer = next),
  };
}

const PURPOSE = { type: 'decide', decision: { kind: 'name-purpose', purpose: 'growth' } } as const;

describe('a seat on its device', () => {
  test('sends a decision with the page it was made on, and shows it as confirmed only after the answer', async () => {
    const { store, arrive, quiet, sent } = rig();
    arrive();
    expect(store.send(PURPOSE)).toBeNull();
    expect(store.view().writing).toBe('sending');
    await quiet();
    expect(sent.map(({ command }) => command)).toEqual([{ ...PURPOSE, seen: 5 }]);
    expect(store.view().writing).toBe('confirmed');
    expect(store.view().clockOffset).toBe(60_000);
  });

  test('keeps decisions while there is no line, sends them when it is back, and resolves nothing meanwhile', async () => {
    const { store, wire, arrive, quiet, sent, kept } = rig();
    arrive();
    wire().line('offline');
    const before = store.view().page;
    store.send(PURPOSE);
    await quiet();
    expect(store.view()).toMatchObject({ writing: 'offline', page: before });
    expect(store.view().waiting.map(({ words, state }) => `${words}, ${state}`)).toEqual(['Purpose, draft']);
    expect([...kept.keys()]).toEqual(['key-1']);
    // A step means something only now: it is not kept for later.
    expect(store.send({ type: 'advance', advance: { type: 'continue' } })?.code).toBe('seat/offline');
    wire().line('online');
    await quiet();
    expect(sent.map(({ key }) => key)).toEqual(['key-1']);
    expect(kept.size).toBe(0);
  });

  test('proposes instead of writing when asked to', async () => {
    const { store, arrive, quiet, sent } = rig();
    arrive();
    store.propose(true);
    store.send(PURPOSE);
    await quiet();
    expect(sent[0]?.command).toEqual({ type: 'propose', decision: PURPOSE.decision, note: '' });
  });

  test('tells what the server did not take, until it is read', async () => {
    const { store, arrive, quiet, answering } = rig();
    arrive();
    answering({ refused: { code: 'gate/closed', message: 'The committee sits already.' } });
    store.send(PURPOSE);
    await quiet();
    const [refused] = store.view().refused;
    expect(refused).toMatchObject({ words: 'Purpose', message: 'The committee sits already.' });
    store.read(refused?.key ?? '');
    expect(store.view().refused).toEqual([]);
  });

  test('says nothing where a team-mate has gone on first', async () => {
    const { store, arrive, quiet, sent, answering } = rig();
    arrive();
    answering({ refused: { code: 'move/done', message: 'Somebody of your team has gone on already.' } });
    store.send({ type: 'advance', advance: { type: 'continue' } });
    await quiet();
    expect(sent[0]?.command).toEqual({ type: 'move', move: 'continue', seen: expect.any(Number) as number });
    expect(store.view()).toMatchObject({ refused: [], writing: 'idle', waiting: [] });
  });

  test('goes on by the gate: a move inside it, ready at its end', async () => {
    const { store, wire, arrive, quiet, sent } = rig();
    arrive();
    store.send({ type: 'advance', advance: { type: 'continue' } });
    await quiet();
    const page = store.view().page;
    if (page === null) throw new Error('The page has come.');
    wire().view(9, { ...page, frame: { ...page.frame, step: 'commit' } });
    store.send({ type: 'advance', advance: { type: 'continue' } });
    await quiet();
    wire().view(9, { ...page, frame: { ...page.frame, step: 'move' } });
    store.send({ type: 'advance', advance: { type: 'call-vote' } });
    await quiet();
    expect(sent.map(({ command }) => command.type)).toEqual(['move', 'commit', 'commit']);
  });

  test('takes a second press on a slow line for the first, until the page has come or the step was refused', async () => {
    const { store, wire, arrive, quiet, sent, waits, answering } = rig();
    const on = () => store.send({ type: 'advance', advance: { type: 'continue' } });
    arrive();
    waits.on = true;
    on();
    expect(on()).toBeNull();
    await quiet();
    // Answered as number 9 of the log; the page that shows it is on its way.
    on();
    await quiet();
    expect(sent).toHaveLength(1);
    wire().view(9, store.view().page);
    answering({ refused: { code: 'gate/closed', message: 'The committee sits already.' } });
    on();
    await quiet();
    on();
    await quiet();
    expect(sent).toHaveLength(3);
  });

  test('loads again for a server it no longer understands only after everything was written down', async () => {
    const { store, wire, arrive, quiet, kept, reloads, answering } = rig();
    arrive();
    wire().line('offline');
    answering({ lost: true });
    store.send(PURPOSE);
    wire().renewed('other');
    await quiet();
    expect(kept.size).toBe(1);
    expect(reloads()).toBe(1);
  });

  test('loads again only when the half-typed field was left, and what it held is kept', async () => {
    const { store, wire, arrive, quiet, kept, reloads, answering } = rig();
    arrive();
    store.draft(true);
    wire().line('offline');
    wire().renewed('other');
    await quiet();
    expect(store.view().renewed).toBe('other');
    expect(reloads()).toBe(0);
    answering({ lost: true });
    // Leaving a field writes it down first and tells of the draft afterwards.
    store.send(PURPOSE);
    store.draft(false);
    await quiet();
    expect(kept.size).toBe(1);
    expect(reloads()).toBe(1);
  });

  test('goes on where a server of its own build is found after all', async () => {
    const { store, wire, arrive, quiet, reloads } = rig();
    arrive();
    store.draft(true);
    wire().line('offline');
    wire().renewed('other');
    arrive();
    expect(store.view()).toMatchObject({ renewed: null, line: 'online' });
    store.draft(false);
    await quiet();
    expect(reloads()).toBe(0);
  });

  test('says why a seat is no longer here, and sends nothing more', async () => {
    const { store, wire, arrive, quiet, sent } = rig();
    arrive();
    wire().gone({ code: 'seat/revoked', message: 'This seat went to another device.' });
    expect(store.send(PURPOSE)?.code).toBe('seat/revoked');
    await quiet();
    expect(sent).toEqual([]);
    expect(store.view().gone?.message).toContain('another device');
  });

  test('remembers at this seat which hints were given, and sends nothing of it', async () => {
    const { store, arrive, quiet, sent } = rig();
    arrive();
    expect(store.send({ type: 'note', id: 'hint:slow' })).toBeNull();
    await quiet();
    expect(store.view().notes).toEqual(['hint:slow']);
    expect(sent).toEqual([]);
  });
});
