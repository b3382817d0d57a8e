// The KAM model and its scope: which business groups and country clusters take part (design 11.3, 11.15).
import { defineDecision, firstRepeat } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { id, list, MANY, z } from './shapes.ts';

export const chooseModel = defineDecision({
  kind: 'choose-model',
  what: 'Choosing the model',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('choose-model'),
    model: id,
    groups: list(id, MANY),
    clusters: list(id, MANY),
  }),
  check({ world }, { model, groups, clusters }) {
    if (!world.models.some((m) => m.id === model)) return refuse('model/unknown', { model });
    if (groups.length === 0 || clusters.length === 0) return refuse('scope/empty');
    const stranger =
      groups.find((name) => !world.groups.some((g) => g.id === name)) ??
      clusters.find((name) => !world.clusters.some((c) => c.id === name));
    if (stranger !== undefined) return refuse('scope/unknown', { name: stranger });
    const repeat = firstRepeat(groups) ?? firstRepeat(clusters);
    return repeat === undefined ? null : refuse('scope/repeated', { name: repeat });
  },
  apply(sheet, { model, groups, clusters }, { world }) {
    sheet.model = model;
    // In the world's order, so that the same choice made in another order is the same game.
    sheet.groups = world.groups.map((g) => g.id).filter((g) => groups.includes(g));
    sheet.clusters = world.clusters.map((c) => c.id).filter((c) => clusters.includes(c));
  },
});
