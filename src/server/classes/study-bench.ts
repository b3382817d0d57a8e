// Where the classes of this process have studies worked out: a desk and a thread for each scenario, and for every team
// the last question of each kind, which makes room for the next one. Whoever asks hears at once how far it is, and asks
// again: nothing here waits, and a question that is asked by six devices is worked out once.
import { Worker } from 'node:worker_threads';
import {
  createStudyDesk,
  type FromStudyWorker,
  type StudyDesk,
  type StudyState,
  type StudyWorker,
} from '../../analysis/study-desk.ts';
import type { StudyHandAsked, TeamStudy } from '../../classroom/messages.ts';
import type { World } from '../../engine/world.ts';
import type { StudyJob } from './team-studies.ts';

export interface StudyBench {
  /** How far the question of `place` (class, team, kind) is. `key`: what it is about; another key is another question. */
  ask(place: string, key: string, world: World, job: () => StudyJob): StudyState<unknown>;
  /**
   * Stops the question of a place for all who ask about it, or lets it go on; one that failed is tried again. Nothing
   * happens where nobody has asked.
   */
  hand(place: string, hand: StudyHandAsked): void;
  /** Forgets every place that begins so. */
  forget(prefix: string): void;
  /**
   * Hears of every place of which more is known than whoever asked was told: that its turn has come, how far it is, its
   * answer, that it failed, and when it may be tried again. Returns the way to stop.
   */
  listen(listener: (place: string) => void): () => void;
  close(): void;
}

type Desk = StudyDesk<StudyJob, unknown>;
type OpenThread = () => StudyWorker<StudyJob, unknown>;

interface Place {
  key: string;
  state: StudyState<unknown>;
  /** A failure stands until then; whoever asks later has it tried again. A stopped one is worth its thread until then. */
  until: number;
  /** Where it is asked, and by what name. */
  desk: Desk;
  question: string;
  leave: () => void;
  /** After a failure: when it may be tried again. */
  again: ReturnType<typeof setTimeout> | null;
}

const IDLE_MS = 60_000;
const FAILED_MS = 30_000;
/** As long as a room talks about something else and comes back to it. */
const HELD_MS = 15 * 60_000;
const now = (): number => Date.now();
/** Short ones go first: nobody's causes wait for somebody else's twenty thousand games. */
const COSTS: Readonly<Record<TeamStudy | 'class-luck', number>> = {
  papers: 0,
  causes: 1,
  // Forty games a team, and the room looks at it.
  'class-luck': 1,
  forecast: 1,
  models: 1,
  'what-if': 1,
  luck: 2,
  quality: 3,
};
const needsThread = ({ state, until }: Place): boolean =>
  state.kind === 'working' || (state.kind === 'stopped' && now() < until);
/** Answers live in the places; the desk itself need keep none beside them. */
const HABITS = { kept: 0, rank: ({ study }: StudyJob) => COSTS[study], abandoned: 'finish' } as const;

export function openStudyBench(openThread: OpenThread = threadOf, idleMs: number = IDLE_MS): StudyBench {
  const places = new Map<string, Place>();
  // One each for a case in each language: what is told of a game is told in its words.
  const desks = new Map<World, Desk>();
  const listeners = new Set<(place: string) => void>();
  let idle: ReturnType<typeof setTimeout> | null = null;
  const tell = (place: string): void => {
    for (const listener of listeners) listener(place);
  };
  const leave = ({ leave: unlisten, again }: Place): void => {
    unlisten();
    if (again !== null) clearTimeout(again);
  };

  /** Threads that nobody has needed for a while give their memory back. */
  const rest = (): void => {
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(() => {
      if ([...places.values()].some(needsThread)) rest();
      else for (const desk of desks.values()) desk.close();
    }, idleMs);
    idle.unref();
  };
  const deskOf = (world: World): Desk => {
    const known = desks.get(world) ?? createStudyDesk(world, openThread, HABITS);
    desks.set(world, known);
    return known;
  };

  return {
    ask(place, key, world, job) {
      const known = places.get(place);
      if (known !== undefined && known.key === key && (known.state.kind !== 'failed' || now() < known.until)) {
        return known.state;
      }
      if (known !== undefined) leave(known);
      const state: StudyState<unknown> = { kind: 'working', share: 0 };
      const [desk, question] = [deskOf(world), `${place} ${key}`];
      const asked: Place = { key, state, until: 0, desk, question, leave: () => {}, again: null };
      places.set(place, asked);
      let asking = true;
      asked.leave = desk.ask(question, job(), (told) => {
        asked.state = told;
        if (told.kind === 'stopped') asked.until = now() + HELD_MS;
        if (told.kind === 'failed') {
          asked.until = now() + FAILED_MS;
          asked.again = setTimeout(() => {
            asked.until = 0;
            tell(place);
          }, FAILED_MS);
          asked.again.unref();
        }
        // What is known at once is answered at once.
        if (!asking) tell(place);
      });
      asking = false;
      rest();
      return asked.state;
    },
    hand(place, hand) {
      const known = places.get(place);
      if (known === undefined) return;
      const { desk, question, state } = known;
      if (hand === 'stop') desk.hold(question);
      else if (state.kind === 'failed') known.until = 0;
      else desk.goOn(question);
      rest();
    },
    forget(prefix) {
      for (const [place, known] of places) {
        if (!place.startsWith(prefix)) continue;
        leave(known);
        places.delete(place);
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (idle !== null) clearTimeout(idle);
      for (const known of places.values()) leave(known);
      places.clear();
      for (const desk of desks.values()) desk.close();
    },
  };
}

function threadOf(): StudyWorker<StudyJob, unknown> {
  const thread = new Worker(new URL('./study-thread.ts', import.meta.url));
  const opened: StudyWorker<StudyJob, unknown> = {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
    onmessage: null,
    onerror: null,
  };
  thread.on('message', (data: FromStudyWorker<unknown>) => opened.onmessage?.({ data }));
  thread.on('error', ({ message }) => opened.onerror?.({ message }));
  // A waiting thread keeps no process alive.
  thread.unref();
  return opened;
}
