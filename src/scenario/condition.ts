// Conditions: cel-js reads the text, we turn its syntax tree into the plain `Expr` of the world, check every name
// against the catalogue of variables and every use against its kind. Nothing of the library is left afterwards.
import { parse, ParseError } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expr } from '../engine/world.ts';
import type { Variable } from '../engine/variables.ts';
import { syntaxMistake } from './condition-messages.ts';
import type { Mistake } from './condition-messages.ts';
import { didYouMean } from './suggest.ts';

export type Catalogue = ReadonlyMap<string, Pick<Variable, 'path' | 'type' | 'low' | 'high'>>;
export type Condition = { ok: true; expr: Expr } | { ok: false; mistake: Mistake };

const LONGEST = 600;

/** Reads a condition as an author writes it; the first mistake, if there is one, with its place in the text. */
export function readCondition(text: string, catalogue: Catalogue): Condition {
  try {
    if (text.length > LONGEST)
      fail('E302', { start: 0, end: text.length }, `A condition has at most ${LONGEST} characters.`);
    const { ast } = parse(text);
    return { ok: true, expr: expect(ast, 'yes_no', { catalogue, text }).expr };
  } catch (error) {
    if (error instanceof Misread) return { ok: false, mistake: error.mistake };
    if (error instanceof ParseError) return { ok: false, mistake: syntaxMistake(text, error) };
    // The parser's own recursion limit, or a defect in it: still the author's text that cannot be read.
    const message = 'This condition cannot be read.';
    return { ok: false, mistake: { code: 'E302', start: 0, end: text.length, message } };
  }
}

/** Thrown inside this file only, so that the walk need not hand every mistake up by itself. */
class Misread extends Error {
  readonly mistake: Mistake;
  constructor(mistake: Mistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function fail(code: Mistake['code'], { start, end }: Range, message: string, help?: string): never {
  throw new Misread({ code, start, end, message, ...(help === undefined ? {} : { help }) });
}

/** `whole`: built from whole-number literals only; CEL would divide such numbers without a remainder. */
type Kind = 'number' | 'whole' | 'yes_no';
interface Typed {
  expr: Expr;
  kind: Kind;
  /** A yes/no variable reads 0 or 1 and may be compared as a number. */
  variable?: boolean;
}
interface Context {
  catalogue: Catalogue;
  text: string;
}

const ARITHMETIC = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;
const ORDER = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;
const EQUALITY = { '==': 'eq', '!=': 'ne' } as const;

function read(node: ASTNode, context: Context): Typed {
  switch (node.op) {
    case 'value':
      return literal(node, node.args);
    case 'id':
    case '.':
      return variable(node, context);
    case '!_':
      return { expr: { op: 'not', of: expect(node.args, 'yes_no', context).expr }, kind: 'yes_no' };
    case '-_': {
      const of = expect(node.args, 'number', context);
      return { expr: { op: 'neg', of: of.expr }, kind: of.kind === 'whole' ? 'whole' : 'number' };
    }
    case '&&':
    case '||': {
      const [left, right] = node.args;
      const op = node.op === '&&' ? 'and' : 'or';
      return {
        expr: { op, left: expect(left, 'yes_no', context).expr, right: expect(right, 'yes_no', context).expr },
        kind: 'yes_no',
      };
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(node, ARITHMETIC[node.op], node.args, context);
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = node.args;
      return {
        expr: {
          op: ORDER[node.op],
          left: expect(left, 'number', context).expr,
          right: expect(right, 'number', context).expr,
        },
        kind: 'yes_no',
      };
    }
    case '==':
    case '!=':
      return equality(node, EQUALITY[node.op], node.args, context);
    case '?:': {
      const cond = expect(node.args[0], 'yes_no', context);
      const yes = read(node.args[1], context);
      const no = read(node.args[2], context);
      const wanted = yes.kind === 'yes_no' && no.kind === 'yes_no' ? 'yes_no' : 'number';
      demand(yes, wanted, node.args[1], context);
      demand(no, wanted, node.args[2], context);
      const kind = yes.kind === no.kind ? yes.kind : 'number';
      const variable = yes.variable === true && no.variable === true;
      return { expr: { op: 'if', cond: cond.expr, then: yes.expr, else: no.expr }, kind, variable };
    }
    default:
      return fail(
        'E302',
        node.range,
        `A condition cannot use "${context.text.slice(node.range.start, node.range.end)}".`,
        'Use names, numbers, && || ! == != < <= > >= + - * / ?: and brackets.',
      );
  }
}

function literal(node: ASTNode, value: unknown): Typed {
  if (typeof value === 'bigint') return { expr: { op: 'num', value: Number(value) }, kind: 'whole' };
  if (typeof value === 'number' && Number.isFinite(value)) return { expr: { op: 'num', value }, kind: 'number' };
  if (typeof value === 'boolean') return { expr: { op: 'num', value: value ? 1 : 0 }, kind: 'yes_no' };
  const help = typeof value === 'string' ? `Write the name without quotes:  ${value}` : undefined;
  return fail('E303', node.range, 'A condition compares numbers and yes/no values, not texts.', help);
}

function variable(node: ASTNode, { catalogue, text }: Context): Typed {
  const path = dotted(node);
  const found = path === undefined ? undefined : catalogue.get(path);
  if (found !== undefined) return { expr: { op: 'var', path: found.path }, kind: found.type, variable: true };
  const shown = path ?? text.slice(node.range.start, node.range.end);
  return fail(
    'E301',
    node.range,
    `"${shown}" is not something a condition can look at.`,
    suggestPath(shown, catalogue),
  );
}

function dotted(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const before = dotted(node.args[0]);
  return before === undefined ? undefined : `${before}.${node.args[1]}`;
}

/** Suggests among paths of the same shape first: a mistyped id should not lead to another kind of thing. */
function suggestPath(path: string, catalogue: Catalogue): string | undefined {
  const first = path.split('.')[0];
  const same = [...catalogue.keys()].filter((known) => known.startsWith(`${first}.`));
  const near = didYouMean(path, same.length > 0 ? same : catalogue.keys());
  if (near !== undefined || same.length === 0) return near;
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const beside = same.filter((known) => parent !== '' && known.startsWith(parent));
  return beside.length > 0 && beside.length <= 12 ? `Known here: ${beside.join(', ')}.` : undefined;
}

/** Reads a part that must be a number or a yes/no. Yes/no variables may stand for numbers: they read 0 or 1. */
function expect(node: ASTNode, wanted: 'number' | 'yes_no', context: Context): Typed {
  return demand(read(node, context), wanted, node, context);
}

function demand(typed: Typed, wanted: 'number' | 'yes_no', node: ASTNode, context: Context): Typed {
  if (wanted === 'yes_no' ? typed.kind === 'yes_no' : typed.kind !== 'yes_no' || typed.variable === true) return typed;
  const shown = context.text.slice(node.range.start, node.range.end);
  return wanted === 'yes_no'
    ? fail(
        'E303',
        node.range,
        `"${shown}" is a number; a yes or no is needed here.`,
        `Compare it, such as  ${shown} > 0`,
      )
    : fail('E303', node.range, `"${shown}" is a yes or no; a number is needed here.`);
}

function arithmetic(
  node: ASTNode,
  op: 'add' | 'sub' | 'mul' | 'div',
  [l, r]: readonly [ASTNode, ASTNode],
  context: Context,
): Typed {
  const left = expect(l, 'number', context);
  const right = expect(r, 'number', context);
  const kind = left.kind === 'whole' && right.kind === 'whole' ? 'whole' : 'number';
  if (op === 'div' && right.expr.op === 'num' && right.expr.value === 0)
    fail('E303', node.range, 'This divides by zero.');
  if (op === 'div' && kind === 'whole') {
    const [a, b] = [l, r].map(({ range }) => context.text.slice(range.start, range.end));
    fail(
      'E303',
      node.range,
      `"${a} / ${b}" divides whole numbers, which would drop the remainder.`,
      `Write the result, or  ${a}.0 / ${b}`,
    );
  }
  return { expr: { op, left: left.expr, right: right.expr }, kind };
}

function equality(node: ASTNode, op: 'eq' | 'ne', [l, r]: readonly [ASTNode, ASTNode], context: Context): Typed {
  const left = read(l, context);
  const right = read(r, context);
  const yesNo = [left, right].filter(({ kind }) => kind === 'yes_no');
  const fits = yesNo.length !== 1 || yesNo[0].variable === true;
  if (!fits)
    fail(
      'E303',
      node.range,
      'This compares a yes or no with a number.',
      'Write the yes or no alone, or with ! in front for its opposite.',
    );
  return { expr: { op, left: left.expr, right: right.expr }, kind: 'yes_no' };
}
