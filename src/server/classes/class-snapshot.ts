// A class's state as a text and back, so that a start reads the tail of a log only. It is a copy of what the fold made,
// never a source of truth: where edition, scenario or content do not fit, null comes back and the log is folded whole.
// The platform's own serialisation keeps what is shared (games, checkpoints, undo lines) shared; the rules, which are no
// data, are taken out and put in again.
import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import type { ClassState, TeamPlay } from '../../classroom/class-state.ts';
import { classHash } from '../../classroom/class-hash.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Game, Moment, RecordEntry } from '../../referee/game.ts';

/** Raised with every change of what a state is made of (a test holds the two together): older texts are folded anew. */
export const SNAPSHOT_EDITION = 3;

type Frozen = { readonly edition: number; readonly scenario: string; readonly state: unknown };
type Plays = (play: TeamPlay) => unknown;

/** Undo lines repeat the list of entries at every moment: what a moment shares with its game is kept as a length. */
type ThinMoment = Omit<Moment, 'entries'> & { readonly shared: number; readonly own: readonly RecordEntry[] };

export function freezeClass(state: ClassState | null): { state: string; stateHash: string } | null {
  if (state === null) return null;
  const games = new Map<Game, unknown>();
  const plays = new Map<TeamPlay, unknown>();
  const thinGame = (game: Game): unknown =>
    once(games, game, () => {
      const { engine: _, past, future, ...rest } = game;
      const thin = (moment: Moment) => thinMoment(moment, game.entries);
      return { ...rest, past: past.map(thin), future: future.map(thin) };
    });
  const thinPlay = (play: TeamPlay): unknown => once(plays, play, () => ({ ...play, game: thinGame(play.game) }));
  const frozen: Frozen = {
    edition: SNAPSHOT_EDITION,
    scenario: state.setup.scenario.hash,
    state: withPlays(state, thinPlay),
  };
  return { state: deflateSync(serialize(frozen), { level: 3 }).toString('base64'), stateHash: classHash(state) };
}

/** Null where the text is of another edition or scenario, cannot be read, or does not give the state that was frozen. */
export function thawClass(text: string, stateHash: string, engine: Engine): ClassState | null {
  try {
    const frozen = deserialize(inflateSync(Buffer.from(text, 'base64'))) as Frozen;
    if (frozen.edition !== SNAPSHOT_EDITION || frozen.scenario !== engine.world.hash) return null;
    const games = new Map<unknown, Game>();
    const plays = new Map<unknown, TeamPlay>();
    const wholeGame = (thin: Game): Game =>
      once(games, thin, () => {
        const whole = (moment: unknown) => wholeMoment(moment as ThinMoment, thin.entries);
        return { ...thin, engine, past: thin.past.map(whole), future: thin.future.map(whole) };
      });
    const wholePlay: Plays = (play) => once(plays, play, () => ({ ...play, game: wholeGame(play.game) }));
    const state = withPlays(frozen.state as ClassState, wholePlay) as ClassState;
    return classHash(state) === stateHash ? state : null;
  } catch {
    return null;
  }
}

/** The state with every play of a team, now and at the checkpoints, changed. */
function withPlays(state: ClassState, change: Plays): unknown {
  const teams = Object.entries(state.teams).map(([id, team]) => [id, { ...team, play: change(team.play) }]);
  const checkpoints = state.checkpoints.map((point) => ({
    ...point,
    plays: Object.fromEntries(Object.entries(point.plays).map(([id, play]) => [id, change(play)])),
  }));
  return { ...state, teams: Object.fromEntries(teams), checkpoints };
}

function thinMoment({ entries, ...rest }: Moment, of: readonly RecordEntry[]): ThinMoment {
  let shared = 0;
  while (shared < entries.length && shared < of.length && entries[shared] === of[shared]) shared++;
  return { ...rest, shared, own: entries.slice(shared) };
}

function wholeMoment({ shared, own, ...rest }: ThinMoment, of: readonly RecordEntry[]): Moment {
  return { ...rest, entries: [...of.slice(0, shared), ...own] };
}

function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
