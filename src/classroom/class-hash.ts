// One short text for a class as it stands, to compare two folds of the same log, two servers, or a class before and
// after a Next was taken back.
import { canonicalJson } from '../base/canonical-json.ts';
import { hashText } from '../base/hash.ts';
import type { ClassState, TeamPlay } from './class-state.ts';

/** All of a team's play as plain data: decisions, the hash of every step, and what is said beside the game. */
export function plainPlay({ game, ...rest }: TeamPlay): object {
  const { header, entries, steps, beat, campaign, meeting, state } = game;
  return { ...rest, game: { header, entries, steps, beat, campaign, meeting, figures: game.engine.stateHash(state) } };
}

/** 16 hex digits: the games, sheets, votes and gate of a class; not its clock, its roster or the length of its log. */
export function playHash({ gate, year, years, teams }: ClassState): string {
  const plays = Object.values(teams).map(({ id, mergedInto, play }) => ({ id, mergedInto, play: plainPlay(play) }));
  return hashText(canonicalJson(JSON.parse(JSON.stringify({ gate, year, years, plays }))));
}

/** 16 hex digits: everything of a class, down to the last event folded. */
export function classHash(state: ClassState): string {
  const { teams: _teams, checkpoints, ...rest } = state;
  const points = checkpoints.map(({ seq, gate, year }) => ({ seq, gate, year }));
  const teams = Object.values(state.teams).map(({ play: _play, ...team }) => team);
  const plain = { ...rest, checkpoints: points, teams, play: playHash(state) };
  return hashText(canonicalJson(JSON.parse(JSON.stringify(plain))));
}
