// How much code of the engine a first visitor loads, and how much the workers of the studies load: the game is built as for
// players, without writing it, and what came of the engine's modules is packed by itself.
import { gzipSync } from 'node:zlib';
import { build, minifySync, type Plugin } from 'vite';

/** Kilobytes (1,000 bytes) of gzip, minified. */
export interface BootCode {
  /** Engine and what is under it (src/engine, src/base) in what loads before the title page. */
  bootEngine: number;
  /** The same in all that has been loaded when the first game opens, and all scripts by then. */
  gameEngine: number;
  whole: number;
  /** Every script of the workers that play games, by name. */
  workers: Record<string, number>;
}

const kb = (code: string): number => gzipSync(code).length / 1000;
/** Nothing is left out as unused: what uses it stands in other chunks. */
const minified = (code: string): string => minifySync('part.js', code, { module: true, compress: false }).code;
/** Where loading begins, and what it goes on to as soon as a game is opened (app/main.tsx). */
const BOOT = /\/src\/app\/main\.tsx$/;
const GAME = /\/src\/app\/(main|play)\.tsx$/;
const ENGINE = /\/src\/(engine|base)\//;
const WORKERS = /(^|\/)((study|replay)-worker)-[^/]*\.js$/;

export type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>[1];

/** The chunks that load when the ones of these modules do: they and what they import at once. */
export function loadedWith(bundle: Bundle, starts: RegExp): string[] {
  const wanted = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && file.moduleIds.some((id) => starts.test(id)) ? [file.fileName] : [],
  );
  for (const name of wanted) {
    const file = bundle[name];
    if (file?.type === 'chunk') for (const other of file.imports) if (!wanted.includes(other)) wanted.push(other);
  }
  return wanted;
}

/** The engine's part of these chunks, packed by itself. */
export function engineIn(bundle: Bundle, names: readonly string[]): number {
  let code = '';
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    for (const [id, part] of Object.entries(file.modules)) if (ENGINE.test(id)) code += part.code ?? '';
  }
  return kb(minified(code));
}

/** Builds the game and weighs it. Throws when the build fails or the workers are not found in it. */
export async function weighBootCode(): Promise<BootCode> {
  const weighed = { bootEngine: 0, gameEngine: 0, whole: 0 };
  const weigh: Plugin = {
    name: 'weigh-boot-code',
    generateBundle(_, bundle) {
      weighed.bootEngine = engineIn(bundle, loadedWith(bundle, BOOT));
      const game = loadedWith(bundle, GAME);
      weighed.gameEngine = engineIn(bundle, game);
      for (const name of game) {
        const file = bundle[name];
        if (file?.type === 'chunk') weighed.whole += kb(file.code);
      }
    },
  };
  const built = await build({ logLevel: 'error', build: { write: false }, plugins: [weigh] });
  const workers: BootCode['workers'] = {};
  for (const { output } of Array.isArray(built) ? built : 'output' in built ? [built] : [])
    for (const file of output) {
      const name = WORKERS.exec(file.fileName)?.[2];
      if (name !== undefined) workers[name] = kb(file.type === 'chunk' ? file.code : String(file.source));
    }
  if (Object.keys(workers).length < 2) throw new Error('The build has no worker of the studies or of the pool.');
  return { ...weighed, workers };
}
