// The words for what moves people: tactics with their use, reasons, the causes of the ledger, and what can be conceded.
// Uses follow Kotter and Schlesinger's table (domain model 7.2); what a tactic costs stands in tactic-view.ts.
import type { LedgerCause } from '../engine/game-state.ts';
import type { Concession, ObjectionDriver, Reason, StanceWord, TacticId } from '../engine/world.ts';

export interface TacticWords {
  label: string;
  /** When it helps. */
  use: string;
}

export const TACTIC_WORDS: Record<TacticId, TacticWords> = {
  education: {
    label: 'Explain',
    use: 'For someone who lacks information.',
  },
  participation: {
    label: 'Involve',
    use: 'For someone who was not asked and has the power to stop you.',
  },
  facilitation: {
    label: 'Support',
    use: 'For someone who agrees and cannot adjust.',
  },
  negotiation: {
    label: 'Bargain',
    use: 'For someone who clearly loses.',
  },
  manipulation: {
    label: 'Manoeuvre',
    use: 'When nothing else is left or affordable.',
  },
  coercion: {
    label: 'Overrule',
    use: 'When it must be fast and you have the power.',
  },
};

export const REASON_WORDS: Record<Reason, string> = {
  information: 'lacks information',
  involvement: 'was not asked',
  adjustment: 'cannot adjust',
  loss: 'loses power or revenue',
  distrust: 'does not trust it',
};

export const STANCE_WORDS: Record<StanceWord, string> = {
  opposed: 'Opposed',
  sceptical: 'Sceptical',
  undecided: 'Undecided',
  supportive: 'Supportive',
  championing: 'Championing',
};

export const STANCE_ORDER: readonly StanceWord[] = ['opposed', 'sceptical', 'undecided', 'supportive', 'championing'];

export const CAUSE_WORDS: Record<LedgerCause, string> = {
  meeting: 'You met',
  coercion: 'You overruled them',
  precedent: 'They saw others overruled or bought',
  manipulation_found: 'They found out that they were managed',
  divergence: 'The design takes power away',
  evidence: 'What the key accounts’ figures show',
  dilemma: 'Where you stand on an open question',
  expectation_gap: 'Results against what was announced',
  peers: 'Colleagues they listen to',
  conviction: 'Drawn back to what they believe',
  mood: 'The quarter’s mood',
  promise_kept: 'A promise kept',
  promise_late: 'A promise kept late',
  promise_broken: 'A promise broken',
  promise_heard: 'Heard of a promise kept or broken',
  answer: 'Your answer in the committee',
  refusal: 'The committee refused',
  forced: 'You went ahead past their no',
  event: 'How you answered an event',
  model_changed: 'You changed the model',
  double_credit: 'Credit counted in both books',
  sponsor: 'Sponsoring an account',
  interview: 'An interview',
  succession: 'A new person in the seat',
  not_received: 'Waited at your door and was not received',
  overruled: 'Overruled in the committee',
};

export const DRIVER_WORDS: Record<ObjectionDriver, string> = {
  loss_of_power: 'loses power over accounts',
  price_export: 'fears that prices travel',
  who_pays: 'asks who pays',
  overload: 'sees more accounts than hands',
  no_evidence: 'misses the evidence',
  not_asked: 'was not asked',
  not_able: 'has not the people for it',
  broken_word: 'remembers a broken word',
};

export const CONCESSION_WORDS: Record<Concession, string> = {
  carve_out: 'Carve their accounts out',
  local_veto: 'Local veto',
  shared_credit: 'Shared credit for sales',
  corridor: 'A price corridor',
  split_funding: 'Split the funding',
  fewer_accounts: 'Fewer key accounts',
  escalation: 'A way to escalate',
  training_share: 'A share for training',
  working_group: 'A seat in a working group',
  financial_kpi: 'A financial figure among the KPIs',
};
