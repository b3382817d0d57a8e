// Conditions of scenarios as syntax trees.

/** A condition as data: compiled by `engine/conditions.ts` into a closure over the state. Numbers only; 1 is true. */
export type Expr =
  | { op: 'num'; value: number }
  | { op: 'var'; path: string }
  | { op: 'not' | 'neg'; of: Expr }
  | {
      op: 'and' | 'or' | 'add' | 'sub' | 'mul' | 'div' | 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';
      left: Expr;
      right: Expr;
    }
  | { op: 'if'; cond: Expr; then: Expr; else: Expr };
