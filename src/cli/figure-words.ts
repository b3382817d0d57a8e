// The quarter's numbers as a person reads them in a terminal: what each is called, in the words of the case where it has its
// own, and its value with its unit. Programs ask for --json and get the names that the engine uses.
import { eurM, signedEurM } from '../base/euros.ts';
import type { KpiId } from '../engine/kpis.ts';
import type { World } from '../engine/world.ts';

const TIED = '\u00a0';

/** A true minus sign, and no minus before nought. */
function decimal(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

const signed = (value: number, digits: number) =>
  Number(value.toFixed(digits)) > 0 ? `+${decimal(value, digits)}` : decimal(value, digits);
const money = (value: number) => eurM(value);
/** What adds up to the net contribution. */
const exact = (value: number) => eurM(value, 2);
const points = (value: number) => decimal(value, 1);
const percent = (value: number) => `${decimal(100 * value, 1)}${TIED}%`;
/** What the screens count from 0 to 100. */
const ofHundred = (value: number) => decimal(100 * value, 0);
const count = (value: number) => decimal(value, 0);
const mean = (value: number) => decimal(value, 1);
/** From −100 to +100. */
const stance = (value: number) => signed(100 * value, 0);

type Words = Readonly<Record<KpiId, readonly [label: string, text: (value: number) => string]>>;

const WORDS: Words = {
  revenue: ['Revenue', money],
  keyRevenue: ['Key-account revenue', money],
  contribution: ['Contribution of the customers', exact],
  cost: ['Programme cost', exact],
  net: ['Net contribution', exact],
  csat: ['Satisfaction, all customers', points],
  csatKey: ['Satisfaction, key accounts', points],
  csatShown: ['Satisfaction, key accounts, as surveyed', points],
  npsKey: ['Promoter score, key accounts', (value) => signed(value, 0)],
  nps: ['Promoter score, all customers', (value) => signed(value, 0)],
  retention: ['Retention, all customers', percent],
  retentionKey: ['Retention, key accounts', percent],
  churnedLots: ['Lots lost in the quarter', count],
  lots: ['Lots held', count],
  shareOfWallet: ['Our share of what customers buy', percent],
  shareShown: ['Our share of what customers buy, as surveyed', percent],
  clv: ['Customer lifetime value, all customers', money],
  clvKey: ['Customer lifetime value, key accounts', money],
  support: ['Support in the committee, −100 to +100', stance],
  resistance: ['Resistance, of 100', points],
  polarisation: ['How far the committee is divided, of 100', ofHundred],
  adoption: ['Working by the programme', percent],
  effectiveness: ['Effectiveness of the programme, of 100', ofHundred],
  fit: ['How well the programme fits together, of 100', ofHundred],
  esprit: ['Spirit of the teams, of 100', ofHundred],
  disruption: ['Roles still unsettled, of 100', ofHundred],
  maturity: ['Practices learned, of 100', ofHundred],
  confidence: ['Credibility with the chair, of 100', ofHundred],
  meanTrust: ['Trust of the committee, of 100', ofHundred],
  customerTrust: ['Trust of the customers, of 100', ofHundred],
  commitment: ['Commitment of the customers, of 100', ofHundred],
  priceIndex: ['Prices, 100 at the start', ofHundred],
  groupsBought: ['Business groups that a customer buys from', mean],
  concentration: ['Key-account revenue from the three largest', percent],
  keyAccounts: ['Key accounts', count],
  coverage: ['Key accounts that the money can serve', percent],
  onTime: ['Service on time', percent],
  planQuality: ['Quality of account plans, of 100', ofHundred],
  stage: ['Closeness of key accounts, 0 to 4', mean],
  flowMarket: ['Revenue moved by the market', (value) => signedEurM(value)],
  flowLost: ['Revenue moved by contracts lost', (value) => signedEurM(value)],
  flowWon: ['Revenue moved by contracts won', (value) => signedEurM(value)],
  flowDeeper: ['Revenue moved by share of contracts held', (value) => signedEurM(value)],
  flowPrice: ['Revenue moved by prices', (value) => signedEurM(value)],
  flowShock: ['Revenue moved by shocks', (value) => signedEurM(value)],
  meanAnchor: ['What the committee believes, −100 to +100', stance],
};

/** What a number is called in this case. */
export function figureLabel(world: Pick<World, 'company'>, id: KpiId): string {
  const own = id === 'groupsBought' ? world.company.words?.groups : undefined;
  const [label] = WORDS[id];
  return own === undefined
    ? label
    : label.replace(
        'Business groups',
        own.replace(/^./, (first) => first.toUpperCase()),
      );
}

/** Its value with its unit. */
export const figureText = (id: KpiId, value: number): string => WORDS[id][1](value);
