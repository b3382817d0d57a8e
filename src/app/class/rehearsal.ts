// A class in this page's memory, with computer teams in every seat: for an instructor who tries the desk before the day.
// The same rules judge it as on the server; nothing is stored and nothing reaches anybody.
import type { Refusal } from '../../base/refusal.ts';
import { type ClassEventDraft, EVENT_EDITION } from '../../classroom/class-event.ts';
import { foldEvent } from '../../classroom/class-fold.ts';
import type { ClassCommand } from '../../classroom/class-command.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import { judge } from '../../classroom/judge.ts';
import { openClass } from '../../classroom/open-class.ts';
import { rehearsalJoins, rehearsalOrder, rehearse, type Turn } from '../../classroom/rehearsal.ts';
import type { Actor, PresetId } from '../../classroom/terms.ts';
import { compileWorld } from '../../engine/index.ts';
import type { World } from '../../engine/world.ts';

const LEAD: Actor = { kind: 'instructor', id: 'lead' };
const SYSTEM: Actor = { kind: 'system' };

export interface Rehearsal {
  state: () => ClassState;
  /** As an instructor: null when it was done. */
  ask: (command: ClassCommand, now: number) => Refusal | null;
  /** A seat of the team agrees to be shown. */
  agree: (team: string, now: number) => void;
  /** Why an instructor may not send this now. */
  refusalOf: (command: ClassCommand) => Refusal | null;
  /** One step of the computer teams; false when all have done what the gate asks. */
  step: (now: number) => boolean;
}

/** Opens a rehearsal of so many teams with so many seats each. `seed`: any whole number below 2^32. */
export function openRehearsal(
  world: World,
  plan: { preset: PresetId; language: string | null; seed: number; teams: number; seats: number; now: number },
): Rehearsal {
  const engine = compileWorld(world);
  const { id, version, hash } = world;
  let state: ClassState | null = null;
  let seq = 0;
  let turns: { seat: string; turn: Turn; begun: boolean }[] = [];
  let atGate = '';

  const append = (actor: Actor, drafts: readonly ClassEventDraft[], at: number) => {
    for (const draft of drafts) {
      seq++;
      state = foldEvent(state, { ...draft, seq, key: `k${seq}`, at, actor, v: EVENT_EDITION }, () => engine);
    }
  };
  const now = (): ClassState => {
    if (state === null) throw new Error('The rehearsal was not opened.');
    return state;
  };
  const send = (actor: Actor, command: ClassCommand, at: number): Refusal | null => {
    const judged = judge(now(), actor, command, at);
    if (!judged.ok) return judged.error;
    append(actor, judged.value, at);
    return null;
  };
  /** The turns begin anew when the class has moved or stopped. */
  const renew = () => {
    const { gateSeq, hold, question } = now();
    const gate = `${gateSeq} ${hold} ${question?.seq ?? 0}`;
    if (gate === atGate) return;
    atGate = gate;
    turns = rehearsalOrder(now()).map((seat) => ({ seat, turn: rehearse(now(), seat), begun: false }));
  };

  append(
    SYSTEM,
    openClass(
      {
        id: 'rehearsal',
        title: 'Four computer teams',
        scenario: { id, version, hash, ...(plan.language === null ? {} : { language: plan.language }) },
        rules: engine.rules,
        seed: plan.seed,
        preset: plan.preset,
        teams: [],
        rehearsal: true,
      },
      world.years,
    ),
    plan.now,
  );
  send(SYSTEM, { type: 'join-instructor', instructor: 'lead', name: 'You', as: 'lead' }, plan.now);
  for (const join of rehearsalJoins(plan.teams, plan.seats)) send(SYSTEM, join, plan.now);

  return {
    state: now,
    ask: (command, at) => send(LEAD, command, at),
    agree(team, at) {
      const seat = Object.values(now().seats).find((one) => one.team === team);
      if (seat !== undefined) send({ kind: 'seat', seat: seat.id }, { type: 'answer-spotlight', yes: true }, at);
    },
    refusalOf(command) {
      const judged = judge(now(), LEAD, command, now().clock.openedAt);
      return judged.ok ? null : judged.error;
    },
    step(at) {
      renew();
      // Teams act in turn, so that the desk shows them side by side.
      const next = turns.shift();
      if (next === undefined) return false;
      const { seat, turn } = next;
      const took = next.begun ? turn.next(now()) : turn.next();
      if (took.done === true) return turns.length > 0;
      send({ kind: 'seat', seat }, took.value, at);
      turns.push({ ...next, begun: true });
      return true;
    },
  };
}
