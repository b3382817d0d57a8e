// Holds a world to the published evidence: all facts and targets on one bench of games.
import type { Engine } from '../../engine/engine.ts';
import { accountFacts } from './account-facts.ts';
import { createBench } from './bench.ts';
import { customerFacts } from './customer-facts.ts';
import { driverFacts } from './driver-facts.ts';
import { engineFacts } from './engine-facts.ts';
import type { Confidence, World } from '../../engine/world.ts';
import { calibrationTargets } from './calibration.ts';
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

const SIX_YEARS = 6;
/** Facts that ask for six years or for the market of the six-year case (its start, its renewal rates, its drift). */
const OF_SIX_YEARS = new Set(['F12', 'F13', 'F17', 'F23', 'F24', 'F27', 'F30', 'W1']);
const POLICY_ID = /^[a-z][a-z0-9_]*$/;

/**
 * What a world can be held to: a game of six years to all; a shorter one, or a case with bands of its own, to those bands
 * and to the facts that it can show.
 */
export function evidenceFor(world: Pick<World, 'calibration' | 'policies' | 'sources' | 'years'>): {
  facts: readonly Fact[];
  targets: readonly Target[];
} {
  if (world.calibration === undefined && world.years >= SIX_YEARS) return { facts: FACTS, targets: TARGETS };
  const known = new Set(world.policies.map(({ id }) => id));
  const askable = ({ id, policies }: Fact) =>
    !OF_SIX_YEARS.has(id) && policies.every((policy) => !POLICY_ID.test(policy) || known.has(policy));
  return { facts: FACTS.filter(askable), targets: calibrationTargets(world) };
}

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
 * are medians over seeds. `only`: ids to measure, all if left out; `measuring` hears of each before it is measured, with
 * the share of ids done, 0-1. Throws RangeError when a policy is missing.
 */
export function runTheory(
  engine: Engine,
  options: {
    seeds: number;
    firstSeed: number;
    only?: readonly string[];
    measuring?: (id: string, share: number) => void;
  },
): TheoryReport {
  const bench = createBench(engine, options);
  const { facts, targets } = evidenceFor(engine.world);
  const wanted = ({ id }: { id: string }): boolean => options.only === undefined || options.only.includes(id);
  const asked = { facts: facts.filter(wanted), targets: targets.filter(wanted) };
  let done = 0;
  const tell = (id: string): void => options.measuring?.(id, done++ / (asked.facts.length + asked.targets.length));
  return {
    facts: asked.facts.map(({ id, sentence, source, confidence, policies, test }) => {
      tell(id);
      return { id, ...test(bench), sentence, source, confidence, policies };
    }),
    targets: asked.targets.map(({ id, sentence, source, unit, low, high, measure }) => {
      tell(id);
      const value = measure(bench);
      return { id, value, low, high, unit, holds: value >= low && value <= high, sentence, source };
    }),
  };
}
