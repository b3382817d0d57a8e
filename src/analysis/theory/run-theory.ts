// Holds a world to the published evidence: all facts and targets on one bench of games.
import type { Engine } from '../../engine/engine.ts';
import { accountFacts } from './account-facts.ts';
import { createBench } from './bench.ts';
import { customerFacts } from './customer-facts.ts';
import { driverFacts } from './driver-facts.ts';
import { engineFacts } from './engine-facts.ts';
import type { Confidence } from '../../engine/world.ts';
import type { Fact, Target } from './evidence.ts';
import { fairnessTargets } from './fairness-targets.ts';
import { modelFacts } from './model-facts.ts';
import { otherTargets } from './other-targets.ts';
import { peopleFacts } from './people-facts.ts';
import { priceFacts } from './price-facts.ts';
import { referenceTargets } from './reference-targets.ts';
import { studyFacts } from './study-facts.ts';
import { singleTargets } from './single-targets.ts';
import { timeFacts } from './time-facts.ts';

export const FACTS: readonly Fact[] = [
  ...driverFacts,
  ...modelFacts,
  ...accountFacts,
  ...customerFacts,
  ...timeFacts,
  ...priceFacts,
  ...peopleFacts,
  ...engineFacts,
]
  .sort((x, y) => Number(x.id.slice(1)) - Number(y.id.slice(1)))
  .concat(studyFacts);
export const TARGETS: readonly Target[] = [...referenceTargets, ...otherTargets, ...singleTargets, ...fairnessTargets];

export interface TheoryReport {
  facts: {
    id: string;
    holds: boolean;
    figure: string;
    sentence: string;
    source: string;
    confidence: Confidence;
    policies: readonly string[];
  }[];
  targets: {
    id: string;
    value: number;
    low: number;
    high: number;
    unit: string;
    holds: boolean;
    sentence: string;
    source: string;
  }[];
}

/**
 * Plays the scenario's policies on the seeds `firstSeed`, `firstSeed` + 1 ... and measures every fact and target; figures
 * are medians over seeds. `only`: ids to measure, all if left out. Throws RangeError when a policy is missing.
 */
export function runTheory(
  engine: Engine,
  options: { seeds: number; firstSeed: number; only?: readonly string[] },
): TheoryReport {
  const bench = createBench(engine, options);
  const wanted = ({ id }: { id: string }): boolean => options.only === undefined || options.only.includes(id);
  return {
    facts: FACTS.filter(wanted).map(({ id, sentence, source, confidence, policies, test }) => ({
      id,
      ...test(bench),
      sentence,
      source,
      confidence,
      policies,
    })),
    targets: TARGETS.filter(wanted).map(({ id, sentence, source, unit, low, high, measure }) => {
      const value = measure(bench);
      return { id, value, low, high, unit, holds: value >= low && value <= high, sentence, source };
    }),
  };
}
