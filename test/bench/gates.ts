// What the speed must be (design 8): ratios of one run on one machine, CPU seconds of one analysis, an exponent. A bound is
// never loosened to fit a machine; a figure that falls short is printed as such and the bench ends in red.

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

export interface Gate {
  figure: keyof GateFigures;
  what: string;
  least?: number;
  most?: number;
}

export const GATES: readonly Gate[] = [
  { figure: 'againstTypedArrays', what: 'full rules against RW-1 in plain typed arrays', least: 0.25 },
  { figure: 'againstImmer', what: 'full rules against the same rules with Immer a quarter', least: 50 },
  { figure: 'againstBoardgame', what: 'full rules against the same rules in boardgame.io', least: 60 },
  { figure: 'luckAnalysisSeconds', what: '8 teams on 1,000 seeds, CPU seconds', most: 2.5 },
  { figure: 'bytesReplayed', what: 'bytes allocated by a replayed game', most: 4096 },
  { figure: 'bytesInteractive', what: 'bytes allocated by an interactive game', most: 65_536 },
  { figure: 'accountsExponent', what: 'exponent of time in accounts, 20 to 2,000', most: 1.05 },
];

export interface Verdict extends Gate {
  value: number;
  holds: boolean;
}

/** Each gate with its figure. A figure that is not a number never holds. */
export function judge(figures: GateFigures): Verdict[] {
  return GATES.map((gate) => {
    const value = figures[gate.figure];
    const holds = value >= (gate.least ?? Number.NEGATIVE_INFINITY) && value <= (gate.most ?? Number.POSITIVE_INFINITY);
    return { ...gate, value, holds };
  });
}
