// The committee as a network in three layers (design 11.8): who reports in the same line, who trusts whom, who answers
// for the same customers. Reporting and customers are in the books; trust is found by walking.
import { fillUniforms } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { NetworkLink } from './engine.ts';
import { LUCK } from './luck.ts';

const WAITING = 3;
const LEAST_SHARED = 0.02;

function sharedCustomers(C: Compiled, s: Float64Array): NetworkLink[] {
  const { L } = C;
  let all = 0;
  const shared = new Float64Array(L.groups * L.clusters);
  for (let a = 0; a < L.accounts; a++) {
    if (s[L.account_key + a] === 0) continue;
    let held = 0;
    for (let i = a * 16; i < a * 16 + 16; i++) held += s[L.lots + i];
    if (held === 0) continue;
    const worth = s[L.account_revenue + a] / held;
    for (let i = a * 16; i < a * 16 + 16; i++) {
      if (s[L.lots + i] === 0) continue;
      all += worth;
      shared[C.lotGroup[i] * L.clusters + C.lotCluster[i]] += worth;
    }
  }
  if (all === 0) return [];
  const links: NetworkLink[] = [];
  for (const head of C.groupHeads) {
    for (const country of C.countries) {
      const group = C.groupIndex.get(occupant(C, s, head).group ?? '');
      const cluster = C.clusterIndex.get(occupant(C, s, country).cluster ?? '');
      if (group === undefined || cluster === undefined) continue;
      const strength = shared[group * L.clusters + cluster] / all;
      if (strength < LEAST_SHARED) continue;
      links.push({ layer: 'customers', a: occupant(C, s, head).id, b: occupant(C, s, country).id, strength });
    }
  }
  return links;
}

/** Links that the team can see. Trust ties of a member show once that member or the other was walked with. */
export function visibleLinks(C: Compiled, s: Float64Array): NetworkLink[] {
  const { L } = C;
  const n = L.people;
  const links: NetworkLink[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const a = occupant(C, s, i);
      const b = occupant(C, s, j);
      if (a.bloc === b.bloc && (a.bloc === 'countries' || a.bloc === 'groups')) {
        links.push({ layer: 'reporting', a: a.id, b: b.id, strength: C.p.blocWeight });
      }
      const walked = s[L.person_tiesKnown + i] === 1 || s[L.person_tiesKnown + j] === 1;
      if (walked && C.tie[i * n + j] === 1) links.push({ layer: 'trust', a: a.id, b: b.id, strength: C.p.tieWeight });
    }
  }
  return [...links, ...sharedCustomers(C, s)];
}

/**
 * Writes the seats of those who wait this year to the scratch's `waiting`, first come first, and returns how many: the
 * weightier and the less convinced wait oftener; the seed decides the rest.
 */
export function findWaiting(C: Compiled, s: Float64Array, seed: number, year: number): number {
  const { L, p } = C;
  const { pull, waiting } = C.scratch;
  const count = Math.min(WAITING, L.people);
  fillUniforms(pull, L.people, seed, year, LUCK.waiting);
  for (let i = 0; i < L.people; i++) {
    const unease = p.doorUnease + Math.max(0, p.doorStance - s[L.person_x + i]) + s[L.person_brokenMemory + i];
    pull[i] = C.power[i] * unease * (p.doorLuck + pull[i]);
  }
  for (let k = 0; k < count; k++) {
    let first = 0;
    for (let i = 1; i < L.people; i++) if (pull[i] > pull[first]) first = i;
    waiting[k] = first;
    pull[first] = -1;
  }
  return count;
}

/**
 * Members who say more than they believe: conviction well below stance shows in late forecasts and missing plans before
 * it shows in words. Strength 0-1.
 */
export function quietResistance(C: Compiled, s: Float64Array): { person: string; strength: number }[] {
  const { L, p } = C;
  return C.seats.flatMap((_, i) => {
    const x = s[L.person_x + i];
    const b = s[L.person_b + i];
    const hidden = x - b;
    if (b > p.quietAnchor || x < p.quietStance || hidden < p.quietGap) return [];
    return [{ person: occupant(C, s, i).id, strength: Math.min(1, hidden) }];
  });
}
