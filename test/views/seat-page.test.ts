// The page of a seat, over a class of two teams: plain data, the team's own, nothing private of anybody else, and none of
// what the rules keep hidden.
import { describe, expect, test } from 'vitest';
import { compileWorld } from '../../src/engine/index.ts';
import type { HintSpec } from '../../src/engine/papers.ts';
import { type SeatPage, seatPage } from '../../src/views/seat-page.ts';
import { LEAD, openTestClass, seatActor, type TestClass } from '../kit/classroom/class-kit.ts';
import { smallWorld } from '../kit/small-world.ts';

const SEED = 1_234_567;

const pageOf = (room: TestClass, seat: string): SeatPage =>
  seatPage(room.state, seat, { baseline: () => [], score: () => null });

/** Two teams in the same gate; what the other one wrote can be told by words that nobody else would use. */
function twoTeams(nexts: number) {
  const room = openTestClass({ seed: SEED });
  const lena = room.join('Lena', 't1', 'chair');
  const jonas = room.join('Jonas', 't1', 'finance');
  const zora = room.join('Zoraida', 't2', 'chair');
  for (let next = 0; next < nexts; next++) room.next();
  return { room, lena, jonas, zora };
}

const STATED = [
  { kpi: 'csat_key', low: 50, likely: 60, high: 70 },
  { kpi: 'retention_key', low: 80, likely: 90, high: 95 },
] as const;

describe('the page of a seat', () => {
  test('is plain data that survives the wire, at every gate of two years', () => {
    const { room, lena } = twoTeams(0);
    const gates = new Set<string>();
    for (let next = 0; next < 10; next++) {
      const page = pageOf(room, lena);
      gates.add(`${page.gate.gate} ${page.beat?.beat ?? 'waiting'}`);
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      room.next();
    }
    expect([...gates]).toEqual([
      'gathering waiting',
      'briefing briefing',
      'deciding reviewing',
      'committee committee',
      'playing playing',
      'revealing revealing',
    ]);
  });

  test('never holds anything of another team', () => {
    const { room, lena, zora } = twoTeams(2);
    const theirs = 'Ours alone to the last comma.';
    room.must(seatActor(zora), {
      type: 'decide',
      decision: { kind: 'state-expectation', reason: theirs, expectations: [...STATED] },
      seen: room.state.seq,
    });
    room.must(seatActor(zora), {
      type: 'propose',
      decision: { kind: 'name-purpose', purpose: 'margin' },
      note: 'A note that only Beta reads.',
    });
    expect(JSON.stringify(pageOf(room, zora))).toContain(theirs);
    const mine = JSON.stringify(pageOf(room, lena));
    for (const word of [theirs, 'only Beta reads', 'Zoraida', 'Beta']) expect(mine).not.toContain(word);
  });

  test('holds no seed before the debrief, as a number or a word', () => {
    const { room, lena } = twoTeams(0);
    for (let next = 0; next < 6; next++) {
      expect(JSON.stringify(pageOf(room, lena))).not.toContain(String(SEED));
      room.next();
    }
  });

  test('holds no true figure that the team has not measured', () => {
    const { room, lena } = twoTeams(0);
    for (let next = 0; next < 6; next++) {
      const { game } = room.team('t1').play;
      const { accounts, people } = game.engine.truth(game.state);
      const hidden = [
        ...Object.values(accounts).map(({ willingness }) => willingness),
        ...Object.values(people).map(({ anchor }) => anchor),
      ].filter((value) => String(value).length > 8);
      const text = JSON.stringify(pageOf(room, lena));
      expect(hidden.length).toBeGreaterThan(3);
      for (const value of hidden) expect(text).not.toContain(String(value).slice(0, 9));
      room.next();
    }
  });

  test('keeps a ballot from the others until the committee has voted', () => {
    const { room, lena, jonas } = twoTeams(3);
    room.must(seatActor(lena), { type: 'vote', yes: true });
    expect(pageOf(room, lena).ballot).toMatchObject({ state: 'open', mine: true, votes: [] });
    expect(pageOf(room, jonas).ballot).toMatchObject({ state: 'open', mine: null, votes: [] });
    room.must(seatActor(lena), { type: 'move', move: 'continue' });
    room.must(seatActor(lena), { type: 'commit' });
    const told = pageOf(room, jonas).ballot;
    expect(told?.state).toBe('closed');
    expect(told?.votes.map(({ by, yes }) => `${by.name} ${yes}`)).toEqual(['Lena true']);
  });

  test('shows who wrote what, and lets a value that was written over be brought back', () => {
    const { room, lena, jonas } = twoTeams(2);
    const seen = room.state.seq;
    const purpose = (name: 'growth' | 'margin') => ({ kind: 'name-purpose', purpose: name }) as const;
    room.must(seatActor(lena), { type: 'decide', decision: purpose('growth'), seen });
    room.must(seatActor(jonas), { type: 'decide', decision: purpose('margin'), seen });
    const { sheet } = pageOf(room, lena);
    expect(sheet.changes[0]).toMatchObject({ what: 'Purpose', value: 'Margin', by: { name: 'Jonas', you: false } });
    const [conflict] = sheet.conflicts;
    expect(conflict).toMatchObject({ what: 'Purpose', earlier: { value: 'Growth' }, later: { value: 'Margin' } });
    room.must(seatActor(lena), { type: 'settle-conflict', conflict: conflict?.seq ?? 0, how: 'restored' });
    const after = pageOf(room, jonas).sheet;
    expect(after.conflicts).toEqual([]);
    expect(after.changes[0]).toMatchObject({ what: 'Purpose', value: 'Growth' });
  });

  test('gives the last step of a gate to those who may take it', () => {
    const { room, lena, jonas } = twoTeams(2);
    for (let step = 0; step < 3; step++) room.must(seatActor(jonas), { type: 'move', move: 'continue' });
    expect(pageOf(room, jonas).frame).toMatchObject({ forward: null, step: null });
    expect(pageOf(room, lena).frame).toMatchObject({ forward: { label: 'We are ready' }, step: 'commit' });
    room.must(seatActor(lena), { type: 'commit' });
    expect(pageOf(room, lena).frame).toMatchObject({ forward: null, back: 'Reopen the sheet', backStep: 'reopen' });
    expect(pageOf(room, jonas).sheet.ready.words).toBe('Lena said ready');
    expect(pageOf(room, jonas).closed).toBe('Lena said ready, and can reopen the sheet. Read it as you like.');
  });

  test('says wherever a team stands that the instructor took its sheet, and who may open it again', () => {
    const { room, lena, jonas } = twoTeams(2);
    room.must(LEAD, { type: 'commit-for', team: 't1' });
    const waits = 'The instructor took your sheet as it stands. The committee meets when the instructor says so.';
    expect(pageOf(room, jonas).frame).toMatchObject({ forward: null, back: null, waits });
    expect(pageOf(room, lena).frame).toMatchObject({ forward: null, backStep: 'reopen', waits });
    expect(pageOf(room, jonas).closed).toBe(
      'The instructor took your sheet as it stands. Read it as you like; Lena can reopen it.',
    );
    expect(pageOf(room, lena).closed).toMatch(/reopen it below to change it\.$/);
    room.must(seatActor(lena), { type: 'reopen' });
    expect(pageOf(room, jonas).closed).toBe('');
    expect(pageOf(room, jonas).frame).toMatchObject({ step: 'move' });
  });

  test('of an observer has a task and nothing to press', () => {
    const { room } = twoTeams(2);
    const watcher = room.join('Otto', 't1', 'observer');
    const page = pageOf(room, watcher);
    expect(page.task?.tasks.length).toBeGreaterThan(2);
    expect(page.you.mayDecide).toBe(false);
    expect(page.closed).toBe('You watch; the team decides.');
    expect(page.frame.forward).toBeNull();
    expect(page.ballot).toBeNull();
    expect(page.hints).toEqual([]);
  });

  test('brings the hints that fit the screen, for those who decide and while the sheet is open', () => {
    const world = smallWorld();
    const hint = { moment: 'pause', refused: '', when: { op: 'num', value: 1 }, sign: null } as const;
    const hints: HintSpec[] = [
      { ...hint, id: 'slow', beats: [], text: 'Take your time.' },
      { ...hint, id: 'vote', beats: ['lobbying'], text: 'Whom have you not met?' },
    ];
    const room = openTestClass({}, compileWorld({ ...world, papers: { ...world.papers, hints } }));
    const lena = room.join('Lena', 't1', 'chair');
    const ids = () => pageOf(room, lena).hints.map(({ id }) => id);
    for (const _ of ['briefing', 'deciding']) room.next();
    expect(ids()).toEqual(['slow']);
    for (let step = 0; step < 3; step++) room.must(seatActor(lena), { type: 'move', move: 'continue' });
    expect(ids()).toEqual(['slow', 'vote']);
    room.must(seatActor(lena), { type: 'commit' });
    expect(ids()).toEqual([]);
  });

  test('shows what the debrief opened for as long as the class is there', () => {
    const { room, lena } = twoTeams(0);
    while (room.state.gate !== 'debriefing') room.next();
    room.must(LEAD, { type: 'close' });
    expect(pageOf(room, lena)).toMatchObject({ gate: { gate: 'closed' }, beat: { beat: 'debriefing' }, waiting: null });
  });
});
