// The ninety-minute class of product.md 5.1, from the code on the screen to the debrief, with eight teams of six computer
// players under the rules that a server uses. Every moment of the script happens here once.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classHash } from '../../src/classroom/class-hash.ts';
import { foldLog } from '../../src/classroom/class-fold.ts';
import { scoreOf } from '../../src/classroom/class-score.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { replayRecord, toRecord } from '../../src/referee/index.ts';
import { LEAD, openTestClass, seatActor, SYSTEM, type TestClass } from '../kit/classroom/class-kit.ts';
import { joinTeams, playGate } from '../kit/classroom/rehearse-class.ts';

const MINUTE = 60_000;
const minutes = (open: TestClass, count: number): void => void (open.now += count * MINUTE);

describe('ninety minutes with eight teams', () => {
  const engine = compileWorld(compileScenarioFolder(resolve(import.meta.dirname, '../../scenarios/3m-emea')));
  const open = openTestClass({ preset: '90', teams: [], seed: 2026 }, engine);

  it('begins with a code, eight teams of six, a late table and an observer', () => {
    joinTeams(open, 8, 6);
    expect(Object.keys(open.state.teams)).toHaveLength(8);
    expect(Object.keys(open.state.seats)).toHaveLength(48);
    // The seventh of a table watches, with a task sheet.
    open.must(SYSTEM, { type: 'join', name: 'Odd', team: 't1', role: null });
    expect(Object.values(open.state.seats).at(-1)?.role).toBe('observer');
    minutes(open, 4);
    open.next();
    expect(open.state.gate).toBe('briefing');
  });

  it('plays the first year: model, committee with private votes, quarters, results', () => {
    minutes(open, 5);
    open.next();
    const drafted = playGate(open);
    expect(drafted.done).toBeGreaterThan(8 * 10);
    expect(Object.values(open.state.teams).every(({ play }) => play.committed !== null)).toBe(true);
    minutes(open, 13);
    open.next();
    playGate(open);
    const voted = Object.values(open.state.teams).map(({ play }) => play.votes.length);
    expect(voted.every((count) => count === 6)).toBe(true);
    minutes(open, 4);
    open.next();
    expect(open.team('t1').play.pastVotes).toHaveLength(1);
    playGate(open);
    expect(Object.values(open.state.teams).every(({ play }) => play.game.beat === 'revealing')).toBe(true);
    minutes(open, 2);
    open.next();
    expect(open.state.gate).toBe('revealing');
  });

  it('lays a card for all teams, and every team finds it in its year', () => {
    minutes(open, 2);
    open.next();
    const unseen = open.engine.world.events.find(({ id }) =>
      Object.values(open.state.teams).every(({ play }) => !open.engine.cardSeen(play.game.state, id)),
    );
    const event = unseen?.id ?? '';
    open.must(LEAD, { type: 'inject-event', teams: null, event });
    open.must(LEAD, { type: 'send-note', teams: null, text: 'Italy has stopped sharing its customer data.' });
    playGate(open);
    open.next();
    playGate(open);
    open.next();
    playGate(open);
    const laid = Object.values(open.state.teams).filter(({ play }) => open.engine.cardSeen(play.game.state, event));
    const waiting = Object.values(open.state.teams).filter(({ play }) => play.injected.includes(event));
    expect(laid.length + waiting.length).toBe(8);
    expect(laid.length).toBeGreaterThan(0);
  });

  it('stops for a question that everybody answers, and goes on', () => {
    open.must(LEAD, { type: 'freeze', question: 'Who is resisting, and why is that rational?' });
    const seat = seatActor('s1');
    expect(open.ask(seat, { type: 'move', move: 'play-quarter' })?.code).toBe('class/frozen');
    playGate(open);
    expect(open.state.question?.answers.length).toBeGreaterThanOrEqual(48);
    const [answer] = open.state.question?.answers ?? [];
    const question = open.state.question?.seq ?? 0;
    open.must(LEAD, { type: 'show-answer', question, answer: answer?.seq ?? 0, shown: true });
    minutes(open, 2);
    open.must(LEAD, { type: 'thaw' });
    expect(open.state.pastQuestions).toHaveLength(1);
    open.next();
  });

  it('is late: two more minutes, and no year is trimmed that has begun', () => {
    minutes(open, 40);
    const planned = open.state.clock.endsAt;
    open.must(LEAD, { type: 'extend', minutes: 2 });
    // Two more minutes are two from now, when the time is over already.
    expect(open.now).toBeGreaterThan(planned);
    expect(open.state.clock.endsAt).toBe(open.now + 2 * MINUTE);
    open.next();
    expect(open.ask(LEAD, { type: 'trim-year' })?.code).toBe('years/least');
  });

  it('takes a late joiner, and commits for a slow team', () => {
    open.must(SYSTEM, { type: 'join', name: 'Late', team: 't2', role: 'observer' });
    for (const team of Object.keys(open.state.teams)) open.must(LEAD, { type: 'commit-for', team });
    open.next();
    playGate(open);
    open.next();
    playGate(open);
    open.next();
    expect(open.state.gate).toBe('revealing');
    expect(open.state.year).toBe(3);
  });

  it('ends in the debrief: profiles run off to the scenario’s end, reflections, the close', () => {
    playGate(open);
    open.next();
    expect(open.state.gate).toBe('debriefing');
    playGate(open);
    expect(Object.values(open.state.seats).filter(({ reflection }) => reflection !== null).length).toBe(48);
    for (const { play } of Object.values(open.state.teams)) {
      const score = scoreOf(play.game);
      expect(score?.addedYears).toBe(open.engine.world.years - 3);
      expect(score?.total).toBeGreaterThanOrEqual(0);
    }
    open.must(LEAD, { type: 'close' });
    expect(open.ask(LEAD, { type: 'pause' })?.code).toBe('class/closed');
  });

  it('leaves a log that folds to the same class, and records that replay to the same figures', () => {
    const again = foldLog(open.log, () => open.engine);
    expect(classHash(again)).toBe(classHash(open.state));
    for (const { play } of Object.values(open.state.teams)) {
      const replayed = replayRecord(open.engine, toRecord(play.game));
      expect(replayed.ok ? replayed.value.steps.at(-1)?.hash : replayed.error).toBe(play.game.steps.at(-1)?.hash);
    }
  });
});
