// The numbers a quarter ends with, in the order of a KPI row. Definitions: `domain-model.md` 12.4, DESIGN.md 11.
// Revenue, contribution, cost and net are of the quarter; `shown` values carry survey noise and lag, the others are true.

export const KPI_IDS = [
  'revenue', 'keyRevenue', 'contribution', 'cost', 'net',
  'csat', 'csatKey', 'csatShown', 'npsKey', 'nps',
  'retention', 'retentionKey', 'churnedLots', 'lots', 'shareOfWallet', 'shareShown', 'clv', 'clvKey',
  'support', 'resistance', 'polarisation', 'adoption', 'effectiveness', 'fit', 'esprit', 'disruption', 'maturity',
  'confidence', 'meanTrust', 'customerTrust', 'commitment', 'priceIndex', 'groupsBought', 'concentration',
  'keyAccounts', 'coverage', 'onTime', 'planQuality', 'stage',
  'flowMarket', 'flowLost', 'flowWon', 'flowDeeper', 'flowPrice', 'flowShock', 'meanAnchor',
] as const;
export type KpiId = (typeof KPI_IDS)[number];

export type KpiUnit = 'EUR M' | 'points' | 'ratio' | 'lots' | 'index' | 'groups' | 'accounts' | 'stage';

/** Unit and legal range of each KPI; the property test holds every game to it. */
export const KPI_RANGES: Record<KpiId, { unit: KpiUnit; low: number; high: number }> = {
  revenue: { unit: 'EUR M', low: 0, high: 2000 },
  keyRevenue: { unit: 'EUR M', low: 0, high: 2000 },
  contribution: { unit: 'EUR M', low: -500, high: 1000 },
  cost: { unit: 'EUR M', low: 0, high: 20 },
  net: { unit: 'EUR M', low: -500, high: 1000 },
  csat: { unit: 'points', low: 0, high: 100 },
  csatKey: { unit: 'points', low: 0, high: 100 },
  csatShown: { unit: 'points', low: 0, high: 100 },
  npsKey: { unit: 'points', low: -100, high: 100 },
  nps: { unit: 'points', low: -100, high: 100 },
  retention: { unit: 'ratio', low: 0, high: 1 },
  retentionKey: { unit: 'ratio', low: 0, high: 1 },
  churnedLots: { unit: 'lots', low: 0, high: 1000 },
  lots: { unit: 'lots', low: 0, high: 1000 },
  shareOfWallet: { unit: 'ratio', low: 0, high: 1 },
  shareShown: { unit: 'ratio', low: 0, high: 1 },
  clv: { unit: 'EUR M', low: -5000, high: 20000 },
  clvKey: { unit: 'EUR M', low: -5000, high: 20000 },
  support: { unit: 'index', low: -1, high: 1 },
  resistance: { unit: 'points', low: 0, high: 100 },
  polarisation: { unit: 'ratio', low: 0, high: 1 },
  adoption: { unit: 'ratio', low: 0, high: 1 },
  effectiveness: { unit: 'ratio', low: 0, high: 1 },
  fit: { unit: 'ratio', low: 0, high: 1 },
  esprit: { unit: 'ratio', low: 0, high: 1 },
  disruption: { unit: 'ratio', low: 0, high: 2 },
  maturity: { unit: 'ratio', low: 0, high: 1.1 },
  confidence: { unit: 'ratio', low: 0, high: 1 },
  meanTrust: { unit: 'ratio', low: 0, high: 1 },
  customerTrust: { unit: 'ratio', low: 0, high: 1 },
  commitment: { unit: 'ratio', low: 0, high: 1 },
  priceIndex: { unit: 'ratio', low: 0.2, high: 1.5 },
  groupsBought: { unit: 'groups', low: 0, high: 4 },
  concentration: { unit: 'ratio', low: 0, high: 1 },
  keyAccounts: { unit: 'accounts', low: 0, high: 60 },
  coverage: { unit: 'ratio', low: 0, high: 1 },
  onTime: { unit: 'ratio', low: 0, high: 1 },
  planQuality: { unit: 'ratio', low: 0, high: 1 },
  stage: { unit: 'stage', low: 0, high: 4 },
  flowMarket: { unit: 'EUR M', low: -500, high: 500 },
  flowLost: { unit: 'EUR M', low: -500, high: 500 },
  flowWon: { unit: 'EUR M', low: -500, high: 500 },
  flowDeeper: { unit: 'EUR M', low: -500, high: 500 },
  flowPrice: { unit: 'EUR M', low: -500, high: 500 },
  flowShock: { unit: 'EUR M', low: -500, high: 500 },
  meanAnchor: { unit: 'index', low: -1, high: 1 },
};

export const kpiIndex: Record<KpiId, number> = Object.fromEntries(KPI_IDS.map((id, i) => [id, i])) as Record<KpiId, number>;
