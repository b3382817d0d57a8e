// The reference as Markdown, for reading beside an editor: scenarios/REFERENCE.md.
import type { Reference, ReferenceField } from './reference.ts';

/** The whole reference as one Markdown document. */
export function referenceMarkdown({ head, sections, texts, variables, signs, codes }: Reference): string {
  return `${[
    '# Writing a scenario: the reference',
    'Made by `excom docs` from the rules that the checker holds; do not edit. The same pages are in the game, at `#/reference`.',
    INTRODUCTION,
    '## The head of a file',
    fieldTable(head),
    ...sections.flatMap(({ name, about, kind, bounds, required, example, fields }) => [
      `## ${name}`,
      [
        about,
        `${capital(kind)}${bounds === '' ? '' : `, ${bounds}`}; ${required ? 'required' : 'may be left out'}.`,
      ].join(' '),
      ...(example === '' ? [] : [`Example: \`${name}: ${example}\``]),
      ...(fields.length === 0 ? [] : [fieldTable(fields)]),
    ]),
    '## Translations',
    'A file `texts/<language>.yaml` beside the scenario. `excom texts <scenario> <language>` makes it, fills in what is missing and notes which original each text was translated from.',
    fieldTable(texts),
    '## Conditions: signs',
    markdownTable(
      ['sign', 'meaning', 'example'],
      signs.map(({ sign, about, example }) => [code(sign), about, code(example)]),
    ),
    '## Conditions: variables',
    'What stands in `<…>` is an id of the scenario.',
    markdownTable(
      ['variable', 'meaning', 'range'],
      variables.map(({ path, about, range }) => [code(path), about, range]),
    ),
    '## Messages',
    'E1 the file, E2 its content, E3 conditions: the scenario cannot be played as written. W4: it can, but probably not as meant. N5: good to know.',
    ...codes.flatMap(({ code: name, title, about, wrong, right }) => [
      `### ${name} ${title}`,
      about,
      ...(wrong === '' ? [] : [block(wrong, 'says so')]),
      ...(right === '' ? [] : [block(right, wrong === '' ? 'for example' : 'is fine')]),
    ]),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `A scenario is a folder with a file \`scenario.yaml\`; its id is the name of the folder. Long sections may
stand in files of their own that \`extends\` names. Files are YAML without anchors, tags and merge keys, at most 512 kB each.
Everything that has an id stands under that id: lower-case letters, figures and underscores. Texts are Markdown without
HTML. \`excom check <folder>\` says what is wrong, with file and line; \`excom check --fix\` mends what can be mended without
a doubt. In VS Code the YAML extension completes fields when a file begins with
\`# yaml-language-server: $schema=../schema/excom-scenario-1.json\`.`;

function fieldTable(fields: readonly ReferenceField[]): string {
  return markdownTable(
    ['field', 'meaning', 'kind', 'when left out', 'example'],
    fields.map(({ path, about, kind, bounds, byDefault, required, example }) => [
      code(path),
      about,
      bounds === '' ? kind : `${kind}, ${bounds}`,
      required ? 'required' : byDefault === '' ? 'nothing' : code(byDefault),
      example === '' ? '' : code(example),
    ]),
  );
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Between backticks; a text with a backtick of its own gets two. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function block(text: string, word: string): string {
  return `${capital(word)}:\n\n\`\`\`yaml\n${text}\n\`\`\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
