// What a team did itself comes first and stays marked: findings it bought, meetings it held, a hint that is settled.
import { describe, expect, test } from 'vitest';
import { openSession } from '../../src/app/session.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { FindingId } from '../../src/engine/world.ts';
import { isDue } from '../../src/views/hint-due.ts';
import { stands } from '../../src/views/hint-view.ts';
import { justHappenedView } from '../../src/views/just-happened-view.ts';
import { closedAlike, learnedSoFar, researchOffers } from '../../src/views/research-view.ts';
import { moving, taking } from '../kit/views/played-game.ts';

const world = compileScenarioFolder('3m-emea');
const review = moving(openSession(world).open(36), 'continue');
const design = moving(review, 'continue');
const lobby = moving(moving(design, 'continue'), 'continue');
const [first, second] = world.people.map(({ id }) => id);
const buy = (finding: FindingId, ...people: string[]): Decision => ({ kind: 'buy-research', finding, people });

describe('findings', () => {
  const bought = taking(review, [buy('price_audit'), buy('interviews', first!), buy('benchmark')]);

  test('are still marked as held once no more may be bought', () => {
    const held = researchOffers(bought).filter((offer) => offer.held);
    expect(held.map(({ id }) => id)).toEqual(['price_audit', 'interviews', 'benchmark']);
    expect(new Set(researchOffers(bought).map(({ closed }) => closed)).size).toBe(1);
  });

  test('say once what closes all that is left, and nothing while one can be bought', () => {
    expect(closedAlike(researchOffers(bought))).toMatch(/\.$/);
    expect(closedAlike(researchOffers(review))).toBeNull();
  });

  test('about people leave others to be asked while the year allows', () => {
    const offer = researchOffers(taking(review, [buy('interviews', first!)])).find(({ id }) => id === 'interviews');
    expect(offer).toMatchObject({ held: false, closed: null });
  });

  test('are told with what was asked of people among them', () => {
    expect(learnedSoFar(bought).map(({ title }) => title)).toContain(world.people[0]!.name);
  });
});

test('what just happened begins with what the team did, however little came of it', () => {
  const meeting: Decision = { kind: 'meet-stakeholder', slot: 0, person: second!, tactic: 'education', points: 1 };
  const { last } = justHappenedView(moving(taking(lobby, [meeting]), 'continue'));
  expect(last?.movements[0]).toMatchObject({ person: { id: second }, why: 'You met: Explain' });
});

test('a hint is silent as soon as what it pointed at has been put right', () => {
  const account = world.accounts[0]!.id;
  const listed = taking(design, [{ kind: 'select-accounts', accounts: [{ account, tier: 'A' }] }]);
  const doubter = world.people.find(({ stance }) => stance < -0.3)!.id;
  const sponsored = taking(listed, [{ kind: 'assign-sponsors', sponsors: [{ account, person: doubter }] }]);
  const hint = world.papers.hints.find(({ sign }) => sign === 'sponsor_in_doubt')!.id;
  expect([stands(listed, hint), stands(sponsored, hint)]).toEqual([false, true]);
});

test('figures ticked one after the other are a set that is begun, and nobody is stuck', () => {
  const hint = { id: 'any', moment: 'refused_twice', refused: '' } as const;
  const due = (refusedTwice: string) => isDue(hint, { paused: false, refusedTwice }, []);
  expect([due('kpis/count'), due('kpis/repeated')]).toEqual([false, true]);
});
