// "What if" in the debrief of a class: one team's game with one thing decided otherwise and the same luck. The table is
// the console's, to choose from; the page of the wall shows one choice as a line beside the one that was played.
import { eurM } from '../base/euros.ts';
import type { WhatIf, WhatIfChoice } from '../analysis/what-if.ts';
import type { StepReport } from '../engine/game-state.ts';
import { KPI_IDS, kpiIndex } from '../engine/kpis.ts';
import type { World } from '../engine/world.ts';
import type { LineChartData } from './chart-view.ts';
import { signed } from './format.ts';
import { DEBRIEF_PATHS, pathChart, rowsOf } from './path-charts.ts';
import { changeWords } from './skill-view.ts';

export interface WhatIfCell {
  /** What `show-screen` is given to put it on the wall. */
  item: string;
  /** "+3.1", against what was played. */
  text: string;
  /** 1 for more, -1 for less, 0 for no difference that shows. */
  sign: 1 | 0 | -1;
  /** Read with the button: "Year 2, half of the money: 3.1 more". */
  spoken: string;
}

export interface WhatIfTable {
  headline: string;
  lead: string;
  columns: string[];
  /** A cell is null where it is what the team did. */
  rows: { label: string; cells: (WhatIfCell | null)[] }[];
}

const firstUp = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());
const yearWords = (year: number): string => (year === 0 ? 'All years' : `Year ${year}`);
const signOf = (value: number): 1 | 0 | -1 => (Math.abs(value) < 0.05 ? 0 : value > 0 ? 1 : -1);

function cellOf(world: World, { item, change, year, againstEurM }: WhatIf): WhatIfCell {
  const sign = signOf(againstEurM);
  const more = sign === 0 ? 'no difference' : `${eurM(Math.abs(againstEurM))} ${sign > 0 ? 'more' : 'less'}`;
  return {
    item,
    text: sign === 0 ? '0.0' : signed(againstEurM, 1),
    sign,
    spoken: `${yearWords(year)}, ${changeWords(world, change)}: ${more}`,
  };
}

/** The table of a game of `years` years. */
export function whatIfTable(world: World, outcomes: readonly WhatIf[], years: number): WhatIfTable {
  const columns = [...Array.from({ length: years }, (_, i) => i + 1), 0];
  const labels = [...new Set(outcomes.map(({ change }) => changeWords(world, change)))];
  const best = outcomes.toSorted((a, b) => b.againstEurM - a.againstEurM)[0];
  return {
    headline:
      best === undefined || best.againstEurM < 0.05
        ? 'Nothing that we tried would have brought more'
        : `What would have brought most: ${changeWords(world, best.change)}, ${best.year === 0 ? 'in all years' : `in year ${best.year}`}`,
    lead: 'Net contribution of all years against what was played, € M: one thing decided otherwise, the same luck, everything that follows from it decided anew.',
    columns: columns.map(yearWords),
    rows: labels.map((label) => {
      const mine = outcomes.filter(({ change }) => changeWords(world, change) === label);
      const cells = columns.map((year) => {
        const found = mine.find((one) => one.year === year);
        return found === undefined ? null : cellOf(world, found);
      });
      return { label: firstUp(label), cells };
    }),
  };
}

const NET = DEBRIEF_PATHS.find(({ id }) => id === 'net')!;

export interface WhatIfPage {
  headline: string;
  lead: string;
  chart: LineChartData;
  /** Where the choice begins on the chart. */
  mark: { at: number; label: string };
}

/** One choice as a page: `rows` are the KPI rows of the game it would have been. */
export function whatIfPage(
  world: World,
  team: string,
  choice: WhatIfChoice,
  rows: Float64Array,
  reports: readonly StepReport[],
  baseline: readonly StepReport[],
): WhatIfPage {
  const played = pathChart(NET, reports, baseline);
  const quarters = rowsOf(reports).length;
  const other = Array.from({ length: quarters }, (_, q) => rows[q * KPI_IDS.length + kpiIndex.net] ?? 0);
  const own = played.series[0]?.points ?? [];
  const against = other.reduce((sum, value, q) => sum + value - (own[q] ?? 0), 0);
  const amount = eurM(Math.abs(against));
  const when = choice.year === 0 ? 'every year' : `year ${choice.year}`;
  const words = firstUp(changeWords(world, choice.change));
  return {
    headline:
      signOf(against) === 0
        ? `${words} in ${when}: no difference`
        : `${words} in ${when}: ${amount} ${against > 0 ? 'more' : 'less'}`,
    lead: 'The same luck in all lines; everything that follows from the choice is decided anew.',
    chart: {
      ...played,
      series: [
        ...played.series.map((line) => (line.kind === 'team' ? { ...line, label: team } : line)),
        { id: 'what-if', label: 'What if', points: other, kind: 'other' },
      ],
    },
    mark: { at: choice.year === 0 ? 0 : (choice.year - 1) * 4, label: words },
  };
}
