// The J-curve note with the figures it compares: loaded when the first year is played, since it plays the same luck
// without a programme for its comparison.
import type { Game } from '../referee/game.ts';
import { JCurveNote, JCurveText } from '../panels/guide/j-curve-note.tsx';
import { J_CURVE_NOTE, jCurveDue, jCurveView } from '../views/j-curve-view.ts';
import type { Send } from '../views/ui-event.ts';
import { baselineOf } from '../analysis/baseline.ts';

/** The note while it is due; nothing before and after. */
export function DueJCurve(props: { game: Game; notes: readonly string[]; send: Send }) {
  const { game, notes, send } = props;
  const baseline = baselineOf(game);
  if (!jCurveDue(game, baseline, notes)) return null;
  return <JCurveNote view={jCurveView(game, baseline)} onNoted={() => send({ type: 'note', id: J_CURVE_NOTE })} />;
}

/** The note to read again. */
export function ReadJCurve(props: { game: Game }) {
  return <JCurveText view={jCurveView(props.game, baselineOf(props.game))} />;
}
