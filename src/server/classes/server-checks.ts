// What the server itself knows before a class begins: who can reach it, whether its disk has room. The words are the
// classroom's pre-flight check; what only the instructor's browser knows is added there.
import { statfs } from 'node:fs/promises';
import type { ClassState } from '../../classroom/class-state.ts';
import { preflight } from '../../classroom/preflight.ts';
import type { CheckRow } from '../../views/console-page.ts';

export interface ServerGround {
  reach: 'this-machine' | 'network';
  /** Megabytes left where classes are kept; null where a database keeps them. */
  freeMb: number | null;
}

/** The lines of the check that the server can speak for. */
export function serverChecks({ setup, teams }: ClassState, { reach, freeMb }: ServerGround): CheckRow[] {
  const lines = preflight({
    reach,
    store: { writable: true, freeMb },
    line: 'websocket',
    ackMs: null,
    scenario: { title: setup.title, errors: 0, warnings: 0, years: setup.pace.years },
    certificate: null,
    preset: setup.preset,
    teams: Object.keys(teams).length,
    screenOpen: true,
    rehearsed: true,
  });
  return lines
    .filter(({ id }) => id === 'reach' || id === 'store')
    .map(({ id, verdict, found, todo }) => ({ id, ready: verdict === 'fine', label: found, todo }));
}

/** Megabytes left on the disk of a folder; null where there is no such folder. */
export async function freeMegabytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return (bavail * bsize) / 1_000_000;
  } catch {
    return null;
  }
}
