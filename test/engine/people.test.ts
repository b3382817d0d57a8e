// What moves a person: meetings by tactic and reason, trust, fences, brokers, peers, and what pressure costs afterwards.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import type { TacticId } from '../../src/engine/world.ts';
import { createLab, decide, happeningsOf, type Lab, launched, ledgerOf, plan, poke, resolve, seatOf } from './lab.ts';

const meet = (person: string, tactic: TacticId, slot: 0 | 1 | 2 | 3 | 4 = 0, points: 1 | 2 = 1): Decision => ({
  kind: 'meet-stakeholder',
  slot,
  person,
  tactic,
  points,
});

/** Ledger of the lobby of a first year with these meetings. */
function lobby(lab: Lab, meetings: Decision[], seed = 5, before = lab.engine.openGame(seed)) {
  return resolve(lab.engine, decide(lab.engine, before, meetings), 1);
}

const anchorOf = (reports: Parameters<typeof ledgerOf>[0], person: string, cause: Parameters<typeof ledgerOf>[1]) =>
  ledgerOf(reports, cause)
    .filter((e) => e.person === person)
    .reduce((sum, e) => sum + e.anchor, 0);

describe('a meeting', () => {
  it('moves an anchor by tactic, reason, trust and how open the person still is', () => {
    const lab = createLab();
    // Finance resists for want of information: .6 x .14 x (.4 + .9 x .55), a fence-sitter, no network with one contact.
    const { reports } = lobby(lab, [meet('finance', 'education')]);
    expect(anchorOf(reports, 'finance', 'meeting')).toBeCloseTo(0.6 * 0.14 * (0.4 + 0.9 * 0.55) * 1.25, 12);
    expect(ledgerOf(reports, 'meeting')[0]!.trust).toBeCloseTo(0.012, 12);
  });

  it('is worth half as much again with a second point, and costs the slot twice', () => {
    const lab = createLab();
    const one = lobby(lab, [meet('finance', 'education', 0, 1)]);
    const two = lobby(lab, [meet('finance', 'education', 0, 2)]);
    const ratio = anchorOf(two.reports, 'finance', 'meeting') / anchorOf(one.reports, 'finance', 'meeting');
    expect(ratio).toBeCloseTo(1.5, 12);
    expect(lab.engine.pointsLeft(two.state, 0)).toBe(2);
  });

  it('does more for a trusted VP, except at a bargaining table', () => {
    const lab = createLab();
    const open = lab.engine.openGame(5);
    const gain = (tactic: TacticId, trust: number): number => {
      const start = poke(lab, open, (s, L) => (s[L.person_tau + seatOf(lab, 'head_safety')] = trust));
      return anchorOf(lobby(lab, [meet('head_safety', tactic)], 5, start).reports, 'head_safety', 'meeting');
    };
    expect(gain('education', 0.9)).toBeGreaterThan(gain('education', 0.2));
    expect(gain('negotiation', 0.9)).toBeCloseTo(gain('negotiation', 0.2), 12);
  });

  it('wins more from those on the fence than from hard resisters of a divergent change', () => {
    const lab = createLab();
    const open = lab.engine.openGame(5);
    const seat = seatOf(lab, 'md_isles');
    const gain = (stance: number, model: string): number => {
      const start = poke(lab, open, (s, L) => {
        s[L.person_x + seat] = stance;
        s[L.person_b + seat] = stance;
      });
      return anchorOf(
        lobby(lab, [...plan(lab.world, { model }), meet('md_isles', 'facilitation')], 5, start).reports,
        'md_isles',
        'meeting',
      );
    };
    expect(gain(-0.1, 'top') / gain(-0.25, 'top')).toBeCloseTo(1.25, 12);
    expect(gain(-0.5, 'top') / gain(-0.25, 'top')).toBeCloseTo(0.7, 12);
    // A mild change is another matter: friends among the resisters help.
    expect(gain(-0.5, 'ccl') / gain(-0.25, 'ccl')).toBeCloseTo(1.1, 12);
  });

  it('gains from unconnected contacts in a divergent change, and from connected ones in a mild change', () => {
    const lab = createLab();
    const gain = (model: string, pair: string): number =>
      anchorOf(
        lobby(lab, [...plan(lab.world, { model }), meet('head_safety', 'negotiation'), meet(pair, 'education')])
          .reports,
        'head_safety',
        'meeting',
      );
    // Head of Safety talks to Transport; South is a stranger.
    expect(gain('top', 'md_south')).toBeGreaterThan(gain('top', 'head_transport'));
    expect(gain('ccl', 'md_south')).toBeLessThan(gain('ccl', 'head_transport'));
  });

  it('lets half of participation work a quarter later', () => {
    const lab = createLab();
    const state = launched(lab, 7, {}, [meet('md_isles', 'participation', 1)]);
    const { reports } = resolve(lab.engine, state, 2);
    const first = anchorOf(reports.slice(0, 1), 'md_isles', 'meeting');
    const later = anchorOf(reports.slice(1), 'md_isles', 'meeting');
    expect(first).toBeGreaterThan(0);
    expect(later).toBeCloseTo(first, 12);
  });

  it('costs money when it facilitates', () => {
    const lab = createLab();
    const cost = (more: Decision[]): number =>
      resolve(lab.engine, launched(lab, 7, {}, more), 1).state.numbers[lab.L.spent]!;
    expect(cost([meet('md_south', 'facilitation', 1, 2)]) - cost([])).toBeCloseTo(2 * lab.C.p.facilitationEurM, 12);
  });
});

describe('coercion', () => {
  const force = meet('head_consumer', 'coercion');

  it('buys a better stance at once than any other tactic', () => {
    const lab = createLab();
    const stance = (tactic: TacticId): number =>
      lab.engine.person(lobby(lab, [meet('head_consumer', tactic)]).state, 'head_consumer').stance;
    const others = (['education', 'participation', 'facilitation', 'negotiation', 'manipulation'] as const).map(stance);
    expect(stance('coercion')).toBeGreaterThan(Math.max(...others));
  });

  it('leaves conviction and trust lower, so that the stance falls back when the pressure ends', () => {
    const lab = createLab();
    const open = lab.engine.openGame(5);
    const forced = lobby(lab, [force], 5, open);
    expect(anchorOf(forced.reports, 'head_consumer', 'coercion')).toBeCloseTo(-0.02, 12);
    expect(lab.engine.person(forced.state, 'head_consumer').trust).toBeCloseTo(0.45, 12);
    expect(lab.engine.programme(forced.state).coercion).toBe(1);
    const left = lobby(lab, [meet('strategy', 'education')], 5, open);
    const later = (state: typeof forced.state): number =>
      lab.engine.person(resolve(lab.engine, state, 5).state, 'head_consumer').stance;
    expect(lab.engine.person(forced.state, 'head_consumer').stance).toBeGreaterThan(
      lab.engine.person(left.state, 'head_consumer').stance + 0.15,
    );
    expect(later(forced.state)).toBeLessThan(lab.engine.person(forced.state, 'head_consumer').stance - 0.15);
  });
});

describe('manipulation', () => {
  it('is found out about one time in five, and then costs conviction, trust and the friends', () => {
    const lab = createLab();
    let found = 0;
    const games = 400;
    for (let seed = 0; seed < games; seed++) {
      const { reports } = lobby(lab, [meet('md_south', 'manipulation')], seed);
      const entries = ledgerOf(reports, 'manipulation_found');
      if (entries.length === 0) continue;
      found++;
      expect(happeningsOf(reports, 'manipulation_found')[0]!.subject).toBe('md_south');
      const own = entries.find((e) => e.person === 'md_south')!;
      expect([own.anchor, own.trust]).toEqual([expect.closeTo(-0.18, 12), expect.closeTo(-0.2, 12)]);
      const friends = entries.filter((e) => e.person !== 'md_south');
      expect(friends.map((e) => e.person)).toEqual(['md_east']);
      expect(friends[0]!.trust).toBeCloseTo(-0.05, 12);
    }
    expect(found / games).toBeGreaterThan(0.14);
    expect(found / games).toBeLessThan(0.26);
  });
});

describe('negotiation', () => {
  it('hardens the others who have something to lose: a precedent', () => {
    const lab = createLab();
    const { reports } = lobby(lab, [meet('head_safety', 'negotiation')]);
    const hardened = ledgerOf(reports, 'precedent');
    expect(hardened.map((e) => e.person).sort()).toEqual(['head_health', 'md_north', 'md_west']);
    expect(hardened.map((e) => e.detail)).toEqual(['head_safety', 'head_safety', 'head_safety']);
    for (const entry of hardened) expect(entry.anchor).toBeCloseTo(-0.01, 12);
  });

  it('costs more with each grant that is remembered', () => {
    const lab = createLab();
    const price = (meetings: Decision[]): number => lobby(lab, meetings).state.numbers[lab.L.concessionCost]!;
    const first = price([meet('head_safety', 'negotiation')]);
    const both = price([meet('head_safety', 'negotiation'), meet('md_east', 'negotiation')]);
    expect(first).toBeCloseTo(lab.C.p.concessionEurM, 12);
    expect(both - first).toBeCloseTo(first * (1 + lab.C.p.concessionRise), 12);
  });
});

describe('people who cannot be won', () => {
  it('stay below zero however often they are met, until the structure itself gives way', () => {
    const lab = createLab();
    const truth = lab.engine.truth(lab.engine.openGame(3)).people;
    const immovable = Object.keys(truth).filter((id) => truth[id]!.immovable);
    expect(immovable).toHaveLength(2);
    const person = immovable[0]!;
    const push = (offer: boolean): number => {
      let state = poke(lab, lab.engine.openGame(3), (s, L) => (s[L.person_b + seatOf(lab, person)] = -0.01));
      const meeting: Decision = {
        kind: 'meet-stakeholder',
        slot: 0,
        person,
        tactic: 'negotiation',
        points: 2,
        ...(offer ? { offer: 'local_veto' as const } : {}),
      };
      state = resolve(lab.engine, decide(lab.engine, state, [meeting]), 1).state;
      if (offer) {
        // The concession stands; the next meeting can carry the person across.
        state = { ...state, phase: 'drafting' };
        state = resolve(lab.engine, state, 1).state;
      }
      return lab.engine.truth(state).people[person]!.anchor;
    };
    expect(push(false)).toBeLessThanOrEqual(0);
    expect(push(true)).toBeGreaterThan(0);
  });

  it('take the concession as a mark on the design: less reach, and less divergence for a carve-out', () => {
    const lab = createLab();
    const open = lab.engine.openGame(3);
    const after = (offer: 'carve_out' | 'local_veto') =>
      lobby(lab, [
        ...plan(lab.world),
        { kind: 'meet-stakeholder', slot: 0, person: 'md_north', tactic: 'negotiation', points: 1, offer },
      ]).state;
    const start = decide(lab.engine, open, plan(lab.world));
    const reach = lab.engine.input(start, 'reach');
    const divergence = lab.engine.input(start, 'divergence');
    expect(lab.engine.input(after('local_veto'), 'reach')).toBeCloseTo(reach - 0.05, 12);
    expect(lab.engine.input(after('local_veto'), 'divergence')).toBeCloseTo(divergence, 12);
    expect(lab.engine.input(after('carve_out'), 'divergence')).toBeCloseTo(divergence - 0.05, 12);
    expect(lab.engine.person(after('carve_out'), 'md_north').concessions).toEqual(['carve_out']);
  });
});

describe('peers', () => {
  it('pull less the further away they stand: confidence is bounded, softly', () => {
    const lab = createLab();
    const pull = (distance: number): number => {
      const seat = seatOf(lab, 'md_south');
      const start = poke(lab, lab.engine.openGame(4), (s, L) => {
        for (let i = 0; i < L.people; i++) {
          s[L.person_x + i] = distance;
          s[L.person_b + i] = distance;
        }
        s[L.person_x + seat] = 0;
        s[L.person_b + seat] = 0;
      });
      const { reports } = lobby(lab, [meet('strategy', 'education')], 4, start);
      return ledgerOf(reports, 'peers').find((e) => e.person === 'md_south')!.stance / distance;
    };
    // Per unit of distance: nearly the whole weight close by, clearly less across the room.
    expect(pull(0.1)).toBeGreaterThan(pull(0.5));
    expect(pull(0.5)).toBeGreaterThan(1.02 * pull(1));
    expect(pull(1)).toBeGreaterThan(0);
  });

  it('move the pliable more than the stubborn', () => {
    const lab = createLab();
    const start = poke(lab, lab.engine.openGame(4), (s, L) => {
      for (let i = 0; i < L.people; i++) s[L.person_x + i] = s[L.person_b + i] = 0.4;
      for (const id of ['hr', 'md_north']) s[L.person_x + seatOf(lab, id)] = s[L.person_b + seatOf(lab, id)] = -0.1;
    });
    const peers = ledgerOf(lobby(lab, [meet('strategy', 'education')], 4, start).reports, 'peers');
    const of = (id: string): number => peers.find((e) => e.person === id)!.stance;
    expect(of('hr')).toBeGreaterThan(of('md_north'));
    expect(of('md_north')).toBeGreaterThan(0);
  });

  it('change their word only when the stance has clearly left it', () => {
    const lab = createLab();
    const seat = seatOf(lab, 'supply');
    const wordAt = (stance: number): string => {
      const start = poke(lab, lab.engine.openGame(4), (s, L) => {
        s[L.person_s + seat] = 1;
        s[L.person_x + seat] = s[L.person_b + seat] = stance;
      });
      return lab.engine.person(lobby(lab, [meet('strategy', 'education')], 4, start).state, 'supply').word;
    };
    expect(wordAt(0)).toBe('undecided');
    expect(wordAt(0.19)).toBe('undecided');
    expect(wordAt(0.21)).toBe('supportive');
    expect(wordAt(-0.19)).toBe('undecided');
    expect(wordAt(-0.21)).toBe('sceptical');
    expect(wordAt(-0.9)).toBe('opposed');
    expect(wordAt(0.9)).toBe('championing');
  });
});
