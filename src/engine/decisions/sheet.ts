// The year's sheet as a whole: the first one, the next year's, one decision written on it, and the plan as it stands
// after a mid-year correction. Immutable from outside: every function returns a new sheet.
import { enablePatches, type Patch, produce, produceWithPatches } from 'immer';
import { parameterOf } from '../parameters.ts';
import type { World } from '../world.ts';
import type { Decision, YearSheet } from './decision.ts';
import type { DecisionContext } from './decision-rule.ts';
import { ruleFor } from './registry.ts';

enablePatches();

/** What every year starts with empty. */
function blankYear(): Omit<
  YearSheet,
  | 'model'
  | 'groups'
  | 'clusters'
  | 'purpose'
  | 'accounts'
  | 'sponsors'
  | 'targets'
  | 'pricePolicy'
  | 'kpis'
  | 'keur'
  | 'incentives'
  | 'poles'
  | 'readings'
> {
  return {
    dilemmaAnswered: [],
    consultantDays: 0,
    research: [],
    meetings: [],
    reason: '',
    expectations: [],
    answers: [],
    force: false,
    promises: [],
    eventAnswers: {},
    laid: [],
    correction: null,
    reflection: '',
    received: [],
    prediction: null,
  };
}

/** The sheet before anything is decided: no programme, everyone in scope, pay as everywhere in sales. */
export function openingSheet(world: World): YearSheet {
  return {
    model: (world.models.find((m) => m.id === 'non') ?? world.models[0])?.id ?? 'non',
    groups: world.groups.map((g) => g.id),
    clusters: world.clusters.map((c) => c.id),
    purpose: null,
    accounts: [],
    sponsors: {},
    targets: {},
    pricePolicy: 'refuse',
    kpis: [],
    keur: {},
    incentives: {
      variable: parameterOf(world, 'openingVariablePay'),
      team: parameterOf(world, 'openingTeamPay'),
      horizon: parameterOf(world, 'openingPayHorizon'),
      doubleCredit: false,
    },
    poles: {},
    readings: {},
    ...blankYear(),
  };
}

/** What no longer stands at the turn of the year: accounts that were lost, people who left their seat. */
export interface Gone {
  accounts: readonly string[];
  people: readonly string[];
}

/**
 * The sheet with its mid-year correction written into the plan: the budget moved, the account dropped or added, the
 * meetings of two quarters swapped, the practice or the whole programme without money. The same sheet if there is none.
 */
export function correctedSheet(sheet: YearSheet): YearSheet {
  const { correction } = sheet;
  if (correction === null || correction.kind === 'none') return sheet;
  return produce(sheet, (draft) => {
    switch (correction.kind) {
      case 'move_budget': {
        const left = (draft.keur[correction.from] ?? 0) - correction.keur;
        if (left > 0) draft.keur[correction.from] = left;
        else delete draft.keur[correction.from];
        draft.keur[correction.to] = (draft.keur[correction.to] ?? 0) + correction.keur;
        return;
      }
      case 'drop_account':
        removeAccount(draft, correction.account);
        return;
      case 'add_account':
        draft.accounts.push({ account: correction.account, tier: correction.tier });
        return;
      case 'swap_slots':
        for (const meeting of draft.meetings) {
          if (meeting.slot === correction.first) meeting.slot = correction.second;
          else if (meeting.slot === correction.second) meeting.slot = correction.first;
        }
        return;
      case 'pause_practice':
        delete draft.keur[correction.practice];
        return;
      case 'stop_programme':
        draft.keur = {};
        return;
    }
  });
}

function removeAccount(sheet: YearSheet, account: string): void {
  sheet.accounts = sheet.accounts.filter((a) => a.account !== account);
  delete sheet.sponsors[account];
  delete sheet.targets[account];
}

/**
 * Next year's sheet: standing choices carry over as last corrected, except that a paused practice has its money back;
 * the rest is empty. Sponsors and accounts that are `gone` are taken off.
 */
export function nextYearSheet(previous: YearSheet, gone: Gone = { accounts: [], people: [] }): YearSheet {
  const standing = previous.correction?.kind === 'pause_practice' ? previous : correctedSheet(previous);
  return produce(standing, (draft) => {
    Object.assign(draft, blankYear());
    for (const account of gone.accounts) removeAccount(draft, account);
    for (const person of gone.people) delete draft.readings[person];
    for (const [account, person] of Object.entries(draft.sponsors)) {
      if (gone.people.includes(person)) delete draft.sponsors[account];
    }
  });
}

/** The sheet with a decision written on it. The decision must have passed its rule's check. */
export function applyToSheet(sheet: YearSheet, decision: Decision, ctx: DecisionContext): YearSheet {
  return produce(sheet, (draft) => {
    ruleFor(decision.kind).apply(draft, decision, ctx);
  });
}

/** As `applyToSheet`, with the patches that do it again and those that undo it. */
export function applyWithPatches(
  sheet: YearSheet,
  decision: Decision,
  ctx: DecisionContext,
): readonly [sheet: YearSheet, redo: Patch[], undo: Patch[]] {
  return produceWithPatches(sheet, (draft) => {
    ruleFor(decision.kind).apply(draft, decision, ctx);
  });
}
