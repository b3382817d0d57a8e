// The worker's side of a desk of studies where a study may be stopped: it walks from rest to rest, and between two of them
// the thread hears what has been said to it. A course that is held stays where it is until its question is asked again.
import type { World } from '../engine/world.ts';
import type { Course, Rest } from './course.ts';
import type { FromStudyWorker, ToStudyWorker } from './study-desk.ts';

interface Way<Answer> {
  id: number;
  course: Course<Answer, Answer | null>;
  /** Where it stood last; null before its first rest. */
  rest: Rest<Answer | null> | null;
}

/**
 * Answers what comes, one question at a time. `open` makes a world ready. `breathe` lets the thread hear what waits, and
 * calls back then.
 */
export function courseAnswerer<Request, Answer>(
  open: (world: World) => (request: Request) => Course<Answer, Answer | null>,
  say: (message: FromStudyWorker<Answer>) => void,
  breathe: (goOn: () => void) => void,
): (message: ToStudyWorker<Request>) => void {
  let begin: ReturnType<typeof open> | null = null;
  let walking: Way<Answer> | null = null;
  const held = new Map<number, Way<Answer>>();

  function walk(way: Way<Answer>): void {
    if (walking !== way) return;
    try {
      const step = way.course.next();
      if (step.done === true) {
        walking = null;
        say({ type: 'answer', id: way.id, answer: step.value });
        return;
      }
      way.rest = step.value;
      say({ type: 'progress', id: way.id, share: step.value.share });
      breathe(() => walk(way));
    } catch (failure) {
      walking = null;
      say({ type: 'failed', id: way.id, reason: failure instanceof Error ? failure.message : String(failure) });
    }
  }

  return (message) => {
    if (message.type === 'open') begin = open(message.world);
    else if (message.type === 'ask') {
      const { id, request } = message;
      if (begin === null) {
        say({ type: 'failed', id, reason: 'The world has not arrived.' });
        return;
      }
      walking = held.get(id) ?? { id, course: begin(request), rest: null };
      held.delete(id);
      // Not at once: who has asked may have something else to say.
      const way = walking;
      breathe(() => walk(way));
    } else if (walking?.id === message.id) {
      const { id, rest } = walking;
      held.set(id, walking);
      walking = null;
      say({ type: 'held', id, share: rest?.share ?? 0, answer: rest?.soFar() ?? null });
    }
  };
}
