// The pace of a class: gates open for everybody at once, teams that are behind go on with what they have.
import { describe, expect, it } from 'vitest';
import { LEAD, openTestClass, seatActor, SYSTEM } from '../kit/classroom/class-kit.ts';

describe('the gates of a class', () => {
  it('lead from joining through every year to the debrief, with all teams at the gate', () => {
    const open = openTestClass({ pace: { years: 2 } });
    const seen: string[] = [];
    for (let step = 0; step < 11; step++) {
      seen.push(`${open.state.gate} ${open.state.year}: ${open.team('t1').play.game.beat}`);
      if (open.state.gate !== 'debriefing') open.next();
    }
    expect(seen).toEqual([
      'gathering 0: briefing',
      'briefing 0: briefing',
      'deciding 1: reviewing',
      'committee 1: committee',
      'playing 1: playing',
      'revealing 1: revealing',
      'deciding 2: reviewing',
      'committee 2: committee',
      'playing 2: playing',
      'revealing 2: revealing',
      'debriefing 2: debriefing',
    ]);
  });

  it('open once for a double press', () => {
    const open = openTestClass();
    const from = open.state.gateSeq;
    open.must(LEAD, { type: 'next', from });
    expect(open.ask(LEAD, { type: 'next', from })?.code).toBe('gate/moved');
  });

  it('let a team go no further than the class', () => {
    const open = openTestClass();
    const seat = seatActor(open.join('Ada', 't1', 'chair'));
    expect(open.ask(seat, { type: 'move', move: 'continue' })?.code).toBe('class/not-started');
    open.next();
    open.next();
    for (let i = 0; i < 3; i++) open.must(seat, { type: 'move', move: 'continue' });
    expect(open.team('t1').play.game.beat).toBe('lobbying');
    expect(open.ask(seat, { type: 'move', move: 'continue' })?.code).toBe('gate/wait');
    expect(open.ask(seat, { type: 'move', move: 'play-quarter' })).not.toBeNull();
  });
});

describe('people who name no team', () => {
  it('are spread over the teams, each in the smallest one when their turn comes', () => {
    const open = openTestClass({ teams: ['Alpha', 'Beta', 'Gamma'] });
    open.join('First', 't2', 'chair');
    for (let i = 0; i < 8; i++) open.must(SYSTEM, { type: 'join', name: `Guest ${i}`, team: null, role: null });
    const sizes = ['t1', 't2', 't3'].map(
      (id) => Object.values(open.state.seats).filter(({ team }) => team === id).length,
    );
    expect(sizes).toEqual([3, 3, 3]);
  });

  it('open one where the class has none yet', () => {
    const open = openTestClass({ teams: [] });
    open.must(SYSTEM, { type: 'join', name: 'First', team: null, role: null });
    expect(Object.values(open.state.teams).map(({ name }) => name)).toEqual(['Team 1']);
  });
});
