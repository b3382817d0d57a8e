// Gates on figures of a bench, whatever they measure: a bound each, and what became of it.

export interface Gate<F> {
  figure: keyof F;
  what: string;
  least?: number;
  most?: number;
}

export interface Verdict<F> extends Gate<F> {
  value: number;
  holds: boolean;
}

/** Each gate with its figure. A figure that is not a number never holds. */
export function judgeGates<F extends { [figure in keyof F]: number }>(
  gates: readonly Gate<F>[],
  figures: F,
): Verdict<F>[] {
  return gates.map((gate) => {
    const value = figures[gate.figure];
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = gate;
    return { ...gate, value, holds: value >= least && value <= most };
  });
}

/** A verdict as a line: `holds  what: 1.900 (at least 1.8)`. */
export function verdictLine<F>({ what, value, least, most, holds }: Verdict<F>): string {
  const bound = least === undefined ? `at most ${most}` : `at least ${least}`;
  return `${holds ? 'holds ' : 'SHORT '} ${what}: ${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 0)} (${bound})`;
}
