// Loading what is well written: the world that comes out, inheritance, the hash, and the scenarios that are shipped.
import { describe, expect, test } from 'vitest';
import type { World } from '../../src/engine/world.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { edited, ENTRY, loadMinimal, minimalFiles } from '../kit/scenario/minimal.ts';
import { scenarioFiles } from '../kit/scenario/scenario-files.ts';

function worldOf(files?: ReadonlyMap<string, string>): World {
  const result = loadMinimal(files);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.world;
}
const scenario = (find: string, replacement: string) => worldOf(edited(ENTRY, find, replacement));

describe('the small scenario', () => {
  const world = worldOf();

  test('loads without a single remark', () => {
    expect(loadMinimal().diagnostics).toEqual([]);
  });

  test('has its lists in the order of the files, with ids', () => {
    expect(world.elements.map(({ id }) => id)).toEqual(['apd', 'abp', 'asv', 'amp', 'oin', 'sup', 'apm', 'ats']);
    expect(world.accounts.map(({ id }) => id)).toEqual(['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir']);
    expect(world.elements.every(({ practices }) => practices.length === 3)).toBe(true);
  });

  test('has the field names of the engine', () => {
    expect(world.accounts[0]).toMatchObject({ id: 'alder', walletEurM: 95, share: 0.28, note: '' });
    expect(world.people[0]).toMatchObject({ id: 'finance', needForChange: 0.5, succeeds: null, history: [] });
    expect(world.parameters).toEqual({ maturityRate: 0.14 });
    expect(world.papers.boardPaper.findings[0]?.thenAndNow).toBe('Nobody did before; one person does now.');
  });

  test('has conditions as expressions and null where there is none', () => {
    expect(world.events.map(({ when }) => when)).toEqual([
      null,
      { op: 'ge', left: { op: 'var', path: 'year' }, right: { op: 'num', value: 2 } },
    ]);
    expect(world.people[0]?.lines.opposed).toEqual([{ text: 'finance speaks as someone opposed.', when: null }]);
  });

  test('fills in what an author may leave out', () => {
    const event = worldOf(edited('minimal/cards.yaml', '    chance: 0.15\n', '')).events[1];
    expect(event).toMatchObject({ chance: 0.15, scripted: null, onlyByLink: false });
    expect(worldOf(edited('minimal/cards.yaml', '    chance: 1\n', '')).events[0]?.chance).toBe(1);
    expect(event?.choices[0]).toMatchObject({ hint: '', opens: null, then: null });
  });

  test('turns sizes of effects into the numbers of the rules', () => {
    const world = worldOf(edited('minimal/cards.yaml', '{ on: money, add: -0.2 }', '{ on: money, size: down large }'));
    expect(world.events[0]?.choices[0]?.effects[1]).toEqual({ on: 'money', of: '', add: -1 });
  });

  test('aims effects without a target at what the event involves', () => {
    const aimed = worldOf(
      edited('minimal/cards.yaml', '{ on: trust, of: birch, add: 0.03 }', '{ on: trust, add: 0.03 }'),
    );
    expect(aimed.events[1]?.choices[0]?.effects).toEqual([{ on: 'trust', of: 'birch', add: 0.03 }]);
  });

  test('turns inputs of a pole into a list', () => {
    expect(world.dilemmas.find(({ id }) => id === 'pay_mix')?.b.inputs).toEqual([
      { input: 'team_pay', op: 'set', value: 0.6 },
      { input: 'cost_eur_m', op: 'add', value: 0.12 },
    ]);
  });

  test('is plain data that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(world))).toEqual(world);
  });
});

describe('a scenario built on others', () => {
  test('may drop an entry of a parent', () => {
    const world = scenario(
      'parameters:',
      'remove: [ events.price_leak, papers.hints.talk_first, events.late_goods ]\nparameters:',
    );
    expect(world.events).toEqual([]);
    expect(world.papers.hints).toEqual([]);
  });

  test('may replace an entry that it has dropped', () => {
    const world = scenario(
      'parameters:',
      'remove: [ shapes.uns ]\nshapes: { uns: { profile: [ 1, 1, 1, 1, 1, 1, 1, 1 ] } }\nparameters:',
    );
    expect(world.shapes.find(({ id }) => id === 'uns')?.profile).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('may say in a file beside it what a pack said, once it has dropped that', () => {
    const files = edited(ENTRY, 'parameters:', 'remove: [ shapes.uns, papers.hints.talk_first ]\nparameters:');
    const people = files.get('minimal/people.yaml') ?? '';
    files.set('minimal/people.yaml', `${people}\nshapes: { uns: { profile: [ 1, 1, 1, 1, 1, 1, 1, 1 ] } }\n`);
    const world = worldOf(files);
    expect(world.shapes.find(({ id }) => id === 'uns')?.profile).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    // What only a file beside it says goes all the same.
    expect(world.papers.hints).toEqual([]);
  });

  test('may adjust one value deep inside a parent, and nothing else changes', () => {
    const world = scenario(
      'parameters:',
      'adjust: { people.finance.trust: 0.9, elements.apd.opening: 0.3 }\nparameters:',
    );
    const before = worldOf();
    expect(world.people[0]).toEqual({ ...before.people[0], trust: 0.9 });
    expect(world.people.slice(1)).toEqual(before.people.slice(1));
    expect(world.elements[0]?.opening).toBe(0.3);
  });

  test('may give an entry of a pack what the pack left out', () => {
    const world = scenario('parameters:', 'adjust: { people.finance.group: safety }\nparameters:');
    expect(world.people[0]).toMatchObject({ id: 'finance', group: 'safety' });
  });

  test('is not told of sources that a pack names and nobody uses', () => {
    const pack = 'sources: { theory: { cite: Somebody wrote it., kind: paper } }\n';
    const files = edited('packs/elements.yaml', 'version: 1.0.0\n', `version: 1.0.0\n${pack}`);
    expect(loadMinimal(files).diagnostics).toEqual([]);
  });

  test('joins maps of several files in their order', () => {
    const world = scenario('\ngauges:', '\nnews: { late: { quarter: 7, text: Something happened. } }\ngauges:');
    expect(world.news.map(({ id }) => id)).toEqual(['first_day', 'quiet', 'late']);
  });

  test('follows a chain of packs three deep and no further', () => {
    const chain = (depth: number) => {
      const files = edited('packs/elements.yaml', 'version: 1.0.0\n', 'version: 1.0.0\nextends: [ ./p1.yaml ]\n');
      for (let i = 1; i <= depth; i++)
        files.set(
          `packs/p${i}.yaml`,
          `format: excom-pack/1\nid: p${i}\n${i < depth ? `extends: [ ./p${i + 1}.yaml ]\n` : ''}`,
        );
      return loadMinimal(files);
    };
    expect(chain(2).ok).toBe(true);
    expect(chain(3).diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'E119 "extends" is followed at most 3 files deep.',
    ]);
  });
});

describe('the hash', () => {
  const { hash } = worldOf();

  test('is 64 hex digits, the same for the same files', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(worldOf().hash).toBe(hash);
  });

  test('does not depend on line ends or on files that are not used', () => {
    const files = new Map([...minimalFiles()].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    files.set('other/scenario.yaml', 'format: nothing');
    expect(worldOf(files).hash).toBe(hash);
  });

  test('changes with any word of any part', () => {
    expect(worldOf(edited('packs/elements.yaml', 'Practice apd1', 'Practice one')).hash).not.toBe(hash);
    expect(scenario('Birch Works', 'Birch Work').hash).not.toBe(hash);
  });
});

describe('the scenarios that are shipped', () => {
  const files = scenarioFiles(new URL('../../scenarios/', import.meta.url).pathname);
  const entries = [...files.keys()].filter((path) => path.endsWith('/scenario.yaml'));

  test('are there', () => {
    expect(entries).toContain('3m-emea/scenario.yaml');
  });

  test.each(entries)('%s loads without errors and warnings', (entry) => {
    const result = loadScenario(files, entry);
    expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(result.ok).toBe(true);
  });
});
