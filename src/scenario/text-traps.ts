// What happens to a text without a word: a # that ends it, typographic quotes that are shown or cut it at a comma, a
// place in braces that nothing fills, and words that were to be replaced.
import type { Findings } from './diagnostic.ts';
import { inWords, sentence } from './sections.ts';
import { checkPlaces } from './text-places.ts';
import { matches, nodeAt } from './tree.ts';
import type { Found, Tree } from './tree.ts';
import { textsOf } from './translate.ts';

const LEFT_OVER = /\b(?:TODO|TBD|FIXME|XXX)\b|\blorem ipsum\b|\[(?:insert|name|text|company|your)\b[^\]]*\]/i;
/** What `excom new` writes where only the author knows. */
export const AUTHOR_TO_BE = 'Your name';

/** Adds W414 to W417. */
export function checkTextTraps(root: Tree, findings: Findings): void {
  for (const found of textsOf(root).values()) {
    const { node } = found;
    if (node.kind !== 'leaf') continue;
    const text = String(node.value);
    const name = sentence(inWords(found.path));
    checkPlaces(text, found.path, node.at, findings);
    cutByComment(found, name, findings);
    typographic(text, found, root, name, findings);
    const left = LEFT_OVER.exec(text)?.[0];
    if (left !== undefined)
      findings.add('W415', node.at, `${name} still holds "${left.slice(0, 40)}".`, 'Write what belongs there.');
  }
  for (const { node } of matches(root, 'authors.*.name'))
    if (node.kind === 'leaf' && node.value === AUTHOR_TO_BE)
      findings.add(
        'W415',
        node.at,
        `The author is still called "${AUTHOR_TO_BE}".`,
        'Write your name; players see it.',
      );
}

/** `note: Ward #1 first` ends at the sign, since " #" begins a comment; a comment of an author has a blank after it. */
function cutByComment({ node }: Found, name: string, findings: Findings): void {
  const { text, start, end } = node.at;
  if (/["'|>]/.test(text[start] ?? '"')) return;
  const comment = /^[ \t]+(#[^\s#][^\n\r]*)/.exec(text.slice(end, end + 400));
  if (comment === null) return;
  const from = end + comment[0].length - comment[1]!.length;
  const message = `${name} ends before "${comment[1]!.slice(0, 30)}": what follows a # is a comment.`;
  findings.add(
    'W417',
    { ...node.at, start: from, end: from + comment[1]!.length },
    message,
    'Put the whole text in quotes:  "…"',
  );
}

/** “These” are letters like any others; only straight quotes keep a text together. */
function typographic(text: string, { node, path }: Found, root: Tree, name: string, findings: Findings): void {
  const { start } = node.at;
  const plain = node.at.text[start] === text[0];
  if (!plain || !/^[“„«]/.test(text)) return;
  if (/^[“„«][^“”„«»]*[”“»]$/.test(text)) {
    const help = `Straight quotes keep a text together and are not shown:  "${text.slice(1, -1)}"`;
    const put = /["\\]/.test(text) ? undefined : `"${text.slice(1, -1)}"`;
    findings.add('W416', node.at, `${name} stands in typographic quotes, which players will see.`, help, put);
    return;
  }
  const next = nodeAt(root, [...path.slice(0, -1), Number(path.at(-1)) + 1]);
  if (typeof path.at(-1) !== 'number' || /[”“»]/.test(text.slice(1)) || next?.kind !== 'leaf') return;
  const message = `${name} begins with ${text[0]} and ends at a comma: what follows is taken for another entry.`;
  findings.add('W416', node.at, message, 'Put the whole text in straight quotes:  "…"');
}
