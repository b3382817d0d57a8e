// One sheet, several devices: cells are last-writer-wins by themselves, what was there before is kept, and what somebody
// else wrote meanwhile is never taken off by a list that was sent whole.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { LEAD, openTestClass, seatActor, type TestClass } from '../kit/classroom/class-kit.ts';

let open: TestClass;
let ada = '';
let ben = '';
const decide = (seat: string, decision: Decision, seen = open.state.seq): void =>
  open.must(seatActor(seat), { type: 'decide', decision, seen });
const sheet = () => open.team('t1').play.game.state.sheet;
const play = () => open.team('t1').play;
const fund = (keur: Record<string, number>): Decision => ({ kind: 'fund-programme', keur });

beforeEach(() => {
  open = openTestClass();
  ada = open.join('Ada Byron', 't1', 'chair');
  ben = open.join('Ben', 't1', 'finance');
  open.next();
  open.next();
});

describe('two devices that write at the same time', () => {
  it('keep both of their numbers where these are different cells', () => {
    const seen = open.state.seq;
    decide(ada, fund({ apd1: 300 }), seen);
    decide(ben, fund({ apd2: 200 }), seen);
    expect(sheet().keur).toEqual({ apd1: 300, apd2: 200 });
    expect(play().conflicts).toEqual([]);
    expect(open.log.at(-1)?.payload).toMatchObject({ merged: true });
  });

  it('leave the later value where it is the same cell, and keep the earlier one with its writer', () => {
    const seen = open.state.seq;
    decide(ada, fund({ apd1: 300 }), seen);
    decide(ben, fund({ apd1: 500 }), seen);
    expect(sheet().keur).toEqual({ apd1: 500 });
    expect(play().conflicts).toMatchObject([
      { cell: 'keur.apd1', earlier: { seat: ada, value: 300 }, later: { seat: ben, value: 500 }, settled: null },
    ]);
  });

  it('can bring the earlier value back, and only that one', () => {
    const seen = open.state.seq;
    decide(ada, fund({ apd1: 300, apd3: 50 }), seen);
    decide(ben, fund({ apd1: 500 }), seen);
    const conflict = play().conflicts[0]?.seq ?? 0;
    open.must(seatActor(ada), { type: 'settle-conflict', conflict, how: 'restored' });
    expect(sheet().keur).toEqual({ apd1: 300, apd3: 50 });
    expect(play().conflicts[0]?.settled).toBe('restored');
    const again = open.ask(seatActor(ada), { type: 'settle-conflict', conflict, how: 'kept' });
    expect(again?.code).toBe('conflict/unknown');
  });

  it('do not differ when the second has seen the first', () => {
    decide(ada, fund({ apd1: 300 }));
    decide(ben, fund({ apd1: 500 }));
    expect(play().conflicts).toEqual([]);
  });

  it('keep what one device writes before its page shows the last of it, as a phone without a line does', () => {
    const seen = open.state.seq;
    for (const practice of ['apd1', 'apd2', 'apd3']) decide(ada, fund({ [practice]: 300 }), seen);
    expect(sheet().keur).toEqual({ apd1: 300, apd2: 300, apd3: 300 });
    expect(play().conflicts).toEqual([]);
    // The list as it was first shown: the last field was set back, not all of them.
    decide(ada, fund({}), seen);
    expect(sheet().keur).toEqual({ apd1: 300, apd2: 300 });

    const [model = '', other = ''] = open.engine.world.models.map(({ id }) => id);
    const [first = '', second = '', ...groups] = open.engine.world.groups.map(({ id }) => id);
    const clusters = open.engine.world.clusters.map(({ id }) => id);
    const scope: Decision = { kind: 'choose-model', model, groups: [first, second, ...groups], clusters };
    decide(ada, scope);
    const shown = open.state.seq;
    decide(ada, { ...scope, model: other }, shown);
    decide(ada, { ...scope, groups: [second, ...groups] }, shown);
    decide(ada, { ...scope, groups: [first, ...groups] }, shown);
    expect(sheet()).toMatchObject({ model: other, groups, clusters });
  });

  it('lose no account, KPI or prediction that the other has added', () => {
    const [first = '', second = ''] = open.engine.world.accounts.map(({ id }) => id);
    const seen = open.state.seq;
    decide(ada, { kind: 'select-accounts', accounts: [{ account: first, tier: 'A' }] }, seen);
    decide(ben, { kind: 'select-accounts', accounts: [{ account: second, tier: 'B' }] }, seen);
    expect(
      sheet()
        .accounts.map(({ account }) => account)
        .sort(),
    ).toEqual([first, second].sort());
    decide(ada, { kind: 'select-accounts', accounts: [{ account: second, tier: 'B' }] });
    expect(sheet().accounts).toEqual([{ account: second, tier: 'B' }]);
  });

  it('keep one model, the later one, and can go back to the earlier', () => {
    const model = (id: string): Decision => ({
      kind: 'choose-model',
      model: id,
      groups: sheet().groups,
      clusters: sheet().clusters,
    });
    const seen = open.state.seq;
    decide(ada, model('cfd'), seen);
    decide(ben, model('top'), seen);
    expect(sheet().model).toBe('top');
    const conflict = play().conflicts[0]?.seq ?? 0;
    open.must(seatActor(ben), { type: 'settle-conflict', conflict, how: 'restored' });
    expect(sheet().model).toBe('cfd');
  });
});

describe('what is proposed and taken back', () => {
  it('stands with its initials until somebody takes it', () => {
    open.must(seatActor(ben), { type: 'propose', decision: fund({ apd1: 400 }), note: 'Enough for a pilot.' });
    const [proposal] = play().proposals;
    expect(open.state.seats[proposal?.seat ?? '']?.initials).toBe('BE');
    expect(sheet().keur).toEqual({});
    const seq = proposal?.seq ?? 0;
    const { decision } = proposal ?? { decision: fund({}) };
    // Written after the proposal, and kept when it is taken.
    decide(ada, fund({ apd2: 50 }));
    open.must(seatActor(ada), { type: 'decide', decision, seen: open.state.seq, proposal: seq });
    expect(sheet().keur).toEqual({ apd1: 400, apd2: 50 });
    expect(play().proposals).toEqual([]);
  });

  it('is taken back by its writer or the chair, one after the other, and never past what was seen', () => {
    decide(ben, fund({ apd1: 100 }));
    const first = open.state.seq;
    decide(ada, fund({ apd1: 200 }));
    const second = open.state.seq;
    expect(open.ask(seatActor(ben), { type: 'undo', of: first })?.code).toBe('undo/moved-on');
    expect(open.ask(seatActor(ben), { type: 'undo', of: second })?.code).toBe('undo/not-yours');
    open.must(seatActor(ada), { type: 'undo', of: second });
    open.must(seatActor(ada), { type: 'undo', of: first });
    expect(sheet().keur).toEqual({});
    expect(open.ask(seatActor(ada), { type: 'undo', of: first })?.code).toBe('undo/nothing');
  });

  it('closes with the commit of the seat the rule names, and opens again', () => {
    const refused = open.ask(seatActor(ben), { type: 'commit' });
    expect(refused?.message).toBe('By the rule of this class Ada Byron says when the team is ready.');
    open.must(seatActor(ada), { type: 'commit' });
    expect(open.ask(seatActor(ben), { type: 'decide', decision: fund({ apd1: 1 }), seen: 0 })?.code).toBe(
      'team/committed',
    );
    open.must(seatActor(ben), { type: 'reopen' });
    decide(ben, fund({ apd1: 1 }));
  });
});

describe('an empty or absent seat', () => {
  it('never blocks: without a chair anybody may say that the team is ready', () => {
    open.must(LEAD, { type: 'revoke-seat', seat: ada });
    open.must(seatActor(ben), { type: 'commit' });
    expect(play().committed?.by).toBe(ben);
  });

  it('is not waited for by a majority once it is away', () => {
    const carla = open.join('Carla', 't1', 'hr');
    open.must(LEAD, { type: 'set-rule', rule: 'majority' });
    open.must(seatActor(ben), { type: 'commit' });
    expect(play().committed).toBeNull();
    open.must({ kind: 'system' }, { type: 'mark-away', seat: ada });
    expect(open.team('t1').commitsNeeded).toBe(2);
    open.must(seatActor(carla), { type: 'commit' });
    expect(play().committed?.by).toBe(carla);
  });

  it('hands the word on from year to year where it rotates', () => {
    open.must(LEAD, { type: 'set-rule', rule: 'rotating' });
    expect(open.team('t1').committers).toEqual([ada]);
    for (let gate = 0; gate < 4; gate++) open.next();
    expect(open.state.year).toBe(2);
    expect(open.team('t1').committers).toEqual([ben]);
  });
});
