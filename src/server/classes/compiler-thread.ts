// The thread that reads scenarios: half a second of YAML and checks each, which must hold up neither sockets nor classes.
// It gets packed texts and answers with the world they compile to, as JSON text. Started by compiler.ts.
import { parentPort } from 'node:worker_threads';
import { sha256Hex } from '../../base/hash.ts';
import { formatDiagnostic, languagesOf, loadScenario } from '../../scenario/index.ts';
import type { Diagnostic } from '../../scenario/index.ts';
import type { CompiledText } from './compiler.ts';
import { unpackFiles } from './packed-files.ts';

function compile(text: string): CompiledText {
  const { files, entry, language } = unpackFiles(text);
  const loaded = loadScenario(files, entry, undefined, language);
  if (!loaded.ok) {
    const [first] = loaded.diagnostics;
    const problem = first === undefined ? 'it cannot be read' : formatDiagnostic(first, files.get(first.file));
    return { ok: false, problem };
  }
  const { id, version, hash, wordlessHash, title, years } = loaded.world;
  const languages = languagesOf(loaded.about, files, entry);
  if (language !== undefined && !languages.includes(language))
    return { ok: false, problem: `it has no texts in "${language}"` };
  return {
    ok: true,
    facts: { id, version, hash, wordlessHash, title, years, languages, lacks: lacksOf(loaded.diagnostics) },
    // Translations are no part of a scenario's hash: a class that reads one keeps the very texts it was opened with.
    text: { id, hash: language === undefined ? hash : sha256Hex(text), text },
    world: JSON.stringify(loaded.world),
  };
}

/** What the check says of translations that are not whole, by language. */
function lacksOf(diagnostics: readonly Diagnostic[]): Record<string, string> {
  const told = diagnostics.filter(({ code }) => code === 'W420');
  return Object.fromEntries(told.map(({ file, message }) => [file.slice(-'it.yaml'.length, -'.yaml'.length), message]));
}

parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  parentPort?.postMessage({ id, compiled: compile(text) });
});
