// The seven numbers of the board pack, each with its change and the way it came. What moved them: board-reasons.ts.
import { eurM, printedEurM, signedEurM } from '../base/euros.ts';
import { decimal, signed, signedPoints } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { lastAndChange, quarterRows, series, yearSum } from './kpi-rows.ts';

export type BoardNumberId = 'growth' | 'retention' | 'net' | 'csat' | 'support' | 'adoption' | 'cost';

export interface BoardNumber {
  id: BoardNumberId;
  label: string;
  /** Null when it cannot be known yet. */
  value: string | null;
  unit: string;
  change: { value: number; text: string; upIs: 'for' | 'against' | 'neither' } | null;
  points: number[];
}

/** The numbers as the committee sees them: surveyed, not true, where there is a difference. */
export function boardNumbers(game: SeenGame): BoardNumber[] {
  const { engine, state } = game;
  const rows = quarterRows(game);
  const programme = engine.programme(state);
  const accounts = engine.world.accounts.map((a) => engine.account(state, a.id));

  const keyRevenue = series(rows, 'keyRevenue');
  const lastKey = keyRevenue[keyRevenue.length - 1] ?? 0;
  const growth = rows.length > 4 && lastKey > 0 ? engine.variable(state, 'key_growth') : null;
  const retention = lastAndChange(series(rows, 'retentionKey'));
  const net = series(rows, 'net');
  const netYear = yearSum(net);
  const netBefore = yearSum(net, 1);
  const shown = lastAndChange(series(rows, 'csatShown'));
  const surveyed = accounts.reduce((sum, a) => sum + a.satisfaction.value, 0) / Math.max(1, accounts.length);
  const support = lastAndChange(series(rows, 'support').map((x) => x * 100));
  const adoption = lastAndChange(series(rows, 'adoption'));
  const cost = series(rows, 'cost');
  const costYear = yearSum(cost);
  const costBefore = yearSum(cost, 1);

  return [
    {
      id: 'growth',
      label: 'Key-account growth',
      value: growth === null ? null : decimal(growth * 100, 1),
      unit: '%',
      change: null,
      points: keyRevenue,
    },
    {
      id: 'retention',
      label: 'Business kept',
      value: retention.last === null || lastKey === 0 ? null : decimal(retention.last * 100, 1),
      unit: '%',
      change: changeOf(retention.change, (v) => signedPoints(v)),
      points: series(rows, 'retentionKey'),
    },
    {
      id: 'net',
      label: 'Net contribution',
      ...inMillions(netYear, 1),
      change: changeOf(difference(netYear, netBefore, 1), (v) => signedEurM(v)),
      points: net,
    },
    {
      id: 'csat',
      label: 'Satisfaction',
      value: decimal(shown.last ?? surveyed, 0),
      unit: 'of 100',
      change: changeOf(shown.change, (v) => signed(v, 1)),
      points: series(rows, 'csatShown'),
    },
    {
      id: 'support',
      label: 'Committee support',
      value: signed(programme.support * 100),
      unit: 'of ±100',
      change: changeOf(support.change, (v) => signed(v)),
      points: series(rows, 'support'),
    },
    {
      id: 'adoption',
      label: 'Adoption',
      value: decimal(programme.adoption * 100),
      unit: '%',
      change: changeOf(adoption.change, (v) => signedPoints(v, 0)),
      points: series(rows, 'adoption'),
    },
    {
      id: 'cost',
      label: 'Programme cost',
      // To the digits of the budget that stands beside it.
      ...inMillions(costYear ?? 0, 2),
      change: changeOf(difference(costYear, costBefore, 2), (v) => signedEurM(v, 2), 'neither'),
      points: cost,
    },
  ];
}

/** An amount with its unit by itself, which is set smaller. */
function inMillions(amount: number | null, digits: number): Pick<BoardNumber, 'value' | 'unit'> {
  const [value = null, unit = ''] = amount === null ? [] : eurM(amount, digits).split('\u00a0');
  return { value, unit };
}

/** Between two amounts as they are printed; null where one of them is not known yet. */
const difference = (now: number | null, before: number | null, digits: number): number | null =>
  now === null || before === null ? null : printedEurM(now, digits) - printedEurM(before, digits);

function changeOf(
  value: number | null,
  words: (value: number) => string,
  upIs: 'for' | 'against' | 'neither' = 'for',
): BoardNumber['change'] {
  return value === null ? null : { value, text: words(value), upIs };
}
