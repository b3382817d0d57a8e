// What is worked out of teams' games on demand, as the views that leave: made in a thread of its own (study-thread.ts)
// from records, by the same studies and views as in a game played alone. A view holds no more than the page alone shows
// at that beat, and no seed before the debrief.
import { baselineOf } from '../../analysis/baseline.ts';
import { recordedOf } from '../../analysis/recorded-game.ts';
import { createStudies, type Studies, type StudyAnswers, type StudyName } from '../../analysis/studies.ts';
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

type Progress = (share: number) => boolean;

/** Opens a world for studies. The answer throws Error with a sentence where a record does not play. */
export function openTeamStudies(world: World): (job: StudyJob, progress: Progress) => unknown {
  const engine = compileWorld(world);
  const silent = compileWorld(world, { listen: false });
  const studies = createStudies(silent);
  return (job, progress) =>
    job.study === 'class-luck'
      ? studies.answer({ study: 'class-luck', games: job.records.map(recordedOf) }, { progress })
      : viewOf(engine, studies, job, progress);
}

function viewOf(engine: Engine, studies: Studies, { study, record, opened }: TeamJob, progress: Progress): unknown {
  const moments = new Moments();
  const game = played(engine, record, study === 'papers' ? moments.see : undefined);
  const { state } = game;
  const asked = recordedOf(game);
  const answer = <N extends StudyName>(request: Parameters<Studies['answer']>[0] & { study: N }) =>
    studies.answer(request, { progress }) as StudyAnswers[N];
  switch (study) {
    case 'causes': {
      const causes = answer({ study: 'causes', game: asked, year: state.year });
      return causes === null ? null : causesView(game, causes);
    }
    case 'forecast':
      return answer({ study: 'fan', state, kpis: FAN_KPIS, draws: FAN_FUTURES }).map((fan) =>
        fanChart(fan, game.reports, baselineOf(game)),
      );
    case 'luck':
      return luckView(answer({ study: 'luck', game: asked, games: OTHER_LUCK }));
    case 'models':
      return modelsView(engine.world, state.sheet.model, answer({ study: 'models', game: asked }));
    case 'quality': {
      const request = { study: 'quality', game: asked, futures: CLASS_FUTURES, years: state.year } as const;
      return qualityView(engine.world, answer(request));
    }
    case 'what-if': {
      // A game that was cut short is compared by the years that it had.
      const years = state.year;
      return whatIfTable(engine.world, answer({ study: 'what-if', game: asked, years }), years);
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
