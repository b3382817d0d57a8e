// How many entries a section may have. Judged on the tree before the schema runs, so that a file with ten thousand wrong
// accounts costs one message and no time.
import type { Findings } from './diagnostic.ts';
import { inWords, sentence } from './sections.ts';
import { keyPlace, matches } from './tree.ts';
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
