// How many games a study plays, for the page and for a class alike.

/** Futures of a fan: few enough for an answer at once, enough for one that does not flicker. */
export const FAN_FUTURES = 120;
export const OTHER_LUCK = 1000;
/** Futures of every alternative of every year: some twenty thousand games in all. */
export const QUALITY_FUTURES = 200;
/** The same for a class, where twelve teams ask at once: half the games, and coarser by half. */
export const CLASS_FUTURES = 100;
