// Every number of the model in one table: default, range, unit, source, confidence (design 6.8). A scenario may override
// any of them; the model page and the documentation are generated from here. Sources: "domain n" is the evidence page's
// section, "design n" the design's; 'assumption' says that the number is our own choice.
import type { Confidence, World } from './world.ts';

export interface Parameter {
  value: number;
  low: number;
  high: number;
  unit: string;
  source: string;
  confidence: Confidence;
  about: string;
}

const choice = (value: number, low: number, high: number, unit: string, about: string, source = 'design 11'): Parameter => ({
  value, low, high, unit, source, confidence: 'assumption', about,
});
const paper = (value: number, low: number, high: number, unit: string, about: string, source: string): Parameter => ({
  value, low, high, unit, source, confidence: 'paper', about,
});

export const PARAMETERS = {
  // Learning (design 11.4)
  maturityRate: choice(0.145, 0.1, 0.17, 'per quarter', 'Speed at which money becomes practice'),
  maturityDecay: choice(0.018, 0.01, 0.03, 'per quarter', 'Practice forgotten without money; half of it with'),
  maturityBudget: choice(5, 3, 8, 'EUR M a year', 'Budget at which the rate holds'),
  gateFloor: choice(0.15, 0.05, 0.3, 'ratio', 'Learning possible without any adoption', 'domain 12.3'),
  doseEurM: choice(0.2, 0.1, 0.3, 'EUR M a year', 'Below this a practice is half-started'),
  prerequisite: choice(0.35, 0.2, 0.5, 'maturity', 'Level of the first practice that its followers need'),
  prerequisiteFloor: choice(0.25, 0.1, 0.5, 'ratio', 'Learning of followers without the first practice'),
  // Fit and complementarity (domain 5.2)
  fitLambda: choice(28, 20, 36, '1', 'How steeply misfit costs', 'domain 5.2'),
  framingWeight: choice(2, 1, 3, '1', 'Weight of a framing element in the distance', 'domain 5.2'),
  complementarity: choice(0.05, 0, 0.1, '1', 'Bonus of elements that reinforce each other'),
  purposeMismatch: choice(0.97, 0.9, 1, 'factor', 'Fit when the purpose has no KPI in the set', 'design 11.9'),
  // Effectiveness (signs and order: Workman, Homburg and Jensen 2003; weights ours)
  weightEsprit: paper(0.28, 0.2, 0.35, 'weight', 'Esprit de corps, the strongest driver', 'domain 2'),
  weightResources: paper(0.22, 0.15, 0.3, 'weight', 'Access to resources', 'domain 2'),
  weightProactiveness: paper(0.18, 0.1, 0.25, 'weight', 'Activity proactiveness', 'domain 2'),
  weightIntensity: paper(0.16, 0.1, 0.25, 'weight', 'Activity intensity', 'domain 2'),
  weightTopManagement: paper(0.12, 0.05, 0.2, 'weight', 'Top-management involvement', 'domain 2'),
  weightTeams: paper(0.04, 0, 0.08, 'weight', 'Use of teams: weak beside the others', 'domain 2'),
  formHigh: choice(0.6, 0.5, 0.8, 'level', 'Formalization above which rules cost', 'domain 2'),
  formHighPenalty: paper(0.12, 0.05, 0.2, '1', 'Cost of full formalization', 'domain 2'),
  formLow: choice(0.25, 0.1, 0.4, 'level', 'Formalization below which chaos costs', 'domain 2'),
  formLowPenalty: choice(0.06, 0.02, 0.12, '1', 'Cost of no rules at all', 'domain 2'),
  effectivenessScale: choice(1.25, 1, 1.5, 'factor', 'Scale of effectiveness', 'domain 12.3'),
  adoptionFloor: choice(0.45, 0.3, 0.6, 'ratio', 'Effectiveness left without adoption', 'domain 12.6'),
  effectivenessBefore: choice(0.12, 0.08, 0.16, 'ratio', 'Effectiveness before any programme', 'domain 12.3'),
  corenessFloor: choice(0.6, 0.4, 0.8, 'ratio', 'Resources of a programme without a seat in the committee'),
  corenessGain: choice(0.8, 0.5, 1, 'ratio', 'Resources gained by representation in the committee'),
  espritRate: choice(0.12, 0.08, 0.2, 'per quarter', 'Speed of esprit', 'domain 12.3'),
  espritTeamPay: choice(0.03, 0, 0.1, '1', 'Esprit by team share of pay above .2', 'domain 9'),
  // People (domain 7; design 11.1)
  tacticScale: choice(0.6, 0.4, 0.8, 'factor', 'Scale of all tactics but coercion', 'design 11.1'),
  secondPoint: choice(0.5, 0.3, 0.8, 'factor', 'Worth of a second point on the same person', 'design 11.2'),
  coercionPush: choice(0.22, 0.15, 0.3, 'stance', 'Compliance bought by a point of coercion', 'domain 7.2'),
  coercionTrust: choice(0.05, 0.02, 0.1, 'trust', 'Trust lost by a point of coercion', 'domain 7.2'),
  meetingTrust: choice(0.012, 0.005, 0.02, 'trust', 'Trust won by education or participation', 'domain 7.2'),
  detection: choice(0.2, 0.1, 0.35, 'chance', 'Manipulation found out, per use', 'domain 7.2'),
  detectionAnchor: choice(0.18, 0.1, 0.3, 'anchor', 'Anchor lost when found out', 'domain 7.2'),
  detectionTrust: choice(0.2, 0.1, 0.3, 'trust', 'Trust lost when found out', 'domain 7.2'),
  detectionNeighbour: choice(0.05, 0.02, 0.1, 'trust', 'Trust lost with the people they talk to', 'domain 7.2'),
  precedent: choice(0.01, 0, 0.02, 'anchor', 'Others with a loss to lose harden at each grant', 'domain 7.2'),
  concessionEurM: choice(0.014, 0.005, 0.4, 'EUR M a year', 'First price of a negotiated grant', 'domain 7.2'),
  concessionRise: choice(0.15, 0.05, 0.3, 'ratio', 'Rise of the price with each remembered grant', 'domain 7.2'),
  concessionMemory: choice(0.75, 0.5, 0.95, 'per quarter', 'How long a grant is remembered as a precedent'),
  facilitationEurM: choice(0.05, 0.02, 0.1, 'EUR M', 'Cost of a point of facilitation', 'domain 7.2'),
  participationLag: choice(0.5, 0, 1, 'ratio', 'Part of participation that works a quarter later', 'domain 7.2'),
  participationPull: choice(0.03, 0, 0.06, 'ratio', 'Design pulled towards those who take part', 'domain 7.2'),
  fenceSitter: paper(1.25, 1, 1.5, 'factor', 'Fence-sitters are worth courting', 'domain 7.1'),
  resisterDivergent: paper(0.7, 0.5, 1, 'factor', 'Courting resisters of a divergent change', 'domain 7.1'),
  resisterMild: paper(1.1, 1, 1.3, 'factor', 'Courting resisters of a mild change', 'domain 7.1'),
  brokerage: paper(0.4, 0.2, 0.6, '1', 'Gain of brokered contacts for divergent change', 'domain 7.3'),
  damping: choice(1.2, 0.6, 2, 'stance squared', 'Softness of bounded confidence', 'domain 7.3'),
  selfWeight: choice(0.25, 0.1, 0.4, 'weight', 'Own weight in the influence network', 'domain 7.3'),
  peerPull: choice(0.5, 0.3, 0.7, 'ratio', 'Weight of peers against oneself', 'domain 7.3'),
  anchorPull: choice(0.35, 0.2, 0.5, 'ratio', 'Pull of the anchor on the pliable part', 'domain 7.3'),
  stanceNoise: choice(0.02, 0.01, 0.04, 'stance', 'Mood', 'domain 7.3'),
  shockLoss: choice(0.03, 0.02, 0.05, 'anchor per quarter', 'Divergence felt by those who lose power', 'domain 7.3'),
  shockOther: choice(0.008, 0.004, 0.015, 'anchor per quarter', 'Divergence felt by others', 'domain 7.3'),
  shockQuarters: choice(6, 4, 8, 'quarters', 'Length of the launch shock', 'domain 7.3'),
  shockAfter: choice(0.2, 0.1, 0.4, 'factor', 'Shock after that', 'domain 7.3'),
  evidence: choice(0.05, 0.03, 0.08, 'anchor per quarter', 'Pull of visible evidence', 'domain 7.3'),
  evidenceCsat: choice(1.5, 1, 2.5, 'points', 'CSAT change that counts as strong evidence', 'design 11.7'),
  evidenceGrowth: choice(0.006, 0, 0.01, 'per quarter', 'Revenue growth taken for granted', 'design 11.7'),
  evidenceGrowthScale: choice(0.012, 0.006, 0.02, 'per quarter', 'Growth that counts as strong evidence', 'design 11.7'),
  evidenceDoubt: choice(0.35, 0.2, 0.5, '1', 'Financial doubt in the first two programme years', 'design 11.7'),
  doubleCreditAnchor: choice(0.1, 0.05, 0.15, 'anchor a year', 'Country heads with double credit', 'domain 9'),
  doubleCreditCost: choice(0.015, 0.01, 0.02, 'of key revenue', 'Cost of double credit', 'domain 9'),
  adoptionRate: choice(0.22, 0.15, 0.3, 'per quarter', 'Speed of adoption', 'domain 7.3'),
  adoptionBase: choice(0.35, 0.25, 0.45, 'ratio', 'Adoption at neutral support', 'domain 7.3'),
  adoptionSlope: choice(0.75, 0.5, 1, 'ratio', 'Adoption by support', 'domain 7.3'),
  adoptionIdle: choice(0.05, 0, 0.1, 'ratio', 'Adoption without a programme'),
  // Launch, vote, mandate (design 11.3, 11.5)
  disruptionDecay: choice(0.72, 0.6, 0.8, 'per quarter', 'Confusion that is left a quarter later', 'domain 12.3'),
  disruptionLoss: choice(9, 6, 12, 'points', 'Quality lost by full disruption', 'domain 12.6'),
  relaunchStep: choice(0.05, 0.02, 0.1, 'divergence', 'Rise of divergence that restarts the launch clock', 'design 11.3'),
  switchEsprit: choice(0.1, 0.05, 0.2, 'esprit', 'Lost by a change of model after launch', 'design 11.3'),
  switchAnchor: choice(0.05, 0.02, 0.1, 'anchor', 'Lost with supporters by a change of model', 'design 11.3'),
  pilotEurM: choice(1.5, 1, 2, 'EUR M a year', 'Largest budget that is a pilot', 'design 11.5'),
  pilotDivergence: choice(0.3, 0.2, 0.4, 'divergence', 'Largest divergence of a pilot', 'design 11.5'),
  pilotThreshold: choice(-0.2, -0.3, 0, 'stance', 'A pilot is voted for from here', 'design 11.5'),
  noFinanceThreshold: choice(0.15, 0.05, 0.25, 'stance', 'Threshold of the numerate without a financial KPI', 'design 11.5'),
  outsideThreshold: choice(0.05, 0, 0.1, 'stance', 'Threshold of those outside the scope', 'design 11.15'),
  passPower: choice(0.5, 0.4, 0.67, 'power', 'Power of Yes above which a mandate passes', 'design 11.5'),
  conditionalPower: choice(0.3, 0.2, 0.4, 'power', 'Power of Yes above which it is conditional', 'design 11.5'),
  conditionalEurM: choice(4, 2, 5, 'EUR M a year', 'Least cap of a conditional mandate', 'design 11.5'),
  conditionalAccounts: choice(7, 4, 10, 'accounts', 'Least cap of a conditional mandate', 'design 11.5'),
  refusedAccounts: choice(4, 2, 6, 'accounts', 'Least cap of a refused mandate', 'design 11.5'),
  refusalAnchor: choice(0.03, 0, 0.06, 'anchor', 'Each No hardens after a refusal', 'design 11.5'),
  forcedAnchor: choice(0.06, 0.03, 0.1, 'anchor', 'Each No after being forced', 'design 11.5'),
  forcedTrust: choice(0.1, 0.05, 0.2, 'trust', 'Each No after being forced', 'design 11.5'),
  answerLimit: choice(0.15, 0.1, 0.25, 'stance', 'Most that answers can move a vote', 'design 11.5'),
  // Coverage and delivery (domain 12.3; design 11.9)
  coveragePerEurM: choice(2.4, 1.8, 3, 'accounts per EUR M', 'Key accounts that money can serve', 'domain 12.3'),
  deliveryBase: choice(0.25, 0.15, 0.35, 'ratio', 'Effort an unwilling customer lets in', 'domain 12.3'),
  deliverySlope: choice(1.05, 0.9, 1.2, 'ratio', 'Effort by willingness', 'domain 12.3'),
  deliveryGain: choice(32, 26, 38, 'points', 'Quality gained by full effort', 'domain 12.6'),
  scopeFloor: choice(0.4, 0.2, 0.6, 'ratio', 'Effort for lots outside the scope', 'design 11.15'),
  qualityBase: choice(66, 60, 70, 'points', 'Perceived quality without a programme', 'domain 12.3'),
  erosion: choice(0.1, 0.05, 0.2, 'points a quarter', 'Quality lost while not a key account', 'domain 12.6'),
  serviceNoise: choice(0.9, 0.5, 1.5, 'points', 'Service noise', 'domain 12.5'),
  // Satisfaction and relations (domain 8, 12.3)
  expectationRate: paper(0.12, 0.08, 0.2, 'per quarter', 'Expectations follow quality', 'domain 8'),
  expectationDrift: choice(0.1, 0, 0.2, 'points a quarter', 'Expectations rise', 'domain 12.3'),
  satisfactionRate: choice(0.25, 0.15, 0.35, 'per quarter', 'Satisfaction follows quality', 'domain 12.3'),
  disconfirmation: choice(0.1, 0.05, 0.2, 'ratio', 'Satisfaction by surprise', 'domain 12.3'),
  lossFactor: paper(1.8, 1.5, 2.2, 'factor', 'Disappointment weighs more than delight', 'domain 8'),
  designationExpectation: paper(5, 3, 7, 'points', 'A key account expects more', 'domain 9'),
  designationTrust: choice(0.06, 0.02, 0.1, 'trust', 'Trust by designation', 'design 11.9'),
  designationCommitment: paper(0.03, 0.01, 0.06, 'commitment', 'Commitment by designation', 'domain 9'),
  dropSatisfaction: choice(4, 2, 6, 'points', 'Lost when an account is dropped', 'design 11.9'),
  dropTrust: choice(0.1, 0.05, 0.15, 'trust', 'Lost when an account is dropped', 'design 11.9'),
  dropCommitment: choice(0.05, 0.02, 0.1, 'commitment', 'Lost when an account is dropped', 'design 11.9'),
  trustRate: choice(0.03, 0.02, 0.05, 'per quarter', 'Trust follows satisfaction', 'domain 12.3'),
  trustEffort: choice(0.004, 0.002, 0.008, 'per quarter', 'Trust by effort', 'domain 12.3'),
  commitmentRate: choice(0.02, 0.01, 0.04, 'per quarter', 'Commitment follows joint effort', 'domain 12.3'),
  commitmentBase: choice(0.35, 0.25, 0.45, 'level', 'Commitment without a programme', 'domain 12.1'),
  commitmentEffort: choice(0.5, 0.3, 0.7, 'level', 'Commitment by effort and willingness', 'domain 12.3'),
  commitmentStage: choice(0.02, 0, 0.05, 'level', 'Commitment by relationship state', 'domain 6'),
  sponsorTrust: choice(0.01, 0.005, 0.02, 'trust a quarter', 'A sponsor who believes, or does not', 'design 11.9'),
  competitorDrift: choice(0.0625, 0.025, 0.125, 'points a quarter', 'Competitors improve', 'domain 12.6'),
  climbChance: choice(0.35, 0.2, 0.5, 'per quarter', 'A relationship moves up when it may', 'domain 6'),
  // Price, retention, share (domain 8, 9, 12.3)
  priceHazard: choice(0.02, 0.01, 0.04, 'per quarter', 'Harmonisation demand of a key account', 'domain 12.3'),
  priceCentral: choice(0.1, 0.05, 0.15, 'per quarter', 'More of it by central purchasing', 'domain 12.3'),
  priceWar: choice(0.05, 0, 0.1, 'per quarter', 'More of it in a price war', 'design 11.14'),
  lowestCut: choice(1.2, 1, 1.5, 'of dispersion', 'Price lost at the lowest price', 'domain 9'),
  corridorCut: choice(0.22, 0.1, 0.4, 'of dispersion', 'Price lost in a corridor', 'domain 9'),
  corridorCutWeak: choice(0.6, 0.4, 0.8, 'of dispersion', 'Price lost in a corridor without logic', 'design 11.4'),
  volumeBonus: choice(1.08, 1, 1.15, 'factor', 'Share after a grant, every other time', 'domain 9'),
  refusalShare: choice(0.86, 0.75, 0.95, 'factor', 'Attainable share after a refusal', 'domain 9'),
  refusalShareCentral: choice(0.75, 0.65, 0.9, 'factor', 'The same with central purchasing', 'domain 12.8'),
  refusalSatisfaction: choice(5, 3, 7, 'points', 'Lost by a refusal', 'domain 9'),
  refusalTrust: choice(0.06, 0.03, 0.1, 'trust', 'Lost by a refusal', 'domain 9'),
  grantSatisfaction: choice(2, 0, 4, 'points', 'Won by the lowest price', 'domain 9'),
  demandAgain: choice(8, 4, 12, 'quarters', 'A refused customer asks again'),
  retentionBase: choice(1.5, 1.2, 1.8, 'logit', 'Lot renewal a year: .81 at the start', 'domain 8'),
  retentionSatisfaction: paper(0.45, 0.3, 0.6, 'logit per 10 points', 'Satisfaction keeps lots', 'domain 8'),
  retentionTrust: choice(0.9, 0.5, 1.2, 'logit', 'Trust keeps lots', 'domain 8'),
  retentionCommitment: paper(1, 0.6, 1.4, 'logit', 'Calculative commitment keeps lots', 'domain 8'),
  contractShock: choice(2, 1, 3, 'logit', 'A competitor attacks a contract', 'domain 12.5'),
  rankSoftness: choice(10, 7, 12, 'points', 'Softness of the rank against competitors', 'domain 12.6'),
  sharePull: choice(0.15, 0.1, 0.2, 'per quarter', 'Share moves to what is attainable', 'domain 12.6'),
  shareEffort: choice(0.1, 0, 0.2, 'ratio', 'Attainable share by effort', 'domain 12.3'),
  crossBought: choice(1.1, 1, 1.2, 'factor', 'Lots won where the group is bought', 'design 11.10'),
  crossKey: choice(0.6, 0.3, 0.8, 'factor', 'Lots won in a new group by a key account', 'design 11.10'),
  crossOther: choice(0.7, 0.4, 0.9, 'factor', 'Lots won in a new group by others', 'design 11.10'),
  // Money (domain 12.3, 12.6)
  marketGrowth: choice(0.005, 0, 0.01, 'per quarter', 'Market growth', 'domain 12.6'),
  marketNoise: choice(0.006, 0.003, 0.01, 'per quarter', 'Market shock', 'domain 12.5'),
  unitCost: choice(0.7, 0.66, 0.74, 'of list revenue', 'Cost of goods: gross margin .30', 'domain 12.6'),
  serveCost: choice(0.1, 0.08, 0.14, 'of revenue', 'Cost to serve', 'domain 12.6'),
  serveKey: choice(0.25, 0.1, 0.4, 'ratio', 'Dearer to serve while immature, cheaper when mature', 'domain 12.3'),
  serveStage: choice(0.0025, 0, 0.01, 'of revenue', 'Closer relations cost more to serve', 'domain 6'),
  salesBoost: choice(0.0015, 0, 0.003, 'of revenue', 'Short-term pay sells more now', 'design 11.10'),
  payProactiveness: choice(0.25, 0.15, 0.35, '1', 'Short-term pay makes people sell, not plan', 'design 11.10'),
  payTrust: choice(0.0125, 0.005, 0.02, 'per quarter', 'Customers notice short-term pay', 'design 11.10'),
  discountRate: choice(0.1, 0.08, 0.12, 'a year', 'Discount rate of lifetime value', 'domain 12.6'),
  // Shocks (domain 12.5)
  managerLeaves: paper(0.04, 0.03, 0.05, 'per quarter', 'A key account manager leaves', 'domain 9'),
  managerLoss: paper(0.15, 0.13, 0.18, 'of sales', 'Sales lost with the account manager', 'domain 9'),
  managerCover: choice(0.7, 0.5, 0.9, 'ratio', 'Loss covered by a full team', 'domain 12.5'),
  managerKnowledge: choice(0.15, 0, 0.3, 'ratio', 'Loss covered by shared knowledge (AMP2)', 'design 11.4'),
  contractChance: choice(0.01, 0.005, 0.02, 'per quarter', 'A competitor attacks a contract', 'domain 12.5'),
  executiveChange: choice(0.015, 0.01, 0.03, 'per quarter', 'A customer executive leaves', 'domain 12.5'),
  supplyChance: choice(0.02, 0.01, 0.04, 'per quarter', 'Supply is disrupted across the region', 'domain 12.5'),
  supplyLoss: choice(5, 3, 7, 'points', 'Quality lost in a disruption', 'domain 12.5'),
  supplyLossEscalated: choice(2, 1, 4, 'points', 'The same with an escalation rule', 'domain 12.5'),
  cutChance: choice(0.1, 0.05, 0.25, 'a year', 'Head office cuts central programmes', 'design 11.1'),
  cutSize: choice(0.7, 0.6, 0.9, 'factor', 'Budget left after the cut', 'domain 12.5'),
  badMarket: choice(-0.008, -0.012, -0.004, 'per quarter', 'A market shock below this is a bad quarter', 'design 11.11'),
  // Credibility, promises, expectations (design 11.12, 11.17)
  confidenceStart: choice(0.5, 0.3, 0.7, 'ratio', 'The chair’s confidence at the start', 'design 11.17'),
  confidenceUp: choice(0.05, 0.02, 0.1, 'ratio', 'A promise kept, an expectation met', 'design 11.17'),
  confidenceDown: choice(0.08, 0.04, 0.15, 'ratio', 'A promise broken, an expectation missed', 'design 11.17'),
  confidenceForced: choice(0.2, 0.1, 0.3, 'ratio', 'A forced mandate', 'design 11.17'),
  confidenceToForce: choice(0.4, 0.3, 0.5, 'ratio', 'Needed to force a mandate', 'design 11.17'),
  confidenceCut: choice(0.25, 0.15, 0.35, 'ratio', 'Below this she cuts the next budget', 'design 11.17'),
  confidenceCutSize: choice(0.8, 0.6, 0.9, 'factor', 'Budget left by her cut', 'design 11.17'),
  keptAnchor: choice(0.03, 0.01, 0.05, 'anchor', 'A promise kept', 'design 11.12'),
  keptTrust: choice(0.02, 0.01, 0.05, 'trust', 'A promise kept; lost if late', 'design 11.12'),
  brokenAnchor: choice(0.06, 0.03, 0.1, 'anchor', 'A promise broken', 'design 11.12'),
  brokenTrust: choice(0.08, 0.04, 0.12, 'trust', 'A promise broken', 'design 11.12'),
  gapAnchor: choice(0.1, 0.05, 0.15, 'anchor', 'A public number missed by all of it', 'design 11.12'),
  gapTrust: choice(0.05, 0.02, 0.1, 'trust', 'A public number missed by all of it', 'design 11.12'),
  // What is shown
  surveyNoise: choice(1.5, 0.5, 3, 'points', 'Noise of the satisfaction survey', 'domain 12.4'),
  shareNoise: choice(0.1, 0.05, 0.2, 'ratio', 'Noise of share of wallet', 'domain 12.4'),
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
export type ParameterValues = Record<ParameterName, number>;

/** Defaults with the world's overrides. Unknown names and values outside the range throw: the loader checks first. */
export function resolveParameters(world: Pick<World, 'parameters'>): ParameterValues {
  const values = Object.fromEntries(Object.entries(PARAMETERS).map(([name, p]) => [name, p.value])) as ParameterValues;
  for (const [name, value] of Object.entries(world.parameters)) {
    if (!(name in PARAMETERS)) throw new RangeError(`There is no parameter called "${name}".`);
    if (!Number.isFinite(value)) throw new RangeError(`Parameter "${name}" must be a number.`);
    values[name as ParameterName] = value;
  }
  return values;
}
