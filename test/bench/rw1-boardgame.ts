// RW-1 in boardgame.io, in the style its documentation shows: plain objects, one move a year that changes the draft it is
// given, played through a client. The same formulas and the same luck as rw1.ts, so the same hash.
import { Client } from './boardgame-client.ts';
import { hash32, KPIS, PEOPLE, portableExp, PRACTICES, rw1Constants, seedWords, STEPS } from './rw1.ts';

interface Account {
  satisfaction: number;
  stage: number;
  active: number;
  revenue: number;
  wallet: number;
}

interface Board {
  quarter: number;
  words: number[];
  profit: number;
  maturity: number[];
  opinion: number[];
  accounts: Account[];
  history: number[][];
}

const UNIT = 2 ** -32;
const clamp = (v: number): number => (v < 0 ? 0 : v > 1 ? 1 : v);

/** RW-1 as a boardgame.io game for so many accounts; `play` returns the KPIs of all steps, six a step. */
export function createRw1Boardgame(accounts: number): { play(seed: number): Float64Array } {
  const c = rw1Constants(accounts);
  let seed = 0;

  function setup(): Board {
    return {
      quarter: 0,
      words: [...seedWords(seed)],
      profit: 0,
      maturity: [...c.maturity0],
      opinion: [...c.opinion0],
      accounts: Array.from({ length: accounts }, (_, i) => ({
        satisfaction: c.satisfaction0[i]!,
        stage: 0,
        active: 1,
        revenue: c.revenue0[i]!,
        wallet: c.wallet0[i]!,
      })),
      history: [],
    };
  }

  /** The draws of a step, and the generator's words after them. */
  function draw(words: readonly number[]): { draws: number[]; words: number[] } {
    let [a, b, d, e] = words as [number, number, number, number];
    const draws = Array.from({ length: 2 * PEOPLE + 6 * accounts }, () => {
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
      return r * UNIT;
    });
    return { draws, words: [a, b, d, e] };
  }

  function step(board: Board): void {
    const year = board.quarter >> 2;
    const { draws, words } = draw(board.words);
    board.words = words;
    let mean = 0;
    let cost = 0;
    for (let p = 0; p < PRACTICES; p++) {
      const b = c.budget[year * PRACTICES + p]!;
      const effect = b / (b + c.half[p]!);
      const v = board.maturity[p]!;
      board.maturity[p] = clamp(v + c.growth[p]! * effect * v * (1 - v) - 0.02 * v);
      mean += board.maturity[p]!;
      cost += b;
    }
    mean /= 8;
    let support = 0;
    board.opinion = board.opinion.map((_, i) => {
      let heard = 0;
      for (let j = 0; j < PEOPLE; j++) heard += c.network[i * PEOPLE + j]! * board.opinion[j]!;
      const noise = draws[2 * i]! + draws[2 * i + 1]! - 1;
      const open = c.open[i]!;
      return clamp(open * heard + (1 - open) * c.opinion0[i]! + 0.1 * (mean - 0.5) + 0.03 * noise);
    });
    for (let i = 0; i < PEOPLE; i++) support += board.opinion[i]! * c.influence[i]!;
    const sum = { total: 0, satisfied: 0, alive: 0, stages: 0 };
    board.accounts.forEach((account, i) => {
      let base = 0;
      for (let p = 0; p < PRACTICES; p++) base += c.weight[i * PRACTICES + p]! * board.maturity[p]!;
      const k = 2 * PEOPLE + 6 * i;
      const first = draws[k]! + draws[k + 1]! - 1;
      const second = draws[k + 2]! + draws[k + 3]! - 1;
      const care = c.attention[year * accounts + i]!;
      const s = account.satisfaction;
      account.satisfaction = clamp(s + 0.25 * (base + 0.2 * care + 0.1 * (support - 0.5) - s) + 0.05 * first);
      const up =
        0.25 / (1 + portableExp(-(-3 + 4 * account.satisfaction + 1.5 * support - 0.6 * account.stage + care)));
      if (draws[k + 4]! < up) account.stage = Math.min(4, account.stage + 1);
      else if (draws[k + 4]! > 1 - 0.05 * (1 - account.satisfaction)) account.stage = Math.max(0, account.stage - 1);
      const leave = 0.25 / (1 + portableExp(0.5 + 3 * account.satisfaction + 0.5 * account.stage));
      account.revenue *= 1 + (0.005 + 0.03 * (account.satisfaction - 0.5) + 0.004 * account.stage) + 0.02 * second;
      account.wallet =
        account.wallet +
        0.1 * (0.1 + 0.15 * account.stage * account.satisfaction + 0.2 * account.satisfaction - account.wallet);
      if (account.active === 1) {
        if (draws[k + 5]! < leave) account.active = 0;
      } else if (draws[k + 5]! < 0.03 * support) {
        account.active = 1;
        account.satisfaction = 0.5;
        account.stage = 0;
        account.revenue = c.revenue0[i]! * 0.5;
        account.wallet = 0.1;
      }
      sum.total += account.active * account.revenue * account.wallet;
      sum.satisfied += account.active * account.satisfaction;
      sum.alive += account.active;
      sum.stages += account.active * account.stage;
    });
    board.profit += 0.3 * sum.total - 0.25 * cost;
    const mean2 = (v: number): number => (sum.alive > 0 ? v / sum.alive : 0);
    board.history.push([sum.total, mean2(sum.satisfied), sum.alive, mean2(sum.stages), support, board.profit]);
    board.quarter++;
  }

  const game = {
    name: `rw1-${hash32(accounts)}`,
    setup,
    minPlayers: 1,
    maxPlayers: 1,
    moves: {
      year: ({ G }: { G: Board }) => {
        for (let q = 0; q < 4; q++) step(G);
      },
    },
  };

  return {
    play(of) {
      seed = of;
      const client = Client<Board, 'year'>({ game, numPlayers: 1, debug: false });
      client.start();
      for (let year = 0; year < STEPS / 4; year++) client.moves.year();
      const { history } = client.getState().G;
      client.stop();
      const kpis = new Float64Array(STEPS * KPIS);
      history.forEach((row, t) => kpis.set(row, t * KPIS));
      return kpis;
    },
  };
}
