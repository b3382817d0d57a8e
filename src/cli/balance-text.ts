// A balance report for a terminal: the answers first, then the figures behind them.
import { RESPECT_WORDS } from '../analysis/balance/option-words.ts';
import type { BalanceReport, OptionFigures } from '../analysis/balance/report.ts';

const right = (text: string, width: number): string => text.padStart(width);
const one = (value: number): string => value.toFixed(1);

function table(head: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : right(cell, widths[i] ?? 10))).join('');
  return [line(head), ...rows.map(line)];
}

const optionName = ({ respect, card, label }: OptionFigures): string =>
  respect === 'dilemma' || respect === 'event' ? `${card}: ${label}` : `${RESPECT_WORDS[respect]}: ${label}`;

/** The report as lines. */
export function balanceText(report: BalanceReport): string {
  const verdict = (holds: boolean | null): string => (holds === null ? '' : holds ? 'holds' : 'MISSES');
  const spread = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }): string[] => [p10, p50, p90].map(one);
  const costly = report.options
    .filter(({ respect, costEurM }) => respect !== 'event' && costEurM !== 0)
    .toSorted((x, y) => x.costEurM - y.costEurM);
  return [
    `${report.scenario.title}`,
    `${report.scenario.id}@${report.scenario.version}, rules ${report.rules}, seeds from ${report.firstSeed}, ${report.games} games`,
    '',
    ...report.findings.map(({ code, holds, sentence }) => `${code}  ${verdict(holds).padEnd(8)}${sentence}`),
    '',
    'Policies: gain over no programme, € M, and score',
    ...table(
      ['', '10 %', 'median', '90 %', 'score', 'best on'],
      [18, 10, 10, 10, 10, 10],
      report.policies.map(({ id, gain, score, winShare }) => [
        id,
        ...spread(gain),
        one(score.p50),
        `${Math.round(100 * winShare)} %`,
      ]),
    ),
    '',
    'Models, each played as well as the search found, in classes it has not seen',
    ...table(
      ['', 'gain', 'score', 'best on'],
      [32, 10, 10, 10],
      report.models.map(({ name, meanGain, meanScore, winShare }) => [
        name,
        one(meanGain),
        one(meanScore),
        `${Math.round(100 * winShare)} %`,
      ]),
    ),
    '',
    'What the best team loses when it must decide so (€ M, % of its gain, points of score)',
    ...table(
      ['', '€ M', '%', 'points'],
      [52, 10, 8, 8],
      costly.map((option) => [
        optionName(option).slice(0, 50),
        one(option.costEurM),
        option.costPercent.toFixed(0),
        one(option.costScore),
      ]),
    ),
    '',
    ...(report.targets.length === 0
      ? []
      : [
          'Calibration targets: median and 95 % interval',
          ...table(
            ['', 'median', 'from', 'to', 'band', ''],
            [6, 10, 10, 10, 14, 8],
            report.targets.map(({ id, value, from, to, low, high, verdict: word }) => [
              id,
              one(value),
              one(from),
              one(to),
              `${low} to ${high}`,
              word === 'short' ? 'MISSES' : word,
            ]),
          ),
          '',
        ]),
    'Most sensitive numbers: change of the reference’s gain, € M, a fifth lower and a fifth higher',
    ...table(
      ['', 'lower', 'higher', '%', ''],
      [46, 10, 10, 8, 14],
      report.sensitivity
        .slice(0, 15)
        .map(({ label, down, up, percent, assumption }) => [
          label.slice(0, 44),
          one(down),
          one(up),
          percent.toFixed(0),
          assumption ? 'assumption' : 'published',
        ]),
    ),
  ].join('\n');
}
