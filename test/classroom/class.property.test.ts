// Classes in which anybody asks for anything: whatever is asked, in whatever order, the class keeps its rules, and its
// log folds to the same class again.
import { describe, expect, it } from 'vitest';
import { classHash, playHash } from '../../src/classroom/class-hash.ts';
import type { ClassCommand } from '../../src/classroom/class-command.ts';
import { EVENT_SHAPES } from '../../src/classroom/class-event.ts';
import { foldLog } from '../../src/classroom/class-fold.ts';
import { standsAt } from '../../src/classroom/gates.ts';
import { type Actor, SCREENS, SEAT_ROLES, SEAT_RULES } from '../../src/classroom/terms.ts';
import { LEAD, openTestClass, seatActor, SYSTEM, type TestClass } from '../kit/classroom/class-kit.ts';
import { type Dice, diceOf, randomDecision } from '../property/random-team.ts';

const MOVES = ['continue', 'back', 'next-objection', 'call-vote', 'play-quarter'] as const;

/** A seat of the class, most often one that exists. */
const anySeat = (open: TestClass, dice: Dice): string => dice.pick([...Object.keys(open.state.seats), 's99']);
const anyTeam = (open: TestClass, dice: Dice): string => dice.pick([...Object.keys(open.state.teams), 't99']);

function seatCommand(open: TestClass, seat: string, dice: Dice): ClassCommand {
  const team = open.state.teams[open.state.seats[seat]?.team ?? 't1'] ?? open.team('t1');
  const { game, undoable, proposals, conflicts } = team.play;
  const decision = randomDecision(open.engine, game.state, dice);
  const seen = dice.roll(open.state.seq + 1);
  return dice.pick<() => ClassCommand>([
    () => ({ type: 'decide', decision, seen }),
    () => ({ type: 'decide', decision, seen: open.state.seq }),
    () => ({ type: 'decide', decision, seen: open.state.seq }),
    () => ({ type: 'undo', of: undoable.at(-1)?.seq ?? dice.roll(9) }),
    () => ({ type: 'propose', decision, note: 'So?' }),
    () => ({ type: 'close-proposal', proposal: proposals[0]?.seq ?? 3, how: dice.pick(['withdrawn', 'declined']) }),
    () => ({ type: 'settle-conflict', conflict: conflicts.at(-1)?.seq ?? 3, how: dice.pick(['kept', 'restored']) }),
    () => ({ type: 'move', move: dice.pick(MOVES) }),
    () => ({ type: 'move', move: dice.pick(MOVES) }),
    () => ({ type: 'commit' }),
    () => ({ type: 'reopen' }),
    () => ({ type: 'vote', yes: dice.roll(2) === 0 }),
    () => ({ type: 'answer', question: open.state.question?.seq ?? 3, text: 'Because of the power they lose.' }),
    () => ({ type: 'answer-spotlight', yes: dice.roll(2) === 0 }),
    () => ({ type: 'reflect', best: 'Asking.', worst: 'Not asking.' }),
    () => ({ type: 'take-seat', role: dice.pick(SEAT_ROLES) }),
    () => ({ type: 'rename-self', name: `Name ${dice.roll(5)}` }),
    () => ({ type: 'name-team', name: `Team name ${dice.roll(4)}` }),
  ])();
}

function instructorCommand(open: TestClass, dice: Dice): ClassCommand {
  const teams = dice.roll(2) === 0 ? null : [anyTeam(open, dice)];
  return dice.pick<() => ClassCommand>([
    () => ({ type: 'next', from: open.state.gateSeq }),
    () => ({ type: 'next', from: open.state.gateSeq }),
    () => ({ type: 'next', from: dice.roll(open.state.seq) }),
    () => ({ type: 'undo-advance', of: open.state.checkpoints.at(-1)?.seq ?? 1 }),
    () => ({ type: 'pause' }),
    () => ({ type: 'resume' }),
    () => ({ type: 'resume' }),
    () => ({ type: 'freeze', question: 'Who resists, and why?' }),
    () => ({ type: 'thaw' }),
    () => ({ type: 'thaw' }),
    () => ({
      type: 'show-answer',
      question: open.state.pastQuestions.at(-1)?.seq ?? 1,
      answer: open.state.pastQuestions.at(-1)?.answers[0]?.seq ?? 1,
      shown: true,
    }),
    () => ({ type: 'extend', minutes: 2 }),
    () => ({ type: 'commit-for', team: anyTeam(open, dice) }),
    () => ({ type: 'trim-year' }),
    () => ({ type: 'add-year' }),
    () => ({ type: 'inject-event', teams, event: dice.pick([...open.engine.world.events.map((e) => e.id), 'none']) }),
    () => ({ type: 'send-note', teams, text: 'A note.' }),
    () => ({ type: 'show-screen', screen: dice.pick(SCREENS), team: null, item: null, names: false }),
    () => ({ type: 'ask-spotlight', team: anyTeam(open, dice) }),
    () => ({ type: 'add-team', name: `Team name ${dice.roll(4)}` }),
    () => ({ type: 'rename-team', team: anyTeam(open, dice), name: `Team name ${dice.roll(4)}` }),
    () => ({ type: 'merge-teams', team: anyTeam(open, dice), into: anyTeam(open, dice) }),
    () => ({ type: 'move-seat', seat: anySeat(open, dice), team: anyTeam(open, dice), role: dice.pick(SEAT_ROLES) }),
    () => ({ type: 'rename-seat', seat: anySeat(open, dice), name: `Name ${dice.roll(5)}` }),
    () => ({ type: 'revoke-seat', seat: anySeat(open, dice) }),
    () => ({ type: 'readmit-seat', seat: anySeat(open, dice) }),
    () => ({ type: 'set-rule', rule: dice.pick(SEAT_RULES) }),
    () => ({ type: 'set-join', open: dice.roll(3) > 0 }),
  ])();
}

function systemCommand(open: TestClass, dice: Dice): ClassCommand {
  return dice.pick<() => ClassCommand>([
    () => ({ type: 'join', name: `Name ${dice.roll(20)}`, team: anyTeam(open, dice), role: null }),
    () => ({ type: 'join', name: `Name ${dice.roll(20)}`, team: null, teamName: `Team ${dice.roll(9)}`, role: 'team' }),
    () => ({ type: 'mark-away', seat: anySeat(open, dice) }),
    () => ({ type: 'mark-returned', seat: anySeat(open, dice) }),
  ])();
}

function anything(open: TestClass, dice: Dice): [Actor, ClassCommand] {
  const seat = anySeat(open, dice);
  const draw = dice.roll(20);
  if (draw < 13) return [seatActor(seat), seatCommand(open, seat, dice)];
  if (draw < 17) return [LEAD, instructorCommand(open, dice)];
  if (draw < 19) return [SYSTEM, systemCommand(open, dice)];
  // Somebody asks for what is another's to ask.
  return dice.pick<[Actor, ClassCommand]>([
    [seatActor(seat), instructorCommand(open, dice)],
    [LEAD, seatCommand(open, seat, dice)],
    [seatActor(seat), systemCommand(open, dice)],
    [{ kind: 'instructor', id: 'stranger' }, instructorCommand(open, dice)],
  ]);
}

function keepsItsRules(open: TestClass): void {
  const { state } = open;
  for (const team of Object.values(state.teams)) {
    if (team.mergedInto !== null) continue;
    expect(standsAt(team.play.game, state.gate, state.year), `${team.id} at ${state.gate} ${state.year}`).toBe(true);
    expect(team.play.game.header.years).toBe(state.years);
    expect(team.play.undoable.length).toBe(team.play.game.past.length);
  }
  for (const seat of Object.values(state.seats)) expect(state.teams[seat.team]).toBeDefined();
}

/** So many things asked of a class by so many people. */
function live(seed: number, steps: number): TestClass {
  const dice = diceOf(seed);
  const open = openTestClass({ teams: ['One', 'Two', 'Three'], seed, pace: { years: 2 + (seed % 3) } });
  for (const team of ['t1', 't1', 't2', 't2', 't3']) open.join(`Name ${dice.roll(90)}`, team);
  for (let i = 0; i < steps; i++) {
    const before = open.state;
    const [actor, command] = anything(open, dice);
    open.now += 1000 * dice.roll(30);
    const refused = open.ask(actor, command);
    if (refused !== null) {
      expect(open.state, 'a refusal changes nothing').toBe(before);
      expect(refused.message.length).toBeGreaterThan(10);
      continue;
    }
    if (actor.kind === 'seat') {
      const own = before.seats[actor.seat]?.team;
      for (const id of Object.keys(before.teams)) {
        if (id !== own)
          expect(open.state.teams[id]?.play, `${command.type} by a seat of ${own}`).toBe(before.teams[id]?.play);
      }
    }
    if (command.type === 'next' && dice.roll(3) === 0) {
      const of = open.state.gateSeq;
      open.must(LEAD, { type: 'undo-advance', of });
      expect(playHash(open.state), 'a Next taken back').toBe(playHash(before));
      open.next();
    }
    keepsItsRules(open);
  }
  return open;
}

describe('a class of people who ask for anything', () => {
  const met = new Set<string>();

  it.each([1, 2, 3, 4, 5, 6])('keeps its rules and folds again to itself (%i)', (seed) => {
    const open = live(seed, 600);
    for (const event of open.log) {
      met.add(event.kind);
      if (event.kind === 'gate-opened') met.add(event.payload.gate);
    }
    const again = foldLog(open.log, () => open.engine);
    expect(classHash(again)).toBe(classHash(open.state));
    expect(open.log.length).toBeGreaterThan(100);
  });

  it('is not always stopped at its door: nearly everything that a log can hold has happened', () => {
    const missing = Object.keys(EVENT_SHAPES).filter((kind) => !met.has(kind));
    expect(missing.length, missing.join()).toBeLessThan(6);
    expect(met.has('revealing')).toBe(true);
  });

  it('logs only what the shapes of a log allow, as plain JSON', () => {
    const open = live(11, 400);
    for (const event of open.log) {
      const sent: unknown = JSON.parse(JSON.stringify(event.payload));
      expect(EVENT_SHAPES[event.kind].safeParse(sent, { jitless: true }), event.kind).toMatchObject({
        success: true,
        data: event.payload,
      });
    }
    const read = open.log.map((event) => JSON.parse(JSON.stringify(event)) as (typeof open.log)[number]);
    expect(classHash(foldLog(read, () => open.engine))).toBe(classHash(open.state));
  });
});
