// Effects of an event that name no target act on the accounts or the people whom the event involves; the engine gets
// them with every target written out.
import type { EffectSpec } from '../engine/world.ts';
import type { Draft } from './schema/scenario.ts';

/** The draft with every effect of an event aimed at somebody. */
export function aimEffects(draft: Draft): Draft {
  const accounts = new Set(draft.accounts.map(({ id }) => id));
  const members = new Set(draft.people.filter(({ seat }) => seat === 'member').map(({ id }) => id));
  const aimed = (effect: EffectSpec, involves: readonly string[]): EffectSpec[] => {
    const { on, of } = effect;
    const targets =
      on === 'satisfaction' || on === 'trust'
        ? accounts
        : on === 'anchor' || on === 'person_trust'
          ? members
          : undefined;
    if (of !== '' || targets === undefined) return [effect];
    return involves.filter((id) => targets.has(id)).map((id) => ({ ...effect, of: id }));
  };
  const events = draft.events.map((event) => ({
    ...event,
    choices: event.choices.map((choice) => ({
      ...choice,
      effects: choice.effects.flatMap((effect) => aimed(effect, event.involves)),
    })),
  }));
  return { ...draft, events };
}
