// Numbers of the model about the first day and about what a team gets to see. In parameters.ts they stand with all the
// others.
import { of, type ParameterRange } from './parameter-range.ts';

export const KNOWLEDGE_PARAMETERS = {
  // Bounds of the first day (design 11.14)
  openingShareLeast: of(0.08, 0.04, 0.12),
  openingShareMost: of(0.45, 0.35, 0.55),
  openingSatisfactionLeast: of(40, 30, 50),
  openingSatisfactionMost: of(90, 80, 100),
  openingExpectationLeast: of(40, 30, 50),
  openingExpectationMost: of(95, 85, 105),
  openingDispersionLeast: of(0.02, 0.01, 0.04),
  openingDispersionMost: of(0.25, 0.2, 0.3),
  openingWillingnessLeast: of(0.1, 0.05, 0.2),
  openingRenewal: of(0.81, 0.76, 0.88),
  // Pay before anything is decided (domain 9; design 11.11)
  openingVariablePay: of(0.25, 0.15, 0.3),
  openingTeamPay: of(0.2, 0.1, 0.3),
  openingPayHorizon: of(0.8, 0.5, 1),
  // What measurement shows (design 11.7, 11.8; domain 12.4)
  measuredFrom: of(0.4, 0.3, 0.5),
  surveyNoiseMature: of(0.5, 0.3, 0.8),
  surveyNoiseChosen: of(0.5, 0.3, 0.8),
  shareNoiseMean: of(0.5, 0.3, 0.8),
  surveyError: of(0.6, 0.5, 0.7),
  // What an estimate may be (design 11.8, 11.14)
  guessWillingnessLeast: of(0.05, 0, 0.1),
  guessDispersionLeast: of(0.01, 0, 0.02),
  guessDispersionMost: of(0.3, 0.25, 0.4),
  guessWalletLeast: of(0.3, 0.1, 0.5),
  guessWalletMost: of(2, 1.5, 3),
  guessWalletOverSales: of(1.5, 1.2, 2),
  guessExpectation: of(2, 0, 5),
  // Prices of research (design 11.8)
  surveyEurM: of(0.1, 0.05, 0.2),
  auditEurM: of(0.1, 0.05, 0.2),
  interviewsEurM: of(0.05, 0.02, 0.1),
  walkEurM: of(0.03, 0.01, 0.06),
  benchmarkEurM: of(0.08, 0.04, 0.16),
  casesEurM: of(0.02, 0.01, 0.04),
} as const satisfies Record<string, ParameterRange>;
