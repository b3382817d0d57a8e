// The programme's purpose names a KPI that belongs in the set (design 11.9); without it the parts pull apart a little.
import { KPI_CHOICES, type KpiChoice, type Purpose, PURPOSES } from './decisions/decision.ts';

export const PURPOSE_KPI: Record<Purpose, KpiChoice> = {
  growth: 'revenue_growth',
  margin: 'net_contribution',
  retention: 'churn',
  risk_sharing: 'relationship_stage',
  co_innovation: 'plan_quality',
  global_reach: 'share_of_wallet',
};

/** Bit of the named KPI, by purpose index. */
export const PURPOSE_BIT: readonly number[] = PURPOSES.map((x) => 1 << KPI_CHOICES.indexOf(PURPOSE_KPI[x]));
