// Everything an instructor, a seat or the server itself may ask of a class. Whether it is allowed, and which events it
// makes, is said by `judge` (judge.ts) and nowhere else: server, rehearsal, tests and chaos all use it.
import {
  decision,
  line,
  personName,
  move,
  paragraph,
  ref,
  role,
  scenarioName,
  screen,
  seatRule,
  seq,
  teamName,
  z,
} from './shapes.ts';

const team = ref;
const teams = z.nullable(z.array(ref).check(z.minLength(1), z.maxLength(200)));

/** Asked by a seat. Its team and its role are the server's knowledge, never part of the command. */
export const SEAT_COMMANDS = [
  /** `seen`: the last event this device has seen. `proposal`: the proposal that is taken up by it. */
  z.strictObject({ type: z.literal('decide'), decision, seen: seq, proposal: z.exactOptional(seq) }),
  z.strictObject({ type: z.literal('undo'), of: seq }),
  z.strictObject({ type: z.literal('propose'), decision, note: paragraph(200) }),
  z.strictObject({ type: z.literal('close-proposal'), proposal: seq, how: z.enum(['withdrawn', 'declined']) }),
  z.strictObject({ type: z.literal('settle-conflict'), conflict: seq, how: z.enum(['kept', 'restored']) }),
  /** `seen`: the last event this device has seen, so that two who press at once go on once. */
  z.strictObject({ type: z.literal('move'), move, seen: z.exactOptional(seq) }),
  /** The team is ready: while deciding, in the committee (the vote is called), after reading the results. */
  z.strictObject({ type: z.literal('commit') }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('vote'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('answer'), question: seq, text: line(200) }),
  z.strictObject({ type: z.literal('answer-spotlight'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('reflect'), best: paragraph(400), worst: paragraph(400) }),
  z.strictObject({ type: z.literal('take-seat'), role }),
  z.strictObject({ type: z.literal('rename-self'), name: personName }),
  z.strictObject({ type: z.literal('name-team'), name: teamName }),
] as const;

export const INSTRUCTOR_COMMANDS = [
  /** `from`: the gate event the console was showing, so that a double press opens one gate. 0 before the first. */
  z.strictObject({ type: z.literal('next'), from: seq }),
  z.strictObject({ type: z.literal('undo-advance'), of: seq }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('freeze'), question: paragraph(300) }),
  z.strictObject({ type: z.literal('thaw') }),
  z.strictObject({ type: z.literal('show-answer'), question: seq, answer: seq, shown: z.boolean() }),
  z.strictObject({ type: z.literal('extend'), minutes: z.int().check(z.minimum(1), z.maximum(60)) }),
  z.strictObject({ type: z.literal('commit-for'), team }),
  z.strictObject({ type: z.literal('trim-year') }),
  z.strictObject({ type: z.literal('add-year') }),
  z.strictObject({ type: z.literal('inject-event'), teams, event: scenarioName }),
  z.strictObject({ type: z.literal('send-note'), teams, text: line(400) }),
  z.strictObject({
    type: z.literal('show-screen'),
    screen,
    team: z.nullable(ref),
    item: z.nullable(line(80)),
    names: z.boolean(),
  }),
  z.strictObject({ type: z.literal('ask-spotlight'), team }),
  z.strictObject({ type: z.literal('add-team'), name: teamName }),
  z.strictObject({ type: z.literal('rename-team'), team, name: teamName }),
  z.strictObject({ type: z.literal('merge-teams'), team, into: ref }),
  z.strictObject({ type: z.literal('move-seat'), seat: ref, team, role }),
  z.strictObject({ type: z.literal('rename-seat'), seat: ref, name: personName }),
  z.strictObject({ type: z.literal('revoke-seat'), seat: ref }),
  z.strictObject({ type: z.literal('readmit-seat'), seat: ref }),
  z.strictObject({ type: z.literal('set-rule'), rule: seatRule }),
  z.strictObject({ type: z.literal('set-join'), open: z.boolean() }),
  z.strictObject({ type: z.literal('close') }),
] as const;

export const SYSTEM_COMMANDS = [
  /**
   * `team: null` opens a team of the given name, or without a name takes the smallest one; `role: null` takes the first
   * free office.
   */
  z.strictObject({
    type: z.literal('join'),
    name: personName,
    team: z.nullable(ref),
    teamName: z.exactOptional(teamName),
    role: z.nullable(role),
  }),
  z.strictObject({
    type: z.literal('join-instructor'),
    instructor: ref,
    name: personName,
    as: z.enum(['lead', 'second', 'viewer']),
  }),
  z.strictObject({ type: z.literal('mark-away'), seat: ref }),
  z.strictObject({ type: z.literal('mark-returned'), seat: ref }),
] as const;

export const seatCommand = z.discriminatedUnion('type', SEAT_COMMANDS);
export const instructorCommand = z.discriminatedUnion('type', INSTRUCTOR_COMMANDS);
export const classCommand = z.discriminatedUnion('type', [
  ...SEAT_COMMANDS,
  ...INSTRUCTOR_COMMANDS,
  ...SYSTEM_COMMANDS,
]);

export type SeatCommand = z.output<typeof seatCommand>;
export type InstructorCommand = z.output<typeof instructorCommand>;
export type ClassCommand = z.output<typeof classCommand>;
export type CommandType = ClassCommand['type'];
export type CommandOf<T extends CommandType> = Extract<ClassCommand, { type: T }>;
