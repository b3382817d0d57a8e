// The small world is what many tests stand on: here it is held to what the engine takes for granted.
import { expect, it } from 'vitest';
import { smallWorld } from './small-world.ts';

const world = smallWorld();
const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);

it('seats thirteen members whose powers add up to one, a successor and a chair without a vote', () => {
  const seated = world.people.filter((p) => p.seat === 'member' && p.succeeds === null);
  expect(seated).toHaveLength(13);
  expect(seated.reduce((sum, p) => sum + p.power, 0)).toBeCloseTo(1, 12);
  expect(world.people.filter((p) => p.succeeds !== null)).toHaveLength(1);
  expect(world.people.filter((p) => p.seat === 'chair').map((p) => p.power)).toEqual([0]);
});

it('opens with the weighted stance and the resistance index of the domain model', () => {
  const seated = world.people.filter((p) => p.seat === 'member' && p.succeeds === null);
  expect(seated.reduce((sum, p) => sum + p.power * p.stance, 0)).toBeCloseTo(-0.17, 2);
  expect(100 * seated.reduce((sum, p) => sum + p.power * Math.max(0, -p.stance), 0)).toBeCloseTo(20, 0);
});

it('gives every account four groups and four clusters that exist', () => {
  expect(world.accounts).toHaveLength(6);
  for (const account of world.accounts) {
    expect(new Set(account.groups).size).toBe(4);
    expect(new Set(account.clusters).size).toBe(4);
    expect(ids(world.groups)).toEqual(expect.arrayContaining(account.groups));
    expect(ids(world.clusters)).toEqual(expect.arrayContaining(account.clusters));
  }
});

it('names only people, accounts, elements and events that exist', () => {
  const people = ids(world.people);
  for (const person of world.people) expect(people).toEqual(expect.arrayContaining(person.ties));
  for (const objection of world.objections) {
    expect(people).toEqual(expect.arrayContaining(objection.speakers));
    for (const { witness } of objection.answers) if (witness) expect(people).toContain(witness);
  }
  for (const event of world.events) {
    expect(ids(world.accounts)).toEqual(expect.arrayContaining(event.involves));
    for (const { then } of event.choices) if (then) expect(ids(world.events)).toContain(then.event);
  }
  for (const pair of world.pairs) expect(ids(world.elements)).toEqual(expect.arrayContaining(pair));
});

it('is built afresh on every call', () => {
  const first = smallWorld();
  first.accounts[0]!.share = 1;
  first.policies[0]!.years.pop();
  expect(smallWorld()).toEqual(world);
});
