// The inputs of the equations after model, poles and concessions (design 11.3, 11.11): a pole changes inputs, never
// equations. Written into the packed state when a year is fixed, so that the kernel reads numbers only.
import type { Compiled } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';
import { type InputChange, type InputId, INPUT_IDS } from './world.ts';

const NEUTRAL: Partial<Record<InputId, number>> = {
  maturity_rate: 1,
  budget_factor: 1,
  cut_factor: 1,
  proactiveness: 1,
  stage_cap: 4,
  maturity_apd: 1,
  maturity_abp: 1,
  maturity_asv: 1,
  maturity_amp: 1,
  maturity_oin: 1,
  maturity_sup: 1,
  maturity_apm: 1,
  maturity_ats: 1,
};

function change(values: Float64Array, C: Compiled, changes: readonly InputChange[]): void {
  for (const { input, op, value } of changes) {
    const at = C.inputIndex[input];
    if (op === 'set') values[at] = value;
    else if (op === 'times') values[at] *= value;
    else values[at] += value;
  }
}

/** Values of all inputs for a sheet, in the order of INPUT_IDS. */
export function resolveInputs(C: Compiled, s: Float64Array, sheet: YearSheet): Float64Array {
  const { L, p, world } = C;
  const model = world.models[C.modelIndex.get(sheet.model) ?? 0];
  const v = new Float64Array(INPUT_IDS.length);
  INPUT_IDS.forEach((id, i) => (v[i] = NEUTRAL[id] ?? 0));
  const put = (id: InputId, value: number): void => {
    v[C.inputIndex[id]] = value;
  };
  put('reach', model.reach);
  put('divergence', model.divergence);
  put('formalization', model.formalization);
  put('delivery_slope', p.deliverySlope);
  put('coverage_per_eur_m', p.coveragePerEurM);
  put('climb_chance', p.climbChance);
  put('price_hazard', p.priceHazard);
  put('variable_pay', sheet.incentives.variable);
  put('team_pay', sheet.incentives.team);
  put('pay_horizon', sheet.incentives.horizon);
  for (const d of world.dilemmas) {
    const pole = sheet.poles[d.id];
    if (pole) change(v, C, d[pole].inputs);
  }
  v[C.inputIndex.reach] += s[L.concReach];
  v[C.inputIndex.divergence] += s[L.concDelta];
  const clip01 = (id: InputId, high: number): void => {
    const at = C.inputIndex[id];
    v[at] = Math.min(high, Math.max(0, v[at]));
  };
  clip01('reach', 1.04);
  clip01('divergence', 1.2);
  clip01('formalization', 1);
  v[C.inputIndex.divergence] *= scopePower(C, sheet);
  return v;
}

/** Share of the heads' power that is inside the scope: a narrow scope diverges less (design 11.15). */
function scopePower(C: Compiled, sheet: YearSheet): number {
  let inside = 0;
  let all = 0;
  C.seats.forEach((id, i) => {
    const person = C.world.people[C.personIndex.get(id)!];
    if (person.group === null && person.cluster === null) return;
    all += C.power[i];
    const out =
      (person.group !== null && !sheet.groups.includes(person.group)) ||
      (person.cluster !== null && !sheet.clusters.includes(person.cluster));
    if (!out) inside += C.power[i];
  });
  return all > 0 ? inside / all : 1;
}

export function readInput(C: Compiled, s: Float64Array, id: InputId): number {
  return s[C.L.input + C.inputIndex[id]];
}
