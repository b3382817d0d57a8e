// MODEL.md from the model's own source.
import type { ModelText } from '../../../src/views/model-text.ts';

const HEAD = `# The model

What the simulated world does, read from the source that does it: how a quarter goes, every formula, every number with
its range, unit, source and confidence. "domain n" and "design n" name sections of the evidence and design pages;
confidence is paper, case, press, expert or assumption, and an assumption is our own choice.

This page is generated. After a change run \`npx vitest run test/engine/model-page.test.ts -u\`.
`;

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|');

export function modelDocs({ groups, rules, critique }: ModelText): string {
  const parts = [HEAD, '## What it leaves out, and where it is weak\n'];
  parts.push(critique.map((line) => `- ${line}`).join('\n'), '');
  parts.push('## Rules\n');
  for (const { title, file, about, leavesOut, formulas } of rules) {
    parts.push(`### ${title}\n`, `\`${file}\`. ${about}\n`);
    if (leavesOut !== null) parts.push(`Leaves out ${leavesOut}.\n`);
    for (const { about: says, code } of formulas) {
      if (says !== '') parts.push(`${says}\n`);
      parts.push(`\`\`\`ts\n${code}\n\`\`\`\n`);
    }
  }
  parts.push('## Numbers\n');
  for (const { title, source, parameters } of groups) {
    parts.push(`### ${title}\n`);
    if (source !== '') parts.push(`Source of the part: ${source}.\n`);
    parts.push(
      '| name | what | value | range | unit | source | confidence |',
      '| --- | --- | ---: | --- | --- | --- | --- |',
    );
    for (const p of parameters)
      parts.push(
        `| ${p.name} | ${cell(p.about)} | ${p.value} | ${p.low} to ${p.high} | ${cell(p.unit)} | ${cell(p.source)} | ${p.confidence} |`,
      );
    parts.push('');
  }
  return parts.join('\n');
}
