// A reader of the packed state for each variable of the catalogue (variables.ts). Unknown paths throw: the loader has
// refused them before.
import type { Compiled } from './compiled.ts';
import { LET_PASS, type ScalarName } from './layout.ts';
import { polarisationOf, resistanceOf, supportOf } from './people-step.ts';
import { brokenPromises } from './promises-step.ts';
import { keyGrowth } from './year-end.ts';
import { FINDING_IDS } from './world.ts';

export type Reader = (s: Float64Array) => number;

const yes = (holds: boolean): number => (holds ? 1 : 0);

const places = new WeakMap<Reader, number>();

/** Reads one place of the state, worked out once. */
function at(place: number): Reader {
  const reader: Reader = (s) => s[place];
  places.set(reader, place);
  return reader;
}

/** The place of the state that a reader gives as it stands; -1 for readers that do more. */
export const placeRead = (reader: Reader): number => places.get(reader) ?? -1;

/** 1 when a place of the state holds a value. */
const equals =
  (place: number, value: number): Reader =>
  (s) =>
    s[place] === value ? 1 : 0;

const SCALAR: Record<string, ScalarName> = {
  started: 'started',
  adoption: 'adoption',
  esprit: 'esprit',
  disruption: 'disruption',
  effectiveness: 'effectiveness',
  fit: 'fit',
  divergence: 'mandateDelta',
  formalization: 'form',
  budget: 'mandateB',
  coverage: 'coverage',
  confidence: 'confidence',
  coercion: 'coercion',
  market: 'market',
  bad_quarter: 'badQuarter',
  manager_left: 'managerLeft',
  supply_disrupted: 'supplyNow',
  'mandate.yes': 'mandateYes',
  'promises.kept': 'kept',
  'promises.broken': 'broken',
  'accounts.lowest_price': 'lowestGrants',
};

function countAccounts(C: Compiled, holds: (s: Float64Array, a: number) => boolean): Reader {
  return (s) => {
    let n = 0;
    for (let a = 0; a < C.L.accounts; a++) if (holds(s, a)) n++;
    return n;
  };
}

function flatReader(C: Compiled, path: string): Reader | null {
  const { L } = C;
  const scalar = SCALAR[path];
  if (scalar) return at(L[scalar]);
  switch (path) {
    case 'year':
      return (s) => Math.floor((s[L.t] - s[L.closed]) / 4) + 1;
    case 'quarter':
      return (s) => ((s[L.t] - s[L.closed]) % 4) + 1;
    case 'key_accounts':
      return countAccounts(C, (s, a) => s[L.account_key + a] === 1);
    case 'support':
      return (s) => supportOf(C, s);
    case 'resistance':
      return (s) => resistanceOf(C, s);
    case 'polarisation':
      return (s) => polarisationOf(C, s);
    case 'csat_key':
      return (s) => {
        let sum = 0;
        let n = 0;
        for (let a = 0; a < L.accounts; a++)
          if (s[L.account_key + a] === 1) {
            sum += s[L.account_S + a];
            n++;
          }
        return n > 0 ? sum / n : s[L.lastCsat];
      };
    case 'csat_change':
      return (s) => s[L.lastCsat] - s[L.csatStart];
    case 'key_growth':
      return (s) => keyGrowth(C, s);
    case 'financial_kpi':
      return (s) => yes(s[L.kpiMask] >> 6 !== 0);
    case 'variable_pay':
      return at(L.input_variable_pay);
    case 'team_cover':
      return (s) => s[L.elements + 7] * s[L.team];
    case 'consultants':
      return (s) => yes(s[L.consultantFactor] > 1);
    case 'promises.open':
      return (s) => {
        let n = 0;
        for (let i = 0; i < 36; i++) if (s[L.promise + i * 8] > 0 && s[L.promise + i * 8 + 6] <= 1) n++;
        return n;
      };
    case 'accounts.integrated':
      return countAccounts(C, (s, a) => s[L.account_stage + a] === 4);
    case 'accounts.interdependent':
      return countAccounts(C, (s, a) => s[L.account_stage + a] === 3 || s[L.account_stage + a] === 4);
    case 'accounts.lost':
      return countAccounts(C, (s, a) => s[L.account_stage + a] === 6);
    case 'accounts.below_basic':
      return countAccounts(C, (s, a) => [0, 5, 6].includes(s[L.account_stage + a]));
    case 'promises.local_broken':
      return (s) => brokenPromises(C, s, 'account_local');
    case 'events.let_pass':
      return (s) => {
        let n = 0;
        for (let e = 0; e < L.events; e++) if (s[L.eventChoice + e] === LET_PASS) n++;
        return n;
      };
    case 'net_gain':
      // The facts of a year in the order of EXPECTATION_KPIS; before the first close there are none.
      return (s) => (s[L.t] < 4 ? 0 : s[L.yearFacts + (Math.floor(s[L.t] / 4) - 1) * 4 + 1]);
    case 'accounts.corridor_price':
      return countAccounts(C, (s, a) => s[L.account_harm + a] === 1);
    default:
      return null;
  }
}

const MANDATES = ['none', 'passed', 'conditional', 'refused', 'forced'];
const CLIMATES = ['calm', 'price_war', 'turbulent'];
const PRICES = ['corridor', 'lowest', 'refuse'];

function accountReader(C: Compiled, id: string, field: string): Reader | null {
  const a = C.accountIndex.get(id);
  if (a === undefined) return null;
  const { L } = C;
  switch (field) {
    case 'satisfaction':
      return at(L.account_S + a);
    case 'satisfaction_change':
      return (s) => s[L.account_S + a] - s[L.account_S0 + a];
    case 'trust':
      return at(L.account_T + a);
    case 'commitment':
      return at(L.account_C + a);
    case 'share':
      return at(L.account_w + a);
    case 'stage':
      return at(L.account_stage + a);
    case 'listed':
      return at(L.account_key + a);
    case 'tier_a':
      return (s) => yes(s[L.account_key + a] === 1 && s[L.account_tier + a] === 0);
    case 'harmonised':
      return (s) => yes(s[L.account_harm + a] > 0);
    case 'willingness':
      return at(L.account_g + a);
    default:
      return null;
  }
}

function personReader(C: Compiled, id: string, field: string): Reader | null {
  const seat = C.seatOf.get(id);
  const index = C.personIndex.get(id);
  if (seat === undefined || seat < 0 || index === undefined) return null;
  const { L } = C;
  switch (field) {
    case 'stance':
      return at(L.person_x + seat);
    case 'trust':
      return at(L.person_tau + seat);
    case 'in_office':
      return equals(L.person_occupant + seat, index);
    case 'conceded':
      return at(L.person_conceded + seat);
    case 'met':
      return (s) => yes(s[L.person_pointsYear + seat] > 0);
    default:
      return null;
  }
}

/** A reader for a path of the catalogue. Throws RangeError on an unknown path. */
export function createReader(C: Compiled, path: string): Reader {
  const { L } = C;
  const flat = flatReader(C, path);
  if (flat) return flat;
  const [family, id, field] = path.split('.');
  let reader: Reader | null = null;
  if (family === 'account') reader = accountReader(C, id, field);
  if (family === 'person') reader = personReader(C, id, field);
  if (family === 'model') {
    const model = C.modelIndex.get(id);
    if (model !== undefined) reader = equals(L.model, model);
  }
  if (family === 'element') {
    const e = C.elementIds.indexOf(id);
    if (e >= 0) reader = at(L.elements + e);
  }
  if (family === 'practice') {
    const k = C.practiceIndex.get(id);
    if (k !== undefined) reader = at(L.maturity + k);
  }
  if (family === 'pole') {
    const d = C.dilemmaIndex.get(id);
    if (d !== undefined) reader = equals(L.pole + d, field === 'a' ? 1 : 2);
  }
  if (family === 'event') {
    const e = C.eventIndex.get(id);
    if (e !== undefined) reader = (s) => yes(s[L.eventSeen + e] > 0);
  }
  if (family === 'chose') {
    const e = C.eventIndex.get(id);
    if (e !== undefined) {
      const choice = C.world.events[e].choices.findIndex((c) => c.id === field) + 1;
      if (choice > 0) reader = equals(L.eventChoice + e, choice);
    }
  }
  if (family === 'finding') {
    const f = (FINDING_IDS as readonly string[]).indexOf(id);
    if (f >= 0) reader = (s) => yes(s[L.finding + f] > 0);
  }
  if (family === 'gauge') {
    const g = C.gaugeIndex.get(id);
    if (g !== undefined) reader = at(L.gauge + g);
  }
  if (family === 'mandate') {
    const kind = MANDATES.indexOf(id);
    if (kind >= 0) reader = equals(L.mandateKind, kind);
  }
  if (family === 'climate') {
    const kind = CLIMATES.indexOf(id);
    if (kind >= 0) reader = equals(L.climate, kind);
  }
  if (family === 'price') {
    const kind = PRICES.indexOf(id);
    if (kind >= 0) reader = equals(L.pricePolicy, kind);
  }
  if (!reader) throw new RangeError(`"${path}" is not something a condition can look at.`);
  return reader;
}
