// F11, F12, F17, F27: what comes when. A programme costs first, relations move before money, cutting pays only at once,
// and doing nothing is a slow decline.
import type { KpiId } from '../../engine/kpis.ts';
import { median } from '../median.ts';
import { at, type Bench, inYear, NO_PROGRAMME, REFERENCE } from './bench.ts';
import type { Fact } from './evidence.ts';
import { effect, signed, yearLift } from './lifts.ts';

const CUT = 'cut_after_3';
const FINAL_SHARE = 0.25;

/** First quarter (from 1) from which on a quarter of the final effect stands. */
function quarterOfEffect(bench: Bench, kpi: KpiId): number {
  const quarters = bench.engine.world.years * 4;
  const effects = Array.from({ length: quarters }, (_, q) => bench.against(REFERENCE, effect(kpi, q)));
  const wanted = FINAL_SHARE * effects[quarters - 1];
  let first = quarters;
  while (first > 1 && effects[first - 2] >= wanted) first--;
  return first;
}

export const timeFacts: readonly Fact[] = [
  {
    id: 'F11',
    sentence: 'Net contribution falls below doing nothing in years 1 and 2 and comes back in years 3 to 5.',
    source: 'Harvard Business Review 2007 on key account programmes; domain 13',
    confidence: 'press',
    policies: [REFERENCE, NO_PROGRAMME],
    test(bench) {
      const { years } = bench.engine.world;
      const lifts = Array.from({ length: years }, (_, y) => bench.against(REFERENCE, yearLift('net', y + 1)));
      const back = lifts.findIndex((lift) => lift >= 0) + 1;
      return {
        holds: lifts[0] < 0 && lifts[1] < 0 && back >= 3 && back <= 5,
        figure: `net by year, %: ${lifts.map((lift) => signed(lift)).join(' ')}; above from year ${back}`,
      };
    },
  },
  {
    id: 'F12',
    sentence:
      'Retention and satisfaction reach a quarter of their final effect at least three quarters before money does.',
    source: 'Woodburn; Tzempelikos and Gounaris; domain 13',
    confidence: 'paper',
    policies: [REFERENCE, NO_PROGRAMME],
    test(bench) {
      const [retention, csat, net] = (['retention', 'csat', 'net'] as const).map((kpi) => quarterOfEffect(bench, kpi));
      return {
        holds: net - Math.max(retention, csat) >= 3,
        figure: `retention in quarter ${retention}, satisfaction in ${csat}, net in ${net}`,
      };
    },
  },
  {
    id: 'F17',
    sentence: 'Cutting the programme after year 3 makes year 4 better and year 6 worse than going on.',
    source: 'the long and the short term dilemma (Marcos-Cuevas et al. 2014); domain 13',
    confidence: 'paper',
    policies: [CUT, REFERENCE, NO_PROGRAMME],
    test(bench) {
      const lift = (policy: string, year: number): number => bench.against(policy, yearLift('net', year));
      const [cut4, on4, cut6, on6] = [lift(CUT, 4), lift(REFERENCE, 4), lift(CUT, 6), lift(REFERENCE, 6)];
      return {
        holds: cut4 > on4 && cut6 < on6,
        figure: `year 4 ${signed(cut4, ' %')} against ${signed(on4, ' %')}, year 6 ${signed(cut6, ' %')} against ${signed(on6, ' %')}`,
      };
    },
  },
  {
    id: 'F27',
    sentence: 'Without a programme satisfaction and the share of what customers spend drift down.',
    source: 'the decline described in the case; domain 13',
    confidence: 'case',
    policies: [NO_PROGRAMME],
    test(bench) {
      const runs = bench.play(NO_PROGRAMME);
      const change = (kpi: KpiId): number =>
        median(runs.map((run) => at(run, run.rows.length - 1, kpi) - at(run, 0, kpi)));
      const revenue = median(
        runs.map((run) => 100 * (inYear(run, bench.engine.world.years, 'revenue') / inYear(run, 1, 'revenue') - 1)),
      );
      const [csat, share] = [change('csat'), 100 * change('shareOfWallet')];
      return {
        holds: csat <= 0 && share <= 0,
        figure: `CSAT ${signed(csat, ' points')}, share of wallet ${signed(share, ' points')}, revenue ${signed(revenue, ' %')}`,
      };
    },
  },
];
