// A game played from decisions alone: what a computer player hands over becomes the same game under the referee.
import { describe, expect, it } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { playDecisions } from '../../src/referee/index.ts';
import { smallWorld } from '../kit/small-world.ts';

const engine = compileWorld(smallWorld());
const uneventful = compileWorld(smallWorld({ events: [] }));
const policies = engine.world.policies.map((policy) => [policy.id, policy] as const);

describe('a game from decisions', () => {
  it.each(policies)('has the figures of the policy %s, step by step', (_, policy) => {
    const alone = playPolicy(engine, policy, 3);
    const game = playDecisions(engine, { seed: 3 }, alone.decisions);
    if (!game.ok) throw new Error(game.error.message);
    expect(game.value.steps.map(({ hash }) => hash)).toEqual(alone.reports.map(({ hash }) => hash));
    expect(game.value.beat).toBe('debriefing');
    expect(game.value.entries.map(({ decision }) => decision)).toEqual(alone.decisions.map(({ decision }) => decision));
  });

  it('refuses a decision that is not legal at its point, in the words of the engine', () => {
    const decision = { kind: 'set-price-policy', policy: 'lowest' } as const;
    expect(playDecisions(uneventful, { seed: 3 }, [{ year: 1, slot: 3, decision }])).toMatchObject({
      ok: false,
      error: { code: 'phase/not-now' },
    });
  });

  it('refuses decisions that are out of order', () => {
    const decision = { kind: 'name-purpose', purpose: 'growth' } as const;
    const later = { year: 2, slot: 0, decision };
    expect(playDecisions(uneventful, { seed: 3 }, [later, { ...later, year: 1 }])).toMatchObject({
      ok: false,
      error: { code: 'plan/too-late' },
    });
  });
});
