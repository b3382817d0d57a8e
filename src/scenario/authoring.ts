// The second door of this layer, for tools of authors: reference, editors' schemas. A page that checks or plays needs none
// of it.
export { FORMATS } from './formats.ts';
export type { Format } from './formats.ts';
export { idsOf } from './ids-of.ts';
export { jsonSchema } from './json-schema.ts';
export { buildReference } from './reference.ts';
export type { Reference } from './reference.ts';
export { markdownTable, referenceMarkdown } from './reference-markdown.ts';
export { textsFile } from './texts-file.ts';
export { SCENARIO_ID } from './schema/fields.ts';
export { AUTHOR_TO_BE } from './text-traps.ts';
