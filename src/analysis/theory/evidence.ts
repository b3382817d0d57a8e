// What the world is held to: stylised facts (signs and orders that studies agree on) and calibration targets (a figure
// with a band). Each says itself in a sentence, names its source and the policies it compares.
import type { Confidence } from '../../engine/world.ts';
import type { Bench } from './bench.ts';

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
