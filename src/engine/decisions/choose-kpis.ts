// The three to five KPIs by which top accounts are run (design 11.7): what the committee will take as proof.
import { KPI_CHOICES } from './decision.ts';
import { defineDecision, firstRepeat } from './decision-rule.ts';
import { refuse } from './refusals.ts';
import { list, z } from './shapes.ts';

export const chooseKpis = defineDecision({
  kind: 'choose-kpis',
  what: 'Choosing KPIs',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('choose-kpis'), kpis: list(z.enum(KPI_CHOICES), 20) }),
  check(_ctx, { kpis }) {
    if (firstRepeat(kpis) !== undefined) return refuse('kpis/repeated');
    return kpis.length < 3 || kpis.length > 5 ? refuse('kpis/count', { count: kpis.length }) : null;
  },
  apply(sheet, { kpis }) {
    // In the catalogue's order: a set has none of its own.
    sheet.kpis = KPI_CHOICES.filter((kpi) => kpis.includes(kpi));
  },
});
