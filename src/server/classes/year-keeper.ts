// What is kept when a year of a class is revealed: its results as they were shown, which can be read without the rules
// that made them, and a copy of the whole store, at most every few minutes. Neither holds up the class: both run after
// its events are durable, and a failure of theirs is reported and tried again after the next year.
import { baselineOf } from '../../analysis/baseline.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import { resultsView } from '../../views/results-view.ts';
import type { ClassStore, StoredEvent } from '../store/store-port.ts';

export interface YearKeeper {
  /** Told of every group of events of a class, with the state after it. */
  saw(classId: string, events: readonly StoredEvent[], state: ClassState): void;
}

const BETWEEN_COPIES_MS = 5 * 60_000;

export function createYearKeeper(
  store: Pick<ClassStore, 'saveYear' | 'backup'>,
  now: () => number,
  report: (error: unknown) => void,
): YearKeeper {
  let copiedAt = Number.NEGATIVE_INFINITY;
  const copy = (): void => {
    if (now() - copiedAt < BETWEEN_COPIES_MS) return;
    copiedAt = now();
    store.backup().catch(report);
  };
  return {
    saw(classId, events, state) {
      const revealed = events.some(({ kind, payload }) => kind === 'gate-opened' && gateOf(payload) === 'revealing');
      if (revealed) store.saveYear(classId, state.year, resultsOf(state)).catch(report);
      if (revealed || events.some(({ kind }) => kind === 'class-closed')) copy();
    },
  };
}

function gateOf(payload: StoredEvent['payload']): unknown {
  return typeof payload === 'object' && payload !== null && 'gate' in payload ? payload.gate : null;
}

/** Every team's results of the year that is open, as its players see them. */
function resultsOf({ year, teams }: ClassState): string {
  const played = Object.values(teams).filter(({ mergedInto }) => mergedInto === null);
  return JSON.stringify({
    year,
    teams: played.map(({ id, name, play: { game } }) => ({
      id,
      name,
      hash: game.steps.at(-1)?.hash ?? '',
      results: game.beat === 'revealing' || game.beat === 'debriefing' ? resultsView(game, baselineOf(game)) : null,
    })),
  });
}
