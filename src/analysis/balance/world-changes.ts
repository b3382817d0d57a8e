// One number of the model or of the scenario moved, everything else as it is: for asking how much hangs on it. Numbers
// of the scenario are moved for all accounts, people or models at once; what single ones are worth is the class's luck.
import { PARAMETER_NOTES } from '../../engine/parameter-notes.ts';
import { parameterOf, type ParameterName, PARAMETERS } from '../../engine/parameters.ts';
import type { AccountSpec, ModelSpec, PersonSpec, World } from '../../engine/world.ts';

type AccountNumber =
  | 'walletEurM'
  | 'share'
  | 'satisfaction'
  | 'expectation'
  | 'dispersion'
  | 'centralisation'
  | 'willingness';
type PersonNumber = 'stance' | 'needForChange' | 'stubbornness' | 'trust' | 'financialWeight';
type ModelNumber = 'topManagement' | 'teams' | 'formalization' | 'divergence' | 'reach';

export type WorldChange =
  | { of: 'parameter'; name: ParameterName; factor: number }
  | { of: 'accounts'; name: AccountNumber; factor: number }
  | { of: 'people'; name: PersonNumber; factor: number }
  | { of: 'models'; name: ModelNumber; factor: number };

/** In the order of words: what a reader calls each number of the scenario, and the highest value it may take. */
const SCENARIO: {
  accounts: Record<AccountNumber, [words: string, most: number]>;
  people: Record<PersonNumber, [words: string, most: number]>;
  models: Record<ModelNumber, [words: string, most: number]>;
} = {
  accounts: {
    walletEurM: ['What customers spend', 1000],
    share: ['Our share of it at the start', 1],
    satisfaction: ['Satisfaction at the start', 100],
    expectation: ['What customers expect', 100],
    dispersion: ['Spread of country prices', 1],
    centralisation: ['How far customers buy centrally', 1],
    willingness: ['How far customers want to be closer', 1],
  },
  people: {
    stance: ['Opinion in the committee at the start', 1],
    needForChange: ['Belief that something must change', 1],
    stubbornness: ['Stubbornness', 1],
    trust: ['Trust in the player at the start', 1],
    financialWeight: ['Weight given to financial evidence', 1],
  },
  models: {
    topManagement: ['Involvement of top management, all models', 1],
    teams: ['Use of teams, all models', 1],
    formalization: ['Rules, all models', 1],
    divergence: ['Shift of power, all models', 1.2],
    reach: ['How far practices can mature, all models', 1.2],
  },
};

/** Every parameter and every number of the scenario multiplied by `factor`, one at a time. */
export function worldChanges(factor: number): WorldChange[] {
  const keys = <T extends string>(of: Readonly<Record<T, unknown>>): T[] => Object.keys(of) as T[];
  return [
    ...keys(PARAMETERS).map((name): WorldChange => ({ of: 'parameter', name, factor })),
    ...keys(SCENARIO.accounts).map((name): WorldChange => ({ of: 'accounts', name, factor })),
    ...keys(SCENARIO.people).map((name): WorldChange => ({ of: 'people', name, factor })),
    ...keys(SCENARIO.models).map((name): WorldChange => ({ of: 'models', name, factor })),
  ];
}

/** The number's name: a parameter's own, or `accounts.share`. */
export const nameOfChange = (change: WorldChange): string =>
  change.of === 'parameter' ? change.name : `${change.of}.${change.name}`;

/** What a reader calls the number that a change moves. */
export function labelOfChange(change: WorldChange): string {
  if (change.of === 'parameter') return PARAMETER_NOTES[change.name].about;
  const words: Readonly<Record<string, [string, number]>> = SCENARIO[change.of];
  return words[change.name][0];
}

/** True where the number has no published origin: a parameter marked as our own choice, or a number of the scenario. */
export const isAssumption = (change: WorldChange): boolean =>
  change.of !== 'parameter' || PARAMETER_NOTES[change.name].confidence === 'assumption';

const moved = (value: number, factor: number, most: number): number => Math.max(-most, Math.min(most, value * factor));

/** The world with one number moved. */
export function changedWorld(world: World, change: WorldChange): World {
  const { factor } = change;
  switch (change.of) {
    case 'parameter': {
      const own = parameterOf(world, change.name);
      return { ...world, parameters: { ...world.parameters, [change.name]: own * factor } };
    }
    case 'accounts': {
      const { name } = change;
      const most = SCENARIO.accounts[name][1];
      const next = (a: AccountSpec): AccountSpec => ({ ...a, [name]: moved(a[name], factor, most) });
      return { ...world, accounts: world.accounts.map(next) };
    }
    case 'people': {
      const { name } = change;
      const most = SCENARIO.people[name][1];
      const next = (p: PersonSpec): PersonSpec => ({ ...p, [name]: moved(p[name], factor, most) });
      return { ...world, people: world.people.map(next) };
    }
    case 'models': {
      const { name } = change;
      const most = SCENARIO.models[name][1];
      const next = (m: ModelSpec): ModelSpec => ({ ...m, [name]: moved(m[name], factor, most) });
      return { ...world, models: world.models.map(next) };
    }
  }
}
