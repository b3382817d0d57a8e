// npm run bench [-- --json] [--quick]: how fast the rules are, against their peers, in one run by whole rounds (A B C ... A
// B C ...), so that a busy machine slows all alike. Time is CPU time of this process. Ends with 1 when a gate falls short.
import { cpus } from 'node:os';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS, kpiIndex } from '../../src/engine/kpis.ts';
import type { Plan } from '../../src/engine/plan.ts';
import type { World } from '../../src/engine/world.ts';
import { createBoardgameRules } from './boardgame-rules.ts';
import { type GateFigures, judge } from './gates.ts';
import { createImmerRules } from './immer-rules.ts';
import { createRw1, KPI_HASH, kpiHash } from './rw1.ts';
import { createRw1Boardgame } from './rw1-boardgame.ts';

const ARGUMENTS = process.argv.slice(2);
for (const given of ARGUMENTS) {
  if (given === '--json' || given === '--quick') continue;
  console.error(`There is no "${given}". Use: npm run bench [-- --json] [--quick]`);
  process.exit(2);
}
const JSON_WANTED = ARGUMENTS.includes('--json');
const QUICK = ARGUMENTS.includes('--quick');
const ROUNDS = QUICK ? 5 : 15;
/** CPU milliseconds of one measurement. */
const SLICE = QUICK ? 120 : 250;
const ROWS = 24 * KPI_IDS.length;
const TEAMS = ['reference', 'play_top', 'play_cfd', 'play_uns', 'play_mid', 'coercive', 'naive', 'random'];

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

/** Games per CPU-second over about a slice of time; seeds go on from call to call. */
function rate(peer: Peer): number {
  const start = cpuMs();
  let games = 0;
  while (cpuMs() - start < SLICE) {
    for (let k = 0; k < peer.batch; k++) peer.play(peer.seed++);
    games += peer.batch;
  }
  return (1000 * games) / (cpuMs() - start);
}

interface Peer {
  name: string;
  batch: number;
  seed: number;
  play(seed: number): void;
}

/** The world with its accounts copied until there are so many. */
function blownUp(world: World, count: number): World {
  const accounts = Array.from({ length: count }, (_, i) => {
    const account = world.accounts[i % world.accounts.length]!;
    return i < world.accounts.length ? account : { ...account, id: `${account.id}_${i}` };
  });
  return { ...world, accounts };
}

function planFor(engine: Engine, policyId: string, seed: number): Plan {
  const policy = engine.world.policies.find(({ id }) => id === policyId) ?? engine.world.policies[0]!;
  return engine.planOf({ seed, years: engine.world.years, entries: playPolicy(engine, policy, seed).decisions });
}

const heap = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Bytes allocated by a game, between two collections; NaN where the collector cannot be called. */
function bytesOf(play: () => void, games: number): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) return Number.NaN;
  const readings = Array.from({ length: 5 }, () => {
    collect();
    const before = heap();
    for (let k = 0; k < games; k++) play();
    return (heap() - before) / games;
  });
  return median(readings);
}

/** CPU seconds of 8 teams on 1,000 seeds with the split of variance into teams, seeds and their mixture. */
function luckAnalysis(engine: Engine, plans: readonly Plan[], seeds: number): { seconds: number; luckShare: number } {
  const net = new Float64Array(plans.length * seeds);
  const out = new Float64Array(ROWS);
  const start = cpuMs();
  for (let seed = 0; seed < seeds; seed++) {
    plans.forEach((plan, team) => {
      engine.replay(plan, 40_000 + seed, out);
      for (let q = 0; q < 24; q++) net[team * seeds + seed]! += out[q * KPI_IDS.length + kpiIndex.net]!;
    });
  }
  const mean = (of: (team: number, seed: number) => boolean): number => {
    let sum = 0;
    let n = 0;
    for (let team = 0; team < plans.length; team++)
      for (let seed = 0; seed < seeds; seed++)
        if (of(team, seed)) {
          sum += net[team * seeds + seed]!;
          n++;
        }
    return sum / n;
  };
  const all = mean(() => true);
  const byTeam = plans.map((_, team) => mean((t) => t === team));
  const bySeed = Array.from({ length: seeds }, (_, seed) => {
    let sum = 0;
    for (let team = 0; team < plans.length; team++) sum += net[team * seeds + seed]!;
    return sum / plans.length;
  });
  let between = 0;
  let rest = 0;
  for (let team = 0; team < plans.length; team++)
    for (let seed = 0; seed < seeds; seed++) {
      between += (byTeam[team]! - all) ** 2;
      rest += (net[team * seeds + seed]! - byTeam[team]! - bySeed[seed]! + all) ** 2;
    }
  return { seconds: (cpuMs() - start) / 1000, luckShare: rest / (between + rest) };
}

const world = compileScenarioFolder('3m-emea');
const engine = compileWorld(world, { listen: false });
const plan = planFor(engine, 'reference', 1);
const out = new Float64Array(ROWS);
const full: Peer = { name: 'full rules, replay', batch: 8, seed: 1, play: (seed) => engine.replay(plan, seed, out) };
const rw1 = createRw1(20);
const board = createRw1Boardgame(20);
const immer = createImmerRules(world);
const boardgameRules = createBoardgameRules(world);
const decisions = playPolicy(engine, world.policies[0]!, 1).decisions;

/** The game as a screen plays it: the same decisions through the normal door, every step a new state. */
function playThrough(): void {
  let state = engine.openGame(1);
  let next = 0;
  while (state.phase !== 'over') {
    const slot = state.phase === 'quarters' ? Math.min(state.quarter + 1, 4) : 0;
    for (; next < decisions.length; next++) {
      const { year, slot: at, decision } = decisions[next]!;
      if (year !== state.year || at > slot || engine.checkDecision(state, decision) !== null) break;
      state = engine.applyDecision(state, decision);
    }
    state = engine.dueStep(state) === 'next-year' ? engine.openYear(state) : engine.resolveStep(state).state;
  }
}

/** The steps alone, each from state to state, with the sheets of the plan as they stand. */
function stepThrough(): void {
  let state = engine.openGame(1);
  while (state.phase !== 'over')
    state = engine.dueStep(state) === 'next-year' ? engine.openYear(state) : engine.resolveStep(state).state;
}

const scaled = [20, 200, 2000].map((accounts): Peer => {
  const large = compileWorld(blownUp(world, accounts), { listen: false });
  const of = accounts === 20 ? plan : planFor(large, 'reference', 1);
  const batch = accounts === 20 ? 8 : 1;
  return { name: `${accounts} accounts`, batch, seed: 1, play: (seed) => large.replay(of, seed, out) };
});

const peers: Peer[] = [
  full,
  { name: 'RW-1, typed arrays', batch: 50, seed: 1, play: (seed) => rw1.play(seed) },
  { name: 'full rules, Immer a quarter', batch: 1, seed: 1, play: (seed) => immer.play(plan, seed, out) },
  { name: 'full rules, boardgame.io client', batch: 1, seed: 1, play: (seed) => boardgameRules.play(plan, seed, out) },
  { name: 'RW-1, boardgame.io client', batch: 1, seed: 1, play: (seed) => board.play(seed) },
  { name: 'full rules, pure steps', batch: 2, seed: 1, play: stepThrough },
  { name: 'full rules, decided and stepped', batch: 1, seed: 1, play: playThrough },
  ...scaled,
];

const say = (line = ''): void => {
  if (!JSON_WANTED) console.log(line);
};

for (const peer of peers) rate(peer);
// The compiler has seen every peer by now; the first whole round is for it alone.
for (const peer of peers) rate(peer);
const rates = peers.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) peers.forEach((peer, i) => rates[i]!.push(rate(peer)));

/** Ratio of the full rules to a peer, round by round: median, least, most. */
function against(index: number): { median: number; least: number; most: number } {
  const ratios = rates[0]!.map((games, round) => games / rates[index]![round]!);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
const exponents = rates[7]!.map((games, round) => Math.log(games / rates[9]![round]!) / Math.log(100));
const teams = TEAMS.map((id) => planFor(engine, id, 1));
luckAnalysis(engine, teams, 20);
const luck = Array.from({ length: QUICK ? 1 : 3 }, () => luckAnalysis(engine, teams, 1000));

const typed = against(1);
const underImmer = against(2);
const boardgame = against(3);
const smallBoardgame = against(4);
const bytes = {
  replayed: bytesOf(() => full.play(full.seed++), 100),
  interactive: bytesOf(stepThrough, 5),
};
const figures: GateFigures = {
  againstTypedArrays: typed.median,
  againstImmer: underImmer.median,
  againstBoardgame: boardgame.median,
  luckAnalysisSeconds: median(luck.map(({ seconds }) => seconds)),
  bytesReplayed: bytes.replayed,
  bytesInteractive: bytes.interactive,
  accountsExponent: median(exponents),
};
const verdicts = judge(figures);
const hash = kpiHash((seed) => {
  rw1.play(seed);
  return rw1.kpis;
});
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };

if (JSON_WANTED) {
  const games = Object.fromEntries(peers.map(({ name }, i) => [name, median(rates[i]!)]));
  const ratios = { typedArrays: typed, immer: underImmer, boardgame, smallBoardgame };
  console.log(
    JSON.stringify(
      {
        machine,
        rounds: ROUNDS,
        gamesPerCpuSecond: games,
        ratios,
        figures,
        luckShare: luck[0]!.luckShare,
        rw1: { hash, asPublished: hash === KPI_HASH },
        gates: verdicts,
      },
      null,
      2,
    ),
  );
} else {
  say(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; ${ROUNDS} rounds, medians (least to most)`);
  say(`RW-1 KPI hash ${hash}${hash === KPI_HASH ? ', as published' : ', NOT the published one'}`);
  say();
  peers.forEach(({ name }, i) => {
    const [low, high] = [Math.min(...rates[i]!), Math.max(...rates[i]!)];
    const line = `${name.padEnd(34)}${median(rates[i]!).toFixed(1).padStart(10)} games / CPU-s`;
    say(`${line}   (${low.toFixed(1)} to ${high.toFixed(1)})`);
  });
  say();
  const ratio = (what: string, { median: mid, least, most }: ReturnType<typeof against>): void =>
    say(`${what.padEnd(44)}${mid.toFixed(3).padStart(10)} x   (${least.toFixed(3)} to ${most.toFixed(3)})`);
  ratio('full rules against RW-1 in typed arrays', typed);
  ratio('full rules against Immer a quarter', underImmer);
  ratio('full rules against themselves in boardgame.io', boardgame);
  ratio('full rules against RW-1 in boardgame.io', smallBoardgame);
  ratio('replay against pure steps', against(5));
  say(`luck of 8 teams on 1,000 seeds: ${figures.luckAnalysisSeconds.toFixed(2)} CPU-s`);
  say(`share of luck between these teams: ${(100 * luck[0]!.luckShare).toFixed(1)} %`);
  say();
  for (const { what, value, least, most, holds } of verdicts) {
    const bound = least === undefined ? `at most ${most}` : `at least ${least}`;
    say(`${holds ? 'holds ' : 'SHORT '} ${what}: ${value.toFixed(3)} (${bound})`);
  }
}
if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
