// The one check of the command line, the page and the server: parts of a scenario in, the world and what it says of itself
// or messages out, each also drawn as text. A file that takes too long is given up by `check-within.ts`.
import type { World } from '../engine/world.ts';
import { openBundle } from './bundle.ts';
import type { OfferedPart } from './bundle.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import { loadScenario } from './load.ts';
import type { Files } from './merge.ts';
import type { About } from './schema/head.ts';

/** Plain data: it crosses from a worker to its page. */
export interface Checked {
  ok: boolean;
  world: World | null;
  about: About | null;
  diagnostics: Diagnostic[];
  /** The diagnostics as a terminal or a page shows them, in the same order. */
  texts: string[];
}

/** Checks what was handed over; `onStep` is called after each piece of the work, so that a watchdog sees progress. */
export function checkBundle(parts: readonly OfferedPart[], library: Files, onStep?: () => void): Checked {
  const bundle = openBundle(parts, library);
  onStep?.();
  const loaded = bundle.ok ? loadScenario(bundle.files, bundle.entry, onStep) : bundle;
  const diagnostics = bundle === loaded ? bundle.diagnostics : [...loaded.diagnostics, ...bundle.diagnostics];
  return {
    ok: loaded.ok,
    world: 'world' in loaded ? loaded.world : null,
    about: 'about' in loaded ? loaded.about : null,
    diagnostics,
    texts: diagnostics.map((one) => formatDiagnostic(one, bundle.files.get(one.file))),
  };
}
