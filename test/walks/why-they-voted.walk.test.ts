// Why each of the thirteen voted as they did, from what a team can read: where the person stood on the first day, the
// ledger as the people screen shows it, and the answers and threshold of the minutes. Nothing else decides a vote.
import { beforeAll, describe, expect, it } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Ballot, Mandate, StepReport } from '../../src/engine/game-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { ledgerView } from '../../src/views/ledger-view.ts';
import { diceOf, playRandomGame } from '../property/random-team.ts';

const SUCCESSOR = 'owen_brandt';
const world = compileScenarioFolder('3m-emea');
const engine: Engine = compileWorld(world);

interface Played {
  name: string;
  seed: number;
  reports: StepReport[];
}

function byPolicy(id: string, seed: number): Played {
  const policy = world.policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`The scenario has no player called ${id}.`);
  return { name: `${id} on ${seed}`, seed, reports: playPolicy(engine, policy, seed).reports };
}

function byChance(seed: number): Played {
  const reports: StepReport[] = [];
  playRandomGame(engine, seed, 12, 6, { stepped: (_before, _after, report) => void reports.push(report) });
  // The random team draws the seed of its game with its first throw.
  return { name: `random team ${seed}`, seed: diceOf(seed).roll(1e6), reports };
}

const opening = (seed: number, person: string): number => engine.person(engine.openGame(seed), person).stance;

/** What the ledger on the people screen says of a person, read on the day of a vote. */
function standingOf({ seed, reports }: Played, person: string): number {
  const succession = reports.flatMap((r) => r.ledger).find((e) => e.cause === 'succession' && e.person === person);
  const start =
    succession === undefined ? opening(seed, person) : standingOf({ name: '', seed, reports }, succession.detail);
  return start + ledgerView(world, reports, person, 0).entries.reduce((sum, { stance }) => sum + stance, 0);
}

interface Vote {
  game: Played;
  mandate: Mandate;
  /** What had happened when the room was asked. */
  before: Played;
}

function votesOf(game: Played): Vote[] {
  return game.reports.flatMap(({ mandate }, at) =>
    mandate === null ? [] : [{ game, mandate, before: { ...game, reports: game.reports.slice(0, at) } }],
  );
}

let votes: Vote[] = [];
beforeAll(() => {
  const games = [
    ...[3, 11, 58].map((seed) => byPolicy('reference', seed)),
    ...[4, 29].map((seed) => byPolicy('full_ask', seed)),
    ...[5, 70].map((seed) => byPolicy('force_ask', seed)),
    ...[8, 41].map((seed) => byPolicy('random', seed)),
    ...[101, 102, 103, 104].map(byChance),
  ];
  votes = games.flatMap(votesOf);
});

function everyBallot(check: (vote: Vote, ballot: Ballot, place: string) => void): void {
  for (const vote of votes)
    for (const ballot of vote.mandate.ballots)
      check(vote, ballot, `${vote.game.name}, year ${vote.mandate.year}, ${ballot.person}`);
}

describe('the ledger as the game shows it', () => {
  it('covers six meetings of thirteen, mandates of four kinds, both votes and the successor', () => {
    expect(votes).toHaveLength(13 * 6);
    expect(votes.every(({ mandate }) => mandate.ballots.length === 13)).toBe(true);
    expect(votes.map(({ mandate }) => mandate.kind)).toEqual(
      expect.arrayContaining(['passed', 'conditional', 'refused', 'forced']),
    );
    const seats = votes.flatMap(({ mandate }) => mandate.ballots);
    expect(seats.filter(({ yes }) => yes).length).toBeGreaterThan(100);
    expect(seats.filter(({ yes }) => !yes).length).toBeGreaterThan(100);
    expect(seats.filter(({ answers }) => answers !== 0).length).toBeGreaterThan(20);
    expect(seats.filter(({ person }) => person === SUCCESSOR)).toHaveLength(13 * 3);
  });

  it('tells where each of them stood when the room was asked', () => {
    everyBallot(({ before }, { person, stance }, place) => {
      expect(standingOf(before, person), place).toBeCloseTo(stance, 9);
    });
  });

  it('answers each vote with the answers and the threshold of the minutes, seat by seat', () => {
    const wrong: string[] = [];
    everyBallot(({ before }, { person, answers, threshold, yes }, place) => {
      if (standingOf(before, person) + answers > threshold !== yes) wrong.push(place);
    });
    expect(wrong).toEqual([]);
    for (const { mandate } of votes) {
      const power = mandate.ballots.reduce((sum, ballot) => sum + (ballot.yes ? ballot.power : 0), 0);
      expect(mandate.yes).toBeCloseTo(power, 12);
    }
  });

  it('adds up on the screen, in whole hundredths, from the first line to the stance that voted', () => {
    const whole = (text: string) => Number(text.replace('−', '-').replace('+', ''));
    everyBallot(({ before }, { person, stance }, place) => {
      const view = ledgerView(world, before.reports, person, stance);
      const total = view.lines.reduce((sum, line) => sum + line.stance, whole(view.before));
      expect(total, place).toBe(whole(view.today));
      expect(whole(view.today), place).toBe(Math.round(stance * 100) + 0);
    });
  });
});
