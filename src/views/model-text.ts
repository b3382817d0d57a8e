// The model as the page shows it and as MODEL.md prints it: made from the engine's own source when the game is built.
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

export interface ModelText {
  groups: ModelGroup[];
  rules: ModelRule[];
  critique: string[];
}
