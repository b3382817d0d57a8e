// The people of the small world: thirteen members with the powers and opening values of the domain model, the one who
// takes over a seat in year 4, a chair without a vote and one buyer who only speaks. Names and offices are invented.
import type { Bloc, Duty, PersonSpec, Reason, StanceWord } from '../../src/engine/world.ts';

interface MemberRow {
  id: string;
  role: string;
  bloc: Bloc;
  duties?: Duty[];
  power: number;
  stance: number;
  stubbornness: number;
  trust: number;
  reason: Reason;
  financialWeight: number;
  immovable?: boolean;
  cluster?: string;
  group?: string;
  ties?: string[];
  succeeds?: { person: string; year: number };
}

const MEMBERS: MemberRow[] = [
  {
    id: 'finance',
    role: 'Finance Director',
    bloc: 'functions',
    duties: ['finance'],
    power: 0.11,
    stance: -0.1,
    stubbornness: 0.35,
    trust: 0.55,
    reason: 'information',
    financialWeight: 0.8,
    ties: ['strategy'],
  },
  {
    id: 'head_safety',
    role: 'Head of Safety',
    bloc: 'groups',
    power: 0.1,
    stance: -0.25,
    stubbornness: 0.4,
    trust: 0.5,
    reason: 'loss',
    financialWeight: 0.6,
    group: 'safety',
    ties: ['head_transport', 'md_north'],
  },
  {
    id: 'head_transport',
    role: 'Head of Transport',
    bloc: 'groups',
    power: 0.09,
    stance: 0.05,
    stubbornness: 0.35,
    trust: 0.55,
    reason: 'involvement',
    financialWeight: 0.5,
    group: 'transport',
  },
  {
    id: 'head_health',
    role: 'Head of Health',
    bloc: 'groups',
    power: 0.08,
    stance: -0.35,
    stubbornness: 0.45,
    trust: 0.45,
    reason: 'loss',
    financialWeight: 0.6,
    group: 'health',
    ties: ['md_west'],
  },
  {
    id: 'head_consumer',
    role: 'Head of Consumer',
    bloc: 'groups',
    power: 0.06,
    stance: -0.2,
    stubbornness: 0.4,
    trust: 0.5,
    reason: 'information',
    financialWeight: 0.6,
    group: 'consumer',
  },
  {
    id: 'md_north',
    role: 'Managing Director North',
    bloc: 'countries',
    power: 0.11,
    stance: -0.55,
    stubbornness: 0.55,
    trust: 0.4,
    reason: 'loss',
    financialWeight: 0.5,
    immovable: true,
    cluster: 'north',
    ties: ['md_west'],
  },
  {
    id: 'md_west',
    role: 'Managing Director West',
    bloc: 'countries',
    power: 0.08,
    stance: -0.45,
    stubbornness: 0.55,
    trust: 0.4,
    reason: 'loss',
    financialWeight: 0.5,
    immovable: true,
    cluster: 'west',
  },
  {
    id: 'md_isles',
    role: 'Managing Director Isles',
    bloc: 'countries',
    power: 0.08,
    stance: -0.2,
    stubbornness: 0.4,
    trust: 0.5,
    reason: 'involvement',
    financialWeight: 0.5,
    cluster: 'isles',
    ties: ['head_transport'],
  },
  {
    id: 'md_south',
    role: 'Managing Director South',
    bloc: 'countries',
    power: 0.07,
    stance: -0.05,
    stubbornness: 0.35,
    trust: 0.55,
    reason: 'adjustment',
    financialWeight: 0.4,
    cluster: 'south',
    ties: ['md_east'],
  },
  {
    id: 'md_east',
    role: 'Managing Director East',
    bloc: 'countries',
    power: 0.07,
    stance: -0.1,
    stubbornness: 0.35,
    trust: 0.5,
    reason: 'adjustment',
    financialWeight: 0.4,
    cluster: 'east',
  },
  {
    id: 'supply',
    role: 'Supply Chain Director',
    bloc: 'functions',
    duties: ['supply'],
    power: 0.07,
    stance: 0,
    stubbornness: 0.3,
    trust: 0.55,
    reason: 'adjustment',
    financialWeight: 0.2,
    ties: ['hr'],
  },
  {
    id: 'hr',
    role: 'Human Resources Director',
    bloc: 'functions',
    duties: ['hr', 'training'],
    power: 0.04,
    stance: 0.15,
    stubbornness: 0.25,
    trust: 0.65,
    reason: 'involvement',
    financialWeight: 0.2,
  },
  {
    id: 'strategy',
    role: 'Strategy Director',
    bloc: 'functions',
    duties: ['strategy'],
    power: 0.04,
    stance: 0.45,
    stubbornness: 0.25,
    trust: 0.75,
    reason: 'involvement',
    financialWeight: 0.3,
    ties: ['head_transport'],
  },
  {
    id: 'md_isles_next',
    role: 'Managing Director Isles',
    bloc: 'countries',
    power: 0.08,
    stance: -0.2,
    stubbornness: 0.4,
    trust: 0.45,
    reason: 'involvement',
    financialWeight: 0.5,
    cluster: 'isles',
    succeeds: { person: 'md_isles', year: 4 },
  },
];

const WORDS: readonly StanceWord[] = ['opposed', 'sceptical', 'undecided', 'supportive', 'championing'];

/** A person with every text filled in and the values of a quiet colleague without a vote; the given fields win. */
export function somebody(fields: Partial<PersonSpec> & { id: string }): PersonSpec {
  const { id } = fields;
  const lines = WORDS.map((word) => [word, [{ text: `${id} speaks as someone ${word}.`, when: null }]]);
  return {
    name: `Person ${id}`,
    role: 'Colleague',
    seat: 'speaker',
    bloc: 'none',
    duties: [],
    power: 0,
    stance: 0,
    needForChange: 0.5,
    stubbornness: 0.4,
    trust: 0.5,
    reason: 'information',
    financialWeight: 0.5,
    immovable: false,
    cluster: null,
    group: null,
    ties: [],
    succeeds: null,
    customer: null,
    protects: 'The people in the team.',
    whyRational: 'The numbers of this office depend on it.',
    saidReason: 'It is too early.',
    hiddenReason: 'It costs influence.',
    tell: 'Looks at the clock.',
    concession: 'A say in the choice of accounts.',
    history: [],
    lines: Object.fromEntries(lines) as PersonSpec['lines'],
    reactions: {},
    corridor: 'Nothing new.',
    behindYourBack: 'We shall see.',
    source: 'team',
    ...fields,
  };
}

/** All people of the small world: fourteen members (one a successor), the chair, a buyer. */
export function smallPeople(): PersonSpec[] {
  return [
    ...MEMBERS.map((row) => somebody({ ...row, name: `Person ${row.id}`, seat: 'member' })),
    somebody({ id: 'chair', name: 'The Chair', role: 'President', seat: 'chair' }),
    somebody({ id: 'buyer', name: 'The Buyer', role: 'Head of Purchasing', customer: 'alder' }),
  ];
}
