// The scenarios on offer, compiled once for every state of their files: read anew each time somebody asks, so that a case
// which was mended while the server runs is what the next class gets. A class keeps the text it was opened with.
import type { Doors, ScenarioSource } from '../doors.ts';
import type { CompiledText, Compiler } from './compiler.ts';
import { packFiles } from './packed-files.ts';

export function offeredCases(scenarios: ScenarioSource, compiler: Compiler): Doors['offered'] {
  const known = new Map<string, { text: string; made: Promise<CompiledText> }>();
  return async (id, language) => {
    const found = scenarios.read(id);
    if (found === null) return null;
    const name = `${id} ${language ?? ''}`;
    const text = packFiles(found.files, found.entry, language);
    const before = known.get(name);
    if (before?.text === text) return before.made;
    const made = compiler.compile(text);
    known.set(name, { text, made });
    // A thread that failed says nothing of the scenario.
    made.catch(() => {
      if (known.get(name)?.made === made) known.delete(name);
    });
    return made;
  };
}
