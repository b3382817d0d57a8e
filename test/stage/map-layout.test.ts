// The geometry of the map without a canvas: every account has a place, nothing covers anything, at every size.
import { describe, expect, test } from 'vitest';
import { type Box, meet } from '../../src/stage/map-boxes.ts';
import { layOutMap, legendBox } from '../../src/stage/map-layout.ts';
import { touches } from '../../src/stage/map-labels.ts';
import { reach } from '../../src/stage/map-nodes.ts';
import { nameAt, whyFor } from '../../src/stage/map-why.ts';
import type { MapView } from '../../src/views/map-view.ts';
import { measure, realMap } from '../kit/stage/real-map.ts';

const SIZES = [
  { name: 'beside the first paper at 1366', width: 583, height: 635 },
  { name: 'beside the numbers at 1366', width: 640, height: 720 },
  { name: 'the mock-up', width: 690, height: 820 },
  { name: 'a wide stage', width: 944, height: 690 },
  { name: 'a projector', width: 1200, height: 900 },
  { name: 'a phone', width: 390, height: 270 },
  { name: 'a small phone', width: 360, height: 240 },
];
const VIEWS = [
  { name: 'at the start', view: realMap(0) },
  { name: 'after two years', view: realMap(2) },
  { name: 'after six years of too many', view: realMap(6, 'too_many') },
];

const inside = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
const tight = (box: Box): Box => ({ ...box, top: box.top + 2, bottom: box.bottom - 2 });

describe.each(SIZES)('the map on $name', ({ width, height }) => {
  const canvas: Box = { left: 0, top: 0, right: width, bottom: height };

  test.each(VIEWS)('$name: every account stands inside its frame, and no two touch', ({ view }) => {
    const { nodes, frames } = layOutMap(view, width, height, measure);
    expect(nodes.map(({ id }) => id)).toEqual(view.accounts.map(({ id }) => id));
    for (const node of nodes) {
      const edge = reach(node);
      const box = { left: node.x - edge, right: node.x + edge, top: node.y - edge, bottom: node.y + edge };
      expect(inside(box, node.placed.box), node.id).toBe(true);
      if (node.placed === frames.main)
        for (const inset of frames.insets) expect(meet(box, inset.box), `${node.id} on ${inset.title}`).toBe(false);
      for (const other of nodes)
        if (other.id > node.id)
          expect(Math.hypot(node.x - other.x, node.y - other.y), `${node.id} and ${other.id}`).toBeGreaterThan(
            reach(node) + reach(other) - 1.5,
          );
    }
  });

  test.each(VIEWS)('$name: no name covers a disc, another name, the legend or the edge', ({ view }) => {
    const { labels, nodes, frames } = layOutMap(view, width, height, measure);
    expect(labels.length).toBeGreaterThan(2);
    for (const label of labels) {
      const node = nodes.find(({ id }) => id === label.id)!;
      // A name that stands further off from an inset may stand on the main sheet.
      const frame = node.placed === frames.main || label.leader !== undefined ? canvas : node.placed.box;
      expect(inside(label.box, frame), label.id).toBe(true);
      expect(
        nodes.filter((other) => touches(other, label.box, 2)).map(({ id }) => id),
        label.id,
      ).toEqual([]);
      if (width >= 560) expect(meet(tight(label.box), legendBox(view.legend.length)), label.id).toBe(false);
      for (const other of labels)
        if (other.id > label.id)
          expect(meet(tight(label.box), tight(other.box)), `${label.id} and ${other.id}`).toBe(false);
    }
  });
});

describe('a phone', () => {
  const phone = (view: MapView) => layOutMap(view, 390, 270, measure);
  const keysOf = (view: MapView) => view.accounts.filter(({ key }) => key).map(({ id }) => id);

  test.each([1, 2, 3, 4, 5])('names every key account of a portfolio in year %i, and a few names in all', (years) => {
    const view = realMap(years);
    const { labels } = phone(view);
    const named = labels.map(({ id }) => id);
    expect(keysOf(view).filter((id) => !named.includes(id))).toEqual([]);
    expect(named.length).toBeLessThanOrEqual(Math.max(5, keysOf(view).length));
  });

  test('leads from a name that stands further off to its disc, through no other disc or name', () => {
    const view = realMap(2);
    const { labels, nodes } = phone(view);
    const led = labels.filter(({ leader }) => leader !== undefined);
    expect(led.length).toBeGreaterThan(0);
    for (const { id, leader } of led) {
      const { from, to } = leader!;
      const own = nodes.find((node) => node.id === id)!;
      expect(Math.hypot(from.x - own.x, from.y - own.y), id).toBeLessThanOrEqual(reach(own) + 0.01);
      for (let i = 1; i < 20; i++) {
        const at = { x: from.x + ((to.x - from.x) * i) / 20, y: from.y + ((to.y - from.y) * i) / 20 };
        const point: Box = { left: at.x, right: at.x, top: at.y, bottom: at.y };
        expect(nodes.filter((node) => node.id !== id && touches(node, point)).map((node) => node.id)).toEqual([]);
        expect(labels.filter((other) => other.id !== id && meet(tight(other.box), point))).toEqual([]);
      }
    }
  });

  test('of more key accounts than it has room for names most, and nobody else', () => {
    const view = realMap(6, 'too_many');
    const named = phone(view).labels.map(({ id }) => id);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((id) => !keysOf(view).includes(id))).toEqual([]);
  });
});

test.each([
  ['beside the first paper at 1366', 583, 635],
  ['beside the numbers at 1366', 640, 720],
  ['as in the mock-up', 690, 820],
])('a map %s has room for every name', (_name, width, height) => {
  const view = realMap(0);
  const { labels } = layOutMap(view, width, height, measure);
  expect(labels.length).toBe(view.accounts.length);
});

test('the ends of lines in one town stand apart', () => {
  const { links } = layOutMap(realMap(2), 690, 820, measure);
  expect(links.length).toBeGreaterThan(20);
  for (const [i, one] of links.entries())
    for (const other of links.slice(i + 1))
      expect(Math.hypot(one.to.x - other.to.x, one.to.y - other.to.y)).toBeGreaterThan(1);
});

test('a disc is as large as its sales, and those of two years compare', () => {
  const view = realMap(0);
  const { nodes } = layOutMap(view, 690, 820, measure);
  const [large, less] = [...view.accounts].sort((a, b) => b.sales - a.sales);
  const radius = (id: string) => nodes.find((node) => node.id === id)!.radius;
  expect((radius(large!.id) / radius(less!.id)) ** 2).toBeCloseTo(large!.sales / less!.sales, 3);
  expect(realMap(2).largest).toBe(view.largest);
});

test('why-lines stand clear of the name of their account and inside the canvas', () => {
  const size = { width: 690, height: 820 };
  for (const { id } of realMap(0).accounts) {
    const view = realMap(2, 'reference', id);
    const { nodes } = layOutMap(view, size.width, size.height, measure);
    const node = nodes.find((one) => one.id === id)!;
    const account = view.accounts.find((one) => one.id === id)!;
    const name = nameAt(account, node, size, measure);
    expect(inside(name.box, { left: 0, top: 0, right: size.width, bottom: size.height }), id).toBe(true);
    const why = whyFor(view.chosen!, node, size, (text) => measure(text, true), [
      name.box,
      legendBox(view.legend.length),
    ]);
    expect(why, id).not.toBeNull();
    for (const row of why!.rows) {
      expect(row.at.y).toBeGreaterThan(0);
      expect(row.at.y).toBeLessThan(size.height);
    }
  }
});

test('a case beyond the frame of the first one shows every account: the view widens', () => {
  const towns = [
    { lon: -21.94, lat: 64.15 },
    { lon: 18.96, lat: 69.65 },
    { lon: 37.62, lat: 55.75 },
    { lon: 18.07, lat: 59.33 },
  ];
  const region = realMap(0);
  const accounts = region.accounts.slice(0, towns.length).map((account, i) => ({ ...account, place: towns[i]! }));
  const { nodes } = layOutMap({ ...region, accounts }, 583, 635, measure);
  expect(nodes.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id));
  for (const { x, y } of nodes)
    expect(inside({ left: x, right: x, top: y, bottom: y }, { left: 0, top: 0, right: 583, bottom: 635 })).toBe(true);
});

describe('a case that has no places on earth stands in columns', () => {
  const columns = ['Teams', 'Institutions', 'Makers'];
  const names = ['Film and stage crews', 'Hospital teams', 'Clubs abroad', 'Bulk resellers', 'Garden societies'];
  const region = realMap(2);
  const accounts = region.accounts.slice(0, 14).map((account, i) => ({
    ...account,
    name: `${names[i % names.length]}`,
    home: columns[i % columns.length]!,
    key: i % 2 === 0,
    requests: i % 2 === 0 ? 1 + (i % 6) : 0,
    risk: i === 4 ? 'renews less and less' : null,
    place: null,
    label: null,
    ends: [],
  }));
  const view = { ...region, accounts, columns };

  test.each([
    ['a phone', 390, 300],
    ['beside the first paper at 1366', 583, 635],
    ['a wide stage', 944, 690],
  ])('%s has room for every name, clear of the squares of its requests', (_name, width, height) => {
    const { labels, requests, nodes } = layOutMap(view, width, height, measure);
    expect(labels.map(({ id }) => id).toSorted()).toEqual(accounts.map(({ id }) => id).toSorted());
    expect(requests.length).toBe(accounts.filter((account) => account.requests > 0).length);
    const canvas: Box = { left: 0, top: 0, right: width, bottom: height };
    const boxes = [
      ...labels.map((label) => ({ id: label.id, box: tight(label.box) })),
      ...requests.map((row) => ({ id: row.account, box: row.box })),
    ];
    for (const [i, { id, box }] of boxes.entries()) {
      expect(inside(box, canvas), id).toBe(true);
      expect(
        nodes.filter((node) => touches(node, box)).map((node) => node.id),
        id,
      ).toEqual([]);
      for (const other of boxes.slice(i + 1)) expect(meet(box, other.box), `${id} and ${other.id}`).toBe(false);
    }
    // Where headline and legend stand above it, from side to side and from the top.
    const wide = layOutMap({ ...view, cornerFree: true }, width, height, measure);
    expect(Math.min(...wide.nodes.map((node) => node.x))).toBeLessThan(60);
    expect(wide.labels).toHaveLength(accounts.length);
    for (const row of requests)
      expect(row.box.bottom, row.account).toBeGreaterThan(nodes.find(({ id }) => id === row.account)!.y);
  });
});
