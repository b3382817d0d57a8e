// What the quarter of an account comes to in money: the wallet grows, its revenue changes by market, lots, depth and price
// (the flows add up to the change), contribution and lifetime value follow. Sources: domain 12.3 steps 14-15. Leaves out
// payment terms and stock.
import type { Compiled } from './compiled.ts';
import { meanMaturity } from './programme-step.ts';
import { STAGE } from './relationship-step.ts';
import { contribution, lifetimeValue } from './rules/customers.ts';
import { changeLots, countBits } from './rules/lots.ts';
import { SUM } from './scratch.ts';

/** The wallets grow with market and customer; shares and prices move, and a lost account takes its lots along. */
function moveRevenue(C: Compiled, s: Float64Array): void {
  const { L, p: values } = C;
  const { sums } = C.scratch;
  const { numbers: c, oldPrice, oldShare, heldBefore, lotsLost, shareLost, shareWon, share, held } = C.scratch.columns;
  const { accounts, account_V: V, account_w: w, account_p: p, account_stage: stage, account_growth: growth, lots } = L;
  const market = s[L.market];
  let flowMarket = 0;
  let flowLost = 0;
  let flowWon = 0;
  let flowDeeper = 0;
  let flowPrice = 0;
  let churned = 0;
  for (let a = 0; a < accounts; a++) {
    const price = c[oldPrice + a];
    const had = c[oldShare + a];
    const before = s[V + a];
    const wallet = before * (1 + values.marketGrowth + s[growth + a] + market);
    s[V + a] = wallet;
    flowMarket += (wallet * had * price - before * had * price) / 4;
    if (s[stage + a] === STAGE.LOST) {
      flowLost -= (wallet * had * price) / 4;
      churned += countBits(held[a]);
      lose(C, s, a);
      continue;
    }
    const lost = c[shareLost + a];
    const won = c[shareWon + a];
    const now = c[share + a];
    s[w + a] = now;
    churned += c[lotsLost + a];
    flowLost += (wallet * lost * price) / 4;
    flowWon += (wallet * won * price) / 4;
    // What bounds cut off is entered as depth, so that the flows add up to the change of revenue.
    flowDeeper += (wallet * (now - had - lost - won) * price) / 4;
    flowPrice += (wallet * now * (s[p + a] - price)) / 4;
    const lotsBefore = c[heldBefore + a];
    if (lotsBefore !== held[a]) changeLots(s, lots + a * 16, lotsBefore, held[a]);
  }
  sums[SUM.flowMarket] = flowMarket;
  sums[SUM.flowLost] = flowLost;
  sums[SUM.flowWon] = flowWon;
  sums[SUM.flowDeeper] = flowDeeper;
  sums[SUM.flowPrice] = flowPrice;
  sums[SUM.churned] = churned;
}

function lose(C: Compiled, s: Float64Array, a: number): void {
  const { L } = C;
  const { held } = C.scratch.columns;
  changeLots(s, L.lots + a * 16, held[a], 0);
  held[a] = 0;
  s[L.account_w + a] = 0;
  s[L.account_revenue + a] = 0;
  s[L.account_key + a] = 0;
  s[L.account_tier + a] = -1;
  s[L.account_sponsor + a] = -1;
}

/** Revenue, contribution, renewals and lifetime value of all accounts and of key accounts. */
function earn(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { sums } = C.scratch;
  const { held } = C.scratch.columns;
  const { accounts, account_V: V, account_w: w, account_p: price, account_stage: stage, account_key: isKey } = L;
  const { account_renewal: renewal, account_revenue: revenue, account_yearRevenue: yearRevenue } = L;
  const maturity = meanMaturity(C, s);
  let all = 0;
  let ofKey = 0;
  let margins = 0;
  let renewing = 0;
  let weights = 0;
  let renewingKey = 0;
  let weightsKey = 0;
  let clv = 0;
  let clvKey = 0;
  let lots = 0;
  for (let a = 0; a < accounts; a++) {
    const state = s[stage + a];
    if (state === STAGE.LOST) continue;
    const key = s[isKey + a] === 1;
    const weight = s[V + a] * s[w + a];
    const R = (weight * s[price + a]) / 4;
    const margin = contribution(p, R, s[price + a], key, maturity, state <= STAGE.ITG ? state : 0);
    const r = s[renewal + a];
    const value = lifetimeValue(p, 4 * margin, r);
    s[revenue + a] = 4 * R;
    s[yearRevenue + a] += R;
    all += R;
    margins += margin;
    renewing += r * weight;
    weights += weight;
    clv += value;
    lots += countBits(held[a]);
    if (!key) continue;
    ofKey += R;
    renewingKey += r * weight;
    weightsKey += weight;
    clvKey += value;
  }
  sums[SUM.revenue] = all;
  sums[SUM.keyRevenue] = ofKey;
  sums[SUM.contribution] = margins;
  sums[SUM.renewing] = renewing;
  sums[SUM.weight] = weights;
  sums[SUM.renewingKey] = renewingKey;
  sums[SUM.weightKey] = weightsKey;
  sums[SUM.clv] = clv;
  sums[SUM.clvKey] = clvKey;
  sums[SUM.lots] = lots;
}

/** Closes the account columns of a quarter and fills the scratch's sums, in the order of accounts. */
export function stepMoney(C: Compiled, s: Float64Array): void {
  moveRevenue(C, s);
  earn(C, s);
}
