// Whether a condition can ever hold, from the ranges of its variables alone. It errs on the side of "perhaps": two
// comparisons of one variable that exclude each other are not seen.
import type { Expr } from '../engine/world.ts';
import type { Catalogue } from './condition.ts';

type Range = readonly [low: number, high: number];
const NEVER: Range = [0, 0];
const ALWAYS: Range = [1, 1];
const PERHAPS: Range = [0, 1];

/** False only when no state of the game could make the condition true. */
export function canHold(expr: Expr, catalogue: Catalogue): boolean {
  return mayBeTrue(range(expr, catalogue));
}

const mayBeTrue = ([low, high]: Range): boolean => low !== 0 || high !== 0;
const mayBeFalse = ([low, high]: Range): boolean => low <= 0 && high >= 0;

function truth(mayHold: boolean, mayFail: boolean): Range {
  return !mayHold ? NEVER : mayFail ? PERHAPS : ALWAYS;
}

function range(expr: Expr, catalogue: Catalogue): Range {
  switch (expr.op) {
    case 'num':
      return [expr.value, expr.value];
    case 'var': {
      const variable = catalogue.get(expr.path);
      return variable === undefined ? [-Infinity, Infinity] : [variable.low, variable.high];
    }
    case 'not': {
      const of = range(expr.of, catalogue);
      return truth(mayBeFalse(of), mayBeTrue(of));
    }
    case 'neg': {
      const [low, high] = range(expr.of, catalogue);
      return [-high, -low];
    }
    case 'if': {
      const cond = range(expr.cond, catalogue);
      const yes = range(expr.then, catalogue);
      const no = range(expr.else, catalogue);
      if (!mayBeTrue(cond)) return no;
      if (!mayBeFalse(cond)) return yes;
      return [Math.min(yes[0], no[0]), Math.max(yes[1], no[1])];
    }
    default:
      return binary(expr.op, range(expr.left, catalogue), range(expr.right, catalogue));
  }
}

/** Infinities that cancel out leave everything open. */
function known(low: number, high: number): Range {
  return [Number.isNaN(low) ? -Infinity : low, Number.isNaN(high) ? Infinity : high];
}

type Binary = Extract<Expr, { left: Expr }>['op'];

function binary(op: Binary, a: Range, b: Range): Range {
  switch (op) {
    case 'and':
      return truth(mayBeTrue(a) && mayBeTrue(b), mayBeFalse(a) || mayBeFalse(b));
    case 'or':
      return truth(mayBeTrue(a) || mayBeTrue(b), mayBeFalse(a) && mayBeFalse(b));
    case 'lt':
      return truth(a[0] < b[1], a[1] >= b[0]);
    case 'le':
      return truth(a[0] <= b[1], a[1] > b[0]);
    case 'gt':
      return truth(a[1] > b[0], a[0] <= b[1]);
    case 'ge':
      return truth(a[1] >= b[0], a[0] < b[1]);
    case 'eq':
      return truth(a[0] <= b[1] && b[0] <= a[1], !(a[0] === a[1] && b[0] === b[1] && a[0] === b[0]));
    case 'ne':
      return truth(!(a[0] === a[1] && b[0] === b[1] && a[0] === b[0]), a[0] <= b[1] && b[0] <= a[1]);
    case 'add':
      return known(a[0] + b[0], a[1] + b[1]);
    case 'sub':
      return known(a[0] - b[1], a[1] - b[0]);
    case 'mul': {
      const products = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]].map((x) => (Number.isNaN(x) ? 0 : x));
      return [Math.min(...products), Math.max(...products)];
    }
    case 'div':
      return [-Infinity, Infinity];
  }
}
