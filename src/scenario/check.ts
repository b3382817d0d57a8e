// The one check of the command line, the page and the server: parts of a scenario in, the world and what it says of itself
// or messages out, each also drawn as text. A file that takes too long is given up by `check-within.ts`.
import type { World } from '../engine/world.ts';
import { openBundle } from './bundle.ts';
import type { OfferedPart } from './bundle.ts';
import { Findings, MOST_DIAGNOSTICS } from './diagnostic.ts';
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
  /** What the effects rest on, in one sentence; '' where the scenario cannot be played. */
  report: string;
}

/** What a check is asked to read: parts as they were handed over, or files whose places are known. */
export type CheckJob =
  | { parts: readonly OfferedPart[] }
  | {
      files: Files;
      entry: string;
      /** Links found among the files, which were not followed. */
      links: readonly string[];
    };

/** Does a job. */
export function check(job: CheckJob, library: Files, onStep?: () => void): Checked {
  if ('parts' in job) return checkBundle(job.parts, library, onStep);
  const { files, entry, links } = job;
  const all = new Map([...library, ...files]);
  const loaded = loadScenario(all, entry, onStep);
  const diagnostics = [...links.map(linkAt), ...loaded.diagnostics].slice(0, MOST_DIAGNOSTICS);
  return {
    ok: loaded.ok && links.length === 0,
    world: loaded.ok ? loaded.world : null,
    about: loaded.ok ? loaded.about : null,
    report: loaded.ok ? loaded.report : '',
    diagnostics,
    texts: diagnostics.map((one) => formatDiagnostic(one, all.get(one.file))),
  };
}

function linkAt(file: string): Diagnostic {
  const findings = new Findings();
  const message = 'This is a link to something elsewhere, and only files of the folder are read.';
  findings.add('E128', { file, text: '', start: 0, end: 0 }, message, 'Put the file itself into the folder.');
  return findings.sorted()[0]!;
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
    report: 'report' in loaded ? loaded.report : '',
    diagnostics,
    texts: diagnostics.map((one) => formatDiagnostic(one, bundle.files.get(one.file))),
  };
}
