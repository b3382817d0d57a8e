// The outbox of a seat: nothing that was written is lost, nothing is carried out twice, and the order stays.
import { describe, expect, test } from 'vitest';
import type { Answered } from '../../../src/app/class/class-wire.ts';
import { openOutbox, type Outbox, type OutboxStore, type Parcel } from '../../../src/app/class/outbox.ts';
import type { SeatCommand } from '../../../src/classroom/class-command.ts';

const yes = (id: number): SeatCommand => ({ type: 'answer', question: id, text: 'yes' });

function storeOf(kept: Map<string, Parcel>, works = true): OutboxStore {
  return {
    put: async (parcel) => {
      if (works) kept.set(parcel.key, parcel);
      return works;
    },
    drop: async (key) => void kept.delete(key),
    all: async (seat) => [...kept.values()].filter((parcel) => parcel.seat === seat),
  };
}

/** An outbox whose server answers as the list says, one answer a sending; the last one for ever. */
function rig(answers: Answered[] = [{ ok: true, seq: 1, dup: false }], kept = new Map<string, Parcel>(), works = true) {
  const sent: { key: string; command: unknown }[] = [];
  const told: string[] = [];
  let made = 0;
  const outbox: Outbox = openOutbox({
    seat: 'c1 s1',
    store: storeOf(kept, works),
    newKey: () => `key-${String(++made).padStart(3, '0')}`,
    send: async (key, command) => {
      sent.push({ key, command });
      return (answers.length > 1 ? answers.shift() : answers[0]) ?? { lost: true };
    },
    wait: async () => {},
    hears: {
      changed: () => {},
      confirmed: ({ key }) => void told.push(`confirmed ${key}`),
      refused: ({ key }, { code }) => void told.push(`refused ${key} ${code}`),
    },
  });
  return { outbox, sent, told, kept };
}

describe('an outbox', () => {
  test('keeps a command until the server has confirmed it', async () => {
    const { outbox, sent, told, kept } = rig();
    outbox.post(yes(1), 'An answer');
    await outbox.settled();
    expect(sent).toEqual([]);
    expect(outbox.waiting().map(({ state }) => state)).toEqual(['draft']);
    expect([...kept.keys()]).toEqual(['key-001']);
    outbox.line(true);
    await outbox.settled();
    expect(told).toEqual(['confirmed key-001']);
    expect(kept.size).toBe(0);
    expect(outbox.waiting()).toEqual([]);
  });

  test('sends a command whose answer was lost again, with the same key, before the next one', async () => {
    const { outbox, sent, told } = rig([{ lost: true }, { retry: true }, { ok: true, seq: 1, dup: true }]);
    outbox.post(yes(1), 'One');
    outbox.post(yes(2), 'Two');
    outbox.line(true);
    await outbox.settled();
    expect(sent.map(({ key }) => key)).toEqual(['key-001', 'key-001', 'key-001', 'key-002']);
    expect(told).toEqual(['confirmed key-001', 'confirmed key-002']);
  });

  test('tells of a refusal once and goes on with the rest', async () => {
    const no = { refused: { code: 'gate/closed', message: 'Later.' } };
    const { outbox, sent, told, kept } = rig([no, { ok: true, seq: 4, dup: false }]);
    outbox.post(yes(1), 'One');
    outbox.post(yes(2), 'Two');
    outbox.line(true);
    await outbox.settled();
    expect(told).toEqual(['refused key-001 gate/closed', 'confirmed key-002']);
    expect(sent).toHaveLength(2);
    expect(kept.size).toBe(0);
  });

  test('stops when the line is lost and goes on where it stopped', async () => {
    const { outbox, sent, told } = rig([{ lost: true }, { ok: true, seq: 1, dup: false }]);
    outbox.line(true);
    outbox.post(yes(1), 'One');
    outbox.line(false);
    await outbox.settled();
    expect(told).toEqual([]);
    expect(outbox.waiting()).toHaveLength(1);
    outbox.line(true);
    await outbox.settled();
    expect(told).toEqual(['confirmed key-001']);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  test('brings what an earlier page has left, oldest first, and only of its own seat', async () => {
    const left = new Map<string, Parcel>();
    for (const [key, seat] of [
      ['a2', 'c1 s1'],
      ['a1', 'c1 s1'],
      ['a0', 'c1 s9'],
    ] as const)
      left.set(key, { key, seat, command: yes(1), words: key });
    const { outbox, sent } = rig(undefined, left);
    await outbox.restore();
    outbox.post(yes(3), 'New');
    outbox.line(true);
    await outbox.settled();
    expect(sent.map(({ key }) => key)).toEqual(['a1', 'a2', 'key-001']);
    expect([...left.keys()]).toEqual(['a0']);
  });

  test('drops a draft on request, but not what is on its way', async () => {
    const { outbox, sent, kept } = rig([{ lost: true }]);
    const draft = outbox.post(yes(1), 'One');
    expect(outbox.recall(draft)).toBe(true);
    await outbox.settled();
    outbox.line(true);
    await outbox.settled();
    expect(sent).toEqual([]);
    expect(kept.size).toBe(0);
    const away = outbox.post(yes(2), 'Two');
    await Promise.resolve();
    while (sent.length === 0) await Promise.resolve();
    expect(outbox.recall(away)).toBe(false);
    outbox.line(false);
  });

  test('says so when the browser keeps nothing, and sends all the same', async () => {
    const { outbox, told } = rig(undefined, new Map(), false);
    outbox.post(yes(1), 'One');
    await outbox.settled();
    expect(outbox.kept()).toBe(false);
    outbox.line(true);
    await outbox.settled();
    expect(told).toEqual(['confirmed key-001']);
  });
});
