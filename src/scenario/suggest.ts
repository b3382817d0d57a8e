// "Did you mean": the nearest known word, only when it is close. A wrong suggestion is worse than none.

/** The candidate nearest to `word`, or undefined where none is close: at most a quarter of its length (at least 1) apart. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 80) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 4));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A reader looks through so many names, and no more. */
const MOST_NAMED = 24;

/** Help text with `known` where that is given, or the nearest candidate, else with the whole list where it is short, else undefined. */
export function didYouMean(word: string, candidates: Iterable<string>, known?: string): string | undefined {
  const list = [...candidates];
  const near = known ?? nearest(word, list);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return list.length > 0 && list.length <= MOST_NAMED ? `Known here: ${list.join(', ')}.` : undefined;
}

/** The id that a name was probably meant to be, or '' where none can be made of it. */
export function idFrom(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return id.length >= 2 && id.length <= 40 ? id : '';
}

/**
 * Optimal string alignment: insertions, deletions, replacements and swaps of neighbours cost 1 each. Given up beyond
 * `most`: a hostile file may ask for a hundred thousand comparisons.
 */
function editDistance(one: string, other: string, most: number): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [endA, endB] = [one.length, other.length];
  while (endA > start && endB > start && one[endA - 1] === other[endB - 1]) {
    endA--;
    endB--;
  }
  const a = one.slice(start, endA);
  const b = other.slice(start, endB);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let lowestBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2] + 1);
      row.push(cost);
      lowest = Math.min(lowest, cost);
    }
    // A swap reaches back two rows, so both must be beyond.
    if (lowest > most && lowestBefore > most) return most + 1;
    lowestBefore = lowest;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
