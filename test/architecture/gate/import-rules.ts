// Judges every import of src against the layer table.
import { LAYERS, layerOf } from './layer-table.ts';
import type { Layer } from './layer-table.ts';
import type { Edge, SourceFile } from './source-tree.ts';
import type { Violation } from './violation.ts';

const ENDINGS = /\.(tsx?|css|json|svg|png|webp|avif|woff2|ogg|mp3|ya?ml|md)(\?[a-z&]+)?$/;
// XState names that start something. The referee decides by the pure `transition` alone.
const RUNNING = [
  '*',
  'createActor',
  'interpret',
  'waitFor',
  'toPromise',
  'fromPromise',
  'fromCallback',
  'fromObservable',
];

export function checkImports(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const name = layerOf(file.path);
    if (name === undefined) {
      return [{ rule: 'layer/unknown', file: file.path, message: 'lies in no layer of the table' }];
    }
    return file.edges.flatMap((edge) => {
      const found = judge(file.path, name, LAYERS[name]!, edge);
      return found === undefined ? [] : [{ ...found, file: file.path }];
    });
  });
}

type Verdict = { rule: string; message: string } | undefined;

function judge(path: string, name: string, layer: Layer, edge: Edge): Verdict {
  if (edge.target === undefined) return judgePackage(path, name, layer, edge);
  if (!ENDINGS.test(edge.specifier)) {
    return {
      rule: 'layer/ending',
      message: `imports ${edge.specifier} without its ending: Node runs these files as they are`,
    };
  }
  const other = layerOf(edge.target);
  if (other === undefined) return judgeOutside(name, layer, edge.target);
  if (other === name || layer.layers.includes(other)) return undefined;
  if (!layer.typesOf?.includes(other)) {
    return { rule: 'layer/direction', message: `${name} must not import ${other} (${edge.specifier})` };
  }
  if (edge.typeOnly || layer.doors?.includes(edge.target)) return undefined;
  return {
    rule: 'layer/type-only',
    message: `${name} may take only types from ${other}: write "import type" (${edge.specifier})`,
  };
}

function judgeOutside(name: string, layer: Layer, target: string): Verdict {
  const folder = target.split('/')[0] ?? '';
  if (layer.beside?.includes(folder)) return undefined;
  return { rule: 'layer/outside', message: `${name} must not import ${target}, which lies in no layer` };
}

function judgePackage(path: string, name: string, layer: Layer, edge: Edge): Verdict {
  const { specifier } = edge;
  if (specifier.startsWith('node:')) {
    return layer.node ? undefined : { rule: 'layer/platform', message: `${name} must not import ${specifier}` };
  }
  const packageName = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const allowed = layer.npm.some(
    (entry) =>
      (entry.name.endsWith('*') ? packageName.startsWith(entry.name.slice(0, -1)) : packageName === entry.name) &&
      (entry.within === undefined || path.startsWith(`src/${name}/${entry.within}/`)),
  );
  if (!allowed) return { rule: 'layer/npm', message: `${name} must not import ${specifier} here` };
  const running = edge.names.find((imported) => RUNNING.includes(imported));
  if (name === 'referee' && packageName === 'xstate' && !edge.typeOnly && running !== undefined) {
    return { rule: 'layer/pure-transition', message: `referee uses only xstate's pure functions, not ${running}` };
  }
  return undefined;
}

/** Import cycles, type imports included: each is reported once, at its alphabetically first file. */
export function checkCycles(files: readonly SourceFile[]): Violation[] {
  const targets = new Map(files.map((file) => [file.path, file.edges.flatMap(({ target }) => target ?? [])]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles = new Map<string, Violation>();
  const trail: string[] = [];
  const enter = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const next of targets.get(path) ?? []) {
      if (!targets.has(next)) continue;
      if (state.get(next) === undefined) enter(next);
      else if (state.get(next) === 'open') {
        const loop = trail.slice(trail.indexOf(next));
        const file = loop.toSorted()[0]!;
        cycles.set(loop.toSorted().join(), { rule: 'layer/cycle', file, message: [...loop, next].join(' -> ') });
      }
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const file of files) if (state.get(file.path) === undefined) enter(file.path);
  return [...cycles.values()];
}
