// What the world is held to: stylised facts (signs and orders that studies agree on) and calibration targets (a figure
// with a band). Each says itself in a sentence, names its source and the policies it compares.
import type { Confidence } from '../../engine/world.ts';
import type { Bench } from './bench.ts';
import type { Measure } from './lifts.ts';

/** A sign or an order that must hold between policies. */
export interface Fact {
  id: string;
  sentence: string;
  source: string;
  /** What stands behind the sentence; 'assumption' is our own claim about the game. */
  confidence: Confidence;
  policies: readonly string[];
  test: (bench: Bench) => { holds: boolean; figure: string };
}

/** A figure that must lie between `low` and `high`, both included; `unit` says in what. */
export interface Target {
  id: string;
  sentence: string;
  source: string;
  policies: readonly string[];
  unit: string;
  low: number;
  high: number;
  measure: (bench: Bench) => number;
}

/** A target whose figure is the median over seeds of one game against the one without a programme. */
export interface SeedTarget extends Target {
  /** Policy of the game. */
  plays: string;
  figure: Measure;
  /** Years that a game must have for the figure to exist. */
  years: number;
}

/** Makes a target of a figure that every seed gives. */
export function seedTarget(target: Omit<SeedTarget, 'policies' | 'measure'>): SeedTarget {
  const { plays, figure } = target;
  return {
    ...target,
    policies: plays === 'no_programme' ? [plays] : [plays, 'no_programme'],
    measure: (bench) => bench.against(plays, figure),
  };
}
