// What charts are given: lines over time and causes that add up, as plain data with their words ready. Views build it,
// panels draw it.
export interface ChartSeries {
  id: string;
  label: string;
  /** One point per entry of the x axis; null where nothing was measured. */
  points: readonly (number | null)[];
  kind: 'team' | 'baseline' | 'other' | 'forecast';
}

export interface LineChartData {
  title: string;
  /** One sentence: what the chart shows, true of these numbers. */
  finding: string;
  unit: string;
  digits: number;
  series: readonly ChartSeries[];
  /** A range around the lines, null where it is not open. */
  band?: { label: string; low: readonly (number | null)[]; high: readonly (number | null)[] };
  xLabels: readonly string[];
  /** Where the x axis is lettered; every point if left out. */
  ticks?: readonly { at: number; label: string }[];
}

export interface WaterfallData {
  title: string;
  finding: string;
  unit: string;
  digits: number;
  start: { label: string; value: number };
  causes: readonly { id: string; label: string; note: string; value: number; luck?: boolean }[];
  end: { label: string; value: number };
}
