// A balance report as a page shows it: the answers, then policies and models as ranges on one scale, then tables. Says
// the same as `excom balance`.
import type { BalancePart, BalanceSoFar, BalanceReport, OptionFigures } from '../analysis/balance/report.ts';
import { signedEurM } from '../base/euros.ts';
import { decimal, grouped, listed } from './format.ts';

/** A row of ranges: where nine of ten games lie, and the middle one, as shares of the scale's width, 0-1. */
export interface RangeRow {
  name: string;
  hint: string;
  low: number;
  middle: number;
  high: number;
  gain: string;
  score: string;
  /** True for the best of its list. */
  best: boolean;
}

export interface BalanceView {
  headline: string;
  measured: string;
  answers: { verdict: 'yes' | 'no' | 'told'; sentence: string }[];
  /** Ends of the common scale and the place of nought on it, 0-1. */
  scale: { low: string; high: string; nought: number };
  policies: RangeRow[];
  models: RangeRow[];
  /** What the best team loses when it must decide so; dearest first. */
  options: { name: string; cost: string; percent: string; points: string }[];
  targets: { sentence: string; value: string; interval: string; band: string; verdict: 'holds' | 'edge' | 'short' }[];
  sensitive: { label: string; down: string; up: string; assumption: boolean }[];
}

const MOST_OPTIONS = 16;
const MOST_SENSITIVE = 12;

const optionName = ({ respect, label }: OptionFigures, words: Readonly<Record<string, string>>): string =>
  `${words[respect] ?? 'Dilemma'}: ${label}`;

/** In the order in which they are measured. */
const PART_WORDS: Readonly<Record<BalancePart, string>> = {
  policies: 'the case’s own players',
  models: 'models',
  options: 'options',
  luck: 'luck',
  recipe: 'recipes',
  difficulty: 'difficulty',
  targets: 'targets',
  sensitivity: 'sensitivity',
};

const PARTS = Object.keys(PART_WORDS) as BalancePart[];

/** How far a measurement came that was stopped; null where no part of it was measured. */
export function stoppedBalanceWords(report: BalanceSoFar | null): string {
  const parts = PARTS.filter((part) => report?.[part] !== undefined).map((part) => PART_WORDS[part]);
  const all = PARTS.length;
  return parts.length === 0
    ? `Stopped before the first of ${all} parts was measured: nothing is known yet.`
    : `Stopped after ${parts.length} of ${all} parts: ${listed(parts)}. The rest is not measured yet.`;
}

/** `words`: what a reader calls each respect (options.ts). A report on its way shows the parts that it has. */
export function balanceView(report: BalanceSoFar, words: Readonly<Record<string, string>>): BalanceView {
  const judged = report.findings.filter(({ holds }) => holds !== null);
  const held = judged.filter(({ holds }) => holds === true).length;
  const { policies = [], models = [], options = [], targets = [], sensitivity = [] } = report;
  const whole = PARTS.every((part) => report[part] !== undefined);
  const spreads = [...policies, ...models].map(({ gain }) => gain);
  const low = Math.min(0, ...spreads.map(({ p10 }) => p10));
  const high = Math.max(0, ...spreads.map(({ p90 }) => p90));
  const place = (value: number): number => (high === low ? 0 : (value - low) / (high - low));
  const row = (
    { gain, score }: Pick<BalanceReport['policies'][number], 'gain' | 'score'>,
    name: string,
    hint: string,
    best: boolean,
  ): RangeRow => ({
    name,
    hint,
    low: place(gain.p10),
    middle: place(gain.p50),
    high: place(gain.p90),
    gain: signedEurM(gain.p50),
    score: decimal(score.p50),
    best,
  });
  const bestPolicy = Math.max(...policies.map(({ gain }) => gain.p50));
  return {
    headline: `${held} of ${judged.length} questions${whole ? '' : ' measured so far'} answered well.`,
    measured: `${report.scenario.id} ${report.scenario.version}, rules ${report.rules}, ${grouped(report.games)} games from seed ${report.firstSeed}.`,
    answers: report.findings.map(({ holds, sentence }) => ({
      verdict: holds === null ? 'told' : holds ? 'yes' : 'no',
      sentence,
    })),
    scale: { low: signedEurM(low), high: signedEurM(high), nought: place(0) },
    policies: policies
      .toSorted((x, y) => y.gain.p50 - x.gain.p50)
      .map((policy) => row(policy, policy.id.replaceAll('_', ' '), policy.summary, policy.gain.p50 === bestPolicy)),
    models: models.map((model, m) =>
      row(model, model.name, `Best in ${Math.round(100 * model.winShare)} % of unseen classes`, m === 0),
    ),
    options: options
      .filter(({ respect, costEurM }) => respect !== 'event' && costEurM > 0.05)
      .toSorted((x, y) => y.costEurM - x.costEurM)
      .slice(0, MOST_OPTIONS)
      .map((option) => ({
        name: optionName(option, words),
        cost: signedEurM(-option.costEurM),
        percent: `${decimal(option.costPercent)} %`,
        points: decimal(option.costScore, 1),
      })),
    targets: targets.map(({ sentence, unit, value, from, to, low: least, high: most, verdict }) => ({
      sentence,
      value: `${decimal(value, 1)} ${unit}`,
      interval: `${decimal(from, 1)} to ${decimal(to, 1)}`,
      band: `${decimal(least)} to ${decimal(most)}`,
      verdict,
    })),
    sensitive: sensitivity
      .slice(0, MOST_SENSITIVE)
      .map(({ label, down, up, assumption }) => ({ label, down: signedEurM(down), up: signedEurM(up), assumption })),
  };
}
