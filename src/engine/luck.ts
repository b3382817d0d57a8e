// Purposes of luck: every draw of the game is keyed by (seed, time, entity, purpose), so that changing one decision
// reshuffles nothing (design 6.3). Time is the quarter of the game, 0 for openings; slots of people steps count apart.

export const LUCK = {
  wallet: 1,
  share: 2,
  satisfaction: 3,
  expectation: 4,
  dispersion: 5,
  centralisation: 6,
  willingness: 7,
  rival1: 8,
  rival2: 9,
  lot: 10,
  climate: 11,
  reason: 12,
  newReason: 13,
  immovable: 14,
  seen: 15,
  seenCentral: 16,
  seenDispersion: 17,
  seenWallet: 18,
  mood: 20,
  found: 21,
  saidReason: 22,
  tie: 23,
  market: 30,
  service: 31,
  manager: 33,
  climb: 34,
  demand: 35,
  bonus: 36,
  contract: 37,
  lotLost: 38,
  lotStart: 40,
  lotWon: 41,
  executive: 42,
  breach: 43,
  supply: 44,
  cut: 50,
  event: 51,
  survey: 52,
  warning: 53,
  objection: 54,
  shareSurvey: 55,
  candidate: 56,
  waiting: 57,
} as const;

/**
 * Seeds by family of luck. In a game all are the game's seed; a replay may give a family a seed of its own.
 * opening: accounts, reasons, climate, what is known. market: demand, supply, attacks of competitors, head office.
 * people: moods, what is found out, who waits, which line. accounts: service, staff, relations, price, lots, surveys.
 * events: which cards are drawn.
 */
export interface LuckSeeds {
  opening: number;
  market: number;
  people: number;
  accounts: number;
  events: number;
}

export const oneSeed = (seed: number): LuckSeeds => ({
  opening: seed,
  market: seed,
  people: seed,
  accounts: seed,
  events: seed,
});
