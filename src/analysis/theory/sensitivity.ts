// How much the theory hangs on single numbers: every parameter of the model is moved down and up by a fifth, one at a
// time, and facts and targets are measured again. Facts should hold; a target may leave its band, and then says on what
// it hangs.
import type { Engine } from '../../engine/engine.ts';
import { compileWorld } from '../../engine/index.ts';
import { parameterOf, type ParameterName, PARAMETERS } from '../../engine/parameters.ts';
import { FACTS, runTheory, TARGETS } from './run-theory.ts';

export interface Moved {
  parameter: ParameterName;
  /** What the default was multiplied with. */
  factor: number;
  /** Ids that hold with the model's own numbers and fall short with this one moved. */
  fell: string[];
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
  /** Called after each world with the share done, 0-1; false stops. */
  progress?: (share: number, moved: Moved) => boolean;
}

function shortOf(engine: Engine, options: SensitivityOptions): string[] {
  const { facts, targets } = runTheory(engine, options);
  return [...facts, ...targets].filter(({ holds }) => !holds).map(({ id }) => id);
}

/** Moves parameters one at a time. Takes as long as two runs of the theory a parameter. */
export function runSensitivity(engine: Engine, options: SensitivityOptions): Sensitivity {
  const only = options.only ?? [...FACTS, ...TARGETS].map(({ id }) => id);
  const parameters = options.parameters ?? (Object.keys(PARAMETERS) as ParameterName[]);
  const factors = options.factors ?? [0.8, 1.2];
  const before = shortOf(engine, { ...options, only });
  const judged = only.filter((id) => !before.includes(id));
  const moved: Moved[] = [];
  const { world } = engine;
  for (const parameter of parameters) {
    for (const factor of factors) {
      const own = parameterOf(world, parameter);
      const other = { ...world, parameters: { ...world.parameters, [parameter]: own * factor } };
      const fell = shortOf(compileWorld(other, { listen: false }), { ...options, only: judged });
      const row: Moved = { parameter, factor, fell };
      moved.push(row);
      if (options.progress?.(moved.length / (parameters.length * factors.length), row) === false)
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
