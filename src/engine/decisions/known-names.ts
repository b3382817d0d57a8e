// Checks that several decisions share: does the thing exist, is the person in office, is the account still ours.
import type { Refusal } from '../../base/refusal.ts';
import type { World } from '../world.ts';
import type { YearSheet } from './decision.ts';
import type { DecisionContext } from './decision-rule.ts';
import { refuse } from './refusals.ts';

/** The account's name for a sentence; its id if there is none. */
export function accountName(world: World, id: string): string {
  return world.accounts.find((account) => account.id === id)?.name ?? id;
}

/** The person's name for a sentence; the id if there is none. */
export function personName(world: World, id: string): string {
  return world.people.find((person) => person.id === id)?.name ?? id;
}

/** The practice's name for a sentence; null if there is none. */
export function practiceName(world: World, id: string): string | null {
  for (const element of world.elements) {
    const practice = element.practices.find((p) => p.id === id);
    if (practice) return practice.name;
  }
  return null;
}

/** 'account/unknown' unless the world has it. */
export function refuseUnknownAccount(world: World, account: string): Refusal | null {
  return world.accounts.some((a) => a.id === account) ? null : refuse('account/unknown', { account });
}

/** 'account/unknown' or 'account/not-listed' unless the sheet lists it. */
export function refuseUnlisted(ctx: DecisionContext, account: string): Refusal | null {
  const unknown = refuseUnknownAccount(ctx.world, account);
  if (unknown) return unknown;
  if (ctx.state.sheet.accounts.some((a) => a.account === account)) return null;
  return refuse('account/not-listed', { account: accountName(ctx.world, account) });
}

/** 'account/unknown' or 'account/lost' unless it can (still) be a key account. */
export function refuseLost(ctx: DecisionContext, account: string): Refusal | null {
  const unknown = refuseUnknownAccount(ctx.world, account);
  if (unknown) return unknown;
  if (ctx.engine.account(ctx.state, account).state !== 'LOST') return null;
  return refuse('account/lost', { account: accountName(ctx.world, account) });
}

/** 'person/unknown' or 'person/no-seat' unless the person votes this year. */
export function refuseOutOfOffice(ctx: DecisionContext, person: string): Refusal | null {
  if (!ctx.world.people.some((p) => p.id === person)) return refuse('person/unknown', { person });
  if (ctx.engine.committee(ctx.state).includes(person)) return null;
  return refuse('person/no-seat', { person: personName(ctx.world, person) });
}

/** 'practice/unknown' unless the world has it. */
export function refuseUnknownPractice(world: World, practice: string): Refusal | null {
  return practiceName(world, practice) === null ? refuse('practice/unknown', { practice }) : null;
}

/** 'accounts/too-many' or 'accounts/too-few' for a list of that length; none at all is always allowed. */
export function refuseCount(ctx: DecisionContext, count: number): Refusal | null {
  const least = ctx.engine.input(ctx.state, 'accounts_min');
  const most = ctx.engine.input(ctx.state, 'accounts_max');
  if (most > 0 && count > most) return refuse('accounts/too-many', { most, over: count - most });
  if (least > 0 && count > 0 && count < least) return refuse('accounts/too-few', { least, short: least - count });
  return null;
}

/** The drafted budget, thousands of euros. */
export function totalKeur(sheet: Pick<YearSheet, 'keur'>): number {
  return Object.values(sheet.keur).reduce((sum, keur) => sum + keur, 0);
}
