// The seven numbers of the board pack, each with its change, the way it came and one plain reason.
import { type BoardNumberId, boardReasons } from './board-reasons.ts';
import { decimal, eurM, signed, signedEurM, signedPoints } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { lastAndChange, quarterRows, series, yearSum } from './kpi-rows.ts';

export interface BoardNumber {
  id: BoardNumberId;
  label: string;
  /** Null when it cannot be known yet. */
  value: string | null;
  unit: string;
  change: { value: number; text: string; upIs: 'for' | 'against' | 'neither' } | null;
  remark: string;
  points: number[];
}

const NOT_YET = 'Known after a year with key accounts.';

/** The numbers as the committee sees them: surveyed, not true, where there is a difference. */
export function boardNumbers(game: SeenGame): BoardNumber[] {
  const { engine, state } = game;
  const rows = quarterRows(game);
  const programme = engine.programme(state);
  const accounts = engine.world.accounts.map((a) => engine.account(state, a.id));
  const played = rows.length > 0;
  const reasons = boardReasons(game);

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
      remark:
        lastKey === 0
          ? 'No customer is a key account yet.'
          : growth === null
            ? `Whole year against whole year: after the second. Now ${eurM(lastKey * 4)} a year.`
            : reasons.growth,
      points: keyRevenue,
    },
    {
      id: 'retention',
      label: 'Business kept',
      value: retention.last === null || lastKey === 0 ? null : decimal(retention.last * 100, 1),
      unit: '%',
      change: changeOf(retention.change, (v) => signedPoints(v)),
      remark: retention.last === null || lastKey === 0 ? NOT_YET : reasons.retention,
      points: series(rows, 'retentionKey'),
    },
    {
      id: 'net',
      label: 'Net contribution',
      value: netYear === null ? null : decimal(netYear, 1),
      unit: '€ M',
      change: changeOf(netYear !== null && netBefore !== null ? netYear - netBefore : null, (v) => signedEurM(v)),
      remark: reasons.net,
      points: net,
    },
    {
      id: 'csat',
      label: 'Satisfaction',
      value: decimal(shown.last ?? surveyed, 0),
      unit: 'of 100',
      change: changeOf(shown.change, (v) => signed(v, 1)),
      remark: played ? reasons.csat : `Mean of ${accounts.length} customers, as surveyed.`,
      points: series(rows, 'csatShown'),
    },
    {
      id: 'support',
      label: 'Committee support',
      value: signed(programme.support * 100),
      unit: 'of ±100',
      change: changeOf(support.change, (v) => signed(v)),
      remark: reasons.support,
      points: series(rows, 'support'),
    },
    {
      id: 'adoption',
      label: 'Adoption',
      value: decimal(programme.adoption * 100),
      unit: '%',
      change: changeOf(adoption.change, (v) => signedPoints(v, 0)),
      remark: reasons.adoption,
      points: series(rows, 'adoption'),
    },
    {
      id: 'cost',
      label: 'Programme cost',
      value: costYear === null ? '0' : decimal(costYear, 1),
      unit: '€ M',
      change: changeOf(
        costYear !== null && costBefore !== null ? costYear - costBefore : null,
        (v) => signedEurM(v),
        'neither',
      ),
      remark: reasons.cost,
      points: cost,
    },
  ];
}

function changeOf(
  value: number | null,
  words: (value: number) => string,
  upIs: 'for' | 'against' | 'neither' = 'for',
): BoardNumber['change'] {
  return value === null ? null : { value, text: words(value), upIs };
}
