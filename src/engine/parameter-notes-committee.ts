// What the numbers about proof, memory, concessions and the reach of a design are: unit, sentence, source, confidence.
import { choice, type ParameterNote } from './parameter-note.ts';
import type { COMMITTEE_PARAMETERS } from './parameters-committee.ts';

export const COMMITTEE_NOTES: Record<keyof typeof COMMITTEE_PARAMETERS, ParameterNote> = {
  // What counts as proof
  evidenceOneSided: choice('factor', 'Proof of the other kind, when all KPIs are of one', 'design 11.7'),
  evidenceMixedRelational: choice('factor', 'Relations as proof for who looks at them, mixed KPIs', 'design 11.7'),
  evidenceMixedFinancial: choice('factor', 'Money as proof for who looks at it, mixed KPIs', 'design 11.7'),
  evidenceMixedBoth: choice('factor', 'Relations as proof for who looks at money, mixed KPIs', 'design 11.7'),
  kpiQuietQuarters: choice('quarters', 'KPIs newly chosen prove nothing for this long', 'design 11.7'),
  // What stays of it
  participationPullMost: choice('ratio', 'Workshops pull a design no further', 'domain 7.2'),
  participationPullMeeting: choice('factor', 'Part of the pull that one workshop has', 'domain 7.2'),
  promiseHeard: choice('factor', 'A broken promise told to friends of who heard it', 'design 11.12'),
  answerLasting: choice('factor', 'What an answer moved in the vote that stays in the anchor', 'design 11.5'),
  successorKeeps: choice('ratio', 'Stance that a successor takes over; the rest is the seat’s first', 'design 11.12'),
  // What may be changed or given away
  conditionalVisitQuarters: choice('quarters', 'The visit that a conditional mandate asks is due in', 'design 11.5'),
  concededAccounts: choice('accounts', 'Taken off the list by a concession of fewer', 'design 11.6'),
  trainingShare: choice('of the budget', 'Conceded to training', 'design 11.6'),
  correctionMost: choice('of the budget', 'Moved at most by the correction in mid-year', 'design 11.13'),
  // What a design can reach
  maturityPractices: choice(
    'practices',
    'Sharing the budget evenly, at which the rate of learning holds',
    'design 11.4',
  ),
  topManagementSupport: choice('support', 'Below nought by this, involvement at the top is its floor', 'domain 12.3'),
  reachMost: choice('maturity', 'No choice lets a practice reach further', 'design 11.11'),
  divergenceMost: choice('divergence', 'No choice shifts more power'),
};
