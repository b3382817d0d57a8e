// What just happened in a running game, loaded when somebody first asks.
import { HappenedSteps } from '../panels/guide/happened-steps.tsx';
import type { Game } from '../referee/game.ts';
import { justHappenedView } from '../views/just-happened-view.ts';

export function Happened(props: { game: Game }) {
  return <HappenedSteps view={justHappenedView(props.game)} />;
}
