// Turning the sheet into the year's numbers once the mandate is minuted: model, poles, money, list, KPIs, pay, meetings;
// launch or change of model; designation and dropping of accounts. A mid-year correction goes through the same doors.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import { type Correction, type PricePolicy, PURPOSES, type Tier, type YearSheet } from './decisions/decision.ts';
import type { Mandate } from './game-state.ts';
import { resolveInputs } from './inputs.ts';
import { offerCode } from './people-step.ts';
import { stakesOf } from './stakes.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import { TACTIC_IDS } from './world.ts';

const TIERS: readonly Tier[] = ['A', 'B', 'C'];
export const PRICES: readonly PricePolicy[] = ['corridor', 'lowest', 'refuse'];
const TARGETS: Record<string, number> = { BAS: 1, COO: 2, INT: 3, ITG: 4 };
const CONSULTANT_FACTOR: Record<number, number> = { 0: 1, 50: 1.3, 80: 1.5, 130: 1.7 };
const CONSULTANT_COST: Record<number, number> = { 0: 0, 50: 0.3, 80: 0.5, 130: 0.8 };

export function askedEurM(sheet: YearSheet): number {
  let keur = 0;
  for (const amount of Object.values(sheet.keur)) keur += amount;
  return keur / 1000;
}

/** Writes the meetings of the sheet; the kernel reads them slot by slot. */
export function fixMeetings(C: Compiled, s: Float64Array, sheet: YearSheet): void {
  const { L } = C;
  const n = L.people;
  s.fill(0, L.meetTactic, L.meetTactic + 5 * n);
  s.fill(0, L.meetPoints, L.meetPoints + 5 * n);
  s.fill(0, L.meetOffer, L.meetOffer + 5 * n);
  for (const m of sheet.meetings) {
    const seat = C.seatOf.get(m.person);
    if (seat === undefined || seat < 0) continue;
    s[L.meetTactic + m.slot * n + seat] = TACTIC_IDS.indexOf(m.tactic) + 1;
    s[L.meetPoints + m.slot * n + seat] = m.points;
    s[L.meetOffer + m.slot * n + seat] = offerCode(m.offer);
  }
}

/** Scope, inputs and poles of the sheet, before the lobby slot runs. */
export function fixDesign(C: Compiled, s: Float64Array, sheet: YearSheet): void {
  const { L, world } = C;
  world.groups.forEach((g, i) => (s[L.scopeGroup + i] = sheet.groups.includes(g.id) ? 1 : 0));
  world.clusters.forEach((c, i) => (s[L.scopeCluster + i] = sheet.clusters.includes(c.id) ? 1 : 0));
  world.dilemmas.forEach((d, i) => {
    const pole = sheet.poles[d.id];
    s[L.pole + i] = pole === 'a' ? 1 : pole === 'b' ? 2 : 0;
  });
  s.set(resolveInputs(C, s, sheet), L.input);
}

export function designate(C: Compiled, s: Float64Array, a: number, tier: number): void {
  const { L, p } = C;
  if (s[L.account_key + a] === 0) {
    s[L.account_key + a] = 1;
    s[L.account_X + a] += p.designationExpectation;
    s[L.account_T + a] = clip(s[L.account_T + a] + p.designationTrust, 0, 1);
    s[L.account_C + a] = clip(s[L.account_C + a] + p.designationCommitment, 0, 1);
  }
  s[L.account_tier + a] = tier;
}

export function drop(C: Compiled, s: Float64Array, a: number): void {
  const { L, p } = C;
  if (s[L.account_key + a] === 0) return;
  s[L.account_key + a] = 0;
  s[L.account_tier + a] = -1;
  s[L.account_sponsor + a] = -1;
  s[L.account_target + a] = -1;
  s[L.account_S + a] = clip(s[L.account_S + a] - p.dropSatisfaction, 0, 100);
  s[L.account_T + a] = clip(s[L.account_T + a] - p.dropTrust, 0, 1);
  s[L.account_C + a] = clip(s[L.account_C + a] - p.dropCommitment, 0, 1);
}

function fixAccounts(C: Compiled, s: Float64Array, sheet: YearSheet, limit: number): number[] {
  const { L } = C;
  // Tier A first: what a cut leaves is what the team called most important.
  const wanted = [...sheet.accounts]
    .sort((x, y) => TIERS.indexOf(x.tier) - TIERS.indexOf(y.tier))
    .filter((x) => C.accountIndex.has(x.account) && s[L.account_stage + C.accountIndex.get(x.account)!] !== 6)
    .slice(0, Math.max(0, Math.floor(limit)));
  const keep = new Map(wanted.map((x) => [C.accountIndex.get(x.account)!, x]));
  for (let a = 0; a < L.accounts; a++) if (!keep.has(a)) drop(C, s, a);
  for (const [a, { account, tier }] of keep) {
    designate(C, s, a, TIERS.indexOf(tier));
    const sponsor = sheet.sponsors[account];
    const seat = sponsor === undefined ? undefined : C.seatOf.get(sponsor);
    s[L.account_sponsor + a] = seat !== undefined && seat >= 0 && tier === 'A' ? seat : -1;
    s[L.account_target + a] = TARGETS[sheet.targets[account] ?? ''] ?? -1;
  }
  return [...keep.keys()];
}

function launch(trace: Trace | null, C: Compiled, s: Float64Array, mandate: Mandate, model: number): void {
  const { L, p } = C;
  const delta = mandate.divergence;
  if (s[L.started] === 0) {
    s[L.started] = 1;
    s[L.launchT] = s[L.t];
    s[L.launchYear] = mandate.year;
    s[L.disruption] = delta * (1 - s[L.adoption]);
    happen(trace, 'launched', C.world.models[model].id, delta);
    return;
  }
  const changed = model !== s[L.model];
  const rise = delta - s[L.mandateDelta];
  if (!changed && rise <= p.relaunchStep) return;
  if (changed) {
    s[L.esprit] = Math.max(0, s[L.esprit] - p.switchEsprit);
    for (let i = 0; i < L.people; i++)
      if (s[L.person_x + i] > 0) moveAnchor(trace, C, s, i, 'model_changed', '', -p.switchAnchor);
    happen(trace, 'model_changed', C.world.models[model].id, delta);
  }
  s[L.launchT] = s[L.t];
  s[L.disruption] += Math.max(rise, changed ? delta : 0) * (1 - s[L.adoption]);
}

/** Fixes the year. The mandate's budget scales every practice alike; what it cuts from the list goes from the bottom. */
export function fixYear(trace: Trace | null, C: Compiled, s: Float64Array, sheet: YearSheet, mandate: Mandate): void {
  const { L, world } = C;
  fixDesign(C, s, sheet);
  const model = C.modelIndex.get(sheet.model) ?? 0;
  s[L.askedB] = mandate.askedEurM;
  s[L.askedN] = mandate.askedAccounts;
  s[L.stopped] = 0;
  C.practiceIds.forEach((id, k) => (s[L.spend + k] = (sheet.keur[id] ?? 0) / 1000));
  if (mandate.budgetEurM > 0) launch(trace, C, s, mandate, model);
  s[L.mandateDelta] = mandate.divergence;
  s[L.mandateB] = mandate.budgetEurM;
  s[L.mandateYes] = mandate.yes;
  s[L.mandateKind] = ['none', 'passed', 'conditional', 'refused', 'forced'].indexOf(mandate.kind);
  if (mandate.budgetEurM > 0 || s[L.started] === 1) {
    s[L.model] = model;
    s[L.tmi] = world.models[model].topManagement;
    s[L.team] = world.models[model].teams;
  }
  const listed = mandate.budgetEurM > 0 ? fixAccounts(C, s, sheet, mandate.accounts) : fixAccounts(C, s, sheet, 0);
  s[L.mandateN] = listed.length;
  s.set(stakesOf(C, s, sheet, listed), L.person_stake);
  const mask = sheet.kpis.reduce((bits, k) => bits | C.kpiBit[k], 0);
  if (mask !== s[L.kpiMask]) {
    s[L.kpiMask] = mask;
    s[L.kpiChangedT] = s[L.t];
  }
  s[L.purpose] = sheet.purpose === null ? -1 : PURPOSES.indexOf(sheet.purpose);
  s[L.pricePolicy] = PRICES.indexOf(sheet.pricePolicy);
  s[L.doubleCredit] = sheet.incentives.doubleCredit ? 1 : 0;
  s[L.consultantFactor] = CONSULTANT_FACTOR[sheet.consultantDays];
  s[L.consultantCost] = CONSULTANT_COST[sheet.consultantDays];
  fixMeetings(C, s, sheet);
}

/** Applies the mid-year correction to the running year. */
export function applyCorrection(trace: Trace | null, C: Compiled, s: Float64Array, correction: Correction): void {
  const { L } = C;
  happen(trace, 'correction', correction.kind);
  switch (correction.kind) {
    case 'none':
      break;
    case 'move_budget': {
      const scale = s[L.askedB] > 0 && s[L.mandateB] > 0 ? s[L.askedB] / s[L.mandateB] : 1;
      const from = L.spend + C.practiceIndex.get(correction.from)!;
      const amount = Math.min(s[from], (correction.keur / 1000) * scale);
      s[from] -= amount;
      s[L.spend + C.practiceIndex.get(correction.to)!] += amount;
      break;
    }
    case 'drop_account':
      drop(C, s, C.accountIndex.get(correction.account)!);
      break;
    case 'add_account':
      designate(C, s, C.accountIndex.get(correction.account)!, TIERS.indexOf(correction.tier));
      break;
    case 'swap_slots': {
      const n = L.people;
      for (const block of [L.meetTactic, L.meetPoints, L.meetOffer])
        for (let i = 0; i < n; i++) {
          const a = block + correction.first * n + i;
          const b = block + correction.second * n + i;
          const held = s[a];
          s[a] = s[b];
          s[b] = held;
        }
      break;
    }
    case 'pause_practice': {
      // What is paused is neither learned nor paid; the others keep what they had.
      const at = L.spend + C.practiceIndex.get(correction.practice)!;
      const left = s[L.askedB] > 0 ? 1 - s[at] / s[L.askedB] : 1;
      s[at] = 0;
      s[L.askedB] *= left;
      s[L.mandateB] *= left;
      break;
    }
    case 'stop_programme':
      s[L.stopped] = 1;
      break;
  }
}
