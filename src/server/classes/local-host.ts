// Classes played in this thread: one open log a class, its scenario's engine, and its views made for one team at a time,
// so that a command never waits for more than that.
import { performance } from 'node:perf_hooks';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { CaseSeat } from '../../classroom/http-messages.ts';
import { type ClassLog, openClassLog } from '../store/class-log.ts';
import type { LuckShare } from '../../views/compare-view.ts';
import { caseSeats } from '../../views/seat-words.ts';
import type { ClassRow, ClassStore, StoredEvent } from '../store/store-port.ts';
import type { ClassBrief, ClassHost, ClassNews, Order } from './class-host.ts';
import { createCompiler } from './compiler.ts';
import { classMeaning, judgeBy, readCommand } from './class-meaning.ts';
import { keepViews } from './kept-views.ts';
import { resultsCsv } from './results-csv.ts';
import { EngineShelf } from './scenario-shelf.ts';
import type { ServerGround } from './server-checks.ts';
import { createSnapshotKeeper } from './snapshot-keeper.ts';
import { allowedStudy, classLuck, studyAnswer } from './class-studies.ts';
import { openStudyBench } from './study-bench.ts';
import { createYearKeeper } from './year-keeper.ts';

type Held =
  | {
      readonly row: ClassRow;
      readonly readOnly: null;
      readonly log: ClassLog<ClassState | null>;
      /** In the language of the class. */
      readonly caseTitle: string;
      readonly caseSeats: CaseSeat[];
    }
  | { readonly row: ClassRow; readonly readOnly: string };

export interface HostOptions {
  store: ClassStore;
  /** Version of the rules of this server. */
  rules: string;
  /** Waits until other work that is due has been done. */
  breathe?: () => Promise<void>;
  report?: (error: unknown) => void;
  /** What the server knows of itself, for the check before a class. */
  ground?: () => ServerGround;
}

const IDLE_MS = 3_600_000;
const LOAD_MS = 250;
const BUSY = 0.7;
/** A machine that others use as well makes every view look long: teams must still see each other's changes. */
const LONGEST_REST_MS = 10;
/** Where the bench keeps what belongs to a class and to no team of it. */
const CLASS_LUCK = '/all/luck';
const NO_GROUND: ServerGround = { reach: 'this-machine', freeMb: null };
const NO_CLASS: Refusal = refusal('class/unknown', 'This class does not exist any more. Ask for the new code.');

export function openLocalHost(options: HostOptions): ClassHost {
  const { store, rules, breathe = nextTurn, report = console.error, ground = () => NO_GROUND } = options;
  const held = new Map<string, Promise<Held | null>>();
  const used = new Map<string, number>();
  const listeners = new Set<(news: ClassNews) => void>();
  const compiler = createCompiler();
  const shelf = new EngineShelf(store, compiler);
  const kept = keepViews(ground);
  const bench = openStudyBench();
  const years = createYearKeeper(store, () => Date.now(), report);
  const snapshots = createSnapshotKeeper(() => Date.now(), report);
  let pages: Promise<unknown> = Promise.resolve();
  let viewMs = 0;
  let load = performance.eventLoopUtilization();
  let loadAt = performance.now();
  let busy = false;
  /** On a busy thread views take half of the time at most: answers to commands go first. */
  const rest = async (): Promise<void> => {
    const now = performance.now();
    if (now - loadAt > LOAD_MS) {
      const next = performance.eventLoopUtilization();
      busy = performance.eventLoopUtilization(next, load).utilization > BUSY;
      load = next;
      loadAt = now;
    }
    if (busy) await new Promise((resolve) => setTimeout(resolve, Math.min(viewMs, LONGEST_REST_MS)));
  };

  const open = async (classId: string): Promise<Held | null> => {
    const row = await store.classById(classId);
    if (row === null) return null;
    if (row.rules !== rules) return { row, readOnly: otherRules(row.rules, rules) };
    const problem = await shelf.fetch(row.scenario.hash);
    if (problem !== null) return { row, readOnly: problem };
    const log = await openClassLog(
      store,
      classId,
      classMeaning(() => shelf.get(row.scenario.hash)),
    );
    if (log === null) return null;
    snapshots.opened(classId, log);
    log.listen((events, state) => {
      if (state !== null) years.saw(classId, events, state);
      snapshots.saw(classId, events, log);
      const news = newsOf(classId, events, state);
      for (const listener of listeners) listener(news);
    });
    const { world } = shelf.get(row.scenario.hash);
    return { row, readOnly: null, log, caseTitle: world.title, caseSeats: caseSeats(world) };
  };
  const hold = async (classId: string): Promise<Held | null> => {
    used.set(classId, Date.now());
    const opening = held.get(classId) ?? open(classId);
    held.set(classId, opening);
    try {
      const found = await opening;
      // A class that is not there now may be opened later by another process.
      if (found === null) held.delete(classId);
      return found;
    } catch (error) {
      held.delete(classId);
      throw error;
    }
  };

  /** How much of the differences between the teams is luck, as far as it has been worked out. */
  const luckShareOf = (classId: string, state: ClassState): LuckShare => {
    const asked = classLuck(state);
    if (asked === null) return null;
    return bench.ask(`${classId}${CLASS_LUCK}`, asked.key, asked.world, asked.job) as LuckShare;
  };
  bench.listen((place) => {
    if (!place.endsWith(CLASS_LUCK)) return;
    const classId = place.slice(0, -CLASS_LUCK.length);
    kept.drop(classId, { to: 'console' });
    kept.drop(classId, { to: 'screen' });
    // Nothing was logged: the desk and the wall are told of the same moment once more.
    for (const listener of listeners) listener({ classId, seq: 0, teams: [], roster: false });
  });

  /** A class that nobody has asked for in an hour is let go of; its log opens again with the next question. */
  const tidying = setInterval(() => {
    for (const [classId, at] of used) {
      if (Date.now() - at < IDLE_MS) continue;
      used.delete(classId);
      held.delete(classId);
      kept.forget(classId);
      bench.forget(`${classId}/`);
    }
  }, IDLE_MS / 6);
  tidying.unref();

  /** Reads on from the log where another process has written; in one file there is no other. */
  const catchUp = async (classId: string, head: number): Promise<void> => {
    const room = await held.get(classId);
    if (room === undefined || room === null || room.readOnly !== null) return;
    if (room.log.head().seq < head) await room.log.catchUp();
  };
  const stopHearing =
    store.kind === 'sqlite'
      ? null
      : store.subscribe(({ topic, classId, body }) => {
          if (topic === 'head') catchUp(classId, Number(body)).catch(report);
        });

  return {
    async submit({ classId, key, actor, command, at }: Order) {
      const read = readCommand(actor, command);
      if (!read.ok) return { did: 'refuse', refusal: read.error };
      const room = await hold(classId);
      if (room === null) return { did: 'refuse', refusal: NO_CLASS };
      if (room.readOnly !== null) return { did: 'refuse', refusal: refusal('class/read-only', room.readOnly) };
      return room.log.submit(key, judgeBy(actor, read.value, at));
    },
    async brief(classId) {
      const room = await hold(classId);
      return room === null ? null : briefOf(room);
    },
    async views(classId, asked) {
      const all = (refused: Refusal) => asked.map(() => ({ refused }));
      const room = await hold(classId);
      if (room === null) return all(NO_CLASS);
      if (room.readOnly !== null) return all(refusal('class/read-only', room.readOnly));
      const { log } = room;
      // One team after the other, with room for commands in between.
      const made = pages.then(breathe).then(() => {
        const from = performance.now();
        const state = log.state();
        const views = kept.make(classId, state, asked, state === null ? null : luckShareOf(classId, state));
        viewMs = performance.now() - from;
        return views;
      });
      pages = made.then(rest, rest);
      return made;
    },
    async study(classId, audience, study, hand) {
      const room = await hold(classId);
      if (room === null) return { refused: NO_CLASS };
      const state = room.readOnly === null ? room.log.state() : null;
      if (state === null) return { refused: refusal('class/read-only', room.readOnly ?? '') };
      const allowed = allowedStudy(state, audience, study);
      if (!allowed.ok) return { refused: allowed.error };
      const { team, key, job } = allowed.value;
      const place = `${classId}/${team.id}/${study}`;
      if (hand !== undefined) bench.hand(place, hand);
      return studyAnswer(bench.ask(place, key, team.play.game.engine.world, job));
    },
    unview: async (classId, audience) => kept.drop(classId, audience),
    async results(classId) {
      const room = await hold(classId);
      const state = room === null || room.readOnly !== null ? null : room.log.state();
      return state === null ? null : resultsCsv(state);
    },
    async forget(classId) {
      held.delete(classId);
      kept.forget(classId);
      bench.forget(`${classId}/`);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopHearing?.();
      clearInterval(tidying);
      snapshots.close();
      bench.close();
      await compiler.close();
      const rooms = await Promise.allSettled(held.values());
      for (const room of rooms) {
        if (room.status === 'fulfilled' && room.value?.readOnly === null)
          await room.value.log.snapshot().catch(() => {});
      }
      held.clear();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function otherRules(theirs: string, ours: string): string {
  return `This class was played by rules ${theirs}, and this server plays by rules ${ours}. It can be exported and deleted here; to play on, start the version of the game it was opened with.`;
}

function briefOf(room: Held): ClassBrief {
  const { row } = room;
  const scenarioTitle = room.readOnly === null ? room.caseTitle : row.scenario.id;
  const offered = room.readOnly === null ? room.caseSeats : [];
  const base = { title: row.title, scenarioTitle, caseSeats: offered, rules: row.rules, readOnly: room.readOnly };
  const state = room.readOnly === null ? room.log.state() : null;
  if (state === null) {
    return {
      ...base,
      seq: row.head.seq,
      closed: false,
      joinOpen: false,
      clock: { deadlineAt: null },
      teams: [],
      seats: [],
    };
  }
  const { clock } = state;
  return {
    ...base,
    seq: state.seq,
    closed: state.gate === 'closed',
    joinOpen: state.joinOpen,
    clock: { deadlineAt: clock.stoppedAt === null && clock.minutes > 0 ? clock.endsAt : null },
    teams: Object.values(state.teams)
      .filter(({ mergedInto }) => mergedInto === null)
      .map(({ id, name }) => ({ teamId: id, name })),
    seats: Object.values(state.seats).map(({ id, team, name, role, revoked, away }) => ({
      seatId: id,
      teamId: team,
      name,
      role,
      revoked,
      away,
    })),
  };
}

/** Kinds that change one team's pages only: its own play. */
const ONE_TEAM = /^(?:decision|proposal|conflict|move|commit|vote|team-moved)/;

function newsOf(classId: string, events: readonly StoredEvent[], state: ClassState | null): ClassNews {
  const teams = new Set<string>();
  let all = false;
  for (const { kind, payload } of events) {
    const team = (payload as { team?: unknown } | null)?.team;
    if (ONE_TEAM.test(kind) && typeof team === 'string') teams.add(team);
    else all = true;
  }
  return { classId, seq: state?.seq ?? 0, teams: all ? null : [...teams], roster: all };
}
