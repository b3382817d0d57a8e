// Ordinary least squares on standardized variables, for tables like those of survey studies. Small and plain: normal
// equations solved by Gauss-Jordan elimination with pivoting; made for some ten variables and some hundred rows.

export interface Coefficient {
  name: string;
  /** Change of the outcome in its standard deviations per standard deviation of the variable. */
  beta: number;
  /** The coefficient by its standard error. */
  t: number;
}

export interface Regression {
  coefficients: Coefficient[];
  /** Share of the outcome's variance that the variables explain, 0-1. */
  r2: number;
  rows: number;
}

function standardized(values: readonly number[]): number[] {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / (values.length - 1));
  return values.map((v) => (sd > 0 ? (v - mean) / sd : 0));
}

/** Inverse of a positive definite matrix. Throws RangeError when it is singular. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))]);
  for (let col = 0; col < n; col++) {
    let best = col;
    for (let r = col + 1; r < n; r++) if (Math.abs(rows[r][col]) > Math.abs(rows[best][col])) best = r;
    const pivot = rows[best][col];
    if (Math.abs(pivot) < 1e-12) throw new RangeError('The variables of the regression depend on each other.');
    [rows[col], rows[best]] = [rows[best], rows[col]];
    rows[col] = rows[col].map((v) => v / pivot);
    for (let r = 0; r < n; r++) {
      if (r === col) continue;
      const factor = rows[r][col];
      rows[r] = rows[r].map((v, k) => v - factor * rows[col][k]);
    }
  }
  return rows.map((row) => row.slice(n));
}

/** Regresses `outcome` on the named columns; all of equal length, more rows than columns. */
export function regress(columns: Readonly<Record<string, readonly number[]>>, outcome: readonly number[]): Regression {
  const names = Object.keys(columns);
  const X = names.map((name) => standardized(columns[name]));
  const y = standardized(outcome);
  const rows = outcome.length;
  const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, v, i) => sum + v * b[i], 0);
  const inverted = inverse(X.map((a) => X.map((b) => product(a, b))));
  const xy = X.map((a) => product(a, y));
  const beta = inverted.map((row) => product(row, xy));
  const residual = y.reduce((sum, v, i) => {
    const gap = v - beta.reduce((fit, b, k) => fit + b * X[k][i], 0);
    return sum + gap * gap;
  }, 0);
  const variance = residual / (rows - names.length - 1);
  return {
    coefficients: names.map((name, k) => ({ name, beta: beta[k], t: beta[k] / Math.sqrt(variance * inverted[k][k]) })),
    r2: 1 - residual / (rows - 1),
    rows,
  };
}
