// Every refusal of a class: who asked for what, and the sentence that says what to do.
import { describe, expect, it } from 'vitest';
import type { ClassCommand } from '../../src/classroom/class-command.ts';
import { chosenLanguage } from '../../src/classroom/open-class.ts';
import { CLASS_REFUSALS } from '../../src/classroom/refusals.ts';
import type { Actor, SeatRole } from '../../src/classroom/terms.ts';
import { LEAD, openTestClass, seatActor, SYSTEM, type TestClass } from '../kit/classroom/class-kit.ts';

const told = new Set<string>();

interface Room {
  open: TestClass;
  /** Chair and finance of team 1, chair of team 2. */
  ada: Actor;
  ben: Actor;
  cem: Actor;
}

/** A class with three people, so many Nexts on. */
function room(nexts = 0): Room {
  const open = openTestClass();
  const sit = (name: string, team: string, role: SeatRole): Actor => seatActor(open.join(name, team, role));
  const people = { ada: sit('Ada', 't1', 'chair'), ben: sit('Ben', 't1', 'finance'), cem: sit('Cem', 't2', 'chair') };
  for (let i = 0; i < nexts; i++) open.next();
  return { open, ...people };
}

/** Says the code, and that the class has not changed by it. */
function refusedWith(code: string, { open }: Room, actor: Actor, command: ClassCommand): void {
  const before = open.state;
  const refused = open.ask(actor, command);
  expect(refused?.code, `${command.type}: ${refused?.message}`).toBe(code);
  expect(refused?.message).toMatch(/^[A-Z“].*[.?]$/);
  expect(refused?.message).not.toMatch(/[{}]/);
  expect(open.state).toBe(before);
  told.add(code);
}

const fund: ClassCommand = { type: 'decide', decision: { kind: 'fund-programme', keur: { apd1: 100 } }, seen: 0 };
const DECIDING = 2;
const COMMITTEE = 3;
const PLAYING = 4;
const REVEALING = 5;

it('a class is not opened in a language that its case lacks', () => {
  const chosen = chosenLanguage('fr', ['en', 'it']);
  if (chosen.ok) throw new Error('French was taken.');
  expect(chosen.error.message).toBe('This case has no texts in French. It can be read in: English, Italian.');
  told.add(chosen.error.code);
});

describe('a seat is refused', () => {
  it('before the years, after them, and what is not its own', () => {
    refusedWith('class/not-started', room(), room().ada, fund);
    const early = room(1);
    refusedWith('class/not-started', early, early.ada, { type: 'move', move: 'continue' });
    const late = room(2 + 3 * 4);
    expect(late.open.state.gate).toBe('debriefing');
    refusedWith('class/over', late, late.ada, fund);
    refusedWith('actor/not-allowed', early, early.ada, { type: 'pause' });
    refusedWith('actor/not-allowed', early, LEAD, { type: 'commit' });
    refusedWith('actor/not-allowed', early, SYSTEM, { type: 'commit' });
    refusedWith('seat/unknown', early, seatActor('s77'), { type: 'commit' });
    const cards = room(PLAYING);
    refusedWith('decision/not-yours', cards, cards.ada, {
      type: 'decide',
      decision: { kind: 'lay-event', event: 'late_goods' },
      seen: 0,
    });
  });

  it('while the class stands still', () => {
    const at = room(DECIDING);
    at.open.must(LEAD, { type: 'pause' });
    refusedWith('class/paused', at, at.ada, fund);
    refusedWith('class/held', at, LEAD, { type: 'next', from: at.open.state.gateSeq });
    at.open.must(LEAD, { type: 'resume' });
    refusedWith('class/running', at, LEAD, { type: 'resume' });
    refusedWith('class/running', at, LEAD, { type: 'thaw' });
    at.open.must(LEAD, { type: 'freeze', question: 'Why?' });
    refusedWith('class/frozen', at, at.ada, fund);
    refusedWith('class/frozen', at, LEAD, { type: 'pause' });
    refusedWith('question/unknown', at, at.ada, { type: 'answer', question: 1, text: 'So.' });
    refusedWith('question/unknown', at, LEAD, { type: 'show-answer', question: 1, answer: 1, shown: true });
    const question = at.open.state.question?.seq ?? 0;
    refusedWith('question/no-answer', at, LEAD, { type: 'show-answer', question, answer: 1, shown: true });
  });

  it('where a team-mate, or the class, has gone on since the screen was shown', () => {
    const year = room(PLAYING);
    const press: ClassCommand = { type: 'move', move: 'play-quarter', seen: year.open.state.seq };
    year.open.must(year.ada, press);
    refusedWith('move/done', year, year.ben, press);
    expect(year.open.state.teams['t1']?.play.game.state.quarter).toBe(1);
    const at = room(DECIDING);
    const drawn = at.open.state.seq;
    at.open.next();
    refusedWith('move/done', at, at.ada, { type: 'move', move: 'next-objection', seen: drawn });
  });

  it('past the gate of the class, or a second time', () => {
    const at = room(DECIDING);
    for (let i = 0; i < 3; i++) at.open.must(at.ada, { type: 'move', move: 'continue' });
    refusedWith('gate/wait', at, at.ada, { type: 'move', move: 'continue' });
    refusedWith('vote/not-now', at, at.ben, { type: 'vote', yes: true });
    refusedWith('seat/not-your-turn', at, at.ben, { type: 'commit' });
    refusedWith('team/not-committed', at, at.ada, { type: 'reopen' });
    at.open.must(at.ada, { type: 'commit' });
    refusedWith('team/committed', at, at.ben, fund);
    refusedWith('commit/done', at, at.ada, { type: 'commit' });
    const meeting = room(COMMITTEE);
    meeting.open.must(meeting.ada, { type: 'commit' });
    refusedWith('gate/closed', meeting, meeting.ada, { type: 'reopen' });
    const year = room(PLAYING);
    refusedWith('commit/not-here', year, year.ada, { type: 'commit' });
    const silent = openTestClass({ preset: '45' });
    const seat = seatActor(silent.join('Eva', 't1', 'chair'));
    for (let i = 0; i < COMMITTEE; i++) silent.next();
    refusedWith('vote/none', { open: silent, ada: seat, ben: seat, cem: seat }, seat, { type: 'vote', yes: true });
  });

  it('as an observer, and once it was taken off', () => {
    const at = room(DECIDING);
    const dora = at.open.join('Dora', 't1', 'observer');
    refusedWith('seat/observer', at, seatActor(dora), fund);
    refusedWith('seat/observer', at, seatActor(dora), { type: 'take-seat', role: 'hr' });
    at.open.must(LEAD, { type: 'revoke-seat', seat: dora });
    refusedWith('seat/revoked', at, seatActor(dora), { type: 'answer-spotlight', yes: true });
    refusedWith('seat/revoked', at, LEAD, { type: 'revoke-seat', seat: dora });
    at.open.must(LEAD, { type: 'readmit-seat', seat: dora });
    refusedWith('seat/present', at, LEAD, { type: 'readmit-seat', seat: dora });
    refusedWith('seat/named', at, at.ben, { type: 'rename-self', name: 'ADA' });
    refusedWith('spotlight/not-asked', at, at.ada, { type: 'answer-spotlight', yes: true });
  });

  it('what others have written, proposed or settled', () => {
    const at = room(DECIDING);
    refusedWith('undo/nothing', at, at.ada, { type: 'undo', of: 3 });
    at.open.must(at.ada, fund);
    const of = at.open.state.seq;
    refusedWith('undo/not-yours', at, at.ben, { type: 'undo', of });
    refusedWith('undo/moved-on', at, at.ada, { type: 'undo', of: of - 1 });
    refusedWith('proposal/unknown', at, at.ada, { type: 'close-proposal', proposal: 3, how: 'declined' });
    refusedWith('proposal/unknown', at, at.ada, { ...fund, proposal: 3 } as ClassCommand);
    const { decision } = fund as Extract<ClassCommand, { type: 'decide' }>;
    for (let i = 0; i < 20; i++) at.open.must(at.ada, { type: 'propose', decision, note: '' });
    refusedWith('proposal/too-many', at, at.ada, { type: 'propose', decision, note: '' });
    const proposal = at.open.state.seq;
    refusedWith('proposal/not-yours', at, at.ben, { type: 'close-proposal', proposal, how: 'withdrawn' });
    refusedWith('conflict/unknown', at, at.ada, { type: 'settle-conflict', conflict: 3, how: 'kept' });
  });

  it('an earlier value that no decision brings back', () => {
    const at = room(DECIDING);
    const seen = at.open.state.seq;
    const name = (purpose: 'growth' | 'margin'): ClassCommand => ({
      type: 'decide',
      decision: { kind: 'name-purpose', purpose },
      seen,
    });
    at.open.must(at.ada, name('growth'));
    at.open.must(at.ada, { type: 'undo', of: at.open.state.seq });
    at.open.must(at.ben, name('margin'));
    const conflict = at.open.team('t1').play.conflicts.at(-1)?.seq ?? 0;
    refusedWith('conflict/no-way-back', at, at.ada, { type: 'settle-conflict', conflict, how: 'restored' });
  });
});

describe('an instructor is refused', () => {
  it('without a right to it', () => {
    const at = room();
    refusedWith('instructor/unknown', at, { kind: 'instructor', id: 'stranger' }, { type: 'pause' });
    refusedWith('instructor/present', at, SYSTEM, {
      type: 'join-instructor',
      instructor: 'lead',
      name: 'L',
      as: 'lead',
    });
    at.open.must(SYSTEM, { type: 'join-instructor', instructor: 'guest', name: 'G', as: 'viewer' });
    at.open.must(SYSTEM, { type: 'join-instructor', instructor: 'second', name: 'S', as: 'second' });
    refusedWith('instructor/viewer', at, { kind: 'instructor', id: 'guest' }, { type: 'pause' });
    refusedWith('instructor/lead-only', at, { kind: 'instructor', id: 'second' }, { type: 'close' });
  });

  it('a step that is past, and years that are not there', () => {
    const at = room(DECIDING);
    refusedWith('gate/moved', at, LEAD, { type: 'next', from: 0 });
    refusedWith('gate/moved', at, LEAD, { type: 'undo-advance', of: 1 });
    refusedWith('gate/no-undo', room(), LEAD, { type: 'undo-advance', of: 1 });
    at.open.must(LEAD, { type: 'trim-year' });
    at.open.must(LEAD, { type: 'trim-year' });
    refusedWith('years/least', at, LEAD, { type: 'trim-year' });
    while (at.open.state.years < at.open.engine.world.years) at.open.must(LEAD, { type: 'add-year' });
    refusedWith('years/most', at, LEAD, { type: 'add-year' });
    const end = room(2 + 3 * 4);
    refusedWith('gate/last', end, LEAD, { type: 'next', from: end.open.state.gateSeq });
    refusedWith('class/over', end, LEAD, { type: 'trim-year' });
    end.open.must(LEAD, { type: 'close' });
    refusedWith('class/closed', end, end.ada, fund);
  });

  it('teams and cards that are not there, or were already', () => {
    const at = room(REVEALING);
    refusedWith('team/unknown', at, LEAD, { type: 'commit-for', team: 't9' });
    refusedWith('team/name-taken', at, LEAD, { type: 'add-team', name: 'alpha' });
    refusedWith('team/same', at, LEAD, { type: 'merge-teams', team: 't1', into: 't1' });
    refusedWith('event/unknown', at, LEAD, { type: 'inject-event', teams: null, event: 'no_such_card' });
    const unseen = at.open.engine.world.events.find(
      ({ id }) => !at.open.engine.cardSeen(at.open.team('t1').play.game.state, id),
    );
    if (unseen === undefined) throw new Error('The small world has too few cards for this test.');
    at.open.must(LEAD, { type: 'inject-event', teams: null, event: unseen.id });
    refusedWith('event/seen', at, LEAD, { type: 'inject-event', teams: null, event: unseen.id });
    at.open.must(LEAD, { type: 'merge-teams', team: 't2', into: 't1' });
    refusedWith('team/gone', at, LEAD, { type: 'commit-for', team: 't2' });
  });
});

describe('who joins is refused', () => {
  it('at a closed door, in a full team, in a full class', () => {
    const at = room();
    const join: ClassCommand = { type: 'join', name: 'Fin', team: 't1', role: null };
    for (let i = 0; i < 10; i++) at.open.must(SYSTEM, { ...join, name: `Fin ${i}` });
    refusedWith('team/full', at, SYSTEM, join);
    for (let i = 3; i <= 60; i++) at.open.must(LEAD, { type: 'add-team', name: `Team number ${i}` });
    refusedWith('join/full', at, SYSTEM, { ...join, team: null, teamName: 'One more' });
    at.open.must(LEAD, { type: 'set-join', open: false });
    refusedWith('join/closed', at, SYSTEM, join);
  });
});

it('every code of the list was met here', () => {
  expect(CLASS_REFUSALS.filter((code) => !told.has(code))).toEqual([]);
});
