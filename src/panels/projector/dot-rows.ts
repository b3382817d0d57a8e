// Where the names of dots on one line stand: each on the lowest of three rows on which it meets no other name.
const ROWS = 3;
/** Share of the line that a letter takes, and the air around a name. */
const LETTER = 0.0145;
const AIR = 0.015;

/** How far a name may reach beyond the line's ends, where the figures stand. */
const BEYOND = 0.08;
/** More teams than this on one point are counted, not listed. */
const LISTED = 4;
/** Names that together are longer than this would run beyond the line wherever they hang. */
const MOST_LETTERS = 40;

/** A name over the line: in the middle over its dot, or beginning or ending there where it would reach too far. */
export interface NameTag {
  at: number;
  name: string;
  hangs: 'middle' | 'start' | 'end';
  /** The row it stands on, 0 next to the line. */
  row: number;
}

/** The teams of one point: all of them, or as many as there is room for and the number of the others. */
function together(teams: readonly string[]): string {
  let listed = teams.length <= LISTED ? teams.length : 2;
  while (listed > 1 && teams.slice(0, listed).join(', ').length > MOST_LETTERS) listed -= 1;
  const names = teams.slice(0, listed).join(', ');
  return listed === teams.length ? names : `${names} and ${teams.length - listed} more`;
}

/** Names for the dots of a line; those that lie on each other have one together, for none may cover another. */
export function tagsOf(dots: readonly { at: number; team: string }[]): NameTag[] {
  const places = new Map<number, string[]>();
  for (const { at, team } of dots) places.set(at, [...(places.get(at) ?? []), team]);
  const tags = [...places].map(([at, teams]) => {
    const name = together(teams);
    const half = (name.length * LETTER) / 2;
    const hangs = at - half < -BEYOND ? 'start' : at + half > 1 + BEYOND ? 'end' : 'middle';
    return { at, name, hangs, middle: hangs === 'start' ? at + half : hangs === 'end' ? at - half : at } as const;
  });
  const rows = heightsOf(tags.map(({ middle, name }) => ({ at: middle, letters: name.length })));
  return tags.map(({ at, name, hangs }, i) => ({ at, name, hangs, row: rows[i] ?? 0 }));
}

/** For each dot its row, 0 next to the line; names that find no room share the last row. `letters`: length of the name. */
export function heightsOf(dots: readonly { at: number; letters: number }[]): number[] {
  const ends: number[] = Array.from({ length: ROWS }, () => -1);
  const order = dots.map((_, i) => i).toSorted((a, b) => (dots[a]?.at ?? 0) - (dots[b]?.at ?? 0));
  const rows = dots.map(() => 0);
  for (const i of order) {
    const dot = dots[i];
    if (dot === undefined) continue;
    const { at, letters } = dot;
    const half = (letters * LETTER) / 2;
    const free = ends.findIndex((end) => end + AIR <= at - half);
    const row = free === -1 ? ROWS - 1 : free;
    rows[i] = row;
    ends[row] = at + half;
  }
  return rows;
}
