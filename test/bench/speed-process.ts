// One player of the bench of speed in a process of its own: what another one's games teach the compiler does not touch it.
// It measures when the bench asks, and idles while the others are asked.
import { median } from '../../src/analysis/median.ts';
import { cpuMs } from './cpu-time.ts';
import { createPlayer, type PlayerName } from './speed-peers.ts';

/** What the bench asks: games per CPU-second over so many ms, bytes a game, or a part of the luck of 8 teams on seeds. */
export type Ask =
  | { ask: 'rate'; ms: number }
  | { ask: 'bytes'; games: number }
  | { ask: 'luck'; first: number; end: number; seeds: number };

const player = createPlayer(process.argv[2] as PlayerName);
let seed = 1;

function rate(ms: number): number {
  const start = cpuMs();
  let games = 0;
  while (cpuMs() - start < ms) {
    for (let k = 0; k < player.batch; k++) player.play(seed++);
    games += player.batch;
  }
  return (1000 * games) / (cpuMs() - start);
}

const heap = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/**
 * Bytes allocated by a game, between two collections; NaN where the collector cannot be called. The collector is called
 * twice: buffers that it found dead are given back by a thread of its own, and would be taken off what the games allocate;
 * a second call waits for it. `games` times their bytes must be little (a megabyte), or it comes of itself in between.
 */
function bytes(games: number): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) return Number.NaN;
  const readings = Array.from({ length: 9 }, () => {
    collect();
    collect();
    const before = heap();
    for (let k = 0; k < games; k++) player.play(seed++);
    return (heap() - before) / games;
  });
  return median(readings);
}

process.on('message', (ask: Ask) => {
  if (ask.ask === 'rate') process.send?.(rate(ask.ms));
  else if (ask.ask === 'bytes') process.send?.(bytes(ask.games));
  else process.send?.(player.luck?.part(ask.first, ask.end, ask.seeds) ?? null);
});
