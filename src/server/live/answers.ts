// What a device hears back: to its hello, to a command, to a console's look over a team's shoulder. Whatever arrives is
// read by its shape first; nothing of the message says who is speaking.
import { type Refusal, refusal } from '../../base/refusal.ts';
import {
  type CommandAnswer,
  type CommandMessage,
  commandShape,
  type HelloAnswer,
  type MirrorRequest,
  mirrorShape,
  readMessage,
  type StudyAnswer,
  type StudyAsked,
  studyShape,
} from '../../classroom/messages.ts';
import type { z } from '../../classroom/shapes.ts';
import type { Doors } from '../doors.ts';
import { actorOf, type Caller } from './callers.ts';
import type { CommandRate } from './command-rate.ts';
import { CLASS_DELETED, SEAT_REVOKED } from './let-go.ts';

const ONLY_LOOKS = refusal('access/only-looks', 'A projector only shows the class.');
const NOT_CONSOLE = refusal('access/not-yours', 'Only the console may look over a team’s shoulder.');
const WAIT = refusal('limit/wait', 'Wait a second and try again.');
const FAILED = refusal('server/failed', 'The server could not work this out. The class is unchanged.');

/** What a device hears first, and whose news concern it: those of a team, or of all. */
export async function greet(doors: Doors, caller: Caller): Promise<{ reply: HelloAnswer; teamId: string | null }> {
  if (caller.role === 'console') await bringIn(doors, caller);
  const brief = await doors.host.brief(caller.classId);
  if (brief === null) return { reply: { refused: CLASS_DELETED }, teamId: null };
  const seat = caller.role === 'seat' ? brief.seats.find(({ seatId }) => seatId === caller.seatId) : undefined;
  if (caller.role === 'seat' && brief.readOnly === null && (seat === undefined || seat.revoked)) {
    return { reply: { refused: SEAT_REVOKED }, teamId: null };
  }
  const { seq, rules, readOnly } = brief;
  const build = doors.page === null ? null : (await doors.page.read()).build;
  const reply = { ok: true as const, role: caller.role, seq, serverTime: doors.now(), rules, readOnly, build };
  return { reply, teamId: seat?.teamId ?? null };
}

/** Whoever leads is written into the class once; the answer to a second time does not matter. */
async function bringIn({ host, now }: Doors, { classId, instructorId, as }: Extract<Caller, { role: 'console' }>) {
  const name = as === 'lead' ? 'Instructor' : 'Second instructor';
  const command = { type: 'join-instructor', instructor: instructorId, name, as };
  const key = `instructor.${instructorId}`;
  await host.submit({ classId, key, actor: { kind: 'system' }, command, at: now() });
}

/** Never rejects: what the class could not work out is refused, and the log says why. */
export async function answerCommand(
  { host, now }: Doors,
  caller: Caller,
  rate: CommandRate,
  raw: unknown,
  log: (error: unknown) => void,
): Promise<CommandAnswer> {
  const actor = actorOf(caller);
  if (actor === null) return { refused: ONLY_LOOKS };
  // Not stored, and not lost: the outbox of the device sends it again.
  if (!rate.take(now())) return { retry: true };
  const read = readMessage<CommandMessage>(commandShape, raw);
  if (!read.ok) return { refused: read.refused };
  // Keys are the device's own: one seat's key must never meet another's.
  const key = `${actor.kind === 'seat' ? actor.seat : 'lead'}.${read.value.key}`;
  try {
    const done = await host.submit({ classId: caller.classId, key, actor, command: read.value.command, at: now() });
    if (done.did === 'log') return { ok: true, seq: done.seq, dup: done.dup };
    return done.did === 'refuse' ? { refused: done.refusal } : { retry: true };
  } catch (error) {
    log(error);
    return { refused: FAILED };
  }
}

/** One question to the class that changes nothing: its share, its shape, and what came of it. Never rejects. */
async function answerAsked<T, A>(
  { now }: Doors,
  rate: CommandRate,
  shape: z.ZodMiniType<T>,
  raw: unknown,
  log: (error: unknown) => void,
  work: (asked: T) => Promise<A>,
): Promise<A | { refused: Refusal }> {
  if (!rate.take(now())) return { refused: WAIT };
  const read = readMessage(shape, raw);
  if (!read.ok) return { refused: read.refused };
  try {
    return await work(read.value);
  } catch (error) {
    log(error);
    return { refused: FAILED };
  }
}

/** What a team sees, for the console. */
export async function answerMirror(
  doors: Doors,
  caller: Caller,
  rate: CommandRate,
  raw: unknown,
  log: (error: unknown) => void,
): Promise<{ seq: number; page: unknown } | { refused: Refusal }> {
  if (caller.role !== 'console') return { refused: NOT_CONSOLE };
  return answerAsked<MirrorRequest, { seq: number; page: unknown } | { refused: Refusal }>(
    doors,
    rate,
    mirrorShape,
    raw,
    log,
    async ({ teamId }) => {
      const audience = { to: 'mirror' as const, teamId };
      const [view] = await doors.host.views(caller.classId, [{ audience, base: null, whole: true }]);
      if (view === undefined || 'failed' in view) throw new Error(view?.failed ?? 'No view came back.');
      return 'refused' in view ? view : { seq: view.seq, page: JSON.parse(view.whole ?? 'null') };
    },
  );
}

/** How far a study is: of the caller's own team, or for a console of the team it names. */
export async function answerStudy(
  doors: Doors,
  caller: Caller,
  rate: CommandRate,
  raw: unknown,
  log: (error: unknown) => void,
): Promise<StudyAnswer> {
  if (caller.role === 'screen') return { refused: ONLY_LOOKS };
  return answerAsked<StudyAsked, StudyAnswer>(doors, rate, studyShape, raw, log, async ({ study, team, hand }) =>
    caller.role === 'seat'
      ? doors.host.study(caller.classId, { to: 'seat', seatId: caller.seatId }, study, hand)
      : doors.host.study(caller.classId, { to: 'mirror', teamId: team ?? '' }, study, hand),
  );
}
