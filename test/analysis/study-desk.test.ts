// The desk where studies are asked for, with a worker of cardboard that answers when it is told to.
import { describe, expect, test } from 'vitest';
import { courseAnswerer } from '../../src/analysis/course-answerer.ts';
import {
  createStudyDesk,
  type DeskHabits,
  type FromStudyWorker,
  type StudyState,
  type StudyWorker,
  type ToStudyWorker,
} from '../../src/analysis/study-desk.ts';
import { smallWorld } from '../kit/small-world.ts';

type Question = { cost: number; name: string };
type Work = StudyWorker<Question, string>;

function rig(habits?: Partial<DeskHabits<Question>>) {
  const workers: { worker: Work; asked: string[]; stopped: boolean }[] = [];
  const createWorker = (): Work => {
    const made = { asked: [] as string[], stopped: false, worker: null as unknown as Work };
    const post = (message: ToStudyWorker<Question>): void => {
      if (message.type === 'ask') made.asked.push(message.request.name);
      if (message.type === 'hold') made.asked.push(`hold ${message.id}`);
    };
    const terminate = (): void => void (made.stopped = true);
    made.worker = { postMessage: post, terminate, onmessage: null, onerror: null };
    workers.push(made);
    return made.worker;
  };
  const whole: DeskHabits<Question> = { kept: 0, rank: ({ cost }) => cost, abandoned: 'finish', ...habits };
  const desk = createStudyDesk<Question, string>(smallWorld(), createWorker, whole);
  let id = 0;
  return {
    desk,
    workers,
    /** Every name the last worker was asked, in order. */
    asked: () => workers.at(-1)?.asked ?? [],
    ask(name: string, cost = 1) {
      const states: StudyState<string>[] = [];
      const stop = desk.ask(name, { name, cost }, (state) => states.push(state));
      return { stop, last: () => states.at(-1) };
    },
    /** The worker says something of the question with this number. */
    say: (data: FromStudyWorker<string>) => workers.at(-1)?.worker.onmessage?.({ data }),
    /** The worker answers the questions that it was asked, in order. */
    answer: () => workers.at(-1)?.worker.onmessage?.({ data: { type: 'answer', id: ++id, answer: `answer ${id}` } }),
  };
}

describe('a desk for studies', () => {
  test('asks one question at a time, the short ones first', () => {
    const { ask, asked, answer } = rig();
    ask('first', 3);
    ask('long', 3);
    ask('short', 1);
    expect(asked()).toEqual(['first']);
    answer();
    expect(asked()).toEqual(['first', 'short']);
  });

  test('works out a question once for all who ask it, and answers whoever comes later at once', () => {
    const { ask, asked, answer } = rig();
    const [one, two] = [ask('causes'), ask('causes')];
    answer();
    const three = ask('causes');
    for (const one_ of [one, two, three]) expect(one_.last()).toEqual({ kind: 'done', answer: 'answer 1' });
    expect(asked()).toEqual(['causes']);
  });

  test('drops a question that nobody waits for before its turn', () => {
    const { ask, asked, answer } = rig();
    ask('first');
    ask('second').stop();
    ask('third');
    answer();
    expect(asked()).toEqual(['first', 'third']);
  });

  test('stops a worker on a question that was let go, or lets it finish, as its habits say', () => {
    const page = rig({ abandoned: 'stop' });
    page.ask('fan').stop();
    expect(page.workers.map(({ stopped }) => stopped)).toEqual([true]);
    const server = rig();
    server.ask('fan').stop();
    server.ask('next');
    expect(server.workers.map(({ stopped, asked }) => [stopped, asked])).toEqual([[false, ['fan']]]);
    server.answer();
    expect(server.asked()).toEqual(['fan', 'next']);
  });

  test('holds the question that works with what was found so far, and the next one has its turn', () => {
    const { desk, ask, asked, say } = rig();
    const long = ask('long');
    const next = ask('next');
    expect(next.last()).toEqual({ kind: 'working', share: 0, waits: true });
    desk.hold('long');
    expect(asked()).toEqual(['long', 'hold 1']);
    say({ type: 'held', id: 1, share: 0.3, answer: 'a third' });
    expect(long.last()).toEqual({ kind: 'stopped', share: 0.3, answer: 'a third' });
    expect([asked().at(-1), next.last()]).toEqual(['next', { kind: 'working', share: 0 }]);
    // Whoever comes to it meanwhile sees how far it came, and starts nothing.
    expect(ask('long').last()).toEqual(long.last());
    desk.goOn('long');
    expect(long.last()).toEqual({ kind: 'working', share: 0.3, waits: true });
    // Stopped again before its turn it still has what was found.
    desk.hold('long');
    expect(long.last()).toEqual({ kind: 'stopped', share: 0.3, answer: 'a third' });
    desk.goOn('long');
    say({ type: 'answer', id: 2, answer: 'two' });
    expect([asked().at(-1), long.last()]).toEqual(['long', { kind: 'working', share: 0.3 }]);
  });

  test('holds a question that has not begun, and does not begin it', () => {
    const { desk, ask, asked, answer } = rig();
    ask('first');
    const waiting = ask('second');
    desk.hold('second');
    expect(waiting.last()).toEqual({ kind: 'stopped', share: 0, answer: null });
    answer();
    expect(asked()).toEqual(['first']);
  });

  test('tells a worker that did not open from one that broke, and tries again when asked again', () => {
    const { ask, workers } = rig();
    const offline = ask('first');
    workers[0]?.worker.onerror?.({ message: '' });
    expect(offline.last()).toMatchObject({ kind: 'failed', fault: 'unopened' });
    offline.stop();
    expect(ask('first').last()).toMatchObject({ kind: 'working' });
    expect(workers).toHaveLength(2);
  });

  test('tells why a worker was lost, and opens another for the next question', () => {
    const { ask, workers } = rig();
    const lost = ask('first');
    const next = ask('second');
    workers[0]?.worker.onerror?.({ message: 'out of memory' });
    expect(lost.last()).toEqual({ kind: 'failed', reason: 'out of memory', fault: 'broken' });
    expect(next.last()?.kind).toBe('working');
    expect(workers).toHaveLength(2);
  });
});

test('the worker’s side says how far it is, answers, and makes a sentence of what went wrong', () => {
  const said: unknown[] = [];
  const turns: (() => void)[] = [];
  const hear = courseAnswerer<number, number>(
    () =>
      function* (asked) {
        if (asked < 0) throw new Error('Not below nothing.');
        yield { share: 0.5, soFar: () => asked };
        return asked * 2;
      },
    (message) => said.push(message),
    (goOn) => turns.push(goOn),
  );
  const turn = () => turns.shift()?.();
  const idle = () => {
    while (turns.length > 0) turn();
  };
  hear({ type: 'ask', id: 1, request: 4 });
  hear({ type: 'open', world: smallWorld() });
  hear({ type: 'ask', id: 2, request: 4 });
  turn();
  hear({ type: 'hold', id: 2 });
  hear({ type: 'ask', id: 3, request: -4 });
  idle();
  hear({ type: 'ask', id: 2, request: 4 });
  idle();
  expect(said).toEqual([
    { type: 'failed', id: 1, reason: 'The world has not arrived.' },
    { type: 'progress', id: 2, share: 0.5 },
    { type: 'held', id: 2, share: 0.5, answer: 4 },
    { type: 'failed', id: 3, reason: 'Not below nothing.' },
    { type: 'answer', id: 2, answer: 8 },
  ]);
});
