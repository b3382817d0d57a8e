// What giving way costs: in the committee as a clause, for answers whose case does not say it; in a meeting as a price.
import { type ParameterName, parameterOf } from '../engine/parameters.ts';
import type { Concession, World } from '../engine/world.ts';
import { inCaseWords } from './case-words.ts';
import { keur } from '../base/euros.ts';
import { decimal, percent } from './format.ts';

type Size = (name: ParameterName) => number;
const of100 = (share: number) => `${Math.round(share * 100)} of 100`;

const EFFECTS: Record<Concession, (size: Size) => string> = {
  carve_out: (size) => `Reach falls by ${of100(size('carveReach'))}, power moved by ${of100(size('carveDivergence'))}`,
  local_veto: (size) => `Reach falls by ${of100(size('carveReach'))}; a veto stays in the country`,
  shared_credit: (size) => `Sales count twice; that costs ${keur(size('sharedCreditEurM') * 1000)} a year`,
  corridor: () => 'The price policy becomes a corridor',
  split_funding: (size) => `Countries carry a part; the budget falls by ${percent(1 - size('splitFundingFactor'), 0)}`,
  fewer_accounts: () => 'The list of key accounts gets shorter',
  escalation: () => 'A rule for what goes first joins the plan',
  training_share: (size) => `${percent(size('trainingShare'), 0)} of the budget goes to training`,
  working_group: () => 'A seat in the working group',
  financial_kpi: () => 'A financial figure joins those you are run by',
};

/** What a concession made in the committee changes, in the words of the case. */
export function concessionEffect(world: World, concession: Concession): string {
  return inCaseWords(
    world,
    EFFECTS[concession]((name) => parameterOf(world, name)),
  );
}

/** What an offer costs beside the bargain itself. */
export function offerPrice(world: World, offer: Concession): string {
  const reach = `${decimal(parameterOf(world, 'carveReach') * 100)} points of reach`;
  switch (offer) {
    case 'carve_out':
      return `${reach}, ${decimal(parameterOf(world, 'carveDivergence') * 100)} of the power moved`;
    case 'local_veto':
      return reach;
    case 'shared_credit':
      return `${keur(parameterOf(world, 'sharedCreditEurM') * 1000)} a year`;
    case 'split_funding':
      return `${decimal((1 - parameterOf(world, 'splitFundingFactor')) * 100)} % of the budget`;
    default:
      return 'no money';
  }
}

/** What every bargain costs, whatever is offered in it. */
export const bargainPrice = (world: World): string =>
  `A bargain costs ${keur(parameterOf(world, 'concessionEurM') * 1000)} a year from then on, whatever you offer; ` +
  `each one remembered makes the next ${decimal(parameterOf(world, 'concessionRise') * 100)} % dearer.`;
