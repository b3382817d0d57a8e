// Where the members stand in the network: across by stance, upwards by weight, moved aside so that no face covers
// another. Pure geometry in pixels; the same people on the same width always stand in the same place.

export interface Standing {
  id: string;
  /** -1 to 1. */
  stance: number;
  /** Of 100. */
  weight: number;
  /** 0 opposed to 4 championing: the column, which may lag behind the stance a little. */
  column: number;
}

export interface Spot {
  /** Middle of the person's box. */
  x: number;
  y: number;
}

export interface Floor {
  width: number;
  height: number;
  /** Size of a person's box with its name. */
  boxWidth: number;
  boxHeight: number;
}

/** How wide a face is drawn: by its weight beside the heaviest, for of three members each weighs what three of ten do. */
export const faceWidth = (weight: number, heaviest: number): number => 46 + 17.6 * (weight / Math.max(1, heaviest));

/** Lower and upper edge of each column in stance. */
const EDGES = [-1, -0.5, -0.15, 0.15, 0.6, 1] as const;
/** Fineness of the search, pixels. */
const STEP = 10;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The place in its column that a stance asks for, 0-1 of the whole width. */
function across({ stance, column }: Standing): number {
  const low = EDGES[column] ?? -1;
  const high = EDGES[column + 1] ?? 1;
  return (column + 0.12 + 0.76 * clamp((stance - low) / (high - low), 0, 1)) / 5;
}

/** How much dearer it is to leave one's stance than one's height. */
const ACROSS = 1.5;

/** The spot of everybody by id: the heaviest choose first, each the free spot nearest to where they belong. */
export function placePeople(people: readonly Standing[], floor: Floor): Map<string, Spot> {
  const { width, height, boxWidth, boxHeight } = floor;
  const weights = people.map(({ weight }) => weight);
  const lightest = Math.min(...weights);
  const span = Math.max(1, Math.max(...weights) - lightest);
  const columns = Math.max(1, Math.floor((width - boxWidth) / STEP));
  const rows = Math.max(1, Math.floor((height - boxHeight) / STEP));
  const taken: Spot[] = [];
  const spots = new Map<string, Spot>();
  // Equal weights keep the order of the table.
  for (const person of people.toSorted((a, b) => b.weight - a.weight)) {
    const home = {
      x: clamp(across(person) * width, boxWidth / 2, width - boxWidth / 2),
      y: boxHeight / 2 + (1 - (person.weight - lightest) / span) * (height - boxHeight),
    };
    let best = home;
    let least = Number.POSITIVE_INFINITY;
    for (let column = -1; column <= columns; column++)
      for (let row = -1; row <= rows; row++) {
        // The home itself is tried before the grid.
        const x = column < 0 ? home.x : boxWidth / 2 + column * STEP;
        const y = row < 0 ? home.y : boxHeight / 2 + row * STEP;
        const cost = ((x - home.x) * ACROSS) ** 2 + (y - home.y) ** 2;
        if (cost >= least) continue;
        if (taken.some((other) => Math.abs(other.x - x) < boxWidth && Math.abs(other.y - y) < boxHeight)) continue;
        best = { x, y };
        least = cost;
      }
    taken.push(best);
    spots.set(person.id, best);
  }
  return spots;
}

/** A bent line from one box to another, shortened to their edges; `bend` in pixels, to the left of the way. */
export function curveBetween(a: Spot, b: Spot, floor: Pick<Floor, 'boxWidth' | 'boxHeight'>, bend: number): string {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  const middle = { x: (a.x + b.x) / 2 - (dy / length) * bend, y: (a.y + b.y) / 2 + (dx / length) * bend };
  const edge = (from: Spot, to: Spot): Spot => {
    const ex = to.x - from.x;
    const ey = to.y - from.y;
    const reach = Math.min(
      (floor.boxWidth / 2 - 6) / Math.max(0.001, Math.abs(ex)),
      (floor.boxHeight / 2 - 2) / Math.max(0.001, Math.abs(ey)),
    );
    return { x: from.x + ex * Math.min(1, reach), y: from.y + ey * Math.min(1, reach) };
  };
  const start = edge(a, middle);
  const end = edge(b, middle);
  const at = (spot: Spot) => `${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`;
  return `M${at(start)}Q${at(middle)} ${at(end)}`;
}

/** True where a box around a text would cover nobody. */
export function isFree(
  spots: Iterable<Spot>,
  floor: Floor,
  left: number,
  top: number,
  wide: number,
  high: number,
): boolean {
  for (const { x, y } of spots)
    if (
      x + floor.boxWidth / 2 > left &&
      x - floor.boxWidth / 2 < left + wide &&
      y + floor.boxHeight / 2 > top &&
      y - floor.boxHeight / 2 < top + high
    )
      return false;
  return true;
}
