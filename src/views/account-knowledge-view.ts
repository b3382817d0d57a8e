// What is known of an account beside what is not, and where it could be found out; what one price would cost; and how
// many lots come up lost. The rules are the engine's, fed with what the team knows, so doubt goes in and comes out.
import type { AccountFacts, Known } from '../engine/game-state.ts';
import { resolveParameters } from '../engine/parameters.ts';
import { findingEurM } from '../engine/research-step.ts';
import { renewal } from '../engine/rules/customers.ts';
import type { World } from '../engine/world.ts';
import { caseWords } from './case-words.ts';
import { budgetEurM, eurM } from '../base/euros.ts';
import { decimal, estimate, percent } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';

export interface KnownLine {
  label: string;
  /** Empty when nothing at all is known. */
  value: string;
  state: 'known' | 'range' | 'unknown';
  /** Where it could be found out; '' when there is nothing left to find. */
  how: string;
}

const MEASURING = 'better measurement';

const share100 = (known: Known) => {
  const low = Math.max(0, (known.value - known.sd) * 100);
  const high = Math.min(100, (known.value + known.sd) * 100);
  return known.sd > 0 ? `${decimal(low)} to ${decimal(high)} %` : `${decimal(known.value * 100)} %`;
};

function line(label: string, known: Known, value: string, how: string): KnownLine {
  return known.sd > 0 ? { label, value, state: 'range', how } : { label, value, state: 'known', how: '' };
}

/** The list of what is known and not known, most certain first. */
export function knownLines(world: Pick<World, 'parameters'>, facts: AccountFacts): KnownLine[] {
  const survey = `survey, ${budgetEurM(findingEurM(world, 'customer_survey'))}`;
  const audit = `price audit, ${budgetEurM(findingEurM(world, 'price_audit'))}`;
  const rest = 16 - facts.lotsHeld;
  return [
    { label: 'Sales a year', value: eurM(facts.revenueEurM), state: 'known', how: '' },
    { label: 'Their trust in us', value: `${decimal(facts.trust * 100)} of 100`, state: 'known', how: '' },
    line('Satisfaction', facts.satisfaction, estimate(facts.satisfaction.value, facts.satisfaction.sd, 0), MEASURING),
    line('Our share of its spend', facts.share, share100(facts.share), MEASURING),
    line('Will it work with us?', facts.willingness, share100(facts.willingness), survey),
    line('Does it buy centrally?', facts.centralisation, share100(facts.centralisation), audit),
    line('How far prices lie apart', facts.dispersion, share100(facts.dispersion), audit),
    ...(rest === 0
      ? []
      : [
          {
            label: rest === 1 ? 'Who holds the other lot' : `Who holds the other ${rest} lots`,
            value: '',
            state: 'unknown' as const,
            how: 'nobody sells this',
          },
        ]),
  ];
}

export interface PriceMark {
  id: 'now' | 'corridor' | 'lowest';
  /** For the drawing. */
  word: string;
  label: string;
  /** Mean price, now = 100; low and high by what we do not know. */
  low: number;
  high: number;
  text: string;
  /** The team's policy. */
  chosen: boolean;
}

export interface PricesView {
  headline: string;
  /** What the scale measures. */
  scale: string;
  /** Country prices around their mean of 100: lowest and highest, each with its doubt. */
  spread: { low: number; high: number; sd: number };
  marks: PriceMark[];
  note: string;
}

const HARMONISED: Record<AccountFacts['harmonised'], string> = {
  no: 'It has not asked for one price yet.',
  corridor: 'It asked for one price and accepted a corridor.',
  lowest: 'It asked for one price and got the lowest.',
  refused: 'It asked for one price and was refused. It may ask again after two years.',
};

/** What one price would cost with this account. */
export function pricesView(game: SeenGame, facts: AccountFacts): PricesView {
  const p = resolveParameters(worldOf(game));
  const practices = game.engine.programme(game.state).practices;
  const all = worldOf(game).elements.flatMap((element) => element.practices.map(({ id }) => id));
  // The price logic and the support that can explain it (design 11.4).
  const logic = (practices[all[8] ?? ''] ?? 0) >= 0.3 && (practices[all[17] ?? ''] ?? 0) >= 0.3;
  const words = caseWords(worldOf(game));
  const { value, sd } = facts.dispersion;
  const mark = (id: PriceMark['id'], word: string, label: string, cut: number): PriceMark => {
    const most = cut * Math.min(1, value + sd);
    const least = cut * Math.max(0, value - sd);
    const euros = (part: number) => eurM(facts.revenueEurM * part);
    return {
      id,
      word,
      label,
      low: 100 * (1 - most),
      high: 100 * (1 - least),
      text: sd > 0 ? `${euros(least)} to ${euros(most)} a year` : `${euros(cut * value)} a year`,
      chosen: game.state.sheet.pricePolicy === id,
    };
  };
  const apart = sd > 0 ? `about ${decimal(value * 100)}` : decimal(value * 100);
  return {
    headline: `Its ${words.clusters} pay up to ${apart} % above and below the mean`,
    scale: `${words.cluster.replace(/^./, (first) => first.toUpperCase())} prices now, mean = 100`,
    spread: { low: 100 * (1 - value), high: 100 * (1 + value), sd: 100 * sd },
    marks: [
      mark('corridor', 'corridor', 'A corridor costs', logic ? p.corridorCut : p.corridorCutWeak),
      mark('lowest', 'lowest', 'The lowest everywhere costs', p.lowestCut),
    ],
    note: `${HARMONISED[facts.harmonised]} ${
      logic ? 'Your price logic would stand up.' : 'Without a price logic in place a corridor costs more than it must.'
    }`,
  };
}

/** Which part of the lots is kept over a year, from what the team knows of satisfaction, trust and commitment. */
export function renewalText(game: SeenGame, facts: AccountFacts): string {
  if (facts.lotsHeld === 0) return 'Nothing to renew.';
  const p = resolveParameters(worldOf(game));
  const { value, sd } = facts.satisfaction;
  const kept = (s: number) => renewal(p, s, facts.trust, facts.commitment, 0);
  const [low, high] = [kept(value - sd), kept(value + sd)];
  const lost = facts.lotsHeld * (1 - (low + high) / 2);
  const range = percent(low, 0) === percent(high, 0) ? percent(low, 0) : `${decimal(low * 100)} to ${percent(high, 0)}`;
  return `${range} of its lots are renewed in a year without a shock: of ${facts.lotsHeld}, about ${decimal(lost, 1)} come up lost.`;
}
