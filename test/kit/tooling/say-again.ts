// Writes the messages of test/fixtures/scenarios/broken.yaml anew, after the small scenario has gained a line:
// node test/kit/tooling/say-again.ts. Read the difference before it is kept: a message may only change on purpose.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, parseDocument, Scalar } from 'yaml';
import { formatDiagnostic } from '../../../src/scenario/index.ts';
import { edited, loadMinimal } from '../scenario/minimal.ts';

const path = new URL('../../fixtures/scenarios/broken.yaml', import.meta.url);
const document = parseDocument(readFileSync(path, 'utf8'));
const list = document.toJS() as { file: string; find: string; replace: string }[];
for (const [index, { file, find, replace }] of list.entries()) {
  const files = edited(file, find, replace);
  const says = loadMinimal(files).diagnostics.map((one) => formatDiagnostic(one, files.get(one.file)));
  const scalar = new Scalar(`${says.join('\n\n')}\n`);
  scalar.type = 'BLOCK_LITERAL';
  const entry = document.get(index);
  if (isMap(entry)) entry.set('says', scalar);
}
writeFileSync(path, document.toString({ lineWidth: 0 }));
