// What a condition in a scenario may look at: the closed catalogue, by dotted path. The checker types conditions
// against it and suggests from it; `conditions.ts` turns each path into a reader of the packed state.
import type { World } from './world.ts';

export interface Variable {
  path: string;
  /** yes/no variables read 0 or 1. */
  type: 'number' | 'yes_no';
  low: number;
  high: number;
  /** For authors, one short sentence. */
  about: string;
}

type Named = Pick<World, 'accounts' | 'people' | 'models' | 'elements' | 'dilemmas' | 'events' | 'gauges' | 'years'>;

const FLAT: [string, Variable['type'], number, number, string][] = [
  ['year', 'number', 1, 6, 'Year of the game, from 1.'],
  ['quarter', 'number', 1, 4, 'Quarter of the year.'],
  ['started', 'yes_no', 0, 1, 'A programme was launched.'],
  ['adoption', 'number', 0, 1, 'How far the organisation works by the programme.'],
  ['esprit', 'number', 0, 1, 'Team spirit of the account teams.'],
  ['disruption', 'number', 0, 2, 'Loss of service while roles are unclear.'],
  ['effectiveness', 'number', 0, 1, 'Effectiveness of key account management.'],
  ['fit', 'number', 0, 1, 'How well the elements suit one another.'],
  ['divergence', 'number', 0, 1.2, 'How far the design moves power from countries and groups.'],
  ['formalization', 'number', 0, 1, 'How far rules govern the programme.'],
  ['budget', 'number', 0, 8, 'Budget of the mandate, EUR M a year.'],
  ['key_accounts', 'number', 0, 60, 'Number of listed key accounts.'],
  ['coverage', 'number', 0, 1, 'Share of key accounts the money can serve.'],
  ['support', 'number', -1, 1, 'Power-weighted stance of the committee.'],
  ['resistance', 'number', 0, 100, 'Resistance index.'],
  ['polarisation', 'number', 0, 1, 'Spread of the stances.'],
  ['confidence', 'number', 0, 1, 'The chair’s confidence.'],
  ['coercion', 'number', 0, 100, 'Points of coercion used so far.'],
  ['csat_key', 'number', 0, 100, 'Satisfaction of key accounts.'],
  ['csat_change', 'number', -100, 100, 'Change of mean satisfaction since the start, points.'],
  ['key_growth', 'number', -1, 2, 'Growth of key-account revenue on a year ago.'],
  ['market', 'number', -1, 1, 'Market shock of the last quarter.'],
  ['net_gain', 'number', -100, 100, 'Net contribution of the last closed year above that without a programme, EUR M.'],
  ['bad_quarter', 'yes_no', 0, 1, 'The last quarter’s revenue fell short.'],
  ['financial_kpi', 'yes_no', 0, 1, 'A financial KPI is among those chosen.'],
  ['variable_pay', 'number', 0, 1, 'Variable share of pay.'],
  ['team_cover', 'number', 0, 1, 'Team skills times use of teams.'],
  ['manager_left', 'yes_no', 0, 1, 'A key account manager left last quarter.'],
  ['supply_disrupted', 'yes_no', 0, 1, 'Supply was disrupted last quarter.'],
  ['consultants', 'yes_no', 0, 1, 'Consultants are hired this year.'],
  ['promises.open', 'number', 0, 6, 'Open promises.'],
  ['promises.kept', 'number', 0, 99, 'Promises kept so far.'],
  ['promises.broken', 'number', 0, 99, 'Promises broken so far.'],
  ['promises.local_broken', 'number', 0, 36, 'Broken promises that an account stays local.'],
  ['events.let_pass', 'number', 0, 60, 'Event cards that were let pass.'],
  ['mandate.yes', 'number', 0, 1, 'Share of the committee’s power that said yes in the last vote.'],
  ['mandate.passed', 'yes_no', 0, 1, 'The last vote passed.'],
  ['mandate.conditional', 'yes_no', 0, 1, 'The last mandate was conditional.'],
  ['mandate.refused', 'yes_no', 0, 1, 'The last vote was refused.'],
  ['mandate.forced', 'yes_no', 0, 1, 'The last mandate was forced.'],
  ['climate.calm', 'yes_no', 0, 1, 'The market climate of this game is calm.'],
  ['climate.price_war', 'yes_no', 0, 1, 'The market climate is a price war.'],
  ['climate.turbulent', 'yes_no', 0, 1, 'The market climate is turbulent.'],
  ['price.corridor', 'yes_no', 0, 1, 'Price policy: corridor.'],
  ['price.lowest', 'yes_no', 0, 1, 'Price policy: lowest country price.'],
  ['price.refuse', 'yes_no', 0, 1, 'Price policy: refuse.'],
  ['accounts.integrated', 'number', 0, 60, 'Accounts in the integrated state.'],
  ['accounts.interdependent', 'number', 0, 60, 'Accounts interdependent or better.'],
  ['accounts.lost', 'number', 0, 60, 'Accounts lost.'],
  ['accounts.below_basic', 'number', 0, 60, 'Accounts below a basic relationship: exploratory, falling apart or lost.'],
  ['accounts.lowest_price', 'number', 0, 60, 'Accounts that were granted the lowest price.'],
  ['accounts.corridor_price', 'number', 0, 60, 'Accounts held in a corridor.'],
];

const ACCOUNT: [string, Variable['type'], number, number, string][] = [
  ['satisfaction', 'number', 0, 100, 'satisfaction'],
  ['satisfaction_change', 'number', -100, 100, 'change of satisfaction since the start'],
  ['trust', 'number', 0, 1, 'trust'],
  ['commitment', 'number', 0, 1, 'calculative commitment'],
  ['share', 'number', 0, 1, 'share of wallet'],
  [
    'stage',
    'number',
    0,
    6,
    'relationship: 0 exploratory, 1 basic, 2 cooperative, 3 interdependent, 4 integrated, 5 disintegrating, 6 lost',
  ],
  ['listed', 'yes_no', 0, 1, 'is a key account'],
  ['tier_a', 'yes_no', 0, 1, 'is in tier A'],
  ['harmonised', 'yes_no', 0, 1, 'a price demand was answered'],
  ['willingness', 'number', 0, 1, 'willingness to work closely'],
];

const PERSON: [string, Variable['type'], number, number, string][] = [
  ['stance', 'number', -1, 1, 'stance'],
  ['trust', 'number', 0, 1, 'trust in the VP'],
  ['in_office', 'yes_no', 0, 1, 'sits on the committee'],
  ['conceded', 'yes_no', 0, 1, 'was given a structural concession'],
  ['met', 'yes_no', 0, 1, 'was met this year'],
];

/** All variables of a world, by path. */
export function variableCatalogue(world: Named): Map<string, Variable> {
  const all = new Map<string, Variable>();
  const put = (path: string, type: Variable['type'], low: number, high: number, about: string) =>
    all.set(path, { path, type, low, high, about });
  for (const [path, type, low, high, about] of FLAT) put(path, type, low, path === 'year' ? world.years : high, about);
  for (const a of world.accounts)
    for (const [field, type, low, high, about] of ACCOUNT)
      put(`account.${a.id}.${field}`, type, low, high, `${a.name}: ${about}.`);
  for (const p of world.people) {
    if (p.seat !== 'member') continue;
    for (const [field, type, low, high, about] of PERSON)
      put(`person.${p.id}.${field}`, type, low, high, `${p.name}: ${about}.`);
  }
  for (const m of world.models) put(`model.${m.id}`, 'yes_no', 0, 1, `The model is ${m.name}.`);
  for (const e of world.elements) {
    put(`element.${e.id}`, 'number', 0, 1.1, `Maturity of ${e.name}.`);
    for (const p of e.practices) put(`practice.${p.id}`, 'number', 0, 1.1, `Maturity of ${p.name}.`);
  }
  for (const d of world.dilemmas)
    for (const pole of ['a', 'b'] as const)
      put(`pole.${d.id}.${pole}`, 'yes_no', 0, 1, `${d.title}: pole ${pole.toUpperCase()} holds.`);
  for (const e of world.events) {
    put(`event.${e.id}.seen`, 'yes_no', 0, 1, `${e.title} has happened.`);
    for (const c of e.choices) put(`chose.${e.id}.${c.id}`, 'yes_no', 0, 1, `${e.title}: answered "${c.label}".`);
  }
  for (const f of ['customer_survey', 'price_audit', 'interviews', 'network_walk', 'benchmark', 'published_cases'])
    put(`finding.${f}`, 'yes_no', 0, 1, `The finding ${f} is held.`);
  for (const g of world.gauges) put(`gauge.${g.id}`, 'number', g.min, g.max, g.label);
  return all;
}
