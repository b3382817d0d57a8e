// What the log of a class holds. The log is the truth: everything else is a fold of it (class-fold.ts), so an event says
// what happened, never a figure that follows from it. Shapes are checked when a log is read from outside.
import {
  decision,
  language,
  line,
  personName,
  move,
  paragraph,
  preset,
  ref,
  role,
  scenarioName,
  screen,
  seatRule,
  seq,
  teamName,
  z,
} from './shapes.ts';
import type { Actor } from './terms.ts';

/** Which edition of the payloads this code writes. Older ones are raised when they are read, never rewritten. */
export const EVENT_EDITION = 1;

const teams = z.nullable(z.array(ref).check(z.maxLength(200)));
const team = ref;
const seat = ref;

/** Years and minutes of a class as its preset or the instructor set them. */
const pace = z.strictObject({
  years: z.int().check(z.minimum(1), z.maximum(10)),
  /** Planned minutes of each gate; of the yearly ones for one year, the first year longer by `firstYear`. */
  minutes: z.record(z.string(), z.int().check(z.minimum(0), z.maximum(240))),
  firstYear: z.int().check(z.minimum(0), z.maximum(60)),
  /** Whether each seat votes as a member before the simulated vote. */
  votes: z.boolean(),
});

/** The payload of every kind of event. `team` and `seat` are ids; `teams: null` means every team. */
export const EVENT_SHAPES = {
  'class-opened': z.strictObject({
    class: ref,
    title: line(80),
    scenario: z.strictObject({
      id: line(64),
      version: line(40),
      hash: line(128),
      /** In which the class reads it, where it could be chosen; left out (and in older logs): the scenario's own. */
      language: z.optional(language),
    }),
    rules: line(40),
    /** Kept by the server until the debrief. */
    seed: z.int().check(z.minimum(0), z.maximum(4294967295)),
    preset,
    pace,
    rule: seatRule,
    /** Teams that stand ready when the class opens; more can be added, also by those who join. */
    teams: z.array(teamName).check(z.maxLength(60)),
    rehearsal: z.boolean(),
  }),
  'instructor-joined': z.strictObject({ instructor: ref, name: personName, as: z.enum(['lead', 'second', 'viewer']) }),
  'join-set': z.strictObject({ open: z.boolean() }),
  'rule-set': z.strictObject({ rule: seatRule }),

  'team-added': z.strictObject({ team, name: teamName }),
  'team-renamed': z.strictObject({ team, name: teamName }),
  /** The seats of `team` go to `into`, and its game stops. */
  'team-merged': z.strictObject({ team, into: ref }),

  'seat-joined': z.strictObject({ seat, team, name: personName, role }),
  'seat-moved': z.strictObject({ seat, team, role }),
  'seat-renamed': z.strictObject({ seat, name: personName }),
  /** Taken off the roster; the person may join again. */
  'seat-revoked': z.strictObject({ seat }),
  'seat-readmitted': z.strictObject({ seat }),
  /** No sign of the device for a minute, and a sign again: an absent seat never blocks. */
  'seat-away': z.strictObject({ seat }),
  'seat-returned': z.strictObject({ seat }),

  /** `seen`: the last event the deciding seat had seen, `merged`: the decision was joined with what had changed since. */
  'decision-taken': z.strictObject({
    team,
    decision,
    seen: seq,
    merged: z.boolean(),
    proposal: z.nullable(seq),
  }),
  /** `of`: the decision taken back. */
  'decision-undone': z.strictObject({ team, of: seq }),
  'proposal-made': z.strictObject({ team, decision, note: paragraph(200) }),
  'proposal-closed': z.strictObject({ team, proposal: seq, how: z.enum(['withdrawn', 'declined']) }),
  /** Somebody has looked at a conflict and let it stand, or brought the earlier value back (by a decision before). */
  'conflict-settled': z.strictObject({ team, conflict: seq, how: z.enum(['kept', 'restored']) }),
  /** Between the beats of the drafting, through the meeting, quarter by quarter. */
  'team-moved': z.strictObject({ team, move }),
  /** A seat says that the team is ready; `complete`: by the seat rule it now is. */
  'commit-agreed': z.strictObject({ team, complete: z.boolean() }),
  'commit-reopened': z.strictObject({ team }),
  /** By the instructor. */
  'commit-forced': z.strictObject({ team }),
  'vote-cast': z.strictObject({ team, yes: z.boolean() }),

  /** Next: the class's gate and year after it. */
  'gate-opened': z.strictObject({
    gate: z.enum(['briefing', 'deciding', 'committee', 'playing', 'revealing', 'debriefing']),
    /** 0 before the first. */
    year: z.int().check(z.minimum(0), z.maximum(50)),
  }),
  /** The last Next taken back. `of`: its event. */
  'advance-undone': z.strictObject({ of: seq }),
  'class-paused': z.strictObject({}),
  'class-resumed': z.strictObject({}),
  'class-frozen': z.strictObject({ question: paragraph(300) }),
  'class-thawed': z.strictObject({}),
  'answer-given': z.strictObject({ question: seq, text: line(200) }),
  /** Put on the projector, or taken off it. */
  'answer-shown': z.strictObject({ question: seq, answer: seq, shown: z.boolean() }),
  'time-extended': z.strictObject({ minutes: z.int().check(z.minimum(1), z.maximum(60)) }),
  'years-set': z.strictObject({ years: z.int().check(z.minimum(1), z.maximum(10)) }),

  /** An event card of the scenario, to come up in these teams before their next quarter. */
  'event-injected': z.strictObject({ teams, event: scenarioName }),
  'note-sent': z.strictObject({ teams, text: line(400) }),
  'screen-shown': z.strictObject({
    screen,
    /** The team in the spotlight, a moment, a chart: what the page is about. */
    team: z.nullable(ref),
    item: z.nullable(line(80)),
    names: z.boolean(),
  }),
  'spotlight-asked': z.strictObject({ team }),
  'spotlight-answered': z.strictObject({ team, yes: z.boolean() }),
  'reflection-written': z.strictObject({ best: paragraph(400), worst: paragraph(400) }),
  'class-closed': z.strictObject({}),
} as const;

export type EventKind = keyof typeof EVENT_SHAPES;
export type PayloadOf<K extends EventKind> = z.output<(typeof EVENT_SHAPES)[K]>;

/** What `judge` hands out: the store adds the rest of the envelope. */
export type ClassEventDraft = { [K in EventKind]: { readonly kind: K; readonly payload: PayloadOf<K> } }[EventKind];

/** `key`: idempotency key. A command with several events appends them at once: `key#0`, `key#1` ... and `key` on the last. */
export interface Envelope {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly key: string;
  /** Epoch milliseconds of the server. */
  readonly at: number;
  readonly actor: Actor;
  readonly v: number;
}

export type ClassEvent = Envelope & ClassEventDraft;
export type EventOf<K extends EventKind> = Extract<ClassEvent, { kind: K }>;
