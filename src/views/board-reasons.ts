// One plain reason beside each number of the board pack, from what last year's steps reported: which account or person
// moved it most. Where nothing stands out it says so, rather than repeating the number's definition.
import type { HappeningKind } from '../engine/game-state.ts';
import type { BoardNumberId } from './board-numbers.ts';
import { budgetEurM, eurM } from '../base/euros.ts';
import { counted, decimal, listed, percent } from './format.ts';
import { inCaseWords } from './case-words.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { quarterRows, series } from './kpi-rows.ts';
import { mandateHeadline } from './mandate-view.ts';
import { accountName, personName } from './names.ts';

/** Sums by subject, largest first. */
function ranked(entries: readonly { subject: string; amount: number }[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const { subject, amount } of entries) sums.set(subject, (sums.get(subject) ?? 0) + amount);
  return [...sums].sort((a, b) => b[1] - a[1]);
}

/** The reason of each number, of the year before the running one; of the start where nothing was played yet. */
export function boardReasons(game: SeenGame): Record<BoardNumberId, string> {
  const { engine, state } = game;
  const world = worldOf(game);
  const last = game.reports.filter((report) => report.year === state.year - 1);
  const happened = last.flatMap((report) => report.happenings);
  const of = (...kinds: HappeningKind[]) => happened.filter(({ kind }) => kinds.includes(kind));
  const names = (kind: HappeningKind, most = 2) =>
    ranked(of(kind).map(({ subject }) => ({ subject, amount: 1 })))
      .slice(0, most)
      .map(([id]) => accountName(world, id));
  const programme = engine.programme(state);

  const won = ranked(of('lots_won'));
  const lost = ranked(of('lots_lost'));
  const most = (list: [string, number][]) => accountName(world, list[0]?.[0] ?? '');
  const left = of('account_lost').map(({ subject }) => accountName(world, subject));
  const sum = (list: [string, number][]) => list.reduce((total, [, amount]) => total + amount, 0);

  const rows = quarterRows(game);
  const keyRevenue = series(rows, 'keyRevenue').at(-1) ?? 0;

  const growth = () => {
    if (keyRevenue === 0) return 'No customer is a key account yet.';
    if (rows.length <= 4) return `Whole year against whole year: after the second. Now ${eurM(keyRevenue * 4)} a year.`;
    if (won.length === 0 && lost.length === 0) return 'No new lot was won, and none was lost.';
    if (lost.length === 0) return `Won ${counted(sum(won), 'lot')}, most at ${most(won)}; none was lost.`;
    if (won.length === 0) return `${most(lost)} took ${counted(lost[0]?.[1] ?? 0, 'lot')} elsewhere; none was won.`;
    return `Won ${counted(sum(won), 'lot')}, most at ${most(won)}; lost ${decimal(sum(lost))}, most at ${most(lost)}.`;
  };
  const retention = () => {
    if (keyRevenue === 0) return 'Known after a year with key accounts.';
    if (left.length > 0) return `${listed(left)} left altogether.`;
    const gaveAway = names('price_lowest', 1)[0];
    if (lost.length === 0) return 'No customer took a lot elsewhere.';
    const first = `${most(lost)} took ${counted(lost[0]?.[1] ?? 0, 'lot')} elsewhere`;
    return gaveAway === undefined ? `${first}, more than anybody.` : `${first}; ${gaveAway} got the lowest price.`;
  };
  const csat = () => {
    if (rows.length === 0) return `Mean of ${world.accounts.length} customers, as surveyed.`;
    const up = names('stage_up');
    const down = [...names('disintegrating'), ...names('stage_down')].slice(0, 2);
    if (down.length > 0 && up.length > 0) return `${listed(up)} came closer; ${listed(down)} stepped back.`;
    if (up.length > 0) return `${listed(up)} came closer.`;
    if (down.length > 0) return `${listed(down)} stepped back.`;
    const doubt = engine.account(state, world.accounts[0]?.id ?? '').satisfaction.sd;
    return doubt > 0
      ? `Surveyed: each may be ${decimal(doubt)} off either way.`
      : 'Nobody came closer or stepped back.';
  };
  const support = () => {
    const members = engine.committee(state);
    const moves = ranked(
      last.flatMap((report) => report.ledger.map(({ person, stance }) => ({ subject: person, amount: stance }))),
    ).filter(([id]) => members.includes(id));
    const [best, worst] = [moves[0], moves[moves.length - 1]];
    const far = (move: [string, number] | undefined) => (move === undefined ? 0 : Math.round(move[1] * 100));
    const up = best !== undefined && far(best) > 0 ? `${personName(world, best[0])} came ${far(best)} closer` : '';
    const down = worst !== undefined && far(worst) < 0 ? `${personName(world, worst[0])} went ${-far(worst)} away` : '';
    if (up !== '' && down !== '') return `${up}, ${down}.`;
    return up === '' && down === '' ? 'Nobody has moved much.' : `${up}${down}.`;
  };
  const adoption = () => {
    if (!programme.started) return 'No programme has been launched.';
    const byMaturity = [...world.elements].sort(
      (a, b) => (programme.elements[b.id] ?? 0) - (programme.elements[a.id] ?? 0),
    );
    const [best, worst] = [byMaturity[0]?.name ?? '', byMaturity[byMaturity.length - 1]?.name ?? ''];
    return `${percent(programme.effectiveness, 0)} effective. Furthest: ${best.toLowerCase()}; last: ${worst.toLowerCase()}.`;
  };
  const mandate = last.find((report) => report.step === 'vote')?.mandate ?? null;
  const cost = () => {
    if (last.length === 0) return 'Nothing has been spent yet.';
    if (mandate === null || mandate.kind === 'none') return 'Nothing was asked for, nothing was granted.';
    return `${mandateHeadline(mandate.kind).replace(/\.$/, '')}: ${budgetEurM(mandate.budgetEurM)} of ${budgetEurM(mandate.askedEurM)}.`;
  };
  const net = () => {
    if (last.length === 0) return 'Known when the first year is closed.';
    if (of('head_office_cut').length > 0) return inCaseWords(world, 'Head office cut central programmes.');
    if (of('bad_quarter').length > 0) return 'The market was weak in one quarter.';
    if (of('supply_disruption').length > 0) return 'Supply was disrupted for a while.';
    return 'After all that the programme cost.';
  };
  return {
    growth: growth(),
    retention: retention(),
    net: net(),
    csat: csat(),
    support: last.length === 0 ? 'Every stance by its weight in the room.' : support(),
    adoption: adoption(),
    cost: cost(),
  };
}
