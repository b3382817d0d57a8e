// A small but complete and legal world for tests: five clusters, four groups, six accounts, thirteen voters, eight
// models, eight elements with three practices each, three dilemmas, two events, six objections, two policies. The
// numbers of models, shapes and powers are those of the design; every name is invented. Each call builds it afresh.
import type { PapersSpec } from '../../src/engine/papers.ts';
import type { AccountSpec, ElementSpec, ModelSpec, PolicySpec, World } from '../../src/engine/world.ts';
import { smallDilemmas, smallEvents, smallObjections } from './small-world-cards.ts';
import { smallPeople } from './small-world-people.ts';

const GROUPS = ['safety', 'transport', 'health', 'consumer'];
const CLUSTERS = ['north', 'west', 'isles', 'south', 'east'];

/** id, wallet, share, dispersion, centralisation, willingness, growth, first group, first cluster. */
type AccountRow = [string, number, number, number, number, number, number, number, number];
const ACCOUNTS: AccountRow[] = [
  ['alder', 95, 0.28, 0.08, 0.8, 0.55, 0, 1, 0],
  ['birch', 70, 0.24, 0.16, 0.85, 0.3, 0, 3, 2],
  ['cedar', 60, 0.32, 0.06, 0.5, 0.8, 0.01, 0, 1],
  ['dogwood', 45, 0.25, 0.14, 0.25, 0.5, 0, 2, 3],
  ['elm', 35, 0.22, 0.09, 0.5, 0.8, 0.04, 1, 4],
  ['fir', 30, 0.15, 0.07, 0.5, 0.85, 0.06, 0, 0],
];

/** `list` from position `first` on, wrapped round, four of them. */
const fourFrom = (list: string[], first: number) => [0, 1, 2, 3].map((i) => list[(first + i) % list.length] as string);

function account([
  id,
  walletEurM,
  share,
  dispersion,
  centralisation,
  willingness,
  growth,
  group,
  cluster,
]: AccountRow): AccountSpec {
  return {
    id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Works`,
    industry: 'Invented industry',
    home: CLUSTERS[cluster] as string,
    groups: fourFrom(GROUPS, group),
    clusters: fourFrom(CLUSTERS, cluster),
    walletEurM,
    share,
    satisfaction: 66,
    expectation: 68,
    dispersion,
    centralisation,
    willingness,
    growth,
    note: '',
    source: 'team',
  };
}

/** id, top management, teams, formalization, divergence, reach. */
const MODELS: [string, number, number, number, number, number][] = [
  ['top', 0.9, 0.7, 0.6, 0.6, 1],
  ['cfd', 0.65, 0.9, 0.55, 0.6, 1],
  ['uns', 0.8, 0.5, 0.25, 0.4, 0.95],
  ['mid', 0.35, 0.5, 0.75, 0.5, 0.75],
  ['opl', 0.2, 0.45, 0.65, 0.4, 0.7],
  ['ccl', 0.7, 0.2, 0.15, 0.2, 0.35],
  ['iso', 0.15, 0.2, 0.45, 0.3, 0.45],
  ['non', 0.15, 0.1, 0.1, 0, 0.2],
];

function model([id, topManagement, teams, formalization, divergence, reach]: (typeof MODELS)[number]): ModelSpec {
  const words = {
    summary: 'A way to run key accounts.',
    gains: [],
    loses: [],
    costNote: '',
    speedNote: '',
    evidenceTag: '',
    evidenceNote: '',
  };
  return { id, name: `Model ${id}`, topManagement, teams, formalization, divergence, reach, ...words, source: 'team' };
}

/** id, framing, quadrant, opening maturity. */
const ELEMENTS: [string, boolean, ElementSpec['quadrant'], number][] = [
  ['apd', true, 'programme_inter', 0.15],
  ['abp', false, 'programme_inter', 0.14],
  ['asv', true, 'account_inter', 0.14],
  ['amp', false, 'account_inter', 0.12],
  ['oin', true, 'programme_intra', 0.12],
  ['sup', false, 'programme_intra', 0.12],
  ['apm', false, 'account_intra', 0.12],
  ['ats', false, 'account_intra', 0.13],
];

function element([id, framing, quadrant, opening]: (typeof ELEMENTS)[number]): ElementSpec {
  const practices = [1, 2, 3].map((n) => ({
    id: `${id}${n}`,
    name: `Practice ${id}${n}`,
    summary: 'One thing done regularly.',
    framing: framing && n === 1,
  }));
  return { id, name: `Element ${id}`, summary: 'Three practices.', framing, quadrant, opening, practices };
}

const REFERENCE: PolicySpec = {
  id: 'reference',
  summary: 'A pilot first, then the full programme, with matched tactics.',
  model: 'cfd',
  shape: 'cfd',
  years: [
    { budgetEurM: 1.5, accounts: 2, practices: 'first_each' },
    { budgetEurM: 3, accounts: 3, practices: 'two_each' },
    { budgetEurM: 4, accounts: 4, practices: 'all' },
  ],
  pick: 'potential',
  tactics: 'matched',
  kpis: 'mixed',
  price: 'corridor',
  research: ['customer_survey', 'price_audit'],
  answers: 'best',
  force: false,
  events: 'careful',
  dilemmas: { case_first: 'b', pay_mix: 'b' },
};

const NO_PROGRAMME: PolicySpec = {
  id: 'no_programme',
  summary: 'Leave everything as it is.',
  model: 'non',
  shape: 'even',
  years: [{ budgetEurM: 0, accounts: 0, practices: 'all' }],
  pick: 'size',
  tactics: 'none',
  kpis: 'mixed',
  price: 'refuse',
  research: [],
  answers: 'defer',
  force: false,
  events: 'first',
  dilemmas: {},
};

const EMPTY_PAPERS: PapersSpec = {
  boardPaper: { title: 'Board paper', headline: '', label: 'Invented', findings: [], closing: '' },
  mandate: { from: 'chair', letter: 'Please bring a plan.' },
  preReading: { title: 'Before you start', label: 'Invented', pages: [] },
  jCurve: {
    title: 'It gets worse first',
    lines: [],
    acknowledge: 'Understood',
    curve: [],
    curveLabel: '',
    source: 'team',
  },
  practice: null,
  findings: [],
  headlines: [],
  hints: [],
  glossary: [],
  debrief: [],
};

/** A complete small world, new on every call; `overrides` replaces whole sections. */
export function smallWorld(overrides: Partial<World> = {}): World {
  return {
    id: 'small-world',
    version: '1.0.0',
    title: 'A small world',
    language: 'en',
    hash: '0'.repeat(64),
    wordlessHash: '0'.repeat(64),
    disclaimer: 'Everything here is invented.',
    company: { name: 'Invented plc', region: 'Here', currency: 'EUR', about: '' },
    startYear: 2020,
    years: 6,
    sources: [{ id: 'team', cite: 'Our own choice, for tests.', kind: 'assumption' }],
    parameters: {},
    groups: GROUPS.map((id) => ({ id, name: `Group ${id}` })),
    clusters: CLUSTERS.map((id) => ({ id, name: `Cluster ${id}`, places: [] })),
    accounts: ACCOUNTS.map(account),
    people: smallPeople(),
    models: MODELS.map(model),
    shapes: [
      { id: 'top', profile: [0.85, 0.75, 0.75, 0.75, 0.85, 0.6, 0.75, 0.7] },
      { id: 'cfd', profile: [0.75, 0.75, 0.85, 0.8, 0.8, 0.75, 0.7, 0.85] },
      { id: 'uns', profile: [0.75, 0.5, 0.85, 0.65, 0.75, 0.55, 0.45, 0.8] },
    ],
    elements: ELEMENTS.map(element),
    pairs: [
      ['apd', 'abp'],
      ['asv', 'oin'],
      ['abp', 'apm'],
      ['amp', 'sup'],
      ['ats', 'oin'],
      ['sup', 'ats'],
    ],
    dilemmas: smallDilemmas(),
    events: smallEvents(),
    objections: smallObjections(),
    gauges: [{ id: 'mood_of_press', label: 'Mood of the press', start: 50, min: 0, max: 100 }],
    variation: {
      walletLogSd: 0.1,
      shareSd: 0.02,
      satisfactionSd: 1.5,
      expectationSd: 1,
      dispersionSd: 0.01,
      willingnessSd: 0.1,
      centralisationSd: 0.1,
      competitorMean: 67,
      competitorSd: 2,
      reasonsRedrawn: 0,
      immovable: { count: 2, from: ['md_north', 'md_west', 'head_health'] },
      climates: { calm: 0.5, price_war: 0.25, turbulent: 0.25 },
    },
    policies: [structuredClone(REFERENCE), structuredClone(NO_PROGRAMME)],
    news: [],
    letters: [],
    papers: structuredClone(EMPTY_PAPERS),
    ...overrides,
  };
}
