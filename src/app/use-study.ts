// A study as a screen uses it: what is known of the answer by now, and the ways to stop it, to let it go on, to try again.
// The desk opens with the first question of a world.
import { useEffect, useState } from 'preact/hooks';
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import { gameKey } from '../analysis/recorded-game.ts';
import { createStudyDesk, type StudyDesk, type StudyState } from '../analysis/study-desk.ts';
import type { GameState } from '../engine/game-state.ts';
import type { World } from '../engine/world.ts';
import type { StudyHand, Told } from '../panels/study/study-frame.tsx';
import type { Game } from '../referee/game.ts';
import { type StudyCount, studyView } from '../views/study-view.ts';
import { idle } from './idle.ts';
import { type StudyHands, studyHands } from './study-hands.ts';

type Answer = StudyAnswers[StudyName];

let desk: { world: World; desk: StudyDesk<StudyRequest, Answer>; hands: StudyHands } | null = null;

/** Where studies of games in a world are asked for, and who works there: one desk for the world that is being played. */
export function deskOf(world: World): { desk: StudyDesk<StudyRequest, Answer>; hands: StudyHands } {
  if (desk === null || desk.world !== world) {
    desk?.hands.close();
    const hands = studyHands(world);
    desk = { world, desk: createStudyDesk(world, hands.open), hands };
  }
  return desk;
}

/** Gets ready for a fan of this game, once the page has nothing else to do. */
export function warmStudies(world: World, state: GameState): void {
  void idle()
    .then(() => deskOf(world).hands.warm(state))
    // Where no worker can be opened the question itself says so.
    .catch(() => undefined);
}

interface UsedStudy<T> {
  state: StudyState<T>;
  hand: StudyHand;
}

/** A study as its part of a screen is given it (views/study-view.ts). */
export const told = <T, V>(
  study: UsedStudy<T> | null,
  view: (answer: T) => V,
  count: StudyCount<T> | null = null,
): Told<V> => (study === null ? { state: null } : { state: studyView(study.state, view, count), hand: study.hand });

/** Asks while the component is shown. The request is read when the key changes; null asks nothing. */
export function useStudy<N extends StudyName>(
  game: Game,
  key: string,
  request: (StudyRequest & { study: N }) | null,
): UsedStudy<StudyAnswers[N]> | null {
  const [tries, setTries] = useState(1);
  const whole = request === null ? null : `${request.study} ${key} ${gameKey(game)}`;
  const [state, setState] = useState<{ key: string; state: StudyState<StudyAnswers[N]> } | null>(null);
  useEffect(() => {
    if (whole === null || request === null) return undefined;
    return deskOf(game.engine.world).desk.ask(whole, request, (known) =>
      setState({ key: whole, state: known as StudyState<StudyAnswers[N]> }),
    );
    // The key says what the request says.
  }, [whole, tries]);
  if (whole === null) return null;
  const { world } = game.engine;
  return {
    state: state?.key === whole ? state.state : { kind: 'working', share: 0 },
    hand: {
      stop: () => deskOf(world).desk.hold(whole),
      goOn: () => deskOf(world).desk.goOn(whole),
      // A question that failed is asked anew.
      again: () => setTries(tries + 1),
    },
  };
}
