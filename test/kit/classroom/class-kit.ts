// A class on the small world without a server: commands are judged, their events get an envelope and are folded, as a
// server does it. Time stands still unless a test moves it.
import type { Refusal } from '../../../src/base/refusal.ts';
import type { ClassCommand } from '../../../src/classroom/class-command.ts';
import { EVENT_EDITION, type ClassEvent, type ClassEventDraft } from '../../../src/classroom/class-event.ts';
import { foldEvent } from '../../../src/classroom/class-fold.ts';
import type { ClassState, TeamState } from '../../../src/classroom/class-state.ts';
import { judge } from '../../../src/classroom/judge.ts';
import { type ClassPlan, openClass } from '../../../src/classroom/open-class.ts';
import type { Actor, SeatRole } from '../../../src/classroom/terms.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import { smallWorld } from '../small-world.ts';

export const LEAD: Actor = { kind: 'instructor', id: 'lead' };
export const SYSTEM: Actor = { kind: 'system' };
export const seatActor = (seat: string): Actor => ({ kind: 'seat', seat });

let shared: Engine | null = null;
/** One engine for all tests of a file: a world compiles once. */
export function smallEngine(): Engine {
  shared ??= compileWorld(smallWorld());
  return shared;
}

export interface TestClass {
  readonly log: ClassEvent[];
  readonly engine: Engine;
  state: ClassState;
  /** Epoch milliseconds of the next event. */
  now: number;
  /** The refusal, or null when it was done. */
  ask(actor: Actor, command: ClassCommand): Refusal | null;
  /** As `ask`; throws when refused. */
  must(actor: Actor, command: ClassCommand): void;
  /** The id of a new seat. */
  join(name: string, team: string, role?: SeatRole): string;
  next(): void;
  team(id: string): TeamState;
}

const DEFAULT: Partial<ClassPlan> = { preset: '90', teams: ['Alpha', 'Beta'], seed: 7 };

/** A class with an instructor in it, before the first Next. */
export function openTestClass(plan: Partial<ClassPlan> = {}, engine: Engine = smallEngine()): TestClass {
  const { id, version, hash } = engine.world;
  const whole: ClassPlan = {
    id: 'c1',
    title: 'A class',
    scenario: { id, version, hash },
    rules: engine.rules,
    seed: 7,
    preset: '90',
    teams: [],
    ...DEFAULT,
    ...plan,
  };
  let state: ClassState | null = null;
  const log: ClassEvent[] = [];
  const append = (actor: Actor, drafts: readonly ClassEventDraft[], now: number): ClassState => {
    for (const draft of drafts) {
      const seq = log.length + 1;
      const event = { ...draft, seq, key: `k${seq}`, at: now, actor, v: EVENT_EDITION };
      state = foldEvent(state, event, () => engine);
      log.push(event);
    }
    if (state === null) throw new Error('Nothing was opened.');
    return state;
  };
  const first = append(SYSTEM, openClass(whole, engine.world.years), 1_000_000);
  const open: TestClass = {
    log,
    engine,
    state: first,
    now: 1_000_000,
    ask(actor, command) {
      const judged = judge(open.state, actor, command, open.now);
      if (!judged.ok) return judged.error;
      open.state = append(actor, judged.value, open.now);
      return null;
    },
    must(actor, command) {
      const refused = open.ask(actor, command);
      if (refused !== null) throw new Error(`${command.type}: ${refused.code}: ${refused.message}`);
    },
    join(name, team, role) {
      open.must(SYSTEM, { type: 'join', name, team, role: role ?? null });
      return Object.keys(open.state.seats).at(-1) ?? '';
    },
    next: () => open.must(LEAD, { type: 'next', from: open.state.gateSeq }),
    team(id) {
      const team = open.state.teams[id];
      if (team === undefined) throw new Error(`No team ${id}.`);
      return team;
    },
  };
  open.must(SYSTEM, { type: 'join-instructor', instructor: 'lead', name: 'Lead', as: 'lead' });
  return open;
}
