// The seven numbers of the board pack, each with its change, the way it came and one plain remark.
import { decimal, eurM, percent, signed, signedEurM, signedPoints } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { lastAndChange, quarterRows, series, yearSum } from './kpi-rows.ts';

export interface BoardNumber {
  id: string;
  label: string;
  /** Null when it cannot be known yet. */
  value: string | null;
  unit: string;
  change: { value: number; text: string; upIs: 'for' | 'against' | 'neither' } | null;
  remark: string;
  points: number[];
}

const NOT_YET = 'Known once a year with key accounts has been played.';

/** The numbers as the committee sees them: surveyed, not true, where there is a difference. */
export function boardNumbers(game: SeenGame): BoardNumber[] {
  const { engine, state } = game;
  const rows = quarterRows(game);
  const programme = engine.programme(state);
  const accounts = engine.world.accounts.map((a) => engine.account(state, a.id));
  const played = rows.length > 0;

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
      unit: '% on a year ago',
      change: null,
      remark:
        lastKey === 0
          ? 'No customer is a key account yet.'
          : `${growth === null ? 'Known after a second year. Now ' : ''}${eurM(lastKey * 4)} a year at the last quarter’s pace.`,
      points: keyRevenue,
    },
    {
      id: 'retention',
      label: 'Business kept',
      value: retention.last === null || lastKey === 0 ? null : decimal(retention.last * 100, 1),
      unit: '% of key-account business',
      change: changeOf(retention.change, (v) => signedPoints(v)),
      remark: retention.last === null || lastKey === 0 ? NOT_YET : 'What key accounts kept with us over the year.',
      points: series(rows, 'retentionKey'),
    },
    {
      id: 'net',
      label: 'Net contribution',
      value: netYear === null ? null : decimal(netYear, 1),
      unit: 'EUR M last year',
      change: changeOf(netYear !== null && netBefore !== null ? netYear - netBefore : null, (v) => signedEurM(v)),
      remark: netYear === null ? 'Known when the first year is closed.' : 'After the cost of the programme.',
      points: net,
    },
    {
      id: 'csat',
      label: 'Satisfaction',
      value: decimal(shown.last ?? surveyed, 0),
      unit: 'of 100',
      change: changeOf(shown.change, (v) => signed(v, 1)),
      remark: played ? 'As surveyed: late, and a little off.' : 'Mean of all twenty customers, as surveyed.',
      points: series(rows, 'csatShown'),
    },
    {
      id: 'support',
      label: 'Support in the committee',
      value: signed(programme.support * 100),
      unit: 'from −100 to +100',
      change: changeOf(support.change, (v) => signed(v)),
      remark: 'Every stance by its weight in the room.',
      points: series(rows, 'support'),
    },
    {
      id: 'adoption',
      label: 'Adoption',
      value: decimal(programme.adoption * 100),
      unit: '% of the organisation',
      change: changeOf(adoption.change, (v) => signedPoints(v, 0)),
      remark: programme.started
        ? `Effectiveness of the programme: ${percent(programme.effectiveness, 0)}.`
        : 'No programme has been launched.',
      points: series(rows, 'adoption'),
    },
    {
      id: 'cost',
      label: 'Cost of the programme',
      value: costYear === null ? '0' : decimal(costYear, 1),
      unit: 'EUR M last year',
      change: changeOf(
        costYear !== null && costBefore !== null ? costYear - costBefore : null,
        (v) => signedEurM(v),
        'neither',
      ),
      remark: costYear === null ? 'Nothing has been spent yet.' : 'Practices, research, consultants and concessions.',
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
