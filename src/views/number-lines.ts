// The numbers that the year in play and the results show, each with its change and at most two short causes: what moved
// is explained by what moved it. Causes are read off the reports of the time between: revenue's flows, the two sides of
// the net contribution, the ledger of the committee, and what happened to accounts. None of them is a hidden figure.
import type { LedgerCause, StepReport } from '../engine/game-state.ts';
import type { KpiId } from '../engine/kpis.ts';
import { signedEurM } from '../base/euros.ts';
import { counted, decimal, listed, percent, signed, signedPoints } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { quarterRows } from './kpi-rows.ts';
import { kpiOf, type SHOWN_KPIS } from './kpi-words.ts';
import { accountName, personName } from './names.ts';
import { shownNumbers } from './shown-numbers.ts';

export interface NumberLine {
  id: string;
  label: string;
  value: string;
  /** The value before, in the same words, for counting up; '' where there is none. */
  before: string;
  change: string;
  delta: number;
  upIs: 'for' | 'against' | 'neither';
  /** At most two, each a few words with its own sign where it has one. */
  causes: string[];
}

const FLOWS: [KpiId, string][] = [
  ['flowMarket', 'market'],
  ['flowWon', 'contracts won'],
  ['flowDeeper', 'share of contracts held'],
  ['flowLost', 'contracts lost'],
  ['flowPrice', 'prices'],
  ['flowShock', 'shocks'],
];

/** What a ledger cause is called where there is room for three words. */
const SHORT_CAUSES: Partial<Record<LedgerCause, string>> = {
  meeting: 'your meetings',
  coercion: 'pressure',
  precedent: 'what others were given',
  manipulation_found: 'found out',
  divergence: 'power taken away',
  evidence: 'the accounts’ figures',
  dilemma: 'where you stand',
  expectation_gap: 'figures announced',
  peers: 'colleagues',
  conviction: 'what they believe',
  mood: 'mood',
  promise_kept: 'a promise kept',
  promise_late: 'a promise kept late',
  promise_broken: 'a promise broken',
  promise_heard: 'a promise heard of',
  answer: 'your answers',
  event: 'your answer to a letter',
  model_changed: 'a new model',
  double_credit: 'credit in both books',
  sponsor: 'sponsoring',
  succession: 'a new face',
};

interface Signed {
  text: string;
  value: number;
}

const largest = (causes: readonly Signed[], least: number): Signed[] =>
  causes
    .filter(({ value }) => Math.abs(value) >= least)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 2);

/** Stance moved by cause, weighted as the committee weighs it, in points of support. */
function supportCauses(game: SeenGame, reports: readonly StepReport[]): string[] {
  const seated = new Set(game.engine.committee(game.state));
  const sums = new Map<LedgerCause, { value: number; people: Map<string, number> }>();
  for (const { person, cause, stance } of reports.flatMap(({ ledger }) => ledger)) {
    if (!seated.has(person)) continue;
    const points = 100 * stance * game.engine.person(game.state, person).power;
    const sum = sums.get(cause) ?? { value: 0, people: new Map<string, number>() };
    sum.value += points;
    sum.people.set(person, (sum.people.get(person) ?? 0) + points);
    sums.set(cause, sum);
  }
  const causes = [...sums].map(([cause, { value, people }]): Signed => {
    const [who, most] = [...people].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0] ?? ['', 0];
    const closer = Math.abs(most) >= 0.6 * Math.abs(value) ? `, mostly ${personName(worldOf(game), who)}` : '';
    return { value, text: `${SHORT_CAUSES[cause] ?? cause.replaceAll('_', ' ')} ${signed(value, 1)}${closer}` };
  });
  return largest(causes, 0.15).map(({ text }) => text);
}

/** Accounts by name under one happening: "Halden Motors, Vestmark Wind". */
function accountsWith(game: SeenGame, reports: readonly StepReport[], ...kinds: string[]): string {
  const names = new Set(
    reports
      .flatMap(({ happenings }) => happenings)
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ subject }) => accountName(worldOf(game), subject)),
  );
  const [first, second, ...more] = [...names];
  if (first === undefined) return '';
  return more.length > 0
    ? `${first} and ${counted(more.length + 1, 'other')}`
    : listed(second ? [first, second] : [first]);
}

type Between = { game: SeenGame; reports: readonly StepReport[]; now: Float64Array; then: Float64Array };
const moved = ({ now, then }: Between, id: KpiId) => kpiOf(now, id) - kpiOf(then, id);

function revenueCauses({ reports }: Between): string[] {
  const causes = FLOWS.map(([id, text]): Signed => {
    const value = reports.reduce((sum, { kpis }) => sum + (kpis === null ? 0 : kpiOf(kpis, id)), 0);
    return { value, text: `${text} ${signedEurM(value)}` };
  });
  return largest(causes, 0.05).map(({ text }) => text);
}

function keyRevenueCauses(between: Between): string[] {
  const { game, reports } = between;
  const list = Math.round(moved(between, 'keyAccounts'));
  const won = accountsWith(game, reports, 'lots_won');
  const lost = accountsWith(game, reports, 'lots_lost', 'account_lost');
  return [
    list === 0 ? '' : `${counted(Math.abs(list), 'account')} ${list > 0 ? 'more' : 'fewer'} on the list`,
    ...(won === lost && won !== ''
      ? [`▲ ▼ ${won}: lots won and lost`]
      : [won === '' ? '' : `▲ ${won}`, lost === '' ? '' : `▼ ${lost}`]),
  ];
}

function netCauses(between: Between): string[] {
  const earned = moved(between, 'contribution');
  const cost = -moved(between, 'cost');
  return largest(
    [
      { value: earned, text: `contribution ${signedEurM(earned)}` },
      {
        value: cost,
        text: cost < 0 ? `dearer programme ${signedEurM(cost)}` : `cheaper programme ${signedEurM(cost)}`,
      },
      { value: moved(between, 'net') - earned - cost, text: 'letters answered' },
    ],
    0.05,
  ).map(({ text }) => text);
}

/** Only what moved the same way: service and programme are known exactly, satisfaction comes with a survey's noise. */
function satisfactionCauses(between: Between): string[] {
  const { game, reports } = between;
  const up = moved(between, 'csatShown') > 0;
  const happened = (kind: string) => reports.some(({ happenings }) => happenings.some((one) => one.kind === kind));
  const manager = accountsWith(game, reports, 'manager_left');
  const reach = moved(between, 'effectiveness');
  const disruption = moved(between, 'disruption');
  const onTime = moved(between, 'onTime');
  const found = up
    ? [
        reach > 0.005 ? `programme reaches customers at ${percent(kpiOf(between.now, 'effectiveness'), 0)}` : '',
        disruption < -0.02 ? 'roles are settling' : '',
        onTime > 0.004 ? `service on time ${signedPoints(onTime)}` : '',
      ]
    : [
        happened('supply_disruption') ? 'late deliveries everywhere' : '',
        manager === '' ? '' : `account manager left: ${manager}`,
        disruption > 0.02 || kpiOf(between.now, 'disruption') >= 0.1 ? 'roles still unsettled' : '',
        onTime < -0.004 ? `service on time ${signedPoints(onTime)}` : '',
      ];
  const causes = found.filter((text) => text !== '');
  return causes.length > 0
    ? causes
    : game.engine.programme(game.state).surveyLag > 0
      ? ['within the survey’s noise']
      : [];
}

function retentionCauses(between: Between): string[] {
  const { game, reports } = between;
  const up = moved(between, 'retentionKey') > 0;
  const attacked = accountsWith(game, reports, 'contract_attack');
  const trust = moved(between, 'customerTrust');
  return [
    !up && attacked !== '' ? `a competitor at ${attacked}` : '',
    up === trust > 0 && Math.abs(trust) >= 0.0005 ? `customers’ trust ${signed(trust * 100, 1)}` : '',
  ];
}

function causesOf(id: (typeof SHOWN_KPIS)[number], between: Between): string[] {
  switch (id) {
    case 'revenue':
      return revenueCauses(between);
    case 'keyRevenue':
      return keyRevenueCauses(between);
    case 'net':
      return netCauses(between);
    case 'csatShown':
      return satisfactionCauses(between);
    case 'retentionKey':
      return retentionCauses(between);
    case 'support':
      return supportCauses(between.game, between.reports);
    case 'resistance':
      return [];
    case 'adoption':
      return [`follows support, now ${decimal(100 * kpiOf(between.now, 'support'))}`];
  }
}

/**
 * The shown numbers at the end of `reports`' last quarter against the row `then` (null: no change is told). `reports` are
 * the steps between the two, in order.
 */
export function numberLines(game: SeenGame, reports: readonly StepReport[], then: Float64Array | null): NumberLine[] {
  const now = reports.findLast(({ kpis }) => kpis !== null)?.kpis ?? null;
  if (now === null) return [];
  const rows = quarterRows(game);
  const upTo = (row: Float64Array) => {
    const at = rows.indexOf(row);
    return at < 0 ? [row] : rows.slice(0, at + 1);
  };
  const [soFar, before] = [upTo(now), then === null ? [] : upTo(then)];
  return shownNumbers(worldOf(game)).map(({ id, label, text, change, upIs, explainedBy, at, printed }): NumberLine => {
    const value = at(soFar);
    const was = at(before);
    const delta = then === null ? 0 : printed(value) - printed(was);
    const told = then !== null && Number.isFinite(delta);
    const still = !told || Math.abs(delta) < 1e-9;
    return {
      id,
      label,
      value: text(value),
      // A figure that could not be known then has nothing to count up from.
      before: then === null ? '' : text(Number.isFinite(was) ? was : value),
      change: told ? change(delta) : '',
      delta: still ? 0 : delta,
      upIs,
      causes:
        then === null || still || explainedBy === null
          ? []
          : causesOf(explainedBy, { game, reports, now, then })
              .filter((words) => words !== '')
              .slice(0, 2),
    };
  });
}
