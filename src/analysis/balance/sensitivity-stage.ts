// The most sensitive assumptions: every parameter and every number of the scenario a fifth down and up, one at a time,
// with the reference's decisions as they are. Few classes: it ranks, it does not measure.
import type { ComputerPlayer } from '../policy-decisions.ts';
import type { Job } from './jobs.ts';
import { meanOf, netOf, type Outcome } from './outcome.ts';
import type { Desk } from './play-stage.ts';
import type { SensitivityFigures } from './report.ts';
import { isAssumption, labelOfChange, worldChanges } from './world-changes.ts';

/** Largest effect first. */
export async function sensitivityStage(
  desk: Desk,
  reference: ComputerPlayer,
  none: ComputerPlayer,
  seeds: readonly number[],
): Promise<SensitivityFigures[]> {
  const changes = worldChanges();
  const jobs = [null, ...changes].flatMap((world) =>
    [0, 1].flatMap((player) =>
      seeds.map((seed): Job => ({ player, seed, first: seed, ...(world === null ? {} : { world }) })),
    ),
  );
  const games = await desk.replay([reference, none], jobs, 1, 'games');
  const at = (c: number, player: number, s: number): Outcome => games[(c * 2 + player) * seeds.length + s][0];
  const gain = (c: number): number => meanOf(seeds.map((_, s) => netOf(at(c, 0, s)) - netOf(at(c, 1, s))));
  const own = gain(0);
  const half = changes.length / 2;
  return changes
    .slice(0, half)
    .map((change, c): SensitivityFigures => {
      const down = gain(1 + c) - own;
      const up = gain(1 + half + c) - own;
      return {
        name: change.of === 'parameter' ? change.name : `${change.of}.${change.name}`,
        label: labelOfChange(change),
        assumption: isAssumption(change),
        down,
        up,
        percent: own === 0 ? 0 : (100 * Math.max(Math.abs(down), Math.abs(up))) / Math.abs(own),
      };
    })
    .sort((x, y) => y.percent - x.percent);
}
