// Where a rehearsal is found: its address says the case, the pace and the language of the class that it rehearses.
import { PRESETS } from '../../classroom/terms.ts';
import type { RehearsalPlan } from '../../views/class-shelf-view.ts';
import { FIRST_CASE } from '../case-desk.ts';

const REHEARSAL = '#/console/rehearsal';

/** The address of a rehearsal; null: the first case at the usual pace. */
export function rehearsalAddress(plan: RehearsalPlan | null): string {
  return plan === null ? REHEARSAL : [REHEARSAL, plan.scenario, plan.preset, plan.language ?? ''].join('/');
}

/** What an address asks for; what it leaves out or gets wrong is as usual. */
export function rehearsalPlan(hash: string): RehearsalPlan {
  const [scenario = '', preset = '', language = ''] = hash.slice(REHEARSAL.length + 1).split('/');
  return {
    scenario: scenario === '' ? FIRST_CASE : scenario,
    preset: PRESETS.find((one) => one === preset) ?? '90',
    language: language === '' ? null : language,
  };
}

/** What the page hands a rehearsal: its address, and whether a class server is there to fetch the case from. */
export interface RehearsalAsked {
  address: string;
  served: boolean;
}
