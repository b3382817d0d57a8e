// Everything a decision can be refused for: a stable code and one sentence in the player's words. {names} are filled
// from the refusal's details.
import { type Refusal, refusal } from '../../base/refusal.ts';

const SENTENCES = {
  'decision/shape': 'This decision cannot be read: {problem}.',
  'phase/not-now': '{what} belongs to {when}; now is {now}.',

  'model/unknown': 'There is no model called {model}.',
  'scope/empty': 'Choose at least one business group and one country cluster to take part.',
  'scope/unknown': '{name} is neither a business group nor a country cluster here.',
  'scope/repeated': '{name} is in the scope twice; name it once.',

  'account/unknown': 'There is no account called {account}.',
  'account/lost': '{account} has left us; choose another account.',
  'account/repeated': '{account} is on the list twice; keep one entry.',
  'account/not-listed': '{account} is not one of your key accounts; put it on the list first.',
  'account/listed': '{account} is already one of your key accounts.',
  'accounts/too-many': 'Your scope allows at most {most} key accounts; take {over} off the list.',
  'accounts/too-few': 'Your scope asks for at least {least} key accounts; add {short} to the list.',

  'person/unknown': 'There is no one called {person}.',
  'person/no-seat': '{person} has no seat on the committee this year; choose a member.',
  'person/repeated': '{person} is named twice; name each person once.',
  'sponsor/tier': '{account} is not in tier A; only tier-A accounts have a sponsor.',
  'sponsor/full': '{person} already sponsors three accounts; ask someone else.',

  'kpis/count': 'Choose three to five KPIs; you have {count}.',
  'kpis/repeated': 'A KPI is on the list twice; keep one.',
  'pay/no-kpi': 'Pay can only be tied to chosen KPIs: choose KPIs first, or keep the variable share at 25 % or less.',

  'practice/unknown': 'There is no practice called {practice}.',
  'budget/over-limit': 'A year has at most {most}; you have spread {total}.',

  'research/limit': 'Three findings a year are all the office can take in; wait for next year.',
  'research/held': 'You already hold this finding; what it showed is still open to you.',
  'research/people': '{finding} needs {needed}; you named {count}.',

  'points/too-few': 'Needs {needed} of this slot’s points, and {left} are left: free some, or use another slot.',
  'visitor/not-waiting': 'Nobody of that name waits outside the door this year.',
  'visitor/no-time': 'There is time for two; send one of them away first.',
  'reading/known': 'This reason is known; there is nothing left to guess.',
  'prediction/twice': 'Name each member once.',
  'meeting/not-on-offer': 'That changes the proposal; concede it in the committee.',
  'meeting/offer': 'An offer is part of a negotiation; choose negotiation or take the offer back.',

  'expectation/no-reason': 'Write one sentence saying why you expect this.',
  'expectation/two-numbers': 'State a range for two different numbers.',
  'expectation/order': 'The low number may not be above the likely one, nor the likely one above the high one.',

  'objection/not-raised': 'Nobody has raised this objection in this meeting.',
  'objection/conceded': 'They have this already; it cannot be given twice.',
  'objection/no-answer': 'That answer does not belong to this objection.',
  'mandate/no-confidence': 'The chair will not back you: her confidence is {confidence}, and forcing needs {needed}.',

  'promise/too-many': 'Six promises are open; keep one before you make another.',
  'promise/repeated': 'You have already promised this to the same people.',
  'promise/no-hearer': 'Say to whom you promise this.',
  'promise/subject': 'This promise must name {needed}.',
  'promise/level': 'For this promise the number must be between {low} and {high}.',
  'promise/whole': 'For this promise the number must be whole.',
  'promise/due': 'A promise falls due after one to eight quarters.',

  'dilemma/unknown': 'There is no dilemma called {dilemma}.',
  'dilemma/not-on-table': 'This dilemma is not on the table this year.',
  'dilemma/one-change':
    'You have already changed your mind on one dilemma this year; the next change must wait a year.',

  'event/unknown': 'There is no event card called {event}.',
  'event/seen': 'This card has come up already; none comes twice.',
  'event/card-lies': 'The coming quarter has its card; this one must wait for the next.',
  'event/not-pending': 'This event is not waiting for an answer.',
  'event/no-choice': 'That is not one of the choices of this event.',
  'event/needs': 'This choice is closed to you: {needs}',

  'correction/closed': 'Course is corrected once a year, between the second and the third quarter.',
  'correction/same-practice': 'Move the money to a different practice.',
  'correction/same-slot': 'Choose two different quarters to swap.',
  'correction/nothing': 'Say how much money to move.',
  'correction/too-much': 'At most a quarter of the year’s budget can be moved, that is {most}.',
  'correction/no-money': '{practice} has only {left} this year.',
  'correction/over-mandate': 'Your mandate covers {most} key accounts and you have them all; drop one next year first.',
  'correction/not-started': 'There is no programme to stop.',
} as const;

export type RefusalCode = keyof typeof SENTENCES;

/** All codes a decision can be refused with. */
export const REFUSAL_CODES = Object.keys(SENTENCES) as RefusalCode[];

/** The refusal of that code, its sentence filled from `details`. */
export function refuse(code: RefusalCode, details: Readonly<Record<string, number | string>> = {}): Refusal {
  let sentence: string = SENTENCES[code];
  for (const [name, value] of Object.entries(details)) sentence = sentence.replaceAll(`{${name}}`, () => String(value));
  return refusal(code, sentence, details);
}
