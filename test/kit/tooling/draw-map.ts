// Draws the sheets of the map into assets/map/region.json: node test/kit/tooling/draw-map.ts
// Shapes: world-atlas (Natural Earth). Conic conformal; the page carries paths and five numbers a sheet, and no
// geographic library. Arcs are thinned as arcs, before they become countries, so that neighbours still share a border.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoGraticule, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

type Topology = Parameters<typeof feature>[0];
type Position = number[];

const ROOT = resolve(import.meta.dirname, '../../..');
export const MAP_FILE = join(ROOT, 'assets/map/region.json');

interface SheetPlan {
  id: string;
  parallels: [number, number];
  meridian: number;
  /** What must be inside, longitude and latitude; fitted into the frame. */
  fit: Position[];
  width: number;
  height: number;
  /** How far the drawing goes on beyond the frame, so that it fills boxes of another form: left, top, right, bottom. */
  beyond: [number, number, number, number];
  graticule: number;
}

const PLANS: SheetPlan[] = [
  {
    id: 'europe',
    parallels: [32, 58],
    meridian: 16,
    fit: [
      [-10, 37],
      [-10.5, 54],
      [10, 62],
      [27, 61.5],
      [31.5, 40],
      [16, 36.5],
    ],
    width: 800,
    height: 800,
    beyond: [620, 180, 620, 260],
    graticule: 5,
  },
  {
    id: 'gulf',
    parallels: [18, 30],
    meridian: 49,
    fit: [
      [41, 29.5],
      [59, 29.5],
      [41, 18],
      [59, 18],
    ],
    width: 180,
    height: 180,
    beyond: [60, 60, 60, 60],
    graticule: 5,
  },
  {
    id: 'southern-africa',
    parallels: [-32, -12],
    meridian: 25,
    fit: [
      [15, -11],
      [36, -11],
      [17, -35],
      [33, -35],
    ],
    width: 180,
    height: 180,
    beyond: [60, 60, 60, 60],
    graticule: 5,
  },
];

/** Tenths of a unit: integers make short paths. */
const UNIT = 10;
/** Points nearer than this to the line without them are left out, units. */
const TOLERANCE = 0.55;
/** Islands smaller than this are left out, square units. */
const LEAST_AREA = 3;

/** Names of countries as scenarios write them, where the atlas says otherwise. */
const NAMES: Record<string, string> = { Turkey: 'Türkiye', 'Bosnia and Herz.': 'Bosnia and Herzegovina' };

/** The points that the line needs to stay within the tolerance (Douglas and Peucker), first and last kept. */
function thinned(points: readonly Position[], tolerance: number): boolean[] {
  const keep = points.map((_, i) => i === 0 || i === points.length - 1);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [ax, ay] = points[from] as [number, number];
    const [bx, by] = points[to] as [number, number];
    const length = Math.hypot(bx - ax, by - ay);
    let worst = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const [x, y] = points[i] as [number, number];
      const away =
        length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
      if (away > worst) {
        worst = away;
        at = i;
      }
    }
    if (at < 0) continue;
    keep[at] = true;
    spans.push([from, at], [at, to]);
  }
  return keep;
}

/** The atlas with absolute positions and only the points that show at this projection. */
function simplified(topology: Topology, projection: GeoProjection): Topology {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(([dx, dy]): Position => {
      x += dx ?? 0;
      y += dy ?? 0;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    const flat = points.map((point) => projection(point as [number, number]) ?? [1e6, 1e6]);
    const keep = thinned(flat, TOLERANCE);
    return points.filter((_, i) => keep[i]);
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

/** An SVG path of closed rings, in relative steps of a tenth; small islands left out. */
function shortPath(path: string | null, closed: boolean): string {
  if (path === null) return '';
  let out = '';
  for (const part of path.split('M').slice(1)) {
    const points = part
      .replace('Z', '')
      .split('L')
      .map((pair) => pair.split(',').map((number) => Math.round(Number(number) * UNIT)) as [number, number]);
    const area = points.reduce((sum, [x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length]!;
      return sum + (x * ny - nx * y) / 2;
    }, 0);
    if (closed && Math.abs(area) < LEAST_AREA * UNIT * UNIT) continue;
    let [px, py] = points[0]!;
    let steps = '';
    for (const [x, y] of points.slice(1)) {
      if (x === px && y === py) continue;
      steps += `${steps === '' ? '' : ' '}${x - px} ${y - py}`;
      [px, py] = [x, y];
    }
    if (steps !== '') out += `M${points[0]!.join(' ')}l${steps}${closed ? 'z' : ''}`.replaceAll(' -', '-');
  }
  return out;
}

/** Everything the page needs to draw the map and to find a place on it, as the text of the file. */
export function drawMap(): string {
  const file = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'));
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const sheets = PLANS.map((plan) => {
    const [left, top, right, bottom] = plan.beyond;
    const frame = { type: 'MultiPoint' as const, coordinates: plan.fit };
    const projection = geoConicConformal()
      .parallels(plan.parallels)
      .rotate([-plan.meridian, 0])
      .precision(0.3)
      .fitExtent(
        [
          [0, 0],
          [plan.width, plan.height],
        ],
        frame,
      );
    const topology = simplified(atlas, projection);
    projection.clipExtent([
      [-left, -top],
      [plan.width + right, plan.height + bottom],
    ]);
    const path = geoPath(projection).digits(2);
    const all = feature(topology, topology.objects['countries']!) as unknown as {
      features: (GeoPermissibleObjects & { properties: { name: string } })[];
    };
    const countries = all.features.flatMap((shape) => {
      const d = shortPath(path(shape), true);
      return d === '' ? [] : [[NAMES[shape.properties.name] ?? shape.properties.name, d] as const];
    });
    const [tx, ty] = projection.translate();
    const step = plan.graticule;
    const lines = geoGraticule()
      .step([step, step])
      .extent([
        [-70, -50],
        [95, 80],
      ]);
    return [
      plan.id,
      {
        parallels: plan.parallels,
        meridian: plan.meridian,
        scale: round(projection.scale(), 4),
        translate: [round(tx, 3), round(ty, 3)],
        width: plan.width,
        height: plan.height,
        beyond: plan.beyond,
        graticule: shortPath(path(lines()), false),
        countries: Object.fromEntries(countries),
      },
    ] as const;
  });
  return `${JSON.stringify({ shapes: 'world-atlas 2.0.2, 50m', unit: UNIT, sheets: Object.fromEntries(sheets) })}\n`;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

if (process.argv[1] === import.meta.filename) {
  const text = drawMap();
  writeFileSync(MAP_FILE, text);
  console.log(`${MAP_FILE}: ${text.length} characters`);
}
