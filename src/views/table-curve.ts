// The edge of the boardroom table as a curve that can be measured: two straight legs, two elliptic corners, a straight
// head. Lengths in CSS pixels along the outer edge, from the left foot to the right foot. Sines are avoided: the corners
// use the rational circle ((1 − t²) / (1 + t²), 2t / (1 + t²)), so that every engine draws the same table.

export interface Point {
  x: number;
  y: number;
}

/** A point of the edge with the normal that looks away from the table, of length 1. */
export interface EdgePoint extends Point {
  nx: number;
  ny: number;
}

export interface TableBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Radii of the corners; the legs are what they leave. */
  rx: number;
  ry: number;
}

export interface TableCurve {
  length: number;
  /** The edge at `s` from the left foot; beyond the ends it stays at the foot. */
  at: (s: number) => EdgePoint;
  /** The point `depth` inside the edge at `s`. */
  inside: (s: number, depth: number) => Point;
  /** The outline of what lies between `from` and `to` along the edge and between two depths. */
  strip: (from: number, to: number, depth0: number, depth1: number) => Point[];
  /** Points along the edge at a depth. */
  line: (from: number, to: number, depth: number) => Point[];
}

const CORNER_STEPS = 80;
const LEG_STEPS = 8;
/** Longest stretch that is drawn straight. */
const STEP_PX = 7;

function edgePoints({ left, right, top, bottom, rx, ry }: TableBox): EdgePoint[] {
  const points: EdgePoint[] = [];
  const straight = (x0: number, y0: number, x1: number, y1: number, nx: number, ny: number) => {
    for (let i = 0; i <= LEG_STEPS; i++) {
      const f = i / LEG_STEPS;
      points.push({ x: x0 + (x1 - x0) * f, y: y0 + (y1 - y0) * f, nx, ny });
    }
  };
  // `cos` and `sin` of an angle that runs over a quarter circle with i.
  const corner = (cx: number, sign: number, i: number) => {
    const t = i / CORNER_STEPS;
    const cos = (1 - t * t) / (1 + t * t);
    const sin = (2 * t) / (1 + t * t);
    const [nx, ny] = [(sign * cos) / rx, -sin / ry];
    const size = Math.sqrt(nx * nx + ny * ny);
    points.push({ x: cx + sign * rx * cos, y: top + ry - ry * sin, nx: nx / size, ny: ny / size });
  };
  straight(left, bottom, left, top + ry, -1, 0);
  for (let i = 1; i < CORNER_STEPS; i++) corner(left + rx, -1, i);
  straight(left + rx, top, right - rx, top, 0, -1);
  for (let i = CORNER_STEPS - 1; i > 0; i--) corner(right - rx, 1, i);
  straight(right, top + ry, right, bottom, 1, 0);
  return points;
}

/** Measures a table; the radii must fit in the box. */
export function tableCurve(box: TableBox): TableCurve {
  const points = edgePoints(box);
  const sums: number[] = [0];
  for (let i = 1; i < points.length; i++) {
    const [dx, dy] = [points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y];
    sums.push(sums[i - 1]! + Math.sqrt(dx * dx + dy * dy));
  }
  const length = sums[sums.length - 1]!;
  const at = (s: number): EdgePoint => {
    const wanted = Math.max(0, Math.min(length, s));
    let i = 1;
    while (i < sums.length - 1 && sums[i]! < wanted) i++;
    const [p, q] = [points[i - 1]!, points[i]!];
    const span = sums[i]! - sums[i - 1]!;
    const f = span === 0 ? 0 : (wanted - sums[i - 1]!) / span;
    const nx = p.nx + (q.nx - p.nx) * f;
    const ny = p.ny + (q.ny - p.ny) * f;
    const size = Math.sqrt(nx * nx + ny * ny);
    return { x: p.x + (q.x - p.x) * f, y: p.y + (q.y - p.y) * f, nx: nx / size, ny: ny / size };
  };
  const inside = (s: number, depth: number): Point => {
    const { x, y, nx, ny } = at(s);
    return { x: x - nx * depth, y: y - ny * depth };
  };
  const line = (from: number, to: number, depth: number): Point[] => {
    const steps = Math.max(2, Math.ceil(Math.abs(to - from) / STEP_PX));
    return Array.from({ length: steps + 1 }, (_, i) => inside(from + ((to - from) * i) / steps, depth));
  };
  return {
    length,
    at,
    inside,
    line,
    strip: (from, to, depth0, depth1) => [...line(from, to, depth0), ...line(to, from, depth1)],
  };
}
