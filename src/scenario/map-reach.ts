// How far the drawn map goes, for the checker: an account beyond it is in every list and on no map, and to a town beyond
// it lines run off the map. The sheets themselves, with their projection, are the stage's (stage/map-sheets.ts); test/stage/map-sheets.test.ts holds these edges to them.
import type { Findings } from './diagnostic.ts';
import type { Draft } from './schema/scenario.ts';
import { didYouMean } from './suggest.ts';
import { placeOf } from './tree.ts';
import type { Tree } from './tree.ts';

type Ring = readonly (readonly [lon: number, lat: number])[];

/** The edges of what is drawn, in degrees: Europe with what lies around it, southern Africa, the Gulf. */
const EDGES: readonly Ring[] = [
  [
    [-65, 47.7],
    [-55.3, 56],
    [-41.5, 63.3],
    [-21.9, 68.7],
    [3.9, 71.5],
    [32.4, 71.3],
    [57.4, 68],
    [75.9, 62.2],
    [89, 54.8],
    [81.2, 50.8],
    [74.6, 46.2],
    [69, 41.4],
    [64.3, 36.4],
    [60.2, 31.2],
    [56.8, 26],
    [53.7, 20.8],
    [51.1, 15.7],
    [42.1, 19.1],
    [32.3, 21.6],
    [22, 23],
    [11.6, 23],
    [1.2, 21.9],
    [-8.6, 19.6],
    [-17.8, 16.3],
    [-26.1, 12.1],
    [-29.1, 16.9],
    [-32.4, 21.6],
    [-36.2, 26.4],
    [-40.5, 31.1],
    [-45.4, 35.7],
    [-51.1, 40.1],
    [-57.6, 44.1],
  ],
  [
    [13.5, -10.9],
    [21.5, -11.3],
    [29.5, -11.3],
    [37.5, -10.8],
    [38.2, -18.7],
    [39, -26.7],
    [39.9, -34.6],
    [30.4, -35.1],
    [20.8, -35.1],
    [11.3, -34.7],
    [12.1, -26.8],
    [12.8, -18.8],
  ],
  [
    [40, 32.3],
    [46.8, 32.6],
    [53.5, 32.5],
    [60.2, 32.2],
    [59.7, 26.5],
    [59.2, 20.8],
    [58.8, 15.1],
    [52.9, 15.4],
    [47, 15.4],
    [41.2, 15.2],
    [40.8, 20.9],
    [40.4, 26.6],
  ],
];

/** Countries that the map knows by this name and has a place for. */
const COUNTRIES: readonly string[] = `
  Afghanistan, Albania, Algeria, Andorra, Angola, Armenia, Austria, Azerbaijan, Bahrain, Belarus, Belgium,
  Bosnia and Herzegovina, Botswana, Bulgaria, Cabo Verde, Canada, Chad, Croatia, Cyprus, Czechia, Denmark, Egypt,
  Estonia, Faeroe Is., Finland, France, Georgia, Germany, Greece, Greenland, Hungary, Iceland, Iran, Iraq, Ireland,
  Isle of Man, Israel, Italy, Jersey, Jordan, Kazakhstan, Kosovo, Kuwait, Latvia, Lebanon, Lesotho, Libya,
  Liechtenstein, Lithuania, Luxembourg, Macedonia, Malawi, Mali, Malta, Mauritania, Moldova, Montenegro, Morocco,
  Mozambique, N. Cyprus, Namibia, Netherlands, Niger, Norway, Oman, Palestine, Poland, Portugal, Qatar, Romania,
  Russia, Saudi Arabia, Serbia, Slovakia, Slovenia, South Africa, Spain, St. Pierre and Miquelon, Sudan, Sweden,
  Switzerland, Syria, Tunisia, Turkmenistan, Türkiye, Ukraine, United Arab Emirates, United Kingdom, Uzbekistan,
  W. Sahara, Yemen, Zambia, Zimbabwe, eSwatini, Åland
`
  .trim()
  .split(/,\s+/);

/** Whether a place is on one of the sheets. */
export function isOnMap(lon: number, lat: number): boolean {
  return EDGES.some((ring) => isInside(ring, lon, lat));
}

/** Whether an account without a place of its own finds one in the middle of its country. */
export const isCountryOnMap = (country: string): boolean => COUNTRIES.includes(country);

/** A line from the point to the east crosses the ring an odd number of times. */
function isInside(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (const [i, [x, y]] of ring.entries()) {
    const [px, py] = ring.at(i - 1)!;
    if (y > lat !== py > lat && lon < x + ((lat - y) / (py - y)) * (px - x)) inside = !inside;
  }
  return inside;
}

const SHEETS = 'The map shows Europe and what lies around it, southern Africa and the Gulf';

/** Adds W418 and W419. A case without any place is not drawn on a map. */
export function checkMapReach({ accounts, clusters }: Draft, root: Tree, findings: Findings): void {
  if (accounts.every(({ at }) => at === undefined) && clusters.every(({ places }) => places.length === 0)) return;
  const homeless = accounts.filter(({ at, home }) => at === undefined && !isCountryOnMap(home));
  const [first] = homeless;
  if (first !== undefined) {
    const homes = [...new Set(homeless.map(({ home }) => home))];
    findings.add(
      'W418',
      placeOf(root, ['accounts', first.id, 'home']),
      `${homeless.length === 1 ? `Account "${first.id}"` : `${homeless.length} accounts without a place`} will be missing on the map, which has no ${homes.length === 1 ? 'country' : 'countries'} ${listed(homes)}.`,
      (homes.length === 1 ? didYouMean(first.home, COUNTRIES) : undefined) ??
        `Give each a town:  at: { city: …, lon: …, lat: … }  ${SHEETS}.`,
    );
  }
  for (const { id, at } of accounts) {
    if (at === undefined || isOnMap(at.lon, at.lat)) continue;
    findings.add(
      'W418',
      placeOf(root, ['accounts', id, 'at']),
      `Account "${id}" will be missing on the map: ${degrees(at)} is beyond its edges.`,
      exchanged(at) ?? `${SHEETS}: give a town there, such as its office that buys from you.`,
    );
  }
  for (const { id, places } of clusters)
    for (const [i, town] of places.entries()) {
      if (isOnMap(town.lon, town.lat)) continue;
      findings.add(
        'W419',
        placeOf(root, ['clusters', id, 'places', i]),
        `"${town.city}" of cluster "${id}" is beyond the edges of the map, at ${degrees(town)}: lines to it lead off the map.`,
        exchanged(town) ?? `${SHEETS}: give another town of the cluster there, or leave this one out.`,
      );
    }
}

const degrees = ({ lon, lat }: { lon: number; lat: number }) => `lon ${lon}, lat ${lat}`;

/** The way out where the two only changed places. */
function exchanged({ lon, lat }: { lon: number; lat: number }): string | undefined {
  return isOnMap(lat, lon) ? `Are they exchanged?  lon: ${lat}, lat: ${lon}` : undefined;
}

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, 4).map((name) => `"${name}"`);
  return names.length > 4 ? `${quoted.join(', ')} and ${names.length - 4} more` : quoted.join(', ');
}
