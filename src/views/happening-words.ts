// What happened, in words with names: one sentence a happening, with whether it helped. Happenings that only keep the
// books (a card drawn, a card answered) have none.
import { type Happening, type HappeningKind, RELATIONSHIP_STATES } from '../engine/game-state.ts';
import type { World } from '../engine/world.ts';
import { STATE_WORDS } from './account-words.ts';
import { counted, percent } from './format.ts';
import { accountName, anyName, modelName, personName, practiceName } from './names.ts';
import { EXPECTATION_WORDS } from './kpi-words.ts';
import { inCaseWords } from './case-words.ts';

export type Tone = 'for' | 'against' | 'neither';

export interface HappeningLine {
  text: string;
  tone: Tone;
  /** Account or person it is about; '' for the region. */
  subject: string;
}

/** A promise is told by its kind in the engine's happenings. */
const PROMISE_KIND_WORDS: Record<string, string> = {
  budget_cap: 'a cap on the budget',
  account_local: 'an account staying local',
  local_credit: 'local credit for sales',
  price_floor: 'no lowest price',
  practice_level: 'a practice in place',
  pilots_in_cluster: 'accounts tried out in a country',
  figure: 'a figure',
  training_share: 'money for team skills',
  visit: 'a visit',
  working_group: 'a seat in a working group',
};

const promised = (subject: string) => PROMISE_KIND_WORDS[subject] ?? subject;
const expected = (subject: string) =>
  (Object.entries(EXPECTATION_WORDS).find(([id]) => id === subject)?.[1].label ?? subject).toLowerCase();
const stage = (amount: number) => STATE_WORDS[RELATIONSHIP_STATES[Math.round(amount)] ?? 'BAS'];

const CORRECTIONS: Record<string, string> = {
  move_budget: 'You moved money between practices.',
  drop_account: 'You dropped a key account.',
  add_account: 'You added a key account.',
  swap_slots: 'You swapped the meetings of two quarters.',
  pause_practice: 'You paused a practice.',
  stop_programme: 'You stopped the programme.',
};

/** Shares of the organisation that the engine tells of. */
const SHARES: Record<number, string> = { 0.25: 'A quarter', 0.5: 'Half', 0.75: 'Three quarters' };

type Words = [Tone, (world: World, happening: Happening) => string];

const WORDS: Record<HappeningKind, Words | null> = {
  manager_left: ['against', (w, h) => `The account manager of ${accountName(w, h.subject)} left.`],
  supply_disruption: ['against', () => 'Supply was disrupted; deliveries came late everywhere.'],
  contract_attack: ['against', (w, h) => `A competitor attacked the contract with ${accountName(w, h.subject)}.`],
  executive_left: ['against', (w, h) => `Your contact at the top of ${accountName(w, h.subject)} left.`],
  head_office_cut: [
    'against',
    (w, h) => inCaseWords(w, `Head office cut central programmes by ${percent(h.amount, 0)}.`),
  ],
  cut_averted: ['for', (w) => inCaseWords(w, 'Head office cut elsewhere: your figures stood up.')],
  price_demand: [
    'neither',
    (w, h) => inCaseWords(w, `${accountName(w, h.subject)} asked for one price in all countries.`),
  ],
  price_corridor: ['for', (w, h) => `${accountName(w, h.subject)} accepted a price corridor.`],
  price_lowest: [
    'against',
    (w, h) => inCaseWords(w, `${accountName(w, h.subject)} got the lowest country price everywhere.`),
  ],
  price_refused: ['against', (w, h) => inCaseWords(w, `${accountName(w, h.subject)} was told that countries differ.`)],
  stage_up: ['for', (w, h) => `${accountName(w, h.subject)} came closer: ${stage(h.amount)}.`],
  stage_down: ['against', (w, h) => `${accountName(w, h.subject)} stepped back: ${stage(h.amount)}.`],
  disintegrating: ['against', (w, h) => `The relationship with ${accountName(w, h.subject)} is coming apart.`],
  account_lost: ['against', (w, h) => `${accountName(w, h.subject)} is lost.`],
  lots_lost: ['against', (w, h) => `${accountName(w, h.subject)} took ${counted(h.amount, 'lot')} elsewhere.`],
  lots_won: ['for', (w, h) => `${accountName(w, h.subject)} gave you ${counted(h.amount, 'new lot')}.`],
  event_drawn: null,
  event_answered: null,
  promise_made: ['neither', (_, h) => `You promised ${promised(h.subject)}.`],
  promise_kept: ['for', (_, h) => `A promise was kept: ${promised(h.subject)}.`],
  promise_late: ['neither', (_, h) => `A promise was kept late: ${promised(h.subject)}.`],
  promise_broken: ['against', (_, h) => `A promise was broken: ${promised(h.subject)}.`],
  manipulation_found: ['against', (w, h) => `${personName(w, h.subject)} found out that you had manoeuvred.`],
  succession: ['neither', (w, h) => `${personName(w, h.subject)} took over a seat on the committee.`],
  expectation_met: ['for', (_, h) => `Within your range: ${expected(h.subject)}.`],
  expectation_missed: ['against', (_, h) => `Outside your range: ${expected(h.subject)}.`],
  launched: ['neither', (w, h) => `The programme began: ${modelName(w, h.subject)}.`],
  model_changed: ['neither', (w, h) => `You changed the model to ${modelName(w, h.subject)}.`],
  bad_quarter: ['against', (w) => inCaseWords(w, 'The market was weak and the region missed its quarter.')],
  correction: ['neither', (w, h) => CORRECTIONS[h.subject] ?? `You corrected course: ${anyName(w, h.subject)}.`],
  practice_in_place: ['for', (w, h) => `“${practiceName(w, h.subject)}” is in place.`],
  adoption_passed: [
    'for',
    (_, h) => `${SHARES[h.amount] ?? percent(h.amount, 0)} of the organisation works by the programme.`,
  ],
  roles_settled: ['for', () => 'After the launch, roles are settled again.'],
  confidence_cut: [
    'against',
    (w) => inCaseWords(w, 'The President trusts the case less and cut the budget by a fifth.'),
  ],
};

/** The happenings worth a sentence, in their order. */
export function happeningLines(world: World, happenings: readonly Happening[]): HappeningLine[] {
  return happenings.flatMap((happening) => {
    const words = happening.kind === 'correction' && happening.subject === 'none' ? null : WORDS[happening.kind];
    return words === null ? [] : [{ tone: words[0], text: words[1](world, happening), subject: happening.subject }];
  });
}
