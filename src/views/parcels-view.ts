// What is on its way: the delayed effects of decisions on the calendar of the year. What has landed comes from the
// reports; what is expected comes from the engine's outlook and from promises, so that no rule is worked out here and
// nothing is told that the team may not know. A forecast names a quarter, never a month or a figure.
import type { SeenGame } from './game-view.ts';
import {
  arrivedDrafts,
  calendarParcels,
  foreseenParcels,
  markDrafts,
  type Parcel,
  promiseParcels,
  whenText,
} from './parcel-sources.ts';

/** How far ahead a forecast looks, in quarters. */
const HORIZON = 8;

/** Promises and letters first: they are about people. */
const RANK: Record<string, number> = { promise: 0, letter: 1, account: 2, practice: 3, adoption: 4, settled: 5 };
const rankOf = (parcel: Parcel) => RANK[parcel.id.slice(0, parcel.id.indexOf(':'))] ?? 6;

/** Every parcel that the team knows of, arrived or to come, in the order of landing. */
export function allParcels(game: SeenGame): Parcel[] {
  const arrived = game.reports
    .filter(({ step }) => step === 'quarter')
    .flatMap(({ year, quarter, happenings }) =>
      [...markDrafts(game, happenings), ...arrivedDrafts(game, happenings)].map(
        (draft): Parcel => ({
          ...draft,
          id: `${draft.id}@${year}-${quarter}`,
          // A card drawn at the end of a quarter stops the next.
          quarter: (year - 1) * 4 + quarter - 1,
          when: 'arrived',
          state: 'arrived',
        }),
      ),
    );
  const marks = game.engine.outlook(game.state, HORIZON);
  const expected = [...new Set(marks.map(({ quarter }) => quarter))].flatMap((quarter) =>
    markDrafts(
      game,
      marks.filter((mark) => mark.quarter === quarter),
    ).map(
      (draft): Parcel => ({
        ...draft,
        id: `${draft.id}@${quarter}`,
        quarter,
        when: whenText(game, quarter, 'expected'),
        state: 'expected',
      }),
    ),
  );
  return [...arrived, ...promiseParcels(game), ...expected, ...foreseenParcels(game), ...calendarParcels(game)].sort(
    (a, b) => a.quarter - b.quarter || rankOf(a) - rankOf(b),
  );
}

/** The parcels of one year (1-based). */
export function parcelsOfYear(game: SeenGame, year: number): Parcel[] {
  return allParcels(game).filter(({ quarter }) => Math.floor(quarter / 4) + 1 === year);
}

/** What has not landed yet and will while the game lasts, the soonest first; of the year's calendar only what goes beyond it. */
export function parcelsAhead(game: SeenGame): Parcel[] {
  const now = (game.state.year - 1) * 4 + game.state.quarter;
  const end = 4 * game.engine.world.years;
  return allParcels(game).filter(({ state, quarter }) => state !== 'arrived' && quarter >= now && quarter < end);
}
