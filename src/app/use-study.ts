// A study as a screen uses it: what is known of the answer by now. The desk opens with the first question of a world.
import { useEffect, useState } from 'preact/hooks';
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import type { RecordedGame } from '../engine/plan.ts';
import type { World } from '../engine/world.ts';
import type { Game } from '../referee/game.ts';
import { createStudyDesk, type StudyDesk, type StudyState, type StudyWorker } from './study-desk.ts';

let desk: { world: World; desk: StudyDesk } | null = null;

function deskOf(world: World): StudyDesk {
  if (desk === null || desk.world !== world) {
    const createWorker = (): StudyWorker =>
      new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module' }) as unknown as StudyWorker;
    desk = { world, desk: createStudyDesk(world, createWorker) };
  }
  return desk.desk;
}

/** What a study needs of a game: its decisions and where the steps lie between them. */
export function recordedOf({ header, entries, steps }: Game): RecordedGame {
  return {
    seed: header.seed,
    years: header.years,
    entries: entries.map(({ year, slot, decision }) => ({ year, slot, decision })),
    steps: steps.map(({ step, entries: count }) => ({ step, entries: count })),
  };
}

/** A key that two games share only if they are the same up to now. */
export const gameKey = ({ header, entries, steps }: Game): string =>
  `${header.scenario.hash} ${header.seed} ${header.years} ${steps.length} ${steps.at(-1)?.hash ?? ''} ${JSON.stringify(entries.slice(steps.at(-1)?.entries ?? 0))}`;

/** Asks while the component is shown. The request is read when the key changes; null asks nothing. */
export function useStudy<N extends StudyName>(
  game: Game,
  key: string,
  request: (StudyRequest & { study: N }) | null,
): StudyState<StudyAnswers[N]> | null {
  const whole = request === null ? null : `${request.study} ${key} ${gameKey(game)}`;
  const [state, setState] = useState<{ key: string; state: StudyState<StudyAnswers[N]> } | null>(null);
  useEffect(() => {
    if (whole === null || request === null) return undefined;
    return deskOf(game.engine.world).ask(whole, request, (known) =>
      setState({ key: whole, state: known as StudyState<StudyAnswers[N]> }),
    );
    // The key says what the request says.
  }, [whole]);
  return state !== null && state.key === whole ? state.state : whole === null ? null : { kind: 'working', share: 0 };
}
