// A scenario folder compiled into a world: for commands, and for the build, which puts the compiled world into the page
// so that the page carries no YAML, no schema library and no condition reader.
import type { World } from '../engine/world.ts';
import { type Diagnostic, formatDiagnostic, loadScenario } from '../scenario/index.ts';
import { UsageError } from './command.ts';
import { findScenario, noScenarioAt, readScenarioFiles } from './read-scenario.ts';

/** A scenario that cannot be compiled: `message` is what its author should read. Exit 1. */
export class ScenarioError extends Error {}

/** The compiled world of a scenario folder, or of a shipped scenario's id. Throws what the author should read. */
export function compileScenarioFolder(pathOrId: string): World {
  const folder = findScenario(pathOrId);
  if (folder === null) {
    throw new UsageError(noScenarioAt(pathOrId));
  }
  const { files, entry } = readScenarioFiles(folder);
  const loaded = loadScenario(files, entry);
  if (loaded.ok) return loaded.world;
  throw new ScenarioError(describe(loaded.diagnostics, files));
}

/** Diagnostics as text for a terminal, each with its lines of the file. */
export function describe(diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, string>): string {
  return diagnostics.map((one) => formatDiagnostic(one, files.get(one.file))).join('\n\n');
}
