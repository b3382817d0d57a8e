// npm run bench [-- --json] [--quick]: how fast the rules are, against their peers, in one run by whole rounds (A B C ... A
// B C ...), so that a busy machine slows all alike. Everyone plays in a process of its own; time is that process's CPU
// time. Ends with 1 when a gate falls short.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { median } from '../../src/analysis/median.ts';
import { type GateFigures, judge } from './gates.ts';
import { verdictLine } from './judge-gates.ts';
import { createRw1, KPI_HASH, kpiHash } from './rw1.ts';
import { PLAYER_NAMES, type PlayerName } from './speed-peers.ts';
import type { Ask } from './speed-process.ts';
import type { LuckPart } from './luck-analysis.ts';

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

const players = new Map<PlayerName, ChildProcess>();
for (const name of PLAYER_NAMES) {
  const player = fork(new URL('./speed-process.ts', import.meta.url), [name]);
  players.set(name, player);
  player.on('exit', (code) => {
    if (code === 0) return;
    console.error(`${name}: the process ended with ${code} and owes an answer.`);
    process.exit(1);
  });
}

async function ask<T = number>(name: PlayerName, question: Ask): Promise<T> {
  const player = players.get(name)!;
  player.send(question);
  const [answer] = (await once(player, 'message')) as [T];
  return answer;
}

const rates = new Map<PlayerName, number[]>(PLAYER_NAMES.map((name) => [name, []]));
/** Rounds for the compiler alone. */
const WARM = 3;
for (let round = -WARM; round < ROUNDS; round++)
  for (const name of PLAYER_NAMES) {
    const games = await ask(name, { ask: 'rate', ms: SLICE });
    if (round >= 0) rates.get(name)!.push(games);
  }

/** Ratio of the full rules to a peer, round by round: median, least, most. */
function against(peer: PlayerName): { median: number; least: number; most: number } {
  const ratios = rates.get('full rules, replay')!.map((games, round) => games / rates.get(peer)![round]!);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
const large = rates.get('2000 accounts')!;
const exponents = rates.get('20 accounts')!.map((games, round) => Math.log(games / large[round]!) / Math.log(100));

/** Parts of the analysis of luck, and between them CPU milliseconds of RW-1: a part and its measure see one machine. */
const PARTS = 20;
const MEASURE = 60;
const measure = (): Promise<number> => ask('RW-1, typed arrays', { ask: 'rate', ms: MEASURE });

/**
 * 8 teams on so many seeds: CPU seconds, the same in games of RW-1, and the share of luck. Of the two measures around a
 * part the faster one counts, for others on the machine can only slow it.
 */
async function luckOf(seeds: number): Promise<{ seconds: number; rw1Games: number; luckShare: number }> {
  const told = { seconds: 0, rw1Games: 0, luckShare: Number.NaN };
  let before = await measure();
  for (let part = 0; part < PARTS; part++) {
    const [first, end] = [part, part + 1].map((k) => Math.round((k * seeds) / PARTS)) as [number, number];
    const { seconds, luckShare } = await ask<LuckPart>('full rules, replay', { ask: 'luck', first, end, seeds });
    const after = await measure();
    told.seconds += seconds;
    told.rw1Games += seconds * Math.max(before, after);
    told.luckShare = luckShare ?? told.luckShare;
    before = after;
  }
  return told;
}
const luck: Awaited<ReturnType<typeof luckOf>>[] = [];
for (let run = QUICK ? 0 : -1; run < (QUICK ? 1 : 3); run++) {
  const found = await luckOf(run < 0 ? 100 : 1000);
  if (run >= 0) luck.push(found);
}
const luckShare = luck[0]!.luckShare;
const luckInRw1 = median(luck.map(({ rw1Games }) => rw1Games));

const typed = against('RW-1, typed arrays');
const underImmer = against('full rules, Immer a quarter');
const boardgame = against('full rules, boardgame.io client');
const smallBoardgame = against('RW-1, boardgame.io client');
const figures: GateFigures = {
  againstTypedArrays: typed.median,
  againstImmer: underImmer.median,
  againstBoardgame: boardgame.median,
  luckAnalysisSeconds: median(luck.map(({ seconds }) => seconds)),
  bytesReplayed: await ask('full rules, replay', { ask: 'bytes', games: 100 }),
  bytesInteractive: await ask('full rules, pure steps', { ask: 'bytes', games: 1 }),
  accountsExponent: median(exponents),
};
for (const player of players.values()) player.disconnect();
const verdicts = judge(figures);
const rw1 = createRw1(20);
const hash = kpiHash((seed) => {
  rw1.play(seed);
  return rw1.kpis;
});
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };

if (JSON_WANTED) {
  const games = Object.fromEntries([...rates].map(([name, list]) => [name, median(list)]));
  const ratios = { typedArrays: typed, immer: underImmer, boardgame, smallBoardgame };
  const asPublished = hash === KPI_HASH;
  const report = {
    machine,
    rounds: ROUNDS,
    gamesPerCpuSecond: games,
    ratios,
    figures,
    luckAnalysisRw1Games: luckInRw1,
    luckShare,
  };
  console.log(JSON.stringify({ ...report, rw1: { hash, asPublished }, gates: verdicts }, null, 2));
} else {
  const say = (line = ''): void => console.log(line);
  say(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; ${ROUNDS} rounds, medians (least to most)`);
  say(`RW-1 KPI hash ${hash}${hash === KPI_HASH ? ', as published' : ', NOT the published one'}`);
  say();
  for (const [name, list] of rates) {
    const line = `${name.padEnd(34)}${median(list).toFixed(1).padStart(10)} games / CPU-s`;
    say(`${line}   (${Math.min(...list).toFixed(1)} to ${Math.max(...list).toFixed(1)})`);
  }
  say();
  const ratio = (what: string, { median: mid, least, most }: ReturnType<typeof against>): void =>
    say(`${what.padEnd(44)}${mid.toFixed(3).padStart(10)} x   (${least.toFixed(3)} to ${most.toFixed(3)})`);
  ratio('full rules against RW-1 in typed arrays', typed);
  ratio('full rules against Immer a quarter', underImmer);
  ratio('full rules against themselves in boardgame.io', boardgame);
  ratio('full rules against RW-1 in boardgame.io', smallBoardgame);
  ratio('replay against pure steps', against('full rules, pure steps'));
  say(`8 teams on 1,000 seeds, in games of RW-1: ${Math.round(luckInRw1)}`);
  say(`share of luck between the 8 teams: ${(100 * luckShare).toFixed(1)} %`);
  say();
  for (const verdict of verdicts) say(verdictLine(verdict));
}
if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
