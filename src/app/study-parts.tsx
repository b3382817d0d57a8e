// The studies of the running game as parts for screens: each asks, shows that it works, and shows the answer.
import { useState } from 'preact/hooks';
import { CausesPart } from '../panels/study/causes-part.tsx';
import { FanPart } from '../panels/study/fan-part.tsx';
import { LuckPart, ModelsPart, QualityPart } from '../panels/study/skill-parts.tsx';
import { StudyFrame } from '../panels/study/study-frame.tsx';
import type { Game } from '../referee/game.ts';
import { causesView } from '../views/causes-view.ts';
import { FAN_KPIS, fanChart } from '../views/fan-view.ts';
import { luckView, modelsView, qualityView } from '../views/skill-view.ts';
import { baselineOf } from '../analysis/baseline.ts';
import { recordedOf, useStudy } from './use-study.ts';

/** Futures of a fan: few enough for an answer at once, enough for one that does not flicker. */
const FUTURES = 120;
const OTHER_LUCK = 1000;
/** Futures of every alternative of every year: some twenty thousand games in all. */
const QUALITY_FUTURES = 200;

/** Where this leads if nothing changes. */
export function Forecast({ game, tall }: { game: Game; tall?: boolean }) {
  const { state } = game;
  const over = state.phase === 'over' || (state.phase === 'reveal' && state.year >= state.years);
  const fan = useStudy(game, 'fan', over ? null : { study: 'fan', state, kpis: FAN_KPIS, draws: FUTURES });
  return (
    <StudyFrame doing="Playing on with what you know" state={fan}>
      {(fans) => (
        <FanPart
          charts={fans.map((one) => fanChart(one, game.reports, baselineOf(game)))}
          {...(tall === undefined ? {} : { tall })}
        />
      )}
    </StudyFrame>
  );
}

/** The same, asked for only when somebody opens it: the plan changes with every figure that is typed. */
export function ForecastOnDemand({ game }: { game: Game }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Where this leads if nothing changes</summary>
      {open ? <Forecast game={game} /> : null}
    </details>
  );
}

/** Why the numbers of the year just closed moved. */
export function Causes({ game }: { game: Game }) {
  const { year } = game.state;
  const causes = useStudy(game, `year ${year}`, { study: 'causes', game: recordedOf(game), year });
  return (
    <StudyFrame doing="Replaying the year with and without each cause" state={causes}>
      {(answer) => (answer === null ? null : <CausesPart view={causesView(answer)} />)}
    </StudyFrame>
  );
}

export function Luck({ game }: { game: Game }) {
  const luck = useStudy(game, 'luck', { study: 'luck', game: recordedOf(game), games: OTHER_LUCK });
  return (
    <StudyFrame doing={`Playing your decisions ${OTHER_LUCK} times with other luck`} state={luck}>
      {(answer) => <LuckPart view={luckView(answer)} />}
    </StudyFrame>
  );
}

/** How good each closed year's choice was, and what other models would have made of the same decisions. */
export function Quality({ game }: { game: Game }) {
  const { world } = game.engine;
  const recorded = recordedOf(game);
  const models = useStudy(game, 'models', { study: 'models', game: recorded });
  const quality = useStudy(game, 'quality', {
    study: 'quality',
    game: recorded,
    futures: QUALITY_FUTURES,
    years: game.state.year,
  });
  return (
    <>
      <StudyFrame doing="Playing your decisions under every model" state={models}>
        {(answer) => <ModelsPart view={modelsView(world, game.state.sheet.model, answer)} />}
      </StudyFrame>
      <StudyFrame doing="Holding each year’s choice against its alternatives" state={quality}>
        {(answer) => <QualityPart view={qualityView(world, answer)} />}
      </StudyFrame>
    </>
  );
}
