// Which letters an instructor might send now, and why: those that would find most teams open to them. A letter fits a
// team whose game meets its condition and has not seen it; of those that fit, the ones that touch somebody whom teams
// have not met, or a customer they have made a key account, say more. For the console only.
import type { TeamState } from '../classroom/class-state.ts';
import type { EventSpec } from '../engine/cards.ts';
import type { Game } from '../referee/game.ts';
import { holds, worldOf } from './game-view.ts';
import { numberWord } from './number-words.ts';

/** What makes a letter bite in one game. */
interface Fit {
  /** A member of the committee it concerns, whom the team has never met. */
  unmet: string | null;
  /** A key account that it concerns. */
  account: string | null;
}

const MOST = 2;
/** Sides that make a fit more worth naming than the mere chance to send it. */
const UNMET = 0.6;
const ACCOUNT = 0.3;

const known = new WeakMap<Game, ReadonlyMap<string, Fit>>();

function fitOf(game: Game, { involves }: EventSpec): Fit {
  const { engine, state, entries } = game;
  const met = new Set(
    entries.flatMap(({ decision }) => (decision.kind === 'meet-stakeholder' ? [decision.person] : [])),
  );
  const members = engine.committee(state);
  return {
    unmet: involves.find((id) => members.includes(id) && !met.has(id)) ?? null,
    account: state.sheet.accounts.find(({ account }) => involves.includes(account))?.account ?? null,
  };
}

/** By id, the letters that fit a game now; those that the scenario sends by itself are left to it. */
function fitsOf(game: Game): ReadonlyMap<string, Fit> {
  const found = known.get(game);
  if (found !== undefined) return found;
  const { engine, state } = game;
  const fits = new Map<string, Fit>();
  for (const event of worldOf(game).events) {
    if (event.onlyByLink || event.scripted !== null) continue;
    if (!engine.cardSeen(state, event.id) && holds(game, event.when)) fits.set(event.id, fitOf(game, event));
  }
  known.set(game, fits);
  return fits;
}

/** "all four teams", "three of four teams". */
const share = (count: number, teams: number): string =>
  count === teams
    ? teams === 1
      ? 'the team'
      : `all ${numberWord(teams)} teams`
    : `${numberWord(count)} of ${numberWord(teams)} teams`;

function whyOf(event: EventSpec, fits: readonly Fit[], teams: readonly TeamState[]): string {
  const world = worldOf(teams[0]!.play.game);
  const most = (of: (fit: Fit) => string | null): [id: string, count: number] | null => {
    const ids = fits.flatMap((fit) => of(fit) ?? []);
    const counts = [...new Set(ids)].map((id): [string, number] => [id, ids.filter((one) => one === id).length]);
    return counts.toSorted((a, b) => b[1] - a[1])[0] ?? null;
  };
  const unmet = most((fit) => fit.unmet);
  const name = unmet === null ? '' : (world.people.find(({ id }) => id === unmet[0])?.name ?? '');
  if (unmet !== null && unmet[1] * 2 >= teams.length)
    return `It concerns ${name}, whom ${share(unmet[1], teams.length)} never met.`;
  const listed = most((fit) => fit.account);
  const account = listed === null ? '' : (world.accounts.find(({ id }) => id === listed[0])?.name ?? '');
  if (listed !== null) return `It concerns ${account}, a key account of ${share(listed[1], teams.length)}.`;
  return `It could come up in ${share(fits.length, teams.length)}, and ${event.when === null ? 'needs nothing' : 'what it needs is there'}.`;
}

/** Letters worth sending now, best first, each with its reason; none where nothing fits half of the teams. */
export function suggestedLetters(teams: readonly TeamState[]): { id: string; why: string }[] {
  const first = teams[0];
  if (first === undefined) return [];
  return worldOf(first.play.game)
    .events.flatMap((event) => {
      const fits = teams.flatMap(({ play }) => {
        if (play.injected.includes(event.id)) return [];
        return fitsOf(play.game).get(event.id) ?? [];
      });
      if (fits.length * 2 < teams.length || fits.length === 0) return [];
      const worth = fits.reduce(
        (sum, { unmet, account }) => sum + 1 + (unmet === null ? 0 : UNMET) + (account === null ? 0 : ACCOUNT),
        0,
      );
      return [{ id: event.id, why: whyOf(event, fits, teams), worth }];
    })
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ id, why }) => ({ id, why }));
}
