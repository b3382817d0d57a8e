// The console of a class: every button tells the truth about what the rules allow, Next says who is carried along, the
// runbook moves when the class is late, and no secret of the game is in the page.
import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../src/analysis/baseline.ts';
import { judge } from '../../src/classroom/judge.ts';
import { presetCard, teamNames } from '../../src/views/class-shelf-view.ts';
import { PRESET_LIST } from '../../src/classroom/presets.ts';
import type { Act, ConsolePage } from '../../src/views/console-page.ts';
import { linkWords, NOBODY, stillFlag, withPresence } from '../../src/views/console-presence.ts';
import type { LuckShare } from '../../src/views/compare-view.ts';
import { consoleView } from '../../src/views/console-view.ts';
import { LEAD, openTestClass, seatActor, type TestClass } from '../kit/classroom/class-kit.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';
import { joinTeams, playGate } from '../kit/classroom/rehearse-class.ts';

const SEED = 2_718_281;

const pageOf = (room: TestClass, luckShare: LuckShare = null): ConsolePage =>
  consoleView(room.state, {
    baseline: baselineOf,
    luckShare,
    checks: [],
    refusalOf: (command) => {
      const judged = judge(room.state, LEAD, command, room.now);
      return judged.ok ? null : judged.error;
    },
  });

const actsOf = (page: ConsolePage): Act[] => [
  ...(page.next === null ? [] : [page.next]),
  ...Object.values(page.acts),
  ...page.teams.map(({ commitFor }) => commitFor),
  ...page.freeze.answers.map(({ act }) => act),
];

describe('the console', () => {
  test('leaves no button open that the rules would refuse, at every gate', () => {
    const room = openTestClass({ seed: SEED, teams: [] });
    joinTeams(room, 2, 3);
    let open = 0;
    for (let nexts = 0; nexts < 12; nexts++) {
      for (const act of actsOf(pageOf(room)).filter(({ closed }) => closed === '')) {
        expect(judge(room.state, LEAD, act.command, room.now).ok, act.label).toBe(true);
        open++;
      }
      playGate(room);
      room.next();
    }
    expect(open).toBeGreaterThan(60);
  });

  test('says who is carried along, and nothing once all are ready', () => {
    const room = openTestClass({ seed: SEED, teams: ['Lyon', 'Porto', 'Empty'] });
    const lena = room.join('Lena', 't1', 'chair');
    room.join('Jonas', 't2', 'chair');
    room.next();
    room.next();
    expect(pageOf(room).next).toMatchObject({
      label: 'Open the committee',
      warning: 'Lyon and Porto have not committed and will go in with their sheets as they stand.',
      wall: 'clock',
    });
    room.must(seatActor(lena), { type: 'commit' });
    expect(pageOf(room).next?.warning).toBe('Porto has not committed and will go in with its sheet as it stands.');
    expect(pageOf(room).ready).toBe('1 of 2 teams is ready.');
    room.must(LEAD, { type: 'commit-for', team: 't2' });
    expect(pageOf(room).next?.warning).toBe('');
    expect(pageOf(room).teams.map(({ ready, readyWords }) => [ready, readyWords])).toEqual([
      [true, 'by Lena'],
      [true, 'by you'],
      [false, ''],
    ]);
  });

  test('shows a class that is over behind its last step, with nothing still to come', () => {
    const room = openTestClass({ seed: SEED, preset: '45', teams: ['Lyon'] });
    room.join('Lena', 't1', 'chair');
    for (let nexts = 0; nexts < 3; nexts++) room.next();
    room.must(LEAD, { type: 'close' });
    expect(pageOf(room).runbook.rows.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'briefing 0 done',
      'deciding 1 done',
      'committee 1 done',
    ]);
  });

  test('moves the times of the runbook when the class is late, and says by how much', () => {
    const room = openTestClass({ seed: SEED });
    room.join('Lena', 't1', 'chair');
    expect(pageOf(room).runbook.rows.every(({ at }) => at === null)).toBe(true);
    room.next();
    const due = pageOf(room).runbook.rows.map(({ at }) => at ?? 0);
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    room.now += 11 * 60_000;
    room.next();
    const late = pageOf(room).runbook;
    expect(late.rows.slice(0, 2).map(({ state }) => state)).toEqual(['done', 'now']);
    expect(late.behindMs).toBe(room.state.clock.endsAt - (due[2] ?? 0));
    expect(late.rows[2]?.at).toBe(room.state.clock.endsAt);
  });

  test('takes back the last Next by name', () => {
    const room = openTestClass({ seed: SEED });
    room.join('Lena', 't1', 'chair');
    expect(pageOf(room).acts.undo.closed).not.toBe('');
    room.next();
    const page = pageOf(room);
    expect(page.undoes).toContain('The briefing');
    room.must(LEAD, page.acts.undo.command);
    expect(pageOf(room).gate).toBe('gathering');
  });

  test('has moments and the teams’ own words in the debrief, and no seed before it', () => {
    const room = openTestClass({ seed: SEED, teams: [] });
    joinTeams(room, 2, 2);
    for (let nexts = 0; room.state.gate !== 'debriefing' && nexts < 40; nexts++) {
      const page = pageOf(room);
      expect(JSON.stringify(page)).not.toContain(String(SEED));
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      expect(page.debrief).toBeNull();
      playGate(room);
      room.next();
    }
    const seat = Object.keys(room.state.seats)[0]!;
    room.must(seatActor(seat), { type: 'reflect', best: 'Meeting Finance first.', worst: 'Nine accounts.' });
    const { debrief } = pageOf(room);
    expect(debrief?.teams.some(({ moments }) => moments.length > 0)).toBe(true);
    expect(debrief?.teams[0]?.said).toMatchObject([{ best: 'Meeting Finance first.' }]);
  });

  test('flags a team where nobody sits and one where nobody was met', () => {
    const room = openTestClass({ seed: SEED, teams: ['Lyon', 'Porto'] });
    room.join('Lena', 't1', 'chair');
    for (let nexts = 0; nexts < 3; nexts++) room.next();
    const flags = pageOf(room).teams.map(({ flags: all }) => all.map(({ text }) => text));
    expect(flags[0]).toContain('nobody met');
    expect(flags[1]).toContain('nobody sits here');
  });
});

describe('who is connected', () => {
  test('comes beside the page: a broken line shows at once, a long absence stays', () => {
    const room = openTestClass({ seed: SEED });
    const lena = room.join('Lena', 't1', 'chair');
    const jonas = room.join('Jonas', 't1', 'finance');
    room.must({ kind: 'system' }, { type: 'mark-away', seat: jonas });
    const presence = { ...NOBODY, seats: [{ seatId: lena, teamId: 't1', online: true, field: null }] };
    const states = (seats: typeof presence) =>
      withPresence(pageOf(room), seats).teams[0]?.seats.map(({ state }) => state);
    expect(states(presence)).toEqual(['here', 'away']);
    expect(states({ ...presence, seats: [{ seatId: lena, teamId: 't1', online: false, field: null }] })).toEqual([
      'offline',
      'away',
    ]);
    expect(linkWords('online', pageOf(room), presence).words).toBe('1 of 2 seats connected, all decisions stored');
    expect(linkWords('online', pageOf(room), { ...presence, consoles: 2 }).words).toBe(
      '1 of 2 seats connected, 2 desks lead, all decisions stored',
    );
    expect(linkWords('offline', pageOf(room), presence).state).toBe('offline');
  });

  test('names a team that has done nothing for minutes, and only while the class waits for it', () => {
    const room = openTestClass({ seed: SEED, preset: '45', teams: ['Lyon', 'Porto'] });
    room.join('Lena', 't1', 'chair');
    for (let nexts = 0; nexts < 2; nexts++) room.next();
    const said = (minutes: number, at = 0) => {
      const page = pageOf(room);
      const team = page.teams[at];
      return team === undefined
        ? ''
        : (stillFlag(page, team, (page.clock?.openedAt ?? 0) + minutes * 60_000)?.text ?? '');
    };
    expect([said(3), said(6.5), said(6.5, 1)]).toEqual(['', 'nothing done for 6 min', '']);
    room.must(LEAD, { type: 'commit-for', team: 't1' });
    expect(said(30)).toBe('');
  });
});

describe('the desk of the wall', () => {
  test('marks what the room sees, not what was chosen for it', () => {
    const room = openTestClass({ seed: SEED, preset: '45', teams: ['Lyon', 'Porto'] });
    room.join('Lena', 't1', 'chair');
    for (let nexts = 0; nexts < 2; nexts++) room.next();
    expect(pageOf(room).screen.screen).toBe('lobby');
    room.must(LEAD, { type: 'freeze', question: 'Who loses?' });
    expect(pageOf(room).screen.screen).toBe('question');
    room.must(LEAD, { type: 'thaw' });
    for (let nexts = 0; nexts < 3; nexts++) room.next();
    // Both did nothing: there are no two contrasts to show, and the wall keeps to the clock.
    room.must(LEAD, { type: 'show-screen', screen: 'recap', team: null, item: null, names: false });
    expect(room.state.gate).toBe('revealing');
    const { screen, sees } = pageOf(room).screen;
    expect([screen, sees]).toEqual(['clock', 'Two contrasts cannot be shown now: the room sees the clock.']);
  });
});

describe('a new class', () => {
  test('is told what the minutes of each preset are spent on', () => {
    const cards = PRESET_LIST.map(presetCard);
    expect(cards.map(({ id }) => id)).toEqual(['45', '75', '90', '180', '240']);
    for (const { plan, years } of cards) {
      expect(years).toBeGreaterThan(0);
      expect(plan).toMatch(/min briefing; \d+ for the first paper/);
    }
  });

  test('has team names that differ, however many', () => {
    expect(new Set(teamNames(60)).size).toBe(60);
  });
});

describe('the desk in the years', () => {
  test('suggests letters that most teams are open to, first and with a reason, and none before the years', () => {
    const world = smallWorld();
    const events = world.events.map((event) => ({ ...event, scripted: null, when: null, onlyByLink: false }));
    const room = openTestClass({ seed: SEED, teams: [] }, compileWorld({ ...world, events }));
    joinTeams(room, 2, 2);
    const suggested = () => pageOf(room).injects.filter(({ why }) => why !== '');
    expect(suggested()).toEqual([]);
    for (let nexts = 0; nexts < 2; nexts++) room.next();
    const [first] = pageOf(room).injects;
    expect(first?.why).toMatch(/^It (?:concerns|could come up in) .+\.$/);
    expect(suggested().length).toBeLessThanOrEqual(2);
    for (const { when } of suggested()) expect(when, 'what comes by itself is left to come').toBe('');
    room.must(LEAD, { type: 'inject-event', teams: null, event: first?.id ?? '' });
    expect(suggested().map(({ id }) => id)).not.toContain(first?.id);
  });

  test('offers no letter that is fixed for a year the class does not play, and says so', () => {
    const world = smallWorld();
    const events = world.events.map((event, i) => ({ ...event, scripted: i === 0 ? { year: 3, quarter: 1 } : null }));
    const room = openTestClass({ seed: SEED, teams: ['Lyon'], preset: '45' }, compileWorld({ ...world, events }));
    const letter = () => pageOf(room).injects.find(({ id }) => id === events[0]!.id);
    expect(room.state.years).toBe(2);
    expect(letter()).toBeUndefined();
    expect(pageOf(room).injectsLeftOut).toBe(
      `Left out, for this class ends before their year: “${events[0]!.title}” (year 3).`,
    );
    room.must(LEAD, { type: 'add-year' });
    expect(letter()?.when).toBe('comes in year 3, quarter 1');
    expect(pageOf(room).injectsLeftOut).toBe('');
  });

  test('says to whom a letter is on its way until it has come', () => {
    const room = openTestClass({ seed: SEED, teams: [] });
    joinTeams(room, 2, 2);
    for (let nexts = 0; nexts < 2; nexts++) room.next();
    const letter = pageOf(room).injects.find(({ when }) => when === '')!.id;
    const words = () => pageOf(room).injects.find(({ id }) => id === letter)?.sent;
    expect(words()).toBe('');
    const one = room.state.teams['t1']!;
    room.must(LEAD, { type: 'inject-event', teams: [one.id], event: letter });
    expect(words()).toBe(`On its way to ${one.name}.`);
    room.must(LEAD, { type: 'inject-event', teams: null, event: letter });
    expect(words()).toBe('On its way to all teams.');
  });

  test('says in the debrief how much luck there was between the teams, how far that is, or why nobody can say', () => {
    const told = (luckShare: LuckShare, teams = 2) => {
      const room = openTestClass({ seed: SEED, teams: [] });
      joinTeams(room, teams, 2);
      for (let nexts = 0; nexts < 14 && room.state.gate !== 'debriefing'; nexts++) room.next();
      const { debrief } = pageOf(room, luckShare);
      return [debrief?.luck, debrief?.luckWorking];
    };
    const answer = (share: number | null) => told({ kind: 'done', answer: share })[0];
    expect(answer(0.124)).toBe('Luck explains 12 of 100 of what parts these teams; the rest is what they decided.');
    expect(answer(0.001)).toContain('next to nothing');
    expect(answer(null)).toMatch(/^Nothing parts these teams/);
    expect(told({ kind: 'working', share: 0.257, waits: true })).toEqual([
      expect.stringContaining('25 % done'),
      { share: 0.257, waits: true },
    ]);
    expect(told({ kind: 'failed', reason: 'out of memory', fault: 'broken' })).toEqual([
      expect.stringContaining('could not be worked out'),
      null,
    ]);
    expect(told(null, 1)[0]).toContain('two or more');
  });
});
