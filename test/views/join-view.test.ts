// What a typed code shows before anybody sits down: who is there, and why nobody new can sit where nobody can.
import { expect, test } from 'vitest';
import type { JoinLook } from '../../src/classroom/http-messages.ts';
import { joinView, smallestTeam } from '../../src/views/join-view.ts';
import { caseSeats } from '../../src/views/seat-words.ts';
import { smallWorld } from '../kit/small-world.ts';

const LOOK: JoinLook = {
  title: 'Tuesday',
  scenarioTitle: 'Un piccolo mondo',
  joinOpen: true,
  closed: false,
  seats: caseSeats(smallWorld()),
  teams: [
    { teamId: 't1', name: 'Lyon', seats: [{ role: 'chair', name: 'Lena' }] },
    { teamId: 't2', name: 'Porto', seats: [] },
  ],
};

test('an open class says who is there, and puts whoever has no wish into the smallest team', () => {
  const view = joinView(LOOK);
  expect(view).toMatchObject({ shut: '', scenario: 'Un piccolo mondo', here: '1 is here' });
  expect(view.teams[0]?.seats.find(({ role }) => role === 'chair')?.taken).toBe('Lena');
  expect(smallestTeam(view)?.id).toBe('t2');
});

test('seats are called as their case calls them, and a brief is spoken of only where there is one', () => {
  const world = smallWorld();
  const { seats: _, ...bare } = world;
  const words = { cluster: 'region', clusters: 'regions', group: 'category', groups: 'categories' };
  const own = { ...bare, company: { ...world.company, words } };
  const seat = (id: string, name: string) => ({ id, name, member: '', brief: [], goals: [] });
  const offered = (of: typeof world) => joinView({ ...LOOK, seats: caseSeats(of), teams: [] });
  const names = (of: typeof world) => offered(of).newTeam.map(({ name }) => name);

  expect(names(bare)).toContain('Countries');
  expect(names(own)).toContain('Regions');
  expect(names(own)).not.toContain('Countries');
  expect(offered(own).briefs).toBe('');

  const authored = { ...own, seats: [seat('countries', 'Houses'), seat('kam', 'Client lead')] };
  expect(names(authored)).toEqual(expect.arrayContaining(['Houses', 'Client lead', 'Observer']));
  expect(offered(authored).briefs).toBe('A private brief: Houses and Client lead.');
  const all = ['chair', 'finance', 'countries', 'hr', 'customer', 'kam'].map((id) => seat(id, id));
  expect(offered({ ...own, seats: all }).briefs).toBe('The first six have a private brief each.');
});

test('a shut door and a class that is over are told apart, with what can still be done', () => {
  expect(joinView({ ...LOOK, joinOpen: false }).shut).toMatch(
    /^The door of this class is closed\..*ask your instructor/,
  );
  expect(joinView({ ...LOOK, joinOpen: false, closed: true }).shut).toMatch(/^This class is over\..*your word/);
});
