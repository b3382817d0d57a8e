// Golden values of every formula in engine/rules and of the mandate: rules.golden.txt was worked out apart from the
// engine, from the formulas of the design with the parameters it names, so that tuning a default changes nothing here
// and changing a formula does.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { curveAt } from '../../src/base/curve.ts';
import { compileRules } from '../../src/engine/compiled.ts';
import { openNumbers } from '../../src/engine/opening.ts';
import { PARAMETERS, type ParameterValues, resolveParameters } from '../../src/engine/parameters.ts';
import * as customers from '../../src/engine/rules/customers.ts';
import * as driving from '../../src/engine/rules/effectiveness.ts';
import { complementarity, fitOf, shapeDistance } from '../../src/engine/rules/fit.ts';
import * as learning from '../../src/engine/rules/learning.ts';
import * as tactics from '../../src/engine/rules/tactics.ts';
import { giveMandate, MANDATE_KINDS } from '../../src/engine/vote.ts';
import { smallWorld } from '../kit/small-world.ts';

type Row = string[];

function readGrids(file: string): Map<string, Row[]> {
  const grids = new Map<string, Row[]>();
  let rows: Row[] = [];
  for (const line of readFileSync(resolve(import.meta.dirname, file), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) {
      rows = [];
      grids.set(line.slice(2), rows);
    } else rows.push(line.split(' '));
  }
  return grids;
}

const grids = readGrids('rules.golden.txt');
const grid = (name: string): Row[] => {
  const rows = grids.get(name);
  if (!rows) throw new Error(`rules.golden.txt has no "${name}".`);
  return rows;
};
const table = (name: string): number[][] => grid(name).map((row) => row.map(Number));

/** The parameters the file was worked out with. */
const given = Object.fromEntries(grid('parameters').map(([name, value]) => [name, Number(value)]));
const p: ParameterValues = resolveParameters({ parameters: given });
const maturities = table('maturities');
const profiles = table('profiles');
const pairs = table('pairs') as [number, number][];
const weights = table('weights')[0]!;
const drivers = table('drivers').map(([esprit, resources, proactiveness, intensity, topManagement, teams]) => ({
  esprit: esprit!,
  resources: resources!,
  proactiveness: proactiveness!,
  intensity: intensity!,
  topManagement: topManagement!,
  teams: teams!,
}));

/** Each rule as a function of the numbers in its grid; a 1 where the rule asks for a yes. */
const RULES: Record<string, (...n: number[]) => number> = {
  dose: (eurM) => learning.dose(p, eurM!),
  need: (first) => learning.need(p, first!),
  nextMaturity: (m, eurM, budget, gate, needed, reach, rate) =>
    learning.nextMaturity(p, m!, eurM!, budget!, gate!, needed!, reach!, learning.learningPace(p, budget!, rate!)),
  shapeDistance: (m, shape) => shapeDistance(maturities[m!]!, profiles[shape!]!, weights),
  fitOf: (lambda, distance) => fitOf(lambda!, distance!),
  complementarity: (kappa, m) => complementarity(kappa!, maturities[m!]!, pairs),
  formalizationPenalty: (form, shift) => driving.formalizationPenalty(p, form!, shift!),
  topManagement: (level, support) => driving.topManagement(p, level!, support!),
  resources: (integration, adoption, seat) => driving.resources(p, integration!, adoption!, seat!),
  payProactiveness: (variable, horizon) => driving.payProactiveness(p, variable!, horizon!),
  effectiveness: (d, penalty, bonus, fit, adoption) =>
    driving.effectiveness(p, drivers[d!]!, penalty!, bonus!, fit!, adoption!),
  nextEsprit: (esprit, teams, adoption, top, disruption, extra) =>
    driving.nextEsprit(p, esprit!, teams!, adoption!, top!, disruption!, extra!),
  intensity: (points) => tactics.intensity(p, points!),
  reachability: (stance, divergence) => tactics.reachability(p, stance!, divergence!),
  brokerage: (closure, divergence) => tactics.brokerage(p, closure!, divergence!),
  meetingEffect: (tactic, reason, points, trust, stance, divergence, network) =>
    tactics.meetingEffect(
      p,
      tactics.tacticEffects(p),
      tactic!,
      reason!,
      points!,
      trust!,
      stance!,
      divergence!,
      network!,
    ),
  divergenceShock: (loses, stake, divergence, adoption, since) =>
    tactics.divergenceShock(p, loses === 1, stake!, divergence!, adoption!, since!),
  evidencePull: (stubborn, weight, relational, financial) =>
    tactics.evidencePull(p, stubborn!, weight!, relational!, financial!),
  keyEffort: (omega, coverage, willingness, slope, tier, inside) =>
    customers.keyEffort(p, omega!, coverage!, willingness!, slope!, tier!, inside!),
  quality: (erosion, effort, disruption, key, noise) =>
    customers.quality(p, erosion!, effort!, disruption!, key === 1, noise!),
  nextExpectation: (x, q) => customers.nextExpectation(p, x!, q!),
  nextSatisfaction: (s, q, x) => customers.nextSatisfaction(p, s!, q!, x!),
  nextTrust: (trust, s, effort, key) => customers.nextTrust(p, trust!, s!, effort!, key === 1),
  nextCommitment: (c, effort, g, key, stage) => customers.nextCommitment(p, c!, effort!, g!, key === 1, stage!),
  renewal: (s, trust, c, attack) => customers.renewal(p, s!, trust!, c!, attack!),
  attainableShare: (s, a, b, effort, factor) => customers.attainableShare(p, s!, a!, b!, effort!, factor!),
  contribution: (r, price, key, maturity, stage) => customers.contribution(p, r!, price!, key === 1, maturity!, stage!),
  lifetimeValue: (margin, r) => customers.lifetimeValue(p, margin!, r!),
  promoterScore: (s) => customers.promoterScore(p, s!),
};

/** Steps of a rule that has a grid: the kernel takes them one column at a time. */
const PARTS = [
  'learningPace',
  'tacticEffects',
  'renewalLogit',
  'rankLogit',
  'shareOfRank',
  'promoterDeviate',
  'promoterCurve',
];

/** Within 1e-12 of the larger of the value and 1: rounding, not another formula. */
const near = (actual: number, wanted: number): boolean =>
  Math.abs(actual - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));

describe('the golden grids', () => {
  it.each(Object.keys(RULES))('hold for %s', (name) => {
    const misses = table(name).flatMap((row) => {
      const wanted = row.at(-1)!;
      const actual = RULES[name]!(...row.slice(0, -1));
      return near(actual, wanted) ? [] : [`${row.slice(0, -1).join(', ')}: ${actual}, not ${wanted}`];
    });
    expect(misses.slice(0, 5)).toEqual([]);
    expect(table(name).length).toBeGreaterThan(2);
  });

  it('cover every rule, and use only parameters that exist', () => {
    const functions = [customers, driving, learning, tactics].flatMap((m) =>
      Object.entries(m).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
    );
    expect(functions.filter((name) => !(name in RULES) && !PARTS.includes(name))).toEqual([]);
    for (const name of Object.keys(given)) expect(Object.keys(PARAMETERS)).toContain(name);
  });

  it('of net promoters is also what its curve gives', () => {
    const curve = customers.promoterCurve(p);
    for (let s = 0; s <= 100; s += 0.0137)
      expect(Math.abs(curveAt(curve, s) - customers.promoterScore(p, s))).toBeLessThan(2e-7);
  });

  it('hold for the mandate that a vote gives', () => {
    const C = compileRules(smallWorld({ parameters: given }));
    const misses = grid('mandate').flatMap((row) => {
      const [asked, accounts, yes, force, last, lastN, confidence, divergence, kind, ...wanted] = row;
      const s = openNumbers(C, 1);
      s[C.L.mandateB] = Number(last);
      s[C.L.mandateN] = Number(lastN);
      s[C.L.confidence] = Number(confidence);
      const m = {
        ...C.scratch.vote,
        yes: Number(yes),
        asked: Number(asked),
        askedAccounts: Number(accounts),
        divergence: Number(divergence),
      };
      giveMandate(C, s, m, force === '1', -1);
      const [budget, list, delta] = wanted.map(Number) as [number, number, number];
      const same =
        MANDATE_KINDS[m.kind] === kind && near(m.budget, budget) && m.accounts === list && near(m.divergence, delta);
      return same ? [] : [`${row.join(' ')}: ${m.kind} ${m.budget} ${m.accounts} ${m.divergence}`];
    });
    expect(misses.slice(0, 5)).toEqual([]);
  });
});
