// What a rehearsal works out of its games: by the page's workers, with progress; by the page itself where there are none;
// and dropped with the games it was about.
import { afterEach, expect, test, vi } from 'vitest';
import { luckShareCourse } from '../../../src/analysis/class-luck.ts';
import { walked } from '../../../src/analysis/course.ts';
import { recordedOf } from '../../../src/analysis/recorded-game.ts';
import type { StudyAnswers, StudyName, StudyRequest } from '../../../src/analysis/studies.ts';
import { createStudyDesk, type StudyDesk, type StudyState } from '../../../src/analysis/study-desk.ts';
import { rehearsalStudies } from '../../../src/app/class/rehearsal-studies.ts';
import { studyHands } from '../../../src/app/study-hands.ts';
import { consoleView } from '../../../src/views/console-view.ts';
import { workersHere } from '../../kit/app/workers-here.ts';
import { openTestClass, type TestClass } from '../../kit/classroom/class-kit.ts';
import { joinTeams, playGate } from '../../kit/classroom/rehearse-class.ts';

type Desk = StudyDesk<StudyRequest, StudyAnswers[StudyName]>;
type Known = StudyState<StudyAnswers[StudyName]>;

afterEach(() => vi.unstubAllGlobals());

/** Two teams of which one plays and one does nothing, in the debrief. */
function debriefed(): TestClass {
  const open = openTestClass({ teams: ['Alpha', 'Beta'], preset: '45', seed: 2_718_281 });
  joinTeams(open, 1, 2);
  while (open.state.gate !== 'debriefing') {
    playGate(open);
    open.next();
  }
  return open;
}

/** The share as the classroom's own study gives it. */
function shareOf(open: TestClass): number | null {
  const games = Object.values(open.state.teams).map(({ play }) => recordedOf(play.game));
  return walked(luckShareCourse(open.engine, games));
}

/** Calls until the answer is no more "working". */
const until = async (open: TestClass, desk: Desk, onPage?: () => Promise<void>) => {
  let changes = 0;
  const studies = rehearsalStudies(
    desk,
    () => open.state,
    () => void changes++,
    onPage,
  );
  for (;;) {
    const luck = studies.luck();
    const choices = studies.team('t1', 'what-if');
    if (luck?.kind === 'done' && 'done' in choices) return { luck: luck.answer, choices, changes };
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

test('workers find what the page alone would find, and the page is told', async () => {
  const here = workersHere();
  vi.stubGlobal('Worker', here.Worker);
  const open = debriefed();
  const hands = studyHands(open.engine.world);
  const { luck, choices, changes } = await until(open, createStudyDesk(open.engine.world, hands.open));
  expect(luck).toBe(shareOf(open));
  expect(choices).toMatchObject({ done: { rows: expect.anything() } });
  expect([here.opened.study, changes]).toEqual([1, expect.any(Number)]);
  expect(changes).toBeGreaterThan(0);
});

test('what the desk asks of a team and no debrief shows is refused, not played', () => {
  const { asked, studies } = slowlyStudied();
  for (const study of ['luck', 'quality', 'what-if'] as const)
    expect(studies.team('t2', study), study).toEqual({ working: 0 });
  expect(studies.team('t2', 'papers')).toMatchObject({ refused: { code: 'study/not-now' } });
  expect(studies.team('t99', 'luck')).toHaveProperty('refused');
  expect(asked).toHaveLength(3);
  asked[0]?.listen({ kind: 'done', answer: { played: 9, percentile: 0.38, low: 1, middle: 2, high: 3, games: 8 } });
  expect(studies.team('t2', 'luck')).toMatchObject({ done: { below: 38 } });
});

test('what is stopped shows what was found by then, in the words of a game played alone', () => {
  const { asked, studies, pressed } = slowlyStudied();
  studies.team('t2', 'luck');
  studies.team('t2', 'luck', 'stop');
  const answer = { played: 9, percentile: 0.38, low: 1, middle: 2, high: 3, games: 250 };
  asked[0]?.listen({ kind: 'stopped', share: 0.25, answer });
  expect(studies.team('t2', 'luck')).toMatchObject({
    stopped: 0.25,
    answer: { below: 38 },
    note: 'Stopped after 250 of 1,000 games. The figures are rougher for it.',
  });
  studies.team('t2', 'luck', 'go-on');
  expect(pressed).toEqual(['stop', 'go on']);
});

test('without workers the page works it out itself, once it is free', async () => {
  vi.stubGlobal('Worker', undefined);
  const open = debriefed();
  const hands = studyHands(open.engine.world);
  let waited = 0;
  const free = async () => void waited++;
  const { luck } = await until(open, createStudyDesk(open.engine.world, hands.open), free);
  expect(luck).toBe(shareOf(open));
  expect(waited).toBe(2);
});

/** A debrief whose desk of studies keeps whoever asks, and says what it is told to say. */
function slowlyStudied() {
  const open = debriefed();
  const asked: { listen: (known: Known) => void; stopped: boolean }[] = [];
  const pressed: string[] = [];
  const desk: Pick<Desk, 'ask' | 'hold' | 'goOn'> = {
    hold: () => void pressed.push('stop'),
    goOn: () => void pressed.push('go on'),
    ask(_key, _request, listen) {
      const one = { listen, stopped: false };
      asked.push(one);
      listen({ kind: 'working', share: 0 });
      return () => void (one.stopped = true);
    },
  };
  const studies = rehearsalStudies(
    desk,
    () => open.state,
    () => {},
  );
  return { open, asked, studies, pressed };
}

test('the desk of the instructor shows how far it is, and then the answer', () => {
  const { open, asked, studies } = slowlyStudied();
  const debrief = () => {
    const sources = { baseline: () => [], checks: [], refusalOf: () => null, luckShare: studies.luck() };
    const page = consoleView(open.state, sources);
    return [page.debrief?.luckWorking?.share ?? null, page.debrief?.luck];
  };
  expect(debrief()).toEqual([0, expect.stringContaining(' 0 %')]);
  asked[0]?.listen({ kind: 'working', share: 0.4 });
  expect(debrief()).toEqual([0.4, expect.stringContaining(' 40 %')]);
  asked[0]?.listen({ kind: 'done', answer: 0.25 });
  expect(debrief()).toEqual([null, expect.stringContaining('25 of 100')]);
  expect(asked).toHaveLength(1);
});

test('a study is dropped when its debrief is taken back, and asked anew for the games that come', () => {
  const { open, asked, studies } = slowlyStudied();
  studies.luck();
  studies.team('t1', 'what-if');
  studies.moved();
  expect(asked.map(({ stopped }) => stopped)).toEqual([false, false]);
  const { gateSeq } = open.state;
  open.must({ kind: 'instructor', id: 'lead' }, { type: 'undo-advance', of: gateSeq });
  studies.moved();
  expect(asked.map(({ stopped }) => stopped)).toEqual([true, true]);
  expect(studies.luck()).toBeNull();
  expect(studies.team('t1', 'what-if')).toHaveProperty('refused');
  open.next();
  expect(studies.luck()).toEqual({ kind: 'working', share: 0 });
  studies.close();
  expect(asked.map(({ stopped }) => stopped)).toEqual([true, true, true]);
});
