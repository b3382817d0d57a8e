// What a decision is about and what it says, for a list that several people read: the shared sheet of a team. The topic
// alone needs no world, so that a device can name what it keeps before anything was sent.
import type { Correction, Decision, DecisionKind, RelationshipTarget } from '../engine/decisions/decision.ts';
import type { World } from '../engine/world.ts';
import { KPI_WORDS, PRICE_WORDS, PURPOSE_WORDS } from './design-view.ts';
import { STATE_WORDS } from './account-words.ts';
import { budgetEurM, keur } from '../base/euros.ts';
import { counted, listed } from './format.ts';
import { accountName, modelName, personName, practiceName } from './names.ts';
import { REASON_WORDS, TACTIC_WORDS } from './person-words.ts';
import { promiseText } from './promise-words.ts';

export const DECISION_TOPICS: Record<DecisionKind, string> = {
  'choose-model': 'Model and scope',
  'name-purpose': 'Purpose',
  'select-accounts': 'Key accounts',
  'assign-sponsors': 'Sponsors',
  'set-relationship-target': 'Relationship target',
  'set-price-policy': 'Price rule',
  'choose-kpis': 'Figures',
  'fund-programme': 'Money for practices',
  'set-incentives': 'Pay',
  'buy-research': 'Research',
  'hire-consultants': 'Consultants',
  'answer-dilemma': 'Question on the desk',
  'meet-stakeholder': 'Meeting',
  'state-expectation': 'Sentence and expectation',
  'answer-objection': 'Answer to an objection',
  'force-mandate': 'Past a refusal',
  'make-promise': 'Promise',
  'answer-event': 'Answer to a letter',
  'lay-event': 'Letter',
  'correct-course': 'Mid-year correction',
  'write-reflection': 'Reflection',
  'receive-visitor': 'Visitor',
  'read-reason': 'Reading of a reason',
  'predict-vote': 'Prediction of the vote',
};

/** A sum for a practice; none for nothing. */
export const moneyWord = (thousands: number): string => (thousands === 0 ? 'no money' : keur(thousands));

/** How close an account is meant to come; null for as the rules have it. */
export const targetWord = (target: RelationshipTarget | null): string =>
  target === null ? 'none of its own' : STATE_WORDS[target].toLowerCase();

export interface DecisionLine {
  /** What it is about: "Tier of Orvane". */
  what: string;
  /** What it says: "A". */
  value: string;
}

function correctionWords(world: World, correction: Correction): string {
  switch (correction.kind) {
    case 'move_budget':
      return `${keur(correction.keur)} from ${practiceName(world, correction.from)} to ${practiceName(world, correction.to)}`;
    case 'drop_account':
      return `drop ${accountName(world, correction.account)}`;
    case 'add_account':
      return `add ${accountName(world, correction.account)} in tier ${correction.tier}`;
    case 'swap_slots':
      return `swap quarters ${correction.first} and ${correction.second}`;
    case 'pause_practice':
      return `pause ${practiceName(world, correction.practice)}`;
    case 'stop_programme':
      return 'stop the programme';
    case 'none':
      return 'none';
  }
}

function tierWords(accounts: readonly { tier: string }[]): string {
  const parts = ['A', 'B', 'C'].flatMap((tier) => {
    const count = accounts.filter((one) => one.tier === tier).length;
    return count === 0 ? [] : [`${count} ${tier}`];
  });
  return accounts.length === 0 ? 'none' : `${counted(accounts.length, 'account')}: ${parts.join(', ')}`;
}

function moneyWords(world: World, keurOf: Readonly<Record<string, number>>): DecisionLine {
  const practices = Object.keys(keurOf);
  const [only] = practices;
  if (practices.length === 1 && only !== undefined)
    return { what: practiceName(world, only), value: moneyWord(keurOf[only] ?? 0) };
  const total = practices.reduce((sum, id) => sum + (keurOf[id] ?? 0), 0);
  return {
    what: DECISION_TOPICS['fund-programme'],
    value: `${budgetEurM(total / 1000)} for ${counted(practices.length, 'practice')}`,
  };
}

/** The decision as a line. Never names anything that the team could not see: it is the team's own. */
export function decisionLine(world: World, decision: Decision): DecisionLine {
  const what = DECISION_TOPICS[decision.kind];
  switch (decision.kind) {
    case 'choose-model':
      return {
        what,
        value: `${modelName(world, decision.model)}, ${counted(decision.groups.length, 'group')}, ${counted(decision.clusters.length, 'cluster')}`,
      };
    case 'name-purpose':
      return { what, value: PURPOSE_WORDS[decision.purpose] };
    case 'select-accounts':
      return { what, value: tierWords(decision.accounts) };
    case 'assign-sponsors':
      return {
        what,
        value:
          listed(
            decision.sponsors.map(
              ({ account, person }) => `${personName(world, person)} for ${accountName(world, account)}`,
            ),
          ) || 'none',
      };
    case 'set-relationship-target':
      return { what: `Target for ${accountName(world, decision.account)}`, value: targetWord(decision.target) };
    case 'set-price-policy':
      return { what, value: PRICE_WORDS[decision.policy][0] };
    case 'choose-kpis':
      return { what, value: listed(decision.kpis.map((kpi) => KPI_WORDS[kpi])) || 'none' };
    case 'fund-programme':
      return moneyWords(world, decision.keur);
    case 'set-incentives':
      return {
        what,
        value: `${Math.round(decision.variable * 100)} % variable, ${Math.round(decision.team * 100)} % of it team`,
      };
    case 'buy-research':
      return {
        what,
        value: [
          decision.finding.replaceAll('_', ' '),
          ...decision.people.map((person) => personName(world, person)),
        ].join(', '),
      };
    case 'hire-consultants':
      return { what, value: decision.days === 0 ? 'none' : counted(decision.days, 'day') };
    case 'answer-dilemma': {
      const dilemma = world.dilemmas.find(({ id }) => id === decision.dilemma);
      return { what: dilemma?.title ?? what, value: dilemma?.[decision.pole].label ?? decision.pole.toUpperCase() };
    }
    case 'meet-stakeholder':
      return {
        what: `Meeting with ${personName(world, decision.person)}`,
        value:
          decision.points === 0
            ? 'none'
            : `${TACTIC_WORDS[decision.tactic].label}, ${counted(decision.points, 'point')}`,
      };
    case 'state-expectation':
      return { what, value: decision.reason };
    case 'answer-objection': {
      const objection = world.objections.find(({ id }) => id === decision.objection);
      return { what, value: objection?.answers.find(({ id }) => id === decision.answer)?.label ?? decision.answer };
    }
    case 'force-mandate':
      return { what, value: decision.force ? 'force it' : 'accept it' };
    case 'make-promise':
      return {
        what: `Promise to ${listed(decision.hearers.map((person) => personName(world, person)))}`,
        value: promiseText(world, decision.promise),
      };
    case 'lay-event':
      return { what, value: world.events.find(({ id }) => id === decision.event)?.title ?? decision.event };
    case 'answer-event': {
      const event = world.events.find(({ id }) => id === decision.event);
      return {
        what: event?.title ?? what,
        value: event?.choices.find(({ id }) => id === decision.choice)?.label ?? 'do nothing',
      };
    }
    case 'correct-course':
      return { what, value: correctionWords(world, decision.correction) };
    case 'write-reflection':
      return { what, value: decision.text };
    case 'receive-visitor':
      return { what, value: `${personName(world, decision.person)}${decision.receive ? '' : ' not received'}` };
    case 'read-reason':
      return {
        what: `Reading of ${personName(world, decision.person)}`,
        value: decision.reason === null ? 'taken back' : REASON_WORDS[decision.reason],
      };
    case 'predict-vote':
      return { what, value: `${decision.yes.length} yes` };
  }
}
