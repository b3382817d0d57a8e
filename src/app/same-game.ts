// Whether two records are the same game at different points: the same header, and the decisions and steps of one are
// the beginning of the other's.
import { canonicalJson } from '../base/canonical-json.ts';
import type { GameRecord } from '../referee/game.ts';

export type Kinship = 'other' | 'same' | 'first-further' | 'second-further';

const startsWith = (long: readonly unknown[], short: readonly unknown[]) =>
  short.length <= long.length && short.every((item, i) => canonicalJson(item) === canonicalJson(long[i]));

/** How two games are related. Those that part ways are different games. */
export function kinshipOf(first: GameRecord, second: GameRecord): Kinship {
  if (canonicalJson(first.header) !== canonicalJson(second.header)) return 'other';
  const further = first.entries.length - second.entries.length || first.steps.length - second.steps.length;
  const [long, short] = further >= 0 ? [first, second] : [second, first];
  if (!startsWith(long.entries, short.entries) || !startsWith(long.steps, short.steps)) return 'other';
  return further === 0 ? 'same' : further > 0 ? 'first-further' : 'second-further';
}
