// The thread that reads scenarios: half a second of YAML and checks each, which must hold up neither sockets nor classes.
// It gets packed texts and answers with the world they compile to, as JSON text. Started by compiler.ts.
import { parentPort } from 'node:worker_threads';
import { formatDiagnostic, loadScenario } from '../../scenario/index.ts';
import type { CompiledText } from './compiler.ts';
import { unpackFiles } from './packed-files.ts';

function compile(text: string): CompiledText {
  const { files, entry } = unpackFiles(text);
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) {
    const [first] = loaded.diagnostics;
    const problem = first === undefined ? 'it cannot be read' : formatDiagnostic(first, files.get(first.file));
    return { ok: false, problem };
  }
  const { id, version, hash, title, years } = loaded.world;
  return {
    ok: true,
    facts: { id, version, hash, title, years },
    text: { id, hash, text },
    world: JSON.stringify(loaded.world),
  };
}

parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  parentPort?.postMessage({ id, compiled: compile(text) });
});
