// A balance report of as few games as every stage can do with: for tests of how it is measured, not of what it says.
import type { BalanceSizes } from '../../src/analysis/balance/run-balance.ts';

export const FEW_GAMES: BalanceSizes = {
  policySeeds: 2,
  training: 2,
  fresh: 2,
  soundSeeds: 1,
  stepSeeds: 1,
  teamSeeds: 1,
  changes: 1,
  finalists: 1,
  optionSeeds: 1,
  randomTeams: 3,
  luck: { teams: 2, classes: 1, luckSeeds: 2 },
  recipes: 2,
  targetSeeds: 2,
  sensitivitySeeds: 1,
};
