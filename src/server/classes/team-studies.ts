// What is worked out of teams' games on demand, as the views that leave: made in a thread of its own (study-thread.ts)
// from records, by the same studies and views as in a game played alone. A view holds no more than the page alone shows
// at that beat, and no seed before the debrief.
import { baselineOf } from '../../analysis/baseline.ts';
import { recordedOf } from '../../analysis/recorded-game.ts';
import type { Course } from '../../analysis/course.ts';
import type { Fan } from '../../analysis/forecast.ts';
import {
  createStudies,
  type ModelOutcome,
  type Studies,
  type StudyAnswers,
  type StudyName,
  type StudyRequest,
} from '../../analysis/studies.ts';
import { CLASS_FUTURES, FAN_FUTURES, OTHER_LUCK } from '../../analysis/study-sizes.ts';
import type { TeamStudy } from '../../classroom/messages.ts';
import type { Engine } from '../../engine/engine.ts';
import { compileWorld } from '../../engine/index.ts';
import type { World } from '../../engine/world.ts';
import { type Game, type GameRecord, replayRecord, type Watch } from '../../referee/index.ts';
import { causesView } from '../../views/causes-view.ts';
import { FAN_KPIS, fanChart } from '../../views/fan-view.ts';
import { type Binder, binderOf, Moments, withoutSeed } from '../../views/paper-binder.ts';
import { luckView, modelsView, qualityView } from '../../views/skill-view.ts';
import { fanCount, luckCount, modelCount, qualityCount } from '../../views/study-counts.ts';
import { type StudyCount, type StudyView, studyView } from '../../views/study-view.ts';
import { whatIfTable } from '../../views/what-if-view.ts';

export interface TeamJob {
  study: TeamStudy;
  record: GameRecord;
  /** The debrief is open, and with it what was hidden. */
  opened: boolean;
}

/** How much of what parts the teams of a class is luck. */
export interface ClassJob {
  study: 'class-luck';
  records: GameRecord[];
}

export type StudyJob = TeamJob | ClassJob;

/** What a team's study tells when it is stopped: the view of what was found, and how far it came in words. */
export type StoppedStudy = Extract<StudyView<unknown>, { kind: 'stopped' }>;

/** Opens a world for studies, each with places to rest. Throws Error with a sentence where a record does not play. */
export function openTeamStudies(world: World): (job: StudyJob) => Course<unknown> {
  const engine = compileWorld(world);
  const silent = compileWorld(world, { listen: false });
  const studies = createStudies(silent);
  return (job) =>
    job.study === 'class-luck'
      ? studies.course({ study: 'class-luck', games: job.records.map(recordedOf) })
      : viewCourse(engine, studies, job);
}

/** A study whose answer, whole or by then, is the view that leaves. */
function* told<N extends StudyName>(
  studies: Studies,
  request: StudyRequest & { study: N },
  view: (answer: StudyAnswers[N]) => unknown,
  count: StudyCount<StudyAnswers[N]> | null = null,
): Course<unknown, StoppedStudy> {
  const course = studies.course(request) as Course<StudyAnswers[N], StudyAnswers[N] | null>;
  for (;;) {
    const step = course.next();
    if (step.done === true) return view(step.value);
    const { share, soFar } = step.value;
    yield { share, soFar: () => studyView({ kind: 'stopped', share, answer: soFar() }, view, count) as StoppedStudy };
  }
}

function* viewCourse(engine: Engine, studies: Studies, { study, record, opened }: TeamJob): Course<unknown> {
  const moments = new Moments();
  const game = played(engine, record, study === 'papers' ? moments.see : undefined);
  const { state } = game;
  const { world } = engine;
  const asked = recordedOf(game);
  switch (study) {
    case 'causes':
      return yield* told(studies, { study, game: asked, year: state.year }, (causes) =>
        causes === null ? null : causesView(game, causes),
      );
    case 'forecast': {
      const charts = (fans: Fan[]) => fans.map((fan) => fanChart(fan, game.reports, baselineOf(game)));
      const request = { study: 'fan', state, kpis: FAN_KPIS, draws: FAN_FUTURES } as const;
      return yield* told(studies, request, charts, fanCount(FAN_FUTURES));
    }
    case 'luck':
      return yield* told(studies, { study, game: asked, games: OTHER_LUCK }, luckView, luckCount(OTHER_LUCK));
    case 'models': {
      const view = (answer: ModelOutcome[]) => modelsView(world, state.sheet.model, answer);
      return yield* told(studies, { study, game: asked }, view, modelCount(world.models.length));
    }
    case 'quality': {
      const request = { study, game: asked, futures: CLASS_FUTURES, years: state.year };
      return yield* told(studies, request, (answer) => qualityView(world, answer), qualityCount(state.year));
    }
    case 'what-if': {
      // A game that was cut short is compared by the years that it had.
      const years = state.year;
      return yield* told(studies, { study, game: asked, years }, (tried) => whatIfTable(world, tried, years));
    }
    case 'papers': {
      moments.see(game);
      return papersOf(game, moments, opened);
    }
  }
}

function papersOf(game: Game, moments: Moments, opened: boolean): Binder {
  const binder = binderOf(game, moments);
  return opened ? binder : withoutSeed(binder);
}

function played(engine: Engine, record: GameRecord, watch?: Watch): Game {
  const replayed = replayRecord(engine, record, watch);
  if (!replayed.ok) throw new Error(replayed.error.message);
  return replayed.value;
}
