// What a pure layer must not name: the clock, luck, the platform, and mathematics that differs between engines.
// oxlint says most of this too; this gate also sees aliases (`const m = Math`), `**` and locale-dependent order.
import { isPure } from './layer-table.ts';
import { isNode, visit } from './source-tree.ts';
import type { Node, SourceFile } from './source-tree.ts';
import type { Violation } from './violation.ts';

const EXACT_MATH = new Set(
  'abs ceil clz32 f16round floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(
    ' ',
  ),
);
const PLATFORM = new Set(
  (
    'Date performance crypto setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame console ' +
    'process globalThis window document navigator localStorage sessionStorage fetch Intl'
  ).split(' '),
);
const LOCALE = new Set(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']);
const MATH_HOME = 'src/base/det-math.ts';

export function checkPurity(files: readonly SourceFile[]): Violation[] {
  return files.filter(({ path }) => isPure(path)).flatMap(checkFile);
}

function checkFile(file: SourceFile): Violation[] {
  const violations: Violation[] = [];
  const declared = declaredNames(file.program);
  const report = (rule: string, node: Node, why: string): void => {
    const line = file.text.slice(0, node.start).split('\n').length;
    violations.push({
      rule,
      file: file.path,
      message: `line ${line}: ${file.text.slice(node.start, node.end)} ${why}`,
    });
  };
  visit(file.program, (node, parent, key) => {
    if (isPower(node) && !isExactPower(node)) {
      report('pure/power', node, 'rounds differently between engines: write a product, or use base/det-math.ts');
    }
    if (node.type !== 'Identifier') return;
    const name = String(node['name']);
    if (LOCALE.has(name) && parent?.type === 'MemberExpression' && key === 'property') {
      report('pure/locale', parent, "depends on the machine's language data: compare with < or format in panels");
    }
    if (isNameOnly(node, parent, key) || declared.has(name)) return;
    if (PLATFORM.has(name)) report('pure/platform', node, 'does not belong in a pure layer: hand it in from outside');
    if (name === 'Math' && file.path !== MATH_HOME && !isExactMath(parent, key)) {
      report('pure/math', parent ?? node, 'is not exact in every engine, or hides what is used: use base/det-math.ts');
    }
  });
  return violations;
}

function isExactMath(parent: Node | undefined, key: string | undefined): boolean {
  if (parent?.type !== 'MemberExpression' || key !== 'object') return false;
  const property = parent['property'];
  return parent['computed'] === false && isNode(property) && EXACT_MATH.has(String(property['name']));
}

function isPower(node: Node): boolean {
  return (node.type === 'BinaryExpression' && node['operator'] === '**') || node['operator'] === '**=';
}

/** `x ** 2` equals `x * x` everywhere; integer literals are folded exactly. Measured: `x ** 3` is not x * x * x in V8 in a quarter of cases. */
function isExactPower(node: Node): boolean {
  const exponent = integerOf(node['right']);
  return exponent === 2 || (exponent !== undefined && exponent >= 0 && integerOf(node['left']) !== undefined);
}

function integerOf(node: unknown): number | undefined {
  if (!isNode(node) || node.type !== 'Literal') return undefined;
  return Number.isInteger(node['value']) ? (node['value'] as number) : undefined;
}

/** True where an identifier is only a label: a property, a key, a type's member. */
function isNameOnly(_node: Node, parent: Node | undefined, key: string | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return key === 'property' && parent['computed'] === false;
  if (key === 'key') return parent['computed'] === false && parent['shorthand'] !== true;
  if (parent.type === 'TSQualifiedName') return key === 'right';
  return ['ImportSpecifier', 'ExportSpecifier', 'LabeledStatement', 'BreakStatement', 'TSEnumMember'].includes(
    parent.type,
  );
}

/** Every name that the file itself declares anywhere; a sales `performance` of ours is not the browser's. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const take = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(String(pattern['name']));
    else if (pattern.type === 'Property') take(pattern['value']);
    else if (pattern.type === 'AssignmentPattern') take(pattern['left']);
    else if (pattern.type === 'RestElement') take(pattern['argument']);
    else for (const list of [pattern['properties'], pattern['elements']]) if (Array.isArray(list)) list.forEach(take);
  };
  visit(program, (node, parent, key) => {
    if (node.type === 'VariableDeclarator') take(node['id']);
    if (/^(FunctionDeclaration|ClassDeclaration|TSTypeAliasDeclaration|TSInterfaceDeclaration)$/.test(node.type))
      take(node['id']);
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) take(node['local']);
    if (node.type === 'CatchClause') take(node['param']);
    if (key === 'params' && parent !== undefined && /Function|TSEmptyBody/.test(parent.type)) take(node);
  });
  return names;
}
