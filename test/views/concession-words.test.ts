// What giving way costs, where the case leaves it to the game: by the parameters of the case, in its words.
import { expect, test } from 'vitest';
import { concessionEffect } from '../../src/views/concession-words.ts';
import { smallWorld } from '../kit/small-world.ts';

test('a concession says what it takes, as the case sets it', () => {
  expect(concessionEffect(smallWorld(), 'carve_out')).toBe('Reach falls by 5 of 100, power moved by 5 of 100');
  const dearer = smallWorld({ parameters: { ...smallWorld().parameters, carveReach: 0.08 } });
  expect(concessionEffect(dearer, 'carve_out')).toBe('Reach falls by 8 of 100, power moved by 5 of 100');
});

test('and says it in the words of the case', () => {
  const { company } = smallWorld();
  const words = { cluster: 'city', clusters: 'cities', group: 'service', groups: 'services' };
  const world = smallWorld({ company: { ...company, words } });
  expect(concessionEffect(world, 'local_veto')).toBe('Reach falls by 5 of 100; a veto stays in the city');
  expect(concessionEffect(world, 'split_funding')).toMatch(/^Cities carry a part; the budget falls by 5\s%$/);
});
