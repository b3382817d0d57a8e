// The seats of a class in a scenario: what an author may write, and what is said when it does not fit.
import { describe, expect, it } from 'vitest';
import { ENTRY, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';

const FINANCE = `
seats:
  finance:
    name: Finance
    member: finance
    brief: [ "you see the money leave." ]
    goals:
      pays: { title: It pays, text: It pays its way., points: 60, when: net_gain >= 0.0 }
      spoke: { title: All spoke, text: Every seat spoke., points: 40, measure: all_seats_spoke }
`;

function load(seats: string) {
  const files = minimalFiles();
  files.set(ENTRY, `${files.get(ENTRY) ?? ''}${seats}`);
  return loadMinimal(files);
}
const said = (seats: string): string[] => load(seats).diagnostics.map(({ code, message }) => `${code}: ${message}`);

describe('seats of a class', () => {
  it('become part of the world, conditions read and measures named', () => {
    const loaded = load(FINANCE);
    expect(loaded.diagnostics).toEqual([]);
    const seats = loaded.ok ? loaded.world.seats : undefined;
    expect(seats?.map(({ id, goals }) => [id, goals.map(({ points }) => points)])).toEqual([['finance', [60, 40]]]);
    expect(seats?.[0]?.goals.map(({ when, measure }) => [when !== null, measure])).toEqual([
      [true, null],
      [false, 'all_seats_spoke'],
    ]);
  });

  it('may be left out', () => {
    expect(said('')).toEqual([]);
  });

  it('are one of the six, with a known member', () => {
    expect(said(FINANCE.replace('  finance:\n    name', '  finanse:\n    name'))).toEqual([
      'E210: There is no seat called "finanse".',
    ]);
    expect(said(FINANCE.replace('member: finance', 'member: nobody'))[0]).toMatch(/^E210: /);
  });

  it('have goals worth a hundred points, each with a condition or a measure and not both', () => {
    expect(said(FINANCE.replace('points: 60', 'points: 50'))).toEqual([
      'E205: The goals of seat "finance" are worth 90 points; it must be 100.',
    ]);
    expect(said(FINANCE.replace(', when: net_gain >= 0.0', ''))).toEqual([
      'E201: Goal "pays" of seat "finance" has no condition.',
    ]);
    expect(said(FINANCE.replace('points: 40,', 'points: 40, when: started,'))).toEqual([
      'E215: Goal "spoke" of seat "finance" has a condition and a measure.',
    ]);
  });
});
