// What the speed must be (design 8): ratios of one run on one machine, CPU seconds of one analysis, an exponent. A bound is
// never loosened to fit a machine; a figure that falls short is printed as such and the bench ends in red.
import { type Gate, judgeGates, type Verdict } from './judge-gates.ts';

/** Figures of a run that a gate holds. Ratios are games per CPU-second of the full rules over those of the peer. */
export interface GateFigures {
  againstTypedArrays: number;
  againstImmer: number;
  /** The same rules as moves of a game of boardgame.io. */
  againstBoardgame: number;
  /** CPU seconds of 8 teams on 1,000 seeds. */
  luckAnalysisSeconds: number;
  /** Bytes allocated by a game replayed, and by one stepped from state to state as a screen plays it. */
  bytesReplayed: number;
  bytesInteractive: number;
  /** log(time at 2,000 accounts / time at 20) / log(100). */
  accountsExponent: number;
}

export const GATES: readonly Gate<GateFigures>[] = [
  { figure: 'againstTypedArrays', what: 'full rules against RW-1 in plain typed arrays', least: 0.25 },
  { figure: 'againstImmer', what: 'full rules against the same rules with Immer a quarter', least: 50 },
  { figure: 'againstBoardgame', what: 'full rules against the same rules in boardgame.io', least: 60 },
  { figure: 'luckAnalysisSeconds', what: '8 teams on 1,000 seeds, CPU seconds', most: 2.5 },
  { figure: 'bytesReplayed', what: 'bytes allocated by a replayed game', most: 4096 },
  { figure: 'bytesInteractive', what: 'bytes allocated by an interactive game', most: 65_536 },
  { figure: 'accountsExponent', what: 'exponent of time in accounts, 20 to 2,000', most: 1.05 },
];

/** Each gate with its figure. */
export const judge = (figures: GateFigures): Verdict<GateFigures>[] => judgeGates(GATES, figures);
