// Effectiveness of key account management from its determinants (signs and rough order: Workman, Homburg and Jensen
// 2003; weights are ours, the paper's coefficients were not recoverable). Formalization hurts above .6 and, a little,
// below .25. Adoption scales the whole: what the organisation does not do has no effect.
import { clip } from '../../base/det-math.ts';
import type { ParameterValues } from '../parameters.ts';

/** Penalty of too many or too few rules. `shift` moves both edges down in a turbulent market (design 11.14). */
export function formalizationPenalty(p: ParameterValues, form: number, shift: number): number {
  const high = p.formHigh - shift;
  const low = p.formLow - shift;
  const over = (p.formHighPenalty * Math.max(0, form - high)) / (1 - p.formHigh);
  const under = low > 0 ? (p.formLowPenalty * Math.max(0, low - form)) / p.formLow : 0;
  return over + under;
}

/** Top-management involvement that counts: part of it depends on the committee's support (-1..1). */
export function topManagement(p: ParameterValues, level: number, support: number): number {
  return level * (p.topManagementFloor + (1 - p.topManagementFloor) * clip(support + p.topManagementSupport, 0, 1));
}

/** Access to resources from integration (OIN), adoption and coreness (OIN2). */
export function resources(p: ParameterValues, integration: number, adoption: number, representation: number): number {
  return (
    integration *
    (p.resourcesFloor + (1 - p.resourcesFloor) * adoption) *
    Math.min(1, p.corenessFloor + p.corenessGain * representation)
  );
}

/** Proactiveness kept under a pay plan: short-term variable pay makes people sell, not plan. */
export function payProactiveness(p: ParameterValues, variable: number, horizon: number): number {
  return 1 - (p.payProactiveness * horizon * Math.max(0, variable - p.usualVariablePay)) / p.payProactivenessSpan;
}

export interface Drivers {
  esprit: number;
  resources: number;
  proactiveness: number;
  intensity: number;
  topManagement: number;
  teams: number;
}

/** Omega, 0-1. */
export function effectiveness(
  p: ParameterValues,
  d: Drivers,
  penalty: number,
  bonus: number,
  fit: number,
  adoption: number,
): number {
  const z =
    p.weightEsprit * d.esprit +
    p.weightResources * d.resources +
    p.weightProactiveness * d.proactiveness +
    p.weightIntensity * d.intensity +
    p.weightTopManagement * d.topManagement +
    p.weightTeams * d.teams -
    penalty;
  return clip((z + bonus) * fit * (p.adoptionFloor + (1 - p.adoptionFloor) * adoption) * p.effectivenessScale, 0, 1);
}

/** Esprit a quarter later; target by teams, adoption, top management, confusion and pay. */
export function nextEsprit(
  p: ParameterValues,
  esprit: number,
  teams: number,
  adoption: number,
  top: number,
  disruption: number,
  extra: number,
): number {
  const target =
    p.espritBase +
    extra +
    p.espritTeams * teams +
    p.espritAdoption * adoption +
    p.espritTop * top -
    p.espritDisruption * disruption;
  return clip(esprit + p.espritRate * (target - esprit), 0, 1);
}
