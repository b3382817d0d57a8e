// Studies in a class: open when the beat is shown, the same as in a game played alone, worked out once for a team, and
// without a seed before the debrief. Over a class of the small world, without a server.
import { describe, expect, test, vi } from 'vitest';
import { walked } from '../../src/analysis/course.ts';
import { recordedOf } from '../../src/analysis/recorded-game.ts';
import { createStudies, type YearCauses } from '../../src/analysis/studies.ts';
import type { StudyWorker } from '../../src/analysis/study-desk.ts';
import { TEAM_STUDIES } from '../../src/classroom/messages.ts';
import type { World } from '../../src/engine/world.ts';
import { allowedStudy, classLuck, studyAnswer } from '../../src/server/classes/class-studies.ts';
import { openStudyBench } from '../../src/server/classes/study-bench.ts';
import { openTeamStudies, type StudyJob, type TeamJob } from '../../src/server/classes/team-studies.ts';
import { causesView } from '../../src/views/causes-view.ts';
import type { LineChartData } from '../../src/views/chart-view.ts';
import type { Binder } from '../../src/views/paper-binder.ts';
import type { WhatIfTable } from '../../src/views/what-if-view.ts';
import { openTestClass, seatActor, type TestClass } from '../kit/classroom/class-kit.ts';
import { joinTeams, playGate } from '../kit/classroom/rehearse-class.ts';

const SEED = 2_718_281;
/** A study of this world to its end. */
const studiesOf = (world: World) => {
  const open = openTeamStudies(world);
  return (job: StudyJob): unknown => walked(open(job));
};

function room(nexts: number): { room: TestClass; lena: string } {
  const open = openTestClass({ seed: SEED });
  const lena = open.join('Lena', 't1', 'chair');
  for (let next = 0; next < nexts; next++) open.next();
  return { room: open, lena };
}

const openAt = ({ room: { state }, lena }: ReturnType<typeof room>): string[] =>
  TEAM_STUDIES.filter((study) => allowedStudy(state, { to: 'seat', seatId: lena }, study).ok);

function jobOf({ room: { state }, lena }: ReturnType<typeof room>, study: TeamJob['study']): TeamJob {
  const allowed = allowedStudy(state, { to: 'seat', seatId: lena }, study);
  if (!allowed.ok) throw new Error(allowed.error.code);
  return allowed.value.job();
}

describe('a study of a team', () => {
  test('is open with the beat that shows it in a game played alone', () => {
    expect([0, 1, 2, 3, 4, 5].map((nexts) => openAt(room(nexts)))).toEqual([
      [],
      [],
      ['papers'],
      ['papers'],
      ['papers'],
      ['causes', 'forecast', 'papers'],
    ]);
    const planning = room(2);
    for (const _ of [1, 2]) planning.room.must(seatActor(planning.lena), { type: 'move', move: 'continue' });
    expect(openAt(planning)).toEqual(['forecast', 'papers']);
  });

  test('tells nothing of a year that a fast team has played and the class has not opened', () => {
    const fast = room(4);
    for (let quarter = 0; quarter < 4; quarter++) {
      const { game } = fast.room.team('t1').play;
      const event = game.engine.pendingEvent(game.state);
      const passed = { kind: 'answer-event', event: event ?? '', choice: 'do_nothing' } as const;
      if (event !== null) fast.room.must(seatActor(fast.lena), { type: 'decide', decision: passed, seen: 0 });
      fast.room.must(seatActor(fast.lena), { type: 'move', move: 'play-quarter' });
    }
    expect(fast.room.team('t1').play.game.beat).toBe('revealing');
    expect(openAt(fast)).toEqual([]);
  });

  test('is what the page alone would say of the same game', () => {
    const closed = room(5);
    const { game } = closed.room.team('t1').play;
    const answer = studiesOf(game.engine.world);
    const alone = createStudies(game.engine).answer({ study: 'causes', game: recordedOf(game), year: 1 }) as YearCauses;
    expect(answer(jobOf(closed, 'causes'))).toEqual(causesView(game, alone));
    const fan = answer(jobOf(closed, 'forecast')) as LineChartData[];
    expect(fan.map(({ title }) => title)).toContain('Net contribution');
  });

  test('names no seed in a paper before the debrief', () => {
    const closed = room(5);
    const answer = studiesOf(closed.room.engine.world);
    const job = jobOf(closed, 'papers');
    const papers = answer(job) as Binder;
    expect(papers.papers.length).toBeGreaterThan(4);
    expect(JSON.stringify(papers)).not.toContain(String(SEED));
    expect(JSON.stringify(answer({ ...job, opened: true }))).toContain(String(SEED));
  });
});

describe('luck among the teams', () => {
  const debrief = () => {
    const two = openTestClass({ seed: SEED, teams: [] });
    joinTeams(two, 2, 2);
    while (two.state.gate !== 'debriefing') {
      playGate(two);
      two.next();
    }
    return two;
  };

  test('is asked about when the years are over, and lies between nothing and all', () => {
    expect(classLuck(room(5).room.state)).toBeNull();
    const two = debrief();
    const asked = classLuck(two.state);
    const share = studiesOf(two.engine.world)(asked!.job()) as number;
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  });

  test('is nobody’s where all did the same', () => {
    const two = openTestClass({ seed: SEED });
    while (two.state.gate !== 'debriefing') two.next();
    expect(studiesOf(two.engine.world)(classLuck(two.state)!.job())).toBeNull();
  });

  test('stopped on its way, a study tells its devices what was found by then', () => {
    const two = debrief();
    const asked = allowedStudy(two.state, { to: 'mirror', teamId: 't1' }, 'luck');
    if (!asked.ok) throw new Error(asked.error.code);
    const course = openTeamStudies(two.engine.world)(asked.value.job());
    const step = course.next();
    if (step.done === true) throw new Error('It had no place to rest.');
    const { share, soFar } = step.value;
    expect(studyAnswer({ kind: 'stopped', share, answer: soFar() })).toMatchObject({
      stopped: share,
      answer: { lead: expect.stringContaining('with other luck') },
      note: expect.stringMatching(/^Stopped after \d+ of 1,000 games\./),
    });
  });

  test('goes with a table of other choices for the desk, over the years that were played', () => {
    const two = debrief();
    const table = allowedStudy(two.state, { to: 'mirror', teamId: 't1' }, 'what-if');
    if (!table.ok) throw new Error(table.error.code);
    const { columns } = studiesOf(two.engine.world)(table.value.job()) as WhatIfTable;
    expect(columns.at(-2)).toBe(`Year ${two.state.year}`);
  });
});

describe('the bench of the studies', () => {
  const world = room(0).room.engine.world;
  function bench() {
    const workers: StudyWorker<TeamJob, unknown>[] = [];
    let asked = 0;
    let closed = 0;
    const opened = openStudyBench(() => {
      const worker: StudyWorker<TeamJob, unknown> = {
        postMessage: ({ type }) => void (asked += type === 'ask' ? 1 : 0),
        terminate: () => void closed++,
        onmessage: null,
        onerror: null,
      };
      workers.push(worker);
      return worker;
    });
    const job = jobOf(room(2), 'papers');
    const ask = (key: string) => opened.ask('c1/t1/papers', key, world, () => job);
    const hand = (what: 'stop' | 'go-on') => opened.hand('c1/t1/papers', what);
    return { workers, asked: () => asked, closed: () => closed, ask, hand, listen: opened.listen };
  }

  test('works a question out once, however often it is asked, and anew when the game has gone on', () => {
    const { ask, asked, workers } = bench();
    for (let times = 0; times < 6; times++) expect(ask('year 1').kind).toBe('working');
    workers[0]?.onmessage?.({ data: { type: 'answer', id: 1, answer: 'papers' } });
    expect(ask('year 1')).toEqual({ kind: 'done', answer: 'papers' });
    expect(asked()).toBe(1);
    expect(ask('year 2').kind).toBe('working');
    expect(asked()).toBe(2);
  });

  test('tells how far a study is and why it is not there, and when it may be tried again', () => {
    vi.useFakeTimers();
    try {
      const { ask, asked, listen, workers } = bench();
      const heard: unknown[] = [];
      ask('year 1');
      listen(() => heard.push(ask('year 1')));
      workers[0]?.onmessage?.({ data: { type: 'progress', id: 1, share: 0.5 } });
      workers[0]?.onerror?.({ message: 'out of memory' });
      expect(heard).toEqual([
        { kind: 'working', share: 0.5 },
        { kind: 'failed', reason: 'out of memory', fault: 'broken' },
      ]);
      vi.advanceTimersByTime(40_000);
      expect(heard.at(-1)).toEqual({ kind: 'working', share: 0 });
      expect(asked()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is stopped for all who ask, keeps its thread while the room talks, and goes on where it stood', () => {
    vi.useFakeTimers();
    try {
      const { ask, asked, hand, workers, closed } = bench();
      ask('year 1');
      hand('stop');
      const found = { kind: 'stopped', share: 0.3, answer: { rows: 3 }, note: 'Stopped after 1 of 3 years.' };
      workers[0]?.onmessage?.({ data: { type: 'held', id: 1, share: 0.3, answer: found } });
      expect(studyAnswer(ask('year 1'))).toEqual({ stopped: 0.3, answer: { rows: 3 }, note: found.note });
      vi.advanceTimersByTime(10 * 60_000);
      expect(closed()).toBe(0);
      hand('go-on');
      expect(ask('year 1')).toEqual({ kind: 'working', share: 0.3 });
      expect([asked(), workers.length]).toEqual([2, 1]);
      hand('stop');
      workers[0]?.onmessage?.({ data: { type: 'held', id: 1, share: 0.4, answer: null } });
      expect(studyAnswer(ask('year 1'))).toMatchObject({ stopped: 0.4, answer: null });
      vi.advanceTimersByTime(20 * 60_000);
      expect(closed()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('says that a study failed, and does not begin it again with every question', () => {
    const { ask, asked, workers } = bench();
    ask('year 1');
    workers[0]?.onerror?.({ message: 'out of memory' });
    for (let times = 0; times < 5; times++)
      expect(ask('year 1')).toEqual({ kind: 'failed', reason: 'out of memory', fault: 'broken' });
    expect(asked()).toBe(1);
  });
});
