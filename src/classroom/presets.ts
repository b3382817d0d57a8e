// How a session of so many minutes is paced: years, minutes of each gate, whether seats vote in the committee before the
// members do. A third of the time or nearly so belongs to the debrief (product 5), which is where the learning is.
import type { Pace, RunbookStep } from './class-state.ts';
import type { Gate, PresetId } from './terms.ts';

export interface Preset {
  readonly id: PresetId;
  readonly title: string;
  /** Sum of all minutes. */
  readonly minutes: number;
  readonly pace: Pace;
}

function preset(id: PresetId, title: string, pace: Pace): Preset {
  return { id, title, pace, minutes: runbookSteps(pace, pace.years).reduce((sum, step) => sum + step.minutes, 0) };
}

/** The steps of a session in order, before anything has happened. */
export function runbookSteps({ minutes, firstYear }: Pace, years: number): RunbookStep[] {
  const step = (gate: Gate, year: number, extra = 0): RunbookStep => ({
    gate,
    year,
    minutes: (minutes[gate] ?? 0) + extra,
    openedAt: null,
  });
  const yearly = Array.from({ length: years }, (_, y) => [
    step('deciding', y + 1, y === 0 ? firstYear : 0),
    step('committee', y + 1),
    step('playing', y + 1),
    step('revealing', y + 1),
  ]);
  return [step('gathering', 0), step('briefing', 0), ...yearly.flat(), step('debriefing', 0)];
}

const paced = (
  years: number,
  [gathering, briefing, deciding, committee, playing, revealing, debriefing]: number[],
  firstYear: number,
  votes: boolean,
): Pace => ({
  years,
  minutes: Object.fromEntries(
    Object.entries({ gathering, briefing, deciding, committee, playing, revealing, debriefing }).map(
      ([gate, minutes]) => [gate, minutes ?? 0],
    ),
  ),
  firstYear,
  votes,
});

/** From a demonstration to half a day. Every number can be changed before the class opens, and most while it runs. */
export const PRESET_LIST: readonly Preset[] = [
  preset('45', 'A demonstration, 45 minutes', paced(2, [3, 4, 7, 3, 2, 2, 8], 2, false)),
  preset('75', 'A short class, 75 minutes', paced(3, [4, 5, 8, 3, 2, 2, 18], 3, true)),
  preset('90', 'A class, 90 minutes', paced(3, [4, 5, 9, 4, 2, 2, 26], 4, true)),
  preset('180', 'An afternoon, three hours', paced(4, [8, 15, 14, 6, 3, 3, 45], 8, true)),
  preset('240', 'A workshop, four hours', paced(6, [10, 20, 13, 5, 3, 3, 60], 6, true)),
];

/** Throws RangeError on an id that is none of PRESETS. */
export function presetOf(id: PresetId): Preset {
  const found = PRESET_LIST.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`There is no preset "${id}".`);
  return found;
}
