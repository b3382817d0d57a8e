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
import { decimal } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';

export interface ModelCard {
  id: string;
  name: string;
  summary: string;
  chosen: boolean;
  gains: PersonTag[];
  loses: PersonTag[];
  cost: string;
  speed: string;
  evidence: string;
  /** Label, 0-100 and a word, in the order shown. */
  measures: { label: string; percent: number; word: string }[];
}

export interface Ticked {
  id: string;
  name: string;
  on: boolean;
  /** Who answers for it and how they stand, and how much of the customers' business lies there. */
  receptivity: string;
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
}

const PURPOSE_WORDS: Record<Purpose, [string, string]> = {
  growth: ['Growth', 'judged by revenue growth'],
  margin: ['Margin', 'judged by net contribution'],
  retention: ['Retention', 'judged by churn'],
  risk_sharing: ['Sharing risk', 'judged by customer lifetime value'],
  co_innovation: ['New products', 'judged by relationship stage'],
  global_reach: ['Global reach', 'judged by share of wallet'],
};

const PRICE_WORDS: Record<PricePolicy, [string, string]> = {
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

const level = (ratio: number, low: string, middle: string, high: string) =>
  ratio < 0.35 ? low : ratio < 0.65 ? middle : high;

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
      : 'Who owns the customer? Eight answers',
    lead: started
      ? 'Changing the model starts the unrest of a launch again. Looking costs nothing.'
      : 'No model is free: each moves a say from some people to others. Look at two side by side, then choose.',
    models: world.models.map((m) => ({
      id: m.id,
      name: m.name,
      summary: m.summary,
      chosen: m.id === sheet.model,
      gains: m.gains.map((id) => personTag(game, id)),
      loses: m.loses.map((id) => personTag(game, id)),
      cost: m.costNote,
      speed: m.speedNote,
      evidence: m.evidenceNote,
      measures: [
        measure('Top management takes part', m.topManagement, level(m.topManagement, 'hardly', 'partly', 'closely')),
        measure('Work in teams', m.teams, level(m.teams, 'little', 'some', 'much')),
        measure('Written rules', m.formalization, level(m.formalization, 'few', 'some', 'many')),
        measure('Power moved', m.divergence, level(m.divergence, 'little', 'some', 'much')),
        measure('How far practices can reach', m.reach, `${decimal(m.reach * 100)} %`),
      ],
    })),
    chosenModel: sheet.model,
    groups: world.groups.map((g) => ({
      ...g,
      on: sheet.groups.includes(g.id),
      receptivity: receptivity(game, 'group', g.id),
    })),
    clusters: world.clusters.map((c) => ({
      ...c,
      on: sheet.clusters.includes(c.id),
      receptivity: receptivity(game, 'cluster', c.id),
    })),
    purposes: PURPOSES.map((id) => ({ id, label: PURPOSE_WORDS[id][0], hint: PURPOSE_WORDS[id][1] })),
    purpose: sheet.purpose,
    prices: (['corridor', 'refuse', 'lowest'] as const).map((id) => ({
      id,
      label: PRICE_WORDS[id][0],
      hint: PRICE_WORDS[id][1],
    })),
    price: sheet.pricePolicy,
    kpis: KPI_CHOICES.map((id) => ({
      id,
      label: KPI_WORDS[id],
      financial: FINANCIAL_KPIS.includes(id),
      on: sheet.kpis.includes(id),
    })),
    kpiSet:
      sheet.kpis.length === 0
        ? 'None chosen: the committee will take nothing as proof.'
        : financial === 0
          ? 'Relational only. Those who think in money will raise their bar.'
          : financial === sheet.kpis.length
            ? 'Financial only. Customers’ signals will count for little.'
            : 'A mix of both kinds.',
    warning:
      started && sheet.kpis.length > 0 ? 'A changed set counts as evidence for nothing during two quarters.' : null,
  };
}

function measure(label: string, ratio: number, word: string) {
  return { label, percent: Math.round(Math.min(1, ratio) * 100), word };
}

/** Lots an account has: four groups by four clusters, group-major in its own order. */
const SIDE = 4;

function receptivity(game: SeenGame, side: 'group' | 'cluster', id: string): string {
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
  const share = `${decimal(all > 0 ? (100 * inside) / all : 0)} % of these customers’ sales`;
  const head = engine
    .committee(state)
    .find((member) => worldOf(game).people.find((p) => p.id === member)?.[side] === id);
  return head === undefined
    ? `${share}.`
    : `${share}. ${personTag(game, head).name}: ${engine.person(state, head).word}.`;
}
