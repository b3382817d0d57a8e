// The beats of a year by themselves: the files of a scenario, the referee and the screens all name them.

/** The beats of a year, as the files of a scenario name them. */
export const YEAR_BEATS = [
  'reviewing',
  'designing',
  'planning',
  'lobbying',
  'committee',
  'playing',
  'revealing',
] as const;
export type YearBeat = (typeof YEAR_BEATS)[number];
