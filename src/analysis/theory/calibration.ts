// The bands that a scenario itself asks for: a published claim as a figure of one of its computer players, against the
// same luck without a programme (retention against the first quarter, as the claims count it). A scenario that has such
// bands is held to them; the targets of the six-year case are its own.
import type { CalibrationMeasure, CalibrationSpec, World } from '../../engine/world.ts';
import { at, endOf } from './bench.ts';
import { type SeedTarget, seedTarget } from './evidence.ts';
import { keyAccountLift, type Measure, yearLift } from './lifts.ts';

const MEASURES: Record<CalibrationMeasure, { unit: string; of: (year: number) => Measure }> = {
  // Against the start: a claim of "retention up" compares a company with itself.
  retention_lift: {
    unit: '%',
    of: (year) => (run, none) => 100 * (at(run, endOf(year), 'retentionKey') / at(none, 0, 'retention') - 1),
  },
  order_value_lift: {
    unit: '%',
    of: (year) =>
      keyAccountLift(
        year,
        (account) => account.revenueEurM,
        (account) => account.lots,
      ),
  },
  revenue_lift: { unit: '%', of: (year) => yearLift('revenue', year) },
  key_revenue_lift: {
    unit: '%',
    of: (year) =>
      keyAccountLift(
        year,
        (account) => account.revenueEurM,
        () => 1,
      ),
  },
  cross_sell_lift: {
    unit: '%',
    of: (year) =>
      keyAccountLift(
        year,
        (account) => account.groups,
        () => 1,
      ),
  },
  csat_lift: {
    unit: '%',
    of: (year) => (run, none) => 100 * (at(run, endOf(year), 'csatKey') / at(none, 0, 'csat') - 1),
  },
  nps_gain: {
    unit: 'points',
    of: (year) => (run, none) => at(run, endOf(year), 'npsKey') - at(none, 0, 'nps'),
  },
  net_lift: { unit: '%', of: (year) => yearLift('net', year) },
};

/** The scenario's bands as targets; none if it has no section `calibration`. */
export function calibrationTargets(world: Pick<World, 'calibration' | 'sources'>): SeedTarget[] {
  return (world.calibration ?? []).map(
    ({ id, sentence, measure, policy, year, low, high, source }: CalibrationSpec) => {
      const { unit, of } = MEASURES[measure];
      const cite = world.sources.find((one) => one.id === source)?.cite ?? source;
      return seedTarget({ id, sentence, source: cite, unit, low, high, figure: of(year), years: year, plays: policy });
    },
  );
}
