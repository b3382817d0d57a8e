// Conditions of scenarios as closures over the packed state: compiled once per world from their syntax trees, typed and
// checked by the loader before. Pure arithmetic and comparisons only; division by zero gives 0.
import type { Compiled } from './compiled.ts';
import { createReader, placeRead, type Reader } from './readers.ts';
import type { Expr } from './world.ts';

export function compileExpr(C: Compiled, expr: Expr): Reader {
  switch (expr.op) {
    case 'num': {
      const { value } = expr;
      return () => value;
    }
    case 'var':
      return createReader(C, expr.path);
    case 'not': {
      const of = compileExpr(C, expr.of);
      return (s) => (of(s) === 0 ? 1 : 0);
    }
    case 'neg': {
      const of = compileExpr(C, expr.of);
      return (s) => -of(s);
    }
    case 'if': {
      const cond = compileExpr(C, expr.cond);
      const yes = compileExpr(C, expr.then);
      const no = compileExpr(C, expr.else);
      return (s) => (cond(s) !== 0 ? yes(s) : no(s));
    }
    default: {
      const left = compileExpr(C, expr.left);
      const place = placeRead(left);
      const against = place >= 0 && expr.right.op === 'num' ? compileBound(place, expr.right.value, expr.op) : null;
      return against ?? compileBinary(left, compileExpr(C, expr.right), expr.op);
    }
  }
}

type Binary = Extract<Expr, { left: Expr }>['op'];

/** The commonest condition, one number of the state held against a fixed one, in a single step; null for other operations. */
function compileBound(place: number, bound: number, op: Binary): Reader | null {
  switch (op) {
    case 'lt':
      return (s) => (s[place] < bound ? 1 : 0);
    case 'le':
      return (s) => (s[place] <= bound ? 1 : 0);
    case 'gt':
      return (s) => (s[place] > bound ? 1 : 0);
    case 'ge':
      return (s) => (s[place] >= bound ? 1 : 0);
    case 'eq':
      return (s) => (s[place] === bound ? 1 : 0);
    case 'ne':
      return (s) => (s[place] !== bound ? 1 : 0);
    case 'and':
    case 'or':
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return null;
  }
}

function compileBinary(left: Reader, right: Reader, op: Binary): Reader {
  switch (op) {
    case 'and':
      return (s) => (left(s) !== 0 && right(s) !== 0 ? 1 : 0);
    case 'or':
      return (s) => (left(s) !== 0 || right(s) !== 0 ? 1 : 0);
    case 'add':
      return (s) => left(s) + right(s);
    case 'sub':
      return (s) => left(s) - right(s);
    case 'mul':
      return (s) => left(s) * right(s);
    case 'div':
      return (s) => {
        const by = right(s);
        return by === 0 ? 0 : left(s) / by;
      };
    case 'lt':
      return (s) => (left(s) < right(s) ? 1 : 0);
    case 'le':
      return (s) => (left(s) <= right(s) ? 1 : 0);
    case 'gt':
      return (s) => (left(s) > right(s) ? 1 : 0);
    case 'ge':
      return (s) => (left(s) >= right(s) ? 1 : 0);
    case 'eq':
      return (s) => (left(s) === right(s) ? 1 : 0);
    case 'ne':
      return (s) => (left(s) !== right(s) ? 1 : 0);
  }
}
