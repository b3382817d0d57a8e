// The one door of this layer: files in, a compiled world or diagnostics out. It carries zod, yaml and the reader of
// conditions, so a page that only plays imports the compiled world instead.
export { almostEntry } from './bundle.ts';
export { loadScenario } from './load.ts';
export type { LoadResult } from './load.ts';
export type { Files } from './merge.ts';
export type { Diagnostic, Severity } from './diagnostic.ts';
export { formatDiagnostic } from './format-diagnostic.ts';
export type { About } from './schema/head.ts';
export { openBundle } from './bundle.ts';
export type { Bundle, OfferedPart } from './bundle.ts';
export { check, checkBundle, languagesOf } from './check.ts';
export type { Checked, CheckJob } from './check.ts';
export type { FromCheckWorker } from './check-within.ts';
export { fixFiles } from './fix.ts';
export { textDiff } from './text-diff.ts';
