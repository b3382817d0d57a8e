// The committee: what it objects to and how strongly, what answers are worth, how it votes and what the vote gives.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { GameState, Mandate } from '../../src/engine/game-state.ts';
import { smallWorld } from '../kit/small-world.ts';
import {
  createLab,
  decide,
  happeningsOf,
  type Lab,
  ledgerOf,
  plan,
  type Plan,
  poke,
  resolve,
  seatOf,
  won,
} from './lab.ts';

/** In the meeting with this plan, the committee standing as `stand` says. */
function meeting(lab: Lab, given: Plan, stand: (id: string) => number, more: Decision[] = [], seed = 7): GameState {
  const set = (state: GameState): GameState =>
    poke(lab, state, (s, L) =>
      lab.C.seats.forEach((id, i) => {
        s[L.person_x + i] = s[L.person_b + i] = stand(id);
      }),
    );
  const drafted = decide(lab.engine, lab.engine.openGame(seed), [...plan(lab.world, given), ...more]);
  return set(resolve(lab.engine, drafted, 1).state);
}

/** Everyone against but the named, so that the power of the Yes is known. */
const only =
  (...ids: string[]) =>
  (id: string): number =>
    ids.includes(id) ? 0.4 : -0.4;

function vote(lab: Lab, state: GameState, decisions: Decision[] = []) {
  const played = resolve(lab.engine, decide(lab.engine, state, decisions), 1);
  return { ...played, mandate: played.reports[0]!.mandate! };
}

const outcome = (m: Mandate) => [m.kind, m.budgetEurM, m.accounts, m.divergence];

// Powers: North and Finance .11, Safety .10, Transport .09, Health, West and Isles .08, South, East and Supply .07 ...
const STRONG = ['md_north', 'finance', 'head_safety', 'head_transport', 'head_health', 'md_west'];

describe('the vote', () => {
  it('passes a plan as asked when more than half the power says yes', () => {
    const lab = createLab();
    const { mandate } = vote(lab, meeting(lab, {}, only(...STRONG)));
    expect(mandate.yes).toBeCloseTo(0.57, 12);
    expect(outcome(mandate)).toEqual(['passed', 4, 3, 0.6]);
  });

  it('gives less than was asked between three and five tenths', () => {
    const lab = createLab();
    const { mandate } = vote(lab, meeting(lab, { keur: 6000 }, only(...STRONG.slice(0, 4))));
    expect(mandate.yes).toBeCloseTo(0.41, 12);
    expect(outcome(mandate)).toEqual(['conditional', 4, 3, 0.6]);
    const before = poke(lab, meeting(lab, { keur: 8000 }, only(...STRONG.slice(0, 4))), (s, L) => (s[L.mandateB] = 6));
    expect(vote(lab, before).mandate.budgetEurM).toBeCloseTo(5.4, 12);
  });

  it('makes a conditional mandate cost a promise to one of the two strongest who said no', () => {
    const lab = createLab();
    const { state } = vote(lab, meeting(lab, { keur: 6000 }, only(...STRONG.slice(0, 4))));
    const promises = lab.engine.promises(state);
    expect(promises).toHaveLength(1);
    expect(promises[0]).toMatchObject({ kind: 'visit', subject: 'head_health', hearers: ['head_health'], due: 2 });
  });

  it('leaves a pilot when at most three tenths say yes, and each No hardens', () => {
    const lab = createLab();
    const { mandate, reports } = vote(lab, meeting(lab, {}, only('md_north', 'finance')));
    expect(mandate.yes).toBeCloseTo(0.22, 12);
    expect(outcome(mandate)).toEqual(['refused', 1.5, 3, 0.3]);
    const hardened = ledgerOf(reports, 'refusal');
    expect(hardened).toHaveLength(11);
    for (const entry of hardened) expect(entry.anchor).toBeCloseTo(-0.03, 12);
  });

  it('can be forced past a refusal: all as asked, and everybody who said no remembers', () => {
    const lab = createLab();
    const state = meeting(lab, {}, only('md_north', 'finance'));
    const { mandate, reports, state: after } = vote(lab, state, [{ kind: 'force-mandate', force: true }]);
    expect(outcome(mandate)).toEqual(['forced', 4, 3, 0.6]);
    const forced = ledgerOf(reports, 'forced');
    expect(forced).toHaveLength(11);
    expect(forced[0]!.anchor).toBeCloseTo(-0.11, 12);
    expect(forced[0]!.trust).toBeCloseTo(-0.15, 12);
    expect(ledgerOf(reports, 'coercion').every((e) => Math.abs(e.stance - 0.22) < 1e-12)).toBe(true);
    expect(lab.engine.programme(after).coercion).toBe(11);
    expect(lab.engine.programme(after).confidence).toBeCloseTo(0.3, 12);
  });

  it('cannot be forced without the chair', () => {
    const lab = createLab();
    const state = poke(lab, meeting(lab, {}, only('finance')), (s, L) => (s[L.confidence] = 0.39));
    expect(lab.engine.checkDecision(state, { kind: 'force-mandate', force: true })?.code).toBe('mandate/no-confidence');
    const anyway = { ...state, sheet: { ...state.sheet, force: true } };
    expect(vote(lab, anyway).mandate.kind).toBe('refused');
  });

  it('cannot be forced with as little confidence as another scenario asks', () => {
    const lab = createLab({}, { confidenceToForce: 0.5 });
    const state = poke(lab, meeting(lab, {}, only('finance')), (s, L) => (s[L.confidence] = 0.45));
    const refused = lab.engine.checkDecision(state, { kind: 'force-mandate', force: true });
    expect(refused?.message).toContain('her confidence is 0.45, and forcing needs 0.50');
  });

  it('asks less of a pilot: a stance above -.20 will do, and divergence stays small', () => {
    const lab = createLab();
    const { mandate } = vote(
      lab,
      meeting(lab, { keur: 1500 }, () => -0.19),
    );
    expect(outcome(mandate)).toEqual(['passed', 1.5, 3, 0.3]);
    expect(
      vote(
        lab,
        meeting(lab, { keur: 1501 }, () => -0.19),
      ).mandate.kind,
    ).toBe('refused');
    expect(
      vote(
        lab,
        meeting(lab, { keur: 1500 }, () => -0.2),
      ).mandate.kind,
    ).toBe('refused');
  });

  it('asks more of the numerate when no KPI is financial', () => {
    const lab = createLab();
    const relational: Decision = { kind: 'choose-kpis', kpis: ['csat', 'nps', 'churn'] };
    const ballots = vote(
      lab,
      meeting(lab, {}, () => 0.1, [relational]),
    ).mandate.ballots;
    const no = ballots.filter((b) => !b.yes).map((b) => b.person);
    expect(no.sort()).toEqual(['finance', 'head_consumer', 'head_health', 'head_safety']);
    expect(ballots.find((b) => b.person === 'finance')!.threshold).toBeCloseTo(0.15, 12);
  });

  it('asks more of those outside the scope', () => {
    const lab = createLab();
    const narrow: Decision = {
      kind: 'choose-model',
      model: 'cfd',
      groups: ['safety', 'transport', 'health', 'consumer'],
      clusters: ['north', 'west', 'isles', 'south'],
    };
    const { ballots, divergence } = vote(
      lab,
      meeting(lab, {}, () => 0.04, [narrow]),
    ).mandate;
    expect(ballots.filter((b) => !b.yes).map((b) => b.person)).toEqual(['md_east']);
    // Divergence shrinks with the heads' power that is left inside: .67 of .74.
    expect(divergence).toBeCloseTo((0.6 * 0.67) / 0.74, 12);
  });

  it('is cut by a chair who has lost confidence', () => {
    const lab = createLab();
    const state = poke(
      lab,
      meeting(lab, {}, () => 0.4),
      (s, L) => (s[L.confidence] = 0.24),
    );
    const { mandate, reports } = vote(lab, state);
    expect(outcome(mandate)).toEqual(['passed', expect.closeTo(3.2, 12), 3, 0.6]);
    expect(happeningsOf(reports, 'confidence_cut')).toHaveLength(1);
  });

  it('gives nothing when nothing is asked', () => {
    const lab = createLab();
    const { mandate } = vote(lab, resolve(lab.engine, lab.engine.openGame(1), 1).state);
    expect(outcome(mandate)).toEqual(['none', 0, 0, 0]);
  });

  it('can be read before it is held', () => {
    const lab = createLab();
    const state = meeting(lab, {}, only(...STRONG));
    expect(lab.engine.ballots(state)).toEqual(vote(lab, state).mandate.ballots);
  });
});

describe('objections', () => {
  const raisedBy = (state: GameState, lab: Lab, driver: string) =>
    lab.engine.objections(state).filter((o) => o.driver === driver);

  it('come at most five at a time, one from a person, none below a quarter, strongest first', () => {
    const lab = createLab();
    const raised = lab.engine.objections(meeting(lab, { keur: 6000, price: 'lowest' }, () => -0.2));
    expect(raised.length).toBeGreaterThan(1);
    expect(raised.length).toBeLessThanOrEqual(5);
    expect(new Set(raised.map((o) => o.person)).size).toBe(raised.length);
    const weights = raised.map((o) => o.severity * lab.engine.person(lab.engine.openGame(7), o.person).power);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    for (const o of raised) expect(o.severity).toBeGreaterThanOrEqual(0.25);
  });

  it('are silent when nothing is asked', () => {
    const lab = createLab();
    expect(lab.engine.objections(resolve(lab.engine, lab.engine.openGame(1), 1).state)).toEqual([]);
  });

  it('about money grow with what is asked on top of last year, and only Finance has them while countries do not pay', () => {
    const lab = createLab();
    const severity = (keur: number): number => {
      // Finance has seen measurement, so that money is what is left to object to.
      const state = poke(
        lab,
        meeting(lab, { keur }, () => 0),
        (s, L) => s.fill(0.3, L.maturity + 18, L.maturity + 21),
      );
      const money = raisedBy(state, lab, 'who_pays');
      expect(money.every((o) => o.person === 'finance')).toBe(true);
      return money[0]?.severity ?? 0;
    };
    expect(severity(2000)).toBeCloseTo(0.5, 12);
    expect(severity(3000)).toBeCloseTo(0.75, 12);
    expect(severity(8000)).toBe(1);
    expect(severity(900)).toBe(0);
  });

  it('about proof end when measurement has matured, and weigh double without a financial KPI', () => {
    const lab = createLab();
    const relational: Decision = { kind: 'choose-kpis', kpis: ['csat', 'nps', 'churn'] };
    const severity = (apm: number, more: Decision[]): number => {
      const state = poke(
        lab,
        meeting(lab, { keur: 900 }, () => 0, more),
        (s, L) => s.fill(apm, L.maturity + 18, L.maturity + 21),
      );
      return raisedBy(state, lab, 'no_evidence')[0]?.severity ?? 0;
    };
    expect(severity(0.15, [])).toBeCloseTo(0.5, 12);
    expect(severity(0.3, [])).toBe(0);
    expect(severity(0.225, [relational])).toBeCloseTo(0.5, 12);
  });

  it('about prices come from the countries, and only under a lowest-price policy', () => {
    const lab = createLab();
    expect(
      raisedBy(
        meeting(lab, { price: 'corridor' }, () => 0),
        lab,
        'price_export',
      ),
    ).toEqual([]);
    const state = poke(
      lab,
      meeting(lab, { price: 'lowest', accounts: ['birch'] }, () => 0),
      (s, L) => {
        for (let i = 0; i < L.people; i++) s[L.person_conceded + i] = 1;
        s.fill(0.3, L.account_d, L.account_d + L.accounts);
      },
    );
    const prices = raisedBy(state, lab, 'price_export');
    expect(prices.length).toBeGreaterThan(0);
    for (const o of prices) expect(o.person).toMatch(/^md_/);
  });

  it('about not being asked end with a visit', () => {
    const lab = createLab();
    const asked: Decision = { kind: 'meet-stakeholder', slot: 0, person: 'md_isles', tactic: 'education', points: 1 };
    // Nobody has a stake to lose, so that being passed over is what is left.
    const quiet = (state: GameState): GameState =>
      poke(lab, state, (s, L) => {
        for (let i = 0; i < L.people; i++) s[L.person_conceded + i] = 1;
        for (const id of ['head_transport', 'hr', 'strategy']) s[L.person_lastMet + seatOf(lab, id)] = 1;
      });
    const without = quiet(meeting(lab, { keur: 900 }, () => 0));
    const visited = quiet(meeting(lab, { keur: 900 }, () => 0, [asked]));
    expect(raisedBy(without, lab, 'not_asked').map((o) => [o.person, o.severity])).toEqual([['md_isles', 1]]);
    expect(raisedBy(visited, lab, 'not_asked')).toEqual([]);
  });

  it('about loss of power end with a carve-out for the one who raised it', () => {
    const lab = createLab();
    const state = meeting(lab, { accounts: ['alder'] }, () => 0);
    const loser = raisedBy(state, lab, 'loss_of_power')[0]!.person;
    const conceded = poke(lab, state, (s, L) => (s[L.person_conceded + seatOf(lab, loser)] = 1));
    expect(raisedBy(conceded, lab, 'loss_of_power').map((o) => o.person)).not.toContain(loser);
  });

  it('about a broken word are as strong as the memory of it', () => {
    const { objections } = smallWorld();
    const lab = createLab({
      objections: [...objections, { ...objections[0]!, id: 'your_word', driver: 'broken_word', speakers: ['supply'] }],
    });
    const state = (memory: number): GameState =>
      poke(
        lab,
        meeting(lab, { keur: 900 }, () => 0),
        (s, L) => (s[L.person_brokenMemory + seatOf(lab, 'supply')] = memory),
      );
    expect(raisedBy(state(0.6), lab, 'broken_word')).toMatchObject([{ person: 'supply', severity: 0.6 }]);
    expect(raisedBy(state(0.2), lab, 'broken_word')).toEqual([]);
  });

  it('about overload come from Supply and HR when the list is longer than the money carries', () => {
    const lab = createLab();
    const state = (accounts: string[]): GameState => meeting(lab, { keur: 1000, accounts }, () => 0);
    const { world } = lab;
    const objections = [...world.objections, { ...world.objections[5]!, id: 'too_much', driver: 'overload' as const }];
    const busy = createLab({ objections });
    const of = (accounts: string[]) => busy.engine.objections(state(accounts)).filter((o) => o.driver === 'overload');
    expect(of(['alder'])).toEqual([]);
    expect(of(['alder', 'birch', 'cedar', 'dogwood'])[0]).toMatchObject({ person: 'supply', severity: 1 });
  });

  it('grow by a tenth when they were deferred', () => {
    const lab = createLab();
    const severity = (state: GameState): number => raisedBy(state, lab, 'no_evidence')[0]!.severity;
    const state = poke(
      lab,
      meeting(lab, { keur: 900 }, () => 0),
      (s, L) => s.fill(0.15, L.maturity + 18, L.maturity + 21),
    );
    const deferred = poke(lab, state, (s, L) => (s[L.person_deferred + seatOf(lab, 'finance')] = 2));
    expect(severity(deferred) - severity(state)).toBeCloseTo(0.2, 12);
  });
});

describe('an answer', () => {
  /** A meeting where Finance asks for proof, and the worth of an answer in the next ballots. */
  function proofAsked(lab: Lab, reason = 0): GameState {
    return poke(
      lab,
      meeting(lab, { keur: 900 }, () => 0),
      (s, L) => {
        s[L.person_reason + seatOf(lab, 'finance')] = reason;
      },
    );
  }
  const worth = (
    lab: Lab,
    state: GameState,
    answer: string,
    objection = 'where_is_proof',
    person = 'finance',
  ): number => {
    const answered = decide(lab.engine, state, [{ kind: 'answer-objection', objection, answer }]);
    return lab.engine.ballots(answered).find((b) => b.person === person)!.answers;
  };

  it('with a figure is worth .10 if the figure is held and speaks for the plan, and costs .08 if not', () => {
    const lab = createLab();
    const state = proofAsked(lab);
    expect(worth(lab, state, 'survey')).toBeCloseTo(-0.08, 12);
    const held = (willingness: number): GameState =>
      poke(lab, state, (s, L) => {
        s[L.finding] = 1;
        s.fill(willingness, L.account_g, L.account_g + L.accounts);
      });
    expect(worth(lab, held(0.7), 'survey')).toBeCloseTo(0.1, 12);
    expect(worth(lab, held(0.4), 'survey')).toBeCloseTo(-0.08, 12);
  });

  it('by a witness needs someone who believes and whom the asker trusts', () => {
    const lab = createLab();
    const state = proofAsked(lab);
    expect(worth(lab, state, 'ask_strategy')).toBeCloseTo(-0.05, 12);
    const believes = poke(lab, state, (s, L) => (s[L.person_x + seatOf(lab, 'strategy')] = 0.5));
    expect(worth(lab, believes, 'ask_strategy')).toBeCloseTo(0.08, 12);
  });

  it('that misreads the reason is worth two fifths and costs trust', () => {
    const lab = createLab();
    const figure = (reason: number): GameState =>
      poke(lab, proofAsked(lab, reason), (s, L) => {
        s[L.finding] = 1;
        s.fill(0.7, L.account_g, L.account_g + L.accounts);
      });
    expect(worth(lab, figure(3), 'survey')).toBeCloseTo(0.04, 12);
    const answer: Decision = { kind: 'answer-objection', objection: 'where_is_proof', answer: 'survey' };
    const entries = (reason: number) =>
      ledgerOf(vote(lab, figure(reason), [answer]).reports, 'answer').filter((e) => e.detail === 'misread');
    expect(entries(3)[0]).toMatchObject({ person: 'finance', trust: expect.closeTo(-0.02, 12) as number });
    expect(entries(0)).toEqual([]);
  });

  it('moves conviction by half of what it moved the vote', () => {
    const lab = createLab();
    const { reports } = vote(lab, proofAsked(lab), [
      { kind: 'answer-objection', objection: 'where_is_proof', answer: 'survey' },
    ]);
    expect(ledgerOf(reports, 'answer').map((e) => e.anchor)).toEqual([expect.closeTo(-0.04, 12)]);
  });

  it('that overrules is coercion by a point; one that defers does nothing now', () => {
    const lab = createLab();
    const state = proofAsked(lab);
    expect(worth(lab, state, 'overrule')).toBeCloseTo(-0.05, 12);
    expect(worth(lab, state, 'defer')).toBe(0);
    const over = vote(lab, state, [{ kind: 'answer-objection', objection: 'where_is_proof', answer: 'overrule' }]);
    expect(lab.engine.programme(over.state).coercion).toBe(1);
    expect(ledgerOf(over.reports, 'overruled')[0]!.trust).toBeCloseTo(-0.05, 12);
  });

  it('that promises is worth .12 of the trust held, and the promise stands', () => {
    const lab = createLab();
    const state = meeting(lab, { accounts: ['alder'] }, () => 0);
    const raised = lab.engine.objections(state).find((o) => o.objection === 'my_customers')!;
    const trusting = poke(lab, state, (s, L) => {
      s[L.person_tau + seatOf(lab, raised.person)] = 0.8;
      s[L.person_reason + seatOf(lab, raised.person)] = 3;
    });
    expect(worth(lab, trusting, 'keep_local', 'my_customers', raised.person)).toBeCloseTo(0.096, 12);
    const { state: after } = vote(lab, trusting, [
      { kind: 'answer-objection', objection: 'my_customers', answer: 'keep_local' },
    ]);
    expect(lab.engine.promises(after)).toMatchObject([
      { kind: 'account_local', subject: 'alder', hearers: [raised.person] },
    ]);
  });

  it('that concedes changes the plan, and no answers together move a vote by more than .15', () => {
    const lab = createLab();
    const state = meeting(lab, { accounts: ['alder'] }, () => -0.05);
    const raised = lab.engine.objections(state).find((o) => o.objection === 'my_customers')!;
    const loser = poke(lab, state, (s, L) => (s[L.person_reason + seatOf(lab, raised.person)] = 3));
    expect(worth(lab, loser, 'carve_out', 'my_customers', raised.person)).toBeCloseTo(0.15, 12);
    const { state: after, mandate } = vote(lab, loser, [
      { kind: 'answer-objection', objection: 'my_customers', answer: 'carve_out' },
    ]);
    expect(mandate.ballots.find((b) => b.person === raised.person)!.yes).toBe(true);
    expect(lab.engine.input(after, 'reach')).toBeCloseTo(0.95, 12);
    expect(lab.engine.person(after, raised.person).concessions).toEqual(['carve_out']);
  });
});

describe('a committee that agrees', () => {
  it('starts the programme with the model asked for', () => {
    const lab = createLab();
    const state = decide(lab.engine, won(lab, lab.engine.openGame(2)), plan(lab.world, { model: 'uns' }));
    const { state: after, reports } = resolve(lab.engine, state, 2);
    expect(happeningsOf(reports, 'launched').map((h) => h.subject)).toEqual(['uns']);
    expect(lab.engine.programme(after).started).toBe(true);
    expect(lab.engine.mandateOf(after)).toMatchObject({ kind: 'passed', budgetEurM: 4, accounts: 3, divergence: 0.4 });
  });
});
