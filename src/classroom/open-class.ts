// How a class begins: the first events of its log, from what the instructor chose. The seed comes from outside, drawn by
// the server; nobody sees it before the debrief.
import { languageName } from '../base/languages.ts';
import type { Refusal } from '../base/refusal.ts';
import { ok, type Result } from '../base/result.ts';
import type { ClassEventDraft } from './class-event.ts';
import type { Pace } from './class-state.ts';
import { presetOf } from './presets.ts';
import { no } from './refusals.ts';
import type { PresetId, SeatRule } from './terms.ts';

export interface ClassPlan {
  /** The server's id of the class. */
  readonly id: string;
  readonly title: string;
  readonly scenario: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    /** As `chosenLanguage` answered it. */
    readonly language?: string;
  };
  /** The engine's rules version, to which the class stays pinned. */
  readonly rules: string;
  /** 0 to 4294967295. */
  readonly seed: number;
  readonly preset: PresetId;
  /** Changes to the preset's pace. */
  readonly pace?: Partial<Pace>;
  readonly rule?: SeatRule;
  /** Names of the teams that stand ready; those who join may open more. */
  readonly teams: readonly string[];
  readonly rehearsal?: boolean;
}

/**
 * The language in which a class reads its case: what its log says of it. `languages`: those that the case has texts in,
 * its own first. Null where there is nothing to choose. Refuses a language that the case lacks.
 */
export function chosenLanguage(
  wanted: string | undefined,
  languages: readonly string[],
): Result<string | null, Refusal> {
  const [own] = languages;
  if (wanted !== undefined && !languages.includes(wanted))
    return no('class/no-language', {
      language: languageName(wanted),
      languages: languages.map(languageName).join(', '),
    });
  return ok(languages.length < 2 ? null : (wanted ?? own ?? null));
}

/** The opening events of a class: it opens, and its teams stand ready. `mostYears`: those of the scenario. */
export function openClass(plan: ClassPlan, mostYears: number): ClassEventDraft[] {
  const pace = { ...presetOf(plan.preset).pace, ...plan.pace };
  const opened: ClassEventDraft = {
    kind: 'class-opened',
    payload: {
      class: plan.id,
      title: plan.title,
      scenario: { ...plan.scenario },
      rules: plan.rules,
      seed: plan.seed,
      preset: plan.preset,
      pace: { ...pace, minutes: { ...pace.minutes }, years: Math.min(pace.years, mostYears) },
      rule: plan.rule ?? 'chair',
      teams: [...plan.teams],
      rehearsal: plan.rehearsal ?? false,
    },
  };
  return [opened];
}
