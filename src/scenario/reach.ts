// Whether a condition can ever hold, from the ranges of its variables. Parts joined by && narrow the ranges for one
// another, so "year > 4 && year < 2" is seen; otherwise it errs on the side of "perhaps".
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

/** True only when every state of the game makes the condition true. */
export function alwaysHolds(expr: Expr, catalogue: Catalogue): boolean {
  return !mayBeFalse(range(expr, catalogue));
}

const MIRRORED = { lt: 'gt', le: 'ge', gt: 'lt', ge: 'le', eq: 'eq' } as const;

/** Ranges by path: the catalogue, or what is left of it. */
interface Ranges {
  get(path: string): { path: string; low: number; high: number } | undefined;
}

/** The ranges where a comparison of a variable with a number holds; undefined where nothing is left of one. */
function narrowed(expr: Expr, catalogue: Ranges): Ranges | undefined {
  if (expr.op === 'and') {
    const left = narrowed(expr.left, catalogue);
    return left === undefined ? undefined : narrowed(expr.right, left);
  }
  if (!('left' in expr) || !Object.hasOwn(MIRRORED, expr.op)) return catalogue;
  const op = expr.op as keyof typeof MIRRORED;
  const [name, sign, of] =
    expr.left.op === 'var' ? [expr.left.path, op, expr.right] : [variableOf(expr.right), MIRRORED[op], expr.left];
  const variable = name === undefined ? undefined : catalogue.get(name);
  const number = of.op === 'num' ? of.value : of.op === 'neg' && of.of.op === 'num' ? -of.of.value : undefined;
  if (variable === undefined || number === undefined) return catalogue;
  const low = sign === 'lt' || sign === 'le' ? variable.low : Math.max(variable.low, number);
  const high = sign === 'gt' || sign === 'ge' ? variable.high : Math.min(variable.high, number);
  const strict = (sign === 'lt' && low >= number) || (sign === 'gt' && high <= number);
  if (low > high || strict) return undefined;
  const left = { path: variable.path, low, high };
  return { get: (path) => (path === left.path ? left : catalogue.get(path)) };
}

const variableOf = (expr: Expr): string | undefined => (expr.op === 'var' ? expr.path : undefined);

const mayBeTrue = ([low, high]: Range): boolean => low !== 0 || high !== 0;
const mayBeFalse = ([low, high]: Range): boolean => low <= 0 && high >= 0;

function truth(mayHold: boolean, mayFail: boolean): Range {
  return !mayHold ? NEVER : mayFail ? PERHAPS : ALWAYS;
}

/** Whether all parts may hold at once. Judged without narrowing again inside them: that would cost without end. */
function together(expr: Expr, catalogue: Ranges): boolean {
  const within = narrowed(expr, catalogue);
  return within !== undefined && mayBeTrue(range(expr, within, false));
}

function range(expr: Expr, catalogue: Ranges, narrow = true): Range {
  switch (expr.op) {
    case 'num':
      return [expr.value, expr.value];
    case 'var': {
      const variable = catalogue.get(expr.path);
      return variable === undefined ? [-Infinity, Infinity] : [variable.low, variable.high];
    }
    case 'not': {
      const of = range(expr.of, catalogue, narrow);
      return truth(mayBeFalse(of), mayBeTrue(of));
    }
    case 'neg': {
      const [low, high] = range(expr.of, catalogue, narrow);
      return [-high, -low];
    }
    case 'if': {
      const cond = range(expr.cond, catalogue, narrow);
      const yes = range(expr.then, catalogue, narrow);
      const no = range(expr.else, catalogue, narrow);
      if (!mayBeTrue(cond)) return no;
      if (!mayBeFalse(cond)) return yes;
      return [Math.min(yes[0], no[0]), Math.max(yes[1], no[1])];
    }
    case 'and': {
      const left = range(expr.left, catalogue, narrow);
      const right = range(expr.right, catalogue, narrow);
      const apart = mayBeTrue(left) && mayBeTrue(right);
      return truth(apart && (!narrow || together(expr, catalogue)), mayBeFalse(left) || mayBeFalse(right));
    }
    default:
      return binary(expr.op, range(expr.left, catalogue, narrow), range(expr.right, catalogue, narrow));
  }
}

/** Infinities that cancel out leave everything open. */
function known(low: number, high: number): Range {
  return [Number.isNaN(low) ? -Infinity : low, Number.isNaN(high) ? Infinity : high];
}

type Binary = Exclude<Extract<Expr, { left: Expr }>['op'], 'and'>;

function binary(op: Binary, a: Range, b: Range): Range {
  switch (op) {
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
