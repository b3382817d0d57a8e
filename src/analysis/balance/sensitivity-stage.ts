// The most sensitive assumptions: every parameter and every number of the scenario moved by a fifth, one at a time, with
// the reference's decisions as they are. All of them upwards in one class first; the strongest both ways in several. It
// ranks, it does not measure.
import type { ComputerPlayer } from '../policy-decisions.ts';
import type { Job } from './jobs.ts';
import { meanOf, netOf } from './outcome.ts';
import type { Desk } from './play-stage.ts';
import type { SensitivityFigures } from './report.ts';
import { isAssumption, labelOfChange, nameOfChange, type WorldChange, worldChanges } from './world-changes.ts';

const STRONGEST = 24;

/** Gain of the reference in each changed world; null is the world as it is. */
async function gainsIn(
  desk: Desk,
  players: readonly ComputerPlayer[],
  worlds: readonly (WorldChange | null)[],
  seeds: readonly number[],
): Promise<number[]> {
  const jobs = worlds.flatMap((world) =>
    seeds.flatMap((seed) =>
      [0, 1].map((player): Job => ({ player, seed, first: seed, ...(world === null ? {} : { world }) })),
    ),
  );
  const games = await desk.replay(players, jobs, 1, 'games');
  const net = (w: number, s: number, player: number): number => netOf(games[(w * seeds.length + s) * 2 + player][0]);
  return worlds.map((_, w) => meanOf(seeds.map((__, s) => net(w, s, 0) - net(w, s, 1))));
}

/** The strongest first. */
export async function sensitivityStage(
  desk: Desk,
  reference: ComputerPlayer,
  none: ComputerPlayer,
  seeds: readonly number[],
): Promise<SensitivityFigures[]> {
  const players = [reference, none];
  const up = worldChanges(1.2);
  const [own, ...gains] = await gainsIn(desk, players, [null, ...up], seeds.slice(0, 1));
  const strongest = up
    .map((change, c) => ({ change, moved: Math.abs(gains[c] - own) }))
    .sort((x, y) => y.moved - x.moved)
    .slice(0, STRONGEST)
    .map(({ change }) => change);
  const both = strongest.flatMap((change) => [{ ...change, factor: 0.8 }, change]);
  const [base, ...figures] = await gainsIn(desk, players, [null, ...both], seeds);
  return strongest
    .map((change, c): SensitivityFigures => {
      const down = figures[2 * c] - base;
      const higher = figures[2 * c + 1] - base;
      return {
        name: nameOfChange(change),
        label: labelOfChange(change),
        assumption: isAssumption(change),
        down,
        up: higher,
        percent: base === 0 ? 0 : (100 * Math.max(Math.abs(down), Math.abs(higher))) / Math.abs(base),
      };
    })
    .sort((x, y) => y.percent - x.percent);
}
