// The model as the page shows it and as MODEL.md prints it: made from the engine's own source when the game is built.
import type { World } from '../engine/world.ts';

export interface ModelParameter {
  name: string;
  value: number;
  low: number;
  high: number;
  unit: string;
  source: string;
  confidence: string;
  about: string;
}

export interface ModelGroup {
  title: string;
  source: string;
  parameters: ModelParameter[];
}

export interface ModelFormula {
  name: string;
  about: string;
  /** The function as it runs. */
  code: string;
}

export interface ModelRule {
  title: string;
  file: string;
  about: string;
  leavesOut: string | null;
  formulas: ModelFormula[];
}

const SECTION = '(?:design|domain) \\d[\\d.-]*\\d|(?:design|domain) \\d';
const SECTIONS = `(?:${SECTION})(?:(?:,| and) (?:${SECTION}|\\d[\\d.-]*\\d))*`;

/** Without the sections of our own design papers, which say where a rule was laid down and nothing to who plays. */
export function withoutSections(text: string): string {
  return text
    .replace(new RegExp(` ?\\((?:${SECTIONS})\\)`, 'g'), '')
    .replace(new RegExp(`\\((?:${SECTIONS})[,;] `, 'g'), '(')
    .replace(new RegExp(` ?[A-Z][a-z]+: (?:${SECTIONS})(?: steps? [\\d-]+)?\\.`, 'g'), '')
    .replace(new RegExp(`(?:${SECTIONS})(?: steps? [\\d-]+)?`, 'g'), 'the design')
    .trim();
}

export interface ModelText {
  groups: ModelGroup[];
  rules: ModelRule[];
  critique: string[];
}

/** The model as a page of a case shows it: with the numbers that the case has set otherwise, in words for who plays. */
export function modelOf(model: ModelText, { parameters: own }: Pick<World, 'parameters'>): ModelText {
  return {
    ...model,
    groups: model.groups.map((group) => ({
      ...group,
      parameters: group.parameters.map((one) => {
        const source = withoutSections(one.source);
        return { ...one, value: own[one.name] ?? one.value, source: source === 'the design' ? '' : source };
      }),
    })),
    rules: model.rules.map((rule) => ({
      ...rule,
      about: withoutSections(rule.about),
      formulas: rule.formulas.map((one) => ({ ...one, about: withoutSections(one.about) })),
    })),
  };
}
