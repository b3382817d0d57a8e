// What is worked out of a rehearsal's games: by the page's own workers, so that the desk stays at hand. Where no worker
// can be opened the page plays them itself, once it has nothing else to do. What the rehearsal has left behind is dropped.
import { gameKey, recordedOf } from '../../analysis/recorded-game.ts';
import { createStudies, type StudyAnswers, type StudyName, type StudyRequest } from '../../analysis/studies.ts';
import type { StudyDesk, StudyState } from '../../analysis/study-desk.ts';
import { CLASS_FUTURES, OTHER_LUCK } from '../../analysis/study-sizes.ts';
import { whatIfOf } from '../../analysis/what-if.ts';
import type { StudyAnswer, StudyHandAsked, TeamStudy } from '../../classroom/messages.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Game } from '../../referee/game.ts';
import { playingTeams } from '../../views/class-words.ts';
import type { LuckShare } from '../../views/compare-view.ts';
import { luckCount, qualityCount } from '../../views/study-counts.ts';
import { type StudyCount, studyView } from '../../views/study-view.ts';
import { luckView, qualityView } from '../../views/skill-view.ts';
import { whatIfTable } from '../../views/what-if-view.ts';
import { idle } from '../idle.ts';

type Asked = StudyRequest & { study: 'class-luck' | 'luck' | 'quality' | 'what-if' };
type Answer = StudyAnswers[StudyName];
type Known = StudyState<Answer>;

export interface RehearsalStudies {
  /** Once the years are over: how much of what parts the teams is luck, as far as it is known. */
  luck: () => LuckShare;
  /** What the desk asks of a team, as far as it is known, after what `hand` wants done about it. */
  team: (team: string, study: TeamStudy, hand?: StudyHandAsked) => StudyAnswer;
  /** The rehearsal may have moved: what belongs to games that were left behind is dropped. */
  moved: () => void;
  close: () => void;
}

interface Place {
  key: string;
  known: Known;
  stop: () => void;
}

const ALL = 'all teams';
const NOT_NOW = { code: 'study/not-now', message: 'This comes with the debrief.' } as const;

/**
 * `changed` is called when something more is known. `onPage`: waits until the page is free to play by itself, where the
 * desk has nobody to play.
 */
export function rehearsalStudies(
  desk: Pick<StudyDesk<StudyRequest, Answer>, 'ask' | 'hold' | 'goOn'>,
  state: () => ClassState,
  changed: () => void,
  onPage: () => Promise<void> = idle,
): RehearsalStudies {
  const places = new Map<string, Place>();

  const drop = (name: string): void => {
    places.get(name)?.stop();
    places.delete(name);
  };
  const ask = (name: string, key: string, request: Asked, engine: Engine): Known => {
    const before = places.get(name);
    if (before?.key === key) return before.known;
    drop(name);
    const place: Place = { key, known: { kind: 'working', share: 0 }, stop: () => {} };
    places.set(name, place);
    let asking = true;
    const tell = (known: Known): void => {
      if (places.get(name) !== place) return;
      place.known = known;
      // What is known at once is answered at once.
      if (!asking) changed();
    };
    place.stop = desk.ask(`${name} ${key}`, request, (known) => {
      if (known.kind === 'failed')
        void onPage().then(
          () => places.get(name) === place && tell({ kind: 'done', answer: createStudies(engine).answer(request) }),
        );
      else tell(known);
    });
    asking = false;
    return place.known;
  };

  return {
    luck() {
      const games = debriefed(state());
      const [first] = games;
      if (first === undefined || games.length < 2) return null;
      const key = games.map((game) => gameKey(game)).join(' ');
      return ask(ALL, key, { study: 'class-luck', games: games.map(recordedOf) }, first.engine) as LuckShare;
    },
    team(team, study, hand) {
      const game = debriefed(state()).length === 0 ? undefined : state().teams[team]?.play.game;
      const request = game === undefined ? null : requestOf(game, study);
      if (game === undefined || request === null) return { refused: NOT_NOW };
      const [name, key] = [`${team} ${study}`, gameKey(game)];
      if (hand === 'stop') desk.hold(`${name} ${key}`);
      else if (hand === 'go-on') desk.goOn(`${name} ${key}`);
      return told(game, request, ask(name, key, request, game.engine));
    },
    moved() {
      if (debriefed(state()).length === 0) for (const name of places.keys()) drop(name);
    },
    close() {
      for (const name of places.keys()) drop(name);
    },
  };
}

/** The games whose years are over. */
function debriefed(state: ClassState): Game[] {
  const over = state.gate === 'debriefing' || state.gate === 'closed';
  return over ? playingTeams(state).map(({ play }) => play.game) : [];
}

/** What is asked of a game for a study of the desk; null for those that the desk does not ask. */
function requestOf(game: Game, study: TeamStudy): Asked | null {
  const [asked, years] = [recordedOf(game), game.state.year];
  if (study === 'what-if') return { study, game: asked, years };
  if (study === 'luck') return { study, game: asked, games: OTHER_LUCK };
  return study === 'quality' ? { study, game: asked, futures: CLASS_FUTURES, years } : null;
}

function told(game: Game, request: Asked, known: Known): StudyAnswer {
  const shown = studyView<Answer, unknown>(known, (answer) => viewOf(game, request, answer), countOf(request));
  switch (shown.kind) {
    case 'working':
      return { working: shown.share };
    case 'done':
      return { done: shown.answer };
    case 'stopped':
      return { stopped: shown.share, answer: shown.answer, note: shown.note };
    case 'failed':
      return { refused: { code: 'study/failed', message: shown.reason } };
  }
}

function countOf(request: Asked): StudyCount<Answer> | null {
  if (request.study === 'luck') return luckCount(request.games) as StudyCount<Answer>;
  return request.study === 'quality' ? (qualityCount(request.years) as StudyCount<Answer>) : null;
}

function viewOf({ engine, state }: Game, { study }: Asked, answer: Answer): unknown {
  if (study === 'luck') return luckView(answer as StudyAnswers['luck']);
  if (study === 'quality') return qualityView(engine.world, answer as StudyAnswers['quality']);
  return whatIfTable(engine.world, answer as StudyAnswers['what-if'], state.year);
}

/** A choice of the debrief decided otherwise, for the wall: one game, played here. */
export const rehearsedChoice = (game: Game, item: string) => whatIfOf(game.engine, recordedOf(game), item);
