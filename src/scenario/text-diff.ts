// What changes between two texts, line by line, as `-` and `+` with two lines around: for a look before a file is written.

const AROUND = 2;
/** Beyond this many changed lines the middle is shown as replaced as a whole. */
const MOST_CELLS = 4_000_000;

type Line = readonly [sign: ' ' | '-' | '+', text: string];

/** The differences as text, '' where there are none. */
export function textDiff(before: string, after: string): string {
  const lines = changes(before.split('\n'), after.split('\n'));
  const near = (i: number): boolean =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(([sign]) => sign !== ' ');
  const out: string[] = [];
  let skipped = false;
  for (const [i, [sign, text]] of lines.entries()) {
    if (!near(i)) {
      skipped = out.length > 0;
      continue;
    }
    if (skipped) out.push('  …');
    skipped = false;
    out.push(`${sign} ${text}`.trimEnd());
  }
  return out.join('\n');
}

function changes(a: readonly string[], b: readonly string[]): Line[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const same = (list: readonly string[]): Line[] => list.map((text) => [' ', text] as const);
  return [...same(a.slice(0, start)), ...middle(a.slice(start, endA), b.slice(start, endB)), ...same(a.slice(endA))];
}

/** The longest common run of lines kept, the others taken out and put in. */
function middle(a: readonly string[], b: readonly string[]): Line[] {
  if (a.length * b.length > MOST_CELLS)
    return [...a.map((text) => ['-', text] as const), ...b.map((text) => ['+', text] as const)];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const out: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push([' ', a[i++]!]);
      j++;
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      out.push(['-', a[i++]!]);
    else out.push(['+', b[j++]!]);
  return out;
}
