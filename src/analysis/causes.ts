// Why a number changed: the game is replayed with each subset of seven causes switched on, votes and cards held as they
// were, and the difference is divided among the causes by Shapley values (design 6.9; Shapley 1953). One set of replays
// answers every number of a year: KPIs, customers, people. Decisions switched off are those of a team that starts
// nothing; the market switched off stands still; luck switched off strikes at its rate and makes no noise.
// Leaves out causes within a group: they are told by ledgers and happenings, not by this division.
import { EVEN_LUCK } from '../base/random-stream.ts';
import { DECISION_GROUPS, type DecisionGroup } from '../engine/decisions/groups.ts';
import type { Engine } from '../engine/engine.ts';
import { compileWorld } from '../engine/index.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { AccountField, PersonField } from '../engine/layout.ts';
import { mixPlans, type Plan } from '../engine/plan.ts';
import type { World } from '../engine/world.ts';
import { type Course, walked } from './course.ts';

export const CAUSES = [...DECISION_GROUPS, 'market', 'luck'] as const;
export type Cause = (typeof CAUSES)[number];

/** Contributions in millionths of the number's unit: whole, so that they add up to `change` exactly. */
export interface Contributions {
  /** Change of the number, in millionths. */
  change: number;
  causes: Record<Cause, number>;
}

/** A number of the game: a KPI, a field of a customer, a field of a seat of the committee. */
export type Traced =
  | { kpi: KpiId }
  | { account: number; field: (typeof ACCOUNT_FIELDS)[number] }
  | { seat: number; field: (typeof PERSON_FIELDS)[number] };

/** Points in time: a quarter counted from 1, or the sum of a year's quarters. Quarter 0 is the opening of the causes. */
export type Moment = { quarter: number } | { year: number };

export const ACCOUNT_FIELDS = ['revenue', 'S', 'T', 'C', 'w'] as const satisfies readonly AccountField[];
export const PERSON_FIELDS = ['x', 'b', 'tau'] as const satisfies readonly PersonField[];

const SETS = 1 << CAUSES.length;
const MARKET = 1 << CAUSES.indexOf('market');
const LUCK = 1 << CAUSES.indexOf('luck');
const UNIT = 1_000_000;
/** Replays between two rests. */
const STRETCH = 16;

/** Weight of a set of `size` others before a cause joins: size! (n - size - 1)! / n!. */
const WEIGHTS = CAUSES.map((_, size) => {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return (factorial(size) * factorial(CAUSES.length - size - 1)) / factorial(CAUSES.length);
});
const MEMBERS = Array.from({ length: SETS }, (_, set) => {
  let count = 0;
  for (let bits = set; bits > 0; bits >>= 1) count += bits & 1;
  return count;
});

/** The world in which market, competitors and customers' demands stand still. */
function stillWorld(world: World): World {
  return {
    ...world,
    accounts: world.accounts.map((account) => ({ ...account, growth: 0 })),
    parameters: { ...world.parameters, marketGrowth: 0, competitorDrift: 0, erosion: 0, expectationDrift: 0 },
  };
}

/** A world and the same world standing still, made playable: the same for every game of it. */
const playable = new WeakMap<World, { real: Engine; still: Engine }>();

function enginesOf(world: World): { real: Engine; still: Engine } {
  let engines = playable.get(world);
  if (engines === undefined) {
    engines = {
      real: compileWorld(world, { listen: false }),
      still: compileWorld(stillWorld(world), { listen: false }),
    };
    playable.set(world, engines);
  }
  return engines;
}

export interface CauseStudy {
  /** Years answered so far. */
  readonly years: number;
  /**
   * Replays the years up to `until` that were not replayed yet. `plan` may be newer than that of the last call, as long
   * as the years already answered are the same.
   */
  extend(plan: Plan, until: number): void;
  /** The same with places to rest. Left before its end, the study answers nothing any more. */
  extending(plan: Plan, until: number): Course<void, null>;
  /** What moved a number between two moments. Throws RangeError for moments that were not replayed. */
  between(traced: Traced, from: Moment, to: Moment): Contributions;
}

interface Branch {
  numbers: Float64Array;
  kpis: Float64Array;
  accounts: Float64Array;
  people: Float64Array;
}

/** Opens the study of one game: seven causes, 128 replays a year. */
export function createCauseStudy(engine: Engine, game: { seed: number; years: number }): CauseStudy {
  const { real, still } = enginesOf(engine.world);
  const nothing = real.planOf({ seed: game.seed, years: game.years, entries: [] });
  const size = real.openGame(game.seed, game.years).numbers.length;
  const quarters = game.years * 4;
  const accounts = engine.world.accounts.length;
  const seats = real.committee(real.openGame(game.seed, game.years)).length;
  const branches: Branch[] = Array.from({ length: SETS }, () => ({
    numbers: new Float64Array(size),
    kpis: new Float64Array(quarters * KPI_IDS.length),
    accounts: new Float64Array(quarters * ACCOUNT_FIELDS.length * accounts),
    people: new Float64Array(quarters * PERSON_FIELDS.length * seats),
  }));
  let years = 0;

  function replayBranch(plan: Plan, set: number, until: number): void {
    const branch = branches[set];
    const on = DECISION_GROUPS.filter((_, k): boolean => (set & (1 << k)) !== 0) as DecisionGroup[];
    const mixed = { ...mixPlans(nothing, plan, () => on), fate: plan.fate };
    const world = (set & MARKET) !== 0 ? real : still;
    world.replay(mixed, game.seed, branch.kpis, {
      until,
      ...(years > 0 ? { from: { numbers: branch.numbers, year: years, phase: 'reveal' as const, quarter: 4 } } : {}),
      frozen: { mandates: true, events: true },
      ...((set & LUCK) !== 0 ? {} : { luckSeed: EVEN_LUCK }),
      accounts: { fields: ACCOUNT_FIELDS, out: branch.accounts },
      people: { fields: PERSON_FIELDS, out: branch.people },
      final: branch.numbers,
    });
  }

  function valueAt(branch: Branch, traced: Traced, row: number): number {
    if ('kpi' in traced) return branch.kpis[row * KPI_IDS.length + kpiIndex[traced.kpi]];
    if ('account' in traced) {
      const field = ACCOUNT_FIELDS.indexOf(traced.field);
      return branch.accounts[(row * ACCOUNT_FIELDS.length + field) * accounts + traced.account];
    }
    const field = PERSON_FIELDS.indexOf(traced.field);
    return branch.people[(row * PERSON_FIELDS.length + field) * seats + traced.seat];
  }

  function valueOf(branch: Branch, traced: Traced, moment: Moment): number {
    const [first, last] = 'year' in moment ? [moment.year * 4 - 3, moment.year * 4] : [moment.quarter, moment.quarter];
    if (last > years * 4 || first < 0) throw new RangeError('This moment has not been replayed.');
    let sum = 0;
    for (let quarter = first; quarter <= last; quarter++) if (quarter > 0) sum += valueAt(branch, traced, quarter - 1);
    return sum;
  }

  function* extending(plan: Plan, until: number): Course<void, null> {
    if (until <= years) return;
    for (let set = 0; set < SETS; set++) {
      replayBranch(plan, set, until);
      if (set % STRETCH === STRETCH - 1) yield { share: (set + 1) / SETS, soFar: () => null };
    }
    years = until;
  }

  return {
    get years() {
      return years;
    },
    extending,
    extend: (plan, until) => walked(extending(plan, until)),
    between(traced, from, to) {
      const values = branches.map((branch) => valueOf(branch, traced, to) - valueOf(branch, traced, from));
      return divide(values);
    },
  };
}

/** A part of the change of a larger number: every contribution times `share`, in whole millionths that add up again. */
export function scaled({ causes }: Contributions, share: number): Contributions {
  const parts = {} as Record<Cause, number>;
  let change = 0;
  for (const cause of CAUSES) change += parts[cause] = Math.round(causes[cause] * share);
  return { change, causes: parts };
}

/** Shapley values of a change by set of causes, in millionths; what no cause explains (set 0) goes with the market. */
function divide(values: readonly number[]): Contributions {
  const change = Math.round(values[SETS - 1] * UNIT);
  const causes = {} as Record<Cause, number>;
  let rest = change;
  let largest: Cause = CAUSES[0];
  CAUSES.forEach((cause, k) => {
    const bit = 1 << k;
    let share = bit === MARKET ? values[0] : 0;
    for (let set = 0; set < SETS; set++) {
      if ((set & bit) === 0) share += WEIGHTS[MEMBERS[set]] * (values[set | bit] - values[set]);
    }
    causes[cause] = Math.round(share * UNIT);
    rest -= causes[cause];
    if (Math.abs(causes[cause]) > Math.abs(causes[largest] ?? 0)) largest = cause;
  });
  // Millionths left over by rounding: a handful at most, and they belong where they disturb least.
  causes[largest] += rest;
  return { change, causes };
}
