// The law of the house (design, section 3), as data. Imports go downwards only; siblings never meet.

export type Layer = {
  /** Layers whose values and types may be imported. */
  layers: string[];
  /** Layers of which only types may be imported; a door lists files whose values are allowed too. */
  typesOf?: string[];
  doors?: string[];
  /** npm packages; `within` narrows a package to one folder of the layer. A trailing * is a prefix. */
  npm: { name: string; within?: string }[];
  /** `node:` modules. */
  node?: boolean;
  /** Folders beside src whose files may be imported: Vite turns them into addresses or text. */
  beside?: string[];
  /** Runs anywhere with the same result: no clock, no luck of its own, no platform. */
  pure: boolean;
};

const npm = (...names: string[]) => names.map((name) => ({ name }));
const CEL = '@marcbachmann/cel-js';
const BELOW = ['base', 'engine', 'scenario', 'machines', 'referee', 'classroom', 'analysis', 'views'];

export const LAYERS: Record<string, Layer> = {
  base: { layers: [], npm: [], pure: true },
  engine: {
    layers: ['base'],
    npm: [
      { name: 'immer', within: 'decisions' },
      { name: 'zod', within: 'decisions' },
    ],
    pure: true,
  },
  scenario: { layers: ['base', 'engine'], npm: npm('yaml', 'zod', 'fflate', CEL), pure: true },
  // Types and chart data of the engine, never its rules: a machine says when, the engine says what.
  machines: {
    layers: ['base'],
    typesOf: ['engine'],
    doors: ['src/engine/charts.ts'],
    npm: npm('xstate', 'immer'),
    pure: true,
  },
  analysis: { layers: ['base', 'engine'], npm: [], pure: true },
  views: {
    layers: ['base', 'engine'],
    typesOf: ['machines', 'referee', 'classroom', 'analysis', 'scenario'],
    npm: [],
    pure: true,
  },
  referee: { layers: ['base', 'engine', 'machines'], npm: npm('xstate', 'immer'), pure: true },
  // Analysis for the run-off of short games, their scores, and the computer teams of a rehearsal.
  classroom: { layers: ['base', 'engine', 'machines', 'referee', 'analysis'], npm: npm('xstate', 'zod'), pure: true },
  stage: { layers: ['base', 'views'], npm: npm('phaser'), beside: ['assets'], pure: false },
  panels: {
    layers: ['base', 'views'],
    npm: npm('preact', 'd3-*', 'uqr', 'mdast-util-from-markdown', 'mdast'),
    beside: ['assets'],
    pure: false,
  },
  app: {
    layers: [...BELOW, 'stage', 'panels'],
    // virtual:scenario/<id> is the compiled world that the build puts into the page, virtual:model the model's text.
    npm: npm(
      'virtual:scenario',
      'virtual:cases',
      'virtual:model',
      'virtual:reference',
      'idb',
      'socket.io-client',
      'preact',
      'phaser',
      'xstate',
      'immer',
      'yaml',
      'zod',
      CEL,
      'd3-*',
      '@fontsource-variable/*',
    ),
    beside: ['assets', 'scenarios'],
    pure: false,
  },
  server: {
    layers: BELOW,
    npm: npm(
      'fastify',
      '@fastify/*',
      'socket.io',
      '@socket.io/*',
      'kysely',
      'better-sqlite3',
      'pg',
      'prom-client',
      'xstate',
      'zod',
    ),
    node: true,
    pure: false,
  },
  cli: {
    layers: ['base', 'engine', 'scenario', 'machines', 'referee', 'analysis', 'server'],
    npm: npm('uqr'),
    node: true,
    pure: false,
  },
};

/** The layer of a path below src, or undefined where the table has none. */
export function layerOf(path: string): string | undefined {
  const name = /^src\/([^/]+)\/./.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(LAYERS, name) ? name : undefined;
}

export function isPure(path: string): boolean {
  const name = layerOf(path);
  return name !== undefined && LAYERS[name]!.pure;
}
