// Conditions: our expression must mean what the library means by the same text, and mistakes are found at their place.
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Compiled } from '../../src/engine/compiled.ts';
import type { compileExpr as CompileExpr } from '../../src/engine/conditions.ts';
import type { Expr } from '../../src/engine/world.ts';
import { readCondition } from '../../src/scenario/condition.ts';
import type { Catalogue } from '../../src/scenario/condition.ts';
import { canHold } from '../../src/scenario/reach.ts';

// A variable is read from the numbers that the test draws; everything else is the engine's own compiled form. Modules are
// shared with the files that run before and after in this worker: they get their own readers back.
let compileExpr: typeof CompileExpr;
beforeAll(async () => {
  vi.resetModules();
  const places = new Map<unknown, number>();
  vi.doMock('../../src/engine/readers.ts', () => ({
    createReader(_: unknown, path: string) {
      const place = PATHS.indexOf(path);
      const reader = (s: Float64Array) => s[place];
      places.set(reader, place);
      return reader;
    },
    placeRead: (reader: unknown) => places.get(reader) ?? -1,
  }));
  ({ compileExpr } = await import('../../src/engine/conditions.ts'));
});
afterAll(() => {
  vi.doUnmock('../../src/engine/readers.ts');
  vi.resetModules();
});

const NUMBERS = ['year', 'support', 'person.ada.stance', 'account.alder.satisfaction'];
const YES_NO = ['started', 'event.fair.seen'];
const PATHS = [...NUMBERS, ...YES_NO];
const variable = (path: string, type: 'number' | 'yes_no', low: number, high: number) =>
  [path, { path, type, low, high }] as const;
const CATALOGUE: Catalogue = new Map([
  ...NUMBERS.map((path) => variable(path, 'number', -100, 100)),
  ...YES_NO.map((path) => variable(path, 'yes_no', 0, 1)),
]);

const LIBRARY = new Environment({ unlistedVariablesAreDyn: true });

/**
 * A condition written twice: for authors, and for the library, to which every number is a double and which knows no
 * yes/no value that is also a number.
 */
interface Written {
  author: string;
  library: string;
}
const same = (text: string): Written => ({ author: text, library: text });
const join = (parts: (string | Written)[]): Written => ({
  author: parts.map((part) => (typeof part === 'string' ? part : part.author)).join(''),
  library: parts.map((part) => (typeof part === 'string' ? part : part.library)).join(''),
});

const { number, yesNo } = fc.letrec<{ number: Written; yesNo: Written }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(...NUMBERS).map(same),
      fc.constantFrom(...YES_NO).map(same),
      fc.integer({ min: 0, max: 60 }).map((n) => ({ author: String(n), library: `${n}.0` })),
      fc.integer({ min: 0, max: 4000 }).map((n) => same((n / 100).toFixed(2))),
    ),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number'))
      .map(([a, sign, b]) => join(['(', a, ` ${sign} `, b, ')'])),
    // Two whole numbers may not be divided, so the divisor is written with a dot.
    fc.tuple(tie('number'), fc.constantFrom('0.5', '3.0', '0.125')).map(([a, b]) => join(['(', a, ' / ', b, ')'])),
    tie('number').map((a) => join(['-(', a, ')'])),
    fc
      .tuple(tie('yesNo'), tie('number'), tie('number'))
      .map(([cond, a, b]) => join(['(', cond, ' ? ', a, ' : ', b, ')'])),
  ),
  yesNo: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(...YES_NO).map((path) => ({ author: path, library: `(${path} == 1.0)` })),
      fc.constantFrom('true', 'false').map(same),
    ),
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
      .map(([a, sign, b]) => join(['(', a, ` ${sign} `, b, ')'])),
    fc
      .tuple(tie('yesNo'), fc.constantFrom('&&', '||'), tie('yesNo'))
      .map(([a, sign, b]) => join(['(', a, ` ${sign} `, b, ')'])),
    tie('yesNo').map((a) => join(['!(', a, ')'])),
    fc
      .tuple(tie('yesNo'), tie('yesNo'), tie('yesNo'))
      .map(([cond, a, b]) => join(['(', cond, ' ? ', a, ' : ', b, ')'])),
  ),
}));

type Values = Record<string, number>;
const values: fc.Arbitrary<Values> = fc
  .tuple(
    ...NUMBERS.map(() => fc.integer({ min: -400, max: 400 }).map((n) => n / 4)),
    ...YES_NO.map(() => fc.constantFrom(0, 1)),
  )
  .map((list) => Object.fromEntries([...NUMBERS, ...YES_NO].map((path, i) => [path, list[i] as number])));

const nested = (flat: Values) => {
  const root: Record<string, any> = {};
  for (const [path, value] of Object.entries(flat)) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = root;
    for (const step of steps) place = place[step] ??= {};
    place[last] = value;
  }
  return root;
};

/** What the engine makes of an expression, with the numbers of the test in place of a game's state. */
function evaluate(expr: Expr, at: Values): number {
  return compileExpr({} as Compiled, expr)(Float64Array.from(PATHS, (path) => at[path] as number));
}

function exprOf(text: string): Expr {
  // Longer ones are refused for their length, which has its own test.
  fc.pre(text.length <= 600);
  const read = readCondition(text, CATALOGUE);
  if (!read.ok) throw new Error(`${text}: ${read.mistake.message}`);
  return read.expr;
}

describe('a condition', () => {
  test('means to the engine what it means to the library', () => {
    fc.assert(
      fc.property(yesNo, values, (written, at) => {
        expect(evaluate(exprOf(written.author), at)).toBe(LIBRARY.evaluate(written.library, nested(at)) ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('also in its sums: a number compared with itself by both', () => {
    fc.assert(
      fc.property(number, values, (written, at) => {
        const ours = evaluate(exprOf(`(${written.author}) >= 12.5`), at);
        expect(ours).toBe(LIBRARY.evaluate(`(${written.library}) >= 12.5`, nested(at)) ? 1 : 0);
      }),
      { numRuns: 200 },
    );
  });

  test('that holds somewhere is never called impossible', () => {
    fc.assert(
      fc.property(yesNo, values, (written, at) => {
        const expr = exprOf(written.author);
        if (evaluate(expr, at) === 1) expect(canHold(expr, CATALOGUE)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is called impossible where the ranges rule it out', () => {
    const impossible = [
      'year > 100',
      'started == 2',
      'support < -100',
      'started && false',
      '!(year <= 100)',
      'year + 1 > 101',
    ];
    for (const text of impossible) expect([text, canHold(exprOf(text), CATALOGUE)]).toEqual([text, false]);
    for (const text of ['year >= 100', 'started == 1', 'year * support >= 10000'])
      expect([text, canHold(exprOf(text), CATALOGUE)]).toEqual([text, true]);
  });

  test('binds && before || and comparisons before both', () => {
    expect(exprOf('started || year > 2 && support < 0')).toEqual({
      op: 'or',
      left: { op: 'var', path: 'started' },
      right: {
        op: 'and',
        left: { op: 'gt', left: { op: 'var', path: 'year' }, right: { op: 'num', value: 2 } },
        right: { op: 'lt', left: { op: 'var', path: 'support' }, right: { op: 'num', value: 0 } },
      },
    });
  });

  test('may use a yes/no variable alone or as 0 and 1', () => {
    expect(exprOf('started')).toEqual({ op: 'var', path: 'started' });
    expect(exprOf('started == 1').op).toBe('eq');
  });

  test('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'year',
      'started',
      ' && ',
      ' || ',
      '!',
      '(',
      ')',
      '1',
      '.5',
      '"x"',
      '[',
      ']',
      '?',
      ':',
      ' in ',
      '{',
      '.',
      'x',
      ' = ',
      '/',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((list) => list.join('')),
        (text) => {
          const read = readCondition(text, CATALOGUE);
          if (!read.ok) expect(read.mistake.end).toBeGreaterThanOrEqual(read.mistake.start);
        },
      ),
    );
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void readCondition(text, CATALOGUE)));
    expect(readCondition('('.repeat(500), CATALOGUE).ok).toBe(false);
  });

  test('is refused when it is too long to be read by people', () => {
    const long = readCondition(Array.from({ length: 60 }, () => 'year >= 2').join(' && '), CATALOGUE);
    expect(long.ok ? '' : long.mistake.message).toBe('A condition has at most 600 characters.');
  });
});

const MISTAKES: [text: string, code: string, marked: string, message: string, help: string | undefined][] = [
  ['yeer > 2', 'E301', 'yeer', '"yeer" is not something a condition can look at.', 'Did you mean "year"?'],
  [
    'year > 2 && person.adda.stance < 0',
    'E301',
    'person.adda.stance',
    '"person.adda.stance" is not something a condition can look at.',
    'Did you mean "person.ada.stance"?',
  ],
  ['year >= 2 and started', 'E302', 'and', '"and" is not understood here.', 'Write && instead.'],
  ['year = 2', 'E302', '=', 'A single "=" is not understood here.', 'Write == to compare.'],
  ['not started', 'E302', 'not', '"not" is not understood here.', 'Write ! in front of what is denied.'],
  ['support < 0,5', 'E302', '0,5', 'A number has a comma in it.', 'Write a dot for decimals, such as 1.5'],
  ['(year > 2', 'E302', '2', 'A bracket is opened and never closed.', 'Add ) where the group ends.'],
  ['year >', 'E302', '>', 'This condition stops too early.', undefined],
  ['year > 2 3', 'E302', '3', '"3" cannot stand here.', 'A condition looks like  year >= 2 && adoption < 0.5'],
  [
    'year in [1, 2]',
    'E302',
    'year in [1, 2]',
    'A condition cannot use "year in [1, 2]".',
    'Use names, numbers, && || ! == != < <= > >= + - * / ?: and brackets.',
  ],
  ['year', 'E303', 'year', '"year" is a number; a yes or no is needed here.', 'Compare it, such as  year > 0'],
  [
    'started && support',
    'E303',
    'support',
    '"support" is a number; a yes or no is needed here.',
    'Compare it, such as  support > 0',
  ],
  ['(year > 1) + 1 > 2', 'E303', 'year > 1', '"year > 1" is a yes or no; a number is needed here.', undefined],
  [
    'support > 1 / 2',
    'E303',
    '1 / 2',
    '"1 / 2" divides whole numbers, which would drop the remainder.',
    'Write the result, or  1.0 / 2',
  ],
  ['support / 0.0 > 1', 'E303', 'support / 0.0', 'This divides by zero.', undefined],
  [
    '"year" == "year"',
    'E303',
    '"year"',
    'A condition compares numbers and yes/no values, not texts.',
    'Write the name without quotes:  year',
  ],
];

describe('a mistake in a condition', () => {
  test.each(MISTAKES)('%s', (text, code, marked, message, help) => {
    const read = readCondition(text, CATALOGUE);
    if (read.ok) throw new Error('must not be accepted');
    const { start, end } = read.mistake;
    expect({
      code: read.mistake.code,
      marked: text.slice(start, end),
      message: read.mistake.message,
      help: read.mistake.help,
    }).toEqual({ code, marked, message, help });
  });
});
