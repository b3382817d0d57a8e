// How a scenario reads: texts that are too long for their place, members with nothing to say, sources nobody uses.
// Limits are those of the voice rules: a line is one breath, a label fits its button.
import type { Findings } from './diagnostic.ts';
import { inWords, sentence } from './sections.ts';
import { isOfLibrary } from './merge.ts';
import { keyPlace, matches, nodeAt } from './tree.ts';
import type { Found, Tree } from './tree.ts';

const CHARACTERS: readonly [pattern: string, most: number][] = [
  ['people.*.lines.*.*', 160],
  ['people.*.reactions.*', 160],
  ['dilemmas.*.a.label', 60],
  ['dilemmas.*.b.label', 60],
  ['dilemmas.*.a.says', 160],
  ['dilemmas.*.b.says', 160],
  ['events.*.title', 60],
  ['events.*.choices.*.label', 60],
  ['events.*.choices.*.hint', 160],
  ['events.*.choices.*.outcome', 160],
  ['objections.*.line', 160],
  ['objections.*.answers.*.label', 60],
  ['objections.*.answers.*.works', 160],
  ['objections.*.answers.*.fails', 160],
  ['papers.headlines.*.text', 160],
  ['papers.hints.*.text', 160],
  ['papers.practice.steps.*.title', 60],
  ['papers.practice.steps.*.text', 260],
  ['papers.practice.asks.text', 260],
  ['papers.j_curve.lines.*', 160],
  ['news.*.text', 160],
];

const WORDS: readonly [pattern: string, most: number][] = [
  ['events.*.text', 60],
  ['dilemmas.*.situation', 70],
  ['papers.glossary.*.entry', 30],
];

const STANCES = ['opposed', 'sceptical', 'undecided', 'supportive', 'championing'];

/** Adds W410 for long texts, W403 for members without a line that is always true, N501 for sources nobody uses. */
export function checkStyle(root: Tree, findings: Findings): void {
  for (const [pattern, most] of CHARACTERS)
    for (const found of matches(root, pattern)) {
      const text = textOf(found);
      if (text.length > most) long(found, text.length, 'characters', most, findings);
    }
  for (const [pattern, most] of WORDS)
    for (const found of matches(root, pattern)) {
      const count = textOf(found).split(/\s+/).filter(Boolean).length;
      if (count > most) long(found, count, 'words', most, findings);
    }
  silentMembers(root, findings);
  unusedSources(root, findings);
  tags(root, findings);
}

/** What a browser would take for a tag. Texts are Markdown without HTML, so it would be shown as it was typed. */
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;

function tags(node: Tree, findings: Findings): void {
  if (node.kind === 'list') for (const item of node.items) tags(item, findings);
  else if (node.kind === 'branch') {
    for (const [key, { node: value }] of node.entries) if (key !== 'when' && key !== 'needs') tags(value, findings);
  } else if (typeof node.value === 'string') {
    const found = TAG.exec(node.value);
    if (found !== null)
      findings.add(
        'W412',
        node.at,
        `This text has a tag in it, ${found[0].slice(0, 40)}, which is shown as it was typed.`,
        'Write *slanted*, **bold**, or a list of lines that start with -',
      );
  }
}

function textOf({ node }: Found): string {
  const leaf = node.kind === 'branch' ? node.entries.get('text')?.node : node;
  return leaf?.kind === 'leaf' && typeof leaf.value === 'string' ? leaf.value : '';
}

function long(found: Found, many: number, of: string, most: number, findings: Findings): void {
  findings.add(
    'W410',
    found.place,
    `${sentence(inWords(found.path))} has ${many} ${of}; at most ${most} fit its place.`,
    many > 2 * most
      ? 'Keep what the reader must know here, and leave the rest out.'
      : 'Cut an adjective, not the point.',
  );
}

function silentMembers(root: Tree, findings: Findings): void {
  for (const { path, node } of matches(root, 'people.*')) {
    const seat = nodeAt(node, ['seat']);
    if (seat?.kind !== 'leaf' || seat.value !== 'member') continue;
    const id = String(path.at(-1));
    const silent = STANCES.filter((stance) => {
      const lines = nodeAt(node, ['lines', stance]);
      return lines?.kind !== 'list' || lines.items.every((item) => item.kind === 'branch' && item.entries.has('when'));
    });
    if (silent.length > 0)
      findings.add(
        'W403',
        keyPlace(root, path),
        `Member "${id}" has no line that always holds while ${silent.join(', ')}.`,
        'Add one without "when" to each.',
      );
  }
}

function unusedSources(root: Tree, findings: Findings): void {
  const used = new Set<string>();
  const visit = (node: Tree): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'branch') return;
    for (const [key, { node: value }] of node.entries) {
      if (key === 'source' && value.kind === 'leaf') used.add(String(value.value));
      if (key === 'sources' && value.kind === 'list')
        for (const item of value.items) if (item.kind === 'leaf') used.add(String(item.value));
      visit(value);
    }
  };
  visit(root);
  for (const { path, node } of matches(root, 'sources.*')) {
    const id = String(path.at(-1));
    const place = keyPlace(root, path);
    // A pack names sources for all who use it.
    if (!used.has(id) && !isOfLibrary(place.file))
      findings.add(
        'N501',
        place,
        `Source "${id}" is not used.`,
        node.kind === 'branch' ? 'Name it in a "source" field, or delete it.' : undefined,
      );
  }
}
