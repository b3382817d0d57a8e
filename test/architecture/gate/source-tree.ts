// Reads a tree of TypeScript into the facts that the gates judge: imports, syntax tree, lines.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** One import, re-export or `import()`. `target` is the imported file for a relative specifier, else undefined. */
export type Edge = {
  specifier: string;
  target: string | undefined;
  /** True only for statements that disappear: `import { type A }` still runs the other module. */
  typeOnly: boolean;
  /** Imported names; '*' for everything. */
  names: string[];
};

export type SourceFile = { path: string; text: string; lines: number; program: Node; edges: Edge[] };

/** All paths of files under `root`, relative to it, sorted. */
export function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(root, path) : [path];
    })
    .sort();
}

/** Every TypeScript file below `folder`, parsed. Throws on a file that does not parse: an unread file is an unchecked one. */
export function readTree(root: string, folder: string): SourceFile[] {
  return listFiles(root, folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path} does not parse: ${error.message}`);
  const program = parsed.program as unknown as Node;
  return { path, text, lines: linesOf(text), program, edges: readEdges(path, program) };
}

/** Lines of a file; the end of the last one begins none. */
export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

function readEdges(path: string, program: Node): Edge[] {
  const edges: Edge[] = [];
  const add = (source: unknown, typeOnly: boolean, names: string[]) => {
    // A computed import() cannot be checked; its specifier says so and no table allows it.
    const specifier = isNode(source) && typeof source['value'] === 'string' ? source['value'] : '(computed)';
    const bare = specifier.replace(/\?.*$/, '');
    const target = /^\.{1,2}(\/|$)/.test(specifier) ? posix.join(posix.dirname(path), bare) : undefined;
    edges.push({ specifier, target, typeOnly, names });
  };
  visit(program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node['source'], node['importKind'] === 'type', namesOf(node['specifiers'], 'imported'));
        break;
      case 'ExportNamedDeclaration':
        if (isNode(node['source']))
          add(node['source'], node['exportKind'] === 'type', namesOf(node['specifiers'], 'local'));
        break;
      case 'ExportAllDeclaration':
        add(node['source'], node['exportKind'] === 'type', ['*']);
        break;
      case 'ImportExpression':
        add(node['source'], false, ['*']);
        break;
      case 'TSImportType':
        add(node['source'], true, ['*']);
        break;
      default:
    }
  });
  return edges;
}

function namesOf(specifiers: unknown, key: 'imported' | 'local'): string[] {
  if (!Array.isArray(specifiers)) return [];
  return specifiers.filter(isNode).map((specifier) => {
    const name = specifier[key];
    return isNode(name) && specifier.type !== 'ImportDefaultSpecifier' && specifier.type !== 'ImportNamespaceSpecifier'
      ? String(name['name'] ?? name['value'])
      : '*';
  });
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Calls `see` for every node, parents first, with the parent and the key under which the node hangs. */
export function visit(node: Node, see: (node: Node, parent?: Node, key?: string) => void): void {
  const step = (current: Node, parent?: Node, key?: string): void => {
    see(current, parent, key);
    for (const [childKey, value] of Object.entries(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) step(child, current, childKey);
    }
  };
  step(node);
}
