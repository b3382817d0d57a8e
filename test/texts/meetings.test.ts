// Never the same script twice: over generated games nobody says again what they said a year ago while they have another
// line, and two games do not raise the same objections.
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { type Meeting, playScenes, type Scenes } from '../kit/texts/played-scenes.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => 200 + i);
const engine: Engine = compileWorld(compileScenarioFolder('3m-emea'), { listen: false });
const { world } = engine;

let games: Scenes[] = [];
beforeAll(() => {
  games = ['reference', 'random', 'full_ask'].flatMap((player) =>
    SEEDS.map((seed) => playScenes(engine, player, seed)),
  );
}, 60_000);

/** Lines that the person could have said for the same reason, conditions held against the state of the meeting. */
function alternatives({ state }: Meeting, person: string, objection: string): string[] {
  const said = world.objections.find(({ id }) => id === objection)!;
  return world.objections
    .filter(({ id, driver, speakers }) => id !== objection && driver === said.driver && speakers.includes(person))
    .filter(({ when }) => when === null || engine.evaluate(state, when) !== 0)
    .map(({ id }) => id);
}

const scriptOf = ({ meetings }: Scenes) => meetings.flatMap(({ raised }) => raised.map(({ objection }) => objection));

describe('the meetings of generated games', () => {
  it('raise objections enough for these tests to mean something', () => {
    expect(games).toHaveLength(60);
    expect(games.flatMap(({ meetings }) => meetings.flatMap(({ raised }) => raised)).length).toBeGreaterThan(1200);
  });

  it('hear nobody say the same in two years running who has something else to say', () => {
    const repeats: string[] = [];
    for (const { name, meetings } of games) {
      for (const [i, meeting] of meetings.entries()) {
        const last = new Set((meetings[i - 1]?.raised ?? []).map(({ person, objection }) => `${person} ${objection}`));
        for (const { person, objection } of meeting.raised)
          if (last.has(`${person} ${objection}`) && alternatives(meeting, person, objection).length > 0)
            repeats.push(`${name}, year ${i + 1}: ${person} ${objection}`);
      }
    }
    expect(repeats).toEqual([]);
  });

  it('raise one objection a person and no line twice in a meeting', () => {
    for (const { name, meetings } of games)
      for (const { raised } of meetings) {
        expect(new Set(raised.map(({ person }) => person)).size, name).toBe(raised.length);
        expect(new Set(raised.map(({ objection }) => objection)).size, name).toBe(raised.length);
        expect(raised.length, name).toBeLessThanOrEqual(5);
      }
  });

  it('differ from seed to seed: no two games of a player have the same script', () => {
    for (const player of ['reference', 'random', 'full_ask']) {
      const scripts = games.filter(({ name }) => name.startsWith(`${player} `)).map((game) => scriptOf(game).join());
      expect(new Set(scripts).size, player).toBe(scripts.length);
      const sets = games
        .filter(({ name }) => name.startsWith(`${player} `))
        .map((game) => [...new Set(scriptOf(game))].sort().join());
      expect(new Set(sets).size, player).toBeGreaterThan(15);
    }
  });

  it('use most of what is written', () => {
    const heard = new Set(games.flatMap(scriptOf));
    expect(heard.size).toBeGreaterThan(35);
  });
});
