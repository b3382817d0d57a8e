// The drawn sheets: the file is what the drawing makes today, and the page's few lines of projection agree with the
// library that drew them.
import { readFileSync } from 'node:fs';
import { geoConicConformal } from 'd3-geo';
import { expect, test } from 'vitest';
import { isCountryOnMap, isOnMap } from '../../src/scenario/map-reach.ts';
import { sheetOf } from '../../src/stage/map-frames.ts';
import { INSETS, MAIN, middleOf, project, inFrame } from '../../src/stage/map-sheets.ts';
import { drawMap, MAP_FILE } from '../kit/tooling/draw-map.ts';

test('the drawn map is not stale', () => {
  // When this fails: node test/kit/tooling/draw-map.ts
  expect(readFileSync(MAP_FILE, 'utf8') === drawMap()).toBe(true);
});

test.each([MAIN, ...INSETS.map(({ sheet }) => sheet)])(
  'places on the sheet $id stand where the library puts them',
  (sheet) => {
    const library = geoConicConformal()
      .parallels([sheet.parallels[0]!, sheet.parallels[1]!])
      .rotate([-sheet.meridian, 0])
      .scale(sheet.scale)
      .translate([sheet.translate[0]!, sheet.translate[1]!]);
    for (const [lon, lat] of [
      [9.2, 48.8],
      [-9, 53.3],
      [29, 41],
      [54.4, 24.5],
      [28, -26.2],
    ] as const) {
      const [x, y] = library([lon, lat])!;
      const own = project(sheet, { lon, lat });
      expect(own.x).toBeCloseTo(x, 1);
      expect(own.y).toBeCloseTo(y, 1);
    }
  },
);

test('a country without a town has a middle on its own soil', () => {
  const berlin = project(MAIN, { lon: 13.4, lat: 52.5 });
  const middle = middleOf(MAIN, 'Germany')!;
  expect(Math.hypot(middle.x - berlin.x, middle.y - berlin.y)).toBeLessThan(90);
  expect(inFrame(MAIN, middle)).toBe(true);
  expect(middleOf(MAIN, 'Atlantis')).toBeNull();
});

test('the checker knows the edges of the sheets, and the countries that have a middle on one', () => {
  const drawn = (lon: number, lat: number) => sheetOf({ place: { lon, lat }, home: '' }) !== null;
  const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const));
  let [inside, outside] = [0, 0];
  for (let lon = -179; lon < 180; lon += 2)
    for (let lat = -79; lat < 80; lat += 2) {
      const here = drawn(lon, lat);
      // Within a degree of an edge the two may differ: the edges are curves, and told as lines.
      if (around.some(([x, y]) => drawn(lon + x, lat + y) !== here)) continue;
      expect(isOnMap(lon, lat), `lon ${lon}, lat ${lat}`).toBe(here);
      if (here) inside++;
      else outside++;
    }
  expect([inside > 800, outside > 5000]).toEqual([true, true]);
  const names = [MAIN, ...INSETS.map(({ sheet }) => sheet)].flatMap(({ countries }) => Object.keys(countries));
  for (const home of [...names, 'Atlantis'])
    expect(isCountryOnMap(home), home).toBe(sheetOf({ place: null, home }) !== null);
});
