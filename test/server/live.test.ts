// What goes out by itself: views of a team made together and only as often as they can be, presence told only where it
// says something new.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PresenceNote } from '../../src/classroom/messages.ts';
import type { ClassHost, ViewAnswer, ViewAsked } from '../../src/server/classes/class-host.ts';
import { createPageFeed, type SentView } from '../../src/server/live/page-feed.ts';
import { createPresenceNotes, type NoteReader } from '../../src/server/live/presence-notes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const seat = (seatId: string) => ({ to: 'seat' as const, seatId });
const made = ({ base, whole }: ViewAsked, seq: number): ViewAnswer => ({
  seq,
  base,
  patch: base === null ? null : '{"o":{}}',
  whole: whole || base === null ? '{}' : null,
});

/** A feed on a class of two teams; `asked` is every making, `hold` keeps the next ones from being answered. */
function feedOf() {
  const asked: string[][] = [];
  const sent: [string, SentView][] = [];
  const errors: unknown[] = [];
  let held: (() => void)[] = [];
  let holding = false;
  let answer = made;
  const host: Pick<ClassHost, 'views' | 'unview'> = {
    async views(_classId, asks) {
      asked.push(asks.map(({ audience }) => (audience.to === 'seat' ? audience.seatId : audience.to)));
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      return asks.map((ask) => answer(ask, asked.length));
    },
    unview: async () => {},
  };
  const send = (devices: readonly string[], _to: unknown, view: SentView): void => {
    for (const device of devices) sent.push([device, view]);
  };
  const feed = createPageFeed(host, send, (error) => errors.push(error));
  const moved = (...teams: string[]) => feed.moved({ classId: 'c', seq: 1, teams, roster: false });
  return {
    feed,
    asked,
    sent,
    errors,
    moved,
    hold: () => void (holding = true),
    letGo() {
      holding = false;
      for (const go of held) go();
      held = [];
    },
    answerBy: (by: typeof made) => void (answer = by),
  };
}

describe('the feed of views', () => {
  test('makes the views of a team together, and only those of the team that moved', async () => {
    const { feed, asked, moved } = feedOf();
    for (const [id, team] of [
      ['s1', 't1'],
      ['s2', 't1'],
      ['s3', 't2'],
    ] as const)
      feed.follow('c', seat(id), team, id);
    await vi.runAllTimersAsync();
    asked.length = 0;
    moved('t1');
    moved('t1');
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['s1', 's2']]);
  });

  test('has one making under way for a team, and makes up for what came meanwhile once', async () => {
    const { feed, asked, moved, hold, letGo } = feedOf();
    feed.follow('c', seat('s1'), 't1', 'd1');
    await vi.runAllTimersAsync();
    asked.length = 0;
    hold();
    for (let i = 0; i < 20; i++) {
      moved('t1');
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(asked).toHaveLength(1);
    letGo();
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
  });

  test('sends the whole to who is new and what changed to the others', async () => {
    const { feed, sent, moved } = feedOf();
    feed.follow('c', seat('s1'), 't1', 'first');
    await vi.runAllTimersAsync();
    moved('t1');
    feed.follow('c', seat('s1'), 't1', 'second');
    await vi.runAllTimersAsync();
    expect(sent.map(([device, { base, text }]) => [device, base, text])).toEqual([
      ['first', null, '{}'],
      ['first', 1, '{"o":{}}'],
      ['second', null, '{}'],
    ]);
  });

  test('tries again later what could not be made, and lets nobody else wait for it', async () => {
    const { feed, asked, sent, errors, answerBy } = feedOf();
    answerBy((ask, seq) =>
      ask.audience.to === 'seat' && ask.audience.seatId === 's1' && seq === 1 ? { failed: 'a defect' } : made(ask, seq),
    );
    feed.follow('c', seat('s1'), 't1', 'd1');
    feed.follow('c', seat('s2'), 't1', 'd2');
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.map(([device]) => device)).toEqual(['d2']);
    expect(errors).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
    expect(sent.map(([device]) => device)).toContain('d1');
  });

  test('follows a seat into another team, and forgets who left', async () => {
    const { feed, asked, moved } = feedOf();
    feed.follow('c', seat('s1'), 't1', 'd1');
    feed.follow('c', seat('s2'), 't2', 'd2');
    await vi.runAllTimersAsync();
    feed.reseat('c', 's1', 't2');
    await vi.runAllTimersAsync();
    asked.length = 0;
    moved('t1');
    moved('t2');
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['s2', 's1']]);
    feed.leave('c', seat('s1'), 'd1');
    moved('t2');
    await vi.runAllTimersAsync();
    expect(asked.at(-1)).toEqual(['s2']);
  });
});

describe('who is there', () => {
  const note = (field: string | null, online = true): PresenceNote => ({
    seats: [
      { seatId: 's1', teamId: 't1', online: true, field },
      { seatId: 's2', teamId: 't2', online, field: null },
    ],
    screens: 0,
    consoles: 1,
  });
  const reader = (id: string, seatId: string): NoteReader => ({
    id,
    caller: { role: 'seat', classId: 'c', seatId, hash: '' },
  });
  const readers = [reader('d1', 's1'), reader('d1b', 's1'), reader('d2', 's2')];

  test('is told once where nothing changes, and again to a room that somebody has entered', () => {
    const notes = createPresenceNotes();
    const told: string[][] = [];
    const tell = (now: PresenceNote) => notes.tell('c', now, readers, (ids) => told.push([...ids]));
    tell(note(null));
    tell(note(null));
    expect(told).toEqual([['d1', 'd1b'], ['d2']]);
    notes.arrived('c');
    tell(note(null));
    expect(told).toHaveLength(4);
  });

  test('keeps the field a seat is on within its team', () => {
    const notes = createPresenceNotes();
    const told: [string, boolean][] = [];
    const tell = (now: PresenceNote) =>
      notes.tell('c', now, readers, (ids, text) => told.push([ids.join(), text.includes('keur.plans')]));
    tell(note(null));
    told.length = 0;
    tell(note('keur.plans'));
    expect(told).toEqual([['d1,d1b', true]]);
    tell(note('keur.plans', false));
    expect(told.slice(1)).toEqual([
      ['d1,d1b', true],
      ['d2', false],
    ]);
  });
});
