// What the design takes from each head: the share of the listed accounts' revenue that falls in his or her country or
// business group, inside the scope (design 11.6, 11.15).
import type { Compiled } from './compiled.ts';
import { countBits, lowestBit } from './rules/lots.ts';
import type { DesignNumbers } from './year-numbers.ts';

/** Share 0-1 of an account's held lots that are inside the scope. */
export function insideShare(C: Compiled, s: Float64Array, account: number): number {
  const { L } = C;
  let held = 0;
  let inside = 0;
  for (let i = account * 16; i < account * 16 + 16; i++) {
    if (s[L.lots + i] === 0) continue;
    held++;
    if (s[L.scopeGroup + C.lotGroup[i]] === 1 && s[L.scopeCluster + C.lotCluster[i]] === 1) inside++;
  }
  return held > 0 ? inside / held : 0;
}

/**
 * Writes the stakes by seat for the first `count` of the accounts listed, under the design's scope, to `out` from `at` on;
 * reads the scratch's lots (`readHeld`).
 */
export function writeStakes(
  C: Compiled,
  s: Float64Array,
  design: Pick<DesignNumbers, 'groups' | 'clusters'>,
  accounts: Int32Array,
  count: number,
  out: Float64Array,
  at: number,
): void {
  const { L, tables } = C;
  const { byGroup, byCluster } = C.scratch;
  for (let g = 0; g < L.groups; g++) byGroup[g] = 0;
  for (let k = 0; k < L.clusters; k++) byCluster[k] = 0;
  let all = 0;
  for (let k = 0; k < count; k++) all = addStakes(C, s, design, accounts[k], all);
  for (let i = 0; i < L.people; i++) {
    const person = s[L.person_occupant + i];
    const group = tables.personGroup[person];
    const cluster = tables.personCluster[person];
    out[at + i] = all === 0 ? 0 : group >= 0 ? byGroup[group] / all : cluster >= 0 ? byCluster[cluster] / all : 0;
  }
}

/** Adds an account's revenue, lot by lot, to its groups and clusters; returns the total after it. */
function addStakes(
  C: Compiled,
  s: Float64Array,
  design: Pick<DesignNumbers, 'groups' | 'clusters'>,
  a: number,
  before: number,
): number {
  const { L, lotGroup, lotCluster } = C;
  const { byGroup, byCluster, columns } = C.scratch;
  const held = columns.held[a];
  if (held === 0) return before;
  const worth = s[L.account_revenue + a] / countBits(held);
  let all = before;
  for (let rest = held; rest !== 0; rest &= rest - 1) {
    all += worth;
    const lot = a * 16 + lowestBit(rest);
    const group = lotGroup[lot];
    const cluster = lotCluster[lot];
    if (design.groups[group] === 0 || design.clusters[cluster] === 0) continue;
    byGroup[group] += worth;
    byCluster[cluster] += worth;
  }
  return all;
}
