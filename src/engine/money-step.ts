// What the quarter of an account comes to in money: the wallet grows, its revenue changes by market, lots, depth and price
// (the flows add up to the change), contribution and lifetime value follow. Sources: domain 12.3 steps 14-15. Leaves out
// payment terms and stock.
import type { Compiled } from './compiled.ts';
import { meanMaturity } from './programme-step.ts';
import { STAGE } from './relationship-step.ts';
import { contribution } from './rules/customers.ts';
import { changeLots, countBits } from './rules/lots.ts';
import { SUM } from './scratch.ts';

/** Sums up by cause how revenue is about to change, and the lots that are lost; the accounts stand as before it. */
function sumFlows(C: Compiled, s: Float64Array): void {
  const { L, p: values } = C;
  const { sums } = C.scratch;
  const { numbers: c, oldPrice, oldShare, lotsLost, shareLost, shareWon, share, held } = C.scratch.columns;
  const { accounts, account_V: V, account_p: p, account_stage: stage, account_growth: growth } = L;
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
    flowMarket += (wallet * had * price - before * had * price) / 4;
    if (s[stage + a] === STAGE.LOST) {
      flowLost -= (wallet * had * price) / 4;
      churned += countBits(held[a]);
      continue;
    }
    const lost = c[shareLost + a];
    const won = c[shareWon + a];
    const now = c[share + a];
    churned += c[lotsLost + a];
    flowLost += (wallet * lost * price) / 4;
    flowWon += (wallet * won * price) / 4;
    // What bounds cut off is entered as depth, so that the flows add up to the change of revenue.
    flowDeeper += (wallet * (now - had - lost - won) * price) / 4;
    flowPrice += (wallet * now * (s[p + a] - price)) / 4;
  }
  sums[SUM.flowMarket] = flowMarket;
  sums[SUM.flowLost] = flowLost;
  sums[SUM.flowWon] = flowWon;
  sums[SUM.flowDeeper] = flowDeeper;
  sums[SUM.flowPrice] = flowPrice;
  sums[SUM.churned] = churned;
}

/** The wallets grow with market and customer; shares move, and a lost account takes its lots along. */
function moveShares(C: Compiled, s: Float64Array): void {
  const { L, p: values } = C;
  const { numbers: c, heldBefore, share, held } = C.scratch.columns;
  const { accounts, account_V: V, account_w: w, account_stage: stage, account_growth: growth, lots } = L;
  const market = s[L.market];
  for (let a = 0; a < accounts; a++) {
    s[V + a] *= 1 + values.marketGrowth + s[growth + a] + market;
    if (s[stage + a] === STAGE.LOST) {
      lose(C, s, a);
      continue;
    }
    s[w + a] = c[share + a];
    const lotsBefore = c[heldBefore + a];
    if (lotsBefore !== held[a]) changeLots(s, lots + a * 16, lotsBefore, held[a]);
  }
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

/** Revenue and contribution of all accounts, and revenue of key accounts; the margin of each is noted. */
function earn(C: Compiled, s: Float64Array): void {
  const { L, p } = C;
  const { sums } = C.scratch;
  const { numbers, margin } = C.scratch.columns;
  const { accounts, account_V: V, account_w: w, account_p: price, account_stage: stage, account_key: isKey } = L;
  const { account_revenue: revenue, account_yearRevenue: yearRevenue } = L;
  const maturity = meanMaturity(C, s);
  let all = 0;
  let ofKey = 0;
  let margins = 0;
  for (let a = 0; a < accounts; a++) {
    const state = s[stage + a];
    if (state === STAGE.LOST) continue;
    const key = s[isKey + a] === 1;
    const R = (s[V + a] * s[w + a] * s[price + a]) / 4;
    const earned = contribution(p, R, s[price + a], key, maturity, state <= STAGE.ITG ? state : 0);
    numbers[margin + a] = earned;
    s[revenue + a] = 4 * R;
    s[yearRevenue + a] += R;
    all += R;
    margins += earned;
    if (key) ofKey += R;
  }
  sums[SUM.revenue] = all;
  sums[SUM.keyRevenue] = ofKey;
  sums[SUM.contribution] = margins;
}

/**
 * Closes the account columns of a quarter and fills the scratch's sums, in the order of accounts; without `flows` not those
 * that say why revenue changed.
 */
export function stepMoney(C: Compiled, s: Float64Array, flows: boolean): void {
  if (flows) sumFlows(C, s);
  moveShares(C, s);
  earn(C, s);
}
