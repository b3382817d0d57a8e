// An account's facts in words and figures, as the board pack and the account list show them. What is not known exactly
// keeps its doubt beside it.
import type { AccountFacts, Known, RelationshipState } from '../engine/game-state.ts';
import { eurM } from '../base/euros.ts';
import { decimal, estimate } from './format.ts';

export const STATE_WORDS: Record<RelationshipState, string> = {
  EXP: 'exploring',
  BAS: 'basic',
  COO: 'cooperative',
  INT: 'interdependent',
  ITG: 'integrated',
  DIS: 'coming apart',
  LOST: 'lost',
};

/** A ratio estimate in percent: 55 ± 20 %. */
export function estimatePercent(known: Known): string {
  return `${estimate(known.value * 100, known.sd * 100)} %`;
}

/** What the account buys elsewhere and we could supply, EUR M a year, with its doubt. */
export function potentialOf(facts: AccountFacts): Known {
  const { wallet, share } = facts;
  const value = Math.max(0, wallet.value - facts.revenueEurM);
  return { value, sd: Math.sqrt(wallet.sd * wallet.sd + share.sd * wallet.value * (share.sd * wallet.value)) };
}

/** Revenue, EUR M a year. */
export const revenueWords = (facts: AccountFacts) => eurM(facts.revenueEurM);

/** Satisfaction as surveyed. */
export const satisfactionWords = (facts: AccountFacts) =>
  facts.satisfaction.sd > 0
    ? `${decimal(facts.satisfaction.value)} ± ${decimal(facts.satisfaction.sd, 1)}`
    : decimal(facts.satisfaction.value);
