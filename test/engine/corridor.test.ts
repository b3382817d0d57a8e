// The corridor: who waits outside the door and who is received, readings of reasons that confirm each other, and the
// vote as the team foresaw it.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { REASONS, type Reason } from '../../src/engine/world.ts';
import { createLab, decide, type Lab, ledgerOf, plan, poke, resolve, seatOf, won, YEAR } from './lab.ts';

const receive = (person: string, yes = true): Decision => ({ kind: 'receive-visitor', person, receive: yes });
const read = (person: string, reason: Reason | null): Decision => ({ kind: 'read-reason', person, reason });
const predict = (...yes: string[]): Decision => ({ kind: 'predict-vote', yes });
const waiting = (lab: Lab, state: GameState): string[] => lab.engine.visitors(state).map(({ person }) => person);
const wrong = (reason: Reason): Reason => REASONS.find((other) => other !== reason)!;

/** A first year with a plan on the table and three people outside the door. */
function drafted(lab: Lab, more: readonly Decision[] = [], seed = 7): GameState {
  return decide(lab.engine, lab.engine.openGame(seed), [...plan(lab.world), ...more]);
}

describe('outside the door', () => {
  it('three members wait, each once, the same for a seed and a year, others in other games', () => {
    const lab = createLab();
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const open = lab.engine.openGame(seed);
      const three = waiting(lab, open);
      expect(new Set(three).size).toBe(3);
      for (const person of three) expect(lab.engine.committee(open)).toContain(person);
      expect(waiting(lab, drafted(lab, [], seed))).toEqual(three);
      seen.add(three.join());
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('says why each came once there is something to object to', () => {
    const lab = createLab();
    const state = drafted(lab);
    const raised = lab.engine.objections(state);
    for (const { person, driver } of lab.engine.visitors(state))
      expect(driver).toBe(raised.find((o) => o.person === person)?.driver ?? null);
    for (const { driver } of lab.engine.visitors(lab.engine.openGame(7))) expect(driver).toBeNull();
  });

  it('there is time for two, whoever they are, and for nobody who does not wait', () => {
    const lab = createLab();
    const [first, second, third] = waiting(lab, lab.engine.openGame(7)) as [string, string, string];
    const two = drafted(lab, [receive(first), receive(second)]);
    expect(lab.engine.checkDecision(two, receive(third))?.code).toBe('visitor/no-time');
    const changed = decide(lab.engine, two, [receive(first, false), receive(third)]);
    expect(changed.sheet.received.toSorted()).toEqual([second, third].toSorted());
    const absent = lab.engine.committee(two).find((id) => ![first, second, third].includes(id))!;
    expect(lab.engine.checkDecision(two, receive(absent))?.code).toBe('visitor/not-waiting');
  });

  it('those received say why they came and trust a little more; the one turned away remembers', () => {
    const lab = createLab();
    const [first, second, third] = waiting(lab, lab.engine.openGame(7)) as [string, string, string];
    const before = drafted(lab, [receive(first), receive(second)]);
    const { state, reports } = resolve(lab.engine, before, 1);
    const trust = (at: GameState, person: string): number => lab.engine.person(at, person).trust;
    for (const person of [first, second]) {
      expect(trust(state, person) - trust(before, person)).toBeCloseTo(lab.C.p.visitTrust, 12);
      expect(lab.engine.person(before, person).reason.known).toBe('no');
      expect(lab.engine.person(state, person).reason.known).toBe('said');
    }
    expect(ledgerOf(reports, 'not_received')).toEqual([
      expect.objectContaining({
        person: third,
        slot: 0,
        stance: 0,
        anchor: expect.closeTo(-lab.C.p.turnedAwayAnchor, 12),
        trust: expect.closeTo(-lab.C.p.turnedAwayTrust, 12),
      }),
    ]);
    expect(lab.engine.person(state, third).reason.known).toBe('no');
  });

  /** Who was turned away in a first year in which the first of the three was met in a slot. */
  function turnedAway(slot: 0 | 1): { three: string[]; away: string[] } {
    const lab = createLab();
    const three = waiting(lab, lab.engine.openGame(7));
    const met: Decision = { kind: 'meet-stakeholder', slot, person: three[0]!, tactic: 'education', points: 1 };
    const { reports } = resolve(lab.engine, drafted(lab, [met]), 1);
    return { three, away: ledgerOf(reports, 'not_received').map(({ person }) => person) };
  }

  // Not so yet: the door looks for a meeting a quarter later than the lobby notes it.
  it('one who is met before the vote was received, whatever the door', () => {
    const { three, away } = turnedAway(0);
    expect(away).toEqual(three.slice(1));
  });

  it('a meeting planned for after the vote opens no door before it', () => {
    const { three, away } = turnedAway(1);
    expect(away).toEqual(three);
  });

  it('nobody is turned away before anything was tried', () => {
    const lab = createLab();
    const { reports } = resolve(lab.engine, lab.engine.openGame(7), 1);
    expect(ledgerOf(reports, 'not_received')).toEqual([]);
  });
});

describe('readings', () => {
  const PEOPLE = ['finance', 'md_south', 'hr', 'supply'];

  /** The lobby after reading these people, the first `right` of them rightly. */
  function readings(lab: Lab, right: number, people: readonly string[]): GameState {
    const truth = lab.engine.truth(lab.engine.openGame(7)).people;
    const written = people.map((id, i) => read(id, i < right ? truth[id]!.reason : wrong(truth[id]!.reason)));
    return resolve(lab.engine, drafted(lab, written), 1).state;
  }
  const known = (lab: Lab, state: GameState): string[] =>
    PEOPLE.filter((id) => lab.engine.person(state, id).reason.known === 'true');

  it('confirm each other only when three are right, and then only those', () => {
    const lab = createLab();
    expect(known(lab, readings(lab, 2, PEOPLE.slice(0, 2)))).toEqual([]);
    expect(known(lab, readings(lab, 2, PEOPLE))).toEqual([]);
    const state = readings(lab, 3, PEOPLE);
    expect(known(lab, state)).toEqual(PEOPLE.slice(0, 3));
    const truth = lab.engine.truth(state).people;
    for (const id of PEOPLE.slice(0, 3)) expect(lab.engine.person(state, id).reason.reason).toBe(truth[id]!.reason);
  });

  it('stand from year to year until they are taken back', () => {
    const lab = createLab();
    const next = lab.engine.openYear(resolve(lab.engine, drafted(lab, [read('hr', 'loss')]), YEAR).state);
    expect(next.sheet.readings).toEqual({ hr: 'loss' });
    expect(decide(lab.engine, next, [read('hr', null)]).sheet.readings).toEqual({});
  });

  it('end where a reason is known, and are of those in office', () => {
    const lab = createLab();
    const year = resolve(lab.engine, readings(lab, 3, PEOPLE), YEAR - 1).state;
    const next = lab.engine.openYear(year);
    expect(lab.engine.checkDecision(next, read('hr', 'loss'))?.code).toBe('reading/known');
    expect(lab.engine.checkDecision(next, read('md_isles_next', 'loss'))?.code).toBe('person/no-seat');
  });

  it('count no further once known: two more right ones prove nothing', () => {
    const lab = createLab();
    const next = lab.engine.openYear(resolve(lab.engine, readings(lab, 3, PEOPLE), YEAR - 1).state);
    const truth = lab.engine.truth(next).people;
    const more = ['md_west', 'md_east'];
    const state = resolve(
      lab.engine,
      decide(
        lab.engine,
        next,
        more.map((id) => read(id, truth[id]!.reason)),
      ),
      1,
    ).state;
    expect(more.map((id) => lab.engine.person(state, id).reason.known)).not.toContain('true');
  });
});

describe('a prediction', () => {
  const passed = (lab: Lab, more: readonly Decision[]): GameState =>
    resolve(lab.engine, decide(lab.engine, won(lab, lab.engine.openGame(7)), [...plan(lab.world), ...more]), 2).state;

  it('is scored seat by seat after the vote', () => {
    const lab = createLab();
    const all = lab.engine.committee(lab.engine.openGame(7));
    const right = (yes: string[]): number | null => lab.engine.mandateOf(passed(lab, [predict(...yes)])).predictedRight;
    expect(lab.engine.mandateOf(passed(lab, [])).ballots.every(({ yes }) => yes)).toBe(true);
    expect(right(all)).toBe(13);
    expect(right(all.slice(2))).toBe(11);
    expect(right([])).toBe(0);
  });

  it('is not scored when none was written, and a new year asks again', () => {
    const lab = createLab();
    expect(lab.engine.mandateOf(passed(lab, [])).predictedRight).toBeNull();
    const state = passed(lab, [predict('hr')]);
    expect(lab.engine.openYear(resolve(lab.engine, state, YEAR - 2).state).sheet.prediction).toBeNull();
  });

  it('counts a No foreseen as much as a Yes, and moves nobody', () => {
    const lab = createLab();
    const against = poke(lab, won(lab, lab.engine.openGame(7)), (s, L) => {
      s[L.person_x + seatOf(lab, 'md_north')] = -0.9;
      s[L.person_b + seatOf(lab, 'md_north')] = -0.9;
    });
    const vote = (more: readonly Decision[]) =>
      resolve(lab.engine, decide(lab.engine, against, [...plan(lab.world), ...more]), 2);
    const others = lab.engine.committee(against).filter((id) => id !== 'md_north');
    const foreseen = vote([predict(...others)]);
    expect(foreseen.reports[1]!.mandate!.predictedRight).toBe(13);
    expect(ledgerOf(foreseen.reports)).toEqual(ledgerOf(vote([]).reports));
  });

  it('names members in office, each once, before the lobby', () => {
    const lab = createLab();
    const open = lab.engine.openGame(7);
    expect(lab.engine.checkDecision(open, predict('hr', 'hr'))?.code).toBe('prediction/twice');
    expect(lab.engine.checkDecision(open, predict('chair'))?.code).toBe('person/no-seat');
    const committee = resolve(lab.engine, drafted(lab), 1).state;
    expect(lab.engine.checkDecision(committee, predict('hr'))?.code).toBe('phase/not-now');
  });
});
