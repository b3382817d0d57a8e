// What a balance report says, as plain data: for the terminal, the page, the certificate and other programs. Money is in
// EUR M over all years; gain is net contribution above no programme on the same seed; score is the game's own card, 0-100.
import type { Spread } from './outcome.ts';
import type { Respect } from './search-space.ts';

export interface PolicyFigures {
  id: string;
  summary: string;
  gain: Spread;
  score: Spread;
  /** Share of seeds on which no other policy of the scenario gains more, 0-1. */
  winShare: number;
}

export interface ModelFigures {
  id: string;
  name: string;
  gain: Spread;
  score: Spread;
  /** Means on seeds that the search has not seen. */
  meanGain: number;
  meanNet: number;
  meanScore: number;
  /** Share of the unseen seeds on which this model is the best played one, 0-1. */
  winShare: number;
  /** The best team found, in words: its habits by respect. */
  team: Record<string, string>;
}

export interface OptionFigures {
  /** A respect of the search, 'dilemma' or 'event'. */
  respect: Respect | 'dilemma' | 'event';
  /** Card the option belongs to; '' for habits. */
  card: string;
  /** What the card is called; '' for habits. */
  cardTitle: string;
  option: string;
  label: string;
  /** What the best team loses when it must decide so, EUR M, mean of the seeds; negative: it would gain. */
  costEurM: number;
  costPercent: number;
  /** Points of the score lost. */
  costScore: number;
  /** Share of good teams that decide so, 0-1; null where the search does not vary it. */
  usedBy: number | null;
  /** Share of seeds on which this is the best of its respect or card, 0-1. */
  bestOn: number;
  /** Games behind the figures: for a card those in which it came up. */
  games: number;
}

export interface TargetFigures {
  id: string;
  sentence: string;
  unit: string;
  /** Band. */
  low: number;
  high: number;
  /** Median over seeds and its 95 % interval. */
  value: number;
  from: number;
  to: number;
  /** 'edge': the interval leaves the band and does not miss it. */
  verdict: 'holds' | 'edge' | 'short';
}

export interface SensitivityFigures {
  name: string;
  label: string;
  assumption: boolean;
  /** Change of the reference's gain, EUR M, when the number is a fifth lower and a fifth higher. */
  down: number;
  up: number;
  /** Larger of the two against the gain, percent. */
  percent: number;
}

/** One question of balance and its answer. `holds` null: told, not judged. */
export interface BalanceFinding {
  code: string;
  holds: boolean | null;
  sentence: string;
}

export interface BalanceReport {
  scenario: { id: string; version: string; hash: string; title: string };
  rules: string;
  firstSeed: number;
  games: number;
  policies: PolicyFigures[];
  models: ModelFigures[];
  options: OptionFigures[];
  luck: { percent: number; from: number; to: number; teams: number; classes: number };
  difficulty: Record<'random' | 'reference' | 'best', { gain: number; score: number; games: number }>;
  recipe: {
    gainHome: number;
    gainNew: number;
    bestNew: number;
    referenceNew: number;
    keptPercent: number;
    recipes: number;
  };
  targets: TargetFigures[];
  /** Strongest first. */
  sensitivity: SensitivityFigures[];
  findings: BalanceFinding[];
}

/** What a report is made of. */
export type BalancePart = Exclude<keyof BalanceReport, 'scenario' | 'rules' | 'firstSeed' | 'games' | 'findings'>;

/** A report on its way: the parts that are measured, and the questions that they answer. */
export type BalanceSoFar = Omit<BalanceReport, BalancePart> & Partial<Pick<BalanceReport, BalancePart>>;
