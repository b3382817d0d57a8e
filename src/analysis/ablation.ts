// Nothing decides alone: what a competent, a naive and a random team lose when one thing at a time is taken away - a
// tactic, a person, a kind of answer, promises, research, visitors. The loss is held against all that work on people
// brought: the competent team's net above that of `no_lobby`, which meets nobody and puts every answer off.
import type { Engine } from '../engine/engine.ts';
import { kpiIndex } from '../engine/kpis.ts';
import { compileWorld } from '../engine/index.ts';
import { type AnswerKind, TACTIC_IDS } from '../engine/world.ts';
import type { Without } from './going-without.ts';
import { median } from './median.ts';
import { playPolicy } from './play-policy.ts';
import type { ComputerPlayer } from './policy-decisions.ts';

export type RemovalKind = 'tactic' | 'person' | 'answer' | 'promises' | 'research' | 'visitors';

export interface Removal {
  kind: RemovalKind;
  /** Tactic, person or kind of answer; the kind itself for the rest. */
  id: string;
  without: Without;
}

/** What deferring is put in the place of; a deferred answer cannot itself be taken away. */
const ANSWERS: readonly AnswerKind[] = ['figure', 'concede', 'promise', 'witness', 'overrule'];

/** Everything that is taken away, one at a time; a person stands for a seat, with any successor. */
export function removals(engine: Engine): Removal[] {
  const people = engine.world.people.filter((p) => p.seat === 'member' && p.succeeds === null);
  return [
    ...TACTIC_IDS.map((tactic): Removal => ({ kind: 'tactic', id: tactic, without: { tactic } })),
    ...people.map(({ id }): Removal => ({ kind: 'person', id, without: { person: id } })),
    ...ANSWERS.map((answer): Removal => ({ kind: 'answer', id: answer, without: { answer } })),
    { kind: 'promises', id: 'promises', without: { promises: true } },
    { kind: 'research', id: 'research', without: { research: true } },
    { kind: 'visitors', id: 'visitors', without: { visitors: true } },
  ];
}

export interface Outcome {
  /** Median over seeds of six-year net above no programme, EUR M. */
  netEurM: number;
  /** Median support of the last quarter, -1..1. */
  support: number;
}

export interface AblationRow {
  removal: Removal | null;
  /** By player, in the order of `ABLATED`. */
  outcomes: Outcome[];
  /** Percent of the competent team's gain that the removal costs: median over seeds of the loss against the median gain. */
  costPercent: number;
}

export interface Ablation {
  seeds: number;
  firstSeed: number;
  players: readonly string[];
  /** Median net of the competent team above that of `no_lobby`, EUR M. */
  gainEurM: number;
  /** With everything first, then one row a removal. */
  rows: AblationRow[];
}

export const ABLATED = ['competent', 'naive', 'random'] as const;

/** The reference that also answers in the committee as well as it can. Throws RangeError if the scenario has none. */
export function competent(engine: Engine): ComputerPlayer {
  return { ...named(engine, 'reference'), id: 'competent', answers: 'best' };
}

function named(engine: Engine, id: string): ComputerPlayer {
  const found = engine.world.policies.find((p) => p.id === id);
  if (!found) throw new RangeError(`The scenario has no policy "${id}". Add it to its policies.`);
  return found;
}

interface Game {
  net: number;
  support: number;
}

function game(engine: Engine, player: ComputerPlayer, seed: number): Game {
  let net = 0;
  let support = 0;
  for (const { kpis } of playPolicy(engine, player, seed).reports) {
    if (!kpis) continue;
    net += kpis[kpiIndex.net];
    support = kpis[kpiIndex.support];
  }
  return { net, support };
}

/**
 * Plays the table on the seeds `firstSeed`, `firstSeed` + 1 ... `players`: which of `ABLATED`; all if left out. Throws
 * RangeError without seeds or when the scenario lacks reference, naive, random, no_lobby or no_programme.
 */
export function runAblation(
  given: Engine,
  options: {
    seeds: number;
    firstSeed: number;
    players?: readonly (typeof ABLATED)[number][];
    kinds?: readonly RemovalKind[];
  },
): Ablation {
  if (options.seeds < 1) throw new RangeError('An ablation needs at least one seed.');
  const engine = compileWorld(given.world, { listen: false });
  const seeds = Array.from({ length: options.seeds }, (_, k) => options.firstSeed + k);
  const play = (player: ComputerPlayer): Game[] => seeds.map((seed) => game(engine, player, seed));
  const wanted = ABLATED.filter((id) => options.players === undefined || options.players.includes(id));
  const none = play(named(engine, 'no_programme'));
  const best = competent(engine);
  const whole = play(best);
  const alone = play(named(engine, 'no_lobby'));
  const gainEurM = median(whole.map(({ net }, i) => net - alone[i].net));
  const outcome = (games: readonly Game[]): Outcome => ({
    netEurM: median(games.map(({ net }, i) => net - none[i].net)),
    support: median(games.map(({ support }) => support)),
  });
  const row = (removal: Removal | null): AblationRow => {
    const without: Partial<ComputerPlayer> = removal === null ? {} : { without: removal.without };
    const games = removal === null ? whole : play({ ...best, ...without });
    const outcomes = wanted.map((id) =>
      outcome(id === 'competent' ? games : play({ ...named(engine, id), ...without })),
    );
    const loss = median(games.map(({ net }, i) => whole[i].net - net));
    return { removal, outcomes, costPercent: gainEurM === 0 ? 0 : (100 * loss) / gainEurM };
  };
  const listed = removals(engine).filter(({ kind }) => options.kinds === undefined || options.kinds.includes(kind));
  return { ...options, players: wanted, gainEurM, rows: [row(null), ...listed.map(row)] };
}
