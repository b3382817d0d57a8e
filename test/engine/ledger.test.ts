// The ledger is the whole truth: its entries add up to every change of every person's stance, conviction and trust, and
// each ballot follows from the stance they add up to, the answers and the threshold. Nothing else may move a person.
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { GameState, StepReport } from '../../src/engine/game-state.ts';
import { LEDGER_CAUSES } from '../../src/engine/game-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';
import { playPolicy } from '../../src/analysis/index.ts';
import { playRandomGame } from '../property/random-team.ts';

interface Moves {
  stance: number;
  anchor: number;
  trust: number;
}

function sumOf(report: StepReport, person: string): Moves {
  const sum: Moves = { stance: 0, anchor: 0, trust: 0 };
  for (const entry of report.ledger) {
    if (entry.person !== person) continue;
    sum.stance += entry.stance;
    sum.anchor += entry.anchor;
    sum.trust += entry.trust;
  }
  return sum;
}

/** What each member's numbers are, by person. */
function standing(engine: Engine, state: GameState): Map<string, Moves> {
  const truth = engine.truth(state).people;
  return new Map(
    engine.committee(state).map((id) => {
      const { stance, trust } = engine.person(state, id);
      return [id, { stance, anchor: truth[id]!.anchor, trust }];
    }),
  );
}

function faultsOfStep(engine: Engine, before: GameState, after: GameState, report: StepReport): string[] {
  const was = standing(engine, before);
  return [...standing(engine, after)].flatMap(([person, now]) => {
    // A successor starts from where the seat stood; the entry of the succession says whose it was.
    const from = report.ledger.find((e) => e.cause === 'succession' && e.person === person)?.detail ?? person;
    const start = was.get(from)!;
    const own = sumOf(report, person);
    const seat = from === person ? { stance: 0, anchor: 0, trust: 0 } : sumOf(report, from);
    const sum = { stance: own.stance + seat.stance, anchor: own.anchor + seat.anchor, trust: own.trust + seat.trust };
    return (['stance', 'anchor', 'trust'] as const).flatMap((what) =>
      Math.abs(now[what] - start[what] - sum[what]) <= 1e-9
        ? []
        : [`${report.step} ${report.year}.${report.quarter}: ${what} of ${person}`],
    );
  });
}

describe('the ledger', () => {
  it('adds up to every change of stance, conviction and trust, step by step, in games of any decisions', () => {
    const engine = compileWorld(smallWorld());
    const faults: string[] = [];
    let entries = 0;
    for (let game = 0; game < 25; game++) {
      playRandomGame(engine, 7_000 + game, 10, 6, {
        stepped(before, after, report) {
          entries += report.ledger.length;
          faults.push(...faultsOfStep(engine, before, after, report));
        },
      });
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect(entries).toBeGreaterThan(10_000);
  });

  it('reproduces each person over a whole game of the reference player, from the first day to the last', () => {
    const world = smallWorld();
    const engine = compileWorld(world);
    const { state, reports } = playPolicy(engine, world.policies[0]!, 11);
    const first = standing(engine, engine.openGame(11));
    for (const [person, last] of standing(engine, state)) {
      // A successor's seat begins with what was inherited; the others with the first day.
      const start = first.get(person);
      if (!start) continue;
      const sum = { stance: 0, anchor: 0, trust: 0 };
      for (const report of reports) {
        const part = sumOf(report, person);
        sum.stance += part.stance;
        sum.anchor += part.anchor;
        sum.trust += part.trust;
      }
      expect(start.stance + sum.stance, person).toBeCloseTo(last.stance, 9);
      expect(start.anchor + sum.anchor, person).toBeCloseTo(last.anchor, 9);
      expect(start.trust + sum.trust, person).toBeCloseTo(last.trust, 9);
    }
  });

  it('lets every vote be worked out again from stance, answers and threshold', () => {
    const engine = compileWorld(smallWorld());
    let votes = 0;
    for (let game = 0; game < 15; game++) {
      const stances = new Map<string, number>();
      playRandomGame(engine, 9_000 + game, 10, 6, {
        stepped(before, _after, report) {
          if (report.step === 'lobby' && before.quarter === 0) {
            for (const [id, { stance }] of standing(engine, before)) stances.set(id, stance);
          }
          if (report.mandate) {
            votes++;
            let yes = 0;
            let power = 0;
            for (const ballot of report.mandate.ballots) {
              expect(ballot.stance).toBeCloseTo(stances.get(ballot.person)!, 9);
              expect(ballot.yes).toBe(ballot.stance + ballot.answers > ballot.threshold);
              expect(Math.abs(ballot.answers)).toBeLessThanOrEqual(0.15);
              power += ballot.power;
              if (ballot.yes) yes += ballot.power;
            }
            expect(power).toBeCloseTo(1, 12);
            expect(report.mandate.yes).toBeCloseTo(yes, 12);
          }
          for (const entry of report.ledger) stances.set(entry.person, (stances.get(entry.person) ?? 0) + entry.stance);
        },
      });
    }
    expect(votes).toBe(90);
  });

  it('names only known causes and people in office, and enters no change of nothing', () => {
    const world = smallWorld();
    const engine = compileWorld(world);
    const members = new Set(world.people.filter((p) => p.seat === 'member').map((p) => p.id));
    const causes = new Set<string>();
    playRandomGame(engine, 31, 12, 6, {
      stepped(_before, _after, report) {
        for (const entry of report.ledger) {
          expect(LEDGER_CAUSES).toContain(entry.cause);
          expect(members).toContain(entry.person);
          expect(entry.stance === 0 && entry.anchor === 0 && entry.trust === 0).toBe(false);
          causes.add(entry.cause);
        }
      },
    });
    expect([...causes]).toEqual(expect.arrayContaining(['peers', 'conviction', 'mood', 'meeting']));
  });
});
