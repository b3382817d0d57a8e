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

type Governed = Pick<YearSheet, 'model' | 'groups' | 'clusters' | 'incentives' | 'poles'>;

/** Inputs of a design before concessions, in the order of INPUT_IDS. */
export function baseInputs(C: Compiled, design: Governed): Float64Array {
  const { p, world } = C;
  const model = world.models[C.modelIndex.get(design.model) ?? 0];
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
  put('variable_pay', design.incentives.variable);
  put('team_pay', design.incentives.team);
  put('pay_horizon', design.incentives.horizon);
  for (const d of world.dilemmas) {
    const pole = design.poles[d.id];
    if (pole) change(v, C, d[pole].inputs);
  }
  return v;
}

/** Writes the inputs as concessions and scope leave them into `out`, from `at` on. */
export function writeInputs(
  C: Compiled,
  s: Float64Array,
  design: { inputs: Float64Array; scopePower: number },
  out: Float64Array,
  at: number,
): void {
  const { L, p } = C;
  out.set(design.inputs, at);
  const reach = at + C.inputIndex.reach;
  const divergence = at + C.inputIndex.divergence;
  const formalization = at + C.inputIndex.formalization;
  out[reach] = Math.min(p.reachMost, Math.max(0, out[reach] + s[L.concReach]));
  out[divergence] = Math.min(p.divergenceMost, Math.max(0, out[divergence] + s[L.concDelta])) * design.scopePower;
  out[formalization] = Math.min(1, Math.max(0, out[formalization]));
}

/** Values of all inputs for a sheet, in the order of INPUT_IDS. */
export function resolveInputs(C: Compiled, s: Float64Array, sheet: Governed): Float64Array {
  const v = new Float64Array(INPUT_IDS.length);
  writeInputs(C, s, { inputs: baseInputs(C, sheet), scopePower: scopePower(C, sheet) }, v, 0);
  return v;
}

/** Share of the heads' power that is inside the scope: a narrow scope diverges less (design 11.15). */
export function scopePower(C: Compiled, scope: Pick<YearSheet, 'groups' | 'clusters'>): number {
  let inside = 0;
  let all = 0;
  C.seats.forEach((id, i) => {
    const person = C.world.people[C.personIndex.get(id)!];
    if (person.group === null && person.cluster === null) return;
    all += C.power[i];
    const out =
      (person.group !== null && !scope.groups.includes(person.group)) ||
      (person.cluster !== null && !scope.clusters.includes(person.cluster));
    if (!out) inside += C.power[i];
  });
  return all > 0 ? inside / all : 1;
}

export function readInput(C: Compiled, s: Float64Array, id: InputId): number {
  return s[C.L.input + C.inputIndex[id]];
}
