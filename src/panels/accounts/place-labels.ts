// Where the names on the portfolio map go: beside, above or below their disc, the first free place; the listed and the
// large choose first. A name without a free place is left out, for the list beside the map has it.

export interface Disc {
  id: string;
  name: string;
  x: number;
  y: number;
  radius: number;
  /** Higher chooses earlier. */
  rank: number;
}

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const CHARACTER = 7.1;
const LINE = 15;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function placesOf(disc: Disc): Label[] {
  const { x, y, radius } = disc;
  return [
    { x: x + radius + 4, y: y + 4, anchor: 'start' },
    { x: x - radius - 4, y: y + 4, anchor: 'end' },
    { x, y: y - radius - 5, anchor: 'middle' },
    { x, y: y + radius + 15, anchor: 'middle' },
  ];
}

function boxOf(label: Label, name: string): Box {
  const width = name.length * CHARACTER;
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - LINE + 3, bottom: label.y + 3 };
}

/** The place of each name by id, within `left`..`right`; ids without a place are missing. */
export function placeLabels(discs: readonly Disc[], left: number, right: number): Map<string, Label> {
  const taken: (Box & { id: string })[] = discs.map(({ id, x, y, radius }) => ({
    id,
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const labels = new Map<string, Label>();
  for (const disc of [...discs].sort((a, b) => b.rank - a.rank)) {
    for (const label of placesOf(disc)) {
      const box = boxOf(label, disc.name);
      if (box.left < left || box.right > right) continue;
      if (taken.some((other) => other.id !== disc.id && meet(box, other))) continue;
      taken.push({ ...box, id: `label of ${disc.id}` });
      labels.set(disc.id, label);
      break;
    }
  }
  return labels;
}
