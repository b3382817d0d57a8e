// Scenarios as a class server needs them: the texts by which a class is pinned, and the engine compiled from them, one
// for each hash. Reading folders is the caller's; here a scenario is a text, so that a class opens again from the store.
import { compileWorld } from '../../engine/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Files, formatDiagnostic, loadScenario } from '../../scenario/index.ts';
import type { ScenarioText } from '../store/store-port.ts';

/** A scenario on offer: what the loader wants. */
export interface OfferedScenario {
  id: string;
  files: Files;
  entry: string;
}

export type Compiled = { ok: true; engine: Engine; text: ScenarioText } | { ok: false; problem: string };

/** The files as one text, the same for the same files. */
function packFiles(files: Files, entry: string): string {
  return JSON.stringify({ entry, files: [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)) });
}

function unpackFiles(text: string): { files: Files; entry: string } {
  const packed = JSON.parse(text) as { entry: string; files: [string, string][] };
  return { files: new Map(packed.files), entry: packed.entry };
}

/** Compiles a text that `compileOffered` has packed. Never throws for a text of ours. */
export function compileText(text: string): Compiled {
  const { files, entry } = unpackFiles(text);
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) {
    const [first] = loaded.diagnostics;
    return {
      ok: false,
      problem: first === undefined ? 'it cannot be read' : formatDiagnostic(first, files.get(first.file)),
    };
  }
  const { world } = loaded;
  return { ok: true, engine: compileWorld(world), text: { id: world.id, hash: world.hash, text } };
}

export function compileOffered({ files, entry }: OfferedScenario): Compiled {
  return compileText(packFiles(files, entry));
}

/** Engines by the hash of their scenario; the text comes from the store once. */
export class EngineShelf {
  private readonly engines = new Map<string, Engine>();
  private readonly textOf: (hash: string) => Promise<ScenarioText | null>;

  constructor(textOf: (hash: string) => Promise<ScenarioText | null>) {
    this.textOf = textOf;
  }

  /** The engine of a scenario that was fetched. Throws RangeError where `fetch` was not called before. */
  get(hash: string): Engine {
    const engine = this.engines.get(hash);
    if (engine === undefined) throw new RangeError(`The scenario ${hash} is not loaded.`);
    return engine;
  }

  /** Null when the engine stands ready; else why this server cannot play the scenario, as a sentence. */
  async fetch(hash: string): Promise<string | null> {
    if (this.engines.has(hash)) return null;
    const text = await this.textOf(hash);
    if (text === null) return 'The text of this class’s scenario is not in the store. Import the class again.';
    const compiled = compileText(text.text);
    if (!compiled.ok) return `This server can no longer read the scenario of this class: ${compiled.problem}`;
    if (compiled.text.hash !== hash) return 'The text of this class’s scenario was changed after the class was opened.';
    this.engines.set(hash, compiled.engine);
    return null;
  }
}
