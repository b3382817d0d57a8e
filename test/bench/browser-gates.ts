// What the game's own studies must reach in a browser: performance goals b2, b3, d2, f and the causes of a year. A bound is
// never loosened to fit a machine; a figure that falls short is printed as such and the bench ends in red.
import type { Gate } from './judge-gates.ts';

/** Milliseconds unless said otherwise. */
export interface BrowserFigures {
  /** 8 teams on 1,000 seeds, two workers: eight seeds of every team, and all. */
  firstPicture: number;
  luckComplete: number;
  /** 500 futures after a decision until the charts are there, and the longest wait of the page in all rounds. */
  fan: number;
  pageBlocked: number;
  /** The slowest year of a game whose causes are asked year by year. */
  causesOfYear: number;
  /** Time of one worker over that of two. */
  secondWorker: number;
  /** kB of gzip before the title page. */
  bootEngine: number;
}

export const BROWSER_GATES: readonly Gate<BrowserFigures>[] = [
  { figure: 'firstPicture', what: '8 teams on 1,000 seeds, 2 workers, first picture, ms', most: 100 },
  { figure: 'luckComplete', what: '8 teams on 1,000 seeds, 2 workers, complete, ms', most: 1500 },
  { figure: 'fan', what: 'fan of 500 games after a decision, ms', most: 200 },
  { figure: 'pageBlocked', what: 'longest wait of the page meanwhile, ms', most: 50 },
  { figure: 'causesOfYear', what: 'causes of a year of one team, ms', most: 50 },
  { figure: 'secondWorker', what: '2 workers against 1, times', least: 1.8 },
  { figure: 'bootEngine', what: 'engine code in the boot bundle, kB gzip', most: 25 },
];
