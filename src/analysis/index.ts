// The door of the layer that plays many games: computer players, and what many games show.
export { type Ablation, runAblation } from './ablation.ts';
export { type EventWeight, weighEvents } from './events-alone.ts';
export { playPolicy, type PlayedGame, type PlayExtras } from './play-policy.ts';
export { runOff } from './run-off.ts';
export { SCORED, scoreAnchors, scoreGame, type ScoreAnchors, type ScoreLine } from './score.ts';
export { evidenceFor, FACTS, runTheory, TARGETS, type TheoryReport } from './theory/run-theory.ts';
export { type Change, planWith, type Replayed, replayed, underEveryModel } from './counterfactual.ts';
export { type Fan, forecast } from './forecast.ts';
export { luckOfClass, luckOfTeam, type LuckOfClass, type LuckOfTeam, varianceOf } from './luck.ts';
export { decisionQuality, type YearQuality } from './quality.ts';
export { type Moved, runSensitivity, type Sensitivity } from './theory/sensitivity.ts';
