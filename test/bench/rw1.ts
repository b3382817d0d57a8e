// RW-1, the reference workload of the speed goals: a small made-up simulation with the shape of ours (accounts, people,
// programme, 24 quarters, 144 draws a step) that every implementation can be held against. Plain typed arrays, nothing
// allocated inside a game: what JavaScript can do at best. All constants come from one integer hash.

export const PRACTICES = 8;
export const PEOPLE = 12;
export const STEPS = 24;
const YEARS = 6;
export const KPIS = 6;
/** Hash of the KPIs of seeds 1 to 20 with twenty accounts, as every implementation of RW-1 prints it. */
export const KPI_HASH = '07c518f8';

const UNIT = 2 ** -32;

export function hash32(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

const share = (i: number): number => hash32(i) * UNIT;

const POWERS = new Float64Array(201);
POWERS[100] = 1;
for (let k = 1; k <= 100; k++) {
  POWERS[100 + k] = POWERS[99 + k]! * 2;
  POWERS[100 - k] = POWERS[101 - k]! * 0.5;
}

/** e^x for |x| below 60, the same bits everywhere. */
export function portableExp(x: number): number {
  const k = Math.floor(x * 1.4426950408889634 + 0.5);
  const r = x - k * 0.6931471803691238 - k * 1.9082149292705877e-10;
  let p = 2.505210838544172e-8;
  p = p * r + 2.755731922398589e-7;
  p = p * r + 2.7557319223985893e-6;
  p = p * r + 2.48015873015873e-5;
  p = p * r + 1.984126984126984e-4;
  p = p * r + 1.3888888888888889e-3;
  p = p * r + 8.333333333333333e-3;
  p = p * r + 4.1666666666666664e-2;
  p = p * r + 0.16666666666666666;
  p = p * r + 0.5;
  p = p * r + 1;
  p = p * r + 1;
  return p * POWERS[k + 100]!;
}

const filled = (n: number, of: (i: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => of(i));

function normalise(list: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += list[i]!;
  for (let i = from; i < to; i++) list[i] = list[i]! / sum;
}

/** The constants of RW-1 for so many accounts. */
export function rw1Constants(accounts: number) {
  const network = filled(PEOPLE * PEOPLE, (i) => share(2000000 + i));
  for (let i = 0; i < PEOPLE; i++) normalise(network, i * PEOPLE, (i + 1) * PEOPLE);
  const influence = filled(PEOPLE, (i) => 0.2 + share(3050000 + i));
  normalise(influence, 0, PEOPLE);
  return {
    accounts,
    weight: filled(accounts * PRACTICES, (i) => (0.5 + share(1000000 + i)) / 8),
    network,
    influence,
    open: filled(PEOPLE, (i) => 0.4 + 0.5 * share(3000000 + i)),
    opinion0: filled(PEOPLE, (i) => share(3100000 + i)),
    growth: filled(PRACTICES, (p) => 0.3 + 0.4 * share(3200000 + p)),
    half: filled(PRACTICES, (p) => 0.5 + share(3300000 + p)),
    maturity0: filled(PRACTICES, (p) => 0.1 + 0.1 * share(3400000 + p)),
    budget: filled(YEARS * PRACTICES, (i) => 2 * share(3500000 + i)),
    revenue0: filled(accounts, (i) => 1 + 4 * share(3700000 + i)),
    wallet0: filled(accounts, (i) => 0.2 + 0.3 * share(3800000 + i)),
    satisfaction0: filled(accounts, (i) => 0.4 + 0.2 * share(3900000 + i)),
    attention: filled(YEARS * accounts, (i) => 0.5 * share(4000000 + i)),
  };
}
export type Rw1Constants = ReturnType<typeof rw1Constants>;

/** State of xoshiro128** for a seed. */
export function seedWords(seed: number): Int32Array {
  return Int32Array.from([1, 2, 3, 4], (k) => hash32(seed * 4 + k) | 0);
}

/** RW-1 in typed arrays: `play` runs a game and leaves its KPIs, six a step, in `kpis`. */
export function createRw1(accounts: number): { kpis: Float64Array; play(seed: number): number } {
  const c = rw1Constants(accounts);
  const { weight, network, influence, open, opinion0, growth, half, budget, attention, revenue0 } = c;
  const draws = 2 * PEOPLE + 6 * accounts;
  const u = new Float64Array(draws);
  const words = new Int32Array(4);
  const maturity = new Float64Array(PRACTICES);
  const opinion = new Float64Array(PEOPLE);
  const next = new Float64Array(PEOPLE);
  const satisfaction = new Float64Array(accounts);
  const stage = new Float64Array(accounts);
  const active = new Float64Array(accounts);
  const revenue = new Float64Array(accounts);
  const wallet = new Float64Array(accounts);
  const kpis = new Float64Array(STEPS * KPIS);
  let profit = 0;

  function open_(seed: number): void {
    words.set(seedWords(seed));
    maturity.set(c.maturity0);
    opinion.set(opinion0);
    satisfaction.set(c.satisfaction0);
    stage.fill(0);
    active.fill(1);
    revenue.set(revenue0);
    wallet.set(c.wallet0);
    profit = 0;
  }

  function draw(): void {
    let a = words[0]!;
    let b = words[1]!;
    let d = words[2]!;
    let e = words[3]!;
    for (let i = 0; i < draws; i++) {
      let r = Math.imul(b, 5);
      r = (r << 7) | (r >>> 25);
      r = Math.imul(r, 9) >>> 0;
      const t = b << 9;
      d ^= a;
      e ^= b;
      b ^= d;
      a ^= e;
      d ^= t;
      e = (e << 11) | (e >>> 21);
      u[i] = r * UNIT;
    }
    words[0] = a;
    words[1] = b;
    words[2] = d;
    words[3] = e;
  }

  function step(t: number): void {
    const year = t >> 2;
    draw();
    let mean = 0;
    let cost = 0;
    for (let p = 0; p < PRACTICES; p++) {
      const b = budget[year * PRACTICES + p]!;
      const effect = b / (b + half[p]!);
      let v = maturity[p]!;
      v = v + growth[p]! * effect * v * (1 - v) - 0.02 * v;
      v = v < 0 ? 0 : v > 1 ? 1 : v;
      maturity[p] = v;
      mean += v;
      cost += b;
    }
    mean /= 8;
    let support = 0;
    for (let i = 0; i < PEOPLE; i++) {
      let heard = 0;
      for (let j = 0; j < PEOPLE; j++) heard += network[i * PEOPLE + j]! * opinion[j]!;
      const noise = u[2 * i]! + u[2 * i + 1]! - 1;
      let v = open[i]! * heard + (1 - open[i]!) * opinion0[i]! + 0.1 * (mean - 0.5) + 0.03 * noise;
      v = v < 0 ? 0 : v > 1 ? 1 : v;
      next[i] = v;
      support += v * influence[i]!;
    }
    opinion.set(next);
    let total = 0;
    let satisfied = 0;
    let alive = 0;
    let stages = 0;
    for (let i = 0; i < accounts; i++) {
      let base = 0;
      for (let p = 0; p < PRACTICES; p++) base += weight[i * PRACTICES + p]! * maturity[p]!;
      const k = 2 * PEOPLE + 6 * i;
      const first = u[k]! + u[k + 1]! - 1;
      const second = u[k + 2]! + u[k + 3]! - 1;
      const u1 = u[k + 4]!;
      const u2 = u[k + 5]!;
      const care = attention[year * accounts + i]!;
      let s = satisfaction[i]!;
      s = s + 0.25 * (base + 0.2 * care + 0.1 * (support - 0.5) - s) + 0.05 * first;
      s = s < 0 ? 0 : s > 1 ? 1 : s;
      let g = stage[i]!;
      const up = 0.25 / (1 + portableExp(-(-3 + 4 * s + 1.5 * support - 0.6 * g + care)));
      if (u1 < up) g = g < 4 ? g + 1 : 4;
      else if (u1 > 1 - 0.05 * (1 - s)) g = g > 0 ? g - 1 : 0;
      const leave = 0.25 / (1 + portableExp(0.5 + 3 * s + 0.5 * g));
      let r = revenue[i]! * (1 + (0.005 + 0.03 * (s - 0.5) + 0.004 * g) + 0.02 * second);
      let w = wallet[i]!;
      w = w + 0.1 * (0.1 + 0.15 * g * s + 0.2 * s - w);
      let here = active[i]!;
      if (here === 1) {
        if (u2 < leave) here = 0;
      } else if (u2 < 0.03 * support) {
        here = 1;
        s = 0.5;
        g = 0;
        r = revenue0[i]! * 0.5;
        w = 0.1;
      }
      satisfaction[i] = s;
      stage[i] = g;
      active[i] = here;
      revenue[i] = r;
      wallet[i] = w;
      total += here * r * w;
      satisfied += here * s;
      alive += here;
      stages += here * g;
    }
    profit += 0.3 * total - 0.25 * cost;
    const at = t * KPIS;
    kpis[at] = total;
    kpis[at + 1] = alive > 0 ? satisfied / alive : 0;
    kpis[at + 2] = alive;
    kpis[at + 3] = alive > 0 ? stages / alive : 0;
    kpis[at + 4] = support;
    kpis[at + 5] = profit;
  }

  return {
    kpis,
    play(seed) {
      open_(seed);
      for (let t = 0; t < STEPS; t++) step(t);
      return profit;
    },
  };
}

/** Hash of the KPIs of seeds 1 to 20, eight hex digits: FNV-1a over 32-bit words, low word first. */
export function kpiHash(play: (seed: number) => Float64Array): string {
  let hash = 0x811c9dc5;
  for (let seed = 1; seed <= 20; seed++) {
    const words = new Uint32Array(Float64Array.from(play(seed)).buffer);
    for (const word of words) hash = Math.imul(hash ^ word, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
