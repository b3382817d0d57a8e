// What the committee objects to: severities computed from interests and the state of the game, never a script
// (design 11.6). One objection a person, the five with most power times severity, each with a line of the person's own.
import { clip } from '../base/det-math.ts';
import { uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import { FINANCIAL_KPIS, type YearSheet } from './decisions/decision.ts';
import { PRICES } from './fix-year.ts';
import type { RaisedObjection } from './game-state.ts';
import { LUCK } from './luck.ts';
import { meanElement } from './programme-step.ts';
import type { Reader } from './readers.ts';
import { stakesOf } from './stakes.ts';
import type { ObjectionDriver } from './world.ts';

export const DRIVERS: readonly ObjectionDriver[] = [
  'loss_of_power',
  'price_export',
  'who_pays',
  'overload',
  'no_evidence',
  'not_asked',
  'not_able',
  'broken_word',
];
const MOST = 5;

export interface Ask {
  sheet: YearSheet;
  /** Divergence and budget as asked, EUR M. */
  divergence: number;
  budget: number;
  coveragePerEurM: number;
  countriesPay: boolean;
}

/** Severities 0-1 of the eight drivers for the person in a seat, in the order of DRIVERS. */
export function severities(
  C: Compiled,
  s: Float64Array,
  ask: Ask,
  seat: number,
  stake: number,
  dispersion: number,
): number[] {
  const { L } = C;
  const person = occupant(C, s, seat);
  const duty = (d: string): boolean => (person.duties as readonly string[]).includes(d);
  const conceded = s[L.person_conceded + seat] === 1;
  const financial = ask.sheet.kpis.some((k) => FINANCIAL_KPIS.includes(k));
  const apm = meanElement(s, L.maturity, 6);
  const ats = meanElement(s, L.maturity, 7);
  const rise = Math.max(0, ask.budget - s[L.mandateB]);
  const sinceMet = s[L.t] - (s[L.person_lastMet + seat] - 1);
  const interviewed = ask.sheet.research.some((r) => r.finding === 'interviews' && r.people.includes(person.id));
  const out = [
    conceded ? 0 : (stake * ask.divergence) / 0.5,
    ask.sheet.pricePolicy === 'lowest' ? (stake * dispersion) / 0.12 : 0,
    duty('finance') || (ask.countriesPay && person.bloc === 'countries') ? rise / 4 : 0,
    duty('supply') || duty('hr')
      ? 3 * (ask.sheet.accounts.length / Math.max(0.1, ask.coveragePerEurM * ask.budget) - 0.8)
      : 0,
    duty('finance') ? (1 - apm / 0.3) * (financial ? 1 : 2) : 0,
    s[L.person_reason + seat] === 1 && sinceMet > 3 && !interviewed ? 1 : 0,
    duty('training') ? 1 - ats / 0.3 : 0,
    s[L.person_brokenMemory + seat],
  ];
  return out.map((v) => clip(v + (v > 0 ? C.p.deferSeverity * s[L.person_deferred + seat] : 0), 0, 1));
}

/** The state with the ask written into it: what a line says is listed, priced or measured is what stands in the pack. */
function asAsked(C: Compiled, s: Float64Array, ask: Ask, listed: readonly number[]): Float64Array {
  const { L } = C;
  const asked = s.slice();
  asked.fill(0, L.account_key, L.account_key + L.accounts);
  for (const a of listed) asked[L.account_key + a] = 1;
  asked[L.kpiMask] = ask.sheet.kpis.reduce((bits, k) => bits | C.kpiBit[k], 0);
  asked[L.pricePolicy] = PRICES.indexOf(ask.sheet.pricePolicy);
  asked[L.mandateDelta] = ask.divergence;
  asked[L.mandateB] = ask.budget;
  return asked;
}

/** Objections raised against an ask, strongest first. `conditions` are the objections' own, held against the ask. */
export function raiseObjections(
  C: Compiled,
  conditions: readonly (Reader | null)[],
  s: Float64Array,
  seed: number,
  year: number,
  ask: Ask,
): RaisedObjection[] {
  if (ask.budget <= 0) return [];
  const { L, world } = C;
  const listed = ask.sheet.accounts.flatMap((x) => C.accountIndex.get(x.account) ?? []);
  const stakes = stakesOf(C, s, ask.sheet, listed);
  const dispersion = listed.length > 0 ? listed.reduce((sum, a) => sum + s[L.account_d + a], 0) / listed.length : 0;
  const asked = asAsked(C, s, ask, listed);
  const raised: (RaisedObjection & { weight: number })[] = [];
  for (let i = 0; i < L.people; i++) {
    const person = occupant(C, s, i);
    const levels = severities(C, s, ask, i, stakes[i], dispersion);
    const order = DRIVERS.map((_, d) => d).sort((a, b) => levels[b] - levels[a]);
    for (const d of order) {
      if (levels[d] < C.p.objectionLeast) break;
      const lines = world.objections.filter((o) => o.driver === DRIVERS[d] && o.speakers.includes(person.id));
      const usable = lines.filter((o) => {
        const k = C.objectionIndex.get(o.id)!;
        return conditions[k] === null || conditions[k](asked) !== 0;
      });
      if (usable.length === 0) continue;
      // A line that was not used lately first; among equals the seed decides, so that no game repeats a script.
      const used = (id: string): number => s[L.objectionYear + C.objectionIndex.get(id)!];
      const pick = [...usable].sort(
        (a, b) => used(a.id) - used(b.id) || luckOf(C, seed, year, a.id) - luckOf(C, seed, year, b.id),
      )[0];
      raised.push({
        objection: pick.id,
        person: person.id,
        driver: DRIVERS[d],
        severity: levels[d],
        line: pick.line,
        weight: C.power[i] * levels[d],
      });
      break;
    }
  }
  const seen = new Set<string>();
  return raised
    .sort((a, b) => b.weight - a.weight)
    .filter((o) => !seen.has(o.objection) && seen.add(o.objection) !== undefined)
    .slice(0, MOST)
    .map(({ objection, person, driver, severity, line }) => ({ objection, person, driver, severity, line }));
}

function luckOf(C: Compiled, seed: number, year: number, id: string): number {
  return uniform(seed, year, C.objectionIndex.get(id)!, LUCK.objection);
}
