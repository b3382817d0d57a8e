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
  /** The languages it can be played in, its own first; empty where it cannot be played. */
  languages: string[];
  /** What the effects rest on, in one sentence; '' where the scenario cannot be played. */
  report: string;
}

/** What a check is asked to read: parts as they were handed over, or files whose places are known. */
export type CheckJob =
  | {
      parts: readonly OfferedPart[];
      /** With the texts of that translation, where there is one. */
      language?: string;
    }
  | {
      files: Files;
      entry: string;
      /** Links found among the files, which were not followed. */
      links: readonly string[];
    };

/** Does a job. */
export function check(job: CheckJob, library: Files, onStep?: () => void): Checked {
  if ('parts' in job) return checkBundle(job.parts, library, onStep, job.language);
  const { files, entry, links } = job;
  const all = new Map([...library, ...files]);
  const loaded = loadScenario(all, entry, onStep);
  const diagnostics = [...links.map(linkAt), ...loaded.diagnostics].slice(0, MOST_DIAGNOSTICS);
  return {
    ok: loaded.ok && links.length === 0,
    world: loaded.ok ? loaded.world : null,
    about: loaded.ok ? loaded.about : null,
    languages: loaded.ok ? languagesOf(loaded.about, all, entry) : [],
    report: loaded.ok ? loaded.report : '',
    diagnostics,
    texts: diagnostics.map((one) => formatDiagnostic(one, all.get(one.file))),
  };
}

/** The languages that a scenario can be read in, its own first: those of the files of texts beside it. */
export function languagesOf({ language }: Pick<About, 'language'>, files: Files, entry: string): string[] {
  const texts = `${entry.slice(0, entry.lastIndexOf('/') + 1)}texts/`;
  const others = [...files.keys()].flatMap((path) =>
    path.startsWith(texts) ? (/^[a-z]{2}(?=\.yaml$)/.exec(path.slice(texts.length)) ?? []) : [],
  );
  return [language, ...others.filter((other) => other !== language).toSorted()];
}

function linkAt(file: string): Diagnostic {
  const findings = new Findings();
  const message = 'This is a link to something elsewhere, and only files of the folder are read.';
  findings.add('E128', { file, text: '', start: 0, end: 0 }, message, 'Put the file itself into the folder.');
  return findings.sorted()[0]!;
}

/** Checks what was handed over; `onStep` is called after each piece of the work, so that a watchdog sees progress. */
export function checkBundle(
  parts: readonly OfferedPart[],
  library: Files,
  onStep?: () => void,
  language?: string,
): Checked {
  const bundle = openBundle(parts, library);
  onStep?.();
  const loaded = bundle.ok ? loadScenario(bundle.files, bundle.entry, onStep, language) : bundle;
  const diagnostics = bundle === loaded ? bundle.diagnostics : [...loaded.diagnostics, ...bundle.diagnostics];
  return {
    ok: loaded.ok,
    world: 'world' in loaded ? loaded.world : null,
    about: 'about' in loaded ? loaded.about : null,
    languages: bundle.ok && 'about' in loaded ? languagesOf(loaded.about, bundle.files, bundle.entry) : [],
    report: 'report' in loaded ? loaded.report : '',
    diagnostics,
    texts: diagnostics.map((one) => formatDiagnostic(one, bundle.files.get(one.file))),
  };
}
