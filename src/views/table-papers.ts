// Promises as papers on the table: a few words and a date each, in front of whoever heard them first. What the team
// promises in this meeting lies there from the moment it is said.
import type { OpenPromise } from '../engine/game-state.ts';
import type { PromiseKind } from '../engine/world.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { quarterText } from './promise-words.ts';
import type { RoomPaper } from './room-view.ts';

const SHORT: Record<PromiseKind, string> = {
  budget_cap: 'a cap',
  account_local: 'stays local',
  local_credit: 'local credit',
  price_floor: 'a floor',
  practice_level: 'a practice',
  pilots_in_cluster: 'pilots',
  figure: 'a figure',
  training_share: 'training',
  visit: 'a visit',
  working_group: 'a seat',
};
/** A kept or broken promise stays on the table for a year. */
const REMEMBERED_QUARTERS = 4;

/** As the lists of the page name the date (promise-words.ts): "Q3" within the year, else the year alone. */
function dateOf(due: number, year: number): string {
  const [dueYear, quarter] = quarterText(due - 1).split(', ');
  return dueYear === `year ${year}` ? (quarter ?? '') : (dueYear ?? '');
}

function paperOf(game: SeenGame, promise: OpenPromise): RoomPaper | null {
  const { kind, hearers, due, status } = promise;
  const [first] = hearers;
  if (first === undefined) return null;
  const name = personName(worldOf(game), first);
  const others = hearers.length - 1;
  const what = SHORT[kind];
  const when = dateOf(due, game.state.year);
  const tone = status === 'broken' ? 'broken' : status === 'open' || status === 'late' ? 'due' : 'kept';
  return {
    id: `promise-${promise.slot}-${promise.made}`,
    seat: first,
    to: `To ${name.slice(name.indexOf(' ') + 1)}${others > 0 ? ` and ${others} more` : ''}`,
    text:
      tone === 'kept'
        ? `✓ ${what}, kept`
        : tone === 'broken'
          ? `${what}, broken`
          : status === 'late'
            ? `${what}, late`
            : `${what}, ${when}`,
    tone,
  };
}

/** Every paper on the table, at most two in front of one seat. */
export function tablePapers(game: SeenGame): RoomPaper[] {
  const { engine, state } = game;
  const world = worldOf(game);
  const now = (state.year - 1) * 4;
  const seated = new Set(engine.committee(state));
  const papers = engine
    .promises(state)
    .filter(({ status, due }) => status === 'open' || status === 'late' || due >= now - REMEMBERED_QUARTERS)
    .flatMap((promise) => {
      const hearers = promise.hearers.filter((id) => seated.has(id));
      return paperOf(game, { ...promise, hearers }) ?? [];
    });
  const said =
    state.phase !== 'committee'
      ? []
      : engine.objections(state).flatMap(({ objection, person }): RoomPaper[] => {
          const given = state.sheet.answers.find((answer) => answer.objection === objection);
          const answer = world.objections
            .find(({ id }) => id === objection)
            ?.answers.find(({ id }) => id === given?.answer);
          if (answer?.kind !== 'promise' || answer.promise === null) return [];
          const name = personName(world, person);
          return [
            {
              id: `said-${objection}`,
              seat: person,
              to: `To ${name.slice(name.indexOf(' ') + 1)}`,
              text: `${SHORT[answer.promise.kind]}, today`,
              tone: 'due',
            },
          ];
        });
  const perSeat = new Map<string, number>();
  return [...said, ...papers].filter(({ seat }) => {
    const count = (perSeat.get(seat) ?? 0) + 1;
    perSeat.set(seat, count);
    return count <= 2;
  });
}
