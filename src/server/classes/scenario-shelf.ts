// The engines of a server's classes, one for each scenario and language by the hash of its text. A scenario is a text in
// the store, so that a class opens again without any folder; beside it lies the world it was compiled to, so that a start
// need not read it again.
import { compileWorld } from '../../engine/index.ts';
import type { Engine } from '../../engine/engine.ts';
import type { World } from '../../engine/world.ts';
import type { ClassStore } from '../store/store-port.ts';
import { type Compiler, readerMark } from './compiler.ts';

type Texts = Pick<ClassStore, 'scenarioText' | 'keptWorld' | 'keepWorld'>;

export class EngineShelf {
  private readonly engines = new Map<string, Engine>();
  private readonly store: Texts;
  private readonly compiler: Compiler;

  constructor(store: Texts, compiler: Compiler) {
    this.store = store;
    this.compiler = compiler;
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
    const reader = await readerMark();
    const kept = await this.store.keptWorld(hash, reader);
    if (kept !== null) {
      this.put(hash, kept);
      return null;
    }
    const text = await this.store.scenarioText(hash);
    if (text === null) return 'The text of this class’s scenario is not in the store. Import the class again.';
    const compiled = await this.compiler.compile(text.text);
    if (!compiled.ok) return `This server can no longer read the scenario of this class: ${compiled.problem}`;
    if (compiled.text.hash !== hash) return 'The text of this class’s scenario was changed after the class was opened.';
    this.put(hash, compiled.world);
    await this.store.keepWorld(hash, reader, compiled.world);
    return null;
  }

  private put(hash: string, world: string): void {
    if (!this.engines.has(hash)) this.engines.set(hash, compileWorld(JSON.parse(world) as World));
  }
}
