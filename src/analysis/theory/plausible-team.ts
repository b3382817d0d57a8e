// Teams as one meets them in class: a sound model, a roughly sound use of the money, and habits of which some are good.
// Drawn around the reference policy; the shares of the habits are our own choice (domain 11.2, T12).
import { exp } from '../../base/det-exp-log.ts';
import { uniform } from '../../base/random-stream.ts';
import { type PolicyYear, TACTIC_IDS } from '../../engine/world.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';
import { type Bench, REFERENCE } from './bench.ts';

/** The sound ones; a scenario without them offers its own, all but having none. */
const SOUND = ['top', 'cfd', 'uns'];
const KPIS = ['mixed', 'relational', 'financial'] as const;
const STREAM = 901;

/** Team number `k` of the bench: the same for the same first seed. */
export function plausibleTeam(bench: Bench, k: number): ComputerPlayer {
  const draw = (purpose: number): number => uniform(bench.seeds[0] + 7000, k, purpose, STREAM);
  const { world } = bench.engine;
  const ids = world.models.map(({ id }) => id);
  const sound = ids.filter((id) => SOUND.includes(id));
  const models = sound.length > 0 ? sound : ids.filter((id) => id !== 'non');
  const model = models[Math.floor(models.length * draw(0))];
  const shape = world.shapes.find(({ id }) => id === model);
  const spread = (e: number): number => exp(0.7 * (draw(10 + e) + draw(20 + e) + draw(30 + e) - 1.5));
  const budgetEurM = 2.5 + 3 * draw(1);
  const accounts = Math.round(6 + 9 * draw(2));
  const stepwise = draw(3) < 0.5;
  const year = (share: number, list: number, practices: PolicyYear['practices']): PolicyYear => ({
    budgetEurM: Math.round(budgetEurM * share * 1000) / 1000,
    accounts: list,
    practices: stepwise ? practices : 'all',
  });
  return {
    ...bench.policy(REFERENCE),
    id: `team_${k}`,
    model,
    weights: shape ? shape.profile.map((weight, e) => weight * spread(e)) : [1, 1, 1, 1, 1, 1, 1, 1],
    years: [year(0.4, Math.round(accounts / 2), 'framing'), year(1, accounts, 'two_each'), year(1, accounts, 'all')],
    pick: draw(4) < 0.6 ? 'potential' : 'size',
    price: draw(5) < 0.6 ? 'corridor' : draw(6) < 0.5 ? 'lowest' : 'refuse',
    tactics: draw(7) < 0.6 ? 'matched' : TACTIC_IDS[Math.floor(TACTIC_IDS.length * draw(8))],
    kpis: KPIS[Math.floor(3 * draw(9))],
    research: draw(40) < 0.5 ? ['customer_survey', 'price_audit'] : [],
  };
}
