// The practice half-year on the shipped scenario: the failure at its end comes out of the rules whatever the player
// does, nothing interrupts it, and the date that it names is the one on which the plan would have arrived.
import { beforeAll, describe, expect, it } from 'vitest';
import { practiceEvents } from '../../src/app/practice/practice-events.ts';
import { preparedGame } from '../../src/app/practice/prepared-game.ts';
import { openSession, type Session } from '../../src/app/session.ts';
import { quarterOfArrival } from '../../src/analysis/arrival.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { TACTIC_IDS } from '../../src/engine/world.ts';
import type { Game } from '../../src/referee/index.ts';
import { boughtElements, coachMark, measuredSatisfaction, practiceEnd } from '../../src/views/practice-view.ts';
import { moving, taking } from '../kit/views/played-game.ts';
import { smallWorld } from '../kit/small-world.ts';

const world = compileScenarioFolder('3m-emea');
let session: Session;
let opening: Game;
beforeAll(() => {
  session = openSession(world);
  opening = preparedGame(session)!;
});

const fund = (element: string, keur: number): Decision => ({
  kind: 'fund-programme',
  keur: Object.fromEntries(world.elements.find(({ id }) => id === element)!.practices.map(({ id }) => [id, keur / 3])),
});

/** The half-year with these decisions made in plan and lobby; fails when anything interrupts it. */
function halfYear(...decisions: Decision[]): Game {
  const lobby = moving(taking(opening, decisions), 'continue');
  const voted = moving(moving(lobby, 'continue'), 'next-objection', 'call-vote', 'continue');
  return moving(voted, 'play-quarter', 'play-quarter');
}

describe('the practice half-year', () => {
  it('opens on the plan, with accounts, model and measures decided and nothing to take back', () => {
    expect(opening.beat).toBe('planning');
    expect(opening.canUndo).toBe(false);
    const { sheet } = opening.state;
    expect(sheet.accounts.length).toBeGreaterThan(2);
    expect(sheet.kpis.length).toBeGreaterThan(2);
    expect([Object.keys(sheet.keur).length, sheet.meetings.length, sheet.expectations.length]).toEqual([0, 0, 0]);
  });

  it('has no practice where the scenario gives none', () => {
    expect(preparedGame(openSession(smallWorld()))).toBeNull();
  });

  it('spends money and moves satisfaction by no more than the survey’s noise, whichever element and sum', () => {
    const before = measuredSatisfaction(opening, opening.state);
    for (const { id } of world.elements)
      for (const keur of [300, 900, 1500, 3000]) {
        const view = practiceEnd(halfYear(fund(id, keur)), before, null)!;
        expect(view.headline, `${id} ${keur}`).toMatch(/not moved|a little lower/);
        expect(view.question, `${id} ${keur}`).toMatch(/spent €\d\.\d\d\u00a0M/);
        expect(view.question).not.toContain('€0.00\u00a0M');
      }
  });

  it('comes to the same failure whomever the player meets, and however', () => {
    const before = measuredSatisfaction(opening, opening.state);
    for (const person of opening.engine.committee(opening.state))
      for (const tactic of TACTIC_IDS) {
        const meeting: Decision = { kind: 'meet-stakeholder', slot: 0, person, tactic, points: 1 };
        const view = practiceEnd(halfYear(fund('ats', 900), meeting), before, null)!;
        expect(view.headline, `${person} ${tactic}`).toMatch(/not moved|a little lower/);
      }
  });

  it('names the quarter in which the same plan arrives, which is later than it was asked for', () => {
    const end = halfYear(fund('abp', 900));
    const arrives = quarterOfArrival(end.engine, end.state, 'abp');
    expect(arrives).toBeGreaterThan(4);
    expect(boughtElements(end).map(({ id }) => id)).toEqual(['abp']);
    const view = practiceEnd(end, 67, arrives)!;
    expect(view.lesson.join(' ')).toContain(`in quarter ${arrives}`);
    expect(view.lesson.join(' ')).not.toMatch(/[{}…]/);
    // Played on by itself, the plan has learned half by then and less a quarter before.
    expect(quarterOfArrival(end.engine, end.state, 'abp', 0.2)).toBeLessThan(arrives!);
    expect(quarterOfArrival(end.engine, end.state, 'abp', 1.2)).toBeNull();
  });

  it('says what was expected, or that nothing was written down', () => {
    const range: Decision = {
      kind: 'state-expectation',
      reason: 'One thing, done well.',
      expectations: [
        { kpi: 'csat_key', low: 66, likely: 69, high: 72 },
        { kpi: 'retention_key', low: 80, likely: 82, high: 84 },
      ],
    };
    expect(practiceEnd(halfYear(fund('ats', 900), range), 67, 9)!.guess).toContain('66.0 to 72.0');
    expect(practiceEnd(halfYear(fund('ats', 900)), 67, 9)!.guess).toContain('nothing');
  });

  it('has a mark for each step, with words from the scenario', () => {
    for (const state of ['money.asking', 'meeting', 'range.asking', 'vote.hearing', 'first_quarter', 'second_quarter'])
      expect(coachMark(opening, state)?.text.length, state).toBeGreaterThan(20);
    expect(coachMark(opening, 'why')).toBeNull();
    expect(coachMark(opening, 'skipped')).toBeNull();
  });

  it('tells its marks what the player did, in the order in which it happened', () => {
    const typesOf = (before: Game, after: Game) => practiceEvents(before, after).map(({ type }) => type);
    const funded = taking(opening, [fund('ats', 900)]);
    expect(typesOf(opening, funded)).toEqual(['money.put']);
    expect(typesOf(funded, opening)).toEqual(['money.gone']);
    const lobby = moving(funded, 'continue');
    expect(typesOf(funded, lobby)).toEqual(['lobby.reached']);
    const committee = moving(lobby, 'continue');
    expect(typesOf(lobby, committee)).toEqual(['committee.reached']);
    const voted = moving(committee, 'next-objection', 'call-vote');
    expect(typesOf(committee, voted)).toEqual(['vote.counted']);
    const year = moving(voted, 'continue');
    expect(typesOf(year, moving(year, 'play-quarter'))).toEqual(['quarter.played']);
  });
});
