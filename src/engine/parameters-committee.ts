// Numbers of the model about proof, memory and concessions in the committee, and about what a design can reach. In
// parameters.ts they stand with all the others.
import { of, type ParameterRange } from './parameter-range.ts';

export const COMMITTEE_PARAMETERS = {
  // What counts as proof (design 11.7)
  evidenceOneSided: of(0.25, 0, 0.5),
  evidenceMixedRelational: of(0.75, 0.5, 1),
  evidenceMixedFinancial: of(0.45, 0.3, 0.7),
  evidenceMixedBoth: of(0.24, 0.1, 0.4),
  kpiQuietQuarters: of(2, 1, 4),
  // What stays of it (domain 7.2; design 11.5, 11.12)
  participationPullMost: of(0.3, 0.2, 0.5),
  participationPullMeeting: of(0.5, 0.25, 1),
  promiseHeard: of(0.5, 0.25, 0.75),
  answerLasting: of(0.5, 0.25, 0.75),
  successorKeeps: of(0.5, 0.25, 0.75),
  // What may be changed or given away (design 11.5, 11.6, 11.13)
  conditionalVisitQuarters: of(2, 1, 4),
  concededAccounts: of(2, 1, 4),
  trainingShare: of(0.1, 0.05, 0.2),
  correctionMost: of(0.25, 0.1, 0.5),
  // What a design can reach (design 11.4, 11.11)
  maturityPractices: of(12, 8, 16),
  topManagementSupport: of(0.5, 0.3, 0.7),
  reachMost: of(1.04, 1, 1.1),
  divergenceMost: of(1.2, 1, 1.3),
} as const satisfies Record<string, ParameterRange>;
