// What a team may decide, as a report and its readers call it: the words of the game's own screens, not the names that
// the search uses.
import { budgetEurM } from '../../base/euros.ts';
import type { Respect, Team } from './search-space.ts';

/** Respects whose options are compared. */
export const RESPECT_WORDS: Record<Respect, string> = {
  shape: 'Where the money goes',
  pace: 'How fast',
  budgetEurM: 'Budget',
  accounts: 'Key accounts',
  pick: 'Accounts picked by',
  tactics: 'Tactic',
  court: 'Whom to meet',
  kpis: 'Figures that count',
  price: 'Price policy',
  answers: 'Answer in the committee',
  research: 'Research',
  events: 'Answer to cards',
  force: 'Force past a refusal',
};

type Words = {
  [R in 'pace' | 'pick' | 'tactics' | 'court' | 'kpis' | 'price' | 'answers' | 'research' | 'events']: Record<
    Team[R],
    string
  >;
};

const OPTION_WORDS: Words = {
  pace: { pilot: 'Pilot first', at_once: 'All at once', slow: 'Slowly' },
  pick: { potential: 'Potential', size: 'Size' },
  tactics: {
    matched: 'As the reason asks',
    education: 'Explain',
    participation: 'Involve',
    facilitation: 'Support',
    negotiation: 'Bargain',
    manipulation: 'Manoeuvre',
    coercion: 'Overrule',
  },
  court: { most_to_win: 'Who can be won', fence: 'The undecided', resisters: 'Who resists most' },
  kpis: { mixed: 'A mix', relational: 'About the relationship', financial: 'Financial' },
  price: { corridor: 'Corridor', lowest: 'Lowest price', refuse: 'Refuse' },
  answers: {
    best: 'As the objection asks',
    concede: 'Give way',
    promise: 'Promise',
    witness: 'Bring a witness',
    figure: 'Show a figure',
    overrule: 'Overrule',
    defer: 'Put it off',
  },
  research: {
    none: 'None',
    survey: 'Customer survey',
    survey_and_audit: 'Survey and price audit',
    all: 'Survey, price audit and benchmark',
  },
  events: { careful: 'Weighed', first: 'The first offered' },
};

/** An option in words. */
export function optionWords(respect: Respect, option: string | number | boolean): string {
  if (respect === 'budgetEurM') return budgetEurM(Number(option));
  const words: Partial<Record<string, string>> = respect in OPTION_WORDS ? OPTION_WORDS[respect as keyof Words] : {};
  return words[String(option)] ?? String(option).replaceAll('_', ' ');
}
