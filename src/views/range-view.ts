// What was expected, against what happened: for one year and for all years stated so far. What happened is the engine's
// word on a closed year.
import type { Expectation } from '../engine/decisions/decision.ts';
import { intervalScore } from '../engine/year-end.ts';
import type { SeenGame } from './game-view.ts';
import { EXPECTATION_WORDS } from './kpi-words.ts';

export interface RangeLine {
  id: string;
  year: number;
  label: string;
  low: number;
  likely: number;
  high: number;
  rangeText: string;
  actual: number | null;
  actualText: string;
  verdict: 'within' | 'above' | 'below' | 'open';
  verdictText: string;
  /** Width of the range plus twenty for each unit missed, in words; empty while the outcome is open. */
  scoreText: string;
}

const VERDICTS: Record<RangeLine['verdict'], string> = {
  within: 'within your range',
  above: 'above your range',
  below: 'below your range',
  open: 'not yet known',
};

function verdictOf({ low, high }: Expectation, actual: number | null): RangeLine['verdict'] {
  if (actual === null) return 'open';
  return actual < low ? 'below' : actual > high ? 'above' : 'within';
}

function lineOf(game: SeenGame, year: number, stated: Expectation): RangeLine {
  const { label, text } = EXPECTATION_WORDS[stated.kpi];
  const actual = game.engine.yearFacts(game.state, year)?.[stated.kpi] ?? null;
  const verdict = verdictOf(stated, actual);
  return {
    id: `${year}-${stated.kpi}`,
    year,
    label,
    low: stated.low,
    likely: stated.likely,
    high: stated.high,
    rangeText: `${text(stated.low)} to ${text(stated.high)}, likely ${text(stated.likely)}`,
    actual,
    actualText: actual === null ? 'not yet known' : text(actual),
    verdict,
    verdictText: VERDICTS[verdict],
    scoreText:
      actual === null
        ? ''
        : `Score of the range ${intervalScore(stated.low, stated.high, actual).toFixed(1)}: low is good, for ranges narrow and right.`,
  };
}

export interface StatedYear {
  year: number;
  reason: string;
  lines: RangeLine[];
}

/** Every year's last statement, in order. */
export function statedYears(game: SeenGame): StatedYear[] {
  const years = new Map<number, StatedYear>();
  for (const { year, decision } of game.entries) {
    if (decision.kind !== 'state-expectation') continue;
    years.set(year, {
      year,
      reason: decision.reason,
      lines: decision.expectations.map((stated) => lineOf(game, year, stated)),
    });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
