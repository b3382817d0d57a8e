// The design beat: the models side by side with what each means for people, cost, speed and evidence; the scope; what
// the programme is for; how customers' price demands are met; and the figures by which key accounts are run.
import {
  FINANCIAL_KPIS,
  KPI_CHOICES,
  type KpiChoice,
  type PricePolicy,
  PURPOSES,
  type Purpose,
} from '../engine/decisions/decision.ts';
import { PURPOSE_KPI } from '../engine/purposes.ts';
import { counted, decimal } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type ModelRow, modelHint, modelRows } from './model-words.ts';
import { numberWordFirst } from './number-words.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import type { StanceWord } from './terms.ts';
import { caseLegends, inCaseWords } from './case-words.ts';

export interface ModelCard {
  id: string;
  name: string;
  summary: string;
  chosen: boolean;
  /** One short line for the strip. */
  hint: string;
  gains: PersonTag[];
  loses: PersonTag[];
  cost: string;
  speed: string;
  evidenceTag: string;
  evidence: string;
  rows: ModelRow[];
}

export interface Ticked {
  id: string;
  name: string;
  on: boolean;
  /** Part of these customers' sales that lies there, 0-1, and in words. */
  share: number;
  shareText: string;
  /** Who answers for it and how they stand. */
  head: (PersonTag & { word: StanceWord }) | null;
}

export interface DesignView {
  headline: string;
  lead: string;
  models: ModelCard[];
  chosenModel: string;
  groups: Ticked[];
  clusters: Ticked[];
  purposes: { id: Purpose; label: string; hint: string }[];
  purpose: Purpose | null;
  prices: { id: PricePolicy; label: string; hint: string }[];
  price: PricePolicy;
  kpis: { id: KpiChoice; label: string; financial: boolean; on: boolean }[];
  kpiSet: string;
  warning: string | null;
  /** What the two lists of the scope are called. */
  legends: { cluster: string; clusters: string; groups: string };
  /** What takes part, in words: "3 of 4 groups, 5 of 5 countries". */
  scope: string;
  /** The second page of the beat: purpose, prices and figures. */
  aims: { headline: string; lead: string };
  /** Where model and aims stand, for the row of parts. */
  status: { model: string; aims: string };
}

export const PURPOSE_WORDS: Record<Purpose, string> = {
  growth: 'Growth',
  margin: 'Margin',
  retention: 'Retention',
  risk_sharing: 'Sharing risk',
  co_innovation: 'New products',
  global_reach: 'Global reach',
};

export const PRICE_WORDS: Record<PricePolicy, [string, string]> = {
  corridor: [
    'Corridor',
    'One price band with reasons for differences. Needs a value proposition and support that can explain it.',
  ],
  lowest: ['Lowest price', 'The lowest country price everywhere. The customer is pleased; the countries pay.'],
  refuse: ['Refuse', 'Countries keep their prices. The customer has to accept it, or look around.'],
};

export const KPI_WORDS: Record<KpiChoice, string> = {
  csat: 'Satisfaction',
  nps: 'Willingness to recommend',
  churn: 'Business lost',
  relationship_stage: 'Relationship stage',
  plan_quality: 'Quality of account plans',
  on_time_service: 'Service on time',
  revenue_growth: 'Revenue growth',
  share_of_wallet: 'Share of wallet',
  net_contribution: 'Net contribution',
  clv: 'Customer lifetime value',
};

function kpiSetText(chosen: number, financial: number): string {
  if (chosen === 0) return 'None chosen: the committee will take nothing as proof.';
  if (financial === 0) return 'Relational only. Those who think in money will raise their bar.';
  return financial === chosen ? 'Financial only. Customers’ signals will count for little.' : 'A mix of both kinds.';
}

/** What the second page says first: what is still open, or what the programme will be judged by. */
function aimsHeadline(purpose: Purpose | null, kpis: readonly KpiChoice[]): string {
  if (purpose === null) return 'Nobody has said yet what the programme is for';
  const named = PURPOSE_WORDS[purpose].toLowerCase();
  const proof = PURPOSE_KPI[purpose];
  if (kpis.length === 0) return `It is for ${named}, and nothing would prove it`;
  return kpis.includes(proof)
    ? `It is for ${named}, and ${KPI_WORDS[proof].toLowerCase()} will show it`
    : `It is for ${named}, and no figure shows it`;
}

/** The design as it stands on the sheet. */
export function designView(game: SeenGame): DesignView {
  const { engine, state } = game;
  const world = worldOf(game);
  const { sheet } = state;
  const financial = sheet.kpis.filter((kpi) => FINANCIAL_KPIS.includes(kpi)).length;
  const chosen = world.models.find((m) => m.id === sheet.model);
  const started = engine.programme(state).started;
  return {
    headline: started
      ? `You work as ${chosen?.name.toLowerCase() ?? sheet.model}. Keep it, or pay for a change`
      : `Who owns the customer? ${numberWordFirst(world.models.length)} answers`,
    lead: started
      ? 'Changing the model starts the unrest of a launch again. Looking costs nothing.'
      : 'No model is free: each moves a say from some people to others. Look at two side by side, then choose.',
    models: world.models.map((m) => ({
      id: m.id,
      name: m.name,
      summary: m.summary,
      chosen: m.id === sheet.model,
      hint: modelHint(m),
      gains: m.gains.map((id) => personTag(game, id)),
      loses: m.loses.map((id) => personTag(game, id)),
      cost: m.costNote,
      speed: m.speedNote,
      evidenceTag: m.evidenceTag,
      evidence: m.evidenceNote,
      rows: modelRows(world, m),
    })),
    chosenModel: sheet.model,
    groups: world.groups.map((g) => ({
      ...g,
      on: sheet.groups.includes(g.id),
      ...receptivity(game, 'group', g.id),
    })),
    clusters: world.clusters.map((c) => ({
      ...c,
      on: sheet.clusters.includes(c.id),
      ...receptivity(game, 'cluster', c.id),
    })),
    purposes: PURPOSES.map((id) => ({
      id,
      label: PURPOSE_WORDS[id],
      hint: `judged by ${KPI_WORDS[PURPOSE_KPI[id]].toLowerCase()}`,
    })),
    purpose: sheet.purpose,
    prices: (['corridor', 'refuse', 'lowest'] as const).map((id) => ({
      id,
      label: PRICE_WORDS[id][0],
      hint: inCaseWords(world, PRICE_WORDS[id][1]),
    })),
    price: sheet.pricePolicy,
    kpis: KPI_CHOICES.map((id) => ({
      id,
      label: KPI_WORDS[id],
      financial: FINANCIAL_KPIS.includes(id),
      on: sheet.kpis.includes(id),
    })),
    kpiSet: kpiSetText(sheet.kpis.length, financial),
    warning:
      started && sheet.kpis.length > 0 ? 'A changed set counts as evidence for nothing during two quarters.' : null,
    scope: inCaseWords(
      world,
      `${sheet.groups.length} of ${world.groups.length} ${world.company.words?.groups ?? 'groups'}, ${sheet.clusters.length} of ${world.clusters.length} countries`,
    ),
    legends: caseLegends(world),
    aims: {
      headline: aimsHeadline(sheet.purpose, sheet.kpis),
      lead: 'What it is for, what you answer when a customer asks for one price, and the figures you will be run by.',
    },
    status: {
      model: chosen?.name ?? sheet.model,
      aims: `${sheet.purpose === null ? 'no purpose yet' : PURPOSE_WORDS[sheet.purpose]}, ${counted(sheet.kpis.length, 'figure')}`,
    },
  };
}

/** Lots an account has: four groups by four clusters, group-major in its own order. */
const SIDE = 4;

function receptivity(
  game: SeenGame,
  side: 'group' | 'cluster',
  id: string,
): Pick<Ticked, 'share' | 'shareText' | 'head'> {
  const { engine, state } = game;
  let inside = 0;
  let all = 0;
  for (const spec of worldOf(game).accounts) {
    const facts = engine.account(state, spec.id);
    if (facts.lotsHeld === 0) continue;
    const place = (side === 'group' ? spec.groups : spec.clusters).indexOf(id);
    const held = facts.lots.filter(
      (lot, i) => lot === 1 && (side === 'group' ? Math.floor(i / SIDE) : i % SIDE) === place,
    );
    inside += (facts.revenueEurM * held.length) / facts.lotsHeld;
    all += facts.revenueEurM;
  }
  const share = all > 0 ? inside / all : 0;
  const head = engine
    .committee(state)
    .find((member) => worldOf(game).people.find((p) => p.id === member)?.[side] === id);
  return {
    share,
    shareText: `${decimal(100 * share)} % of these customers’ sales`,
    head: head === undefined ? null : { ...personTag(game, head), word: engine.person(state, head).word },
  };
}
