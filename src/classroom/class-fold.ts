// The fold of a class's log: the state after an event. Pure and total over logs that `judge` made; the same log gives
// the same state everywhere, every figure of every team included.
import type { Engine } from '../engine/engine.ts';
import type { ClassEvent, EventKind, EventOf } from './class-event.ts';
import { openSession } from './class-session-machine.ts';
import type { ClassState } from './class-state.ts';
import type { Fold, Folds } from './fold.ts';
import { PACE_FOLDS } from './fold-pace.ts';
import { PLAY_FOLDS } from './fold-play.ts';
import { addTeam, ROSTER_FOLDS, withCommitters } from './fold-roster.ts';
import { SCREEN_FOLDS } from './fold-screen.ts';
import { runbookSteps } from './presets.ts';

/** The engine of a scenario, by its id and hash; the server keeps one each. Throws when it has none. */
export type EngineOf = (scenario: { id: string; hash: string }) => Engine;

const FOLDS: Folds<Exclude<EventKind, 'class-opened'>> = {
  ...ROSTER_FOLDS,
  ...PLAY_FOLDS,
  ...PACE_FOLDS,
  ...SCREEN_FOLDS,
};

function opened(event: EventOf<'class-opened'>, engineOf: EngineOf): ClassState {
  const { teams, ...setup } = event.payload;
  const { years, minutes } = setup.pace;
  const gathering = minutes['gathering'] ?? 0;
  const empty: ClassState = {
    seq: event.seq,
    setup,
    openedAt: event.at,
    years,
    rule: setup.rule,
    session: openSession(years),
    gate: 'gathering',
    year: 0,
    gateSeq: 0,
    hold: 'running',
    clock: { openedAt: event.at, minutes: gathering, endsAt: event.at + gathering * 60_000, stoppedAt: null },
    runbook: runbookSteps(setup.pace, years).map((step, i) => (i === 0 ? { ...step, openedAt: event.at } : step)),
    joinOpen: true,
    teams: {},
    seats: {},
    instructors: {},
    question: null,
    pastQuestions: [],
    notes: [],
    screen: { screen: 'lobby', team: null, item: null, names: false },
    checkpoints: [],
  };
  const engine = engineOf(setup.scenario);
  return teams.reduce((state, name, i) => addTeam(state, { team: `t${i + 1}`, name }, engine), empty);
}

/** The state after an event. `state` is null only before `class-opened`. Throws Error when the event cannot follow. */
export function foldEvent(state: ClassState | null, event: ClassEvent, engineOf: EngineOf): ClassState {
  if (event.kind === 'class-opened') {
    if (state !== null) throw new Error(`A class opens once: event ${event.seq}.`);
    return opened(event, engineOf);
  }
  if (state === null) throw new Error(`A log starts with the opening of the class, not with ${event.kind}.`);
  if (event.seq !== state.seq + 1) throw new Error(`Event ${event.seq} does not follow event ${state.seq}.`);
  const fold = FOLDS[event.kind] as Fold<EventKind>;
  const folded = { ...fold(state, event, engineOf(state.setup.scenario)), seq: event.seq };
  // What teams play and what is shown changes neither who is there nor the year: who may say "ready" stays.
  const stays = Object.hasOwn(PLAY_FOLDS, event.kind) || Object.hasOwn(SCREEN_FOLDS, event.kind);
  return stays ? folded : withCommitters(folded);
}

/** The state after a whole log, or after the rest of it from `state` on. */
export function foldLog(
  events: readonly ClassEvent[],
  engineOf: EngineOf,
  state: ClassState | null = null,
): ClassState {
  let now = state;
  for (const event of events) now = foldEvent(now, event, engineOf);
  if (now === null) throw new Error('An empty log is no class.');
  return now;
}
