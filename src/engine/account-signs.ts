// What an account shows of its state without being asked: requests that wait, a renewal at risk, the pace of its sales,
// and what pushes them up or down. All of it restates numbers that the rules have already used; nothing feeds back.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import type { GameState } from './game-state.ts';
import { HARMONISED } from './price-step.ts';
import { tierUnits } from './programme-step.ts';
import { STAGE } from './relationship-step.ts';
import { insideShare } from './stakes.ts';

/**
 * programme: what account plans and teams do for it. attention: what is missing because the money does not cover the
 * list. neglect: service that wears down where nobody answers for the whole. upheaval: confusion of the change itself.
 * supply: late deliveries. manager: its account manager left. closeness: the stage of the relationship. price: its price
 * against the start. sponsor: the committee member who stands for it.
 */
export const ACCOUNT_FORCES = [
  'programme',
  'attention',
  'neglect',
  'upheaval',
  'supply',
  'manager',
  'closeness',
  'price',
  'sponsor',
] as const;
export type AccountForce = (typeof ACCOUNT_FORCES)[number];

/**
 * parting: the relationship is coming apart. attacked: a rival has lately gone for the contract. refused: it lately asked
 * for one price and did not get it. renewal: business is renewed less often than RISK_BELOW a year.
 */
export type AccountRisk = 'parting' | 'attacked' | 'refused' | 'renewal';

export interface AccountSigns {
  /** Requests of the last quarter that nobody answered in time; 0 for an account that is not a key account. */
  requests: number;
  /** Why its renewal is at risk, if it is. */
  risk: AccountRisk | null;
  /** Pace of the last quarter against last year's sales, a ratio: 0.05 is 5 % more. Null without sales last year. */
  growth: number | null;
  /** What pushes its sales, strongest first, at most five; `push` is -1 to 1, 1 being as strong as it gets. */
  forces: { force: AccountForce; push: number }[];
}

/** Renewal a year below which an account counts as at risk; accounts start at about .8. */
const RISK_BELOW = 0.75;
/** Quarters for which an attack on the contract, and a refused wish for one price, keep the renewal at risk. */
const ATTACK_LASTS = 2;
const REFUSAL_LASTS = 4;
/** Quality points that count as a full push: what a working programme is worth to a willing account. */
const FULL_QUALITY = 20;
/** Share of sales that counts as a full push of closeness or price. */
const FULL_SHARE = 0.15;
/** Push of a sponsor of a tier-B account. */
const SPONSOR = 0.2;
/** Weaker pushes are left out. */
const LEAST = 0.05;
const MOST_FORCES = 5;

/**
 * Requests that wait. An account asks once a quarter in each cluster it buys in, times the attention that its tier
 * promises. Answered is the part that the money covers, that lies inside the scope of the design, and that the
 * organisation does by the programme (adoption). The same three factors hold back the effort that reaches it.
 */
function requestsOf(C: Compiled, s: Float64Array, a: number): number {
  const { L } = C;
  if (s[L.account_key + a] === 0 || s[L.started] === 0) return 0;
  let clusters = 0;
  for (let cluster = 0; cluster < 4; cluster++) {
    const at = L.lots + a * 16 + cluster;
    if (s[at] + s[at + 4] + s[at + 8] + s[at + 12] > 0) clusters++;
  }
  const asked = tierUnits(C.p, s[L.account_tier + a]) * clusters;
  return Math.round(asked * (1 - s[L.coverage] * s[L.adoption] * insideShare(C, s, a)));
}

function riskOf(C: Compiled, s: Float64Array, a: number): AccountRisk | null {
  const { L } = C;
  const t = s[L.t];
  if (s[L.account_stage + a] === STAGE.DIS) return 'parting';
  if (s[L.account_key + a] === 1) {
    if (t - s[L.account_shockT + a] < ATTACK_LASTS) return 'attacked';
    if (HARMONISED[s[L.account_harm + a]] === 'refused' && t - s[L.account_harmT + a] < REFUSAL_LASTS) return 'refused';
  }
  return t > 0 && s[L.account_renewal + a] < RISK_BELOW ? 'renewal' : null;
}

function pushesOf(C: Compiled, s: Float64Array, a: number): Record<AccountForce, number> {
  const { L, p } = C;
  const key = s[L.account_key + a] === 1;
  const stage = s[L.account_stage + a];
  const covered = s[L.coverage];
  const effort = s[L.account_effort + a];
  const whole = key && covered > 0 ? effort / covered : effort;
  const left = key && s[L.t] - s[L.account_managerT + a] < 2;
  const sponsor = s[L.account_sponsor + a];
  const x = sponsor >= 0 ? s[L.person_x + sponsor] : 0;
  const points = (quality: number) => quality / FULL_QUALITY;
  return {
    programme: key ? points(p.deliveryGain * whole) : 0,
    attention: key ? points(-p.deliveryGain * (whole - effort)) : 0,
    neglect: points(-s[L.account_erosion + a]),
    upheaval: points(-p.disruptionLoss * s[L.disruption] * (key ? 1 : p.disruptionOther)),
    supply: s[L.supplyLeft] > 0 ? points(-s[L.supplySize]) : 0,
    manager: left ? points(-p.managerQuality) : 0,
    closeness: (C.stageShare[stage] - 1) / FULL_SHARE,
    price: (s[L.account_p + a] - 1) / FULL_SHARE,
    sponsor: key && Math.abs(x) > p.sponsorStance ? Math.sign(x) * SPONSOR * C.tierEffort[s[L.account_tier + a]] : 0,
  };
}

/** The signs of one account. Throws a RangeError for an id the world does not know. */
export function accountSigns(C: Compiled, state: GameState, id: string): AccountSigns {
  const a = C.accountIndex.get(id);
  if (a === undefined) throw new RangeError(`There is no account called "${id}".`);
  const { L } = C;
  const s = state.numbers;
  const stage = s[L.account_stage + a];
  if (stage === STAGE.LOST) return { requests: 0, risk: null, growth: null, forces: [] };
  const lastYear = s[L.account_lastYearRevenue + a];
  const pushes = pushesOf(C, s, a);
  return {
    requests: requestsOf(C, s, a),
    risk: riskOf(C, s, a),
    growth: lastYear > 0 ? s[L.account_revenue + a] / lastYear - 1 : null,
    forces: ACCOUNT_FORCES.map((force) => ({ force, push: clip(pushes[force], -1, 1) }))
      .filter(({ push }) => Math.abs(push) >= LEAST)
      .sort((one, other) => Math.abs(other.push) - Math.abs(one.push))
      .slice(0, MOST_FORCES),
  };
}
