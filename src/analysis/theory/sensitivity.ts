// How much the theory hangs on single numbers: every parameter of the model is moved down and up by a fifth, one at a
// time, and facts and targets are measured again. Facts should hold; a target may leave its band, and then says on what
// it hangs. Few seeds find what may fall, and more seeds say whether it does.
import type { Engine } from '../../engine/engine.ts';
import { compileWorld } from '../../engine/index.ts';
import { parameterOf, type ParameterName, PARAMETERS } from '../../engine/parameters.ts';
import { evidenceFor, runTheory } from './run-theory.ts';

export interface Moved {
  parameter: ParameterName;
  /** What the default was multiplied with. */
  factor: number;
  /** Ids that hold with the model's own numbers and fall short with this one moved. */
  fell: string[];
  /** Ids that fell short on the few seeds, and on the confirming ones stood, or fell short without any move too. */
  doubted: string[];
}

export interface Sensitivity {
  /** Ids that fall short already with the model's own numbers, on these seeds. */
  before: string[];
  moved: Moved[];
  /** By id of fact or target: the parameters it hangs on. */
  hangsOn: Record<string, ParameterName[]>;
}

export interface SensitivityOptions {
  seeds: number;
  firstSeed: number;
  /** Ids to measure; all facts and targets if left out. */
  only?: readonly string[];
  /** Parameters to move; all if left out. */
  parameters?: readonly ParameterName[];
  factors?: readonly number[];
  /** What falls short is measured once more on this many seeds from the same first one, and has to fall there too. */
  confirm?: number;
  /** Moves of an earlier run with the same options: taken over as they are. */
  done?: readonly Moved[];
  /** Called after each world with the share done, 0-1; false stops. */
  progress?: (share: number, moved: Moved) => boolean;
}

function shortOf(engine: Engine, options: { seeds: number; firstSeed: number; only: readonly string[] }): string[] {
  const { facts, targets } = runTheory(engine, options);
  return [...facts, ...targets].filter(({ holds }) => !holds).map(({ id }) => id);
}

/** Moves parameters one at a time. Takes as long as two runs of the theory a parameter. */
export function runSensitivity(engine: Engine, options: SensitivityOptions): Sensitivity {
  const { seeds, firstSeed, confirm = 0, done = [], factors = [0.8, 1.2] } = options;
  const { world } = engine;
  const { facts, targets } = evidenceFor(world);
  const only = options.only ?? [...facts, ...targets].map(({ id }) => id);
  const parameters = options.parameters ?? (Object.keys(PARAMETERS) as ParameterName[]);
  const before = shortOf(engine, { seeds, firstSeed, only });
  const judged = only.filter((id) => !before.includes(id));
  /** By id: whether it falls short on the confirming seeds without any move. */
  const shortUnmoved = new Map<string, boolean>();
  const isShortUnmoved = (id: string): boolean => {
    const known = shortUnmoved.get(id) ?? shortOf(engine, { seeds: confirm, firstSeed, only: [id] }).length > 0;
    shortUnmoved.set(id, known);
    return known;
  };
  const move = (parameter: ParameterName, factor: number): Moved => {
    const value = parameterOf(world, parameter) * factor;
    const other = { ...world, parameters: { ...world.parameters, [parameter]: value } };
    const changed = compileWorld(other, { listen: false });
    const fell = shortOf(changed, { seeds, firstSeed, only: judged });
    if (confirm <= seeds || fell.length === 0) return { parameter, factor, fell, doubted: [] };
    const again = shortOf(changed, { seeds: confirm, firstSeed, only: fell }).filter((id) => !isShortUnmoved(id));
    return { parameter, factor, fell: again, doubted: fell.filter((id) => !again.includes(id)) };
  };
  const moved: Moved[] = [];
  const count = parameters.length * factors.length;
  for (const parameter of parameters) {
    for (const factor of factors) {
      const known = done.find((row) => row.parameter === parameter && row.factor === factor);
      const row = known ?? move(parameter, factor);
      moved.push(row);
      if (known === undefined && options.progress?.(moved.length / count, row) === false)
        return { before, moved, hangsOn: hangs(moved) };
    }
  }
  return { before, moved, hangsOn: hangs(moved) };
}

function hangs(moved: readonly Moved[]): Record<string, ParameterName[]> {
  const by: Record<string, ParameterName[]> = {};
  for (const { parameter, fell } of moved) {
    for (const id of fell) {
      by[id] ??= [];
      if (!by[id].includes(parameter)) by[id].push(parameter);
    }
  }
  return by;
}
