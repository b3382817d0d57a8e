// The state as the team may believe it to be (design 11.14): what a game hides is drawn anew around the team's own
// estimates, what everybody sees stays. Forecasts are played from such states and on foreign luck, so that they leak
// neither hidden truth nor the luck to come. Draws have streams of their own, by number of the draw and entity.
// Leaves out what could be inferred by patient comparison of many survey waves.
import { clip } from '../base/det-math.ts';
import { deriveSeed, normal, uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { accountFacts } from './facts.ts';
import type { GameState, Known } from './game-state.ts';
import { REASONS } from './world.ts';

const DRAW = {
  wallet: 1,
  satisfaction: 2,
  willingness: 3,
  centralisation: 4,
  dispersion: 5,
  trust: 6,
  commitment: 7,
  expectation: 8,
  rival1: 9,
  rival2: 10,
  anchor: 11,
  reason: 12,
  honest: 13,
  immovable: 14,
  climate: 15,
} as const;

/** Draw number `draw` (0, 1, 2 ...) of the states that fit what the team knows; its seed is foreign to the game. */
export function imagine(C: Compiled, state: GameState, draw: number): GameState {
  const seed = deriveSeed(draw, 'forecast');
  const numbers = state.numbers.slice();
  imagineAccounts(C, state, numbers, seed);
  imaginePeople(C, numbers, seed);
  const { climates } = C.world.variation;
  const u = uniform(seed, 0, 0, DRAW.climate) * (climates.calm + climates.price_war + climates.turbulent);
  numbers[C.L.climate] = u < climates.calm ? 0 : u < climates.calm + climates.price_war ? 1 : 2;
  return { ...state, seed, numbers };
}

function imagineAccounts(C: Compiled, state: GameState, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const v = C.world.variation;
  let trust = 0;
  let commitment = 0;
  for (let a = 0; a < L.accounts; a++) {
    trust += s[L.account_T + a] / L.accounts;
    commitment += s[L.account_C + a] / L.accounts;
  }
  C.world.accounts.forEach(({ id }, a) => {
    const facts = accountFacts(C, state, id);
    const guess = ({ value, sd }: Known, purpose: number): number => value + sd * normal(seed, 0, a, purpose);
    const spread = (mean: number, sd: number, purpose: number): number => mean + sd * normal(seed, 0, a, purpose);
    const sales = s[L.account_V + a] * s[L.account_w + a];
    // Sales are on the books; how large a part of the customer's spending they are is not.
    const wallet = Math.max(p.guessWalletOverSales * sales, 0.1, guess(facts.wallet, DRAW.wallet));
    s[L.account_V + a] = wallet;
    s[L.account_w + a] = sales / wallet;
    s[L.account_S + a] = clip(guess(facts.satisfaction, DRAW.satisfaction), 0, 100);
    s[L.account_X + a] = spread(s[L.account_S + a] + p.guessExpectation, v.expectationSd, DRAW.expectation);
    s[L.account_g + a] = clip(guess(facts.willingness, DRAW.willingness), p.guessWillingnessLeast, 1);
    s[L.account_c + a] = clip(guess(facts.centralisation, DRAW.centralisation), 0, 1);
    const gap = guess(facts.dispersion, DRAW.dispersion);
    s[L.account_d + a] = clip(gap, p.guessDispersionLeast, p.guessDispersionMost);
    s[L.account_T + a] = clip(spread(trust, p.imaginedRelation, DRAW.trust), 0, 1);
    s[L.account_C + a] = clip(spread(commitment, p.imaginedRelation, DRAW.commitment), 0, 1);
    const rivals = v.competitorMean + p.competitorDrift * s[L.t];
    s[L.account_rival1 + a] = spread(rivals, v.competitorSd, DRAW.rival1);
    s[L.account_rival2 + a] = spread(rivals, v.competitorSd, DRAW.rival2);
  });
}

function imaginePeople(C: Compiled, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const { immovable } = C.world.variation;
  const pool = immovable.from.flatMap((id) => C.seatOf.get(id) ?? []);
  const drawn = pool
    .toSorted((i, j) => uniform(seed, 0, i, DRAW.immovable) - uniform(seed, 0, j, DRAW.immovable))
    .slice(0, immovable.count);
  for (let i = 0; i < L.people; i++) {
    const spec = C.world.people[s[L.person_occupant + i]];
    s[L.person_b + i] = clip(s[L.person_x + i] + p.imaginedAnchor * normal(seed, 0, i, DRAW.anchor), -1, 1);
    const known = s[L.person_known + i];
    const honest =
      known === 1 && uniform(seed, 0, i, DRAW.honest) < p.honestBase + (1 - p.honestBase) * s[L.person_tau + i];
    if (known === 2 || honest) s[L.person_reason + i] = s[L.person_knownReason + i];
    else s[L.person_reason + i] = Math.floor(uniform(seed, 0, i, DRAW.reason) * (REASONS.length - 1));
    if (s[L.person_conceded + i] > 0) continue;
    s[L.person_ceiling + i] = drawn.includes(i) ? 0 : 1;
    s[L.person_s + i] = drawn.includes(i) ? Math.max(p.immovableStubbornness, spec.stubbornness) : spec.stubbornness;
  }
}
