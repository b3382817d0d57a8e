// What giving way in the committee costs, in a clause: for answers whose case does not say it.
import { type ParameterName, parameterOf } from '../engine/parameters.ts';
import type { Concession, World } from '../engine/world.ts';
import { inCaseWords } from './case-words.ts';
import { eurM, percent } from './format.ts';

type Size = (name: ParameterName) => number;
const of100 = (share: number) => `${Math.round(share * 100)} of 100`;

const EFFECTS: Record<Concession, (size: Size) => string> = {
  carve_out: (size) => `Reach falls by ${of100(size('carveReach'))}, power moved by ${of100(size('carveDivergence'))}`,
  local_veto: (size) => `Reach falls by ${of100(size('carveReach'))}; a veto stays in the country`,
  shared_credit: (size) => `Sales count twice; that costs ${eurM(size('sharedCreditEurM'))} a year`,
  corridor: () => 'The price policy becomes a corridor',
  split_funding: (size) => `Countries carry a part; the budget falls by ${percent(1 - size('splitFundingFactor'), 0)}`,
  fewer_accounts: () => 'The list of key accounts gets shorter',
  escalation: () => 'A rule for what goes first joins the plan',
  training_share: (size) => `${percent(size('trainingShare'), 0)} of the budget goes to training`,
  working_group: () => 'A seat in the working group',
  financial_kpi: () => 'A financial figure joins those you are run by',
};

export function concessionEffect(world: World, concession: Concession): string {
  return inCaseWords(
    world,
    EFFECTS[concession]((name) => parameterOf(world, name)),
  );
}
