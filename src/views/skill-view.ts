// Luck and the quality of decisions, told apart: where this game lies among the same decisions on other luck, and how
// each year's choice compares with what else could have been done from the very same state.
import type { Change } from '../analysis/counterfactual.ts';
import type { LuckOfTeam } from '../analysis/luck.ts';
import type { YearQuality } from '../analysis/quality.ts';
import type { ModelOutcome } from '../analysis/studies.ts';
import type { World } from '../engine/world.ts';
import { eurM, printedEurM, signedEurM } from '../base/euros.ts';
import { grouped } from './format.ts';
import { numberWord, numberWordFirst } from './number-words.ts';

export interface LuckView {
  headline: string;
  lead: string;
  /** Of 100 games with the same decisions and other luck: so many end below. */
  below: number;
  /** Positions along one scale, EUR M: the tenth, the middle and the ninetieth of the games, and the one played. */
  scale: { low: number; middle: number; high: number; played: number };
  labels: { low: string; middle: string; high: string; played: string };
}

/** The luck of a finished or running game. */
export function luckView(luck: LuckOfTeam): LuckView {
  const of100 = Math.round(100 * luck.percentile);
  const headline =
    luck.percentile >= 0.9
      ? 'Luck was on your side. The decisions alone would have brought less.'
      : luck.percentile <= 0.1
        ? 'You had bad luck. The same decisions usually end better.'
        : luck.percentile >= 0.65
          ? 'A little lucky.'
          : luck.percentile <= 0.35
            ? 'A little unlucky.'
            : 'Neither lucky nor unlucky: this is about what your decisions are worth.';
  const money = (value: number): string => eurM(value);
  return {
    headline,
    lead: `The same decisions were played ${grouped(luck.games)} times with other luck. By net contribution of all years, ${of100} of 100 of those games end below yours.`,
    below: of100,
    scale: luck,
    labels: {
      low: `${money(luck.low)}: one game in ten ends below`,
      middle: `${money(luck.middle)}: half of them`,
      high: `${money(luck.high)}: one in ten ends above`,
      played: `${money(luck.played)}: yours`,
    },
  };
}

const TACTIC_WORDS = {
  education: 'explaining to everyone',
  participation: 'involving everyone',
  facilitation: 'supporting everyone',
  negotiation: 'bargaining with everyone',
  manipulation: 'manoeuvring around everyone',
  coercion: 'pressing everyone',
} as const;

const PRICE_WORDS = {
  corridor: 'a price corridor',
  lowest: 'the lowest price for all',
  refuse: 'refusing one price',
} as const;

/** A change in a few words, as the object of a sentence. */
export function changeWords(world: World, change: Change): string {
  switch (change.kind) {
    case 'model':
      return `the model “${world.models.find(({ id }) => id === change.model)?.name ?? change.model}”`;
    case 'accounts':
      return `${change.accounts.length} key accounts${change.accounts.length > 2 ? ', chosen otherwise' : ''}`;
    case 'tactic':
      return TACTIC_WORDS[change.tactic];
    case 'no-meetings':
      return 'meeting nobody';
    case 'money':
      return change.factor === 0
        ? 'no money this year'
        : change.factor < 1
          ? 'half of the money'
          : 'half as much money again';
    case 'price-policy':
      return PRICE_WORDS[change.policy];
    case 'answers':
      return change.answers.length === 0 ? 'no answer to any objection' : 'other answers';
    case 'event-answer':
      return 'another answer to a card';
    case 'pole':
      return 'the other side of a dilemma';
  }
}

const NOTHING_BETTER = 'Nothing that we tried would have been better.';

/** Words that begin a sentence: no figure there. */
const beginning = (words: string): string => {
  const spelled = words.replace(/^\d+/, (count) => numberWord(Number(count)));
  return spelled.slice(0, 1).toUpperCase() + spelled.slice(1);
};

export interface QualityRow {
  year: string;
  /** Share of the alternatives that the choice beats, as a whole number of 100. */
  beats: number;
  verdict: 'good' | 'fair' | 'poor';
  sentence: string;
}

export interface QualityView {
  headline: string;
  lead: string;
  rows: QualityRow[];
}

/**
 * How good a choice was, 0-1: the share of the others that it beats, or its place between the worst and the best of all if
 * that is lower. To beat many that are poor is not good yet where one would have been worth much more.
 */
function worthOf({ quality, alternatives }: YearQuality): number {
  const best = alternatives[0]?.against ?? 0;
  const worst = alternatives.at(-1)?.against ?? 0;
  return best > worst ? Math.min(quality, -worst / (best - worst)) : quality;
}

/** `judged`: the years of which nothing is left to compare. */
function qualityHeadline(judged: readonly QualityRow[], begun: boolean): string {
  if (judged.length === 0) return begun ? 'No year is judged to its end yet.' : 'No year has been closed yet.';
  if (judged.every(({ sentence }) => sentence === NOTHING_BETTER))
    return 'Nothing that we tried would have been better, in any year.';
  const good = judged.filter(({ verdict }) => verdict === 'good').length;
  if (good === judged.length) return 'Every year’s choice was a good one, whatever came of it.';
  return good === 0
    ? 'In no year was the choice among the best of what you could have done.'
    : `In ${good} of ${judged.length} years you chose better than most of what else you could have done.`;
}

/** Year by year: how good the choice was, whatever came of it. */
export function qualityView(world: World, years: readonly YearQuality[]): QualityView {
  const rows = years.map((judged): QualityRow => {
    const { year, quality, regretEurM, alternatives, open } = judged;
    const best = alternatives[0];
    const beats = Math.round(100 * quality);
    const worth = Math.round(100 * worthOf(judged));
    const verdict = worth >= 67 ? 'good' : worth >= 34 ? 'fair' : 'poor';
    const sentence =
      best === undefined || best.change === null || regretEurM < 0.05
        ? NOTHING_BETTER
        : `${beginning(changeWords(world, best.change))} would have been worth ${eurM(regretEurM)} more on average.`;
    const others = alternatives.length - 1;
    return open === 0
      ? { year: `Year ${year}`, beats, verdict, sentence }
      : {
          year: `Year ${year} so far`,
          beats,
          verdict,
          sentence: `${sentence} ${others} of ${others + open} other choices are compared.`,
        };
  });
  return {
    headline: qualityHeadline(
      rows.filter((_, i) => years[i]?.open === 0),
      rows.length > 0,
    ),
    lead: 'Each choice is compared with single changes to it, from where you stood, over futures that nobody could know. Another model or price policy stays for as long as yours did.',
    rows,
  };
}

export interface ModelsView {
  headline: string;
  lead: string;
  rows: { model: string; yours: boolean; net: string; against: string; value: number }[];
}

/** The same decisions and the same luck under every model, best first. */
export function modelsView(world: World, yours: string, outcomes: readonly ModelOutcome[]): ModelsView {
  const own = outcomes.find(({ model }) => model === yours)?.netEurM ?? 0;
  const rows = outcomes
    .toSorted((a, b) => b.netEurM - a.netEurM)
    .map(({ model, netEurM }) => ({
      model: world.models.find(({ id }) => id === model)?.name ?? model,
      yours: model === yours,
      net: eurM(netEurM),
      against: model === yours ? '' : signedEurM(printedEurM(netEurM) - printedEurM(own)),
      value: netEurM,
    }));
  // What would be shown as nought more is not more.
  const better = rows.filter(({ value }) => value - own >= 0.05).length;
  return {
    headline: rows.length === world.models.length ? modelsWords(better, rows[0]) : modelsSoFar(rows.length - 1, better),
    lead: 'Everything else stays as you decided it, with what it cost: no model here is the path without a programme.',
    rows,
  };
}

const modelsWords = (better: number, best: ModelsView['rows'][number] | undefined): string =>
  better === 0 || best === undefined
    ? 'No other model would have earned more with your decisions.'
    : better === 1
      ? `“${best.model}” would have earned ${best.against.slice(1)} more with your decisions and your luck.`
      : `${numberWordFirst(better)} models would have earned more with your decisions and your luck.`;

/** Of a study that was stopped. */
const modelsSoFar = (others: number, better: number): string =>
  others < 1
    ? 'No other model has been played yet.'
    : `${better === 0 ? 'None' : better} of the other models played so far would have earned more.`;
