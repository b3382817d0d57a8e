// T1-T9: what a well-led programme should bring, from the published cases and surveys behind the scenario (domain 11).
// "Start" is the first quarter of the game without a programme on the same seed.
import { at, endOf, REFERENCE } from './bench.ts';
import { type SeedTarget, seedTarget } from './evidence.ts';
import { keyAccountLift, type Measure, yearLift } from './lifts.ts';

/** First quarter (counted from 1, after the fourth) at which the money is back; 99 if never. */
const breakEven: Measure = (run, none) => {
  let cumulative = 0;
  for (let q = 0; q < run.rows.length; q++) {
    cumulative += at(run, q, 'net') - at(none, q, 'net');
    if (cumulative > 0 && q > 3) return q + 1;
  }
  return 99;
};

const retentionLift =
  (year: number): Measure =>
  (run, none) =>
    100 * (at(run, endOf(year), 'retentionKey') / at(none, 0, 'retention') - 1);

const csatLift: Measure = (run, none) => 100 * (at(run, endOf(4), 'csatKey') / at(none, 0, 'csat') - 1);
const promoterGain: Measure = (run, none) => at(run, endOf(4), 'nps') - at(none, 0, 'nps');

/** `years`: length of a game that has the figure. */
const target = (
  id: string,
  sentence: string,
  source: string,
  unit: string,
  low: number,
  high: number,
  figure: Measure,
  years: number,
): SeedTarget => seedTarget({ id, sentence, source, unit, low, high, figure, years, plays: REFERENCE });

const CASES = 'vendor cases: +15 % retention, +20 % order value, +25 % revenue, +10 % cross-selling; domain 11.1';
const SURVEYS = 'surveys quoted in the briefing material; domain 11.1';
const JCURVE = 'programmes take years to pay (Harvard Business Review 2007); domain 11.2';

export const referenceTargets: readonly SeedTarget[] = [
  target('T1', 'Key accounts renew more by the end of year 6.', CASES, '%', 11, 19, retentionLift(6), 6),
  target('T1a', 'Two thirds of it is there by the end of year 4.', CASES, '%', 6, 14, retentionLift(4), 4),
  target(
    'T2',
    'Each lot that key accounts hold brings more by the end of year 4.',
    CASES,
    '%',
    13,
    27,
    keyAccountLift(
      4,
      (a) => a.revenueEurM,
      (a) => a.lots,
    ),
    4,
  ),
  target('T3', 'Revenue of all accounts is higher in year 4.', CASES, '%', 14, 26, yearLift('revenue', 4), 4),
  target('T3a', 'Half of that is there in year 3.', CASES, '%', 5, 13, yearLift('revenue', 3), 3),
  target('T3b', 'It keeps growing until year 6.', 'design 6', '%', 28, 46, yearLift('revenue', 6), 6),
  target('T4', 'More customers recommend us by the end of year 4.', SURVEYS, 'points', 19, 31, promoterGain, 4),
  target(
    'T5',
    'Key accounts buy from more business groups in year 4.',
    CASES,
    '%',
    6,
    14,
    keyAccountLift(
      4,
      (a) => a.groups,
      () => 1,
    ),
    4,
  ),
  target('T6', 'Key accounts are more satisfied by the end of year 4.', SURVEYS, '%', 15, 25, csatLift, 4),
  target('T7', 'Net contribution after all costs is higher in year 6.', SURVEYS, '%', 20, 40, yearLift('net', 6), 6),
  target('T8', 'Net contribution is lower in year 2.', JCURVE, '%', -15, -7, yearLift('net', 2), 2),
  target('T9', 'All the money is back late in the game.', JCURVE, 'quarter', 18, 24, breakEven, 6),
];
