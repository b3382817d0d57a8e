// Worlds that differ from the given one by one thing: an input, a parameter, a model's vector. Facts compare the same
// player on the same seeds in both, so that nothing but this one thing can make the difference.
import type { ParameterName } from '../../engine/parameters.ts';
import type { DilemmaSpec, InputChange, ModelSpec, PoleSpec, World } from '../../engine/world.ts';
import type { ComputerPlayer } from '../policy-decisions.ts';

const NUDGE = 'theory_nudge';

/** The world with one more card, whose pole A changes inputs and nothing else; `nudged` players take it in year 1. */
export function withNudge(world: World, inputs: readonly InputChange[]): World {
  const pole: PoleSpec = { label: NUDGE, speaker: '', says: '', buys: '', costs: '', inputs: [], effects: [] };
  const card: DilemmaSpec = {
    id: NUDGE,
    title: NUDGE,
    situation: '',
    a: { ...pole, inputs: [...inputs] },
    b: pole,
    debrief: '',
    years: [1],
    source: '',
  };
  return { ...world, dilemmas: [...world.dilemmas, card] };
}

export const nudged = (player: ComputerPlayer): ComputerPlayer => ({
  ...player,
  dilemmas: { ...player.dilemmas, [NUDGE]: 'a' },
});

/** The world with parameters set; names are those of the parameter table. */
export const withParameters = (world: World, values: Partial<Record<ParameterName, number>>): World => ({
  ...world,
  parameters: { ...world.parameters, ...values },
});

/** The world with a model's vector changed. */
export const withModel = (world: World, id: string, change: (model: ModelSpec) => Partial<ModelSpec>): World => ({
  ...world,
  models: world.models.map((model) => (model.id === id ? { ...model, ...change(model) } : model)),
});
