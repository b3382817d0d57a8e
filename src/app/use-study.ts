// A study as a screen uses it: what is known of the answer by now. The desk opens with the first question of a world.
import { useEffect, useState } from 'preact/hooks';
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import { gameKey } from '../analysis/recorded-game.ts';
import { createStudyDesk, type StudyDesk, type StudyState, type StudyWorker } from '../analysis/study-desk.ts';
import type { World } from '../engine/world.ts';
import type { Game } from '../referee/game.ts';

type Answer = StudyAnswers[StudyName];

let desk: { world: World; desk: StudyDesk<StudyRequest, Answer> } | null = null;

/** Where studies of games in a world are asked for: one desk for the world that is being played. */
export function deskOf(world: World): StudyDesk<StudyRequest, Answer> {
  if (desk === null || desk.world !== world) {
    const createWorker = (): StudyWorker<StudyRequest, Answer> =>
      new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module' }) as unknown as StudyWorker<
        StudyRequest,
        Answer
      >;
    desk = { world, desk: createStudyDesk(world, createWorker) };
  }
  return desk.desk;
}

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
