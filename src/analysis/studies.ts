// The studies that a page or a server may ask for about one game, by name: plain data in, plain data out, so that they
// can be asked of a worker. What costs replays is kept: the causes of closed years are answered once.
import type { Engine } from '../engine/engine.ts';
import type { GameState } from '../engine/game-state.ts';
import { compileWorld } from '../engine/index.ts';
import { KPI_IDS, type KpiId, kpiIndex } from '../engine/kpis.ts';
import type { Plan, RecordedGame } from '../engine/plan.ts';
import { luckShareCourse } from './class-luck.ts';
import { type CauseStudy, type Contributions, createCauseStudy, scaled, type Traced } from './causes.ts';
import { everyModelCourse, type Replayed, replayed } from './counterfactual.ts';
import { type Course, type Rest, walked } from './course.ts';
import { type Fan, forecastCourse } from './forecast.ts';
import { luckCourse, type LuckOfTeam, type Watched } from './luck.ts';
import { qualityCourse, type YearQuality } from './quality.ts';
import { type WhatIf, whatIfCourse } from './what-if.ts';

export const TRACED_KPIS = ['revenue', 'net', 'csat', 'retention', 'support'] as const satisfies readonly KpiId[];
export type TracedKpi = (typeof TRACED_KPIS)[number];
/** Money is told as the sum of a year, everything else as it stands at its end. */
const SUMMED: readonly KpiId[] = ['revenue', 'net'];

export interface YearCauses {
  year: number;
  /** Money is a sum of the year against the year before; in year 1 its last quarter against its first. */
  kpis: Record<TracedKpi, Contributions & { from: number; to: number; span: 'year' | 'quarter' }>;
  /** What each account makes of the change of revenue, EUR M, by account id; but for rounding they add up to it. */
  accounts: Record<string, Contributions>;
  /** What each seat makes of the change of support, its stance by its power, in seat order; they add up to it likewise. */
  people: Contributions[];
}

export interface ModelOutcome {
  model: string;
  /** Net contribution of all years, EUR M; of each year. */
  netEurM: number;
  byYear: number[];
}

/** A number of the game under the model's own parameters and under changed ones, at the end of each year. */
export interface SandboxOutcome {
  kpi: TracedKpi;
  own: number[];
  changed: number[];
}

export interface StudyAnswers {
  fan: Fan[];
  causes: YearCauses | null;
  luck: LuckOfTeam;
  /** Of the differences between these teams, the share that is luck; null where nothing parts them. */
  'class-luck': number | null;
  quality: YearQuality[];
  models: ModelOutcome[];
  sandbox: SandboxOutcome[];
  'what-if': WhatIf[];
}
export type StudyName = keyof StudyAnswers;

export type StudyRequest =
  | { study: 'fan'; state: GameState; kpis: readonly KpiId[]; draws: number }
  | { study: 'causes'; game: RecordedGame; year: number }
  | { study: 'luck'; game: RecordedGame; games: number }
  | { study: 'class-luck'; games: readonly RecordedGame[] }
  | { study: 'quality'; game: RecordedGame; futures: number; years: number }
  | { study: 'models'; game: RecordedGame }
  | { study: 'what-if'; game: RecordedGame; years: number }
  | { study: 'sandbox'; game: RecordedGame; parameters: Readonly<Record<string, number>> };

type Answer = StudyAnswers[StudyName];
/** A study on its way; null before its end where a part of it tells nothing. */
export type StudyCourse = Course<Answer, Answer | null>;

export interface Studies {
  answer(request: StudyRequest, watched?: Watched): Answer | null;
  /** The same with places to rest. */
  course(request: StudyRequest): StudyCourse;
}

/** The states in which the years 1 to `years` of a plan were opened. */
function openingsOf(engine: Engine, plan: Plan, years: number): GameState[] {
  const first = engine.openGame(plan.seed, plan.years);
  const out = new Float64Array(plan.years * 4 * KPI_IDS.length);
  const openings = [first];
  for (let year = 1; year < years; year++) {
    const numbers = new Float64Array(first.numbers.length);
    engine.replay(plan, plan.seed, out, { until: year, final: numbers });
    openings.push(engine.openYear({ ...first, year, phase: 'reveal', quarter: 4, numbers }));
  }
  return openings;
}

const restAt = (share: number): Rest<null> => ({ share, soFar: () => null });

const outcomesOf = (played: Readonly<Record<string, Replayed>>, years: number): ModelOutcome[] =>
  Object.entries(played).map(([model, { rows, netEurM }]) => ({
    model,
    netEurM,
    byYear: Array.from({ length: years }, (_, y) =>
      [0, 1, 2, 3].reduce((sum, q) => sum + rows[(y * 4 + q) * KPI_IDS.length + kpiIndex.net], 0),
    ),
  }));

/** Answers studies on one world. Games are told apart by seed and decisions. */
export function createStudies(engine: Engine): Studies {
  let traced: { key: string; study: CauseStudy } | null = null;

  function* causesCourse(game: RecordedGame, year: number): Course<YearCauses, null> {
    const entries = game.entries.filter((entry) => entry.year <= year);
    // Planned as a game that ends with the year asked for: what may come after it is nobody's cause.
    const plan = engine.planOf({ ...game, entries, years: year });
    const keyOf = (until: number): string =>
      JSON.stringify([game.seed, game.years, game.entries.filter((entry) => entry.year <= until)]);
    // A longer game of the same beginning goes on where the study stands; any other starts a new one.
    const study =
      traced === null || (traced.study.years > 0 && traced.key !== keyOf(traced.study.years))
        ? createCauseStudy(engine, game)
        : traced.study;
    // Whoever asks while this one rests half-way starts a study of its own.
    traced = null;
    yield* study.extending(plan, Math.max(year, study.years));
    traced = { key: keyOf(study.years), study };
    const rows = new Float64Array(game.years * 4 * KPI_IDS.length);
    engine.replay(plan, game.seed, rows, { until: year });
    const kpis = {} as YearCauses['kpis'];
    // The first year is told from its first quarter: before it there is no row.
    const spanOf = (kpi: KpiId) => (SUMMED.includes(kpi) && year > 1 ? 'year' : 'quarter');
    const between = (number: Traced, span: 'year' | 'quarter') =>
      span === 'year'
        ? study.between(number, { year: year - 1 }, { year })
        : study.between(number, { quarter: Math.max(1, year * 4 - 4) }, { quarter: year * 4 });
    for (const kpi of TRACED_KPIS) {
      const span = spanOf(kpi);
      const told = between({ kpi }, span);
      let to = 0;
      for (let q = span === 'year' ? year * 4 - 3 : year * 4; q <= year * 4; q++)
        to += rows[(q - 1) * KPI_IDS.length + kpiIndex[kpi]];
      kpis[kpi] = { ...told, from: to - told.change / 1e6, to, span };
    }
    const opening = engine.openGame(game.seed, game.years);
    return {
      year,
      kpis,
      accounts: Object.fromEntries(
        engine.world.accounts.map(({ id }, account) => {
          // An account's revenue is a yearly rate, the KPI the money of a quarter.
          return [id, scaled(between({ account, field: 'revenue' }, spanOf('revenue')), 1 / 4)];
        }),
      ),
      people: engine
        .committee(opening)
        .map((id, seat) => scaled(between({ seat, field: 'x' }, 'quarter'), engine.person(opening, id).power)),
    };
  }

  /**
   * The game's decisions in the world with changed parameters; what follows from them is decided anew. Closed years only:
   * what comes after them is luck that nobody has seen yet.
   */
  function* sandboxCourse(
    game: RecordedGame,
    parameters: Readonly<Record<string, number>>,
  ): Course<SandboxOutcome[], null> {
    const { world } = engine;
    const plan = engine.planOf(game);
    const own = replayed(engine, plan).rows;
    yield restAt(0.2);
    const other = compileWorld({ ...world, parameters: { ...world.parameters, ...parameters } }, { listen: false });
    yield restAt(0.8);
    const changed = replayed(other, plan).rows;
    const valueAt = (rows: Float64Array, kpi: TracedKpi, year: number): number => {
      let sum = 0;
      for (let q = SUMMED.includes(kpi) ? year * 4 - 4 : year * 4 - 1; q < year * 4; q++)
        sum += rows[q * KPI_IDS.length + kpiIndex[kpi]];
      return sum;
    };
    const closed = game.steps?.filter(({ step }) => step === 'close').length ?? plan.years;
    const years = Array.from({ length: closed }, (_, y) => y + 1);
    return TRACED_KPIS.map((kpi) => ({
      kpi,
      own: years.map((year) => valueAt(own, kpi, year)),
      changed: years.map((year) => valueAt(changed, kpi, year)),
    }));
  }

  function* courseOf(request: StudyRequest): StudyCourse {
    switch (request.study) {
      case 'fan':
        return yield* forecastCourse(engine, request.state, request);
      case 'causes':
        return yield* causesCourse(request.game, request.year);
      case 'luck':
        return yield* luckCourse(engine, engine.planOf(request.game), request.games);
      case 'class-luck':
        return yield* luckShareCourse(engine, request.games);
      case 'quality': {
        const plan = engine.planOf(request.game);
        return yield* qualityCourse(engine, plan, openingsOf(engine, plan, request.years), request.futures);
      }
      case 'what-if':
        return yield* whatIfCourse(engine, engine.planOf(request.game), request.years);
      case 'sandbox':
        return yield* sandboxCourse(request.game, request.parameters);
      case 'models': {
        const plan = engine.planOf(request.game);
        const course = everyModelCourse(engine, plan);
        for (;;) {
          const step = course.next();
          if (step.done === true) return outcomesOf(step.value, plan.years);
          const { share, soFar } = step.value;
          yield { share, soFar: () => outcomesOf(soFar(), plan.years) };
        }
      }
    }
  }

  return {
    answer: (request, { progress } = {}) => walked(courseOf(request), progress),
    course: courseOf,
  };
}
