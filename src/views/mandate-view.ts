// The minutes: what the committee granted of what was asked, in words, with its conditions.
import type { Mandate } from '../engine/game-state.ts';
import { eurM } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PredictionResult, predictionResult } from './prediction-view.ts';
import { promiseLine } from './promise-words.ts';

export interface MandateView {
  kind: Mandate['kind'];
  headline: string;
  /** "54 of 100 said yes." */
  count: string;
  yes: number;
  minutes: string[];
  /** What became of the team's prediction; null without one. */
  prediction: PredictionResult | null;
}

const HEADLINES: Record<Mandate['kind'], string> = {
  passed: 'Passed as asked',
  conditional: 'Passed, with conditions',
  refused: 'Refused. A pilot is left.',
  forced: 'Refused, and you go ahead',
  none: 'Nothing was asked, nothing was granted',
};

/** The mandate as a phrase, for headings and tables. */
export const mandateHeadline = (kind: Mandate['kind']) => HEADLINES[kind];

function grantOf(mandate: Mandate): string[] {
  const budget =
    mandate.budgetEurM < mandate.askedEurM
      ? `Budget: ${eurM(mandate.budgetEurM, 2)} of the ${eurM(mandate.askedEurM, 2)} asked.`
      : `Budget: ${eurM(mandate.budgetEurM, 2)}, as asked.`;
  const accounts =
    mandate.accounts < mandate.askedAccounts
      ? `Key accounts: ${mandate.accounts} of the ${mandate.askedAccounts} asked.`
      : `Key accounts: ${mandate.accounts}, as asked.`;
  return [budget, accounts];
}

const CONSEQUENCES: Record<Mandate['kind'], string[]> = {
  passed: [],
  conditional: ['One promise was asked for by the heaviest who objected; it stands among yours.'],
  refused: [
    'While it is a pilot, little power may move from countries and groups.',
    'Those who said no believe in it a little less.',
  ],
  forced: ['Everyone who said no counts it as coercion.', 'The President’s confidence has fallen by 20.'],
  none: [],
};

/** The minutes of this year's vote. */
export function mandateView(game: SeenGame): MandateView {
  const mandate = game.engine.mandateOf(game.state);
  const yes = Math.round(mandate.yes * 100);
  const made = game.reports
    .filter((report) => report.year === game.state.year && report.step === 'vote')
    .flatMap((report) => report.happenings.filter(({ kind }) => kind === 'promise_made'));
  const promises = game.engine.promises(game.state);
  const recent = made.length === 0 ? [] : promises.filter(({ status }) => status === 'open').slice(-made.length);
  return {
    kind: mandate.kind,
    headline: HEADLINES[mandate.kind],
    count: `${yes} of 100 said yes.`,
    yes,
    prediction: predictionResult(game),
    minutes: [
      ...grantOf(mandate),
      ...CONSEQUENCES[mandate.kind],
      ...recent.map((promise) => {
        const line = promiseLine(worldOf(game), promise);
        return `Promised to ${line.hearers}: ${line.text}, due ${line.due}.`;
      }),
    ],
  };
}
