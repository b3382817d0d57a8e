// What a new author wrote from a starting point with the reference alone: it checks clean, plays a whole game with every
// computer player, and a whole class of teams from the code on the screen to the debrief.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playPolicy } from '../../src/analysis/index.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { openTestClass } from '../kit/classroom/class-kit.ts';
import { joinTeams, playGate } from '../kit/classroom/rehearse-class.ts';
import { excom } from '../kit/run-excom.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/authors/aero-parts');
/** More gates than any class has. */
const MOST_GATES = 80;

describe('a scenario by a new author', () => {
  it('checks without a word', async () => {
    const { out } = await excom('check', FOLDER, '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, diagnostics: [] });
  });

  it('plays a whole game with every computer player', () => {
    const engine = compileWorld(compileScenarioFolder(FOLDER), { listen: false });
    for (const policy of engine.world.policies) {
      const { state, reports } = playPolicy(engine, policy, 11);
      expect(state.phase).toBe('over');
      expect(reports.filter(({ kpis }) => kpis !== null)).toHaveLength(engine.world.years * 4);
    }
  });

  it('plays a whole class of three teams to the debrief', () => {
    const open = openTestClass({ preset: '90', teams: [], seed: 5 }, compileWorld(compileScenarioFolder(FOLDER)));
    joinTeams(open, 3, 2);
    const gates: string[] = [];
    for (let k = 0; k < MOST_GATES && open.state.gate !== 'debriefing'; k++) {
      open.next();
      gates.push(open.state.gate);
      playGate(open);
    }
    expect(gates.at(-1)).toBe('debriefing');
    expect(gates.filter((gate) => gate === 'committee').length).toBeGreaterThanOrEqual(3);
    const decided = Object.values(open.state.teams).map(({ play }) => play.game.entries.length);
    // The second team plays the scenario's "no programme"; the others take decisions by the dozen.
    expect(Math.max(...decided)).toBeGreaterThan(20);
    expect(decided).toHaveLength(3);
  });
});
