// What an account shows of its state: it restates the rules' numbers and says nothing that they do not.
import { expect, test } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';

const engine = compileWorld(smallWorld());
const after = (id: string, years: number) => {
  const policy = engine.world.policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`The small world has no policy ${id}.`);
  return playPolicy(engine, policy, 7, years).state;
};

test('before anything is launched nothing waits, nothing is at risk, nothing pushes', () => {
  const state = engine.openGame(7);
  for (const { id } of engine.world.accounts) {
    const signs = engine.accountSigns(state, id);
    expect(signs.requests).toBe(0);
    expect(signs.risk).toBeNull();
    expect(signs.forces).toEqual([]);
  }
});

test('requests wait only at key accounts, and fewer as the organisation works by the programme', () => {
  const waiting = (years: number) => {
    const state = after('reference', years);
    const listed = engine.world.accounts.filter(({ id }) => engine.account(state, id).listed);
    for (const { id } of engine.world.accounts)
      if (!listed.some((account) => account.id === id)) expect(engine.accountSigns(state, id).requests).toBe(0);
    const sum = listed.reduce((total, { id }) => total + engine.accountSigns(state, id).requests, 0);
    return sum / Math.max(1, listed.length);
  };
  expect(waiting(1)).toBeGreaterThan(waiting(6));
});

test('a working programme is what lifts a key account most, and pushes are bounded and in order', () => {
  const state = after('reference', 4);
  const keys = engine.world.accounts.filter(({ id }) => engine.account(state, id).listed);
  expect(keys.length).toBeGreaterThan(0);
  for (const { id } of keys) {
    const { forces } = engine.accountSigns(state, id);
    expect(forces.length).toBeLessThanOrEqual(5);
    const sizes = forces.map(({ push }) => Math.abs(push));
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1);
    expect(forces.find(({ force }) => force === 'programme')?.push).toBeGreaterThan(0);
  }
});

test('an unknown account is an error of the caller', () => {
  expect(() => engine.accountSigns(engine.openGame(7), 'nobody')).toThrow(RangeError);
});
