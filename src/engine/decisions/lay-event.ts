// A card that an instructor lays before the coming quarter of a running year. Part of the record like any decision, so
// that a game with it replays to the same figures. At most one card a quarter, and none twice, as with the drawn ones.
import { defineDecision } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { id, z } from './shapes.ts';

export const layEvent = defineDecision({
  kind: 'lay-event',
  what: 'Laying a card',
  phases: ['quarters'],
  final: true,
  shape: z.strictObject({ kind: z.literal('lay-event'), event: id }),
  check({ world, state, engine }, { event }) {
    if (!world.events.some((e) => e.id === event)) return refuse('event/unknown', { event });
    if (engine.cardSeen(state, event)) return refuse('event/seen');
    return state.quarter >= 4 || engine.cardFor(state) !== null ? refuse('event/card-lies') : null;
  },
  apply(sheet, { event }, { state }) {
    sheet.laid.push({ event, quarter: state.quarter + 1 });
  },
});
