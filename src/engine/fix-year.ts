// Turning the sheet into the year's numbers once the mandate is minuted: model, poles, money, list, KPIs, pay, meetings;
// launch or change of model; designation and dropping of accounts. A mid-year correction goes through the same doors.
import { clip } from '../base/det-math.ts';
import type { Compiled } from './compiled.ts';
import type { Correction, Tier } from './decisions/decision.ts';
import { writeInputs } from './inputs.ts';
import type { ParameterValues } from './parameters.ts';
import type { Conceded, VoteOutcome } from './scratch.ts';
import { writeStakes } from './stakes.ts';
import { happen, moveAnchor, type Trace } from './trace.ts';
import {
  type AccountNumbers,
  type DesignNumbers,
  fewerAccounts,
  type PeopleNumbers,
  type YearNumbers,
} from './year-numbers.ts';

const TIERS: readonly Tier[] = ['A', 'B', 'C'];

/** Speed of the first two elements, and cost in EUR M, by days of consultants. */
function consultantFactor(p: ParameterValues, days: number): number {
  return days >= 130 ? p.consultantSpeed130 : days >= 80 ? p.consultantSpeed80 : days >= 50 ? p.consultantSpeed50 : 1;
}
function consultantCost(p: ParameterValues, days: number): number {
  return days >= 130 ? p.consultantEurM130 : days >= 80 ? p.consultantEurM80 : days >= 50 ? p.consultantEurM50 : 0;
}

/** Writes the meetings of the year; the kernel reads them slot by slot. */
export function fixMeetings({ L }: Compiled, s: Float64Array, people: PeopleNumbers): void {
  s.set(people.meetings, L.meetTactic);
}

/** Scope, inputs and poles of the design, before the lobby slot runs. */
export function fixDesign(C: Compiled, s: Float64Array, design: DesignNumbers): void {
  const { L } = C;
  s.set(design.groups, L.scopeGroup);
  s.set(design.clusters, L.scopeCluster);
  s.set(design.poles, L.pole);
  writeInputs(C, s, design, s, L.input);
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

/**
 * Puts the list in force: tier A first, lost accounts left out, cut to `limit`; what a cut leaves is what the team called
 * most important. Of the list only the first `asked` are asked for. Fills the scratch's `listed`, returns how many.
 */
function fixAccounts(C: Compiled, s: Float64Array, list: AccountNumbers, asked: number, limit: number): number {
  const { L } = C;
  const { listed, isListed } = C.scratch;
  const most = Math.max(0, Math.floor(limit));
  isListed.fill(0);
  let count = 0;
  for (let tier = 0; tier < 3; tier++) {
    for (let k = 0; k < asked && count < most; k++) {
      const a = list.account[k];
      if (a < 0 || list.tier[k] !== tier || s[L.account_stage + a] === 6) continue;
      listed[count++] = a;
      isListed[a] = k + 1;
    }
  }
  for (let a = 0; a < L.accounts; a++) if (isListed[a] === 0) drop(C, s, a);
  for (let i = 0; i < count; i++) {
    const a = listed[i];
    const k = isListed[a] - 1;
    designate(C, s, a, list.tier[k]);
    s[L.account_sponsor + a] = list.tier[k] === 0 ? list.sponsor[k] : -1;
    s[L.account_target + a] = list.target[k];
  }
  return count;
}

function launch(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  vote: VoteOutcome,
  model: number,
  year: number,
): void {
  const { L, p } = C;
  const delta = vote.divergence;
  if (s[L.started] === 0) {
    s[L.started] = 1;
    s[L.launchT] = s[L.t];
    s[L.launchYear] = year;
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

/** How many accounts of a list are still asked for after concessions of fewer. */
export function askedAccounts(p: ParameterValues, list: AccountNumbers, fewer: number): number {
  let count = list.count;
  for (let k = 0; k < fewer; k++) count = fewerAccounts(p, count);
  return count;
}

/** Fixes the year. The mandate's budget scales every practice alike; what it cuts from the list goes from the bottom. */
export function fixYear(
  trace: Trace | null,
  C: Compiled,
  s: Float64Array,
  numbers: YearNumbers,
  vote: VoteOutcome,
  conceded: Conceded,
  year: number,
): void {
  const { L, world } = C;
  const { design, money, people, accounts } = numbers;
  fixDesign(C, s, design);
  const { model } = design;
  s[L.askedB] = vote.asked;
  s[L.askedN] = vote.askedAccounts;
  s[L.stopped] = 0;
  s.set(money.spend[Math.min(conceded.training, money.spend.length - 1)], L.spend);
  if (vote.budget > 0) launch(trace, C, s, vote, model, year);
  s[L.mandateDelta] = vote.divergence;
  s[L.mandateB] = vote.budget;
  s[L.mandateYes] = vote.yes;
  s[L.mandateKind] = vote.kind;
  if (vote.budget > 0 || s[L.started] === 1) {
    s[L.model] = model;
    s[L.tmi] = world.models[model].topManagement;
    s[L.team] = world.models[model].teams;
  }
  const asked = askedAccounts(C.p, accounts, conceded.fewer);
  const count = fixAccounts(C, s, accounts, asked, vote.budget > 0 ? vote.accounts : 0);
  s[L.mandateN] = count;
  writeStakes(C, s, design, C.scratch.listed, count, s, L.person_stake);
  const mask = conceded.financial ? design.kpiMaskFinancial : design.kpiMask;
  if (mask !== s[L.kpiMask]) {
    s[L.kpiMask] = mask;
    s[L.kpiChangedT] = s[L.t];
  }
  s[L.purpose] = design.purpose;
  s[L.pricePolicy] = conceded.corridor ? 0 : accounts.pricePolicy;
  s[L.doubleCredit] = design.doubleCredit;
  s[L.consultantFactor] = consultantFactor(C.p, money.consultantDays);
  s[L.consultantCost] = consultantCost(C.p, money.consultantDays);
  fixMeetings(C, s, people);
}

/** A correction needs a mandate; an account can be added if it is not lost or listed and the mandate has room for it. */
function isOpen(C: Compiled, s: Float64Array, correction: Correction): boolean {
  const { L } = C;
  if (s[L.mandateB] <= 0) return false;
  if (correction.kind !== 'add_account') return true;
  const added = C.accountIndex.get(correction.account)!;
  if (s[L.account_stage + added] === 6 || s[L.account_key + added] === 1) return false;
  let keys = 0;
  for (let a = 0; a < L.accounts; a++) if (s[L.account_key + a] === 1) keys++;
  return keys + 1 <= s[L.mandateN];
}

/** Swaps the meetings of two slots. */
function swapMeetings(C: Compiled, s: Float64Array, block: number, first: number, second: number): void {
  const n = C.L.people;
  for (let i = 0; i < n; i++) {
    const a = block + first * n + i;
    const b = block + second * n + i;
    const held = s[a];
    s[a] = s[b];
    s[b] = held;
  }
}

/**
 * Applies the mid-year correction to the running year. One that is not open, which happens only to a plan played on other
 * luck, is passed over.
 */
export function applyCorrection(trace: Trace | null, C: Compiled, s: Float64Array, correction: Correction): void {
  const { L } = C;
  if (!isOpen(C, s, correction)) return;
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
    case 'swap_slots':
      swapMeetings(C, s, L.meetTactic, correction.first, correction.second);
      swapMeetings(C, s, L.meetPoints, correction.first, correction.second);
      swapMeetings(C, s, L.meetOffer, correction.first, correction.second);
      break;
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
