// How many entries a section may have, and must. Judged on the tree before the schema runs, so that a file with ten
// thousand wrong accounts costs one message and no time, and so that the size of a market is told with everything else.
import type { Findings } from './diagnostic.ts';
import { inWords, sentence } from './sections.ts';
import { keyPlace, matches, nodeAt, placeOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** The most entries that the map or list at a pattern may have. */
export const LIMITS: Readonly<Record<string, number>> = {
  sources: 120,
  parameters: 400,
  groups: 12,
  clusters: 12,
  accounts: 60,
  people: 40,
  models: 20,
  shapes: 20,
  elements: 12,
  'elements.*.practices': 12,
  dilemmas: 40,
  events: 120,
  'events.*.choices': 12,
  objections: 120,
  'objections.*.answers': 12,
  gauges: 40,
  policies: 40,
  calibration: 40,
  seats: 6,
  'seats.*.goals': 6,
  news: 200,
  letters: 60,
  'papers.findings': 60,
  'papers.headlines': 200,
  'papers.hints': 200,
  'papers.glossary': 300,
  'papers.debrief': 120,
};

/** Adds E205 for each section that is too large; true when there is one, and the rest need not be looked at. */
export function checkLimits(root: Tree, findings: Findings): boolean {
  let exceeded = false;
  for (const [pattern, most] of Object.entries(LIMITS))
    for (const { path, node } of matches(root, pattern)) {
      const count = node.kind === 'branch' ? node.entries.size : node.kind === 'list' ? node.items.length : 0;
      if (count <= most) continue;
      exceeded = true;
      const message = `${sentence(inWords(path))} has ${count} entries; it must have at most ${most}.`;
      findings.add('E205', keyPlace(root, path), message);
    }
  return exceeded;
}

/** Counts that the rules are written for; `meaning.ts` says what is wrong with others. */
export const FIXED: Readonly<Record<string, number>> = { elements: 8, 'elements.*.practices': 3 };

const COUNT_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** What a game is laid out for: so many of these, no more and no fewer, or at least so many. */
export const NEEDED: Readonly<Record<string, { count: number; orMore?: true; word: string; help: string }>> = {
  groups: {
    count: 4,
    word: 'business groups',
    help: 'Split a large one, or put two small ones together; every account buys from all four.',
  },
  clusters: {
    count: 5,
    word: 'country clusters',
    help: 'Split a large country, or put small ones together; every account names the four that matter most to it.',
  },
  accounts: { count: 3, orMore: true, word: 'accounts', help: 'Add some.' },
};

/** Adds E223 for a market of another size than the game's, and E221 for a committee that cannot sit. */
export function checkCounts(root: Tree, findings: Findings): void {
  for (const [section, { count, orMore, word, help }] of Object.entries(NEEDED)) {
    const node = nodeAt(root, [section]);
    if (node?.kind !== 'branch') continue;
    const { size } = node.entries;
    if (orMore === true ? size >= count : size === count) continue;
    const are = size === 1 ? `is 1 ${word.slice(0, -1)}` : `are ${size} ${word}`;
    const must = `the game ${orMore === true ? 'needs at least' : 'has'} ${COUNT_WORDS[count]}.`;
    findings.add('E223', keyPlace(root, [section]), `There ${are}; ${must}`, help);
  }
  checkChairs(root, findings);
}

const SEATS = ['member', 'chair', 'speaker'];

function checkChairs(root: Tree, findings: Findings): void {
  const seats = matches(root, 'people.*.seat').map(({ path, node }) => ({
    id: String(path[1]),
    seat: node.kind === 'leaf' ? node.value : null,
  }));
  if (seats.length === 0) return;
  const chairs = seats.filter(({ seat }) => seat === 'chair');
  // A seat that is misspelt has its own message.
  if (chairs.length === 0 && seats.every(({ seat }) => SEATS.includes(String(seat))))
    findings.add('E221', keyPlace(root, ['people']), 'Nobody is in the chair.', 'Give one person  seat: chair');
  for (const { id } of chairs.slice(1))
    findings.add(
      'E221',
      placeOf(root, ['people', id, 'seat']),
      `Two people are in the chair: ${chairs[0]!.id} and ${id}.`,
      'Give one of them  seat: member',
    );
  if (!seats.some(({ seat }) => seat === 'member'))
    findings.add('E221', keyPlace(root, ['people']), 'Nobody has a vote.', 'Give people  seat: member');
}
