// The end of the game.
import { useEffect, useState } from 'preact/hooks';
import { anchors as firstAnchors, hash as firstHash } from 'virtual:scenario/3m-emea';
import { scoreGame, type ScoreAnchors } from '../../analysis/score.ts';
import type { World } from '../../engine/world.ts';
import { DebriefPanel } from '../../panels/debrief/debrief-panel.tsx';
import { debriefView } from '../../views/debrief-view.ts';
import { baselineOf } from '../../analysis/baseline.ts';
import { Luck, Models, Quality } from '../study-parts.tsx';
import type { ScreenProps } from '../screen-chunk.tsx';
import { inCaseWords } from '../../views/case-words.ts';

/** The yardstick of the game's case: here for the first case, fetched or played for another. */
function useAnchors(world: World): ScoreAnchors | null {
  const [anchors, setAnchors] = useState(world.hash === firstHash ? firstAnchors : null);
  useEffect(() => {
    if (anchors !== null) return;
    import('../other-cases.ts').then(({ anchorsOf }) => anchorsOf(world)).then(setAnchors, () => {});
  }, [world, anchors]);
  return anchors;
}

export function Screen({ game, send }: ScreenProps) {
  const rows = game.reports.flatMap(({ kpis }) => kpis ?? []);
  // A game cut short is not scored here: at year 3 even a good programme is behind doing nothing.
  const whole = rows.length === 4 * game.engine.world.years;
  const anchors = useAnchors(game.engine.world);
  const { world } = game.engine;
  const baseline = baselineOf(game);
  const sameLuck = world.hash === firstHash ? undefined : baseline.flatMap(({ kpis }) => kpis ?? []);
  const lines = whole && anchors !== null ? scoreGame(anchors, rows, sameLuck).lines : null;
  const score = lines?.map((line) => ({ ...line, label: inCaseWords(world, line.label) })) ?? null;
  return (
    <DebriefPanel
      view={debriefView(game, baseline, score)}
      send={send}
      luck={<Luck game={game} />}
      models={<Models game={game} />}
      quality={<Quality game={game} />}
    />
  );
}
