// The wall of the room shows nothing that a team has not seen: whatever is asked for, and whatever the teams have done
// since the gate opened, the page is the same but for how many are ready; one team alone only after it agreed.
import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../src/analysis/baseline.ts';
import { type Screen, SCREENS } from '../../src/classroom/terms.ts';
import { screenPage } from '../../src/views/projector-view.ts';
import { screenDesk } from '../../src/views/screen-desk-view.ts';
import type { ScreenPage } from '../../src/views/screen-page.ts';
import { LEAD, openTestClass, seatActor, type TestClass } from '../kit/classroom/class-kit.ts';
import { joinTeams, playGate } from '../kit/classroom/rehearse-class.ts';

const SEED = 3_141_592;

function rehearsedClass(): TestClass {
  const room = openTestClass({ seed: SEED, teams: [] });
  joinTeams(room, 3, 2);
  return room;
}

const show = (room: TestClass, screen: Screen, team: string | null = null, names = false, item: string | null = null) =>
  room.must(LEAD, { type: 'show-screen', screen, team, item, names });

const pageNow = (room: TestClass): ScreenPage =>
  screenPage(room.state, { baseline: baselineOf, whatIf: () => null, luckShare: null });

/** Every page that can be asked for, about every team, without what may change: who of how many is ready. */
function allPages(room: TestClass): string[] {
  return SCREENS.flatMap((screen) =>
    [null, ...Object.keys(room.state.teams)].map((team) => {
      show(room, screen, team, true);
      const page = pageNow(room);
      const wall = page.wall.kind === 'clock' ? { ...page.wall, ready: 0, words: '' } : page.wall;
      return JSON.stringify({ ...page, wall });
    }),
  );
}

describe('the wall of the room', () => {
  test('shows nothing of what the teams have done since the gate opened, whatever is asked for', () => {
    const room = rehearsedClass();
    const played: string[] = [];
    while (room.state.gate !== 'debriefing' && room.state.year < 3) {
      const before = allPages(room);
      const { done } = playGate(room);
      if (done > 0) played.push(room.state.gate);
      expect(allPages(room)).toEqual(before);
      room.next();
    }
    expect(new Set(played)).toEqual(new Set(['deciding', 'committee', 'playing', 'revealing']));
  });

  test('shows figures only of years whose results all teams have been shown', () => {
    const room = rehearsedClass();
    while (room.state.gate !== 'playing') {
      playGate(room);
      room.next();
    }
    playGate(room);
    show(room, 'compare');
    expect(pageNow(room).wall.kind).toBe('clock');
    room.next();
    show(room, 'compare');
    expect(pageNow(room).wall.kind).toBe('compare');
    show(room, 'recap');
    expect(pageNow(room).wall).toMatchObject({
      kind: 'recap',
      contrasts: [{ who: 'One team' }, { who: 'Another team' }],
    });
  });

  test('names no team beside figures or in contrasts unless it is asked to', () => {
    const room = rehearsedClass();
    while (room.state.gate !== 'revealing') {
      playGate(room);
      room.next();
    }
    const names = Object.values(room.state.teams).map(({ name }) => name);
    for (const screen of ['compare', 'recap'] as const) {
      show(room, screen);
      const text = JSON.stringify(pageNow(room));
      for (const name of names) expect(text).not.toContain(name);
    }
    show(room, 'compare', null, true);
    for (const name of names) expect(JSON.stringify(pageNow(room))).toContain(name);
  });

  test('shows one team’s vote only after it was counted, and only if the team agreed', () => {
    const room = rehearsedClass();
    while (room.state.gate !== 'committee') {
      playGate(room);
      room.next();
    }
    const [seat] = Object.keys(room.state.seats);
    show(room, 'vote', 't1');
    room.must(LEAD, { type: 'ask-spotlight', team: 't1' });
    room.must(seatActor(seat!), { type: 'answer-spotlight', yes: true });
    expect(pageNow(room).wall.kind).toBe('clock');
    playGate(room);
    const { wall } = pageNow(room);
    expect(wall.kind).toBe('vote');
    if (wall.kind !== 'vote') return;
    expect(wall.view.ballots.length).toBeGreaterThan(0);
    expect(wall.view).toMatchObject({ promises: [], objections: [], proposal: [], objection: null });
    show(room, 'vote', 't2');
    expect(pageNow(room).wall.kind).toBe('clock');
    expect(screenDesk(room.state, (label, command) => ({ label, command, closed: '' })).sees).toMatch(
      /^A vote, seat by seat of .* cannot be shown now: the room sees /,
    );
    room.must(LEAD, { type: 'ask-spotlight', team: 't1' });
    room.must(seatActor(seat!), { type: 'answer-spotlight', yes: false });
    show(room, 'vote', 't1');
    expect(pageNow(room).wall.kind).toBe('clock');
  });

  test('while the class is frozen it shows the question and only the answers that were put up', () => {
    const room = rehearsedClass();
    room.next();
    const [first, second] = Object.keys(room.state.seats);
    room.must(LEAD, { type: 'freeze', question: 'Who resists?' });
    const question = room.state.question!.seq;
    room.must(seatActor(first!), { type: 'answer', question, text: 'Finance does.' });
    room.must(seatActor(second!), { type: 'answer', question, text: 'Nobody at all.' });
    expect(pageNow(room).wall).toEqual({ kind: 'question', question: 'Who resists?', answers: [] });
    const answer = room.state.question!.answers[0]!.seq;
    room.must(LEAD, { type: 'show-answer', question, answer, shown: true });
    const { wall } = pageNow(room);
    expect(wall).toMatchObject({ kind: 'question', answers: [{ text: 'Finance does.', team: '' }] });
    room.must(LEAD, { type: 'thaw' });
    expect(pageNow(room).wall.kind).not.toBe('question');
  });

  test('opens with the code and with nobody who joins the committee later', () => {
    const room = rehearsedClass();
    const { wall } = pageNow(room);
    if (wall.kind !== 'lobby') throw new Error(wall.kind);
    const { game } = room.team('t1').play;
    const chair = game.engine.world.people.filter(({ seat }) => seat === 'chair').map(({ id }) => id);
    expect(wall.cast.map(({ id }) => id).toSorted()).toEqual(
      [...game.engine.committee(game.state), ...chair].toSorted(),
    );
    expect(wall).toMatchObject({ seated: 6, observers: 0 });
  });

  test('is plain data to the end of the class, and never holds its seed', () => {
    const room = rehearsedClass();
    for (let nexts = 0; room.state.gate !== 'debriefing' && nexts < 40; nexts++) {
      playGate(room);
      room.next();
    }
    const seat = Object.keys(room.state.seats)[0]!;
    room.must(LEAD, { type: 'ask-spotlight', team: 't1' });
    room.must(seatActor(seat), { type: 'answer-spotlight', yes: true });
    const kinds = new Set<string>();
    for (const screen of SCREENS) {
      show(room, screen, 't1', true);
      const page = pageNow(room);
      kinds.add(page.wall.kind);
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      expect(JSON.stringify(page)).not.toContain(String(SEED));
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['debrief', 'map', 'compare', 'recap', 'limits', 'thanks']));
  });
});
