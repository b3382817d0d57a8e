// Every condition of a scenario: found in the tree (for its place), read against the catalogue of variables,
// and put into the world in place of its text.
import type { Expr } from '../engine/world.ts';
import { alwaysHolds, canHold } from './reach.ts';
import { readCondition } from './condition.ts';
import type { Catalogue, Condition } from './condition.ts';
import type { Findings, Place } from './diagnostic.ts';
import { catalogueOf } from './names-of.ts';
import type { Tree } from './tree.ts';

/** Fields that hold a condition, wherever they stand. */
const FIELDS = new Set(['when', 'needs']);

/** Reads all conditions, by the author's text, and reports the first mistake of each at its place. */
export function readConditions(root: Tree, findings: Findings): Map<string, Condition> {
  const byText = new Map<string, Condition>();
  const catalogue = catalogueOf(root);
  // Without the names nothing can be said about a condition; what is missing has its own message.
  if (catalogue === undefined) return byText;
  visit(root, (text, at) => {
    if (findings.full || findings.enough) return;
    let condition = byText.get(text);
    if (condition === undefined) byText.set(text, (condition = readCondition(text, catalogue)));
    if (condition.ok) {
      if (!canHold(condition.expr, catalogue))
        findings.add(
          'W401',
          within(at, text, 0, text.length),
          'This condition can never be true.',
          rangeHelp(condition.expr, catalogue),
        );
      else if (alwaysHolds(condition.expr, catalogue) && text.trim() !== 'true')
        findings.add('N504', within(at, text, 0, text.length), 'This condition is always true.', 'Leave it out.');
      return;
    }
    const { code, start, end, message, help, put } = condition.mistake;
    const place = within(at, text, start, end);
    const exact = place.text.slice(place.start, place.end) === text.slice(start, end);
    findings.add(code, place, message, help, exact ? put : undefined);
  });
  return byText;
}

/** The range of the variable that was misjudged: the first one in the part that cannot hold by itself. */
function rangeHelp(expr: Expr, catalogue: Catalogue): string | undefined {
  if (expr.op === 'and') {
    const [left, right] = [canHold(expr.left, catalogue), canHold(expr.right, catalogue)];
    return left && right ? 'Its parts exclude each other.' : rangeHelp(left ? expr.right : expr.left, catalogue);
  }
  if (expr.op === 'var') {
    const variable = catalogue.get(expr.path);
    return variable === undefined ? undefined : `"${expr.path}" runs from ${variable.low} to ${variable.high}.`;
  }
  for (const part of Object.values(expr)) {
    const help = typeof part === 'object' ? rangeHelp(part, catalogue) : undefined;
    if (help !== undefined) return help;
  }
  return undefined;
}

function visit(node: Tree, see: (text: string, at: Place) => void): void {
  if (node.kind === 'list') for (const item of node.items) visit(item, see);
  if (node.kind !== 'branch') return;
  for (const [key, entry] of node.entries) {
    const { node: value } = entry;
    if (!FIELDS.has(key)) visit(value, see);
    else if (value.kind === 'leaf' && typeof value.value === 'string') see(value.value, value.at);
    else if (value.kind === 'leaf' && typeof value.value === 'boolean') see(String(value.value), value.at);
  }
}

/** The place of a stretch of a condition inside its file; folded and escaped texts are followed word by word. */
function within(at: Place, text: string, start: number, end: number): Place {
  const raw = at.text.slice(at.start, at.end);
  const quoted = raw.startsWith('"') || raw.startsWith("'") ? 1 : 0;
  if (raw.slice(quoted, quoted + text.length) === text)
    return { ...at, start: at.start + quoted + start, end: at.start + quoted + Math.max(end, start + 1) };
  let offset = quoted;
  for (let i = 0; i < start; i++) {
    const c = text[i];
    if (/\s/.test(c)) continue;
    const next = raw.indexOf(c, offset);
    if (next < 0) return at;
    offset = next + 1;
  }
  while (offset < raw.length && /\s/.test(raw[offset])) offset++;
  return { ...at, start: at.start + offset, end: Math.min(at.end, at.start + offset + Math.max(1, end - start)) };
}

/** A copy of the draft with every condition as an expression; call it only when all of them could be read. */
export function putConditions<T>(draft: unknown, byText: ReadonlyMap<string, Condition>): T {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    const out: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(value))
      out[key] =
        FIELDS.has(key) && (typeof field === 'string' || field === null) ? expression(field, byText) : put(field);
    return out;
  };
  return put(draft) as T;
}

function expression(text: string | null, byText: ReadonlyMap<string, Condition>): Expr | null {
  const condition = text === null ? undefined : byText.get(text);
  return condition?.ok === true ? condition.expr : null;
}
