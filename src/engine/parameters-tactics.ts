// What a point of each tactic moves in the anchor of somebody with each reason to resist, before trust, openness and
// fence: Kotter and Schlesinger's tactics matched to reasons. No study gives such sizes; they are ours and disclosed.
import { of } from './parameter-range.ts';

export const TACTIC_PARAMETERS = {
  // Tactics by reason (domain 7.2)
  educationInformation: of(0.14, 0.07, 0.21),
  educationInvolvement: of(0.05, 0.025, 0.075),
  educationAdjustment: of(0.04, 0.02, 0.06),
  educationLoss: of(0.01, 0.005, 0.015),
  educationDistrust: of(0.02, 0.01, 0.03),
  participationInformation: of(0.08, 0.04, 0.12),
  participationInvolvement: of(0.15, 0.075, 0.225),
  participationAdjustment: of(0.08, 0.04, 0.12),
  participationLoss: of(0.05, 0.025, 0.075),
  participationDistrust: of(0.08, 0.04, 0.12),
  facilitationInformation: of(0.04, 0.02, 0.06),
  facilitationInvolvement: of(0.05, 0.025, 0.075),
  facilitationAdjustment: of(0.15, 0.075, 0.225),
  facilitationLoss: of(0.04, 0.02, 0.06),
  facilitationDistrust: of(0.04, 0.02, 0.06),
  negotiationInformation: of(0.02, 0.01, 0.03),
  negotiationInvolvement: of(0.03, 0.015, 0.045),
  negotiationAdjustment: of(0.04, 0.02, 0.06),
  negotiationLoss: of(0.17, 0.085, 0.255),
  negotiationDistrust: of(0.04, 0.02, 0.06),
  manipulationInformation: of(0.09, 0.045, 0.135),
  manipulationInvolvement: of(0.09, 0.045, 0.135),
  manipulationAdjustment: of(0.08, 0.04, 0.12),
  manipulationLoss: of(0.08, 0.04, 0.12),
  manipulationDistrust: of(0.04, 0.02, 0.06),
  coercionInformation: of(-0.02, -0.03, -0.01),
  coercionInvolvement: of(-0.03, -0.045, -0.015),
  coercionAdjustment: of(-0.03, -0.045, -0.015),
  coercionLoss: of(-0.05, -0.075, -0.025),
  coercionDistrust: of(-0.06, -0.09, -0.03),
} as const;
