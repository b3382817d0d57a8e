// The model page is made from the engine's source: a number or a formula that changed without it fails here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/engine/parameters.ts';
import { modelDocs } from '../kit/model/model-docs.ts';
import { readModel } from '../kit/model/model-source.ts';

const ENGINE = fileURLToPath(new URL('../../src/engine/', import.meta.url));

describe('the model in the open', () => {
  const model = readModel();

  it('is printed in src/engine/MODEL.md as it is', async () => {
    await expect(modelDocs(model)).toMatchFileSnapshot('../../src/engine/MODEL.md');
  });

  it('holds every parameter once, inside its range, with unit, source and confidence', () => {
    const all = model.groups.flatMap(({ parameters }) => parameters);
    expect(all.map(({ name }) => name).toSorted()).toEqual(Object.keys(PARAMETERS).toSorted());
    for (const { name, value, low, high, unit, source, confidence, about } of all) {
      expect([name, value >= low && value <= high]).toEqual([name, true]);
      for (const text of [unit, source, confidence, about]) expect([name, text === '']).toEqual([name, false]);
    }
  });

  it('names the study of a number that is said to rest on one', () => {
    const all = model.groups.flatMap(({ parameters }) => parameters);
    const nameless = all.filter(
      ({ confidence, source }) => confidence !== 'assumption' && !/[A-Z].*\d{4}/.test(source),
    );
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });

  it('holds no number that the engine never reads', () => {
    const sources = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('parameter'),
    );
    const text = sources.map((file) => readFileSync(join(ENGINE, file), 'utf8')).join('\n');
    expect(Object.keys(PARAMETERS).filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });

  it('holds every formula of the rules, with its code', () => {
    const formulas = model.rules.flatMap((rule) => rule.formulas);
    expect(formulas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['renewal', 'attainableShare', 'effectiveness', 'nextSatisfaction', 'moveLots', 'fitOf']),
    );
    for (const { name, code } of formulas) expect(code).toMatch(new RegExp(`^(?:function|const) ${name}\\b`));
  });

  it('prints a formula in which each number acts', () => {
    const code = model.rules.flatMap(({ formulas }) => formulas.map((formula) => formula.code)).join('\n');
    expect(Object.keys(PARAMETERS).filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  it('says what it leaves out', () => {
    expect(model.rules.filter(({ leavesOut }) => leavesOut !== null).length).toBeGreaterThan(3);
    expect(model.critique.length).toBeGreaterThan(5);
  });
});
