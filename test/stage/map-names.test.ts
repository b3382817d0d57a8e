// Which names a map shows, and where: on a wall and beside a paper all of them, at places that stay while the years go
// by; and where there are too many, it says so.
import { describe, expect, test } from 'vitest';
import { type Box, meet } from '../../src/stage/map-boxes.ts';
import { type Label, touches } from '../../src/stage/map-labels.ts';
import { layOutMap } from '../../src/stage/map-layout.ts';
import type { MapView } from '../../src/views/map-view.ts';
import { measure, realMap } from '../kit/stage/real-map.ts';

const YEARS = [0, 1, 2, 3, 4, 5, 6];
const POLICIES = ['reference', 'too_many', 'full_ask'];
const maps = new Map(POLICIES.map((policy) => [policy, YEARS.map((year) => realMap(year, policy))]));
const mapsOf = (policy: string): MapView[] => maps.get(policy)!;
const SIZES = [
  { name: 'a wall', width: 815, height: 388 },
  { name: 'a wall with the bar of the time', width: 815, height: 356 },
  { name: 'beside the first paper at 1366', width: 583, height: 635 },
  { name: 'a wide stage', width: 944, height: 690 },
];

/** The names of the years that follow each other, each map knowing where the names of the last one stood. */
function yearsOf(policy: string, { width, height }: { width: number; height: number }): Label[][] {
  const years: Label[][] = [];
  for (const view of mapsOf(policy)) years.push(layOutMap(view, width, height, measure, years.at(-1) ?? []).labels);
  return years;
}

/** A box of text has a little air of its own above and below. */
const tight = (box: Box): Box => ({ ...box, top: box.top + 2, bottom: box.bottom - 2 });

const sameStand = (one: Label, other: Label) =>
  one.turn === other.turn &&
  (one.turn !== undefined || (one.box.left === other.box.left && one.box.top === other.box.top));

/** How many names stand elsewhere than a year before. */
const movedIn = (years: readonly Label[][]): number =>
  years.slice(1).reduce((sum, labels, i) => {
    const before = years[i] ?? [];
    return (
      sum +
      labels.filter((label) => {
        const was = before.find(({ id }) => id === label.id);
        return was !== undefined && !sameStand(label, was);
      }).length
    );
  }, 0);

describe.each(SIZES)('on $name', (size) => {
  test.each(POLICIES)(
    'every customer of %s is named in every year, beside the disc or in a line of its own',
    (policy) => {
      for (const [year, labels] of yearsOf(policy, size).entries()) {
        const view = mapsOf(policy)[year]!;
        expect(labels.map(({ id }) => id).toSorted(), `year ${year}`).toEqual(
          view.accounts.map(({ id }) => id).toSorted(),
        );
        // Laid out anew, without the places of the years before, one may find no room; then it is said who.
        const anew = layOutMap(view, size.width, size.height, measure);
        const without = view.accounts.filter(({ id }) => anew.labels.every((label) => label.id !== id));
        expect(without.length, `year ${year}`).toBeLessThanOrEqual(1);
        for (const { name } of without) expect(anew.nameless?.text).toContain(name);
      }
    },
  );

  test('a name keeps its place from year to year, but for the few that lose it', () => {
    const kept = yearsOf('too_many', size);
    const anew = mapsOf('too_many').map((view) => layOutMap(view, size.width, size.height, measure).labels);
    expect(movedIn(kept)).toBeLessThanOrEqual(movedIn(anew) / 2);
    // And none moves while nothing happens.
    const view = mapsOf('too_many')[6]!;
    expect(layOutMap(view, size.width, size.height, measure, kept.at(-1)).labels.toSorted(byId)).toEqual(
      kept.at(-1)!.toSorted(byId),
    );
  });

  test('no name stands on another or on its hairline', () => {
    for (const labels of yearsOf('too_many', size)) {
      for (const label of labels)
        for (const other of labels) {
          if (other.id === label.id) continue;
          expect(meet(tight(label.box), tight(other.box)), `${label.id} and ${other.id}`).toBe(false);
          if (label.leader === undefined) continue;
          const { from, to } = label.leader;
          for (let i = 1; i < 20; i++) {
            const [x, y] = [from.x + ((to.x - from.x) * i) / 20, from.y + ((to.y - from.y) * i) / 20];
            const point = { left: x, right: x, top: y, bottom: y };
            expect(meet(point, tight(other.box)), `the hairline of ${label.id} through ${other.id}`).toBe(false);
          }
        }
    }
  });
});

const byId = (a: Label, b: Label) => a.id.localeCompare(b.id);

describe('a map of sixty customers in the towns of twenty', () => {
  const view = mapsOf('reference')[2]!;
  const accounts = Array.from({ length: 60 }, (_, i) => {
    const account = view.accounts[i % view.accounts.length]!;
    return { ...account, id: `${account.id} ${i}`, name: `${account.name} ${i}` };
  });

  test.each(SIZES)('on $name says whose names it has no room for', ({ width, height }) => {
    const { labels, nameless, nodes } = layOutMap({ ...view, accounts }, width, height, measure);
    expect(labels.length).toBeLessThan(60);
    expect(nameless).not.toBeNull();
    const { text, box } = nameless!;
    const without = accounts.filter(({ id }) => !labels.some((label) => label.id === id));
    const said = without.filter(({ name }) => text.includes(name));
    expect(text).toContain(`${without.length - said.length} `);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(nodes.filter((node) => touches(node, box)).map(({ id }) => id)).toEqual([]);
    expect(labels.filter((label) => meet(label.box, box))).toEqual([]);
  });

  test('as a wall whose headline takes two lines does for the one that is left', () => {
    const crowded = mapsOf('too_many').map((map) => layOutMap(map, 815, 328, measure));
    expect(crowded.some(({ nameless }) => nameless?.text.startsWith('Without a name here: '))).toBe(true);
    for (const { labels, nodes, nameless } of crowded) expect(nameless === null).toBe(labels.length === nodes.length);
  });

  test('on a phone the list says them all, and the map only the most important', () => {
    expect(layOutMap({ ...view, accounts }, 390, 270, measure).nameless).toBeNull();
  });
});

test('the arcs of a renewal at risk stay clear of its own name', () => {
  const region = mapsOf('reference')[0]!;
  const accounts = region.accounts.map((account) => ({ ...account, risk: 'renews less and less' }));
  const { labels, nodes } = layOutMap({ ...region, accounts }, 944, 690, measure);
  const beside = labels.filter(({ turn }) => turn !== undefined);
  expect(beside.length).toBeGreaterThan(10);
  for (const { id, box } of beside) {
    const node = nodes.find((one) => one.id === id)!;
    // The arcs stand left and right of the disc, at its height.
    const level = box.top < node.y && box.bottom > node.y;
    if (!level || accounts.find((one) => one.id === id)!.label !== null) continue;
    const away = Math.max(box.left - node.x, node.x - box.right);
    expect(away, id).toBeGreaterThanOrEqual(node.radius + 8);
  }
});
