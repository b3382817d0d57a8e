// What the design takes from each head: the share of the listed accounts' revenue that falls in his or her country or
// business group, inside the scope (design 11.6, 11.15).
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { YearSheet } from './decisions/decision.ts';

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

/** Stakes by seat for a list of accounts under the sheet's scope. */
export function stakesOf(C: Compiled, s: Float64Array, sheet: YearSheet, accounts: readonly number[]): Float64Array {
  const { L, world } = C;
  const byGroup = new Float64Array(L.groups);
  const byCluster = new Float64Array(L.clusters);
  let all = 0;
  for (const a of accounts) {
    let held = 0;
    for (let i = a * 16; i < a * 16 + 16; i++) held += s[L.lots + i];
    if (held === 0) continue;
    const worth = s[L.account_revenue + a] / held;
    for (let i = a * 16; i < a * 16 + 16; i++) {
      if (s[L.lots + i] === 0) continue;
      all += worth;
      const group = C.lotGroup[i];
      const cluster = C.lotCluster[i];
      if (!sheet.groups.includes(world.groups[group].id) || !sheet.clusters.includes(world.clusters[cluster].id))
        continue;
      byGroup[group] += worth;
      byCluster[cluster] += worth;
    }
  }
  const out = new Float64Array(L.people);
  if (all === 0) return out;
  for (let i = 0; i < L.people; i++) {
    const person = occupant(C, s, i);
    if (person.group !== null) out[i] = byGroup[C.groupIndex.get(person.group)!] / all;
    else if (person.cluster !== null) out[i] = byCluster[C.clusterIndex.get(person.cluster)!] / all;
  }
  return out;
}
