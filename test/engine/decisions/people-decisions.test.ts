// What a team decides about people: meetings, research among them, sponsors, promises.
import { describe, expect, it } from 'vitest';
import type { Decision, Meeting, Slot } from '../../../src/engine/decisions/decision.ts';
import type { OpenPromise } from '../../../src/engine/game-state.ts';
import type { FindingId, PromiseTemplate, TacticId } from '../../../src/engine/world.ts';
import { refusalOf, sheetAfter } from '../../kit/decision-context.ts';

const meet = (slot: Slot, person: string, points: 0 | 1 | 2, tactic: TacticId = 'education'): Decision => ({
  kind: 'meet-stakeholder',
  slot,
  person,
  tactic,
  points,
});
const met = (slot: Slot, person: string, points: 1 | 2): Meeting => ({ slot, person, tactic: 'education', points });

describe('meetings', () => {
  it('are with members who hold a seat this year', () => {
    expect(refusalOf(meet(0, 'nobody', 1))).toBe('person/unknown');
    for (const person of ['chair', 'buyer', 'md_isles_next'])
      expect(refusalOf(meet(0, person, 1))).toBe('person/no-seat');
    expect(sheetAfter(meet(0, 'finance', 2)).meetings).toEqual([met(0, 'finance', 2)]);
  });

  it('share four points a slot', () => {
    const meetings = [met(1, 'finance', 2), met(1, 'supply', 1)];
    expect(refusalOf(meet(1, 'hr', 2), { sheet: { meetings } })).toBe('points/too-few');
    expect(refusalOf(meet(1, 'hr', 1), { sheet: { meetings } })).toBeNull();
    expect(refusalOf(meet(2, 'hr', 2), { sheet: { meetings } })).toBeNull();
  });

  it('planned anew with the same person in the slot replace the earlier plan', () => {
    const meetings = [met(1, 'finance', 2), met(1, 'supply', 2)];
    const sheet = sheetAfter(meet(1, 'finance', 2, 'coercion'), { sheet: { meetings } });
    expect(sheet.meetings).toEqual([
      { slot: 1, person: 'finance', tactic: 'coercion', points: 2 },
      met(1, 'supply', 2),
    ]);
  });

  it('without points come off the plan', () => {
    const meetings = [met(1, 'finance', 2), met(2, 'finance', 1)];
    expect(sheetAfter(meet(1, 'finance', 0), { sheet: { meetings } }).meetings).toEqual([met(2, 'finance', 1)]);
    expect(sheetAfter(meet(3, 'finance', 0), { sheet: { meetings } }).meetings).toEqual(meetings);
  });

  it('offer something only in a negotiation', () => {
    const offer = { ...meet(0, 'md_north', 1), offer: 'carve_out' } as Decision;
    expect(refusalOf(offer)).toBe('meeting/offer');
    const sheet = sheetAfter({ ...offer, tactic: 'negotiation' } as Decision);
    expect(sheet.meetings[0]).toMatchObject({ tactic: 'negotiation', offer: 'carve_out' });
  });
});

describe('research', () => {
  const buy = (finding: FindingId, ...people: string[]): Decision => ({ kind: 'buy-research', finding, people });

  it('asks for the right number of members', () => {
    expect(refusalOf(buy('interviews'))).toBe('research/people');
    expect(refusalOf(buy('interviews', 'finance', 'hr', 'supply', 'strategy'))).toBe('research/people');
    expect(refusalOf(buy('interviews', 'hr', 'hr'))).toBe('person/repeated');
    expect(refusalOf(buy('interviews', 'chair'))).toBe('person/no-seat');
    expect(refusalOf(buy('network_walk', 'finance'))).toBe('research/people');
    expect(refusalOf(buy('benchmark', 'finance'))).toBe('research/people');
    expect(refusalOf(buy('network_walk', 'finance', 'hr'))).toBeNull();
  });

  it('is three findings a year', () => {
    const research = (['benchmark', 'price_audit', 'customer_survey'] as const).map((finding) => ({
      finding,
      people: [],
    }));
    expect(refusalOf(buy('published_cases'), { sheet: { research } })).toBe('research/limit');
  });

  it('is kept for ever, so that only talking to people can be bought again', () => {
    const engine = {
      findings: () => [
        { finding: 'benchmark' as const, year: 1, people: [] },
        { finding: 'interviews' as const, year: 1, people: ['hr'] },
        { finding: 'network_walk' as const, year: 1, people: ['hr', 'supply'] },
      ],
    };
    expect(refusalOf(buy('benchmark'), { engine })).toBe('research/held');
    expect(refusalOf(buy('interviews', 'hr'), { engine })).toBeNull();
    expect(refusalOf(buy('network_walk', 'hr', 'finance'), { engine })).toBe('research/held');
    expect(refusalOf(buy('network_walk', 'strategy', 'finance'), { engine })).toBeNull();
    const research = [{ finding: 'price_audit' as const, people: [] }];
    expect(refusalOf(buy('price_audit'), { sheet: { research } })).toBe('research/held');
  });

  it('among people takes points of the slot before the vote', () => {
    const three = { meetings: [met(0, 'finance', 2), met(0, 'md_west', 1)] };
    expect(refusalOf(buy('network_walk', 'finance', 'hr'), { sheet: three })).toBe('points/too-few');
    expect(refusalOf(buy('interviews', 'hr'), { sheet: three })).toBeNull();
    const four = { meetings: [met(0, 'finance', 2), met(0, 'md_west', 2)] };
    expect(refusalOf(buy('interviews', 'hr'), { sheet: four })).toBe('points/too-few');
    expect(refusalOf(buy('benchmark'), { sheet: four })).toBeNull();
  });

  it('is noted on the sheet with the people asked', () => {
    expect(sheetAfter(buy('interviews', 'hr', 'supply')).research).toEqual([
      { finding: 'interviews', people: ['hr', 'supply'] },
    ]);
  });
});

describe('sponsors', () => {
  const all = ['alder', 'birch', 'cedar', 'dogwood', 'elm'];
  const sheet = {
    accounts: all.map((account) => ({ account, tier: account === 'elm' ? ('B' as const) : ('A' as const) })),
  };
  const assign = (...pairs: [string, string][]): Decision => ({
    kind: 'assign-sponsors',
    sponsors: pairs.map(([account, person]) => ({ account, person })),
  });

  it('are members for listed accounts of tier A', () => {
    expect(refusalOf(assign(['fir', 'finance']), { sheet })).toBe('account/not-listed');
    expect(refusalOf(assign(['elm', 'finance']), { sheet })).toBe('sponsor/tier');
    expect(refusalOf(assign(['alder', 'buyer']), { sheet })).toBe('person/no-seat');
    expect(refusalOf(assign(['alder', 'hr'], ['alder', 'finance']), { sheet })).toBe('account/repeated');
  });

  it('take three accounts at most each', () => {
    const hr = all.slice(0, 4).map((account): [string, string] => [account, 'hr']);
    expect(refusalOf(assign(...hr), { sheet })).toBe('sponsor/full');
    expect(sheetAfter(assign(...hr.slice(0, 3)), { sheet }).sponsors).toEqual({
      alder: 'hr',
      birch: 'hr',
      cedar: 'hr',
    });
  });
});

describe('promises', () => {
  const make = (promise: Partial<PromiseTemplate>, ...hearers: string[]): Decision => ({
    kind: 'make-promise',
    promise: { kind: 'price_floor', subject: '', level: 0, dueIn: 4, ...promise },
    hearers: hearers.length > 0 ? hearers : ['md_north'],
  });
  const open = (n: number, status: OpenPromise['status'] = 'open'): OpenPromise[] =>
    Array.from({ length: n }, (_, slot) => ({
      slot,
      kind: 'practice_level',
      subject: 'apd1',
      level: slot / 10,
      hearers: ['finance'],
      made: 0,
      due: 4,
      status,
    }));

  it('are heard by members', () => {
    expect(refusalOf({ ...make({}), hearers: [] } as Decision)).toBe('promise/no-hearer');
    expect(refusalOf(make({}, 'chair'))).toBe('person/no-seat');
    expect(refusalOf(make({}, 'hr', 'hr'))).toBe('person/repeated');
    expect(sheetAfter(make({}, 'hr', 'finance')).promises).toEqual([
      { promise: { kind: 'price_floor', subject: '', level: 0, dueIn: 4 }, hearers: ['hr', 'finance'] },
    ]);
  });

  it.each<[Partial<PromiseTemplate>, string | null]>([
    [{ kind: 'account_local', subject: 'alder' }, null],
    [{ kind: 'account_local', subject: 'apd1' }, 'promise/subject'],
    [{ kind: 'account_local' }, 'promise/subject'],
    [{ kind: 'price_floor', subject: 'alder' }, 'promise/subject'],
    [{ kind: 'practice_level', subject: 'apd1', level: 0.4 }, null],
    [{ kind: 'practice_level', subject: 'apd', level: 0.4 }, 'promise/subject'],
    [{ kind: 'practice_level', subject: 'apd1', level: 1.1 }, 'promise/level'],
    [{ kind: 'pilots_in_cluster', subject: 'north', level: 2 }, null],
    [{ kind: 'pilots_in_cluster', subject: 'north', level: 1.5 }, 'promise/whole'],
    [{ kind: 'pilots_in_cluster', subject: 'safety', level: 2 }, 'promise/subject'],
    [{ kind: 'figure', subject: 'csatKey', level: 70 }, null],
    [{ kind: 'figure', subject: 'csat_key', level: 70 }, 'promise/subject'],
    [{ kind: 'visit', subject: 'md_west', dueIn: 2 }, null],
    [{ kind: 'visit', subject: 'nobody' }, 'promise/subject'],
    [{ kind: 'working_group', subject: 'md_isles_next' }, 'person/no-seat'],
    [{ kind: 'budget_cap', level: 8 }, null],
    [{ kind: 'budget_cap', level: 9 }, 'promise/level'],
    [{ kind: 'training_share', level: 0.1 }, null],
    [{ dueIn: 0 }, 'promise/due'],
    [{ dueIn: 9 }, 'promise/due'],
  ])('%j is judged %s', (promise, code) => {
    expect(refusalOf(make(promise))).toBe(code);
  });

  it('are six at most, open and late ones counted with those on the sheet', () => {
    const sheet = sheetAfter(make({}));
    expect(refusalOf(make({ kind: 'local_credit' }), { sheet, engine: { promises: () => open(5) } })).toBe(
      'promise/too-many',
    );
    expect(refusalOf(make({ kind: 'local_credit' }), { sheet, engine: { promises: () => open(5, 'late') } })).toBe(
      'promise/too-many',
    );
    expect(refusalOf(make({ kind: 'local_credit' }), { sheet, engine: { promises: () => open(4) } })).toBeNull();
    expect(
      refusalOf(make({ kind: 'local_credit' }), { sheet, engine: { promises: () => open(9, 'kept') } }),
    ).toBeNull();
  });

  it('count once when the engine already has what the sheet says, and are not given twice', () => {
    const sheet = {
      promises: [
        { promise: { kind: 'practice_level' as const, subject: 'apd1', level: 0, dueIn: 4 }, hearers: ['finance'] },
      ],
    };
    expect(refusalOf(make({}), { sheet, engine: { promises: () => open(5) } })).toBeNull();
    expect(refusalOf(make({}), { sheet: sheetAfter(make({})) })).toBe('promise/repeated');
  });
});
