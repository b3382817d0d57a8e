// How much room a text has: the page says the same number as whoever takes the text, and says it before it is too late.
import { describe, expect, test } from 'vitest';
import { instructorCommand, seatCommand } from '../../src/classroom/class-command.ts';
import { joinShape, loginShape, openClassShape, recoverShape } from '../../src/classroom/http-messages.ts';
import { readMessage } from '../../src/classroom/messages.ts';
import { ROOM, textRoom } from '../../src/views/text-room.ts';

const key = 'key-00000001';
const kpis = [
  { kpi: 'csat_key', low: 50, likely: 60, high: 70 },
  { kpi: 'retention_key', low: 80, likely: 90, high: 95 },
];
const decide = (decision: unknown) => ({ type: 'decide', decision, seen: 0 });
type Shape = Parameters<typeof readMessage>[0];

/** What takes a text, with a message that is right but for how long it is. */
const TAKERS: Record<keyof typeof ROOM, [Shape, (text: string) => unknown][]> = {
  name: [
    [joinShape, (nickname) => ({ key, code: 'ABC234', team: null, role: null, nickname })],
    [joinShape, (teamName) => ({ key, code: 'ABC234', team: null, role: null, nickname: 'Ada', teamName })],
    [recoverShape, (nickname) => ({ code: 'ABC234', nickname, word: 'reed' })],
    [instructorCommand, (name) => ({ type: 'rename-seat', seat: 's1', name })],
    [instructorCommand, (name) => ({ type: 'rename-team', team: 't1', name })],
  ],
  classTitle: [[openClassShape, (title) => ({ key, title, scenarioId: '3m-emea', preset: '90' })]],
  password: [[loginShape, (password) => ({ password })]],
  answer: [[seatCommand, (text) => ({ type: 'answer', question: 1, text })]],
  question: [[instructorCommand, (question) => ({ type: 'freeze', question })]],
  note: [[instructorCommand, (text) => ({ type: 'send-note', teams: null, text })]],
  reflection: [
    [seatCommand, (best) => ({ type: 'reflect', best, worst: '' })],
    [seatCommand, (worst) => ({ type: 'reflect', best: '', worst })],
  ],
  reason: [[seatCommand, (reason) => decide({ kind: 'state-expectation', reason, expectations: kpis })]],
  lesson: [[seatCommand, (text) => decide({ kind: 'write-reflection', text })]],
};

describe('what the page says fits is what is taken', () => {
  test.each(Object.entries(TAKERS))('%s', (what, takers) => {
    const most = ROOM[what as keyof typeof TAKERS];
    for (const [shape, of] of takers) {
      expect(readMessage(shape, of('x'.repeat(most)))).toMatchObject({ ok: true });
      const over = readMessage(shape, of('x'.repeat(most + 1)));
      expect(over.ok ? '' : over.refused.message).toMatch(/too long/);
    }
  });
});

test('a text is told of its end when that is near, and by how much it is too long', () => {
  const said = (signs: number, most: number) => textRoom('x'.repeat(signs), most);
  expect(said(31, 40)).toEqual({ over: false, words: '' });
  expect(said(32, 40)).toEqual({ over: false, words: '32 of 40 signs' });
  expect(said(359, 400).words).toBe('');
  expect(said(360, 400).words).toBe('360 of 400 signs');
  expect(said(400, 400).over).toBe(false);
  expect(said(401, 400)).toMatchObject({ over: true, words: expect.stringMatching(/^1 sign too many: 400 fit\. Sho/) });
  expect(said(43, 40).words).toMatch(/^3 signs too many: 40 fit\./);
  expect(said(9_999, Number.POSITIVE_INFINITY)).toEqual({ over: false, words: '' });
});
