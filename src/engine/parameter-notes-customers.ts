// What the numbers about single customers are: unit, sentence, source, confidence.
import { choice, paper, type ParameterNote } from './parameter-note.ts';
import type { CUSTOMER_PARAMETERS } from './parameters-customers.ts';

export const CUSTOMER_NOTES: Record<keyof typeof CUSTOMER_PARAMETERS, ParameterNote> = {
  // Effort by account
  tierEffortA: choice('factor', 'Effort that reaches an account of tier A, B being 1', 'design 11.9'),
  tierEffortC: choice('factor', 'Effort that reaches an account of tier C', 'design 11.9'),
  integratedSlope: choice('1', 'Effort by willingness, at least, of one meant to integrate', 'design 11.11'),
  disruptionOther: choice('factor', 'Confusion that others than key accounts feel', 'domain 12.3'),
  sponsorStance: choice('stance', 'Beyond this a sponsor helps or harms', 'design 11.9'),
  // From where feelings are measured
  expectationMost: choice('points', 'No customer expects more than this'),
  trustSatisfaction: choice('points', 'Satisfaction up to which no trust is earned', 'domain 12.3'),
  trustSatisfactionSpan: choice('points', 'Satisfaction above it that earns full trust', 'domain 12.3'),
  retentionAtSatisfaction: choice('points', 'Satisfaction at which the base of renewal holds', 'domain 12.3'),
  retentionAtTrust: choice('trust', 'Trust at which the base of renewal holds', 'domain 12.3'),
  retentionAtCommitment: choice('commitment', 'Commitment at which the base of renewal holds', 'domain 12.3'),
  ratingBase: choice('of 10', 'Rating of a customer without any satisfaction; 10 points of it add 1', 'domain 8'),
  ratingSpread: choice('of 10', 'Spread of the ratings that one customer’s people give', 'domain 8'),
  // Share by stage, and its bounds
  shareExploratory: choice('factor', 'Attainable share of an exploratory relation, a basic one being 1', 'design 11.1'),
  shareCooperative: choice('factor', 'Attainable share of a cooperative relation', 'design 11.1'),
  shareInterdependent: choice('factor', 'Attainable share of an interdependent relation', 'design 11.1'),
  shareIntegrated: choice('factor', 'Attainable share of an integrated relation', 'design 11.1'),
  shareParting: choice('factor', 'Attainable share while the relation comes apart', 'design 11.1'),
  shareMost: paper(
    'of the wallet',
    'No supplier of three gets more than the first of them',
    'wallet allocation rule: Keiningham et al. 2011 (domain 8)',
  ),
  shareLeast: choice('of the wallet', 'A customer who buys at all buys this'),
  lotDepthLeast: choice('of the wallet', 'A lot counts for this at least when new ones are won'),
  // What softens a loss
  knowledgeFrom: choice('maturity', 'Practice (AMP2) at which shared knowledge covers a loss', 'design 11.4'),
  coverMost: choice('ratio', 'No more of a loss can be covered', 'domain 12.5'),
  contractShockClose: choice('factor', 'Attack on a contract of one interdependent or integrated', 'domain 12.5'),
  // Pay, from where it counts
  usualVariablePay: choice('share of pay', 'Variable pay up to this is what everyone in sales has', 'domain 9'),
  payProactivenessSpan: choice('share of pay', 'Above the usual, with which planning falls by the whole', 'domain 9'),
  salesBoostSpan: choice('share of pay', 'Variable pay above its start that sells by the whole boost', 'design 11.10'),
  salesBoostHorizon: choice('ratio', 'Part paid by the quarter at which the boost is whole', 'design 11.10'),
  // Service on time
  onTimeBase: choice('share', 'Delivered on time without any programme'),
  onTimeIntegration: choice('share', 'More on time by integrated operations (OIN)'),
  onTimeDisruption: choice('share', 'Less on time by confusion'),
  onTimeSupply: choice('share a point', 'Less on time by a disruption of supply'),
  // Customer effort, where a case keeps score in it
  effortBase: choice('of 100', 'Effort of a customer who meets nobody’s programme'),
  effortEffectiveness: choice('points', 'Effort taken away by a fully effective programme'),
  effortDisruption: choice('points', 'Effort added by confusion'),
  effortLate: choice('points', 'Effort added where nothing comes on time that usually does'),
};
