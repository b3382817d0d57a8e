// Numbers of the model about single customers: what reaches them, from where their feelings are measured, what a stage of
// the relationship is worth, what bounds a share. Tier B and a basic relation are the measure of the other tiers and
// stages; a lost customer buys nothing. In parameters.ts they stand with all the others.
import { of, type ParameterRange } from './parameter-range.ts';

export const CUSTOMER_PARAMETERS = {
  // Effort by account (domain 12.3; design 11.9)
  tierEffortA: of(1.1, 1, 1.25),
  tierEffortC: of(0.85, 0.7, 1),
  integratedSlope: of(1.1, 1, 1.3),
  disruptionOther: of(0.6, 0.3, 0.9),
  sponsorStance: of(0.2, 0.1, 0.3),
  // From where feelings are measured (domain 8, 12.3)
  expectationMost: of(120, 100, 140),
  trustSatisfaction: of(60, 55, 66),
  trustSatisfactionSpan: of(25, 20, 35),
  retentionAtSatisfaction: of(66, 60, 70),
  retentionAtTrust: of(0.4, 0.3, 0.5),
  retentionAtCommitment: of(0.35, 0.25, 0.45),
  ratingBase: of(0.9, 0.5, 1.3),
  ratingSpread: of(1.8, 1.4, 2.2),
  // Share by stage, and its bounds (design 11.1, 11.10)
  shareExploratory: of(0.95, 0.85, 1),
  shareCooperative: of(1.03, 1, 1.1),
  shareInterdependent: of(1.08, 1.02, 1.15),
  shareIntegrated: of(1.12, 1.05, 1.2),
  shareParting: of(0.7, 0.5, 0.9),
  shareMost: of(0.667, 0.6, 0.75),
  shareLeast: of(0.005, 0.002, 0.02),
  lotDepthLeast: of(0.004, 0.002, 0.01),
  // What softens a loss (domain 12.5; design 11.4)
  knowledgeFrom: of(0.4, 0.3, 0.5),
  coverMost: of(0.95, 0.85, 1),
  contractShockClose: of(0.5, 0.3, 0.8),
  // Pay, from where it counts (domain 9; design 11.10)
  usualVariablePay: of(0.25, 0.15, 0.3),
  payProactivenessSpan: of(0.5, 0.3, 0.75),
  salesBoostSpan: of(0.25, 0.15, 0.4),
  salesBoostHorizon: of(0.8, 0.5, 1),
  // Service on time
  onTimeBase: of(0.82, 0.75, 0.9),
  onTimeIntegration: of(0.14, 0.05, 0.18),
  onTimeDisruption: of(0.12, 0.05, 0.2),
  onTimeSupply: of(0.02, 0.01, 0.04),
  // Customer effort, where a case keeps score in it
  effortBase: of(64, 50, 80),
  effortEffectiveness: of(40, 20, 60),
  effortDisruption: of(20, 10, 40),
  effortLate: of(80, 40, 120),
} as const satisfies Record<string, ParameterRange>;
