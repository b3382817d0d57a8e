// Calibration targets with the interval that chance leaves: the median over seeds, and where 95 of 100 other draws of as
// many seeds would put it, by drawing the seeds again (bootstrap).
import { uniform } from '../../base/random-stream.ts';
import type { World } from '../../engine/world.ts';
import { median } from '../median.ts';
import { quantile } from '../quantile.ts';
import type { TargetFigures } from './report.ts';
import { targetsOf } from './target-figures.ts';

const DRAWS = 400;
const STREAM = 905;

/** The interval of the median of these values: 2.5th and 97.5th percentile of the medians of redrawn samples. */
export function medianInterval(values: readonly number[], seed: number): [from: number, to: number] {
  const n = values.length;
  const medians = Array.from({ length: DRAWS }, (_, d) =>
    median(values.map((_value, i) => values[Math.min(n - 1, Math.floor(uniform(seed, d, i, STREAM) * n))])),
  );
  const sorted = Float64Array.from(medians).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** The rows of a report, from the figures of each seed. */
export function targetRows(world: World, figures: readonly Float64Array[], seed: number): TargetFigures[] {
  return targetsOf(world).map(({ id, sentence, unit, low, high }, t) => {
    const values = figures.map((row) => row[t]);
    const value = median(values);
    const [from, to] = medianInterval(values, seed);
    return {
      id,
      sentence,
      unit,
      low,
      high,
      value,
      from,
      to,
      verdict: to < low || from > high ? 'short' : from < low || to > high ? 'edge' : 'holds',
    };
  });
}
