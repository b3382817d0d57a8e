// What the numbers about the first day and about what a team gets to see are: unit, sentence, source, confidence.
import { choice, type ParameterNote } from './parameter-note.ts';
import type { KNOWLEDGE_PARAMETERS } from './parameters-knowledge.ts';

export const KNOWLEDGE_NOTES: Record<keyof typeof KNOWLEDGE_PARAMETERS, ParameterNote> = {
  // Bounds of the first day
  openingShareLeast: choice('of the wallet', 'Share drawn for a customer, at least', 'design 11.14'),
  openingShareMost: choice('of the wallet', 'Share drawn for a customer, at most', 'design 11.14'),
  openingSatisfactionLeast: choice('points', 'Satisfaction drawn, at least', 'design 11.14'),
  openingSatisfactionMost: choice('points', 'Satisfaction drawn, at most', 'design 11.14'),
  openingExpectationLeast: choice('points', 'Expectation drawn, at least', 'design 11.14'),
  openingExpectationMost: choice('points', 'Expectation drawn, at most', 'design 11.14'),
  openingDispersionLeast: choice('ratio', 'Spread of prices drawn, at least', 'design 11.14'),
  openingDispersionMost: choice('ratio', 'Spread of prices drawn, at most', 'design 11.14'),
  openingWillingnessLeast: choice('willingness', 'Willingness drawn, at least', 'design 11.14'),
  openingRenewal: choice('a year', 'Renewal shown before the first quarter', 'domain 8'),
  // Pay before anything is decided
  openingVariablePay: choice('share of pay', 'Variable pay before it is set', 'domain 9'),
  openingTeamPay: choice('share of pay', 'Team pay before it is set', 'design 11.11'),
  openingPayHorizon: choice('ratio', 'Part of it paid by the quarter before it is set', 'design 11.11'),
  // What measurement shows
  measuredFrom: choice('maturity', 'Measurement (APM) at which figures show the truth', 'design 11.8'),
  surveyNoiseMature: choice('factor', 'Noise of the survey once measurement works', 'design 11.8'),
  surveyNoiseChosen: choice('factor', 'Noise of the survey when satisfaction is a KPI', 'design 11.7'),
  shareNoiseMean: choice('factor', 'Noise of share of wallet over all customers, to that of one'),
  surveyError: choice('factor', 'Standard error that is told, to the widest error that can be'),
  // What an estimate may be
  guessWillingnessLeast: choice('willingness', 'An estimate of willingness, at least', 'design 11.8'),
  guessDispersionLeast: choice('ratio', 'An estimate of the spread of prices, at least', 'design 11.8'),
  guessDispersionMost: choice('ratio', 'An estimate of the spread of prices, at most', 'design 11.8'),
  guessWalletLeast: choice('of the truth', 'An estimate of what a customer spends, at least', 'design 11.8'),
  guessWalletMost: choice('of the truth', 'An estimate of what a customer spends, at most', 'design 11.8'),
  guessWalletOverSales: choice('of our sales', 'What a forecast takes a customer to spend, at least', 'design 11.14'),
  guessExpectation: choice('points', 'Expectation above satisfaction in a forecast', 'design 11.14'),
  // Prices of research
  surveyEurM: choice('EUR M', 'Price of the customer survey', 'design 11.8'),
  auditEurM: choice('EUR M', 'Price of the price audit', 'design 11.8'),
  interviewsEurM: choice('EUR M', 'Price of interviews', 'design 11.8'),
  walkEurM: choice('EUR M', 'Price of a network walk', 'design 11.8'),
  benchmarkEurM: choice('EUR M', 'Price of the benchmark', 'design 11.8'),
  casesEurM: choice('EUR M', 'Price of the published cases', 'design 11.8'),
};
