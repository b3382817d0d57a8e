// The steps from files to a world: read and merge, schema, references, conditions, meaning, style. References and
// conditions are checked on the tree, so they are judged also where another part of the file is broken; what a broken
// part would give is not missed a second time.
import { sha256Hex } from '../base/hash.ts';
import type { World } from '../engine/world.ts';
import { putConditions, readConditions } from './compile-conditions.ts';
import { aimEffects } from './compile-effects.ts';
import { Findings } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { reportIssues } from './issues.ts';
import { checkCounts, checkLimits } from './limits.ts';
import { checkLint, effectsReport } from './lint.ts';
import { checkMapReach } from './map-reach.ts';
import { checkMeaning } from './meaning.ts';
import { readMerged } from './merge.ts';
import type { Files } from './merge.ts';
import { checkReferences } from './references.ts';
import type { About } from './schema/head.ts';
import { scenario } from './schema/scenario.ts';
import { checkStyle } from './style.ts';
import { checkTextTraps } from './text-traps.ts';
import { checkTranslation, readTranslation, translated } from './translate.ts';
import { wordlessHash } from './wordless-hash.ts';
import { nodeAt, plain } from './tree.ts';
import type { Branch } from './tree.ts';

export type LoadResult =
  | { ok: true; world: World; about: About; report: string; diagnostics: Diagnostic[] }
  | { ok: false; diagnostics: Diagnostic[] };

/**
 * Compiles a scenario. `files` maps paths such as `3m-emea/scenario.yaml` and `packs/practices-24.yaml` to their texts;
 * `entry` is the path of the scenario file. Never throws; at most 40 diagnostics, errors
 * first. `onStep` is called after each file and each check, for a watchdog. `language`: with the texts of that translation,
 * as far as there are any.
 */
export function loadScenario(files: Files, entry: string, onStep?: () => void, language?: string): LoadResult {
  const findings = new Findings();
  try {
    const compiled = compile(files, entry, findings, onStep, language);
    const diagnostics = findings.sorted();
    return compiled === undefined ? { ok: false, diagnostics } : { ok: true, ...compiled, diagnostics };
  } catch {
    // A defect of ours must not take the page down with it; the file is refused like any other that cannot be read.
    findings.add('E199', { file: entry, text: '', start: 0, end: 0 }, 'This scenario cannot be read.');
    return { ok: false, diagnostics: findings.sorted() };
  }
}

function compile(
  files: Files,
  entry: string,
  findings: Findings,
  onStep?: () => void,
  language?: string,
): { world: World; about: About; report: string } | undefined {
  const merged = readMerged(files, entry, findings, onStep);
  if (merged === undefined) return undefined;
  const { used } = merged;
  if (checkLimits(merged.root, findings)) return undefined;
  const root = inLanguage(merged.root, files, entry, findings, language);
  const parsed = scenario.safeParse(plain(root));
  if (!parsed.success) reportIssues(parsed.error.issues, root, scenario, findings);
  onStep?.();
  checkCounts(root, findings);
  checkReferences(root, findings);
  const conditions = readConditions(root, findings);
  onStep?.();
  if (parsed.success) checkMeaning(parsed.data.draft, root, entry, findings);
  // What follows from an error is not told as well.
  if (parsed.success && !findings.failed) {
    checkLint(parsed.data.draft, root, findings);
    checkMapReach(parsed.data.draft, root, findings);
  }
  checkStyle(root, findings);
  // Of a translation its own check tells, in its own file.
  checkTextTraps(merged.root, findings);
  checkUnread(files, used, entry, findings);
  if (!parsed.success || findings.failed) return undefined;
  const { draft, about } = parsed.data;
  const world = putConditions<Omit<World, 'hash' | 'wordlessHash'>>(aimEffects(draft), conditions);
  const hashes = { hash: hashOf(files, used, entry), wordlessHash: wordlessHash(merged.root) };
  return { world: { ...world, ...hashes }, about, report: effectsReport(draft, root) };
}

/** Checks the translations beside the scenario; the scenario in the language that was asked for, where there is one. */
function inLanguage(root: Branch, files: Files, entry: string, findings: Findings, language?: string): Branch {
  const home = `${entry.slice(0, entry.lastIndexOf('/') + 1)}texts/`;
  const id = nodeAt(root, ['id']);
  let chosen = root;
  for (const [path, text] of files) {
    if (!path.startsWith(home)) continue;
    const translation = readTranslation(path, text, findings);
    if (translation === undefined) continue;
    checkTranslation(root, id?.kind === 'leaf' ? String(id.value) : '', translation, findings);
    if (translation.language === language) chosen = translated(root, translation);
  }
  return chosen;
}

/** Says which files beside the scenario nothing names: what stands in them is in no game. */
function checkUnread(files: Files, used: readonly string[], entry: string, findings: Findings): void {
  const home = entry.slice(0, entry.lastIndexOf('/') + 1);
  for (const path of files.keys()) {
    const inside = path.startsWith(home) ? path.slice(home.length) : '';
    if (used.includes(path) || !/^(?!packs\/)[^/]+\.ya?ml$/.test(inside)) continue;
    const message = 'Nothing names this file in "extends", so it was not read.';
    const help = `${/^[a-z0-9-]+\.yaml$/.test(inside) ? `Name it there:  ./${inside}  or take` : 'Take'} it out of the folder.`;
    findings.add('N503', { file: path, text: '', start: 0, end: 0 }, message, help);
  }
}

/** The same for the same texts, whatever the order of reading, the folder's name or the line ends of the machine. */
function hashOf(files: Files, used: readonly string[], entry: string): string {
  const home = entry.slice(0, entry.lastIndexOf('/') + 1);
  const name = (path: string) => (path.startsWith(home) ? `./${path.slice(home.length)}` : path);
  const parts = used.map((path) => [name(path), (files.get(path) ?? '').replaceAll('\r\n', '\n')]);
  return sha256Hex(JSON.stringify(parts.toSorted(([a], [b]) => (a! < b! ? -1 : 1))));
}
