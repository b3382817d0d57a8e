// Running a short game off: its own luck, its last plan, its full length.
import { describe, expect, it } from 'vitest';
import { playPolicy, runOff } from '../../src/analysis/index.ts';
import { realEngine } from './real-engine.ts';

const engine = realEngine();
const play = (id: string, seed: number, years?: number) => {
  const { state, reports } = playPolicy(engine, engine.world.policies.find((p) => p.id === id)!, seed, years);
  return { state, rows: reports.flatMap(({ kpis }) => kpis ?? []) };
};

describe('running a game off', () => {
  it('of three years without a programme ends where six such years end', () => {
    const short = play('no_programme', 5, 3);
    const { state, rows } = runOff(engine, short.state);
    const long = play('no_programme', 5);
    expect([...short.rows, ...rows]).toEqual(long.rows);
    expect(engine.stateHash(state)).toBe(engine.stateHash(long.state));
  });

  it('keeps the last plan: the programme goes on with its money, its accounts and its meetings', () => {
    const short = play('reference', 5, 3);
    const { state, rows } = runOff(engine, short.state);
    expect(rows).toHaveLength(12);
    expect([state.phase, state.year]).toEqual(['over', 6]);
    expect(state.sheet.keur).toEqual(short.state.sheet.keur);
    expect(state.sheet.meetings.length).toBeGreaterThan(0);
    expect(engine.programme(state).adoption).toBeGreaterThan(engine.programme(short.state).adoption);
  });

  it('changes nothing in a game of full length, nor in the state it is given', () => {
    const full = play('reference', 5);
    expect(runOff(engine, full.state)).toEqual({ state: full.state, rows: [] });
    const short = play('reference', 5, 2);
    const before = engine.stateHash(short.state);
    expect(runOff(engine, short.state)).toEqual(runOff(engine, short.state));
    expect(engine.stateHash(short.state)).toBe(before);
  });

  it('waits for the end of the year', () => {
    expect(() => runOff(engine, engine.openGame(1))).toThrow('Finish the year first');
  });
});
