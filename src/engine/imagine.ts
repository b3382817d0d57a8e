// The state as the team may believe it to be (design 11.14): what a game hides is drawn anew around the team's own
// estimates, what everybody sees stays. Forecasts are played from such states and on foreign luck, so that they leak
// neither hidden truth nor the luck to come. Draws have streams of their own, by number of the draw and entity.
// Leaves out what could be inferred by patient comparison of many survey waves.
import { fillNormals } from '../base/columns.ts';
import { clip } from '../base/det-math.ts';
import { deriveSeed, fillUniforms, normal, uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { accountFacts } from './facts.ts';
import type { GameState, Known } from './game-state.ts';
import { REASONS } from './world.ts';
import { remembered } from './year-numbers.ts';

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

/** What all draws around one state have in common: what the team believes of each account, by place in the world. */
interface Beliefs {
  wallet: Normals;
  satisfaction: Normals;
  willingness: Normals;
  centralisation: Normals;
  dispersion: Normals;
  /** What the customer buys from us, EUR M a quarter. */
  sales: Float64Array;
  /** Means over the accounts: a relation is guessed from how relations stand on the whole. */
  trust: number;
  commitment: number;
  /** Seats of those who may turn out to be immovable. */
  immovable: number[];
}

interface Normals {
  mean: Float64Array;
  sd: Float64Array;
}

const believed = remembered((C: Compiled, state: GameState): Beliefs => {
  const { L } = C;
  const s = state.numbers;
  const facts = C.world.accounts.map(({ id }) => accountFacts(C, state, id));
  const known = (of: (of: (typeof facts)[number]) => Known): Normals => ({
    mean: Float64Array.from(facts, (account) => of(account).value),
    sd: Float64Array.from(facts, (account) => of(account).sd),
  });
  let trust = 0;
  let commitment = 0;
  for (let a = 0; a < L.accounts; a++) {
    trust += s[L.account_T + a] / L.accounts;
    commitment += s[L.account_C + a] / L.accounts;
  }
  return {
    wallet: known(({ wallet }) => wallet),
    satisfaction: known(({ satisfaction }) => satisfaction),
    willingness: known(({ willingness }) => willingness),
    centralisation: known(({ centralisation }) => centralisation),
    dispersion: known(({ dispersion }) => dispersion),
    sales: Float64Array.from(facts, (_, a) => s[L.account_V + a] * s[L.account_w + a]),
    trust,
    commitment,
    immovable: C.world.variation.immovable.from.flatMap((id) => C.seatOf.get(id) ?? []),
  };
});

/** Draw number `draw` (0, 1, 2 ...) of the states that fit what the team knows; its seed is foreign to the game. */
export function imagine(C: Compiled, state: GameState, draw: number): GameState {
  const seed = deriveSeed(draw, 'forecast');
  const numbers = state.numbers.slice();
  const beliefs = believed(C, state);
  imagineAccounts(C, beliefs, numbers, seed);
  imaginePeople(C, beliefs, numbers, seed);
  const { climates } = C.world.variation;
  const u = uniform(seed, 0, 0, DRAW.climate) * (climates.calm + climates.price_war + climates.turbulent);
  numbers[C.L.climate] = u < climates.calm ? 0 : u < climates.calm + climates.price_war ? 1 : 2;
  return { ...state, seed, numbers };
}

function imagineAccounts(C: Compiled, beliefs: Beliefs, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const { accounts } = L;
  const v = C.world.variation;
  const { sales, trust, commitment } = beliefs;
  const noise = new Float64Array(accounts);
  /** Draws a number of every account, `mean` + `sd` x normal, bounded. */
  const draw = (
    purpose: number,
    to: number,
    mean: (a: number) => number,
    sd: (a: number) => number,
    least = -Infinity,
    most = Infinity,
  ): void => {
    fillNormals(noise, accounts, seed, 0, purpose);
    for (let a = 0; a < accounts; a++) s[to + a] = clip(mean(a) + sd(a) * noise[a], least, most);
  };
  const guess = (purpose: number, to: number, known: Normals, least?: number, most?: number): void => {
    const { mean, sd } = known;
    draw(
      purpose,
      to,
      (a) => mean[a],
      (a) => sd[a],
      least,
      most,
    );
  };
  const spread = (purpose: number, to: number, mean: number, sd: number, least?: number, most?: number): void =>
    draw(
      purpose,
      to,
      () => mean,
      () => sd,
      least,
      most,
    );
  const rivals = v.competitorMean + p.competitorDrift * s[L.t];

  guess(DRAW.wallet, L.account_V, beliefs.wallet);
  for (let a = 0; a < accounts; a++) {
    // Sales are on the books; how large a part of the customer's spending they are is not.
    const wallet = Math.max(p.guessWalletOverSales * sales[a], 0.1, s[L.account_V + a]);
    s[L.account_V + a] = wallet;
    s[L.account_w + a] = sales[a] / wallet;
  }
  guess(DRAW.satisfaction, L.account_S, beliefs.satisfaction, 0, 100);
  s[L.lastCsat] = 0;
  for (let a = 0; a < accounts; a++) s[L.lastCsat] += s[L.account_S + a] / accounts;
  draw(
    DRAW.expectation,
    L.account_X,
    (a) => s[L.account_S + a] + p.guessExpectation,
    () => v.expectationSd,
  );
  guess(DRAW.willingness, L.account_g, beliefs.willingness, p.guessWillingnessLeast, 1);
  guess(DRAW.centralisation, L.account_c, beliefs.centralisation, 0, 1);
  guess(DRAW.dispersion, L.account_d, beliefs.dispersion, p.guessDispersionLeast, p.guessDispersionMost);
  spread(DRAW.trust, L.account_T, trust, p.imaginedRelation, 0, 1);
  spread(DRAW.commitment, L.account_C, commitment, p.imaginedRelation, 0, 1);
  spread(DRAW.rival1, L.account_rival1, rivals, v.competitorSd);
  spread(DRAW.rival2, L.account_rival2, rivals, v.competitorSd);
  // How far each account is from losing or winning its next lot, and from asking for one price, nobody knows; foreign
  // luck begins anywhere between.
  s.fill(0, L.account_lossRun, L.account_lossRun + accounts);
  s.fill(0, L.account_winRun, L.account_winRun + accounts);
  s.fill(0, L.account_pressure, L.account_pressure + accounts);
}

function imaginePeople(C: Compiled, beliefs: Beliefs, s: Float64Array, seed: number): void {
  const { L, p } = C;
  const chance = new Float64Array(L.people);
  fillUniforms(chance, L.people, seed, 0, DRAW.immovable);
  const drawn = beliefs.immovable.toSorted((i, j) => chance[i] - chance[j]).slice(0, C.world.variation.immovable.count);
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
