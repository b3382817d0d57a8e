// The bust of somebody without a drawing, for page and stage: head and shoulders in muted tones that follow from the id,
// so that a table of strangers is still a table of people; the initials stand on the chest. In a box of 80 by 100.

export const BUST_PATHS = {
  coat: 'M4 100C5 78 17 69 31 66L40 72 49 66C63 69 75 78 76 100Z',
  face: 'M22 42A18 22 0 1 0 58 42A18 22 0 1 0 22 42Z',
} as const;

// Nothing in a name or an id says how somebody wears it.
const HAIR = [
  'M20 42C18 22 28 15 40 15S62 22 60 42C57 33 52 30 40 30S23 33 20 42Z',
  'M21 40C20 23 29 16 40 16S60 23 59 40C53 29 46 34 38 28 31 31 25 31 21 40Z',
];
const COATS = ['#3f5560', '#6b3a4a', '#2f5a52', '#75562a', '#40435f', '#5a5048'];
const FACES = ['#cfa98a', '#8a5a41', '#e2bda0', '#b98563', '#6f4532'];
const SHADES = ['#4a3b32', '#2c2522', '#a8927a', '#7d4a2d', '#8d8880'];

export interface PlainBust {
  hairPath: string;
  coat: string;
  face: string;
  hair: string;
  initials: string;
}

/** The bust of a person: always the same for an id. */
export function plainBust({ id, name }: { id: string; name: string }): PlainBust {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991;
  const pick = (list: readonly string[], step: number) => list[Math.floor(sum / step) % list.length] ?? '';
  const words = name.split(' ').filter((word) => word !== '');
  const [first, last] = [words[0] ?? '', words.length > 1 ? (words[words.length - 1] ?? '') : ''];
  return {
    hairPath: pick(HAIR, 1),
    coat: pick(COATS, 3),
    face: pick(FACES, 18),
    hair: pick(SHADES, 90),
    initials: first.slice(0, 1) + last.slice(0, 1),
  };
}
