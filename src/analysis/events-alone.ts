// What one event card can do alone: the reference plays a world that holds only this event, as certain as its condition
// allows, with one of its choices, against a world without events and against none. No card may decide a game (11.13).
import type { Engine } from '../engine/engine.ts';
import { compileWorld } from '../engine/index.ts';
import { kpiIndex } from '../engine/kpis.ts';
import type { EventSpec, Expr, World } from '../engine/world.ts';
import { median } from './median.ts';
import { playPolicy } from './play-policy.ts';
import type { ComputerPlayer } from './policy-decisions.ts';

export interface EventWeight {
  event: string;
  choice: string;
  /** Games of all in which the card came up. */
  came: number;
  /** Change of the last year's net in percent of what the programme lifts it by: the median game, of those it came up in. */
  percent: number;
}

function speaksOfEvents(expr: Expr): boolean {
  switch (expr.op) {
    case 'num':
      return false;
    case 'var':
      return expr.path.startsWith('event.') || expr.path.startsWith('chose.');
    case 'not':
    case 'neg':
      return speaksOfEvents(expr.of);
    case 'if':
      return speaksOfEvents(expr.cond) || speaksOfEvents(expr.then) || speaksOfEvents(expr.else);
    case 'and':
    case 'or':
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'eq':
    case 'ne':
      return speaksOfEvents(expr.left) || speaksOfEvents(expr.right);
  }
}

const free = (when: Expr | null): Expr | null => (when !== null && speaksOfEvents(when) ? null : when);

/** The world with these events only; what spoke of others is unconditional. */
function withEvents(world: World, events: readonly EventSpec[]): World {
  return {
    ...world,
    events: events.map((event) => ({
      ...event,
      when: free(event.when),
      chance: 1,
      onlyByLink: false,
      choices: event.choices.map((choice) => ({ ...choice, needs: null, then: null })),
    })),
    objections: world.objections.map((o) => ({ ...o, when: free(o.when) })),
  };
}

interface Played {
  /** Net of the last year, EUR M. */
  net: number;
  came: boolean;
}

function lastYear(engine: Engine, player: ComputerPlayer, seed: number): Played {
  const { reports, decisions } = playPolicy(engine, player, seed);
  const rows = reports.flatMap(({ kpis }) => kpis ?? []).slice(-4);
  return {
    net: rows.reduce((sum, row) => sum + row[kpiIndex.net], 0),
    came: decisions.some(({ decision }) => decision.kind === 'answer-event'),
  };
}

/**
 * Every choice of every event (or of those named), the heaviest first, on the seeds `firstSeed`, `firstSeed` + 1 ... Throws
 * RangeError when the scenario lacks reference or no_programme.
 */
export function weighEvents(
  world: World,
  options: { seeds: number; firstSeed: number; events?: readonly string[] },
): EventWeight[] {
  const seeds = Array.from({ length: options.seeds }, (_, k) => options.firstSeed + k);
  const policy = (id: string): ComputerPlayer => {
    const found = world.policies.find((p) => p.id === id);
    if (!found) throw new RangeError(`The scenario has no policy "${id}". Add it to its policies.`);
    return found;
  };
  const reference = policy('reference');
  const quiet = compileWorld(withEvents(world, []), { listen: false });
  const without = seeds.map((seed) => lastYear(quiet, reference, seed));
  const none = seeds.map((seed) => lastYear(quiet, policy('no_programme'), seed));
  const lift = median(without.map(({ net }, i) => net - none[i].net));
  return world.events
    .filter(({ id }) => options.events === undefined || options.events.includes(id))
    .flatMap((event) => {
      const weigh = (card: EventSpec): EventWeight[] => {
        const engine = compileWorld(withEvents(world, [card]), { listen: false });
        return card.choices.map(({ id }): EventWeight => {
          const games = seeds.map((seed) => lastYear(engine, { ...reference, choices: { [card.id]: id } }, seed));
          const moved = games.flatMap(({ net, came }, i) => (came ? [(100 * (net - without[i].net)) / lift] : []));
          return { event: card.id, choice: id, came: moved.length, percent: median(moved) };
        });
      };
      const weights = weigh(event);
      // A card the reference never meets is weighed as if its condition held from the start.
      return weights.some(({ came }) => came > 0) ? weights : weigh({ ...event, when: null });
    })
    .sort((x, y) => Math.abs(y.percent) - Math.abs(x.percent));
}
