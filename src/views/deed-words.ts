// What a seat did last, in a few words for the instructor: never what it decided, only that and what kind.
import type { DecisionKind } from '../engine/decisions/decision.ts';

const DECIDED: Record<DecisionKind, string> = {
  'choose-model': 'chose the model',
  'name-purpose': 'named the purpose',
  'select-accounts': 'chose accounts',
  'assign-sponsors': 'named sponsors',
  'set-relationship-target': 'set a target for an account',
  'set-price-policy': 'set the price policy',
  'choose-kpis': 'chose figures',
  'fund-programme': 'moved money',
  'set-incentives': 'changed the pay plan',
  'buy-research': 'bought a finding',
  'hire-consultants': 'hired consultants',
  'answer-dilemma': 'took a side in a dilemma',
  'meet-stakeholder': 'planned a meeting',
  'state-expectation': 'wrote reason and ranges',
  'answer-objection': 'answered an objection',
  'force-mandate': 'thought about force',
  'make-promise': 'made a promise',
  'answer-event': 'answered a letter',
  'lay-event': 'received a letter',
  'correct-course': 'corrected the course',
  'write-reflection': 'wrote a reflection',
  'receive-visitor': 'received a visitor',
  'read-reason': 'noted why somebody resists',
  'predict-vote': 'predicted the vote',
};

const DONE: Record<string, string> = {
  undo: 'took something back',
  proposal: 'made or closed a proposal',
  conflict: 'settled a field',
  commit: 'said that the team is ready',
  reopen: 'opened the sheet again',
  vote: 'voted',
  continue: 'went on a step',
  back: 'went back a step',
  'next-objection': 'heard an objection',
  'call-vote': 'called the vote',
  'play-quarter': 'played a quarter',
};

/** "planned a meeting". An unknown deed is told as it is logged. */
export function deedWords(what: string): string {
  return DONE[what] ?? (DECIDED as Record<string, string>)[what] ?? what;
}
