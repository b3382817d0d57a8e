// The studies of the running game as parts for screens: each asks, shows that it works, and shows the answer.
import { useEffect } from 'preact/hooks';
import {
  CausesTold,
  FanTold,
  ForecastDetails,
  LuckTold,
  ModelsTold,
  QualityTold,
} from '../panels/study/study-told.tsx';
import type { Game } from '../referee/game.ts';
import { causesView } from '../views/causes-view.ts';
import { FAN_KPIS, fanChart } from '../views/fan-view.ts';
import { luckView, modelsView, qualityView } from '../views/skill-view.ts';
import { fanCount, luckCount, modelCount, qualityCount } from '../views/study-counts.ts';
import { baselineOf } from '../analysis/baseline.ts';
import type { Fan } from '../analysis/forecast.ts';
import type { YearQuality } from '../analysis/quality.ts';
import type { ModelOutcome } from '../analysis/studies.ts';
import { recordedOf } from '../analysis/recorded-game.ts';
import { FAN_FUTURES, OTHER_LUCK, QUALITY_FUTURES } from '../analysis/study-sizes.ts';
import { told, useStudy, warmStudies } from './use-study.ts';

/** Where this leads if nothing changes. */
export function Forecast({ game, tall }: { game: Game; tall?: boolean }) {
  const { state } = game;
  const over = state.phase === 'over' || (state.phase === 'reveal' && state.year >= state.years);
  const fan = useStudy(game, 'fan', over ? null : { study: 'fan', state, kpis: FAN_KPIS, draws: FAN_FUTURES });
  const charts = (fans: Fan[]) => fans.map((one) => fanChart(one, game.reports, baselineOf(game)));
  return <FanTold {...told(fan, charts, fanCount(FAN_FUTURES))} {...(tall === undefined ? {} : { tall })} />;
}

/** The same, once somebody opens it; by then those who play the futures are ready. */
export function ForecastOnDemand({ game }: { game: Game }) {
  const { world } = game.engine;
  useEffect(() => warmStudies(world, game.state), [world]);
  return <ForecastDetails>{() => <Forecast game={game} />}</ForecastDetails>;
}

/** Why the numbers of the year just closed moved. */
export function Causes({ game }: { game: Game }) {
  const { year } = game.state;
  const causes = useStudy(game, `year ${year}`, { study: 'causes', game: recordedOf(game), year });
  return <CausesTold {...told(causes, (answer) => (answer === null ? null : causesView(game, answer)))} />;
}

export function Luck({ game }: { game: Game }) {
  const luck = useStudy(game, 'luck', { study: 'luck', game: recordedOf(game), games: OTHER_LUCK });
  return <LuckTold {...told(luck, luckView, luckCount(OTHER_LUCK))} />;
}

/** What other models would have made of the same decisions. */
export function Models({ game }: { game: Game }) {
  const models = useStudy(game, 'models', { study: 'models', game: recordedOf(game) });
  const { world } = game.engine;
  const view = (answer: ModelOutcome[]) => modelsView(world, game.state.sheet.model, answer);
  return <ModelsTold {...told(models, view, modelCount(world.models.length))} />;
}

/** How good each closed year's choice was. */
export function Quality({ game }: { game: Game }) {
  const quality = useStudy(game, 'quality', {
    study: 'quality',
    game: recordedOf(game),
    futures: QUALITY_FUTURES,
    years: game.state.year,
  });
  const view = (answer: YearQuality[]) => qualityView(game.engine.world, answer);
  return <QualityTold {...told(quality, view, qualityCount(game.state.year))} />;
}
